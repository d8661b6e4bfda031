// The types on the two sides of foreign keys: PostgreSQL lets them differ, one value has to fit both.
#pragma once

#include <cstddef>
#include <optional>

#include "generators/graph.hpp"
#include "generators/references/reference_plan.hpp"
#include "schema/type.hpp"

namespace datagen::generators {

class ModelBuild;

/// The type that a column's values are made for: its own with domains resolved, narrower where a column that
/// references it, over any number of foreign keys, holds less: an integer of a bigint, a varchar(5) of a
/// text.
[[nodiscard]] schema::Type type_of_values(ModelBuild& build, std::size_t table, std::size_t column);

/// A column that references this one and holds less; nothing when none does.
struct NarrowColumn {
  std::size_t table;
  std::size_t column;
};
[[nodiscard]] std::optional<NarrowColumn> narrow_child(ModelBuild& build, std::size_t table,
                                                       std::size_t column);

/// The cell as a column of another type prints the same value: 1.5 as 1.50, "AB" as "AB  ".
[[nodiscard]] CellPlan reprinted(ModelBuild& build, CellPlan cell, const schema::Type& from,
                                 const schema::Type& to);

/// Whether rows may be without the value.
[[nodiscard]] bool may_be_null(const Graph& graph, const CellPlan& cell);

}  // namespace datagen::generators
