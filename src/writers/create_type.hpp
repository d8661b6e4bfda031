// CREATE TYPE and CREATE DOMAIN for the schema's custom types.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schema/model.hpp"

namespace datagen::writers {

/// Custom types as indexes, each after the types it is made of.
[[nodiscard]] std::vector<std::size_t> types_in_order(const schema::Model& model);
/// Those of `chosen`, in that order.
void append_types(std::string& script, const schema::Model& model, const std::vector<bool>& chosen);

}  // namespace datagen::writers
