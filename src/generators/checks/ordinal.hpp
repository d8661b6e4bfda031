// Conditions on one column whose values are single numbers: for which of them they are true, and for which
// false.
#pragma once

#include <optional>

#include "generators/checks/interval_set.hpp"
#include "generators/checks/linear.hpp"

namespace datagen::generators::checks {

/// A condition under SQL's three-valued logic; what is in neither set gives NULL.
struct OrdinalTruth {
  IntervalSet holds;
  IntervalSet fails;
  bool null_holds = false;  ///< true for NULL
  bool null_fails = false;  ///< false for NULL
  bool has_clock = false;   ///< the condition asks for the present
};

/// Reads a condition in which no column but this one stands; nothing when a part of it is not understood.
[[nodiscard]] std::optional<OrdinalTruth> read_ordinal(const Scope& scope, std::size_t column,
                                                       const schema::SqlNode& node);

/// A side of a comparison, texts read as the other side's type.
[[nodiscard]] std::optional<Linear> read_side(const Scope& scope, const schema::SqlNode& side,
                                              const schema::SqlNode& other);

/// The columns in it, each once; nothing when a name is none of them.
[[nodiscard]] std::optional<std::vector<std::size_t>> columns_in(const Scope& scope,
                                                                 const schema::SqlNode& node);

/// Whether the operator is one of = <> < <= > >=.
[[nodiscard]] bool is_comparison(std::string_view op);
/// `a < b` as seen from b: `b > a`.
[[nodiscard]] std::string_view mirrored(std::string_view op);
/// The condition that is false where this one is true.
[[nodiscard]] std::string_view opposite(std::string_view op);

}  // namespace datagen::generators::checks
