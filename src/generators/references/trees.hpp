// Foreign keys to the own table: trees over the rows, of which no row is its own ancestor.
#pragma once

#include <cstddef>
#include <memory>

#include "core/child_layout.hpp"
#include "core/draw.hpp"
#include "generators/graph.hpp"
#include "schema/model.hpp"

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

/// A new tree of each family of rows that are siblings in the layout.
[[nodiscard]] Tree tree_within(ModelBuild& build, std::size_t table, std::size_t foreign_key,
                               core::Stream stream, std::shared_ptr<const core::ChildLayout> families);

/// Whether a foreign key references its own table, and no two rows may have one parent: its rows form chains.
[[nodiscard]] bool is_chain(const schema::Table& table, std::size_t number,
                            const schema::ForeignKey& foreign_key);

/// The most levels of the trees of a foreign key to the own table.
[[nodiscard]] unsigned levels_of(const schema::Table& table, const schema::ForeignKey& foreign_key);

}  // namespace datagen::generators
