#include "cli/progress_reporter.hpp"

#include <doctest/doctest.h>

namespace datagen::cli {

TEST_CASE("auto tells on a terminal alone") {
  Settings settings;
  settings.target.path = "x.sql";
  CHECK(progress_style(settings, true, true) == ProgressStyle::TerminalLine);
  CHECK(progress_style(settings, false, true) == ProgressStyle::None);
  settings.target.path.clear();
  CHECK(progress_style(settings, true, false) == ProgressStyle::TerminalLine);
  CHECK(progress_style(settings, true, true) == ProgressStyle::None);  // the rows go there
  settings.log.format = LogFormat::Json;
  CHECK(progress_style(settings, true, false) == ProgressStyle::None);
}

TEST_CASE("always, never, json, quiet and dumps without rows") {
  Settings settings;
  settings.progress = ProgressMode::Always;
  CHECK(progress_style(settings, false, false) == ProgressStyle::Lines);
  CHECK(progress_style(settings, true, false) == ProgressStyle::TerminalLine);
  settings.progress = ProgressMode::Json;
  CHECK(progress_style(settings, true, false) == ProgressStyle::Json);
  settings.quiet = true;
  CHECK(progress_style(settings, true, false) == ProgressStyle::None);
  settings.quiet = false;
  settings.options.section = pipeline::Section::SchemaOnly;
  CHECK(progress_style(settings, true, false) == ProgressStyle::None);
  settings.options.section = pipeline::Section::All;
  settings.progress = ProgressMode::Never;
  CHECK(progress_style(settings, true, false) == ProgressStyle::None);
}

}  // namespace datagen::cli
