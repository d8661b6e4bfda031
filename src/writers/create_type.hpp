// CREATE TYPE and CREATE DOMAIN for the schema's custom types.
#pragma once

#include <string>

#include "schema/model.hpp"

namespace datagen::writers {

/// All custom types, each after the types it is made of.
void append_types(std::string& script, const schema::Model& model);

}  // namespace datagen::writers
