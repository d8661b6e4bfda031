// What a column's values are made by: frequencies of small sets, ranges, shapes; nothing where the name
// selects a generator, and never a value of what is private.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "core/calendar.hpp"
#include "inference/column_type.hpp"
#include "inference/json_text.hpp"
#include "inference/table_draft.hpp"

namespace datagen::inference {

namespace {

// A value that comes less often may be about one person: it is not shown.
constexpr std::uint64_t kFewestOccurrences = 5;
// The share of rows with such values beside which the others still are a set.
constexpr double kMostRare = 0.02;
// More numbers than these are a range.
constexpr std::size_t kMostNumbers = 20;

using Values = std::vector<FrequentValues::Value>;

void choose(InferredColumn& column, std::string generator, std::string config) {
  column.generator = std::move(generator);
  column.config = std::move(config);
}

// Those that come often enough, the most frequent first; none when too many rows have others.
Values shown_values(const ColumnProfile& profile) {
  Values values;
  std::uint64_t covered = 0;
  for (const FrequentValues::Value& value : profile.frequent().values()) {
    if (value.count < kFewestOccurrences) continue;
    covered += value.count;
    values.push_back(value);
  }
  const double rare = static_cast<double>(profile.value_count() - covered);
  if (rare > kMostRare * static_cast<double>(profile.value_count())) return {};
  std::sort(values.begin(), values.end(), [](const auto& a, const auto& b) {
    return a.count != b.count ? a.count > b.count : a.text < b.text;
  });
  return values;
}

bool is_number(ValueType type) {
  return type == ValueType::Integer || type == ValueType::Decimal;
}

bool is_part_of_key(const TableDraft& draft, std::size_t index) {
  const std::vector<std::size_t>& key = draft.table.key_columns;
  return draft.table.columns[index].is_primary_key || std::find(key.begin(), key.end(), index) != key.end();
}

bool is_small_set(const TableDraft& draft, std::size_t index) {
  const ColumnProfile& profile = draft.column(index);
  const InferredColumn& column = draft.table.columns[index];
  const ValueType type = draft.types[index];
  if (is_part_of_key(draft, index) || column.is_unique || !profile.frequent().is_complete()) return false;
  if (draft.names.is_private(index)) return false;
  if (is_number(type)) return profile.frequent().values().size() <= kMostNumbers;
  return type == ValueType::Text && !profile.has_private_values();
}

// Of a hundred, or of a thousand where there are rare ones.
std::vector<std::uint64_t> weights_of(const Values& values) {
  double total = 0;
  for (const auto& value : values) total += static_cast<double>(value.count);
  const double scale = static_cast<double>(values.back().count) / total < 0.01 ? 1000 : 100;
  std::vector<std::uint64_t> weights;
  for (const auto& value : values)
    weights.push_back(std::max<std::uint64_t>(
        1, static_cast<std::uint64_t>(std::llround(scale * static_cast<double>(value.count) / total))));
  return weights;
}

std::string list_of(const Values& values, ValueType type) {
  std::vector<std::string> texts;
  for (const auto& value : values) texts.push_back(is_number(type) ? value.text : quoted(value.text));
  return fmt::format("[{}]", fmt::join(texts, ", "));
}

void choose_set(InferredColumn& column, const Values& values, ValueType type) {
  const std::vector<std::uint64_t> weights = weights_of(values);
  const bool is_even =
      std::all_of(weights.begin(), weights.end(), [&](auto weight) { return weight == weights[0]; });
  if (is_even) return choose(column, "enum", fmt::format("{{ \"values\": {} }}", list_of(values, type)));
  if (is_number(type))
    return choose(column, "weighted_enum",
                  fmt::format("{{ \"values\": {}, \"weights\": [{}] }}", list_of(values, type),
                              fmt::join(weights, ", ")));
  std::vector<std::string> members;
  for (std::size_t i = 0; i < values.size(); ++i)
    members.push_back(fmt::format("{}: {}", quoted(values[i].text), weights[i]));
  choose(column, "weighted_enum", fmt::format("{{ \"weights\": {{ {} }} }}", fmt::join(members, ", ")));
}

// 1, 2, 3, ... is what an integer key has anyway.
void choose_key_numbers(const TableDraft& draft, std::size_t index, InferredColumn& column) {
  const ColumnProfile::Numbers& numbers = draft.column(index).numbers();
  const bool is_unbroken =
      numbers.greatest - numbers.least + 1 == static_cast<double>(draft.column(index).value_count());
  if (is_unbroken && numbers.least == 1) return;
  if (is_unbroken) return choose(column, "sequence", fmt::format("{{ \"start\": {} }}", numbers.least_text));
  choose(column, "integer_range",
         fmt::format("{{ \"min\": {}, \"max\": {} }}", numbers.least_text, numbers.greatest_text));
}

// As many digits as the numbers have: the least and the greatest of what is private are private too.
std::string digits_range(const ColumnProfile::Numbers& numbers) {
  const std::size_t fewest = numbers.least < 0 ? 1 : numbers.least_text.size();
  return fmt::format("{{ \"min\": {}, \"max\": {} }}", fewest == 1 ? "0" : "1" + std::string(fewest - 1, '0'),
                     std::string(numbers.whole_digits, '9'));
}

// Generators make decimals of so many digits, and hundredths of a double precision up to some limit.
bool can_be_range(const TableDraft& draft, std::size_t index) {
  constexpr unsigned kMostDecimalDigits = 18;
  constexpr double kMostDouble = 1e12;
  constexpr double kNarrow = 0.1;  // too few hundredths to tell values apart
  const ColumnProfile::Numbers& numbers = draft.column(index).numbers();
  switch (draft.types[index]) {
    case ValueType::Decimal: return numbers.whole_digits + numbers.scale <= kMostDecimalDigits;
    case ValueType::Double:
      return std::max(std::abs(numbers.least), std::abs(numbers.greatest)) <= kMostDouble &&
             numbers.greatest - numbers.least >= kNarrow;
    default: return true;
  }
}

// From the hundredth below the least to the one above the greatest, without exponents.
std::string hundredths_range(const ColumnProfile::Numbers& numbers) {
  const auto text = [](double hundredths) {
    std::string digits = fmt::format("{:.2f}", hundredths / 100);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.ends_with('.')) digits.pop_back();
    return digits == "-0" ? "0" : digits;
  };
  return fmt::format("{{ \"min\": {}, \"max\": {} }}", text(std::floor(numbers.least * 100)),
                     text(std::ceil(numbers.greatest * 100)));
}

void choose_numbers(const TableDraft& draft, std::size_t index, InferredColumn& column) {
  const std::string_view made = draft.names.generator(index, schema::ValueKind::Number);
  if (made == "latitude" || made == "longitude") return;  // they belong to the row's place
  if (!can_be_range(draft, index)) return;
  const ColumnProfile::Numbers& numbers = draft.column(index).numbers();
  constexpr unsigned kMostDigits = 9;  // all of them fit an integer, and no other type is needed
  const bool is_id = !draft.names.words(index).empty() && draft.names.words(index).back() == "id";
  if (draft.types[index] == ValueType::Integer && !is_id && draft.names.is_private(index) &&
      numbers.whole_digits <= kMostDigits)
    return choose(column, "integer_range", digits_range(numbers));
  if (draft.types[index] == ValueType::Double)
    return choose(column, "integer_range", hundredths_range(numbers));
  choose(column, "integer_range",
         fmt::format("{{ \"min\": {}, \"max\": {} }}", numbers.least_text, numbers.greatest_text));
}

std::string date_text(std::int64_t micros) {
  const core::CivilDate date = core::civil_from_days(core::day_of(micros));
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

// To the second: no finer one is worth reading.
std::string moment_text(std::int64_t micros) {
  const std::int64_t seconds = (micros - core::day_of(micros) * core::kMicrosPerDay) / core::kMicrosPerSecond;
  return fmt::format("{}T{:02}:{:02}:{:02}Z", date_text(micros), seconds / 3600, seconds / 60 % 60,
                     seconds % 60);
}

void choose_moments(const ColumnProfile& profile, ValueType type, InferredColumn& column) {
  const ColumnProfile::Moments& moments = profile.moments();
  const bool is_date = type == ValueType::Date;
  const auto text = [is_date](std::int64_t micros) {
    return is_date ? date_text(micros) : moment_text(micros);
  };
  choose(
      column, is_date ? "date" : "timestamp",
      fmt::format("{{ \"start\": \"{}\", \"end\": \"{}\" }}", text(moments.least), text(moments.greatest)));
}

void choose_text(const TableDraft& draft, std::size_t index, InferredColumn& column) {
  if (draft.names.is_better_than_shape(index)) return;
  if (const std::optional<std::string> pattern = draft.column(index).shape().pattern())
    choose(column, "pattern", fmt::format("{{ \"pattern\": {} }}", quoted(*pattern)));
}

void choose_generator(const TableDraft& draft, std::size_t index, InferredColumn& column) {
  const ColumnProfile& profile = draft.column(index);
  const ValueType type = draft.types[index];
  if (draft.is_foreign_key[index] || profile.value_count() == 0) return;
  if (is_small_set(draft, index)) {
    if (const Values values = shown_values(profile); !values.empty()) {
      column.type = column_type(profile, type);  // no other values need room
      return choose_set(column, values, type);
    }
  }
  switch (type) {
    case ValueType::Boolean:
      return choose(column, "boolean",
                    fmt::format("{{ \"true_ratio\": {} }}", std::round(profile.true_ratio() * 100) / 100));
    case ValueType::Integer:
      return column.is_primary_key ? choose_key_numbers(draft, index, column)
                                   : choose_numbers(draft, index, column);
    case ValueType::Decimal:
    case ValueType::Double: return choose_numbers(draft, index, column);
    case ValueType::Date:
    case ValueType::Moment: return choose_moments(profile, type, column);
    case ValueType::Text: return choose_text(draft, index, column);
    case ValueType::ClockTime:
    case ValueType::Uuid:
    case ValueType::Address:
    case ValueType::Json: return;
  }
}

}  // namespace

void draft_generators(TableDraft& draft) {
  for (std::size_t i = 0; i < draft.types.size(); ++i) choose_generator(draft, i, draft.table.columns[i]);
}

}  // namespace datagen::inference
