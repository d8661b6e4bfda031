// The text of a CHECK as schemas write it: `price > 0`, or with the words around it, `CHECK (price > 0)`.
#pragma once

#include "schema/load_context.hpp"

namespace datagen::schema {

struct CheckText {
  std::string expression;  ///< without the word CHECK
  std::size_t skipped;     ///< bytes of the JSON string before the expression
  std::vector<ColumnUse> columns;
};

/// Reports and returns empty when it is not one SQL expression. `what` names it in messages.
[[nodiscard]] std::optional<CheckText> read_check(LoadContext& context, const JsonValue& text,
                                                  std::string_view what);

}  // namespace datagen::schema
