#include "cli/values.hpp"

#include <doctest/doctest.h>

#include <limits>

namespace datagen::cli {

namespace {

std::string message(const ValueResult& result) {
  return result ? result->message : "taken";
}

std::string read_number(std::string_view text, std::uint64_t min, std::uint64_t max) {
  std::uint64_t value = 4711;
  const ValueResult result = read_whole_number(text, {min, max}, value);
  return result ? result->message : std::to_string(value);
}

}  // namespace

TEST_CASE("whole numbers are digits within their range") {
  CHECK(read_number("0", 0, 10) == "0");
  CHECK(read_number("10", 0, 10) == "10");
  CHECK(read_number("0010", 0, 10) == "10");
  CHECK(read_number("11", 0, 10) == "needs a whole number from 0 to 10, not \"11\"");
  CHECK(read_number("0", 1, 10) == "needs a whole number from 1 to 10, not \"0\"");
  CHECK(read_number("-5", 1, 10) == "needs a whole number from 1 to 10, not \"-5\"");
  CHECK(read_number("99999999999999999999", 1, 10) ==
        "needs a whole number from 1 to 10, not \"99999999999999999999\"");
  CHECK(read_number("abc", 1, 10) == "needs a whole number, not \"abc\"");
  CHECK(read_number("", 1, 10) == "needs a whole number, not \"\"");
  CHECK(read_number("1.5", 1, 10) == "needs a whole number, not \"1.5\"");
  CHECK(read_number("1e3", 1, 10) == "needs a whole number, not \"1e3\"");
  CHECK(read_number(" 1", 1, 10) == "needs a whole number, not \" 1\"");
  CHECK(read_number("1k", 1, 10) == "needs a whole number, not \"1k\"");
}

TEST_CASE("a value that is refused leaves the setting as it was") {
  std::uint32_t value = 7;
  CHECK(read_whole_number("300", {1, 200}, value).has_value());
  CHECK(value == 7);
}

TEST_CASE("switches take true and false") {
  bool value = false;
  CHECK(message(read_switch("true", value)) == "taken");
  CHECK(value);
  CHECK(message(read_switch("yes", value)) == "needs true or false, not \"yes\"");
  CHECK(value);
  CHECK(message(read_switch("false", value)) == "taken");
  CHECK_FALSE(value);
}

TEST_CASE("formats are those of the pipeline, with the near one suggested") {
  for (const pipeline::FormatInfo& info : pipeline::formats()) {
    pipeline::Format value = pipeline::formats().front().format;
    CHECK_FALSE(read_format(info.name, value).has_value());
    CHECK(value == info.format);
  }
  pipeline::Format value = pipeline::Format::Copy;
  CHECK(read_format("sqll", value)->hint == "did you mean \"sql\"?");
  CHECK(read_format("parquet", value)->hint.empty());
}

TEST_CASE("a seed is any 64-bit number") {
  std::optional<std::uint64_t> seed;
  CHECK(message(read_seed("18446744073709551615", seed)) == "taken");
  CHECK(seed == std::numeric_limits<std::uint64_t>::max());
  CHECK(message(read_seed("18446744073709551616", seed)) ==
        "needs a whole number from 0 to 18446744073709551615 or random, not \"18446744073709551616\"");
  CHECK(message(read_seed("-1", seed)) ==
        "needs a whole number from 0 to 18446744073709551615 or random, not \"-1\"");
}

TEST_CASE("a random seed differs from run to run") {
  std::optional<std::uint64_t> first;
  std::optional<std::uint64_t> second;
  CHECK_FALSE(read_seed("random", first).has_value());
  CHECK_FALSE(read_seed("random", second).has_value());
  REQUIRE(first.has_value());
  CHECK(first != second);
}

TEST_CASE("compression is a method and perhaps a level") {
  CompressionSetting setting;
  const auto read = [&](std::string_view text) { return message(read_compression(text, setting)); };
  const auto taken = [&](std::string_view text) { return read(text) == "taken" ? show(setting) : "refused"; };
  CHECK(taken("zstd") == "zstd:3");
  CHECK(taken("zstd:19") == "zstd:19");
  CHECK(taken("none") == "none");
  CHECK(taken("gzip") == "gzip:6");
  CHECK(taken("gzip:1") == "gzip:1");
  CHECK(taken("auto") == "auto");
  CHECK(read("zstd:0") == "needs a zstd level from 1 to 19, not \"0\"");
  CHECK(read("zstd:20") == "needs a zstd level from 1 to 19, not \"20\"");
  CHECK(read("zstd:") == "needs a zstd level from 1 to 19, not \"\"");
  CHECK(read("gzip:10") == "needs a gzip level from 1 to 9, not \"10\"");
  CHECK(read("bzip2") == "needs one of auto, none, zstd, gzip, zstd:LEVEL, gzip:LEVEL, not \"bzip2\"");
  CHECK(read("none:3") == "needs one of auto, none, zstd, gzip, zstd:LEVEL, gzip:LEVEL, not \"none:3\"");
  CHECK(show(setting) == "auto");
}

}  // namespace datagen::cli
