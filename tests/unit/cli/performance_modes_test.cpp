#include "cli/performance_modes.hpp"

#include <doctest/doctest.h>

#include "cli/settings.hpp"

namespace datagen::cli {

namespace {

Settings with_mode(std::string_view name) {
  Settings settings;
  CHECK_FALSE(read_performance_mode(name, settings));
  return settings;
}

}  // namespace

TEST_CASE("the first mode is what holds without one") {
  Settings settings;
  const pipeline::GenerateOptions& options = settings.options;
  const PerformanceMode& standard = performance_modes().front();
  CHECK(standard.jobs == options.jobs);
  CHECK(standard.batch_size == options.batch_size);
  CHECK(standard.window == options.window);
  CHECK(standard.load == options.load);
  for (const CompressionInfo& info : compressions()) {
    const bool is_zstd = info.method == pipeline::CompressionMethod::Zstd;
    CHECK(static_cast<int>(info.default_level) == (is_zstd ? standard.zstd_level : standard.gzip_level));
  }
}

TEST_CASE("a mode sets what nothing else did") {
  Settings settings = with_mode("ultra_high");
  settings.options.jobs = 3;
  settings.origins["jobs"] = "--jobs";
  settings.target.path = "x.sql.zst";
  resolve_compression(settings);
  apply_performance_mode(settings);
  CHECK(settings.options.jobs == 3);
  CHECK(settings.options.batch_size == 100'000);
  CHECK(settings.options.window == 16);
  CHECK(settings.options.load == pipeline::Load::Fast);
  REQUIRE(settings.options.compression);
  CHECK(settings.options.compression->level == 1);
}

TEST_CASE("a mode compresses nothing and empties no table") {
  Settings settings = with_mode("high_speed");
  settings.options.section = pipeline::Section::DataOnly;
  apply_performance_mode(settings);
  CHECK_FALSE(settings.options.compression);
  CHECK(settings.options.load == pipeline::Load::Safe);
}

}  // namespace datagen::cli
