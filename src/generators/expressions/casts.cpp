#include "generators/expressions/casts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/calendar.hpp"
#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "generators/expressions/value_texts.hpp"

namespace datagen::generators::expressions {

namespace {

using schema::TypeId;

std::int64_t least_of(Kind kind) {
  return kind == Kind::SmallInt ? INT16_MIN : kind == Kind::Integer ? INT32_MIN : INT64_MIN;
}
std::int64_t greatest_of(Kind kind) {
  return kind == Kind::SmallInt ? INT16_MAX : kind == Kind::Integer ? INT32_MAX : INT64_MAX;
}

std::string_view same_text(std::string_view text) {
  return text;
}

// Numbers among each other.
template <Kind kTo>
std::int64_t narrowed(std::int64_t value) {
  if (value < least_of(kTo) || value > greatest_of(kTo))
    fail(kTo == Kind::SmallInt ? "smallint out of range" : "integer out of range");
  return value;
}
template <Kind kTo>
std::int64_t whole_of_decimal(Decimal value) {
  return narrowed<kTo>(round_to_integer(value));
}
template <Kind kTo>
std::int64_t whole_of_double(double value) {
  const double rounded = std::nearbyint(value);
  if (!(rounded >= -9223372036854775808.0 && rounded < 9223372036854775808.0)) fail("bigint out of range");
  return narrowed<kTo>(static_cast<std::int64_t>(rounded));
}
struct DecimalOfWhole {
  Decimal operator()(RowContext& /*context*/, std::int64_t value) const { return {value, 0, 0}; }
  bool compute_block(const WholeSources& values, const DecimalTargets& decimals, std::uint32_t count) const {
    decimals_of_units(values, 0, 0, decimals, count);
    return true;
  }
};
Decimal decimal_of_double(double value) {
  if (!std::isfinite(value)) fail("cannot convert infinity or NaN to numeric");
  return to_decimal(value);
}
// As "%.6g" prints it (float4_numeric()).
Decimal decimal_of_real(double value) {
  if (!std::isfinite(value)) fail("cannot convert infinity or NaN to numeric");
  std::array<char, 64> text{};
  constexpr int kDigits = std::numeric_limits<float>::digits10;
  const auto [end, failure] =
      std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, kDigits);
  static_cast<void>(failure);
  const std::optional<Decimal> decimal =
      parse_decimal({text.data(), static_cast<std::size_t>(end - text.data())});
  if (!decimal) fail("the number needs more than 38 digits");
  return *decimal;
}
double real_of_double(double value) {
  const auto result = static_cast<double>(static_cast<float>(value));
  if (std::isinf(result) && !std::isinf(value)) fail("value out of range: overflow");
  return result;
}
double real_of_whole(std::int64_t value) {
  return static_cast<double>(static_cast<float>(value));
}
double real_of_decimal(Decimal value) {
  return real_of_double(to_double(value));
}
double same_double(double value) {
  return value;
}
double double_of_whole(std::int64_t value) {
  return static_cast<double>(value);
}
double double_of_decimal(Decimal value) {
  return to_double(value);
}
bool truth_of_whole(std::int64_t value) {
  return value != 0;
}
std::int64_t whole_of_truth(bool value) {
  return value ? 1 : 0;
}

// Moments among each other, all in UTC.
std::int64_t same(std::int64_t value) {
  return value;
}
std::int64_t moment_of_date(std::int64_t days) {
  return days * core::kMicrosPerDay;
}
std::int64_t date_of_moment(std::int64_t micros) {
  return core::day_of(micros);
}
std::int64_t time_of_moment(std::int64_t micros) {
  return micros - core::day_of(micros) * core::kMicrosPerDay;
}
core::Interval interval_of_time(std::int64_t micros) {
  return {0, 0, micros};
}
std::string_view unpadded(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

struct Cast {
  Kind from;
  Kind to;
  CastContext context;
  NodeMaker make;
};

constexpr auto kImplicit = CastContext::Implicit;
constexpr auto kAssignment = CastContext::Assignment;
constexpr auto kExplicit = CastContext::Explicit;

// pg_cast of PostgreSQL 15.
constexpr std::array kCasts{
    Cast{Kind::SmallInt, Kind::Integer, kImplicit, row_function<&same>},
    Cast{Kind::SmallInt, Kind::BigInt, kImplicit, row_function<&same>},
    Cast{Kind::SmallInt, Kind::Numeric, kImplicit, row_object<DecimalOfWhole>},
    Cast{Kind::SmallInt, Kind::Double, kImplicit, row_function<&double_of_whole>},
    Cast{Kind::Integer, Kind::SmallInt, kAssignment, row_function<&narrowed<Kind::SmallInt>>},
    Cast{Kind::Integer, Kind::BigInt, kImplicit, row_function<&same>},
    Cast{Kind::Integer, Kind::Numeric, kImplicit, row_object<DecimalOfWhole>},
    Cast{Kind::Integer, Kind::Double, kImplicit, row_function<&double_of_whole>},
    Cast{Kind::Integer, Kind::Boolean, kExplicit, row_function<&truth_of_whole>},
    Cast{Kind::BigInt, Kind::SmallInt, kAssignment, row_function<&narrowed<Kind::SmallInt>>},
    Cast{Kind::BigInt, Kind::Integer, kAssignment, row_function<&narrowed<Kind::Integer>>},
    Cast{Kind::BigInt, Kind::Numeric, kImplicit, row_object<DecimalOfWhole>},
    Cast{Kind::BigInt, Kind::Double, kImplicit, row_function<&double_of_whole>},
    Cast{Kind::Numeric, Kind::SmallInt, kAssignment, row_function<&whole_of_decimal<Kind::SmallInt>>},
    Cast{Kind::Numeric, Kind::Integer, kAssignment, row_function<&whole_of_decimal<Kind::Integer>>},
    Cast{Kind::Numeric, Kind::BigInt, kAssignment, row_function<&round_to_integer>},
    Cast{Kind::Numeric, Kind::Double, kImplicit, row_function<&double_of_decimal>},
    Cast{Kind::Double, Kind::SmallInt, kAssignment, row_function<&whole_of_double<Kind::SmallInt>>},
    Cast{Kind::Double, Kind::Integer, kAssignment, row_function<&whole_of_double<Kind::Integer>>},
    Cast{Kind::Double, Kind::BigInt, kAssignment, row_function<&whole_of_double<Kind::BigInt>>},
    Cast{Kind::Double, Kind::Numeric, kAssignment, row_function<&decimal_of_double>},
    Cast{Kind::SmallInt, Kind::Real, kImplicit, row_function<&real_of_whole>},
    Cast{Kind::Integer, Kind::Real, kImplicit, row_function<&real_of_whole>},
    Cast{Kind::BigInt, Kind::Real, kImplicit, row_function<&real_of_whole>},
    Cast{Kind::Numeric, Kind::Real, kImplicit, row_function<&real_of_decimal>},
    Cast{Kind::Real, Kind::SmallInt, kAssignment, row_function<&whole_of_double<Kind::SmallInt>>},
    Cast{Kind::Real, Kind::Integer, kAssignment, row_function<&whole_of_double<Kind::Integer>>},
    Cast{Kind::Real, Kind::BigInt, kAssignment, row_function<&whole_of_double<Kind::BigInt>>},
    Cast{Kind::Real, Kind::Numeric, kAssignment, row_function<&decimal_of_real>},
    Cast{Kind::Real, Kind::Double, kImplicit, row_function<&same_double>},
    Cast{Kind::Double, Kind::Real, kAssignment, row_function<&real_of_double>},
    Cast{Kind::Boolean, Kind::Integer, kExplicit, row_function<&whole_of_truth>},
    Cast{Kind::Date, Kind::Timestamp, kImplicit, row_function<&moment_of_date>},
    Cast{Kind::Date, Kind::TimestampTz, kImplicit, row_function<&moment_of_date>},
    Cast{Kind::Timestamp, Kind::Date, kAssignment, row_function<&date_of_moment>},
    Cast{Kind::Timestamp, Kind::Time, kAssignment, row_function<&time_of_moment>},
    Cast{Kind::Timestamp, Kind::TimestampTz, kImplicit, row_function<&same>},
    Cast{Kind::TimestampTz, Kind::Date, kAssignment, row_function<&date_of_moment>},
    Cast{Kind::TimestampTz, Kind::Time, kAssignment, row_function<&time_of_moment>},
    Cast{Kind::TimestampTz, Kind::Timestamp, kAssignment, row_function<&same>},
    Cast{Kind::Time, Kind::Interval, kImplicit, row_function<&interval_of_time>},
    Cast{Kind::Char, Kind::Text, kImplicit, row_function<&unpadded>},
    Cast{Kind::Text, Kind::Char, kImplicit, row_function<&same_text>},
};

// Input functions at run time.
template <typename T>
struct Parse {
  ValueType type;
  std::string name;
  const schema::Model* model;
  T operator()(RowContext& /*context*/, std::string_view text) const {
    const std::optional<Words> words = parse_value(*model, type, text);
    if (!words) fail(why_unread(type, name, text));
    core::Slot slots[3];
    NodeCall::Input inputs[3] = {{0, 0}, {1, 0}, {2, 0}};
    for (std::size_t i = 0; i < 3; ++i) slots[i].values[0] = (*words)[i];
    NodeCall call{};
    call.slots = slots;
    call.inputs = inputs;
    return Slots<T>::read(call, 0, 0);
  }
};

template <typename T>
std::unique_ptr<Node> parse_node(const schema::Model& model, const ValueType& type, NodeOptions options) {
  return row_node(Parse<T>{type, display(model, type), &model}, std::move(options));
}

std::unique_ptr<Node> parse_node(const schema::Model& model, const ValueType& type, NodeOptions options) {
  switch (type.kind) {
    case Kind::Boolean: return parse_node<bool>(model, type, std::move(options));
    case Kind::Numeric: return parse_node<Decimal>(model, type, std::move(options));
    case Kind::Real:
    case Kind::Double: return parse_node<double>(model, type, std::move(options));
    case Kind::Interval: return parse_node<core::Interval>(model, type, std::move(options));
    case Kind::Uuid: return parse_node<Uuid>(model, type, std::move(options));
    case Kind::SmallInt:
    case Kind::Integer:
    case Kind::BigInt:
    case Kind::Enum:
    case Kind::Date:
    case Kind::Time:
    case Kind::Timestamp:
    case Kind::TimestampTz: return parse_node<std::int64_t>(model, type, std::move(options));
    default: return nullptr;
  }
}

// What a type's modifiers do.
struct NumericModifier {
  std::int32_t precision;
  std::int32_t scale;
  Decimal operator()(RowContext& /*context*/, Decimal value) const {
    const Decimal rounded = round_to(value, scale);
    const std::int32_t most = precision - scale;
    // Mostly the whole digits are known to be few enough by one comparison.
    const std::int32_t digits = most + static_cast<std::int32_t>(rounded.scale);
    if (most >= 0 && digits <= 18 && decimal_detail::is_short(rounded.units)) {
      const auto limit = static_cast<std::int64_t>(core::kPowersOf10[static_cast<std::size_t>(digits)]);
      const auto units = static_cast<std::int64_t>(rounded.units);
      if (units > -limit && units < limit) return rounded;
    }
    const bool fits = most >= 0 ? static_cast<std::int32_t>(whole_digits(rounded)) <= most
                                : truncate_to(rounded, -most).units == 0;
    if (!fits)
      fail(fmt::format("numeric field overflow: numeric({},{}) cannot hold the value", precision, scale));
    return rounded;
  }
  bool compute_block(const DecimalSources& values, const DecimalTargets& rounded, std::uint32_t count) const {
    if (scale < 0 || precision < scale) return false;
    const auto digits = static_cast<std::uint32_t>(scale);
    return round_block(values, digits, static_cast<std::uint32_t>(precision) - digits, rounded, count);
  }
};
struct TextLength {
  std::size_t length;
  bool cuts;
  bool pads;
  std::string_view operator()(RowContext& context, std::string_view text) const {
    // A text has at most as many characters as bytes.
    const std::string_view kept = text.size() <= length ? text : core::first_characters(text, length);
    if (!cuts && text.substr(kept.size()).find_first_not_of(' ') != std::string_view::npos) {
      fail(fmt::format("value too long for type character{}({}): \"{}\"", pads ? "" : " varying", length,
                       text));
    }
    if (!pads) return kept;
    const std::size_t missing = length - core::count_characters(kept);
    if (missing == 0) return kept;
    char* const begin = context.arena.allocate(kept.size() + missing);
    std::fill_n(std::copy(kept.begin(), kept.end(), begin), missing, ' ');
    return {begin, kept.size() + missing};
  }
};
struct SecondsPrecision {
  std::int64_t unit;
  // AdjustTimestampForTypmod(): half away from 2000-01-01.
  std::int64_t operator()(RowContext& /*context*/, std::int64_t micros) const {
    constexpr std::int64_t kEpoch = core::days_from_civil(2000, 1, 1) * core::kMicrosPerDay;
    const std::int64_t value = micros - kEpoch;
    const std::int64_t rounded =
        value >= 0 ? (value + unit / 2) / unit * unit : -((-value + unit / 2) / unit * unit);
    return rounded + kEpoch;
  }
};
}  // namespace

std::unique_ptr<Node> cast_node(const schema::Model& model, const ValueType& from, const ValueType& to,
                                CastContext context, NodeOptions options) {
  for (const Cast& cast : kCasts) {
    if (cast.from == from.kind && cast.to == to.kind)
      return cast.context <= context ? cast.make(std::move(options)) : nullptr;
  }
  // By the texts of the two types: to a text in an assignment, from one only when asked for.
  if (context == CastContext::Implicit) return nullptr;
  if (to.kind == Kind::Text || to.kind == Kind::Char) return text_node(model, from, std::move(options));
  const bool is_text = from.kind == Kind::Text || from.kind == Kind::Char;
  return is_text && context == CastContext::Explicit ? parse_node(model, to, std::move(options)) : nullptr;
}

std::unique_ptr<Node> modifier_node(const schema::Type& type, CastContext context, NodeOptions options) {
  constexpr std::int32_t kUnset = schema::Type::kUnset;
  switch (type.id) {
    case TypeId::Numeric:
      if (type.precision == kUnset) return nullptr;
      return row_node(NumericModifier{type.precision, type.scale}, std::move(options));
    case TypeId::VarChar:
    case TypeId::Char:
      if (type.length == kUnset) return nullptr;
      return row_node(TextLength{static_cast<std::size_t>(type.length), context == CastContext::Explicit,
                                 type.id == TypeId::Char},
                      std::move(options));
    case TypeId::Time:
    case TypeId::Timestamp:
    case TypeId::TimestampTz:
      if (type.precision == kUnset || type.precision >= 6) return nullptr;
      return row_node(SecondsPrecision{static_cast<std::int64_t>(
                          core::kPowersOf10[static_cast<std::size_t>(6 - type.precision)])},
                      std::move(options));
    default: return nullptr;
  }
}

}  // namespace datagen::generators::expressions
