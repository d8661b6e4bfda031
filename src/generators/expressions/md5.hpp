// The MD5 of a text (RFC 1321), as md5() of PostgreSQL gives it. No protection against anyone, only a hash.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace datagen::generators::expressions {

[[nodiscard]] std::array<std::uint8_t, 16> md5(std::string_view text) noexcept;

}  // namespace datagen::generators::expressions
