#include "cli/run_commands.hpp"

#include <fmt/format.h>

#include <optional>

#include "cli/input_file.hpp"
#include "cli/plan_text.hpp"
#include "cli/preview_text.hpp"
#include "cli/signals.hpp"
#include "cli/standard_streams.hpp"
#include "cli/summary.hpp"

namespace datagen::cli {

namespace {

// The schema, or nothing once its errors are on standard error.
std::optional<schema::Model> load_model(const core::SourceText& source) {
  core::Diagnostics diagnostics;
  schema::Model model = pipeline::load(source, diagnostics);
  print_diagnostics(diagnostics, source);
  if (diagnostics.has_errors()) return std::nullopt;
  return model;
}

// The plan, or nothing once what cannot be generated is on standard error.
pipeline::PlanPtr plan_dump(const schema::Model& model, const pipeline::GenerateOptions& options,
                            const core::SourceText& source) {
  core::Diagnostics problems;
  pipeline::PlanPtr plan = pipeline::make_plan(model, options, problems);
  print_diagnostics(problems, source);
  return plan;
}

void refuse_binary_to_terminal(const Settings& settings) {
  if (!settings.target.path.empty() || !settings.options.zstd_level || !stdout_is_terminal()) return;
  throw core::Error(core::ExitCode::Usage, "cannot write compressed data to a terminal",
                    "name a file with --output, or send standard output to one");
}

std::size_t count_columns(const schema::Model& model) {
  std::size_t count = 0;
  for (const schema::Table& table : model.tables) count += table.columns.size();
  return count;
}

}  // namespace

core::ExitCode run_generate(Settings settings) {
  refuse_binary_to_terminal(settings);
  const auto start = std::chrono::steady_clock::now();
  const core::SourceText source = read_input(settings.input, schema::kMaxSchemaBytes);
  const std::optional<schema::Model> model = load_model(source);
  if (!model) return core::ExitCode::SchemaInvalid;
  resolve_seed(settings, *model);
  const pipeline::PlanPtr plan = plan_dump(*model, settings.options, source);
  if (!plan) return core::ExitCode::CannotGenerate;
  pipeline::Progress progress;
  pipeline::Report report;
  {
    const StopOnSignal stop_on_signal(progress);
    report = pipeline::generate(*plan, settings.target, progress);
  }
  const auto elapsed = std::chrono::steady_clock::now() - start;
  if (!settings.quiet) print_message(summary_text(settings, {report, model->tables.size(), elapsed}));
  return core::ExitCode::Done;
}

core::ExitCode run_validate(const Settings& settings) {
  const core::SourceText source = read_input(settings.input, schema::kMaxSchemaBytes);
  const std::optional<schema::Model> model = load_model(source);
  if (!model) return core::ExitCode::SchemaInvalid;
  const pipeline::PlanPtr plan = plan_dump(*model, settings.options, source);
  if (!plan) return core::ExitCode::CannotGenerate;
  print(fmt::format("{}: valid: {}, {}, {}\n", source.name(), format_count(model->tables.size(), "table"),
                    format_count(count_columns(*model), "column"),
                    format_count(pipeline::expected(*plan).rows, "row")));
  return core::ExitCode::Done;
}

core::ExitCode run_plan(Settings settings) {
  const core::SourceText source = read_input(settings.input, schema::kMaxSchemaBytes);
  const std::optional<schema::Model> model = load_model(source);
  if (!model) return core::ExitCode::SchemaInvalid;
  resolve_seed(settings, *model);
  const pipeline::PlanPtr plan = plan_dump(*model, settings.options, source);
  if (!plan) return core::ExitCode::CannotGenerate;
  const pipeline::Outline outline = pipeline::outline(*plan);
  const PlanSubject subject{outline, source.name(), model->database.name, settings.options.format};
  print(settings.json ? plan_json(subject) : plan_text(subject, stdout_has_colour()));
  return core::ExitCode::Done;
}

core::ExitCode run_preview(Settings settings) {
  const core::SourceText source = read_input(settings.input, schema::kMaxSchemaBytes);
  const std::optional<schema::Model> model = load_model(source);
  if (!model) return core::ExitCode::SchemaInvalid;
  resolve_seed(settings, *model);
  const pipeline::PlanPtr plan = plan_dump(*model, settings.options, source);
  if (!plan) return core::ExitCode::CannotGenerate;
  const PreviewSettings& wanted = settings.preview;
  const pipeline::Report expected = pipeline::expected(*plan);
  const std::vector<std::size_t> tables = choose_tables(expected.tables, wanted.tables);
  print(fmt::format("{} (seed {})\n", source.name(), expected.seed));
  for (const std::size_t table : tables) {
    print("\n");
    print(preview_text(pipeline::sample(*plan, table, wanted.row_count), wanted.wide, terminal_width()));
  }
  return core::ExitCode::Done;
}

}  // namespace datagen::cli
