// When rows came into being: after the rows they belong to.
#pragma once

#include <cstddef>

#include "generators/graph.hpp"

namespace datagen::generators {

class ModelBuild;

/// The moments of the table's rows: after those of their parents in tables that come before in foreign-key
/// order, where they have one, and after those of their ancestors in the table's own trees. Of hundreds of
/// ancestors over foreign keys some are left out.
[[nodiscard]] NodeId birth_of(ModelBuild& build, std::size_t table);

}  // namespace datagen::generators
