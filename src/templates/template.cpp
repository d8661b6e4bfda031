#include "templates/template.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "schema/exact_number.hpp"
#include "schema/model.hpp"

namespace datagen::templates {

namespace {

using schema::JsonKind;
using schema::JsonMember;
using schema::JsonValue;

class Loader {
 public:
  Loader(const core::SourceText& source, core::Diagnostics& diagnostics, Template& result)
      : source_(source), diagnostics_(diagnostics), result_(result) {}

  void load(const JsonValue& root) {
    const auto member = std::find_if(root.members.begin(), root.members.end(),
                                     [](const JsonMember& candidate) { return candidate.key == "template"; });
    const JsonValue* tables = member_of(root, "tables", JsonKind::Object);
    if (member == root.members.end()) return error(root.offset, "the template has no \"template\"");
    if (tables == nullptr) return;
    result_.removal =
        removal_of(source_.text(), root, static_cast<std::size_t>(member - root.members.begin()));
    load_head(member->value);
    for (const JsonMember& table : tables->members) load_table(table);
  }

 private:
  void load_head(const JsonValue& head) {
    if (const JsonValue* summary = member_of(head, "summary", JsonKind::String))
      result_.summary = summary->string;
    const JsonValue* parameters = member_of(head, "parameters", JsonKind::Object);
    if (parameters == nullptr) return;
    for (const JsonMember& parameter : parameters->members) load_parameter(parameter);
  }

  void load_parameter(const JsonMember& member) {
    if (member.key == kRowsParameter)
      error(member.key_offset, "every template has the parameter \"rows\" without being told");
    const JsonValue* summary = member_of(member.value, "summary", JsonKind::String);
    const JsonValue* given = member_of(member.value, "default", JsonKind::Number);
    if (summary == nullptr || given == nullptr) return;
    const schema::ExactInteger number = schema::read_integer(given->string);
    const bool is_count = number.fault == schema::IntegerFault::None && !number.negative &&
                          number.magnitude > 0 && number.magnitude <= schema::kMaxRowCount;
    if (!is_count) error(given->offset, "the default of a parameter must be a whole number above zero");
    result_.parameters.push_back({member.key, number.magnitude, summary->string});
  }

  void load_table(const JsonMember& table) {
    const JsonValue* rows = table.value.find("row_count");
    if (rows == nullptr || (rows->kind != JsonKind::String && rows->kind != JsonKind::Number))
      return error(table.key_offset,
                   fmt::format("table \"{}\" of a template needs a \"row_count\"", table.key));
    std::vector<std::string_view> names;
    for (const Parameter& parameter : result_.parameters) names.push_back(parameter.name);
    std::string problem;
    const std::optional<RowFormula> formula = parse_row_formula(rows->string, names, problem);
    if (!formula)
      return error(rows->offset, fmt::format("\"row_count\" of table \"{}\" {}", table.key, problem));
    const JsonValue* columns = table.value.find("columns");
    const std::size_t count = columns == nullptr ? 0 : columns->elements.size() + columns->members.size();
    result_.tables.push_back({table.key, count, *formula, span_of(source_.text(), *rows)});
  }

  // The member, or nullptr once its lack is reported.
  const JsonValue* member_of(const JsonValue& object, std::string_view key, JsonKind kind) {
    const JsonValue* value = object.find(key);
    if (value != nullptr && value->kind == kind) return value;
    error(value == nullptr ? object.offset : value->offset,
          fmt::format("a template needs \"{}\" here, {}", key, schema::describe(kind)));
    return nullptr;
  }

  void error(std::size_t offset, std::string message) { diagnostics_.error(offset, std::move(message)); }

  const core::SourceText& source_;
  core::Diagnostics& diagnostics_;
  Template& result_;
};

}  // namespace

std::optional<Template> load_template(const std::string& name, const core::SourceText& source,
                                      core::Diagnostics& diagnostics) {
  const std::optional<JsonValue> root = schema::parse_json(source, diagnostics);
  if (!root) return std::nullopt;
  Template result;
  result.name = name;
  result.text = source.text();
  Loader(source, diagnostics, result).load(*root);
  if (diagnostics.has_errors()) return std::nullopt;
  return result;
}

}  // namespace datagen::templates
