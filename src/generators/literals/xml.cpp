// XML content that is well-formed: elements with attributes, text, references and comments. Declarations,
// processing instructions, CDATA and prefixed names are not read.
#include <algorithm>
#include <vector>

#include "generators/literals/parsers.hpp"
#include "generators/literals/scanner.hpp"

namespace datagen::generators::literals {

namespace {

std::string_view take_name(Scanner& in) {
  if (!is_letter(in.peek()) && in.peek() != '_') return {};
  return in.take_while(
      [](char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '.'; });
}

// "amp;" or "#65;" behind the ampersand. Numbers of control characters and of none are few; ASCII it is.
bool take_reference(Scanner& in) {
  if (in.take("#")) {
    const std::string_view digits = in.take_while(is_digit);
    if (digits.empty() || digits.size() > 3 || !in.take(";")) return false;
    int code = 0;
    for (const char c : digits) code = code * 10 + (c - '0');
    return code >= ' ' && code < 127;
  }
  return in.take("amp;") || in.take("lt;") || in.take("gt;") || in.take("quot;") || in.take("apos;");
}

// One character of text or of an attribute's value.
bool take_character(Scanner& in) {
  if (in.rest().starts_with("]]>") || in.peek() == '<') return false;
  const char c = in.next();
  if (c == '&') return take_reference(in);
  const auto byte = static_cast<unsigned char>(c);
  return byte >= ' ' || c == '\n' || c == '\t';
}

bool take_attributes(Scanner& in) {
  std::vector<std::string_view> names;
  while (is_space(in.peek())) {
    in.skip_spaces();
    const std::string_view name = take_name(in);
    if (name.empty()) return true;
    if (std::find(names.begin(), names.end(), name) != names.end() || !in.take_token("=")) return false;
    names.push_back(name);
    const std::string_view quote = in.peek() == '\'' ? "'" : "\"";
    if (!in.take(quote)) return false;
    while (!in.take(quote)) {
      if (in.at_end() || !take_character(in)) return false;
    }
  }
  return true;
}

bool take_comment(Scanner& in) {
  const std::size_t end = in.rest().find("--");
  if (end == std::string_view::npos) return false;
  for (std::size_t i = 0; i < end; ++i) {
    const char c = in.next();
    if (static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t') return false;
  }
  return in.take("-->");
}

// What stands between '<' and '>'; `open` are the elements around it.
bool take_markup(Scanner& in, std::vector<std::string_view>& open) {
  if (in.take("!--")) return take_comment(in);
  if (in.take("/")) {
    const std::string_view name = take_name(in);
    in.skip_spaces();
    if (open.empty() || open.back() != name || !in.take(">")) return false;
    open.pop_back();
    return true;
  }
  const std::string_view name = take_name(in);
  if (name.empty() || !take_attributes(in)) return false;
  if (in.take("/>")) return true;
  open.push_back(name);
  return in.take(">");
}

}  // namespace

Text xml(const schema::Type& /*type*/, std::string_view text) {
  Scanner in(text);
  std::vector<std::string_view> open;
  while (!in.at_end()) {
    if (!(in.take("<") ? take_markup(in, open) : take_character(in))) return std::nullopt;
  }
  return open.empty() ? Text(text) : std::nullopt;
}

}  // namespace datagen::generators::literals
