// The documents that the program prints about itself, handed on from the layer that makes them.
#include "generators/json_schema.hpp"
#include "generators/reference.hpp"
#include "generators/registry.hpp"
#include "pipeline/generate.hpp"
#include "pipeline/generator_list.hpp"

namespace datagen::pipeline {

std::string json_schema() {
  return generators::json_schema();
}

std::string reference() {
  return generators::reference();
}

std::vector<GeneratorSummary> generator_list() {
  std::vector<GeneratorSummary> list;
  std::string_view section;
  for (const generators::GeneratorInfo& generator : generators::all_generators()) {
    for (const generators::GeneratorSection& heading : generators::generator_sections())
      if (heading.first == generator.name) section = heading.title;
    list.push_back({section, generator.name, generators::describe(generator.makes), generator.summary});
  }
  return list;
}

}  // namespace datagen::pipeline
