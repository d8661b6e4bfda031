#include "generators/sources/row_filter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "generators/literals/canonical.hpp"
#include "generators/sources/field_values.hpp"
#include "schema/name_inference.hpp"
#include "schema/table_source.hpp"

namespace datagen::generators::sources {

namespace {

// Texts of files are read more freely than those of schemas.
std::optional<std::string> canonical_field(const schema::Model& model, const schema::Type& type,
                                           std::string_view text) {
  if (type.dimensions == 0 && type.id == schema::TypeId::Boolean) {
    const std::optional<bool> value = truth_value(text);
    if (!value) return std::nullopt;
    return *value ? "true" : "false";
  }
  const bool is_number = schema::value_kind(type) == schema::ValueKind::Number;
  return canonical_text(model, type, std::string(is_number ? trimmed(text) : text));
}

}  // namespace

RowFilter::RowFilter(const schema::Model& model, const schema::Table& table, const Layout& layout,
                     core::Diagnostics& problems)
    : model_(model) {
  for (const schema::RuleCondition& asked : table.source->where) {
    const auto field = std::find_if(layout.fields.begin(), layout.fields.end(),
                                    [&](const MappedField& one) { return one.column == asked.column; });
    if (field == layout.fields.end()) continue;
    const schema::Column& column = table.columns[asked.column];
    Condition condition{field->number, schema::base_type(model, column.type), {}};
    for (const schema::JsonValue* value : asked.values) {
      if (value->kind == schema::JsonKind::Null) {
        condition.holds_null = true;
      } else if (auto text = canonical_text(model, condition.type, *value)) {
        condition.values.push_back(*std::move(text));
      } else {
        problems.error(value->offset,
                       fmt::format("\"where\" compares column \"{}\" with what is no value of type {}",
                                   column.name, schema::sql_type(model, column.type)));
      }
    }
    std::sort(condition.values.begin(), condition.values.end());
    conditions_.push_back(std::move(condition));
  }
}

bool RowFilter::holds(const FieldText* fields) const {
  return std::all_of(conditions_.begin(), conditions_.end(),
                     [&](const Condition& condition) { return holds(condition, fields[condition.number]); });
}

bool RowFilter::holds(const Condition& condition, const FieldText& field) const {
  if (field.is_null) return condition.holds_null;
  const std::optional<std::string> text = canonical_field(model_, condition.type, field.text());
  return text && std::binary_search(condition.values.begin(), condition.values.end(), *text);
}

}  // namespace datagen::generators::sources
