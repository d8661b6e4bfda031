#include "cli/configuration.hpp"

#include <doctest/doctest.h>

#include "cli/command_line.hpp"
#include "cli/flags.hpp"
#include "cli/input_file.hpp"

namespace datagen::cli {

namespace {

struct Outcome {
  Settings settings;
  std::string messages;
};

Outcome read(const core::SourceText& source) {
  Outcome outcome;
  core::Diagnostics diagnostics;
  read_configuration(source, outcome.settings, diagnostics);
  for (const core::Diagnostic& diagnostic : diagnostics.sorted())
    outcome.messages += core::render(diagnostic, source);
  return outcome;
}

Outcome read(std::string text) {
  return read(core::SourceText("c.yaml", std::move(text)));
}

}  // namespace

TEST_CASE("every key is stored") {
  const Outcome outcome = read(
      "default_format: sql\n"
      "default_seed: 7\n"
      "default_row_count: 20\n"
      "default_batch_size: 30\n"
      "workers: 4\n"
      "rows_per_insert: 50\n"
      "compress: zstd:6\n"
      "quiet_mode: true\n"
      "json_output: true\n"
      "progress_bar: json\n"
      "color_output: never\n"
      "log_level: warning\n"
      "log_format: json\n"
      "log_file: run.log\n"
      "show_timestamp: true\n"
      "stream_writes: true\n"
      "enable_cache: false\n"
      "cache_size: 12\n");
  CHECK(outcome.messages == "");
  CHECK(outcome.settings.options.format == pipeline::Format::Sql);
  CHECK(outcome.settings.default_seed == 7);
  CHECK_FALSE(outcome.settings.options.seed.has_value());
  CHECK(outcome.settings.options.default_rows == 20);
  CHECK(outcome.settings.options.batch_size == 30);
  CHECK(outcome.settings.options.jobs == 4);
  CHECK(outcome.settings.options.rows_per_insert == 50);
  CHECK(show(outcome.settings.compression) == "zstd:6");
  CHECK(outcome.settings.quiet);
  CHECK(outcome.settings.json);
  CHECK(outcome.settings.progress == ProgressMode::Json);
  CHECK(outcome.settings.log.colour == When::Never);
  CHECK(outcome.settings.log.level == LogLevel::Warning);
  CHECK(outcome.settings.log.format == LogFormat::Json);
  CHECK(outcome.settings.log.file == "run.log");
  CHECK(outcome.settings.log.timestamps);
  CHECK_FALSE(outcome.settings.unused.cache);
  CHECK(outcome.settings.unused.cache_size == 12);
  CHECK(read("verbose: true\n").settings.verbose);
}

TEST_CASE("the spellings of earlier configurations are understood") {
  CHECK(read("progress_bar: true\n").settings.progress == ProgressMode::Auto);
  CHECK(read("progress_bar: false\n").settings.progress == ProgressMode::Never);
  CHECK(read("color_output: true\n").settings.log.colour == When::Auto);
  CHECK(read("color_output: false\n").settings.log.colour == When::Never);
  CHECK(read("log_level: warn\n").settings.log.level == LogLevel::Warning);
}

TEST_CASE("values remember the line they stand in") {
  const Settings settings = read("# first\nworkers: 4\n\ncache_size: 3\n").settings;
  CHECK(settings.origins.at("jobs") == "c.yaml:2");
  CHECK(settings.origins.at("cache-size") == "c.yaml:4");
  CHECK(settings.origins.size() == 2);
}

TEST_CASE("keys that change nothing get a note that says why") {
  CHECK(read("cache_size: 3\n").settings.notes ==
        std::vector<std::string>{"c.yaml:1: key \"cache_size\" changes nothing: foreign keys need no cache"});
}

TEST_CASE("dumps cannot be told to stand in memory first") {
  CHECK(read("stream_writes: false\n").messages ==
        "c.yaml:1:16: error: key \"stream_writes\" cannot be false: dumps are always written while they are "
        "made\n"
        "   stream_writes: false\n"
        "                  ^\n"
        "hint: leave the key out\n");
}

TEST_CASE("nothing at all is a sound configuration") {
  for (const char* text : {"", "\n\n", "# a comment\n", "---\n", "{}"}) {
    CAPTURE(text);
    CHECK(read(text).messages == "");
  }
}

TEST_CASE("options win over the configuration, key by key") {
  Settings settings = read("workers: 4\nrows_per_insert: 50\nquiet_mode: true\n").settings;
  const std::vector<const char*> arguments = {"generate", "a", "--jobs", "2", "--quiet=false"};
  apply_options(parse_command_line(arguments), settings);
  CHECK(settings.options.jobs == 2);
  CHECK(settings.options.rows_per_insert == 50);
  CHECK_FALSE(settings.quiet);
}

TEST_CASE("an unknown key is shown with its place and the key that was meant") {
  CHECK(read("quiet_mode: true\nwokers: 4\n").messages ==
        "c.yaml:2:1: error: unknown key \"wokers\"\n"
        "   wokers: 4\n"
        "   ^\n"
        "hint: did you mean \"workers\"?\n");
}

TEST_CASE("an option's name in place of its key is understood") {
  CHECK(read("jobs: 4\n").messages ==
        "c.yaml:1:1: error: unknown key \"jobs\"\n"
        "   jobs: 4\n"
        "   ^\n"
        "hint: the key of option --jobs is \"workers\"\n");
  CHECK(read("output: x.sql\n").messages ==
        "c.yaml:1:1: error: unknown key \"output\"\n"
        "   output: x.sql\n"
        "   ^\n"
        "hint: option --output cannot be given here\n");
}

TEST_CASE("a key like no other gets the list of keys") {
  CHECK(read("zzzzzzzz: 4\n").messages.find("hint: the keys are no_sync, compress, validate_output,") !=
        std::string::npos);
}

TEST_CASE("a value of the wrong type is shown where it stands") {
  CHECK(read("workers: many\n").messages ==
        "c.yaml:1:10: error: key \"workers\" needs a whole number, not \"many\"\n"
        "   workers: many\n"
        "            ^\n");
  CHECK(read("workers: \"4\"\n").messages ==
        "c.yaml:1:10: error: key \"workers\" needs a whole number, not the string \"4\"\n"
        "   workers: \"4\"\n"
        "            ^\n"
        "hint: write it without quotes\n");
  CHECK(read("workers: [4]\n").messages ==
        "c.yaml:1:10: error: key \"workers\" needs a whole number, not a list\n"
        "   workers: [4]\n"
        "            ^\n");
  CHECK(read("quiet_mode: yes\n").messages ==
        "c.yaml:1:13: error: key \"quiet_mode\" needs true or false, not \"yes\"\n"
        "   quiet_mode: yes\n"
        "               ^\n");
  CHECK(read("default_format: {a: b}\n").messages ==
        "c.yaml:1:17: error: key \"default_format\" needs a name, not a mapping\n"
        "   default_format: {a: b}\n"
        "                   ^\n");
}

TEST_CASE("a text that looks like something else needs quotes") {
  CHECK(read("log_file: 12\n").messages ==
        "c.yaml:1:11: error: key \"log_file\" needs a text, not 12\n"
        "   log_file: 12\n"
        "             ^\n"
        "hint: write it in quotes\n");
  CHECK(read("log_file: \"12\"\n").settings.log.file == "12");
}

TEST_CASE("a key without a value is shown at the key") {
  CHECK(read("workers:\n").messages ==
        "c.yaml:1:1: error: key \"workers\" has no value\n"
        "   workers:\n"
        "   ^\n"
        "hint: write a whole number or leave the key out\n");
}

TEST_CASE("a duplicate key is an error: yaml-cpp would take the first in silence") {
  CHECK(read("workers: 1\n# more\nworkers: 2\n").messages ==
        "c.yaml:3:1: error: duplicate key \"workers\"\n"
        "   workers: 2\n"
        "   ^\n"
        "hint: it stands in line 1 too\n");
}

TEST_CASE("broken YAML is shown where it breaks") {
  CHECK(read("workers: 1: 2\n").messages ==
        "c.yaml:1:11: error: not valid YAML: illegal map value\n"
        "   workers: 1: 2\n"
        "             ^\n");
}

TEST_CASE("the configuration must be one mapping") {
  CHECK(read("- workers\n").messages ==
        "c.yaml:1:1: error: the configuration must be a mapping of keys to values\n"
        "   - workers\n"
        "   ^\n"
        "hint: write lines such as \"workers: 4\"\n");
  CHECK(read("workers: 1\n---\nworkers: 2\n").messages ==
        "c.yaml:3:1: error: a second document in the configuration\n"
        "   workers: 2\n"
        "   ^\n");
  CHECK(read("workers: 1\n---\n").messages.find("a second document") != std::string::npos);
}

// yaml-cpp 0.7 read it as documents without end.
TEST_CASE("a comma outside of brackets") {
  CHECK(read(", workers: 1\n").messages ==
        "c.yaml:1:1: error: not valid YAML: a comma outside of brackets\n"
        "   , workers: 1\n"
        "   ^\n");
}

TEST_CASE("all errors are reported, in the order of the text") {
  const std::string messages = read("workers: a\nrows_per_insert: 0\nnothing: 1\n").messages;
  const std::size_t first = messages.find("c.yaml:1:10: error: key \"workers\"");
  const std::size_t second = messages.find("c.yaml:2:18: error: key \"rows_per_insert\"");
  const std::size_t third = messages.find("c.yaml:3:1: error: unknown key \"nothing\"");
  CHECK(first < second);
  CHECK(second < third);
  CHECK(third != std::string::npos);
}

TEST_CASE("places behind text in other scripts and a byte order mark are right") {
  CHECK(read("\xEF\xBB\xBF# \xC3\xA4\xC3\xB6\xE4\xB8\xAD\nworkers: x\n").messages ==
        "c.yaml:2:10: error: key \"workers\" needs a whole number, not \"x\"\n"
        "   workers: x\n"
        "            ^\n");
}

TEST_CASE("hostile configurations end in an error, not in a crash") {
  CHECK(read(std::string(100'000, '[')).messages.find("not valid YAML") != std::string::npos);
  CHECK(read(std::string(kMaxConfigurationBytes + 1, '#')).messages ==
        "c.yaml: error: the configuration is larger than 1048576 bytes\n");
  CHECK(read("a: &a [x]\nb: *a\n").messages.find("unknown key \"a\"") != std::string::npos);
  CHECK(read("? [a]\n: 1\n").messages.find("a key must be a name") != std::string::npos);
}

}  // namespace datagen::cli
