#include "cli/template_commands.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "cli/signals.hpp"
#include "cli/standard_streams.hpp"
#include "cli/summary.hpp"
#include "cli/template_input.hpp"
#include "templates/catalogue.hpp"

namespace datagen::cli {

namespace {

[[noreturn]] void fail(const std::string& message, std::string hint) {
  throw core::Error(core::ExitCode::Usage, message, std::move(hint));
}

void refuse_arguments(const std::vector<std::string>& arguments, std::size_t allowed,
                      const std::string& command) {
  if (arguments.size() > allowed)
    fail(fmt::format("unexpected argument \"{}\"", arguments[allowed]),
         fmt::format("try \"{} --help\"", command));
}

void require_name(const std::vector<std::string>& arguments) {
  if (arguments.empty()) fail("no template named", "\"datagen template list\" lists the templates");
}

// "name  number  summary", names and numbers aligned.
struct Line {
  std::string name;
  std::string number;
  std::string summary;
};

std::string aligned(const std::vector<Line>& lines) {
  std::size_t name_width = 0;
  std::size_t number_width = 0;
  for (const Line& line : lines) {
    name_width = std::max(name_width, line.name.size());
    number_width = std::max(number_width, line.number.size());
  }
  std::string out;
  for (const Line& line : lines)
    out +=
        fmt::format("  {:<{}}  {:>{}}  {}\n", line.name, name_width, line.number, number_width, line.summary);
  return out;
}

std::string list_text(const std::vector<templates::Template>& all) {
  std::size_t name_width = 0;
  for (const templates::Template& source : all) name_width = std::max(name_width, source.name.size());
  std::string out;
  for (const templates::Template& source : all)
    out += fmt::format("{:<{}}  {}\n{:{}}  {}, {}\n", source.name, name_width, source.summary, "", name_width,
                       format_count(source.tables.size(), "table"),
                       format_count(templates::default_rows(source), "row"));
  return out;
}

std::string show_text(const templates::Template& source,
                      const std::vector<templates::Assignment>& assignments) {
  const std::vector<std::uint64_t> values = templates::parameter_values(source, assignments);
  const std::vector<std::uint64_t> rows = templates::row_counts(source, values);
  const std::uint64_t all_rows = std::accumulate(rows.begin(), rows.end(), std::uint64_t{0});
  std::vector<Line> parameters = {{std::string(templates::kRowsParameter), std::to_string(all_rows),
                                   "rows of all tables, about: scales the parameters that are not given"}};
  for (std::size_t i = 0; i < values.size(); ++i)
    parameters.push_back(
        {source.parameters[i].name, std::to_string(values[i]), source.parameters[i].summary});
  std::vector<Line> tables;
  for (std::size_t i = 0; i < rows.size(); ++i)
    tables.push_back({source.tables[i].name, std::to_string(rows[i]),
                      fmt::format("{}, {}", rows[i] == 1 ? "row" : "rows",
                                  format_count(source.tables[i].column_count, "column"))});
  return fmt::format("{}: {}\n\nParameters:\n{}\nTables:\n{}", source.name, source.summary,
                     aligned(parameters), aligned(tables));
}

}  // namespace

core::ExitCode run_template_list(const std::vector<std::string>& arguments) {
  refuse_arguments(arguments, 0, "datagen template list");
  std::vector<std::string> names;
  for (const templates::BuiltinTemplate& builtin : templates::builtin_templates())
    names.emplace_back(builtin.name);
  const auto all = read_templates(names);
  if (!all) return core::ExitCode::SchemaInvalid;
  print(list_text(*all));
  return core::ExitCode::Done;
}

core::ExitCode run_template_show(const Settings& settings, const std::vector<std::string>& arguments) {
  require_name(arguments);
  refuse_arguments(arguments, 1, "datagen template show");
  const auto sources = read_templates(arguments);
  if (!sources) return core::ExitCode::SchemaInvalid;
  templates::check_assignments(*sources, settings.assignments);
  print(show_text(sources->front(), settings.assignments));
  return core::ExitCode::Done;
}

core::ExitCode run_template_export(const Settings& settings, const std::vector<std::string>& arguments) {
  require_name(arguments);
  const std::optional<core::SourceText> schema = compose_schema(arguments, settings.assignments);
  if (!schema) return core::ExitCode::SchemaInvalid;
  pipeline::Progress progress;
  const StopOnSignal stop_on_signal(progress);
  pipeline::write_text(schema->text(), settings.target, progress);
  return core::ExitCode::Done;
}

}  // namespace datagen::cli
