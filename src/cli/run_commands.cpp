#include "cli/run_commands.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/diff_text.hpp"
#include "cli/exit_codes.hpp"
#include "cli/json_writer.hpp"
#include "cli/log.hpp"
#include "cli/plan_text.hpp"
#include "cli/planned_schema.hpp"
#include "cli/preview_text.hpp"
#include "cli/progress_reporter.hpp"
#include "cli/signals.hpp"
#include "cli/standard_streams.hpp"
#include "cli/summary.hpp"
#include "cli/table_choice.hpp"
#include "core/digest.hpp"
#include "pipeline/verify.hpp"

namespace datagen::cli {

namespace {

void refuse_binary_to_terminal(const Settings& settings) {
  if (!settings.target.path.empty() || !settings.options.compression || !stdout_is_terminal()) return;
  throw core::Error(core::ExitCode::Usage, "cannot write compressed data to a terminal",
                    "name a file with --output, or send standard output to one");
}

std::size_t count_columns(const schema::Model& model) {
  std::size_t count = 0;
  for (const schema::Table& table : model.tables) count += table.columns.size();
  return count;
}

// Those in the dump.
std::size_t count_tables(const Settings& settings, const schema::Model& model) {
  if (!settings.options.selection) return model.tables.size();
  return static_cast<std::size_t>(std::ranges::count(settings.options.selection->tables, true));
}

std::string hint_of_resume(const std::string& unfinished) {
  return fmt::format("finished files are kept in \"{}\": run the same command again to continue", unfinished);
}

// Behind an error of a run that can be continued. One that was not even begun says itself what to do.
std::string hint_behind(const core::Error& error, const Settings& settings) {
  const std::string& own = error.hint();
  const bool was_begun = own.empty() || error.code() == core::ExitCode::CannotGenerate;
  if (!was_begun || !settings.target.resume) return own;
  const std::string unfinished = pipeline::unfinished_path(settings.target);
  if (std::error_code absent; !std::filesystem::exists(unfinished, absent)) return own;
  return own.empty() ? hint_of_resume(unfinished) : own + "; " + hint_of_resume(unfinished);
}

// Stopped by a signal, with what was done by then.
std::string message_of(const core::Error& error, const Settings& settings, const pipeline::Report& expected,
                       const pipeline::Progress& progress) {
  if (static_cast<int>(error.code()) != progress.stop_code.load()) return error.what();
  const std::string& path = settings.target.path;
  return fmt::format("{} after {} of {}{}", error.what(), progress.rows_written.load(),
                     format_count(expected.rows, "row"),
                     path.empty() ? "" : fmt::format("; \"{}\" was not written", path));
}

pipeline::Report generate_or_tell(const Settings& settings, const pipeline::Plan& plan,
                                  const pipeline::Report& expected, pipeline::Progress& progress) {
  const pipeline::Target& target = settings.target;
  const HintOfLastWords hint(target.resume ? hint_of_resume(pipeline::unfinished_path(target)) : "");
  try {
    return pipeline::generate(plan, target, progress);
  } catch (const core::Error& error) {
    throw core::Error(error.code(), message_of(error, settings, expected, progress),
                      hint_behind(error, settings));
  } catch (const std::bad_alloc&) {
    const core::Error error(core::ExitCode::Usage, "out of memory");
    throw core::Error(error.code(), error.what(), hint_behind(error, settings));
  }
}

std::string digest_of(std::string_view text) {
  core::Digest digest;
  digest.update(text);
  return digest.hex();
}

// A run that was to be continued, and is begun anew.
void warn_of_unfinished_run(const Settings& settings) {
  if (settings.target.resume || settings.options.layout != pipeline::Layout::Directory) return;
  const std::string unfinished = pipeline::unfinished_path(settings.target);
  if (std::error_code absent; !std::filesystem::exists(unfinished, absent)) return;
  log_message(LogLevel::Warning, fmt::format("the unfinished run in \"{}\" is left as it is", unfinished),
              "--resume continues it; remove it if it is not needed any more");
}

void warn_of_changed_files(const pipeline::Report& report) {
  for (const std::string& name : report.changed_files)
    log_message(LogLevel::Warning,
                fmt::format("file \"{}\" was changed after it was finished: it was made again", name));
}

std::string validation_json(const Planned& planned) {
  JsonWriter json;
  json.begin_object();
  json.member("schema", planned.source.name());
  json.key("valid");
  json.boolean(true);
  json.member("tables", planned.model.tables.size());
  json.member("columns", count_columns(planned.model));
  json.member("rows", pipeline::expected(*planned.plan).rows);
  json.end_object();
  return json.finish();
}

// Where it could not be written once the dump is there, all the work would be for nothing.
void refuse_report_path(const Settings& settings) {
  const std::string& path = settings.report_path;
  if (path.empty()) return;
  for (const std::string* other : {&settings.target.path, &settings.input})
    if (std::error_code absent; path == *other || std::filesystem::equivalent(path, *other, absent))
      throw core::Error(core::ExitCode::Usage,
                        fmt::format("the report cannot go to \"{}\", where the {} is", path,
                                    other == &settings.input ? "schema" : "dump"));
  if (std::error_code ignored; settings.target.overwrite || !std::filesystem::is_regular_file(path, ignored))
    return;
  throw core::Error(core::ExitCode::Usage, fmt::format("file \"{}\" already exists", path),
                    "give --force to overwrite it");
}

// What cannot be read back, before the first byte.
void refuse_validation(const Settings& settings) {
  if (!settings.validate_output) return;
  if (!pipeline::can_verify(settings.options))
    throw core::Error(core::ExitCode::Usage,
                      "--validate-output checks PostgreSQL's statements and their rows alone",
                      "take --format copy or sql, and no other --dialect");
  const std::string& path = settings.target.path;
  const bool is_directory = settings.options.layout == pipeline::Layout::Directory;
  std::error_code absent;
  if (path.empty() || (!is_directory && std::filesystem::exists(path, absent) &&
                       !std::filesystem::is_regular_file(path, absent)))
    throw core::Error(core::ExitCode::Usage,
                      fmt::format("--validate-output cannot read {} back",
                                  path.empty() ? "standard output" : fmt::format("\"{}\"", path)),
                      "name a file with --output");
}

// Where a problem is: in the dump as a whole, in a file of it, or at a line.
std::string place_of(const pipeline::DumpProblem& problem, const std::string& dump) {
  const std::string& path = problem.path.empty() ? dump : problem.path;
  return problem.line == 0 ? path : fmt::format("{}:{}", path, problem.line);
}

// Reads the dump back; returns how the command ends.
core::ExitCode validate_output(const Settings& settings, const pipeline::Plan& plan,
                               const pipeline::Report& expected, const pipeline::Progress& progress) {
  const std::string& path = settings.target.path;
  const std::vector<std::string> scripts = pipeline::written_scripts(plan, path);
  const pipeline::Verification found = pipeline::verify(scripts, expected, progress);
  for (const pipeline::DumpProblem& problem : found.problems)
    log_message(LogLevel::Error, fmt::format("{}: {}", place_of(problem, path), problem.message));
  if (found.problem_count > found.problems.size())
    log_message(LogLevel::Error, fmt::format("{} more", found.problem_count - found.problems.size()));
  if (found.problem_count > 0) return core::ExitCode::VerificationFailed;
  log_message(LogLevel::Info,
              fmt::format("checked {}: {}, {}", path, format_count(found.statements, "statement"),
                          format_count(found.rows, "row")));
  return core::ExitCode::Done;
}

bool has_rejects(const pipeline::Report& report) {
  return std::ranges::any_of(report.sources,
                             [](const pipeline::SourceReport& source) { return source.rejected > 0; });
}

bool wants_report(const Settings& settings) {
  return settings.json || !settings.report_path.empty();
}

void log_summary(const Settings& settings, const Outcome& outcome) {
  const pipeline::Report& report = outcome.report;
  log_lines(LogLevel::Info, table_lines(report));
  log_lines(LogLevel::Info, source_lines(report));
  log_message(
      LogLevel::Info, summary_text(settings, outcome), {},
      {{"rows", report.rows}, {"bytes", report.bytes}, {"seed", report.seed}, {"digest", report.digest}});
}

// To the file that is asked for, and in place of the summary with --json.
void tell_outcome(const Settings& settings, const Outcome& outcome, const pipeline::Progress& progress) {
  const std::string json = wants_report(settings) ? report_json(settings, outcome) : std::string();
  if (!settings.report_path.empty())
    pipeline::write_text(json, {settings.report_path, settings.target.overwrite, settings.target.sync},
                         progress);
  if (!settings.json) return log_summary(settings, outcome);
  if (!settings.target.path.empty()) {
    print(json);
  } else if (is_logged(LogLevel::Info)) {
    print_message(json);
  }
}

}  // namespace

core::ExitCode run_generate(Settings settings) {
  if (pipeline::names_directory(settings.target.path)) {
    settings.options.layout = pipeline::Layout::Directory;
  }
  refuse_binary_to_terminal(settings);
  refuse_report_path(settings);
  refuse_validation(settings);
  settings.options.table_digests = wants_report(settings);
  const auto start = std::chrono::steady_clock::now();
  const Planned& planned = plan_schema(settings);
  if (!planned.plan) return planned.code;
  pipeline::check_target(*planned.plan, settings.target);
  warn_of_unfinished_run(settings);
  if (settings.target.resume) settings.target.schema_digest = digest_of(planned.source.text());
  pipeline::Progress progress;
  const StopOnSignal stop_on_signal(progress);
  const pipeline::Report expected = pipeline::expected(*planned.plan);
  pipeline::Report report;
  {
    const ProgressReporter reporter(progress_style(settings, stderr_is_terminal(), stdout_is_terminal()),
                                    progress, expected, settings.progress_rows);
    report = generate_or_tell(settings, *planned.plan, expected, progress);
  }
  const auto elapsed = std::chrono::steady_clock::now() - start;
  warn_of_changed_files(report);
  tell_outcome(settings, {report, planned.source.name(), count_tables(settings, planned.model), elapsed},
               progress);
  const core::ExitCode code = settings.validate_output
                                  ? validate_output(settings, *planned.plan, expected, progress)
                                  : core::ExitCode::Done;
  return code == core::ExitCode::Done && has_rejects(report) ? core::ExitCode::CannotGenerate : code;
}

core::ExitCode run_validate(Settings settings) {
  const Planned& planned = plan_schema(settings);
  if (!planned.plan) return planned.code;
  const schema::Model& model = planned.model;
  if (settings.json) {
    print(validation_json(planned));
    return core::ExitCode::Done;
  }
  print(fmt::format("{}: valid: {}, {}, {}\n", planned.source.name(),
                    format_count(model.tables.size(), "table"), format_count(count_columns(model), "column"),
                    format_count(pipeline::expected(*planned.plan).rows, "row")));
  return core::ExitCode::Done;
}

core::ExitCode run_plan(Settings settings) {
  const Planned& planned = plan_schema(settings);
  if (!planned.plan) return planned.code;
  const pipeline::Outline outline = pipeline::outline(*planned.plan);
  const PlanSubject subject{outline, planned.source.name(), planned.model.database.name,
                            settings.options.format, settings.performance};
  print(settings.json ? plan_json(subject) : plan_text(subject, stdout_has_colour(settings.log.colour)));
  return core::ExitCode::Done;
}

core::ExitCode run_diff(const Settings& settings, std::span<const std::string> inputs) {
  std::array<const Planned*, 2> sides{};
  for (std::size_t i = 0; i < sides.size(); ++i) {
    Settings side = settings;
    side.input = inputs[i];
    if (settings.diff_seeds[i]) side.options.seed = settings.diff_seeds[i];
    sides[i] = &plan_schema(side);
  }
  for (const Planned* side : sides)
    if (!side->plan) return side->code;
  const auto& [a, b] = sides;
  const std::vector<pipeline::TableDifference> tables = pipeline::compare(*a->plan, *b->plan);
  const bool differs_beside = pipeline::differs_beside_tables(*a->plan, *b->plan);
  print(diff_text({a->source.name(), pipeline::expected(*a->plan).seed},
                  {b->source.name(), pipeline::expected(*b->plan).seed}, tables, differs_beside));
  return has_changes(tables) || differs_beside ? kDiffers : core::ExitCode::Done;
}

core::ExitCode run_preview(Settings settings) {
  const Planned& planned = plan_schema(settings);
  if (!planned.plan) return planned.code;
  const PreviewSettings& wanted = settings.preview;
  const pipeline::Report expected = pipeline::expected(*planned.plan);
  const std::vector<std::size_t> tables = choose_tables(expected.tables, settings.choice.tables);
  print(fmt::format("{} (seed {})\n", planned.source.name(), expected.seed));
  for (const std::size_t table : tables) {
    print("\n");
    print(preview_text(pipeline::sample(*planned.plan, table, wanted.row_count), wanted.wide,
                       terminal_width()));
  }
  return core::ExitCode::Done;
}

}  // namespace datagen::cli
