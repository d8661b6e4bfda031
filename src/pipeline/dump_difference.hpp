// Where in a dump two texts differ, in the words of a user: table, row, column, both values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "pipeline/plan.hpp"

namespace datagen::pipeline {

/// A unit of a plan as it is derived, and the byte of it from which on the dump is different.
struct UnitBytes {
  std::uint64_t unit;  ///< unit_count and above: a script of a directory
  std::string_view bytes;
  std::size_t at;           ///< of the first byte that is not the same; bytes.size() at most
  bool begins_file = true;  ///< lines of what is no table's count from here
};

/// `table "orders", row 17, column "total": expected "12.50", found "13.50"`; rows count from 1. `found` is
/// what the dump has from there on, as much as is needed to see a few rows.
[[nodiscard]] std::string describe_difference(const Plan& plan, const UnitBytes& expected,
                                              std::string_view found);
/// `within row 17 of table "orders", which has 100`: where a dump stops that ends early.
[[nodiscard]] std::string describe_end(const Plan& plan, const UnitBytes& expected);

}  // namespace datagen::pipeline
