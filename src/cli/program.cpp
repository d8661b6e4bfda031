#include "cli/program.hpp"

#include <fmt/format.h>

#include <exception>
#include <filesystem>
#include <new>
#include <optional>
#include <span>

#include "cli/command_line.hpp"
#include "cli/configuration.hpp"
#include "cli/input_file.hpp"
#include "cli/run_commands.hpp"
#include "cli/signals.hpp"
#include "cli/standard_streams.hpp"
#include "cli/template_commands.hpp"

namespace datagen::cli {

namespace {

void refuse_arguments(const CommandLine& line, std::size_t allowed) {
  if (line.arguments.size() <= allowed) return;
  throw core::Error(core::ExitCode::Usage, fmt::format("unexpected argument \"{}\"", line.arguments[allowed]),
                    help_hint(*line.command));
}

core::ExitCode run_help(const CommandLine& line) {
  if (line.arguments.empty()) {
    print(help_text(program_command()));
    return core::ExitCode::Done;
  }
  const Command* command = &require_command(line.arguments[0]);
  const bool names_member = is_group(*command) && line.arguments.size() > 1;
  refuse_arguments(line, names_member ? 2 : 1);
  if (names_member) command = &require_command(line.arguments[0] + " " + line.arguments[1]);
  print(help_text(*command));
  return core::ExitCode::Done;
}

core::ExitCode run_version(const CommandLine& line) {
  refuse_arguments(line, 0);
  print("datagen " DATAGEN_VERSION "\n");
  return core::ExitCode::Done;
}

core::ExitCode run_document(const CommandLine& line, const std::string& text) {
  refuse_arguments(line, 0);
  print(text);
  return core::ExitCode::Done;
}

// `datagen template` alone; `datagen --help` and `datagen --version`; everything else needs a command.
core::ExitCode run_without_command(const CommandLine& line, const Settings& settings) {
  if (settings.version) return run_version(line);
  throw core::Error(core::ExitCode::Usage, "no command given", help_hint(*line.command));
}

// The configuration that applies: the named one, which must be there, or the one in this directory, which
// need not.
std::optional<std::string> configuration_file(const Settings& settings) {
  if (!settings.configuration_path.empty()) return settings.configuration_path;
  std::error_code ignored;
  const std::filesystem::path path(kConfigurationName);
  // A dangling link is there and cannot be read: that is worth a message.
  if (std::filesystem::symlink_status(path, ignored).type() == std::filesystem::file_type::not_found)
    return std::nullopt;
  return path.string();
}

// The options over the configuration over the defaults; nothing once the configuration's errors are on
// standard error. `typed` holds the options alone: they are checked before the configuration is looked at,
// and name it.
std::optional<Settings> complete_settings(const CommandLine& line, const Settings& typed) {
  Settings settings;
  if (const std::optional<std::string> path = configuration_file(typed)) {
    const core::SourceText source = read_input(*path, kMaxConfigurationBytes);
    core::Diagnostics diagnostics;
    read_configuration(source, settings, diagnostics);
    print_diagnostics(diagnostics, source);
    if (diagnostics.has_errors()) return std::nullopt;
  }
  apply_options(line, settings);
  apply_input(line, settings);
  resolve_compression(settings);
  return settings;
}

core::ExitCode run_on_schema(const CommandLine& line, const Settings& typed) {
  const std::optional<Settings> settings = complete_settings(line, typed);
  if (!settings) return core::ExitCode::Usage;
  switch (line.command->id) {
    case kPlan: return run_plan(*settings);
    case kPreview: return run_preview(*settings);
    case kValidate: return run_validate(*settings);
    default: return run_generate(*settings);
  }
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
    case kVersion: return run_version(line);
    case kProgram:
    case kTemplate: return run_without_command(line, typed);
    case kTemplateList: return run_template_list(line.arguments);
    case kTemplateShow: return run_template_show(typed, line.arguments);
    case kTemplateExport: return run_template_export(typed, line.arguments);
    case kJsonSchema: return run_document(line, pipeline::json_schema());
    case kReference: return run_document(line, pipeline::reference());
    default: return run_on_schema(line, typed);
  }
}

core::ExitCode report(const core::Error& error) {
  std::string text = fmt::format("datagen: error: {}\n", error.what());
  if (!error.hint().empty()) text += fmt::format("hint: {}\n", error.hint());
  print_message(text);
  return error.code();
}

}  // namespace

int run_program(int argc, const char* const* argv) noexcept {
  ignore_broken_pipes();
  core::ExitCode code = core::ExitCode::Usage;
  try {
    // A caller may pass no program name at all.
    const auto count = static_cast<std::size_t>(argc > 1 ? argc - 1 : 0);
    code = run(std::span(argv + (argc > 0 ? 1 : 0), count));
  } catch (const core::Error& error) {
    code = report(error);
  } catch (const std::bad_alloc&) {
    print_message("datagen: error: out of memory\n");
  } catch (const std::exception& error) {
    print_message("datagen: error: ");
    print_message(error.what());
    print_message("\n");
  }
  return static_cast<int>(code);
}

}  // namespace datagen::cli
