// Foreign keys to the own table: trees over the rows, of which no row is its own ancestor.
#pragma once

#include <cstddef>

#include "generators/graph.hpp"

namespace datagen::generators {

class ModelBuild;

/// How the rows of a table hang together by one of its foreign keys.
struct Tree {
  NodeId parent;       ///< its second output is the level, 0 for roots (nodes/parent_nodes.hpp)
  std::size_t levels;  ///< at most
};

/// The tree of a foreign key that references its own table, made when first asked for. Roots are NULL where
/// the foreign key may be, else they are their own parents; one that is unique makes chains of rows.
[[nodiscard]] Tree tree_of(ModelBuild& build, std::size_t table, std::size_t foreign_key);

}  // namespace datagen::generators
