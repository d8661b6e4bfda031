#include "generators/literals.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/byte_buffer.hpp"
#include "core/calendar.hpp"
#include "core/decimal.hpp"
#include "core/number_text.hpp"
#include "core/suggest.hpp"
#include "core/utf8.hpp"
#include "generators/cells.hpp"
#include "generators/nodes/list_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators {

namespace {

using schema::TypeId;
using schema::ValueKind;

template <typename Write>
std::string written(Write write) {
  std::array<char, 64 + core::ByteBuffer::kMargin> buffer{};
  return {buffer.data(), write(buffer.data())};
}

// Scaled values are 64 bits wide.
constexpr unsigned kMaxFraction = 18;

std::optional<std::string> number_text(const schema::Type& type, const std::string& text) {
  const unsigned scale = number_scale(type);
  const bool is_open = type.id == TypeId::Numeric && type.precision == schema::Type::kUnset;
  if (is_open && core::fraction_digits(text) > kMaxFraction) return std::nullopt;
  const std::optional<std::int64_t> value =
      core::parse_scaled(text, is_open ? core::fraction_digits(text) : scale);
  const NumberLimits limits = number_limits(type);
  if (!value || *value < limits.min || *value > limits.max) return std::nullopt;
  if (is_open)
    return written([&](char* out) { return core::write_decimal(out, *value, core::fraction_digits(text)); });
  // What the type would round is another value.
  if (*value % number_step(type, {*value, *value}) != 0) return std::nullopt;
  switch (type.id) {
    case TypeId::Real: return written([&](char* out) { return core::write_real(out, *value, scale); });
    case TypeId::Money: return written([&](char* out) { return core::write_money(out, *value); });
    case TypeId::DoublePrecision:
      return written([&](char* out) { return core::write_trimmed_decimal(out, *value, scale); });
    default: break;
  }
  std::string result = written([&](char* out) { return core::write_decimal(out, *value, scale); });
  const auto wanted = static_cast<unsigned>(std::max(type.scale, 0));
  if (type.id == TypeId::Numeric && wanted > scale) result.append(wanted - scale, '0');
  return result;
}

std::optional<std::string> moment_text(const schema::Type& type, const std::string& text) {
  const std::optional<std::int64_t> micros = core::parse_timestamp(text);
  if (!micros) return std::nullopt;
  if (type.id == TypeId::Date) {
    if (*micros % core::kMicrosPerDay != 0) return std::nullopt;
    return written([&](char* out) { return core::write_date(out, core::day_of(*micros)); });
  }
  std::string result = written([&](char* out) { return core::write_timestamp(out, *micros); });
  if (type.id == TypeId::TimestampTz) result += "+00";
  return result;
}

// "09:30" and "09:30:00.5" as a time of day.
std::optional<std::string> time_text(const std::string& text) {
  constexpr std::size_t kWithoutSeconds = 5;
  const std::string whole = text.size() == kWithoutSeconds ? text + ":00" : text;
  const std::optional<std::int64_t> micros = core::parse_timestamp("1970-01-01T" + whole);
  if (!micros || *micros < 0 || *micros >= core::kMicrosPerDay) return std::nullopt;
  return written([&](char* out) { return core::write_time(out, *micros); });
}

// Binary digits: as many as bit(n) has, at most as many as bit varying(n) holds.
std::optional<std::string> bit_text(const schema::Type& type, const std::string& text) {
  if (text.find_first_not_of("01") != std::string::npos) return std::nullopt;
  if (type.length == schema::Type::kUnset) return text;
  const auto length = static_cast<std::size_t>(type.length);
  const bool fits = type.id == TypeId::Bit ? text.size() == length : text.size() <= length;
  return fits ? std::optional(text) : std::nullopt;
}

std::optional<std::string> uuid_text(const std::string& text) {
  if (text.size() != 36) return std::nullopt;
  std::string result = text;
  for (std::size_t i = 0; i < result.size(); ++i) {
    char& c = result[i];
    if (c >= 'A' && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
    const bool is_dash = i == 8 || i == 13 || i == 18 || i == 23;
    const bool is_hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    if (is_dash ? c != '-' : !is_hex) return std::nullopt;
  }
  return result;
}

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

std::optional<std::string> canonical(const schema::Model& model, const schema::Type& type,
                                     const std::string& text) {
  switch (schema::value_kind(type)) {
    case ValueKind::Number: return number_text(type, text);
    case ValueKind::Text: return bounded_text(type, text);
    case ValueKind::Boolean: return text == "true" || text == "false" ? std::optional(text) : std::nullopt;
    case ValueKind::Date:
    case ValueKind::Moment: return moment_text(type, text);
    case ValueKind::Uuid: return uuid_text(text);
    default: break;
  }
  if (type.dimensions == 0 && type.id == TypeId::Time) return time_text(text);
  if (type.dimensions == 0 && (type.id == TypeId::Bit || type.id == TypeId::VarBit))
    return bit_text(type, text);
  if (const auto* custom = custom_type(model, type, schema::CustomKind::Enum)) {
    const auto& labels = custom->labels;
    return std::find(labels.begin(), labels.end(), text) == labels.end() ? std::nullopt : std::optional(text);
  }
  return text;
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
    if (type.dimensions > 1 && item.elements.size() != value.elements.front().elements.size())
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

// A value inside of an array or composite.
std::optional<std::string> part_text(const schema::Model& model, const schema::Type& declared,
                                     const schema::JsonValue& value) {
  using schema::JsonKind;
  const schema::Type type = schema::base_type(model, declared);
  switch (value.kind) {
    case JsonKind::String:
    case JsonKind::Number: return canonical(model, type, value.string);
    case JsonKind::Boolean:
      return type.id == TypeId::Boolean ? std::optional<std::string>(value.boolean ? "t" : "f")
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
  return schema::value_kind(type) == ValueKind::Json ? std::optional(to_json(value)) : std::nullopt;
}

std::string hint_for(const ColumnBuild& column, const std::string& text) {
  const auto* custom = custom_type(column.model(), column.type(), schema::CustomKind::Enum);
  if (custom == nullptr) return {};
  const std::vector<std::string_view> labels(custom->labels.begin(), custom->labels.end());
  return core::did_you_mean(text, labels);
}

}  // namespace

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
  if (column.kind() == ValueKind::Json) return to_json(value);
  if (auto text = part_text(column.model(), column.type(), value)) return text;
  column.error(value.offset, fmt::format("{} is no value of type {}", describe(value.kind),
                                         schema::sql_type(column.model(), column.type())));
  return std::nullopt;
}

CellPlan literal_cell(ColumnBuild& column, NodeId index, const std::vector<std::string>& texts) {
  if (column.kind() == ValueKind::Boolean) {
    std::vector<std::uint64_t> bits;
    for (const std::string& text : texts) bits.push_back(text == "true" ? 1 : 0);
    return boolean_cell(column.add(lookup(std::move(bits)), {slot_of(index)}));
  }
  return {{word(slot_of(index), std::make_shared<core::Dictionary>(texts))}, {}};
}

}  // namespace datagen::generators
