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

SequenceLimits sequence_limits(const schema::Sequence& sequence) {
  const bool ascends = sequence.increment > 0;
  const SequenceLimits open =
      ascends ? SequenceLimits{} : SequenceLimits{std::numeric_limits<std::int64_t>::min(), -1};
  return {sequence.min_value.value_or(open.least), sequence.max_value.value_or(open.greatest)};
}

std::uint64_t SequenceSteps::room(std::int64_t min, std::int64_t max) const noexcept {
  if (start < min || start > max) return 0;
  const auto first = static_cast<std::uint64_t>(start);
  const std::uint64_t distance =
      increment > 0 ? static_cast<std::uint64_t>(max) - first : first - static_cast<std::uint64_t>(min);
  const auto step = static_cast<std::uint64_t>(increment > 0 ? increment : -increment);
  return distance / step + 1;
}

std::int64_t SequenceSteps::last(std::uint64_t rows) const noexcept {
  const bool is_first = !cycles(rows);
  const std::uint64_t steps = is_first ? rows - 1 : (rows - 1 - first_round) % round;
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(is_first ? start : restart) +
                                   steps * static_cast<std::uint64_t>(increment));
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
  const auto number = default_sequence(model, table, column);
  const schema::Sequence* sequence = number ? &model.sequences[*number] : nullptr;
  if (sequence != nullptr) {
    steps.start = sequence->start;
    steps.increment = sequence->increment;
  }
  if (config != nullptr) {
    steps.start = config->integer("start").value_or(steps.start);
    steps.increment = config->integer("increment").value_or(steps.increment);
  }
  if (sequence != nullptr && sequence->cycle && steps.increment != 0) {
    const SequenceLimits limits = sequence_limits(*sequence);
    steps.restart = steps.increment > 0 ? limits.least : limits.greatest;
    steps.first_round = steps.room(limits.least, limits.greatest);
    steps.round = SequenceSteps{steps.restart, steps.increment}.room(limits.least, limits.greatest);
  }
  return steps;
}

}  // namespace datagen::generators::families
