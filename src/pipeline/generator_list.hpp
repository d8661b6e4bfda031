// The generators that a schema can name, for help and for those who complete names.
#pragma once

#include <string_view>
#include <vector>

namespace datagen::pipeline {

struct GeneratorSummary {
  std::string_view section;  ///< its heading
  std::string_view name;
  std::string_view makes;  ///< "text", "numbers"
  std::string_view summary;
};

/// All of them, section by section.
[[nodiscard]] std::vector<GeneratorSummary> generator_list();

}  // namespace datagen::pipeline
