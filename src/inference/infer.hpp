// Schemas from files: one pass over each, memory that depends on the columns and not on the rows.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "inference/table_profile.hpp"

namespace datagen::inference {

struct Inferred {
  std::string schema;                 ///< JSON
  std::vector<std::string> notes;     ///< what was read, file by file
  std::vector<std::string> warnings;  ///< records that were not
};

/// A schema that generates rows like those of the files. Throws core::Error for files that cannot be read,
/// have no records, or stand for one table.
[[nodiscard]] Inferred infer_schema(std::span<const Input> inputs);
/// A schema whose tables take their rows from the files (`source`): all that a sample alone says of keys is
/// left out. Throws as infer_schema().
[[nodiscard]] Inferred infer_conversion(std::span<const Input> inputs, bool rejects_rows);

}  // namespace datagen::inference
