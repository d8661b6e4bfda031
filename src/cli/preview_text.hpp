// What `datagen preview` prints, and which tables it was asked for.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/settings.hpp"

namespace datagen::cli {

/// Positions in `tables` of those that match, in the order of the patterns, each once; all when there are no
/// patterns. Throws core::Error (Usage).
[[nodiscard]] std::vector<std::size_t> choose_tables(std::span<const pipeline::TableReport> tables,
                                                     std::span<const schema::TablePattern> patterns);

/// A line with the table's name and an aligned table. `line_width`: the terminal's, or absent.
[[nodiscard]] std::string preview_text(pipeline::Sample sample, bool wide,
                                       std::optional<std::size_t> line_width);

}  // namespace datagen::cli
