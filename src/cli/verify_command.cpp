#include "cli/verify_command.hpp"

#include <fmt/format.h>

#include <utility>

#include "cli/log.hpp"
#include "cli/option_conflicts.hpp"
#include "cli/planned_schema.hpp"
#include "cli/progress_reporter.hpp"
#include "cli/signals.hpp"
#include "cli/spooled_input.hpp"
#include "cli/standard_streams.hpp"
#include "cli/summary.hpp"
#include "pipeline/dump_comparison.hpp"

namespace datagen::cli {

namespace {

// Standard input is read twice: to recognise the dump, and to compare it.
pipeline::ComparedDump open_dump(const Settings& settings, std::string path) {
  std::string name = path;
  if (path == "-") {
    if (settings.input == "-")
      throw core::Error(core::ExitCode::Usage, "standard input cannot be the schema and the dump");
    spool_standard_input();
    path = kSpooledInput;
    name = "standard input";
  }
  pipeline::DumpForm form = pipeline::recognise_dump(path);
  if (form.is_schema)
    throw core::Error(core::ExitCode::Usage, fmt::format("{} holds a schema, not a dump", name),
                      "name the dump first: datagen verify DUMP --schema FILE");
  return {std::move(path), std::move(name), std::move(form)};
}

void take_form(const pipeline::DumpForm& form, pipeline::GenerateOptions& options) {
  options.layout = form.layout;
  options.format = form.format;
  options.dialect = form.dialect;
  options.compression = form.compression;
  options.plain_chunks = true;
}

}  // namespace

core::ExitCode run_verify(Settings settings, std::string path) {
  const pipeline::ComparedDump dump = open_dump(settings, std::move(path));
  take_form(dump.form, settings.options);
  refuse_conflicts(settings);
  const Planned& planned = plan_schema(settings);
  if (!planned.plan) return planned.code;
  pipeline::check_target(*planned.plan, {dump.path});
  pipeline::Progress progress;
  const StopOnSignal stop_on_signal(progress);
  pipeline::Report report;
  {
    const ProgressReporter reporter(progress_style(settings, stderr_is_terminal(), stdout_is_terminal()),
                                    progress, pipeline::expected(*planned.plan), settings.progress_rows);
    report = pipeline::compare_with_dump(*planned.plan, dump, progress);
  }
  log_message(LogLevel::Info,
              fmt::format("verified {}: {} of {}, {} (seed {}, digest {})", dump.name,
                          format_count(report.rows, "row"), format_count(report.tables.size(), "table"),
                          format_bytes(report.uncompressed_bytes), report.seed, report.digest),
              {},
              {{"rows", report.rows},
               {"bytes", report.uncompressed_bytes},
               {"seed", report.seed},
               {"digest", report.digest}});
  return core::ExitCode::Done;
}

}  // namespace datagen::cli
