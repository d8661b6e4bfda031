// Reads sizes as people write them: 500MB, 1GiB.
#pragma once

#include <cstdint>
#include <string_view>

#include "cli/values.hpp"

namespace datagen::cli {

/// Bytes, at least one: digits, perhaps behind them k, M, G or T (powers of 1000; with i, as in Mi, of 1024)
/// and B.
[[nodiscard]] ValueResult read_size(std::string_view text, std::uint64_t& value);

}  // namespace datagen::cli
