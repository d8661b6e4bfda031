// Which tables of a schema the names on a command line mean.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "schema/model.hpp"

namespace datagen::cli {

/// The position in `tables` of the one that the user named: a name alone is a table of schema public, or else
/// the only one of that name. Throws core::Error (Usage).
[[nodiscard]] std::size_t find_table(std::span<const schema::QualifiedName> tables, const std::string& name);

/// The names of the model's tables, in the order of the file.
[[nodiscard]] std::vector<schema::QualifiedName> table_names(const schema::Model& model);

}  // namespace datagen::cli
