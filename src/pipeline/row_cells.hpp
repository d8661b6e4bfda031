// The cells of a row as it stands in a dump: where one ends and the next begins.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/generate.hpp"

namespace datagen::pipeline {

/// The cells of the row that `text` begins with, as they are written there, quotes and escapes included; of
/// jsonl the values alone. What follows the row is passed over, and so is the INSERT in front of it. A row
/// that is no row gives the cells up to there.
[[nodiscard]] std::vector<std::string_view> cells_of(std::string_view text, Format format, Dialect dialect);

}  // namespace datagen::pipeline
