// Changes to a JSON text that leave it JSON: bytes changed at random seldom get past the syntax.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace datagen::fuzz {

/// The text with a few of its members and elements removed, doubled, exchanged or replaced, by values of the
/// text itself, by words of the input format and by numbers at the edges. Empty: it is no JSON object. Pure.
[[nodiscard]] std::string mutate_json(std::string_view text, std::uint64_t seed);

}  // namespace datagen::fuzz
