// Types behind SQL that is being put together.
#pragma once

#include <string>

#include "schema/model.hpp"

namespace datagen::schema {

/// sql_type() behind `sql`.
void append_sql_type(std::string& sql, const Model& model, const Type& type);

}  // namespace datagen::schema
