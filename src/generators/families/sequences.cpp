#include "generators/families/sequences.hpp"

#include <string_view>

namespace datagen::generators::families {

namespace {

// The name inside nextval('...'), or nothing; PostgreSQL folds what is not quoted.
std::optional<std::string_view> nextval_argument(std::string_view sql) {
  constexpr std::string_view kCall = "nextval('";
  const std::size_t begin = sql.find(kCall);
  if (begin == std::string_view::npos) return std::nullopt;
  const std::string_view rest = sql.substr(begin + kCall.size());
  const std::size_t end = rest.find('\'');
  if (end == std::string_view::npos) return std::nullopt;
  return rest.substr(0, end);
}

bool names(std::string_view text, const schema::QualifiedName& name, const std::string& own_schema) {
  if (text == name.schema + "." + name.name) return true;
  return text == name.name && (name.schema == own_schema || name.schema == "public");
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
  const std::optional<std::string_view> argument = nextval_argument(column.default_sql);
  if (!argument) return std::nullopt;
  for (std::size_t i = 0; i < model.sequences.size(); ++i) {
    if (names(*argument, model.sequences[i].name, table.name.schema)) return i;
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
