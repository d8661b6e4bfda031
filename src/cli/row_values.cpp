#include "cli/row_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "core/number_text.hpp"

namespace datagen::cli {

namespace {

__extension__ using Wide = unsigned __int128;

// Digits and a fraction are held in 64 bits.
constexpr std::size_t kMostDigits = 18;

struct Prefix {
  char letter;
  std::uint32_t zeros;
};
constexpr auto kPrefixes = std::to_array<Prefix>({{'k', 3}, {'K', 3}, {'M', 6}, {'G', 9}, {'T', 12}});

const Prefix* find_prefix(std::string_view text) {
  if (text.empty()) return nullptr;
  const auto* const found =
      std::ranges::find_if(kPrefixes, [&](const Prefix& prefix) { return prefix.letter == text.back(); });
  return found == kPrefixes.end() ? nullptr : found;
}

// "12", "1.5": a point stands between digits.
std::optional<schema::Scale> read_decimal(std::string_view text) {
  const std::size_t point = text.find('.');
  std::string digits(text.substr(0, point));
  std::uint32_t decimals = 0;
  if (point != std::string_view::npos) {
    const std::string_view fraction = text.substr(point + 1);
    if (point == 0 || fraction.empty()) return std::nullopt;
    digits += fraction;
    decimals = static_cast<std::uint32_t>(fraction.size());
  }
  schema::Scale value{0, decimals};
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value.digits);
  if (digits.size() > kMostDigits || error != std::errc() || end != digits.data() + digits.size())
    return std::nullopt;
  return value;
}

ValueProblem no_count(NumberRange range, std::string_view text) {
  return {fmt::format("needs a whole number from {} to {}, not \"{}\"", range.min, range.max, text), {}};
}

}  // namespace

ValueResult read_row_count(std::string_view text, NumberRange range, std::uint64_t& value) {
  const Prefix* const prefix = find_prefix(text);
  if (prefix == nullptr) return read_whole_number(text, range, value);
  const std::optional<schema::Scale> decimal = read_decimal(text.substr(0, text.size() - 1));
  if (!decimal)
    return ValueProblem{fmt::format("needs a number of rows, not \"{}\"", text),
                        "write it like 5000, 10k or 1.5M"};
  const Wide product = Wide{decimal->digits} * core::kPowersOf10[prefix->zeros];
  const std::uint64_t unit = core::kPowersOf10[decimal->decimals];
  if (product % unit != 0 || product / unit < range.min || product / unit > range.max)
    return no_count(range, text);
  value = static_cast<std::uint64_t>(product / unit);
  return std::nullopt;
}

ValueResult read_rows(std::string_view text, NumberRange range, std::uint64_t& default_rows,
                      std::vector<NamedRows>& tables) {
  const std::size_t equals = text.rfind('=');
  if (equals == std::string_view::npos) return read_row_count(text, range, default_rows);
  if (equals == 0)
    return ValueProblem{fmt::format("needs N or TABLE=N, not \"{}\"", text), "write it like users=1M"};
  NamedRows named{schema::TablePattern(std::string(text.substr(0, equals))), 0};
  ValueResult problem = read_row_count(text.substr(equals + 1), range, named.rows);
  if (problem) {
    problem->message = fmt::format("{} {}", named.table.text(), problem->message);
    return problem;
  }
  tables.push_back(std::move(named));
  return std::nullopt;
}

ValueResult read_scale(std::string_view text, schema::Scale& value) {
  const std::optional<schema::Scale> scale = read_decimal(text);
  if (!scale || scale->digits == 0)
    return ValueProblem{fmt::format("needs a number above 0, not \"{}\"", text), "write it like 0.1 or 10"};
  value = *scale;
  return std::nullopt;
}

}  // namespace datagen::cli
