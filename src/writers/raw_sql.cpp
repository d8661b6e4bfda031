#include "writers/raw_sql.hpp"

namespace datagen::writers {

namespace {

constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";
constexpr std::string_view kWordCharacters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789.";

bool equals_ignoring_case(std::string_view a, std::string_view lower_case) {
  if (a.size() != lower_case.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if ((a[i] | 0x20) != lower_case[i]) return false;
  }
  return true;
}

/// Recognises plain operands: [-]word, [-]number, 'string', (group), followed by groups and ::casts. It may
/// refuse what it does not understand: the answer then is a pair of parentheses, which is never wrong.
class OperandScanner {
 public:
  explicit OperandScanner(std::string_view text) : text_(text) {}

  bool matches() {
    // Comments, dollar quotes and backslash escapes would need a real lexer.
    if (text_.find_first_of("\\$") != text_.npos || text_.find("--") != text_.npos) return false;
    if (text_.find("/*") != text_.npos) return false;
    return skip_primary() && skip_casts() && text_.empty();
  }

 private:
  [[nodiscard]] bool next_is(char c) const { return text_.starts_with(c); }
  [[nodiscard]] bool next_is_quote() const { return next_is('\'') || next_is('"'); }
  [[nodiscard]] bool next_opens_group() const { return next_is('(') || next_is('['); }

  bool skip_primary() {
    if (next_is('-')) text_.remove_prefix(1);
    const std::string_view word = take_word();
    if (equals_ignoring_case(word, "not")) return false;  // NOT(x) is no operand
    if (next_is_quote()) return skip_quoted() && skip_groups();
    if (word.empty() && !next_opens_group()) return false;
    return skip_groups();
  }

  bool skip_casts() {
    while (text_.starts_with("::")) {
      text_.remove_prefix(2);
      if (kLetters.find(text_.empty() ? ' ' : text_.front()) == kLetters.npos) return false;
      take_word();
      if (!skip_groups()) return false;
    }
    return true;
  }

  std::string_view take_word() {
    const std::string_view word = text_.substr(0, text_.find_first_not_of(kWordCharacters));
    text_.remove_prefix(word.size());
    return word;
  }

  /// Doubled quotes come out as two strings side by side, which skips the same bytes.
  bool skip_quoted() {
    while (next_is_quote()) {
      const std::size_t end = text_.find(text_.front(), 1);
      if (end == text_.npos) return false;
      text_.remove_prefix(end + 1);
    }
    return true;
  }

  bool skip_groups() {
    while (next_opens_group()) {
      if (!skip_group()) return false;
    }
    return true;
  }

  bool skip_group() {
    std::size_t depth = 0;
    while (!text_.empty()) {
      if (next_is_quote()) {
        if (!skip_quoted()) return false;
        continue;
      }
      if (next_opens_group()) ++depth;
      if (next_is(')') || next_is(']')) --depth;
      text_.remove_prefix(1);
      if (depth == 0) return true;
    }
    return false;
  }

  std::string_view text_;
};

}  // namespace

std::string raw_sql(std::string_view text) {
  std::string sql(text);
  if (text.find("--") != text.npos) sql += '\n';
  return sql;
}

std::string in_parentheses(std::string_view text) {
  return '(' + raw_sql(text) + ')';
}

// The grammar takes only a b_expr behind DEFAULT (gram.y, ColConstraintElem): `now() AT TIME ZONE 'UTC'` and
// `1 IN (1)` are a syntax error there without parentheses.
std::string default_expression(std::string_view text) {
  return OperandScanner(text).matches() ? std::string(text) : in_parentheses(text);
}

}  // namespace datagen::writers
