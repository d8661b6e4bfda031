// The cell of a column that a file fills.
#pragma once

#include <cstddef>
#include <optional>

#include "generators/graph.hpp"

namespace datagen::generators {

class ModelBuild;

namespace sources {

/// Of the row's own record, or of one that is drawn where the source is a sample.
[[nodiscard]] CellPlan file_cell(ModelBuild& build, std::size_t table, std::size_t column);

/// Where the records of a table's rows lie, for encoded_fields(); nothing where they are no file's.
[[nodiscard]] std::optional<SlotRef> file_records(ModelBuild& build, std::size_t table);

}  // namespace sources

}  // namespace datagen::generators
