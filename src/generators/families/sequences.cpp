#include "generators/families/sequences.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace datagen::generators::families {

namespace {

char folded(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string_view without_spaces(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" \t\n\r\f"), text.size()));
}

// What stands between the quotes that `text` begins with, doubled ones read as one; removed from `text`.
std::string take_quoted(std::string_view& text) {
  const char quote = text.front();
  std::string inside;
  text.remove_prefix(1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(quote), text.size());
    inside += text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!text.starts_with(quote)) break;
    inside += quote;
    text.remove_prefix(1);
  }
  return inside;
}

// The text inside nextval('...'), or nothing.
std::optional<std::string> nextval_argument(std::string_view sql) {
  constexpr std::string_view kFunction = "nextval";
  const auto found = std::search(sql.begin(), sql.end(), kFunction.begin(), kFunction.end(),
                                 [](char a, char b) { return folded(a) == b; });
  if (found == sql.end()) return std::nullopt;
  const auto offset = static_cast<std::size_t>(found - sql.begin());
  std::string_view rest = without_spaces(sql.substr(offset + kFunction.size()));
  if (!rest.starts_with('(')) return std::nullopt;
  rest = without_spaces(rest.substr(1));
  if (!rest.starts_with('\'')) return std::nullopt;
  return take_quoted(rest);
}

// The parts of a name as PostgreSQL reads it: folded to lower case unless quoted.
std::vector<std::string> name_parts(std::string_view text) {
  std::vector<std::string> parts(1);
  while (!text.empty()) {
    if (text.front() == '"') {
      parts.back() += take_quoted(text);
      continue;
    }
    if (text.front() == '.') {
      parts.emplace_back();
    } else {
      parts.back() += folded(text.front());
    }
    text.remove_prefix(1);
  }
  return parts;
}

bool names(const std::vector<std::string>& parts, const schema::QualifiedName& name,
           const std::string& own_schema) {
  if (parts.back() != name.name) return false;
  if (parts.size() == 2) return parts.front() == name.schema;
  return parts.size() == 1 && (name.schema == own_schema || name.schema == "public");
}

}  // namespace

std::uint64_t SequenceSteps::room(std::int64_t min, std::int64_t max) const noexcept {
  if (start < min || start > max) return 0;
  const auto first = static_cast<std::uint64_t>(start);
  const std::uint64_t distance =
      increment > 0 ? static_cast<std::uint64_t>(max) - first : first - static_cast<std::uint64_t>(min);
  const auto step = static_cast<std::uint64_t>(increment > 0 ? increment : -increment);
  return distance / step + 1;
}

std::int64_t SequenceSteps::last(std::uint64_t rows) const noexcept {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(start) +
                                   (rows - 1) * static_cast<std::uint64_t>(increment));
}

std::optional<std::size_t> default_sequence(const schema::Model& model, const schema::Table& table,
                                            const schema::Column& column) {
  const std::optional<std::string> argument = nextval_argument(column.default_sql);
  if (!argument) return std::nullopt;
  const std::vector<std::string> parts = name_parts(*argument);
  for (std::size_t i = 0; i < model.sequences.size(); ++i) {
    if (names(parts, model.sequences[i].name, table.name.schema)) return i;
  }
  return std::nullopt;
}

SequenceSteps sequence_steps(const schema::Model& model, const schema::Table& table,
                             const schema::Column& column, const Config* config) {
  SequenceSteps steps;
  if (const auto sequence = default_sequence(model, table, column)) {
    steps = {model.sequences[*sequence].start, model.sequences[*sequence].increment};
  }
  if (config == nullptr) return steps;
  return {config->integer("start").value_or(steps.start),
          config->integer("increment").value_or(steps.increment)};
}

}  // namespace datagen::generators::families
