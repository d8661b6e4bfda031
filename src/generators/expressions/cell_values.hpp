// Between cells and values: a column's cell read as a value to compute with, a computed value printed as a
// cell.
#pragma once

#include <memory>

#include "generators/expressions/value_type.hpp"
#include "generators/graph.hpp"

namespace datagen::generators::expressions {

/// The node of the cell's value; `base` is the column's resolved type. NULL where the cell is.
[[nodiscard]] NodeId value_of_cell(Graph& graph, const schema::Model& model, const CellPlan& cell,
                                   const schema::Type& base);

/// The cell of a column of the resolved type `base` whose values are the node's, which have the kind of that
/// type and its modifiers. NULL where the node is, if it may be.
[[nodiscard]] CellPlan cell_of_value(Graph& graph, const schema::Model& model, NodeId value,
                                     const schema::Type& base);

}  // namespace datagen::generators::expressions
