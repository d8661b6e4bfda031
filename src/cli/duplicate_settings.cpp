#include "cli/duplicate_settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <system_error>

#include "cli/table_names.hpp"
#include "core/error.hpp"
#include "core/suggest.hpp"

namespace datagen::cli {

namespace {

using schema::DuplicateStrategy;

constexpr std::string_view kReuseName = "fast_data_reuse";

void refuse(bool is_wrong, const char* fact, const char* hint) {
  if (is_wrong) throw core::Error(core::ExitCode::Usage, fact, hint);
}

void refuse_conflicts(const DuplicateSettings& settings) {
  const bool names_smart = !settings.smart_columns.empty();
  const bool is_smart = names_smart || settings.strategy == DuplicateStrategy::SmartDuplicates ||
                        (!settings.strategy && !settings.columns.empty());
  const bool has_pool =
      is_smart || (settings.strategy && *settings.strategy > DuplicateStrategy::SmartDuplicates);
  refuse(settings.is_reuse && !settings.columns.empty(),
         "options --duplicate-strategy fast_data_reuse and --enable-duplicates cannot be used together",
         "rows repeat as a whole; columns take another strategy by --smart-duplicates");
  refuse(settings.probability && !is_smart,
         "option --duplicate-probability requires strategy smart_duplicates",
         "add --duplicate-strategy smart_duplicates, or --smart-duplicates with columns");
  refuse(settings.max_values && !has_pool,
         "option --max-duplicate-values requires a strategy with a pool of values",
         "add --duplicate-strategy smart_duplicates, cached_pool or weighted_random");
  refuse((settings.sample_size || settings.reuse_probability) && !settings.is_reuse,
         "options --sample-size and --reuse-probability require --duplicate-strategy fast_data_reuse", "");
}

schema::Duplicates with_options(DuplicateStrategy strategy, const DuplicateSettings& settings) {
  schema::Duplicates result = schema::Duplicates::of(strategy);
  if (settings.probability) result.probability = *settings.probability;
  if (settings.max_values) result.pool = *settings.max_values;
  return result;
}

std::size_t find_column(const schema::Table& table, const std::string& name, const std::string& asked) {
  if (const auto column = table.find_column(name)) return *column;
  std::vector<std::string_view> known;
  for (const schema::Column& column : table.columns) known.push_back(column.name);
  throw core::Error(core::ExitCode::Usage,
                    fmt::format("table \"{}\" has no column \"{}\", which \"{}\" names",
                                schema::display(table.name), name, asked),
                    core::did_you_mean(name, known));
}

void ask_of(const std::string& name, schema::Duplicates asked, schema::Model& model) {
  const std::size_t dot = name.rfind('.');
  const schema::TablePattern pattern(name.substr(0, dot));
  const std::vector<schema::QualifiedName> tables = table_names(model);
  for (const std::size_t number : find_tables(tables, pattern)) {
    schema::Table& table = model.tables[number];
    schema::Column& column = table.columns[find_column(table, name.substr(dot + 1), name)];
    asked.offset = column.offset;
    column.duplicates = asked;
  }
}

}  // namespace

std::vector<Choice> duplicate_strategies() {
  std::vector<Choice> choices;
  choices.reserve(schema::kStrategyNames.size() + 1);
  for (const std::string_view name : schema::kStrategyNames)
    choices.push_back({name, name == schema::kStrategyNames.back()});
  choices.push_back({kReuseName});
  return choices;
}

ValueResult read_duplicate_strategy(std::string_view text, DuplicateSettings& settings) {
  settings.strategy.reset();
  settings.is_reuse = text == kReuseName;
  if (settings.is_reuse) return std::nullopt;
  for (std::size_t position = 0; position < schema::kStrategyNames.size(); ++position) {
    if (schema::kStrategyNames[position] != text) continue;
    settings.strategy = schema::strategy_at(position);
    return std::nullopt;
  }
  return unknown_choice(text, duplicate_strategies());
}

ValueResult read_share(std::string_view text, std::optional<double>& value) {
  double share = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), share);
  if (failure != std::errc{} || end != text.data() + text.size() || !(share >= 0 && share <= 1))
    return ValueProblem{fmt::format("needs a number from 0 to 1, not \"{}\"", text), "write it like 0.3"};
  value = share;
  return std::nullopt;
}

ValueResult read_columns(std::string_view text, std::vector<std::string>& columns) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const std::string_view name = text.substr(begin, end - begin);
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || dot + 1 == name.size())
      return ValueProblem{fmt::format("needs columns as TABLE.COLUMN, not \"{}\"", name),
                          "write it like users.status,orders.priority"};
    columns.emplace_back(name);
    begin = end + 1;
  }
  return std::nullopt;
}

void request_duplicates(const DuplicateSettings& settings, schema::Model& model) {
  refuse_conflicts(settings);
  const DuplicateStrategy strategy = settings.strategy.value_or(DuplicateStrategy::SmartDuplicates);
  for (const std::string& name : settings.columns) ask_of(name, with_options(strategy, settings), model);
  for (const std::string& name : settings.smart_columns)
    ask_of(name, with_options(DuplicateStrategy::SmartDuplicates, settings), model);
  if (settings.strategy && settings.columns.empty()) {
    model.duplicates = with_options(*settings.strategy, settings);
    model.reuse.reset();
  }
  if (!settings.is_reuse) return;
  model.duplicates.reset();
  schema::Reuse& reuse = model.reuse.emplace();
  if (settings.sample_size) reuse.sample_size = *settings.sample_size;
  if (settings.reuse_probability) reuse.probability = *settings.reuse_probability;
}

}  // namespace datagen::cli
