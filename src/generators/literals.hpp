// Values that a schema spells out, checked against the column's type and brought into PostgreSQL's canonical
// text.
#pragma once

#include <optional>
#include <string>

#include "generators/column_build.hpp"
#include "schema/json_value.hpp"

namespace datagen::generators {

/// The text that pg_dump would print for the value in the column ("12.50" for 12.5 in a numeric(4,2));
/// booleans are "true" and "false". What does not fit the type is reported at `offset`.
[[nodiscard]] std::optional<std::string> literal_text(const ColumnBuild& column,
                                                      const schema::JsonValue& value);
/// The same for a value that is the key of an object, which is always a string.
[[nodiscard]] std::optional<std::string> literal_text(const ColumnBuild& column, const std::string& text,
                                                      std::size_t offset);

/// A cell that is entry `index` of texts made by literal_text().
[[nodiscard]] CellPlan literal_cell(ColumnBuild& column, NodeId index, const std::vector<std::string>& texts);

}  // namespace datagen::generators
