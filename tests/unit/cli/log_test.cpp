#include "cli/log.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <functional>

#include "cli/input_file.hpp"
#include "core/error.hpp"

namespace datagen::cli {

namespace {

constexpr std::size_t kPlenty = 10'000;

// What a log file holds after the messages; the log is as before afterwards.
std::string logged(LogSettings settings, LogLevel level, const std::function<void()>& messages) {
  std::string name = (std::filesystem::temp_directory_path() / "datagen-log-XXXXXX").string();
  ::close(::mkstemp(name.data()));
  settings.file = name;
  open_log(settings, level);
  messages();
  open_log({}, LogLevel::Info);
  std::string text(read_input(name, kPlenty).text());
  std::filesystem::remove(name);
  return text;
}

void say_everything() {
  log_message(LogLevel::Error, "broken", "mend it");
  log_message(LogLevel::Warning, "worn");
  log_message(LogLevel::Info, "done", {}, {{"rows", std::uint64_t{8}}, {"table", std::string("t")}});
  log_message(LogLevel::Debug, "seen");
  log_lines(LogLevel::Info, "  8 t\n");
}

}  // namespace

TEST_CASE("text messages have prefixes, and hints lines of their own") {
  CHECK(logged({}, LogLevel::Debug, say_everything) ==
        "datagen: error: broken\nhint: mend it\n"
        "datagen: warning: worn\n"
        "datagen: done\n"
        "datagen: seen\n"
        "  8 t\n");
}

TEST_CASE("a level leaves out what is less grave") {
  CHECK(logged({}, LogLevel::Warning, say_everything) ==
        "datagen: error: broken\nhint: mend it\ndatagen: warning: worn\n");
  CHECK(logged({}, LogLevel::Error, say_everything) == "datagen: error: broken\nhint: mend it\n");
}

TEST_CASE("JSON messages are one object a line, with their fields") {
  LogSettings settings;
  settings.format = LogFormat::Json;
  CHECK(logged(settings, LogLevel::Info, say_everything) ==
        "{\"level\": \"error\", \"message\": \"broken\", \"hint\": \"mend it\"}\n"
        "{\"level\": \"warning\", \"message\": \"worn\"}\n"
        "{\"level\": \"info\", \"rows\": 8, \"table\": \"t\", \"message\": \"done\"}\n");
}

TEST_CASE("a file that cannot be opened is named") {
  LogSettings settings;
  settings.file = "/nowhere/at/all.log";
  CHECK_THROWS_WITH_AS(open_log(settings, LogLevel::Info),
                       "could not open log file \"/nowhere/at/all.log\": No such file or directory",
                       core::Error);
  open_log({}, LogLevel::Info);
}

}  // namespace datagen::cli
