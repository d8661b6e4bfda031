// Conditions on columns - {"status": ["paid", "shipped"]} - as rules and foreign keys have them.
#pragma once

#include <optional>
#include <string_view>

#include "schema/load_context.hpp"

namespace datagen::schema {

/// Reads one member of the object: a column of the table and the values it may have. Unknown and generated
/// columns are reported, and values that no column can be compared with. `what` names whose condition it is:
/// `a rule of column "orders.total"`.
[[nodiscard]] std::optional<RuleCondition> read_condition(LoadContext& context, const Table& table,
                                                          const JsonMember& member, std::string_view what);

}  // namespace datagen::schema
