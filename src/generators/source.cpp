// Which generator a column gets: rules > distribution > pattern > generator > foreign key > the column's name
// > its type.
#include <fmt/format.h>

#include <algorithm>

#include "core/suggest.hpp"
#include "generators/families/genders.hpp"
#include "generators/families/sequences.hpp"
#include "generators/model_build.hpp"
#include "generators/references/parent_distribution.hpp"
#include "schema/name_inference.hpp"
#include "schema/table_names.hpp"

namespace datagen::generators {

namespace {

using schema::GeneratorChoice;

std::string display_column(const schema::Table& table, const schema::Column& column) {
  return fmt::format("column \"{}.{}\"", schema::display(table.name), column.name);
}

Source generated(std::string_view name, const schema::JsonValue* config, std::string reason) {
  const GeneratorInfo* info = find_generator(name);
  return {Source::Kind::Generator, 0, info, config, {std::string(name), std::move(reason)}};
}

// Whether a list of values holds whole arrays: JSON arrays, or texts as PostgreSQL writes them.
bool holds_arrays(const schema::JsonValue* config) {
  if (config == nullptr || config->kind != schema::JsonKind::Object) return false;
  const auto is_array = [](const schema::JsonValue& value) {
    return value.kind == schema::JsonKind::Array || value.string.starts_with('{');
  };
  for (const std::string_view key : {"values", "weights"}) {
    const schema::JsonValue* list = config->find(key);
    if (list == nullptr) continue;
    if (std::any_of(list->elements.begin(), list->elements.end(), is_array)) return true;
    if (std::any_of(list->members.begin(), list->members.end(),
                    [](const schema::JsonMember& member) { return member.key.starts_with('{'); }))
      return true;
  }
  return false;
}

// Whether a generator named for an array column is meant for the array's elements.
bool makes_elements(const schema::Model& model, const GeneratorInfo& info, const schema::Type& array,
                    const schema::JsonValue* config) {
  schema::Type element = array;
  element.dimensions = 0;
  element = schema::base_type(model, element);
  // An expression is the whole array, as in SQL.
  if (info.makes == Makes::Array || info.name == "expression") return false;
  return can_fill(info.makes, element, model) && !(info.makes == Makes::Any && holds_arrays(config));
}

std::string describe_reference(const schema::Model& model, const schema::Table& table, std::size_t number,
                               std::size_t column) {
  const schema::ForeignKey& foreign_key = table.foreign_keys[number];
  const auto position =
      static_cast<std::size_t>(std::find(foreign_key.columns.begin(), foreign_key.columns.end(), column) -
                               foreign_key.columns.begin());
  const schema::Table& parent = model.tables[foreign_key.referenced_table];
  return fmt::format("foreign key to {}({}){}", schema::display(parent.name),
                     parent.columns[foreign_key.referenced_columns[position]].name,
                     describe_parent_choice(parent, foreign_key));
}

// A generator that the column's own keys name.
Source configured(const schema::Model& model, const schema::Table& table, const schema::Column& column,
                  std::string_view name, std::string_view reason, core::Diagnostics& diagnostics) {
  return named_source(model, table, column, {name, column.generator.config, reason, column.generator.offset},
                      diagnostics);
}

Source inferred(const schema::Model& model, schema::TableNames& names, std::size_t number) {
  const schema::Table& table = names.table();
  const schema::Column& column = table.columns[number];
  if (column.identity != schema::Identity::None) return generated("sequence", nullptr, "sequence");
  if (families::default_sequence(model, table, column))
    return generated("sequence", nullptr, "default nextval");
  const schema::Type base = schema::base_type(model, column.type);
  const schema::ValueKind kind = schema::value_kind(base);
  // A whole-number primary key without a sequence counts the rows all the same.
  const bool is_only_key =
      table.primary_key && table.primary_key->columns.size() == 1 && column.in_primary_key;
  const bool is_id = column.in_primary_key && column.name == "id";
  if ((is_only_key || is_id) && kind == schema::ValueKind::Number) {
    return generated("sequence", nullptr, "primary key");
  }
  const schema::Inference& inference = names.infer(number, kind);
  if (!inference.generator.empty()) return generated(inference.generator, nullptr, inference.reason);
  if (kind == schema::ValueKind::Text && is_in_key(table, number)) {
    return generated("code", nullptr, "text of a key");
  }
  if (families::has_gender_labels(model, column)) return generated("gender", nullptr, "labels of a gender");
  return generated(generator_for_type(model, base).name, nullptr,
                   "type " + schema::sql_type(model, column.type));
}

}  // namespace

Source named_source(const schema::Model& model, const schema::Table& table, const schema::Column& column,
                    const GeneratorWish& wish, core::Diagnostics& diagnostics) {
  const GeneratorInfo* info = find_generator(wish.name);
  if (info == nullptr) {
    std::vector<std::string_view> names;
    for (const GeneratorInfo& known : all_generators()) names.push_back(known.name);
    diagnostics.error(
        wish.offset, fmt::format("unknown generator \"{}\" for {}", wish.name, display_column(table, column)),
        core::did_you_mean(wish.name, names));
    return {};
  }
  const schema::Type base = schema::base_type(model, column.type);
  if (base.dimensions > 0 && makes_elements(model, *info, base, wish.config)) {
    Source source = generated("array", wish.config, std::string(wish.reason));
    source.element = info;
    source.choice.generator = wish.name;
    return source;
  }
  // Numbers and moments may stand in a text, when the schema says so.
  const bool is_number_in_text =
      info->makes == Makes::Number && schema::value_kind(base) == schema::ValueKind::Text;
  if (!can_fill(info->makes, base, model) && !is_number_in_text) {
    diagnostics.error(wish.offset,
                      fmt::format("generator \"{}\" makes {}, which {} of type {} cannot hold", wish.name,
                                  describe(info->makes), display_column(table, column),
                                  schema::sql_type(model, column.type)));
    return {};
  }
  return generated(wish.name, wish.config, std::string(wish.reason));
}

Source choose_source(const schema::Model& model, schema::TableNames& names, std::size_t number,
                     std::optional<std::size_t> foreign_key, const BuildReports& reports) {
  const schema::Column& column = names.table().columns[number];
  if (!column.generated_as.empty() || !column.is_typed) return {};
  if (column.rules) return {Source::Kind::Rules, 0, nullptr, nullptr, {"rules", "rules"}};
  return source_without_rules(model, names, number, foreign_key, reports);
}

Source source_without_rules(const schema::Model& model, schema::TableNames& names, std::size_t number,
                            std::optional<std::size_t> foreign_key, const BuildReports& reports) {
  const schema::Table& table = names.table();
  const schema::Column& column = table.columns[number];
  switch (column.generator.choice) {
    case GeneratorChoice::Distribution:
      return configured(model, table, column, "distribution", "distribution", reports.errors);
    case GeneratorChoice::Pattern:
      return configured(model, table, column, "template", "pattern", reports.errors);
    case GeneratorChoice::Named:
      return configured(model, table, column, column.generator.name, "generator", reports.errors);
    case GeneratorChoice::Inferred: break;
  }
  if (foreign_key) {
    return {Source::Kind::ForeignKey,
            *foreign_key,
            nullptr,
            nullptr,
            {"foreign key", describe_reference(model, table, *foreign_key, number)}};
  }
  return inferred(model, names, number);
}

}  // namespace datagen::generators
