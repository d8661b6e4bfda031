#include "schema/check_text.hpp"

namespace datagen::schema {

namespace {

// The bytes of a leading CHECK and the space behind it. CHECK is a reserved word: no expression begins with
// it.
std::size_t leading_check(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  constexpr std::string_view kCheck = "check";
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos || text.size() - begin < kCheck.size()) return 0;
  for (std::size_t i = 0; i < kCheck.size(); ++i) {
    if ((text[begin + i] | 0x20) != kCheck[i]) return 0;
  }
  const std::size_t open = text.find_first_not_of(kSpace, begin + kCheck.size());
  return open != std::string_view::npos && text[open] == '(' ? open : 0;
}

}  // namespace

std::optional<CheckText> read_check(LoadContext& context, const JsonValue& text, std::string_view what) {
  CheckText result{text.string, leading_check(text.string), {}};
  result.expression.erase(0, result.skipped);
  if (auto fault = check_expression(result.expression)) {
    fault->offset += result.skipped;
    context.report_sql(text, what, *fault);
    return std::nullopt;
  }
  result.columns = context.columns_of(result.expression);
  return result;
}

}  // namespace datagen::schema
