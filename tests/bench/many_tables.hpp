// A schema of many tables as large applications have them: names that mean something, keys and uniques, two
// foreign keys a table, an index.
#pragma once

#include <cstddef>
#include <string>

namespace datagen::bench {

/// Its JSON: tables of so many columns, 100 rows each.
[[nodiscard]] std::string many_tables(std::size_t tables, std::size_t columns);

}  // namespace datagen::bench
