// Which tables of a schema the names on a command line mean.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "schema/model.hpp"
#include "schema/name_pattern.hpp"

namespace datagen::cli {

/// The positions in `tables` of those that the pattern matches; if there are none, of the one that is called
/// just so, capital letters included: by its name alone a table of schema public, or else the only one of
/// that name. Throws core::Error (Usage).
[[nodiscard]] std::vector<std::size_t> find_tables(std::span<const schema::QualifiedName> tables,
                                                   const schema::TablePattern& pattern);

/// The names of the model's tables, in the order of the file.
[[nodiscard]] std::vector<schema::QualifiedName> table_names(const schema::Model& model);

}  // namespace datagen::cli
