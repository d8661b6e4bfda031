// Records of unfinished runs: read as they were written, and as far as they are sound.
#include "writers/run_record.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

namespace datagen::writers {
namespace {

const std::string kDigest = "99aa06d3014798d86001c324468d497f";
const std::string kHeader = "datagen unfinished run, 1\nversion: 1.2.3\nseed: 7\n\n";

std::string header() {
  const std::array traits = {RunTrait{"version", "1.2.3"}, RunTrait{"seed", "7"}};
  return record_header(traits);
}

}  // namespace

TEST_CASE("a record is read as it was written") {
  const FinishedFile first{kDigest, 12};
  const FinishedFile second{std::string(32, '0'), 18446744073709551615U};
  const std::string text = header() + record_line("a.csv", first) + record_line("b c.csv.zst", second);
  CHECK(text ==
        kHeader + kDigest + " 12 a.csv\n" + std::string(32, '0') + " 18446744073709551615 b c.csv.zst\n");
  const std::optional<RunRecord> record = read_record(text);
  REQUIRE(record);
  CHECK(record->traits.size() == 2);
  CHECK(record->traits.at("version") == "1.2.3");
  CHECK(record->traits.at("seed") == "7");
  CHECK(record->files.size() == 2);
  CHECK(record->files.at("a.csv") == first);
  CHECK(record->files.at("b c.csv.zst") == second);
  CHECK(record->sound_bytes == text.size());
}

TEST_CASE("a header alone is that of a run without finished files") {
  const std::optional<RunRecord> record = read_record(header());
  REQUIRE(record);
  CHECK(record->files.empty());
  CHECK(record->sound_bytes == kHeader.size());
}

TEST_CASE("of a file that was made twice the last line counts") {
  const std::optional<RunRecord> record =
      read_record(header() + record_line("a", {kDigest, 1}) + record_line("a", {kDigest, 2}));
  REQUIRE(record);
  CHECK(record->files.at("a").byte_count == 2);
}

TEST_CASE("what has no whole header is no record") {
  for (std::size_t size = 0; size < kHeader.size(); ++size)
    CHECK_FALSE(read_record(kHeader.substr(0, size)).has_value());
  CHECK_FALSE(read_record(std::string(4096, '\0')).has_value());
  CHECK_FALSE(read_record("datagen unfinished run, 2\nseed: 7\n\n").has_value());
  CHECK_FALSE(read_record("datagen unfinished run, 1\nseed=7\n\n").has_value());
}

TEST_CASE("a line that is cut or damaged ends the record") {
  const std::string sound = header() + record_line("a", {kDigest, 1});
  const std::string behind = record_line("c", {kDigest, 3});
  const std::string upper = "99AA06D3014798D86001C324468D497F";
  for (const std::string& line : {std::string(),
                                  std::string(100, '\0'),
                                  std::string(" "),
                                  std::string("  "),
                                  kDigest,
                                  kDigest + " ",
                                  kDigest + " 2",
                                  kDigest + " 2 ",
                                  kDigest + " b",
                                  kDigest + "  b",
                                  kDigest + " -2 b",
                                  kDigest + " +2 b",
                                  kDigest + " 2x b",
                                  kDigest + " 18446744073709551616 b",
                                  kDigest.substr(1) + " 2 b",
                                  kDigest + "0 2 b",
                                  upper + " 2 b",
                                  kDigest + " 2 .",
                                  kDigest + " 2 ..",
                                  kDigest + " 2 ../b",
                                  kDigest + " 2 /etc/passwd",
                                  kDigest + " 2 b/c",
                                  kDigest + " 2 b" + std::string(1, '\0')}) {
    CAPTURE(line);
    const std::optional<RunRecord> record = read_record(sound + line + "\n" + behind);
    REQUIRE(record);
    CHECK(record->files.size() == 1);
    CHECK(record->sound_bytes == sound.size());
  }
  for (std::size_t size = 0; size < behind.size(); ++size)
    CHECK(read_record(sound + behind.substr(0, size)).value().sound_bytes == sound.size());
}

}  // namespace datagen::writers
