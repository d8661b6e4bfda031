// CREATE TABLE and the comments on a table and its columns.
#pragma once

#include <string>

#include "schema/model.hpp"
#include "writers/ddl.hpp"

namespace datagen::writers {

/// Columns and checks; keys, indexes and foreign keys come after the data.
void append_table(std::string& script, const schema::Model& model, const schema::Table& table,
                  Persistence persistence = Persistence::Logged);

}  // namespace datagen::writers
