#include "generators/expressions/text_lengths.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "core/utf8.hpp"

namespace datagen::generators::expressions {

namespace {

using Whole = std::function<std::optional<std::int64_t>(std::size_t)>;

TextLengths at_most(std::optional<std::size_t> most) {
  return {.least = 0, .most = most};
}

TextLengths side_by_side(const TextLengths& a, const TextLengths& b) {
  TextLengths result{
      .least = a.least + b.least, .ends_solid = b.ends_solid, .is_solid = a.is_solid && b.is_solid};
  if (a.most && b.most) result.most = *a.most + *b.most;
  return result;
}

// The first or last `count` characters.
TextLengths cut(const TextLengths& text, std::size_t count) {
  return {.least = std::min(text.least, count), .most = std::min(text.most.value_or(count), count)};
}

// substr(text, from, count) from the first character or later.
TextLengths part_of(const TextLengths& text, std::size_t from, std::optional<std::size_t> count) {
  const auto rest = [&](std::size_t size) { return size > from - 1 ? size - (from - 1) : 0; };
  TextLengths result{.least = rest(text.least)};
  if (text.most) result.most = rest(*text.most);
  return count ? cut(result, *count) : result;
}

TextLengths lengths_of_labels(const std::vector<std::string>& labels) {
  TextLengths result = labels.empty() ? TextLengths{} : lengths_of_text(labels.front());
  for (const std::string& label : labels) result = either(result, lengths_of_text(label));
  return result;
}

}  // namespace

TextLengths lengths_of_text(std::string_view text) {
  const std::size_t size = core::count_characters(text);
  return {.least = size,
          .most = size,
          .ends_solid = !text.empty() && text.back() != ' ',
          .is_solid = text.find(' ') == std::string_view::npos};
}

// Years have four digits (moments.hpp).
TextLengths lengths_of_type(const schema::Model& model, const ValueType& type) {
  switch (type.kind) {
    case Kind::Boolean: return {4, 5, true, true};
    case Kind::SmallInt: return {1, 6, true, true};
    case Kind::Integer: return {1, 11, true, true};
    case Kind::BigInt: return {1, 20, true, true};
    case Kind::Numeric: return {1, std::nullopt, true, true};
    case Kind::Real: return {1, 15, true, true};
    case Kind::Double: return {1, 24, true, true};
    case Kind::Date: return {10, 10, true, true};
    case Kind::Time: return {8, 15, true, true};
    case Kind::Timestamp: return {19, 26, true};
    case Kind::TimestampTz: return {22, 29, true};
    case Kind::Uuid: return {36, 36, true, true};
    case Kind::Enum: return lengths_of_labels(model.custom_types[type.declared.custom].labels);
    default: return {};
  }
}

TextLengths either(const TextLengths& a, const TextLengths& b) {
  TextLengths result{.least = std::min(a.least, b.least),
                     .ends_solid = a.ends_solid && b.ends_solid,
                     .is_solid = a.is_solid && b.is_solid};
  if (a.most && b.most) result.most = std::max(*a.most, *b.most);
  return result;
}

TextLengths lengths_of_call(std::string_view name, std::span<const TextLengths> arguments,
                            const Whole& whole) {
  const auto count = [&](std::size_t argument) -> std::optional<std::size_t> {
    const std::optional<std::int64_t> value = argument < arguments.size() ? whole(argument) : std::nullopt;
    return value && *value >= 0 ? std::optional(static_cast<std::size_t>(*value)) : std::nullopt;
  };
  if (arguments.empty()) return {};
  const TextLengths& text = arguments[0];
  if (name == "||") return side_by_side(text, arguments[1]);
  if (name == "lower" || name == "upper" || name == "initcap") return text;
  if (name == "reverse") return {.least = text.least, .most = text.most, .is_solid = text.is_solid};
  if (name == "md5") return {32, 32, true, true};
  if (name == "chr") return {1, 1, false};
  if (name == "lpad" || name == "rpad") {
    const std::optional<std::size_t> length = count(1);
    const bool has_fill = arguments.size() == 2 || arguments[2].least > 0;
    if (!length || !has_fill) return at_most(length);
    const bool is_whole = text.most && *text.most <= *length;
    return {*length, *length, name == "lpad" && text.ends_solid && (is_whole || text.is_solid)};
  }
  if (name == "left" || name == "right") {
    const std::optional<std::size_t> length = count(1);
    return length ? cut(text, *length) : at_most(text.most);
  }
  if (name == "substr" || name == "substring") {
    const std::optional<std::size_t> from = count(1);
    const bool is_open = arguments.size() == 2;
    if (!from || *from == 0 || (!is_open && !count(2))) return at_most(text.most);
    return part_of(text, *from, is_open ? std::nullopt : count(2));
  }
  const bool shortens =
      name == "btrim" || name == "ltrim" || name == "rtrim" || name == "split_part" || name == "translate";
  return shortens ? at_most(text.most) : TextLengths{};
}

}  // namespace datagen::generators::expressions
