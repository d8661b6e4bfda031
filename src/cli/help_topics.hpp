// `datagen help generators` and `datagen help types`: what a schema can name.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace datagen::cli {

struct HelpTopic {
  std::string_view name;
  std::string_view summary;
  std::string (*text)();
};

[[nodiscard]] std::span<const HelpTopic> help_topics();
/// nullptr when there is none of that name.
[[nodiscard]] const HelpTopic* find_help_topic(std::string_view name);

}  // namespace datagen::cli
