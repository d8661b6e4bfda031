#include "pipeline/row_cells.hpp"

#include <algorithm>
#include <cstddef>

namespace datagen::pipeline {

namespace {

// How a format tells cells apart. Quotes double inside quotes, which is one quote closed and another opened.
struct Style {
  std::string_view quotes;
  char separator;
  std::string_view row_ends;     ///< any of them
  bool has_brackets = false;     ///< separators inside of them are part of a cell
  bool has_backslashes = false;  ///< inside quotes the character behind one stands for itself
  bool separator_has_space = false;
};

Style style_of(Format format, Dialect dialect) {
  switch (format) {
    case Format::Copy: return {"", '\t', "\n"};
    case Format::Csv: return {"\"", ',', "\n"};
    case Format::Jsonl: return {"\"", ',', "}\n", true, true};
    case Format::Sql: return {"'\"", ',', ")", true, dialect == Dialect::MySql, true};
  }
  return {"", '\t', "\n"};
}

class CellScanner {
 public:
  CellScanner(std::string_view text, const Style& style) : text_(text), style_(style) {}

  std::size_t at = 0;

  [[nodiscard]] bool ends() const { return at >= text_.size(); }
  [[nodiscard]] char here() const { return text_[at]; }

  /// Up to the separator or the end of the row, which `at` is then at.
  std::string_view next() {
    const std::size_t begin = at;
    std::size_t depth = 0;
    for (; !ends(); ++at) {
      const char c = here();
      const bool is_end = style_.row_ends.find(c) != std::string_view::npos;
      if (depth == 0 && (is_end || c == style_.separator)) break;
      if (style_.quotes.find(c) != std::string_view::npos) pass_quoted(c);
      if (!style_.has_brackets) continue;
      if (c == '(' || c == '[' || c == '{') ++depth;
      if ((c == ')' || c == ']' || c == '}') && depth > 0) --depth;
    }
    at = std::min(at, text_.size());
    return text_.substr(begin, at - begin);
  }

 private:
  // From the opening quote to the closing one.
  void pass_quoted(char quote) {
    for (++at; !ends() && here() != quote; ++at)
      if (style_.has_backslashes && here() == '\\') ++at;
  }

  std::string_view text_;
  const Style& style_;
};

// Where the first cell begins.
std::size_t row_begin(std::string_view text, Format format) {
  if (format == Format::Jsonl) return 1;
  if (format != Format::Sql) return 0;
  const bool is_statement = text.starts_with("INSERT INTO ");
  const std::size_t tuple = text.find("\t(", is_statement ? text.find(" VALUES\n") : 0);
  return tuple == std::string_view::npos ? text.size() : tuple + 2;
}

// `"name":value`: the value.
std::string_view member_value(std::string_view member) {
  std::size_t at = 1;
  while (at < member.size() && member[at] != '"') at += member[at] == '\\' ? 2 : 1;
  return at + 2 <= member.size() ? member.substr(at + 2) : std::string_view();
}

}  // namespace

std::vector<std::string_view> cells_of(std::string_view text, Format format, Dialect dialect) {
  const Style style = style_of(format, dialect);
  std::vector<std::string_view> cells;
  CellScanner scanner(text, style);
  scanner.at = row_begin(text, format);
  for (;;) {
    const std::string_view cell = scanner.next();
    cells.push_back(format == Format::Jsonl ? member_value(cell) : cell);
    if (scanner.ends() || scanner.here() != style.separator) return cells;
    ++scanner.at;
    if (style.separator_has_space && !scanner.ends() && scanner.here() == ' ') ++scanner.at;
  }
}

}  // namespace datagen::pipeline
