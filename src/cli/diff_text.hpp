// What `datagen diff` prints.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "pipeline/difference.hpp"

namespace datagen::cli {

/// A dump that is compared.
struct DiffSide {
  std::string_view name;  ///< of its schema
  std::uint64_t seed;
};

/// The two names and the tables that change, each with its reasons; then how many there are.
[[nodiscard]] std::string diff_text(const DiffSide& a, const DiffSide& b,
                                    std::span<const pipeline::TableDifference> tables,
                                    bool differs_beside_tables);

/// Whether any table changes.
[[nodiscard]] bool has_changes(std::span<const pipeline::TableDifference> tables);

}  // namespace datagen::cli
