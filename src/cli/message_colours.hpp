// Colours of messages on terminals.
#pragma once

#include <string>
#include <string_view>

namespace datagen::cli {

/// The messages with "error:", "warning:" and "hint:" in colour and the places they are about in bold. Lines
/// of the user's text, which messages show behind three spaces, stay as they are.
[[nodiscard]] std::string coloured(std::string_view messages);

}  // namespace datagen::cli
