// What families need to build values inside of values.
#pragma once

#include <string_view>
#include <vector>

#include "generators/column_build.hpp"
#include "generators/nodes/list_nodes.hpp"
#include "generators/registry.hpp"

namespace datagen::generators::families {

/// Two slots (text): the first `count` items as a list.
[[nodiscard]] NodeId list_node(ColumnBuild& column, NodeId count,
                               std::vector<std::vector<PlannedPiece>> items, const ListForm& form);
/// A cell of a generator that needs no configuration, for a value of the type inside of the column's.
[[nodiscard]] CellPlan inner_cell(ColumnBuild& column, std::string_view generator, const schema::Type& type);
/// An array whose elements the generator makes; nullptr: the one that name and type select.
[[nodiscard]] CellPlan array_of(ColumnBuild& column, const GeneratorInfo* generator,
                                const schema::JsonValue* config);

}  // namespace datagen::generators::families
