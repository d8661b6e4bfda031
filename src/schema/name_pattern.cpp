#include "schema/name_pattern.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <utility>
#include <vector>

#include "core/error.hpp"

namespace datagen::schema {

namespace {

[[noreturn]] void fail(std::string_view pattern, std::string_view fault, std::string hint = {}) {
  throw core::Error(core::ExitCode::Usage, fmt::format("pattern {} {}", pattern, fault), std::move(hint));
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

// What psql makes of a pattern (its patternToSQLRegex()): a regular expression of the whole name.
std::string regular_expression(std::string_view pattern) {
  std::string result = "^(";
  bool is_quoted = false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    const char next = i + 1 < pattern.size() ? pattern[i + 1] : '\0';
    if (c == '"' && is_quoted && next == '"') {
      result += pattern[i++];
    } else if (c == '"') {
      is_quoted = !is_quoted;
    } else if (is_quoted) {
      if (std::string_view("|*+?()[]{}.^$\\").find(c) != std::string_view::npos) result += '\\';
      result += c;
    } else if (c == '*') {
      result += ".*";
    } else if (c == '?') {
      result += '.';
    } else if (c == '$' || (c == '[' && next == ']')) {
      result += '\\';
      result += c;
    } else {
      result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  if (is_quoted) fail(pattern, "has a double quote that is not closed");
  if (result == "^(") fail(pattern, "has an empty name");
  return result + ")$";
}

core::RegularPattern read(std::string_view pattern) {
  try {
    return {regular_expression(pattern), core::LetterCase::Matters};
  } catch (const core::RegularFault& fault) {
    fail(pattern, fmt::format("cannot be read: {}", fault.message),
         "in double quotes every character stands for itself");
  }
}

}  // namespace

IdentifierPattern::IdentifierPattern(std::string_view text) : pattern_(read(text)) {}

bool IdentifierPattern::matches(std::string_view name) const {
  std::vector<std::uint32_t> memory(pattern_.memory_size());
  return pattern_.is_found_in(name, memory);
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
