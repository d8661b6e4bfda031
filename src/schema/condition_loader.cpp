#include "schema/condition_loader.hpp"

#include <fmt/format.h>

#include <utility>

#include "schema/column_loader.hpp"

namespace datagen::schema {

namespace {

void add_value(LoadContext& context, const Table& table, const JsonValue& value, RuleCondition& condition) {
  if (value.kind == JsonKind::Array || value.kind == JsonKind::Object) {
    return context.error(value.offset,
                         fmt::format("a column cannot be compared with {}", describe(value.kind)),
                         "write a value or an array of values");
  }
  const Column& column = table.columns[condition.column];
  if (value.kind == JsonKind::Null && !column.nullable) {
    context.error(value.offset, fmt::format("{} is never NULL", column_label(table, column)));
  }
  condition.values.push_back(&value);
}

}  // namespace

std::optional<RuleCondition> read_condition(LoadContext& context, const Table& table,
                                            const JsonMember& member, std::string_view what) {
  const std::optional<std::size_t> column = table.find_column(member.key);
  if (!column) {
    context.error(member.key_offset,
                  fmt::format("{} is about column \"{}\", which table \"{}\" does not have", what, member.key,
                              display(table.name)),
                  context.suggest_column(table, member.key));
    return std::nullopt;
  }
  if (!table.columns[*column].generated_as.empty()) {
    context.error(
        member.key_offset,
        fmt::format("{} is about column \"{}\", whose values PostgreSQL generates", what, member.key));
    return std::nullopt;
  }
  RuleCondition condition{*column, {}, member.key_offset};
  if (member.value.kind == JsonKind::Array) {
    for (const JsonValue& value : member.value.elements) add_value(context, table, value, condition);
    if (member.value.elements.empty())
      context.error(member.value.offset, "an array of no values holds in no row");
  } else {
    add_value(context, table, member.value, condition);
  }
  return condition;
}

}  // namespace datagen::schema
