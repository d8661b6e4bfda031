// JSON lines and arrays: what the fields are, and what is wrong with a text that is not JSON.
#include "readers/json_reader.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text_source.hpp"

using namespace datagen::readers;

namespace {

using Lines = std::vector<std::string>;

ReaderOptions json(RecordFormat format, std::vector<std::string> names = {}) {
  ReaderOptions options;
  options.format = format;
  options.names = std::move(names);
  return options;
}

}  // namespace

TEST_CASE("values keep their text") {
  CHECK(lines_of(
            R"({"id": 1, "big": 123456789012345678901234567890.10, "s": "a\u00e9\"b", "t": true, "n": null})"
            "\n\n"
            R"({"s":"","id":-1e5,"list":[1, {"a": "x"}] , "o" : {}})",
            json(RecordFormat::Jsonl)) ==
        Lines{"1@0 [1] [123456789012345678901234567890.10] q[a\xC3\xA9\"b] [true] null",
              "3@94 [-1e5] missing q[] missing missing [[1, {\"a\": \"x\"}]] [{}]"});
}

TEST_CASE("given names come first") {
  const auto reader = open_records(std::make_unique<TextSource>("{\"b\":1,\"c\":2}\n"),
                                   json(RecordFormat::Jsonl, {"a", "b"}));
  CHECK(all_lines(*reader) == Lines{"1@0 missing [1] [2]"});
  CHECK(reader->names() == Lines{"a", "b", "c"});
}

TEST_CASE("elements of an array, objects one behind the other") {
  CHECK(lines_of("[\n  {\"a\": 1},\n  {\"a\": \"]}\",\n   \"b\": {}}\n]\n", json(RecordFormat::Json)) ==
        Lines{"2@4 [1]", "3@16 q[]}] [{}]"});
  CHECK(lines_of("{\"a\":1} {\"a\":2}\n{\"a\":3}", json(RecordFormat::Json)) ==
        Lines{"1@0 [1]", "1@8 [2]", "2@16 [3]"});
  CHECK(lines_of(" [ ] ", json(RecordFormat::Json)) == Lines{});
  CHECK(lines_of("[1, {\"a\":1}, [2], null]", json(RecordFormat::Json)) ==
        Lines{"! 1:1 is not a JSON object", "1@4 [1]", "! 1:1 is not a JSON object",
              "! 1:1 is not a JSON object"});
}

TEST_CASE("a fault costs its record and no other") {
  const auto faults = [](const std::string& line) {
    const Lines lines = lines_of(line + "\n{\"a\":7}\n", json(RecordFormat::Jsonl, {"a"}));
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].ends_with(" [7]"));
    return lines[0];
  };
  CHECK(faults("{\"a\":1") == "! 1:1 is not JSON");
  CHECK(faults("{\"a\":1}}") == "! 1:8 text behind the object");
  CHECK(faults("{\"a\":tru}") == "! 1:6 is not JSON");
  CHECK(faults("{\"a\":01}") == "! 1:6 is not a number of JSON");
  CHECK(faults("{\"a\":[1,1.]}") == "! 1:6 is not a number of JSON");
  CHECK(faults("{\"a\":\"x}") == "! 1:1 string is not closed");
  CHECK(faults("{\"a\":\"\\u0000\"}") == "! 1:6 has a NUL character");
  CHECK(faults("{\"a\":\"\xFF\"}") == "! 1:1 is not UTF-8");
  CHECK(faults("{\"a\":1,\"a\":2}") == "! 1:12 key \"a\" stands here twice");
  CHECK(faults("17") == "! 1:1 is not a JSON object");
  CHECK(faults("{\"a\":{\"b\":}}") == "! 1:6 is not JSON");
}

TEST_CASE("however deep a value is nested, the stack holds out") {
  const auto nested = [](std::size_t depth) {
    return "{\"a\":" + std::string(depth, '[') + std::string(depth, ']') + "}";
  };
  const auto objects = [](std::size_t depth) {
    std::string text = "1}";
    for (std::size_t i = 0; i < depth; ++i) text = "{\"a\":" + text + "}";
    return "{\"a\":" + text;
  };
  const std::string sound = nested(1000);
  CHECK(lines_of(sound, json(RecordFormat::Jsonl)) ==
        Lines{"1@0 [" + sound.substr(5, sound.size() - 6) + "]"});
  CHECK(lines_of(nested(1001), json(RecordFormat::Jsonl)) == Lines{"! 1:6 is nested too deeply"});
  CHECK(lines_of(nested(1'000'000), json(RecordFormat::Jsonl)) == Lines{"! 1:6 is nested too deeply"});
  CHECK(lines_of(objects(1001), json(RecordFormat::Json)) == Lines{"! 1:6 is nested too deeply"});
}

TEST_CASE("an object that does not close ends before the next line that begins one") {
  CHECK(lines_of("[\n{\"a\": 1,\n{\"a\": 2},\n {\"a\": \"x},\n  \"b\": 2},\n{\"a\":3}\n]",
                 json(RecordFormat::Json))
            .size() >= 2);
  CHECK(lines_of("[{\"a\":1},\n{\"a\": {\"b\": 2}\n, \"c\"\n", json(RecordFormat::Json)) ==
        Lines{"1@1 [1]", "! 2:1 object does not close"});
}

TEST_CASE("records that are too long are passed over") {
  const std::string huge = "{\"a\":\"" + std::string(500, 'x') + "\"}";
  ReaderOptions lines = json(RecordFormat::Jsonl, {"a"});
  lines.block_bytes = 16;
  lines.max_record_bytes = 64;
  CHECK(lines_of("{\"a\":1}\n" + huge + "\n{\"a\":2}\n", lines) ==
        Lines{"1@0 [1]", "! 2:1 record is longer than 64 bytes", "3@517 [2]"});
  ReaderOptions array = json(RecordFormat::Json, {"a"});
  array.block_bytes = 16;
  array.max_record_bytes = 64;
  CHECK(lines_of("[{\"a\":1},\n" + huge + ",\n{\"a\":2}]", array) ==
        Lines{"1@1 [1]", "! 2:1 object does not close within 64 bytes", "3@520 [2]"});
}

TEST_CASE("blocks of any size give the same records") {
  const std::string text = "[{\"a\": \"\xC3\xA9\\\\\\\"}\", \"b\": [1, 2]},\n{\"a\": null}, {\"b\": \"x\"}]";
  const Lines whole = lines_of(text, json(RecordFormat::Json));
  CHECK(whole.size() == 3);
  for (std::size_t block = 1; block < 40; ++block) {
    ReaderOptions options = json(RecordFormat::Json);
    options.block_bytes = block;
    CHECK(lines_of(text, options) == whole);
  }
}

TEST_CASE("numbers as JSON spells them") {
  for (const char* text : {"0", "-0", "10", "1.5", "-1.50e+10", "1E5"}) CHECK(is_json_number(text));
  for (const char* text : {"", "-", "01", "1.", ".5", "+1", "1e", "1e+", "0x1", "NaN", "1 "})
    CHECK_FALSE(is_json_number(text));
}
