#include "cli/planned_schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/duplicate_settings.hpp"
#include "cli/input_file.hpp"
#include "cli/log.hpp"
#include "cli/source_roots.hpp"
#include "cli/summary.hpp"
#include "cli/table_choice.hpp"
#include "cli/table_names.hpp"
#include "cli/template_input.hpp"

namespace datagen::cli {

namespace {

// The schema file, or the templates as one; empty once a template's errors are on standard error.
std::optional<core::SourceText> read_schema(const Settings& settings) {
  if (settings.schema) return settings.schema;
  if (settings.templates.empty()) return read_input(settings.input, schema::kMaxSchemaBytes);
  return compose_schema(settings.templates, settings.assignments);
}

// How long a step took, for --verbose.
class Step {
 public:
  explicit Step(std::string what) : what_(std::move(what)), start_(std::chrono::steady_clock::now()) {}
  void done() const {
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start_;
    log_message(LogLevel::Debug, fmt::format("{} in {:.2f} s", what_, elapsed.count()));
  }

 private:
  std::string what_;
  std::chrono::steady_clock::time_point start_;
};

schema::RowRequest row_request(const Settings& settings, const schema::Model& model) {
  schema::RowRequest request{settings.options.default_rows, settings.scale, {}};
  const std::vector<schema::QualifiedName> tables = table_names(model);
  for (const NamedRows& named : settings.table_rows)
    for (const std::size_t table : find_tables(tables, named.table))
      request.tables.push_back({table, named.rows});
  return request;
}

void warn_of_idle_rows(const Settings& settings, const schema::Model& model) {
  const auto has_row_count = [](const schema::Table& table) { return table.row_count.has_value(); };
  if (!settings.rows_are_asked_for || !std::ranges::all_of(model.tables, has_row_count)) return;
  log_message(LogLevel::Warning, "--rows N changes nothing: every table of the schema has a row_count",
              "--rows TABLE=N gives one table another number, --scale multiplies all of them");
}

bool sources_are_allowed(const Settings& settings, const Planned& planned) {
  const bool has_sources = std::ranges::any_of(
      planned.model.tables, [](const schema::Table& table) { return table.source != nullptr; });
  if (!has_sources) return true;
  core::Diagnostics refused;
  refuse_sources_outside(source_roots(settings.source_roots, planned.source.name()), planned.model, refused);
  log_diagnostics(refused, planned.source);
  return !refused.has_errors();
}

// None is ever taken apart: the many small pieces of a large schema take as long as a tenth of its planning.
Planned& new_planned() {
  static auto& all = *new std::deque<Planned>;
  return all.emplace_back();
}

}  // namespace

const Planned& plan_schema(Settings& settings) {
  Planned& planned = new_planned();
  std::optional<core::SourceText> source = read_schema(settings);
  if (!source) return planned;
  planned.source = *std::move(source);
  const Step reading(fmt::format("read {}", planned.source.name()));
  core::Diagnostics diagnostics;
  planned.model = pipeline::read(planned.source, diagnostics);
  log_diagnostics(diagnostics, planned.source);
  if (diagnostics.has_errors()) return planned;
  reading.done();
  if (!settings.schema && !sources_are_allowed(settings, planned)) return planned;
  resolve_seed(settings, planned.model);
  warn_of_idle_rows(settings, planned.model);
  schema::request_rows(planned.model, row_request(settings, planned.model));
  request_duplicates(settings.duplicates, planned.model);
  settings.options.selection = select(settings.choice, planned.model);
  const Step planning(fmt::format("planned {}", format_count(planned.model.tables.size(), "table")));
  core::Diagnostics problems;
  planned.plan = pipeline::make_plan(planned.model, settings.options, problems);
  // What is wrong whatever the numbers of rows goes before what cannot be made of so many.
  core::Diagnostics errors;
  if (!planned.plan) pipeline::check(planned.model, errors);
  log_diagnostics(errors.has_errors() ? errors : problems, planned.source);
  planned.code = errors.has_errors() ? core::ExitCode::SchemaInvalid : core::ExitCode::CannotGenerate;
  if (planned.plan) planning.done();
  return planned;
}

}  // namespace datagen::cli
