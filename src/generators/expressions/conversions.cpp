#include "generators/expressions/conversions.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "core/calendar.hpp"
#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "generators/literals/parsers.hpp"
#include "generators/literals/scanner.hpp"

namespace datagen::generators::expressions {

namespace {

using schema::TypeId;

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && literals::is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && literals::is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::int64_t least_of(Kind kind) {
  return kind == Kind::SmallInt ? INT16_MIN : kind == Kind::Integer ? INT32_MIN : INT64_MIN;
}
std::int64_t greatest_of(Kind kind) {
  return kind == Kind::SmallInt ? INT16_MAX : kind == Kind::Integer ? INT32_MAX : INT64_MAX;
}

std::optional<std::int64_t> whole_number(Kind kind, std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  std::int64_t value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  if (value < least_of(kind) || value > greatest_of(kind)) return std::nullopt;
  return value;
}

// boolin() takes any beginning of these words that is no beginning of another.
std::optional<bool> truth(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const auto begins = [&](std::string_view word, std::size_t least) {
    return lower.size() >= least && word.starts_with(lower);
  };
  if (begins("true", 1) || begins("yes", 1) || lower == "on" || lower == "1") return true;
  if (begins("false", 1) || begins("no", 1) || begins("off", 2) || lower == "0") return false;
  return std::nullopt;
}

std::optional<std::int64_t> date(std::string_view text) {
  const std::optional<std::int64_t> micros = core::parse_timestamp(text);
  return micros ? std::optional(core::day_of(*micros)) : std::nullopt;
}
// A timestamp without time zone takes no notice of an offset; here it must not have one.
std::optional<std::int64_t> moment(Kind kind, std::string_view text) {
  constexpr std::size_t kDateBytes = 10;
  const bool has_offset =
      text.size() > kDateBytes && text.find_first_of("Zz+-", kDateBytes) != std::string_view::npos;
  if (has_offset && kind == Kind::Timestamp) return std::nullopt;
  return core::parse_timestamp(text);
}
std::optional<std::int64_t> time_of_day(std::string_view text) {
  if (text.find_first_not_of("0123456789:.") != std::string_view::npos) return std::nullopt;
  const std::optional<std::int64_t> micros = core::parse_timestamp("1970-01-01T" + std::string(text));
  return micros && *micros >= 0 && *micros < core::kMicrosPerDay ? micros : std::nullopt;
}

std::optional<Uuid> uuid(std::string_view text) {
  std::array<std::uint64_t, 2> halves{};
  std::size_t digits = 0;
  for (const char c : text) {
    if (c == '-' && (digits == 8 || digits == 12 || digits == 16 || digits == 20)) continue;
    const int value = literals::hex_value(c);
    if (value < 0 || digits == 32) return std::nullopt;
    halves[digits / 16] = halves[digits / 16] << 4U | static_cast<std::uint64_t>(value);
    ++digits;
  }
  return digits == 32 ? std::optional(Uuid{halves[0], halves[1]}) : std::nullopt;
}

const std::vector<std::string>& labels_of(const schema::Model& model, const ValueType& type) {
  return model.custom_types[type.declared.custom].labels;
}

std::optional<std::int64_t> label(const std::vector<std::string>& labels, std::string_view text) {
  const auto found = std::find(labels.begin(), labels.end(), text);
  return found == labels.end() ? std::nullopt : std::optional<std::int64_t>(found - labels.begin());
}

template <typename T>
std::optional<Words> words_if(const std::optional<T>& value) {
  return value ? std::optional(words_of(*value)) : std::nullopt;
}

// Digits of a shortest decimal text and the power of ten of the first of them, laid out as float8out and
// float4out do: plain from 10^-4 to below 10^`plain_digits`.
char* lay_out(char* out, std::string_view digits, int exponent, int plain_digits) {
  const auto put = [&](std::string_view text) { out = std::copy(text.begin(), text.end(), out); };
  const auto zeros = [&](std::size_t count) { out = std::fill_n(out, count, '0'); };
  if (exponent < -4 || exponent >= plain_digits) {
    put(digits.substr(0, 1));
    if (digits.size() > 1) *out++ = '.';
    put(digits.substr(1));
    put(exponent < 0 ? "e-" : "e+");
    return core::write_zero_padded(out, static_cast<std::uint64_t>(std::abs(exponent)), 2);
  }
  if (exponent < 0) {
    put("0.");
    zeros(static_cast<std::size_t>(-exponent - 1));
    put(digits);
    return out;
  }
  const auto whole = static_cast<std::size_t>(exponent) + 1;
  put(digits.substr(0, whole));
  if (digits.size() < whole) zeros(whole - digits.size());
  if (digits.size() <= whole) return out;
  *out++ = '.';
  put(digits.substr(whole));
  return out;
}

template <typename Float>
char* write_shortest(char* out, Float value) {
  if (std::isnan(value)) return std::copy_n("NaN", 3, out);
  if (std::signbit(value)) *out++ = '-';
  if (std::isinf(value)) return std::copy_n("Infinity", 8, out);
  if (value == 0) {
    *out++ = '0';
    return out;
  }
  std::array<char, 64> buffer{};
  const auto [end, failure] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::fabs(value),
                                            std::chars_format::scientific);
  static_cast<void>(failure);
  const char* const mark = std::find(buffer.data(), end, 'e');
  std::array<char, 64> digits{};
  const char* const last =
      std::copy_if(buffer.data(), const_cast<char*>(mark), digits.data(), [](char c) { return c != '.'; });
  int exponent = 0;
  std::from_chars(mark[1] == '+' ? mark + 2 : mark + 1, end, exponent);
  return lay_out(out, {digits.data(), static_cast<std::size_t>(last - digits.data())}, exponent,
                 std::numeric_limits<Float>::digits10);
}

// The texts of values.
template <typename Write>
std::string_view written(RowContext& context, std::size_t most_bytes, Write write) {
  char* const begin = context.arena.allocate(most_bytes);
  return {begin, static_cast<std::size_t>(write(begin) - begin)};
}
std::string_view truth_text(bool value) {
  return value ? "true" : "false";
}
std::string_view whole_text(RowContext& context, std::int64_t value) {
  return written(context, 96, [&](char* out) { return core::write_integer(out, value); });
}
std::string_view decimal_text(RowContext& context, Decimal value) {
  return written(context, kMostDecimalBytes, [&](char* out) { return write_decimal(out, value); });
}
std::string_view double_text(RowContext& context, double value) {
  return written(context, 96, [&](char* out) { return write_double(out, value); });
}
std::string_view date_text(RowContext& context, std::int64_t days) {
  return written(context, 96, [&](char* out) { return core::write_date(out, days); });
}
std::string_view time_text(RowContext& context, std::int64_t micros) {
  return written(context, 96, [&](char* out) { return core::write_time(out, micros); });
}
std::string_view moment_text(RowContext& context, std::int64_t micros) {
  return written(context, 96, [&](char* out) { return core::write_timestamp(out, micros); });
}
std::string_view zoned_text(RowContext& context, std::int64_t micros) {
  return written(context, 96, [&](char* out) {
    out = core::write_timestamp(out, micros);
    return std::copy_n("+00", 3, out);
  });
}
std::string_view interval_text(RowContext& context, core::Interval interval) {
  return written(context, 160, [&](char* out) { return core::write_interval(out, interval); });
}
std::string_view uuid_text(RowContext& context, Uuid value) {
  return written(context, 128, [&](char* out) { return core::write_uuid(out, value.high, value.low); });
}
std::string_view same_text(std::string_view text) {
  return text;
}

struct LabelText {
  std::vector<std::string> labels;
  std::string_view operator()(RowContext& /*context*/, std::int64_t label) const {
    return labels[static_cast<std::size_t>(label)];
  }
};

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
Decimal decimal_of_whole(std::int64_t value) {
  return {value, 0, 0};
}
Decimal decimal_of_double(double value) {
  if (!std::isfinite(value)) fail("cannot convert infinity or NaN to numeric");
  return to_decimal(value);
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
    Cast{Kind::SmallInt, Kind::Numeric, kImplicit, row_function<&decimal_of_whole>},
    Cast{Kind::SmallInt, Kind::Double, kImplicit, row_function<&double_of_whole>},
    Cast{Kind::Integer, Kind::SmallInt, kAssignment, row_function<&narrowed<Kind::SmallInt>>},
    Cast{Kind::Integer, Kind::BigInt, kImplicit, row_function<&same>},
    Cast{Kind::Integer, Kind::Numeric, kImplicit, row_function<&decimal_of_whole>},
    Cast{Kind::Integer, Kind::Double, kImplicit, row_function<&double_of_whole>},
    Cast{Kind::Integer, Kind::Boolean, kExplicit, row_function<&truth_of_whole>},
    Cast{Kind::BigInt, Kind::SmallInt, kAssignment, row_function<&narrowed<Kind::SmallInt>>},
    Cast{Kind::BigInt, Kind::Integer, kAssignment, row_function<&narrowed<Kind::Integer>>},
    Cast{Kind::BigInt, Kind::Numeric, kImplicit, row_function<&decimal_of_whole>},
    Cast{Kind::BigInt, Kind::Double, kImplicit, row_function<&double_of_whole>},
    Cast{Kind::Numeric, Kind::SmallInt, kAssignment, row_function<&whole_of_decimal<Kind::SmallInt>>},
    Cast{Kind::Numeric, Kind::Integer, kAssignment, row_function<&whole_of_decimal<Kind::Integer>>},
    Cast{Kind::Numeric, Kind::BigInt, kAssignment, row_function<&round_to_integer>},
    Cast{Kind::Numeric, Kind::Double, kImplicit, row_function<&double_of_decimal>},
    Cast{Kind::Double, Kind::SmallInt, kAssignment, row_function<&whole_of_double<Kind::SmallInt>>},
    Cast{Kind::Double, Kind::Integer, kAssignment, row_function<&whole_of_double<Kind::Integer>>},
    Cast{Kind::Double, Kind::BigInt, kAssignment, row_function<&whole_of_double<Kind::BigInt>>},
    Cast{Kind::Double, Kind::Numeric, kAssignment, row_function<&decimal_of_double>},
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
    if (!words) fail(fmt::format("invalid input syntax for type {}: \"{}\"", name, text));
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
    const bool fits = most >= 0 ? static_cast<std::int32_t>(whole_digits(rounded)) <= most
                                : compare(round_to(rounded, -most), {0, 0, 0}) == 0;
    if (!fits)
      fail(fmt::format("numeric field overflow: numeric({},{}) cannot hold the value", precision, scale));
    return rounded;
  }
};
struct TextLength {
  std::size_t length;
  bool cuts;
  bool pads;
  std::string_view operator()(RowContext& context, std::string_view text) const {
    const std::string_view kept = core::first_characters(text, length);
    if (!cuts && text.substr(kept.size()).find_first_not_of(' ') != std::string_view::npos) {
      fail(fmt::format("value too long for type character{}({}): \"{}\"", pads ? "" : " varying", length,
                       text));
    }
    if (!pads) return kept;
    const std::size_t missing = length - core::count_characters(kept);
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
double rounded_to_float(double value) {
  const auto result = static_cast<double>(static_cast<float>(value));
  if (std::isinf(result) && !std::isinf(value)) fail("value out of range: overflow");
  return result;
}

}  // namespace

std::optional<Words> parse_value(const schema::Model& model, const ValueType& type, std::string_view text) {
  switch (type.kind) {
    case Kind::Boolean: return words_if(truth(trimmed(text)));
    case Kind::SmallInt:
    case Kind::Integer:
    case Kind::BigInt: return words_if(whole_number(type.kind, trimmed(text)));
    case Kind::Numeric: return words_if(parse_decimal(trimmed(text)));
    case Kind::Double: return words_if(literals::double_value(trimmed(text)));
    case Kind::Enum: return words_if(label(labels_of(model, type), text));
    case Kind::Date: return words_if(date(trimmed(text)));
    case Kind::Time: return words_if(time_of_day(trimmed(text)));
    case Kind::Timestamp:
    case Kind::TimestampTz: return words_if(moment(type.kind, trimmed(text)));
    case Kind::Interval: return words_if(literals::interval_value(trimmed(text)));
    case Kind::Uuid: return words_if(uuid(trimmed(text)));
    case Kind::Text:
    case Kind::Char:
    case Kind::Unknown:
    case Kind::Other: break;
  }
  return words_of(text);
}

std::string_view literal_example(Kind kind) {
  switch (kind) {
    case Kind::Boolean: return "true";
    case Kind::Date: return "2024-02-29";
    case Kind::Time: return "09:30:00";
    case Kind::Timestamp: return "2024-02-29 12:30:00";
    case Kind::TimestampTz: return "2024-02-29 12:30:00+00";
    case Kind::Interval: return "1 day 02:00:00";
    case Kind::Uuid: return "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11";
    default: return "";
  }
}

std::unique_ptr<Node> text_node(const schema::Model& model, const ValueType& from, NodeOptions options) {
  switch (from.kind) {
    case Kind::Boolean: return row_function<&truth_text>(std::move(options));
    case Kind::SmallInt:
    case Kind::Integer:
    case Kind::BigInt: return row_function<&whole_text>(std::move(options));
    case Kind::Numeric: return row_function<&decimal_text>(std::move(options));
    case Kind::Double: return row_function<&double_text>(std::move(options));
    case Kind::Date: return row_function<&date_text>(std::move(options));
    case Kind::Time: return row_function<&time_text>(std::move(options));
    case Kind::Timestamp: return row_function<&moment_text>(std::move(options));
    case Kind::TimestampTz: return row_function<&zoned_text>(std::move(options));
    case Kind::Interval: return row_function<&interval_text>(std::move(options));
    case Kind::Uuid: return row_function<&uuid_text>(std::move(options));
    case Kind::Enum: return row_node(LabelText{labels_of(model, from)}, std::move(options));
    case Kind::Text:
    case Kind::Char:
    case Kind::Unknown:
    case Kind::Other: break;
  }
  return row_function<&same_text>(std::move(options));
}

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
    case TypeId::Real: return row_function<&rounded_to_float>(std::move(options));
    default: return nullptr;
  }
}

char* write_double(char* out, double value) {
  // From 2^53 on the shortest digits may lie halfway to a neighbour, where PostgreSQL prints one more.
  constexpr double kExact = 9007199254740992.0;
  if (std::fabs(value) < kExact || !std::isfinite(value)) return write_shortest(out, value);
  std::array<char, 64> text{};
  const auto [end, failure] = std::to_chars(text.data(), text.data() + text.size(), value);
  static_cast<void>(failure);
  const literals::Text exact =
      literals::double_number({text.data(), static_cast<std::size_t>(end - text.data())});
  return exact ? std::copy(exact->begin(), exact->end(), out) : write_shortest(out, value);
}

char* write_float(char* out, float value) {
  constexpr float kExact = 16777216.0F;
  if (std::fabs(value) < kExact || !std::isfinite(value)) return write_shortest(out, value);
  std::array<char, 64> text{};
  const auto [end, failure] = std::to_chars(text.data(), text.data() + text.size(), value);
  static_cast<void>(failure);
  const literals::Text exact =
      literals::real_number({text.data(), static_cast<std::size_t>(end - text.data())});
  return exact ? std::copy(exact->begin(), exact->end(), out) : write_shortest(out, value);
}

}  // namespace datagen::generators::expressions
