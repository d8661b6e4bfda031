#include "cli/environment.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/flags.hpp"
#include "core/error.hpp"

namespace datagen::cli {

namespace {

// What the variable of a flag says; an empty one says nothing, as in most programs.
std::optional<std::string_view> variable(const Flag& flag) {
  if (flag.environment.empty()) return std::nullopt;
  const char* const text = std::getenv(std::string(flag.environment).c_str());
  if (text == nullptr || *text == '\0') return std::nullopt;
  return text;
}

std::string_view spelled_out(ValueType type, std::string_view text) {
  if (type != ValueType::Switch) return text;
  if (text == "1") return "true";
  return text == "0" ? "false" : text;
}

}  // namespace

void apply_environment(Settings& settings) {
  std::vector<std::pair<const Flag*, std::string_view>> given;
  for (const Flag& flag : flags())
    if (const auto text = variable(flag)) given.emplace_back(&flag, spelled_out(flag.type, *text));
  for (const auto& [flag, text] : given) {
    if (sets_message_level(*flag)) forget_message_level(settings);
  }
  for (const auto& [flag, text] : given) {
    if (ValueResult problem = flag->apply(settings, text))
      throw core::Error(core::ExitCode::Usage,
                        fmt::format("environment variable {} {}", flag->environment, problem->message),
                        std::move(problem->hint));
    settings.origins[flag->name] = flag->environment;
  }
}

}  // namespace datagen::cli
