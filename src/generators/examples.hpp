// The columns that show the generators in the documents.
#pragma once

#include <span>
#include <string_view>

#include "generators/registry.hpp"

namespace datagen::generators {

/// A column's type and its generator's configuration: JSON, empty when nothing is configured.
struct GeneratorExample {
  std::string_view generator;
  std::string_view type;
  std::string_view config;
};

/// The row of the table of examples, or one of the usual type for what the generator makes.
[[nodiscard]] GeneratorExample example_of(const GeneratorInfo& generator);

}  // namespace datagen::generators
