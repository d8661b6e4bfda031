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
  const bool is_float = type.id == TypeId::Real || type.id == TypeId::DoublePrecision;
  return written([&](char* out) {
    return is_float ? core::write_trimmed_decimal(out, *value, scale)
                    : core::write_decimal(out, *value, scale);
  });
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

const schema::CustomType* enum_type(const ColumnBuild& column) {
  if (column.type().id != TypeId::Custom || column.type().dimensions > 0) return nullptr;
  const schema::CustomType& custom = column.model().custom_types[column.type().custom];
  return custom.kind == schema::CustomKind::Enum ? &custom : nullptr;
}

std::optional<std::string> canonical(const ColumnBuild& column, const std::string& text) {
  switch (column.kind()) {
    case ValueKind::Number: return number_text(column.type(), text);
    case ValueKind::Text: return bounded_text(column.type(), text);
    case ValueKind::Boolean: return text == "true" || text == "false" ? std::optional(text) : std::nullopt;
    case ValueKind::Date:
    case ValueKind::Moment: return moment_text(column.type(), text);
    case ValueKind::Uuid: return uuid_text(text);
    default: break;
  }
  if (const schema::CustomType* custom = enum_type(column)) {
    const auto& labels = custom->labels;
    return std::find(labels.begin(), labels.end(), text) == labels.end() ? std::nullopt : std::optional(text);
  }
  return text;
}

std::string hint_for(const ColumnBuild& column, const std::string& text) {
  const schema::CustomType* custom = enum_type(column);
  if (custom == nullptr) return {};
  const std::vector<std::string_view> labels(custom->labels.begin(), custom->labels.end());
  return core::did_you_mean(text, labels);
}

}  // namespace

std::optional<std::string> literal_text(const ColumnBuild& column, const std::string& text,
                                        std::size_t offset) {
  std::optional<std::string> result = canonical(column, text);
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
