#include "cli/complete_settings.hpp"

#include "cli/configuration.hpp"
#include "cli/configuration_file.hpp"
#include "cli/environment.hpp"
#include "cli/input_file.hpp"
#include "cli/log.hpp"

namespace datagen::cli {

namespace {

// What the environment and the command line say alone: which configuration is read, and how messages about it
// look.
Settings stronger_routes(const CommandLine& line) {
  Settings settings;
  apply_environment(settings);
  apply_options(line, settings);
  return settings;
}

bool read_configuration_file(const std::string& path, Settings& settings) {
  const core::SourceText source = read_input(path, kMaxConfigurationBytes);
  core::Diagnostics diagnostics;
  read_configuration(source, settings, diagnostics);
  log_diagnostics(diagnostics, source);
  return !diagnostics.has_errors();
}

}  // namespace

std::optional<CompleteSettings> complete_settings(const CommandLine& line) {
  const Settings stronger = stronger_routes(line);
  CompleteSettings complete;
  // The named one must be there; one that is looked for need not.
  complete.configuration =
      stronger.configuration_path.empty() ? find_configuration() : std::optional(stronger.configuration_path);
  if (complete.configuration && !read_configuration_file(*complete.configuration, complete.settings))
    return std::nullopt;
  apply_environment(complete.settings);
  apply_options(line, complete.settings);
  return complete;
}

}  // namespace datagen::cli
