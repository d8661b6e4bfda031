#include "cli/configuration_text.hpp"

#include <doctest/doctest.h>

#include <sstream>

#include "cli/configuration.hpp"
#include "cli/flags.hpp"
#include "cli/input_file.hpp"

namespace datagen::cli {

namespace {

// The sample with its keys in force: "#key: value" is one, "# text" is not.
std::string without_comment_signs(const std::string& sample) {
  std::string out;
  std::istringstream lines(sample);
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with('#') && !line.starts_with("# ") && !line.ends_with(':'))
      out += line.substr(1) + "\n";
  return out;
}

Settings read_sound(const std::string& text) {
  const core::SourceText source("sample", text);
  Settings settings;
  core::Diagnostics diagnostics;
  read_configuration(source, settings, diagnostics);
  CHECK(core::render(diagnostics, source) == "");
  return settings;
}

}  // namespace

TEST_CASE("the sample names every key, and changes nothing with or without its comment signs") {
  const std::string sample = configuration_sample();
  const Settings defaults;
  const Settings settings = read_sound(without_comment_signs(sample));
  CHECK(read_sound(sample).origins.empty());
  for (const Flag& flag : flags()) {
    if (flag.key.empty()) continue;
    CAPTURE(flag.key);
    CHECK(sample.find("\n#" + std::string(flag.key) + ":") != std::string::npos);
    CHECK(flag.show(settings) == flag.show(defaults));
  }
}

TEST_CASE("the file at the root of the repository is the sample") {
  CHECK(read_input(DATAGEN_SOURCE_DIR "/.datagen.yaml", kMaxConfigurationBytes).text() ==
        configuration_sample());
}

TEST_CASE("every key is shown with its value and origin, and has a property in the JSON Schema") {
  CompleteSettings complete;
  complete.configuration = "c.yaml";
  complete.settings.options.jobs = 4;
  complete.settings.origins["jobs"] = "c.yaml:3";
  const std::string text = configuration_text(complete);
  const std::string json = configuration_json(complete);
  const std::string schema = configuration_schema();
  CHECK(text.starts_with("configuration: c.yaml\n"));
  CHECK(text.find(" workers            | 4          | c.yaml:3\n") != std::string::npos);
  for (const Flag& flag : flags()) {
    if (flag.key.empty()) continue;
    CAPTURE(flag.key);
    CHECK(text.find("\n " + std::string(flag.key) + " ") != std::string::npos);
    CHECK(json.find("\"key\": \"" + std::string(flag.key) + "\"") != std::string::npos);
    CHECK(schema.find("\n    \"" + std::string(flag.key) + "\": {") != std::string::npos);
  }
}

}  // namespace datagen::cli
