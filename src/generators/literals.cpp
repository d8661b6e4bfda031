#include "generators/literals.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/suggest.hpp"
#include "core/utf8.hpp"
#include "generators/cells.hpp"
#include "generators/literals/canonical.hpp"
#include "generators/literals/containers.hpp"
#include "generators/literals/json.hpp"
#include "generators/literals/parsers.hpp"
#include "generators/nodes/list_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators {

namespace {

using schema::TypeId;
using schema::ValueKind;

std::optional<std::string> bounded_text(const schema::Type& type, const std::string& text) {
  if (type.length == schema::Type::kUnset) return text;
  const auto length = static_cast<std::size_t>(type.length);
  const std::size_t characters = core::count_characters(text);
  if (characters > length) return std::nullopt;
  return type.id == TypeId::Char ? text + std::string(length - characters, ' ') : text;
}

const schema::CustomType* custom_type(const schema::Model& model, const schema::Type& type,
                                      schema::CustomKind kind) {
  if (type.id != TypeId::Custom || type.dimensions > 0) return nullptr;
  const schema::CustomType& custom = model.custom_types[type.custom];
  return custom.kind == kind ? &custom : nullptr;
}

std::optional<std::string> part_text(const schema::Model& model, const schema::Type& declared,
                                     const schema::JsonValue& value);

void append_item(std::string& list, std::string_view item, const ListForm& form) {
  std::string quoted(2 * item.size() + 2, '\0');
  quoted.resize(static_cast<std::size_t>(write_item(quoted.data(), item, form) - quoted.data()));
  list += quoted;
}

// A JSON array as array_out prints it; arrays of one level must be of one length.
std::optional<std::string> array_text(const schema::Model& model, const schema::Type& type,
                                      const schema::JsonValue& value) {
  if (value.elements.empty()) return "{}";
  ListForm form = type.id == TypeId::Box ? kBoxArrayForm : kArrayForm;
  if (type.dimensions > 1) form.quoting = ListQuoting::None;
  schema::Type element = type;
  --element.dimensions;
  std::string list(form.open);
  for (const schema::JsonValue& item : value.elements) {
    if (list.size() > 1) list += form.separator;
    const bool is_null = item.kind == schema::JsonKind::Null && type.dimensions == 1;
    if (type.dimensions > 1 &&
        (item.elements.empty() || item.elements.size() != value.elements.front().elements.size()))
      return std::nullopt;
    const std::optional<std::string> text = is_null ? "NULL" : part_text(model, element, item);
    if (!text) return std::nullopt;
    if (is_null) {
      list += *text;
    } else {
      append_item(list, *text, form);
    }
  }
  return list += form.close;
}

// A JSON object as record_out prints it; fields that it lacks are NULL.
std::optional<std::string> composite_text(const schema::Model& model, const schema::CustomType& type,
                                          const schema::JsonValue& value) {
  std::string list(kCompositeForm.open);
  std::size_t used = 0;
  for (const schema::CompositeField& field : type.fields) {
    if (&field != &type.fields.front()) list += kCompositeForm.separator;
    const schema::JsonValue* item = value.find(field.name);
    if (item == nullptr) continue;
    ++used;
    if (item->kind == schema::JsonKind::Null) continue;
    const std::optional<std::string> text = part_text(model, field.type, *item);
    if (!text) return std::nullopt;
    append_item(list, *text, kCompositeForm);
  }
  if (used != value.members.size()) return std::nullopt;
  return list += kCompositeForm.close;
}

std::optional<std::string> custom_text(const schema::Model& model, const schema::Type& type,
                                       const std::string& text) {
  const schema::CustomType& custom = model.custom_types[type.custom];
  if (custom.kind == schema::CustomKind::Composite) {
    const std::optional<schema::JsonValue> fields = literals::read_composite(custom, text);
    return fields ? composite_text(model, custom, *fields) : std::nullopt;
  }
  const bool is_label = std::find(custom.labels.begin(), custom.labels.end(), text) != custom.labels.end();
  return is_label ? std::optional(text) : std::nullopt;
}

// A text that stands for a value of the type, which is no domain.
std::optional<std::string> canonical(const schema::Model& model, const schema::Type& type,
                                     const std::string& text) {
  if (type.dimensions > 0) {
    const std::optional<schema::JsonValue> items = literals::read_array(type, text);
    return items ? array_text(model, type, *items) : std::nullopt;
  }
  if (type.id == TypeId::Custom) return custom_text(model, type, text);
  if (const literals::LiteralForm* form = literals::literal_form(type.id)) return form->parse(type, text);
  if (type.id == TypeId::Boolean) {
    return text == "true" || text == "false" ? std::optional(text) : std::nullopt;
  }
  return bounded_text(type, text);
}

// Booleans inside of other values are "t" and "f".
std::optional<std::string> boolean_part(const std::string& text) {
  if (text == "t" || text == "true") return "t";
  return text == "f" || text == "false" ? std::optional<std::string>("f") : std::nullopt;
}

// A value inside of an array or composite.
std::optional<std::string> part_text(const schema::Model& model, const schema::Type& declared,
                                     const schema::JsonValue& value) {
  using schema::JsonKind;
  const schema::Type type = schema::base_type(model, declared);
  switch (value.kind) {
    case JsonKind::String:
    case JsonKind::Number:
      return type.id == TypeId::Boolean && type.dimensions == 0 ? boolean_part(value.string)
                                                                : canonical(model, type, value.string);
    case JsonKind::Boolean:
      return type.id == TypeId::Boolean && type.dimensions == 0
                 ? std::optional<std::string>(value.boolean ? "t" : "f")
                 : std::nullopt;
    case JsonKind::Array:
      if (type.dimensions > 0) return array_text(model, type, value);
      break;
    case JsonKind::Object:
      if (const auto* custom = custom_type(model, type, schema::CustomKind::Composite)) {
        return composite_text(model, *custom, value);
      }
      break;
    case JsonKind::Null: return std::nullopt;
  }
  return schema::value_kind(type) == ValueKind::Json ? literals::json_text(type, value) : std::nullopt;
}

std::string hint_for(const ColumnBuild& column, const std::string& text) {
  const schema::Type& type = column.type();
  if (type.dimensions > 0) return "an array is written as a JSON array, or like {a,b}";
  if (custom_type(column.model(), type, schema::CustomKind::Composite) != nullptr)
    return "a composite is written as a JSON object with its fields, or like (a,b)";
  if (const auto* custom = custom_type(column.model(), type, schema::CustomKind::Enum)) {
    const std::vector<std::string_view> labels(custom->labels.begin(), custom->labels.end());
    return core::did_you_mean(text, labels);
  }
  const literals::LiteralForm* form = literals::literal_form(type.id);
  if (form == nullptr || form->example.empty()) return {};
  return fmt::format("a value of this type is written like {}", form->example);
}

}  // namespace

std::optional<std::string> canonical_text(const schema::Model& model, const schema::Type& type,
                                          const std::string& text) {
  return canonical(model, type, text);
}

std::optional<std::string> canonical_text(const schema::Model& model, const schema::Type& type,
                                          const schema::JsonValue& value) {
  using schema::JsonKind;
  if (value.kind == JsonKind::String || value.kind == JsonKind::Number)
    return canonical(model, type, value.string);
  if (value.kind == JsonKind::Boolean) return canonical(model, type, value.boolean ? "true" : "false");
  return part_text(model, type, value);
}

std::string_view example_of_type(const schema::Type& type) {
  const literals::LiteralForm* form = type.dimensions > 0 ? nullptr : literals::literal_form(type.id);
  return form == nullptr ? std::string_view() : form->example;
}

std::optional<std::string> literal_text(const ColumnBuild& column, const std::string& text,
                                        std::size_t offset) {
  std::optional<std::string> result = canonical(column.model(), column.type(), text);
  if (!result) {
    column.error(offset,
                 fmt::format("value \"{}\" does not fit type {} of {}", text,
                             schema::sql_type(column.model(), column.type()), column.display()),
                 hint_for(column, text));
  }
  return result;
}

std::optional<std::string> literal_text(const ColumnBuild& column, const schema::JsonValue& value) {
  using schema::JsonKind;
  switch (value.kind) {
    case JsonKind::String:
    case JsonKind::Number: return literal_text(column, value.string, value.offset);
    case JsonKind::Boolean: return literal_text(column, value.boolean ? "true" : "false", value.offset);
    case JsonKind::Null:
      column.error(value.offset, "null is no value of a generator",
                   "give the column a \"null_ratio\" instead");
      return std::nullopt;
    case JsonKind::Array:
    case JsonKind::Object: break;
  }
  if (auto text = part_text(column.model(), column.type(), value)) return text;
  column.error(value.offset,
               fmt::format("{} is no value of type {}", describe(value.kind),
                           schema::sql_type(column.model(), column.type())),
               hint_for(column, {}));
  return std::nullopt;
}

CellPlan literal_cell(ColumnBuild& column, NodeId index, const std::vector<std::string>& texts) {
  if (column.kind() == ValueKind::Boolean) {
    std::vector<std::uint64_t> bits;
    bits.reserve(texts.size());
    for (const std::string& text : texts) bits.push_back(text == "true" ? 1 : 0);
    return boolean_cell(column.add(lookup(std::move(bits)), {slot_of(index)}));
  }
  return {{word(slot_of(index), std::make_shared<core::Dictionary>(texts))}, {}};
}

}  // namespace datagen::generators
