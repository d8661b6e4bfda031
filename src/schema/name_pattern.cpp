#include "schema/name_pattern.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "core/error.hpp"

namespace datagen::schema {

namespace {

[[noreturn]] void fail(std::string_view pattern, std::string_view fault, std::string hint = {}) {
  throw core::Error(core::ExitCode::Usage, fmt::format("pattern {} {}", pattern, fault), std::move(hint));
}

// The code points of a text; a byte that is not UTF-8 stands for itself.
std::u32string code_points(std::string_view text) {
  std::u32string result;
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i]);
    const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    char32_t point = size == 1 ? first : first & (0xFFU >> (size + 1));
    for (std::size_t k = 1; k < size && i + k < text.size(); ++k)
      point = point << 6U | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
    result.push_back(point);
    i += size;
  }
  return result;
}

char32_t folded(char32_t c) {
  return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
}

// The parts between dots that stand outside quotes.
std::vector<std::string_view> split_at_dots(std::string_view text) {
  std::vector<std::string_view> parts;
  bool is_quoted = false;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') is_quoted = !is_quoted;
    if (text[i] != '.' || is_quoted) continue;
    parts.push_back(text.substr(begin, i - begin));
    begin = i + 1;
  }
  parts.push_back(text.substr(begin));
  return parts;
}

}  // namespace

bool NamePattern::Token::takes(char32_t c) const {
  switch (kind) {
    case Kind::Character: return c == character;
    case Kind::AnyCharacter:
    case Kind::AnyCharacters: return true;
    case Kind::Class: break;
  }
  const bool is_in = std::any_of(ranges.begin(), ranges.end(),
                                 [&](const auto& range) { return range.first <= c && c <= range.second; });
  return is_in != is_negated;
}

// psql takes more regular expressions; what stands for itself here would not there.
NamePattern::NamePattern(std::string_view text) {
  constexpr std::u32string_view kSpecial = U"|()+{}^\\";
  const std::u32string points = code_points(text);
  bool is_quoted = false;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const char32_t c = points[i];
    if (c == U'"' && is_quoted && i + 1 < points.size() && points[i + 1] == U'"') {
      tokens_.push_back({Token::Kind::Character, points[++i]});
    } else if (c == U'"') {
      is_quoted = !is_quoted;
    } else if (is_quoted) {
      tokens_.push_back({Token::Kind::Character, c});
    } else if (c == U'*') {
      tokens_.push_back({Token::Kind::AnyCharacters});
    } else if (c == U'?') {
      tokens_.push_back({Token::Kind::AnyCharacter});
    } else if (c == U'[') {
      i = read_class(points, i);
      if (i >= points.size())
        fail(text, "has a \"[\" that is not closed", "in double quotes every character stands for itself");
    } else if (kSpecial.find(c) != std::u32string_view::npos) {
      fail(text, fmt::format("has a \"{}\" outside double quotes", static_cast<char>(c)),
           "patterns know *, ? and [a-z]; in double quotes every character stands for itself");
    } else {
      tokens_.push_back({Token::Kind::Character, folded(c)});
    }
  }
  if (is_quoted) fail(text, "has a double quote that is not closed");
  if (tokens_.empty()) fail(text, "has an empty name");
}

// Returns where the class ends, the end of the text if it does not. A "]" that stands first is one of the
// class, as in all regular expressions.
std::size_t NamePattern::read_class(std::u32string_view text, std::size_t begin) {
  Token token{Token::Kind::Class};
  std::size_t i = begin + 1;
  token.is_negated = i < text.size() && text[i] == U'^';
  if (token.is_negated) ++i;
  for (const std::size_t first = i; i < text.size() && (text[i] != U']' || i == first); ++i) {
    const bool is_range = i + 2 < text.size() && text[i + 1] == U'-' && text[i + 2] != U']';
    token.ranges.emplace_back(text[i], text[is_range ? i + 2 : i]);
    if (is_range) i += 2;
  }
  if (i >= text.size()) return i;
  tokens_.push_back(std::move(token));
  return i;
}

// Back to the last * when what follows does not fit: linear for each *.
bool NamePattern::matches(std::string_view name) const {
  const std::u32string points = code_points(name);
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::size_t token = 0;
  std::size_t star = kNone;
  std::size_t taken = 0;  // by the last *, up to here
  for (std::size_t at = 0; at < points.size();) {
    if (token < tokens_.size() && tokens_[token].kind == Token::Kind::AnyCharacters) {
      star = token++;
      taken = at;
    } else if (token < tokens_.size() && tokens_[token].takes(points[at])) {
      ++token;
      ++at;
    } else if (star != kNone) {
      token = star + 1;
      at = ++taken;
    } else {
      return false;
    }
  }
  return std::all_of(tokens_.begin() + static_cast<std::ptrdiff_t>(token), tokens_.end(),
                     [](const Token& rest) { return rest.kind == Token::Kind::AnyCharacters; });
}

TablePattern::TablePattern(std::string text) : text_(std::move(text)) {
  const std::vector<std::string_view> parts = split_at_dots(text_);
  if (parts.size() > 2) fail(text_, "has too many dots", "write table or schema.table");
  if (parts.size() == 2) schema_.emplace(parts[0]);
  name_.emplace(parts.back());
}

bool TablePattern::matches(const QualifiedName& table) const {
  return name_->matches(table.name) && (schema_ ? schema_->matches(table.schema) : table.schema == "public");
}

SchemaPattern::SchemaPattern(std::string text) : text_(std::move(text)), name_(text_) {
  if (split_at_dots(text_).size() > 1) fail(text_, "has a dot", "write the name of a schema");
}

}  // namespace datagen::schema
