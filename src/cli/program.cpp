#include "cli/program.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <new>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command_line.hpp"
#include "cli/complete_settings.hpp"
#include "cli/completion.hpp"
#include "cli/configuration_file.hpp"
#include "cli/configuration_text.hpp"
#include "cli/help_topics.hpp"
#include "cli/infer_commands.hpp"
#include "cli/log.hpp"
#include "cli/man_page.hpp"
#include "cli/option_conflicts.hpp"
#include "cli/performance_modes.hpp"
#include "cli/run_commands.hpp"
#include "cli/signals.hpp"
#include "cli/standard_streams.hpp"
#include "cli/template_commands.hpp"
#include "cli/verify_command.hpp"
#include "cli/version_text.hpp"
#include "core/reader_gone.hpp"
#include "core/suggest.hpp"
#include "pipeline/generate.hpp"

namespace datagen::cli {

namespace {

void refuse_arguments(const CommandLine& line, std::size_t allowed) {
  if (line.arguments.size() <= allowed) return;
  throw core::Error(core::ExitCode::Usage, fmt::format("unexpected argument \"{}\"", line.arguments[allowed]),
                    help_hint(*line.command));
}

// The command that arguments name, one or two words.
const Command& command_named(const CommandLine& line) {
  if (line.arguments.empty()) return program_command();
  const Command* command = &require_command(line.arguments[0]);
  const bool names_member = is_group(*command) && line.arguments.size() > 1;
  refuse_arguments(line, names_member ? 2 : 1);
  if (names_member) command = &require_command(line.arguments[0] + " " + line.arguments[1]);
  return *command;
}

[[noreturn]] void fail_unknown_topic(const std::string& name) {
  std::vector<std::string_view> names = command_names();
  for (const HelpTopic& topic : help_topics()) names.push_back(topic.name);
  std::string hint = core::did_you_mean(name, names);
  if (hint.empty()) hint = help_hint(program_command());
  throw core::Error(core::ExitCode::Usage, fmt::format("no help for \"{}\"", name), std::move(hint));
}

core::ExitCode run_help(const CommandLine& line) {
  const HelpTopic* const topic = line.arguments.empty() ? nullptr : find_help_topic(line.arguments[0]);
  if (topic != nullptr) {
    refuse_arguments(line, 1);
    print(topic->text());
  } else if (!line.arguments.empty() && find_command(line.arguments[0]) == nullptr) {
    fail_unknown_topic(line.arguments[0]);
  } else {
    print(help_text(command_named(line)));
  }
  return core::ExitCode::Done;
}

core::ExitCode run_man(const CommandLine& line) {
  print(man_page(command_named(line)));
  return core::ExitCode::Done;
}

core::ExitCode run_completion(const CommandLine& line) {
  if (line.arguments.empty())
    throw core::Error(core::ExitCode::Usage, "no shell named",
                      fmt::format("there are {}", fmt::join(shells(), ", ")));
  refuse_arguments(line, 1);
  print(completion_script(line.arguments[0]));
  return core::ExitCode::Done;
}

core::ExitCode run_complete(const CommandLine& line) {
  print(completions_text(complete(line.arguments)));
  return core::ExitCode::Done;
}

core::ExitCode run_version(const CommandLine& line, const Settings& settings) {
  refuse_arguments(line, 0);
  print(settings.json ? version_json() : version_text());
  return core::ExitCode::Done;
}

core::ExitCode run_document(const CommandLine& line, const std::string& text) {
  refuse_arguments(line, 0);
  print(text);
  return core::ExitCode::Done;
}

// `datagen template` and `datagen config` alone; `datagen --help` and `datagen --version`; everything else
// needs a command.
core::ExitCode run_without_command(const CommandLine& line, const Settings& settings) {
  if (settings.version) return run_version(line, settings);
  throw core::Error(core::ExitCode::Usage, "no command given", help_hint(*line.command));
}

// Opens the log too; empty once the configuration's errors are on standard error.
std::optional<CompleteSettings> settings_of(const CommandLine& line) {
  std::optional<CompleteSettings> complete = complete_settings(line);
  if (!complete) return complete;
  const Settings& settings = complete->settings;
  open_log(settings.log, message_level(settings));
  if (complete->configuration)
    log_message(LogLevel::Debug, fmt::format("configuration {}", *complete->configuration));
  for (const std::string& note : settings.notes) log_message(LogLevel::Info, note);
  return complete;
}

core::ExitCode run_on_schema(const CommandLine& line) {
  const std::optional<CompleteSettings> complete = settings_of(line);
  if (!complete) return core::ExitCode::Usage;
  Settings settings = complete->settings;
  apply_input(line, settings);
  resolve_compression(settings);
  apply_performance_mode(settings);
  settings.options.parts = settings.sections.value_or(pipeline::Parts{});
  refuse_conflicts(settings);
  switch (line.command->id) {
    case kPlan: return run_plan(settings);
    case kPreview: return run_preview(settings);
    case kValidate: return run_validate(settings);
    default: return run_generate(settings);
  }
}

core::ExitCode run_diff(const CommandLine& line) {
  const std::optional<CompleteSettings> complete = settings_of(line);
  if (!complete) return core::ExitCode::Usage;
  refuse_arguments(line, 2);
  if (line.arguments.size() < 2)
    throw core::Error(core::ExitCode::Usage, "two schemas are needed to compare them",
                      help_hint(*line.command));
  return run_diff(complete->settings, line.arguments);
}

core::ExitCode run_convert(const CommandLine& line) {
  const std::optional<CompleteSettings> complete = settings_of(line);
  if (!complete) return core::ExitCode::Usage;
  Settings settings = complete->settings;
  resolve_compression(settings);
  settings.options.parts = settings.sections.value_or(pipeline::Parts{});
  refuse_conflicts(settings);
  return run_convert(std::move(settings), line.arguments);
}

std::string hint_of_missing_schema(const std::string& dump) {
  if (dump.ends_with(".json"))
    return fmt::format("\"{0}\" was taken for the dump: datagen verify DUMP --schema {0}", dump);
  return "name the one the dump was made from: --schema FILE";
}

core::ExitCode run_verify(const CommandLine& line) {
  const std::optional<CompleteSettings> complete = settings_of(line);
  if (!complete) return core::ExitCode::Usage;
  Settings settings = complete->settings;
  refuse_arguments(line, 1);
  if (line.arguments.empty())
    throw core::Error(core::ExitCode::Usage, "no dump given",
                      "name a file, a directory, or - for standard input");
  if (settings.input.empty() && settings.templates.empty())
    throw core::Error(core::ExitCode::Usage, "no schema given", hint_of_missing_schema(line.arguments[0]));
  apply_performance_mode(settings);
  settings.options.parts = settings.sections.value_or(pipeline::Parts{});
  return run_verify(std::move(settings), line.arguments[0]);
}

core::ExitCode run_infer(const CommandLine& line) {
  const std::optional<CompleteSettings> complete = settings_of(line);
  if (!complete) return core::ExitCode::Usage;
  return run_infer(complete->settings, line.arguments);
}

core::ExitCode run_config_show(const CommandLine& line) {
  refuse_arguments(line, 0);
  const std::optional<CompleteSettings> complete = settings_of(line);
  if (!complete) return core::ExitCode::Usage;
  print(complete->settings.json ? configuration_json(*complete) : configuration_text(*complete));
  return core::ExitCode::Done;
}

core::ExitCode run_config_init(const CommandLine& line, const Settings& typed) {
  refuse_arguments(line, 0);
  pipeline::Target target = typed.target;
  const bool to_stdout = typed.origins.contains("output") && target.path.empty();
  if (target.path.empty() && !to_stdout) target.path = kConfigurationName;
  pipeline::Progress progress;
  const StopOnSignal stop_on_signal(progress);
  pipeline::write_text(configuration_sample(), target, progress);
  if (!to_stdout) log_message(LogLevel::Info, fmt::format("wrote {}", target.path));
  return core::ExitCode::Done;
}

core::ExitCode run(std::span<const char* const> arguments) {
  const CommandLine line = parse_command_line(arguments);
  Settings typed;
  apply_options(line, typed);
  if (typed.help) {
    print(help_text(*line.command));
    return core::ExitCode::Done;
  }
  switch (line.command->id) {
    case kHelp: return run_help(line);
    case kVersion: return run_version(line, typed);
    case kMan: return run_man(line);
    case kCompletion: return run_completion(line);
    case kComplete: return run_complete(line);
    case kProgram:
    case kConfig:
    case kTemplate: return run_without_command(line, typed);
    case kTemplateList: return run_template_list(line.arguments);
    case kTemplateShow: return run_template_show(typed, line.arguments);
    case kTemplateExport: return run_template_export(typed, line.arguments);
    case kDiff: return run_diff(line);
    case kConvert: return run_convert(line);
    case kInfer: return run_infer(line);
    case kVerify: return run_verify(line);
    case kConfigShow: return run_config_show(line);
    case kConfigInit: return run_config_init(line, typed);
    case kConfigSchema: return run_document(line, configuration_schema());
    case kJsonSchema: return run_document(line, pipeline::json_schema());
    case kReference: return run_document(line, pipeline::reference());
    default: return run_on_schema(line);
  }
}

core::ExitCode report(const core::Error& error) {
  const bool is_reader_gone = error.code() == core::kReaderGone;
  log_message(is_reader_gone ? LogLevel::Debug : LogLevel::Error, error.what(), error.hint());
  return error.code();
}

// The memory of a run that failed is free again when its end is told.
core::ExitCode run_and_report(std::span<const char* const> arguments) {
  try {
    return run(arguments);
  } catch (const core::Error& error) {
    return report(error);
  } catch (const std::bad_alloc&) {
    log_message(LogLevel::Error, "out of memory");
  } catch (const std::exception& error) {
    log_message(LogLevel::Error, error.what());
  }
  return core::ExitCode::Usage;
}

// Whether an allocation of this thread has failed.
constinit thread_local bool memory_ran_out = false;

[[noreturn]] void note_shortage() {
  memory_ran_out = true;
  throw std::bad_alloc();
}

bool is_out_of_memory(const std::exception_ptr& thrown) noexcept {
  // Where gcc 12 has inlined a function that may not throw, the program ends without a word of what was
  // thrown.
  if (!thrown) return memory_ran_out && std::uncaught_exceptions() > 0;
  try {
    std::rethrow_exception(thrown);
  } catch (const std::bad_alloc&) {
    return true;
  } catch (...) {  // another mistake, ours
  }
  return false;
}

// Functions of libraries that may not throw end the program where memory is short (simdjson's, say).
[[noreturn]] void end_at_once() noexcept {
  if (!is_out_of_memory(std::current_exception())) std::abort();
  pipeline::remove_temporary_files();
  log_last_words("out of memory");
  ::_exit(static_cast<int>(core::ExitCode::Usage));
}

}  // namespace

int run_program(int argc, const char* const* argv) noexcept {
  hold_standard_streams();
  handle_signals();
  std::set_new_handler(note_shortage);
  std::set_terminate(end_at_once);
  core::ExitCode code = core::ExitCode::Usage;
  try {
    // A caller may pass no program name at all.
    const auto count = static_cast<std::size_t>(argc > 1 ? argc - 1 : 0);
    code = run_and_report(std::span(argv + (argc > 0 ? 1 : 0), count));
  } catch (...) {  // not even for the message was there memory
    print_message("datagen: error: out of memory\n");
  }
  return static_cast<int>(code);
}

}  // namespace datagen::cli
