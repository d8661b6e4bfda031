#include "generators/expressions/value_texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "core/calendar.hpp"
#include "core/number_text.hpp"
#include "generators/literals/parsers.hpp"
#include "generators/literals/scanner.hpp"

namespace datagen::generators::expressions {

namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && literals::is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && literals::is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::optional<std::int64_t> whole_number(Kind kind, std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  std::int64_t value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  const bool is_small = kind != Kind::SmallInt || (value >= INT16_MIN && value <= INT16_MAX);
  const bool is_integer = kind != Kind::Integer || (value >= INT32_MIN && value <= INT32_MAX);
  if (!is_small || !is_integer) return std::nullopt;
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

std::optional<double> single(std::string_view text) {
  const std::optional<double> value = literals::double_value(text);
  if (!value) return std::nullopt;
  const auto rounded = static_cast<double>(static_cast<float>(*value));
  return std::isinf(rounded) && !std::isinf(*value) ? std::nullopt : std::optional(rounded);
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
std::string_view float_text(RowContext& context, double value) {
  return written(context, 96, [&](char* out) { return write_float(out, static_cast<float>(value)); });
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

}  // namespace

std::optional<Words> parse_value(const schema::Model& model, const ValueType& type, std::string_view text) {
  switch (type.kind) {
    case Kind::Boolean: return words_if(truth(trimmed(text)));
    case Kind::SmallInt:
    case Kind::Integer:
    case Kind::BigInt: return words_if(whole_number(type.kind, trimmed(text)));
    case Kind::Numeric: return words_if(parse_decimal(trimmed(text)));
    case Kind::Real: return words_if(single(trimmed(text)));
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

std::string why_unread(const ValueType& type, std::string_view name, std::string_view text) {
  if (type.kind == Kind::Numeric && is_number(trimmed(text))) {
    return fmt::format("\"{}\" needs more than {} digits, which is all that expressions compute with", text,
                       kMostDecimalDigits);
  }
  return fmt::format("invalid input syntax for type {}: \"{}\"", name, text);
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
    case Kind::Real: return row_function<&float_text>(std::move(options));
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
