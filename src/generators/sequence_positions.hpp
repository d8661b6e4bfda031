// Where the sequences of a model stand when all rows are in: the next INSERT gets a value that no row has.
#pragma once

#include <vector>

#include "generators/generators.hpp"

namespace datagen::generators {

class ModelBuild;

/// Free sequences and those that serial and identity columns own, by (schema, name). A sequence that has no
/// value left for the next INSERT is a warning. After ModelBuild::finish().
[[nodiscard]] std::vector<SequencePosition> sequence_positions(ModelBuild& build);

}  // namespace datagen::generators
