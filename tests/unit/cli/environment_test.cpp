#include "cli/environment.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

#include "cli/command_line.hpp"
#include "core/error.hpp"

namespace datagen::cli {

namespace {

// A variable that is set while the object lives.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) { ::setenv(name, value, 1); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() { ::unsetenv(name_); }

 private:
  const char* name_;
};

std::string error_of(const char* name, const char* value) {
  const Variable variable(name, value);
  Settings settings;
  try {
    apply_environment(settings);
  } catch (const core::Error& error) {
    CHECK(error.code() == core::ExitCode::Usage);
    return error.what();
  }
  return "taken";
}

}  // namespace

TEST_CASE("variables are stored and remembered as where values came from") {
  const Variable seed("DATAGEN_SEED", "7");
  const Variable empty("DATAGEN_FORMAT", "");
  Settings settings;
  apply_environment(settings);
  CHECK(settings.options.seed == 7);
  CHECK(settings.origins.at("seed") == "DATAGEN_SEED");
  CHECK_FALSE(settings.origins.contains("format"));
}

TEST_CASE("switches take 1 and 0 too") {
  CHECK(error_of("DATAGEN_QUIET", "1") == "taken");
  CHECK(error_of("DATAGEN_QUIET", "true") == "taken");
  CHECK(error_of("DATAGEN_QUIET", "yes") ==
        "environment variable DATAGEN_QUIET needs true or false, not \"yes\"");
}

TEST_CASE("errors name the variable") {
  CHECK(error_of("DATAGEN_JOBS", "many") ==
        "environment variable DATAGEN_JOBS needs a whole number, not \"many\"");
  CHECK(error_of("DATAGEN_FORMAT", "cpy") ==
        "environment variable DATAGEN_FORMAT needs one of copy, sql, csv, jsonl, not \"cpy\"");
}

TEST_CASE("how much is told is said by the strongest route alone") {
  const Variable level("DATAGEN_LOG_LEVEL", "debug");
  Settings settings;
  settings.quiet = true;
  apply_environment(settings);
  CHECK(message_level(settings) == LogLevel::Debug);
  apply_options(parse_command_line(std::vector<const char*>{"generate", "a", "-q"}), settings);
  CHECK(message_level(settings) == LogLevel::Warning);
}

}  // namespace datagen::cli
