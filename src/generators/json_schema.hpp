// The JSON Schema document (draft 2020-12) of the input format, made of the tables that the loader and the
// generators read against.
#pragma once

#include <string>

namespace datagen::generators {

/// What editors complete from; docs/datagen.schema.json holds it. A schema that it refuses the program
/// refuses too; what only the program sees (names that refer to nothing, SQL, values that do not fit) is
/// listed in tests/json_schema.py.
[[nodiscard]] std::string json_schema();

}  // namespace datagen::generators
