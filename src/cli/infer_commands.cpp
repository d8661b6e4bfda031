#include "cli/infer_commands.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/log.hpp"
#include "cli/run_commands.hpp"
#include "cli/signals.hpp"
#include "cli/spooled_input.hpp"
#include "inference/infer.hpp"

namespace datagen::cli {

namespace {

readers::RecordFormat format_of(const std::string& path, const RecordSettings& settings) {
  if (settings.format) return *settings.format;
  const std::optional<readers::RecordFormat> format = readers::format_of_path(path);
  if (path == "-")
    throw core::Error(core::ExitCode::Usage, "standard input needs a format", "name it: --input-format csv");
  if (!format)
    throw core::Error(core::ExitCode::Usage, fmt::format("file \"{}\" has no name of a known format", path),
                      "name it: --input-format csv");
  return *format;
}

inference::Input input_of(const std::string& path, const RecordSettings& settings) {
  inference::Input input;
  input.path = path;
  input.options.format = format_of(path, settings);
  if (input.options.format == readers::RecordFormat::Dump)
    throw core::Error(core::ExitCode::Usage,
                      fmt::format("file \"{}\" is a dump, which says its types itself", path),
                      "a schema is inferred from csv, jsonl, json and copy");
  input.options.delimiter = settings.delimiter;
  input.options.null_text = settings.null_text;
  input.options.has_header = !settings.has_no_header;
  input.finds_delimiter = !settings.delimiter.has_value();
  const bool has_tabs = path.find(".tsv") != std::string::npos;
  if (has_tabs && !settings.delimiter) input.options.delimiter = '\t';
  return input;
}

std::vector<inference::Input> inputs_of(const Settings& settings, std::span<const std::string> paths,
                                        std::string_view command) {
  if (paths.empty())
    throw core::Error(core::ExitCode::Usage, "no file given",
                      fmt::format("try \"datagen {} --help\"", command));
  if (std::count(paths.begin(), paths.end(), "-") > 1)
    throw core::Error(core::ExitCode::Usage, "standard input can be read once only");
  std::vector<inference::Input> inputs;
  for (const std::string& path : paths) inputs.push_back(input_of(path, settings.records));
  return inputs;
}

}  // namespace

core::ExitCode run_infer(const Settings& settings, std::span<const std::string> paths) {
  const inference::Inferred inferred = inference::infer_schema(inputs_of(settings, paths, "infer"));
  for (const std::string& warning : inferred.warnings) log_message(LogLevel::Warning, warning);
  pipeline::Progress progress;
  const StopOnSignal stop_on_signal(progress);
  pipeline::write_text(inferred.schema, settings.target, progress);
  for (const std::string& note : inferred.notes) log_message(LogLevel::Info, note);
  return core::ExitCode::Done;
}

core::ExitCode run_convert(Settings settings, std::span<const std::string> paths) {
  std::vector<inference::Input> inputs = inputs_of(settings, paths, "convert");
  for (inference::Input& input : inputs) {
    if (input.path != "-") continue;
    spool_standard_input();
    input.table = inference::table_name_of(input.path);
    input.path = kSpooledInput;
    input.name = "standard input";
  }
  const inference::Inferred inferred = inference::infer_conversion(inputs, settings.records.rejects_rows);
  for (const std::string& note : inferred.notes) log_message(LogLevel::Debug, note);
  // A name without a folder: the files' names are those of the command line.
  settings.schema = core::SourceText("<inferred schema>", inferred.schema);
  return run_generate(std::move(settings));
}

}  // namespace datagen::cli
