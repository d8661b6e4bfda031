// Manual pages in mdoc(7), made of the tables of commands and flags.
#pragma once

#include <string>

#include "cli/commands.hpp"

namespace datagen::cli {

/// "datagen" or "datagen-config-show": the page's name.
[[nodiscard]] std::string page_name(const Command& command);
/// The page of the program or a command, section 1; `mandoc -T lint` finds nothing in it.
[[nodiscard]] std::string man_page(const Command& command);

}  // namespace datagen::cli
