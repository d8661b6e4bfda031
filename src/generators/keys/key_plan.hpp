// The keys of one table before any number is known: which columns and foreign keys each of them is over, and
// which keys need nothing because a column of theirs is distinct anyway.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostics.hpp"
#include "generators/keys/key_expression.hpp"
#include "generators/references/reference_plan.hpp"
#include "schema/model.hpp"

namespace datagen::generators {

/// What a key is over: a column that is made for it, a whole foreign key, or the gate of a partial index,
/// which says in which rows the condition may hold.
struct KeyMember {
  enum class Kind : std::uint8_t { Column, ForeignKey, Gate };
  Kind kind = Kind::Column;
  std::size_t index = 0;     ///< of the column or the foreign key; of the column that a gate holds back
  RowCondition condition{};  ///< Gate

  [[nodiscard]] bool is(Kind other_kind, std::size_t other_index) const noexcept {
    return kind == other_kind && index == other_index;
  }
};

struct PlannedKey {
  std::string_view kind;  ///< "primary key", "unique constraint"
  std::string name;
  std::size_t offset = 0;
  std::vector<std::size_t> columns{};  ///< all that it reads, in its order
  std::vector<std::size_t> members{};  ///< numbers in KeyPlan::members
};

/// A constraint allows so many rows in which a column is NULL, whatever its null_ratio.
struct NullLimit {
  std::uint64_t most = 0;
  std::string of;  ///< `unique constraint "x"`, for messages
};

struct KeyPlan {
  std::vector<KeyMember> members;
  std::vector<PlannedKey> keys;  ///< those that need something; small ones first
  std::vector<bool> folds_case;  ///< per column: values have to differ in more than their case
  std::vector<bool>
      is_disjoint;  ///< per column: ranges that must not overlap, or where stretches of time start
  /// Per column: where the stretch of time starts that it ends, none of which overlap.
  std::vector<std::optional<std::size_t>> stretch_start;

  std::vector<std::optional<NullLimit>> null_limits;  ///< per column
  std::vector<PlannedKey> constants;                  ///< over nothing that could differ: one row at most

  [[nodiscard]] std::optional<std::size_t> find(KeyMember::Kind kind, std::size_t index) const noexcept;
};

/// `always_distinct[c]`: column c's generator gives another value for every row. A key that cannot be made
/// distinct is a problem.
[[nodiscard]] KeyPlan plan_keys(const schema::Model& model, std::size_t table,
                                const ReferencePlan::Table& references,
                                const std::vector<bool>& always_distinct, core::Diagnostics& problems);

/// "tenant_id, slug".
[[nodiscard]] std::string column_list(const schema::Table& table, const std::vector<std::size_t>& columns);

}  // namespace datagen::generators
