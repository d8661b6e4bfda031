#include "cli/help_topics.hpp"

#include <doctest/doctest.h>

#include "pipeline/generator_list.hpp"
#include "schema/type.hpp"

namespace datagen::cli {

TEST_CASE("every generator and every type is listed") {
  const std::string generators = find_help_topic("generators")->text();
  for (const pipeline::GeneratorSummary& generator : pipeline::generator_list()) {
    CAPTURE(generator.name);
    CHECK_FALSE(generator.section.empty());
    CHECK(generators.find("\n  " + std::string(generator.name) + " ") != std::string::npos);
  }
  const std::string types = find_help_topic("types")->text();
  for (const schema::TypeInfo& type : schema::all_types()) {
    CAPTURE(type.name);
    CHECK(types.find("\n  " + std::string(type.name.substr(0, type.name.find(' ')))) != std::string::npos);
  }
  CHECK(types.find("int, int4, serial, serial4\n") != std::string::npos);
  CHECK(find_help_topic("nothing") == nullptr);
}

}  // namespace datagen::cli
