// sum(), count(), min(), max(), avg(), bool_and() and bool_or() over the rows that refer to a row, which are
// found by the layout of their foreign key and computed in blocks.
#pragma once

#include <optional>
#include <string>

#include "generators/expressions/table_scope.hpp"

namespace datagen::generators::expressions {

/// Whose children, by which foreign key, and the name that their columns have in the expression.
struct Children {
  std::size_t parent_table = 0;
  ForeignKeyRef key;
  std::string qualifier;
};

/// The aggregate as a value of the parent's rows.
[[nodiscard]] std::optional<Value> build_aggregate(const Workbench& bench, ModelBuild& build,
                                                   const Children& children, const schema::SqlNode& node);

}  // namespace datagen::generators::expressions
