#include "templates/row_formula.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/decimal.hpp"
#include "core/suggest.hpp"
#include "schema/model.hpp"

namespace datagen::templates {

namespace {

__extension__ using Wide = unsigned __int128;

constexpr std::uint64_t kOne = 1'000'000;  // 10^kFormulaDigits

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

// Digits with a point among them, greater than zero.
std::optional<std::uint64_t> read_number(std::string_view text) {
  if (text.empty() || text.find_first_not_of("0123456789.") != std::string_view::npos) return std::nullopt;
  const std::optional<std::int64_t> scaled = core::parse_scaled(text, kFormulaDigits);
  if (!scaled || *scaled <= 0) return std::nullopt;
  return static_cast<std::uint64_t>(*scaled);
}

}  // namespace

std::optional<RowFormula> parse_row_formula(std::string_view text,
                                            std::span<const std::string_view> parameters,
                                            std::string& problem) {
  text = trimmed(text);
  if (const auto number = read_number(text)) return RowFormula{std::nullopt, false, *number};
  const std::size_t sign = text.find_first_of("*/");
  const std::string_view name = trimmed(text.substr(0, sign));
  const auto parameter = std::find(parameters.begin(), parameters.end(), name);
  if (parameter == parameters.end()) {
    problem = fmt::format("names \"{}\", which is no parameter of the template", name);
    if (const auto near = core::nearest(name, parameters)) problem += fmt::format(" (\"{}\" is)", *near);
    return std::nullopt;
  }
  RowFormula formula{static_cast<std::size_t>(parameter - parameters.begin())};
  if (sign == std::string_view::npos) return formula;
  const std::optional<std::uint64_t> number = read_number(trimmed(text.substr(sign + 1)));
  if (!number) {
    problem = fmt::format("needs a number above zero behind \"{}\"", text[sign]);
    return std::nullopt;
  }
  formula.divides = text[sign] == '/';
  formula.millionths = *number;
  return formula;
}

std::optional<std::uint64_t> evaluate(const RowFormula& formula, std::span<const std::uint64_t> values) {
  const std::uint64_t value = formula.parameter ? values[*formula.parameter] : 1;
  const std::optional<std::uint64_t> rows = formula.divides ? scale_rows(value, kOne, formula.millionths)
                                                            : scale_rows(value, formula.millionths, kOne);
  return rows ? std::optional(std::max<std::uint64_t>(*rows, 1)) : std::nullopt;
}

std::optional<std::uint64_t> scale_rows(std::uint64_t a, std::uint64_t b, std::uint64_t c) {
  const Wide rows = (Wide{a} * b * 2 + c) / (Wide{c} * 2);
  if (rows > schema::kMaxRowCount) return std::nullopt;
  return static_cast<std::uint64_t>(rows);
}

}  // namespace datagen::templates
