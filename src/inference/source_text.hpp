// The key `source` of a table whose rows come from a file that was profiled.
#pragma once

#include <string>

#include "inference/table_profile.hpp"

namespace datagen::inference {

/// A JSON object. `rejects_rows`: rows that the table cannot hold are left out, not an error.
[[nodiscard]] std::string source_text(const Input& input, const TableProfile& table, bool rejects_rows);

}  // namespace datagen::inference
