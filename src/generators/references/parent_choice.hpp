// Which parent a child has: the node behind a foreign key to another table.
#pragma once

#include <cstddef>
#include <optional>

#include "generators/graph.hpp"

namespace datagen::generators {

class ModelBuild;

/// The node that gives the row numbers of the parents, evenly or as the foreign key's `distribution` says;
/// where the foreign key is part of a key, as that needs. The parent has rows, or nothing but what the
/// configuration lacks is reported. Nothing when something is.
[[nodiscard]] std::optional<NodeId> choose_parents(ModelBuild& build, std::size_t table,
                                                   std::size_t foreign_key);

}  // namespace datagen::generators
