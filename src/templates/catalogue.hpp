// The templates that come with the program: src/templates/*.json, embedded at build time.
#pragma once

#include <span>
#include <string_view>

namespace datagen::templates {

struct BuiltinTemplate {
  std::string_view name;
  std::string_view text;  ///< the file
};

/// In the order they are listed to users.
[[nodiscard]] std::span<const BuiltinTemplate> builtin_templates();

}  // namespace datagen::templates
