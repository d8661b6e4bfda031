#include "cli/configuration_file.hpp"

#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <vector>

namespace datagen::cli {

namespace {

namespace fs = std::filesystem;

// A dangling link is there and cannot be read: that is worth a message.
bool is_there(const fs::path& path) {
  std::error_code ignored;
  return fs::symlink_status(path, ignored).type() != fs::file_type::not_found;
}

// "", "..", "../..": this directory and those around it, up to the root.
std::vector<fs::path> directories_upwards() {
  std::vector<fs::path> result;
  std::error_code error;
  fs::path relative;
  for (fs::path here = fs::current_path(error); !error && !here.empty(); here = here.parent_path()) {
    result.push_back(relative);
    relative /= "..";
    if (here == here.parent_path()) break;
  }
  return result;
}

// An absolute directory that a variable names; the XDG base directory specification ignores relative ones.
fs::path directory_variable(const char* name) {
  const char* const value = std::getenv(name);
  fs::path path = value == nullptr ? "" : value;
  return path.is_absolute() ? path : fs::path();
}

std::vector<fs::path> candidates() {
  std::vector<fs::path> result;
  for (const fs::path& directory : directories_upwards()) result.push_back(directory / kConfigurationName);
  const fs::path home = directory_variable("HOME");
  fs::path settings = directory_variable("XDG_CONFIG_HOME");
  if (settings.empty() && !home.empty()) settings = home / ".config";
  if (!settings.empty()) result.push_back(settings / "datagen" / "config.yaml");
  if (!home.empty()) result.push_back(home / kConfigurationName);
  return result;
}

}  // namespace

std::optional<std::string> find_configuration() {
  for (const fs::path& path : candidates())
    if (is_there(path)) return path.string();
  return std::nullopt;
}

}  // namespace datagen::cli
