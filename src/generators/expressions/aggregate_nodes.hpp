// Nodes that compute sum(), count(), min(), max(), avg(), bool_and(), bool_or() and string_agg() over the
// rows that refer to a row: found by the layout of their foreign key and computed in blocks.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/child_layout.hpp"
#include "generators/expressions/value_type.hpp"
#include "generators/graph.hpp"

namespace datagen::generators::expressions {

/// What is computed for each child, in this order: the value in its slots; a truth value, which rows count;
/// a cell that is NULL where the child refers to no parent.
inline constexpr std::size_t kValue = 0;
inline constexpr std::size_t kFilter = 1;
inline constexpr std::size_t kReference = 2;

struct AggregateOptions {
  std::shared_ptr<const core::ChildLayout> layout;
  std::shared_ptr<const std::string> subject;  ///< who is computed, for messages
  std::string separator{};                     ///< of string_agg()
};

/// An aggregate of values of one kind: what they are turned into first, and what comes out.
struct AggregateForm {
  Kind input = Kind::Unknown;
  Kind output = Kind::Unknown;  ///< Unknown: the input's own type
  std::unique_ptr<Node> (*make)(AggregateOptions options, std::vector<CellPlan> cells) = nullptr;
};

/// Without `make` where there is no such aggregate.
[[nodiscard]] AggregateForm aggregate_form(std::string_view name, Kind kind, bool is_distinct);

}  // namespace datagen::generators::expressions
