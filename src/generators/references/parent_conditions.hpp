// Which parents may have children: `where` of a foreign key, and keys that are not NULL.
#pragma once

#include <cstddef>
#include <optional>

#include "generators/graph.hpp"

namespace datagen::generators {

class ModelBuild;

struct ParentConditions {
  bool is_sound = true;         ///< false: something has been reported
  std::optional<NodeId> holds;  ///< a number of the parent's table: 1 for rows that may have children
};

/// The conditions of a foreign key that references another table: its `where`, and that the referenced
/// columns are not NULL, where they can be. Values that the parent's column never has are reported.
[[nodiscard]] ParentConditions parent_conditions(ModelBuild& build, std::size_t table,
                                                 std::size_t foreign_key);

}  // namespace datagen::generators
