// The keys of a table that are filled from a file alone: what no two of its rows may have in common.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "generators/sources/layout.hpp"
#include "schema/model.hpp"

namespace datagen::generators::sources {

struct FileKey {
  std::string label;                ///< `primary key "users_pkey"`
  std::vector<std::size_t> fields;  ///< of the layout
  bool nulls_not_distinct = false;
};

/// Of the primary key, the uniques and the unique indexes over plain columns without a condition, those whose
/// columns the file fills.
[[nodiscard]] std::vector<FileKey> keys_of_file(const schema::Table& table, const Layout& layout);

/// Where the column stands in the layout; its size when the file does not fill it.
[[nodiscard]] std::size_t field_of(const Layout& layout, std::size_t column);

}  // namespace datagen::generators::sources
