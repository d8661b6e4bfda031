// A table without what its file decides.
#pragma once

#include "core/diagnostics.hpp"
#include "generators/sources/source_table.hpp"
#include "schema/model.hpp"

namespace datagen::generators::sources {

/// Takes from the table what its file has a say in: the number of rows, and keys, foreign keys, constraints
/// and checks whose columns it fills, which also lose their domains. Of a key over other columns too these
/// are left. What cannot be is reported.
void leave_to_file(const schema::Model& model, const SourceTable& source, schema::Table& table,
                   core::Diagnostics& problems);

}  // namespace datagen::generators::sources
