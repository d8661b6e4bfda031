// CSV: what is a record, what is a fault, and agreement with a reader that looks at one byte at a time.
#include "readers/csv_reader.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "text_source.hpp"

using namespace datagen::readers;

namespace {

using Lines = std::vector<std::string>;

// RFC 4180 by the letter, for texts without faults.
Lines reference_records(const std::string& text, std::size_t arity) {
  Lines lines;
  std::size_t line = 1;
  std::size_t i = 0;
  while (i < text.size()) {
    const std::size_t begin = i;
    const std::size_t first_line = line;
    std::string fields;
    std::size_t count = 0;
    for (bool ends_record = false; !ends_record;) {
      std::string field;
      const bool is_quoted = i < text.size() && text[i] == '"';
      if (is_quoted) {
        for (++i; text[i] != '"' || (i + 1 < text.size() && text[i + 1] == '"'); ++i) {
          if (text[i] == '"') ++i;
          if (text[i] == '\n') ++line;
          field += text[i];
        }
        ++i;
      } else {
        while (i < text.size() && text[i] != ',' && text[i] != '\n') field += text[i++];
        if ((i == text.size() || text[i] == '\n') && field.ends_with('\r')) field.pop_back();
      }
      if (is_quoted && i < text.size() && text[i] == '\r') ++i;
      ++count;
      fields += is_quoted ? " q[" + field + "]" : field.empty() ? " null" : " [" + field + "]";
      ends_record = i >= text.size() || text[i] == '\n';
      if (ends_record) ++line;
      ++i;
    }
    if (count == 1 && fields == " null" && arity > 1) continue;
    lines.push_back(std::to_string(first_line) + "@" + std::to_string(begin) + fields);
  }
  return lines;
}

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::size_t operator()(std::size_t sides) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33U) % sides;
  }

 private:
  std::uint64_t state_;
};

std::string random_field(Dice& dice) {
  static const std::vector<std::string> kBare = {"",
                                                 "a",
                                                 "12",
                                                 " x y ",
                                                 "\xC3\xA9",
                                                 "longer text than a mask of "
                                                 "sixty-four bytes can cover so that it goes on behind it"};
  static const std::vector<std::string> kInner = {
      "a", ",", "\n", "\"\"", "\r\n", "\xE2\x82\xAC", "words of text"};
  if (dice(3) > 0) return kBare[dice(kBare.size())];
  std::string field = "\"";
  for (std::size_t n = dice(6); n > 0; --n) field += kInner[dice(kInner.size())];
  return field + "\"";
}

std::string random_text(Dice& dice, std::size_t arity, std::size_t most_records = 30) {
  std::string text;
  for (std::size_t records = dice(most_records) + 1; records > 0; --records) {
    std::string record = random_field(dice);
    for (std::size_t i = 1; i < arity; ++i) record += "," + random_field(dice);
    text += record;
    if (records > 1 || dice(2) == 0) text += dice(3) == 0 ? "\r\n" : "\n";
  }
  return text;
}

ReaderOptions without_header(std::size_t arity) {
  ReaderOptions options;
  options.has_header = false;
  for (std::size_t i = 0; i < arity; ++i) options.names.push_back("c" + std::to_string(i));
  return options;
}

}  // namespace

TEST_CASE("records, nulls and places") {
  CHECK(lines_of("id,name\n1,ann\r\n2,\"b\"\"o,b\"\n3,\n4,\"\"\n") ==
        Lines{"2@8 [1] [ann]", "3@15 [2] q[b\"o,b]", "4@26 [3] null", "5@29 [4] q[]"});
  CHECK(lines_of("\xEF\xBB\xBFid,name\n1,\"two\nlines\"\n\n2,x") ==
        Lines{"2@11 [1] q[two\nlines]", "5@26 [2] [x]"});
  CHECK(lines_of("id\n1\n\n2\n") == Lines{"2@3 [1]", "3@5 null", "4@6 [2]"});
  CHECK(lines_of("") == Lines{});
  CHECK(lines_of("id,name\n") == Lines{});
  CHECK(lines_of("a;b\n1;\"x\"\n", {.delimiter = ';'}) == Lines{"2@4 [1] q[x]"});
  CHECK(lines_of("a,b\n5\",NA\n", {.quote = '\0', .null_text = "NA"}) == Lines{"2@4 [5\"] null"});
}

TEST_CASE("names: the header's, those given, numbers") {
  const auto named = open_records(std::make_unique<TextSource>("id,\"full name\"\n"), {});
  CHECK(named->names() == Lines{"id", "full name"});
  const auto given = open_records(std::make_unique<TextSource>("a,b\n"), {.names = {"x", "y"}});
  CHECK(given->names() == Lines{"x", "y"});
  const auto numbered = open_records(std::make_unique<TextSource>("1,2\n3,4\n"), {.has_header = false});
  CHECK(numbered->names() == Lines{"column_1", "column_2"});
  CHECK(all_lines(*numbered) == Lines{"1@0 [1] [2]", "2@4 [3] [4]"});
}

TEST_CASE("a fault costs its record and no other") {
  CHECK(lines_of("a,b\n1\n2,x\n3,y,z\n") ==
        Lines{"! 2:1 record has 1 field, not 2", "3@6 [2] [x]", "! 4:1 record has 3 fields, not 2"});
  CHECK(lines_of("a,b\n1,x\"y\n2,x\n") == Lines{"! 2:4 quote inside a field without quotes", "3@10 [2] [x]"});
  CHECK(lines_of("a,b\n1,\"x\"y\n2,x\n") ==
        Lines{"! 2:6 text behind the closing quote of a field", "3@11 [2] [x]"});
  CHECK(lines_of("a,b\n1,\"xy\n2,x\n3,\xC3\xA9\n") ==
        Lines{"! 2:3 quote is not closed", "3@10 [2] [x]", "4@14 [3] [\xC3\xA9]"});
  CHECK(lines_of("a,b\n1,\xFF\xFE\n2,x\n") == Lines{"! 2:3 is not UTF-8", "3@9 [2] [x]"});
  CHECK(lines_of(std::string("a,b\n1,x\0y\n2,x\n", 14)) ==
        Lines{"! 2:3 has a NUL character", "3@10 [2] [x]"});
}

TEST_CASE("records that are too long are passed over") {
  ReaderOptions options;
  options.block_bytes = 16;
  options.max_record_bytes = 64;
  const std::string huge(5000, 'x');
  CHECK(lines_of("a,b\n1," + huge + "\n2,x\n", options) ==
        Lines{"! 2:1 record is longer than 64 bytes", "3@5007 [2] [x]"});
  CHECK(lines_of("a,b\n1,\"x\n2,x\n" + huge + ",\n3,y\n", options) ==
        Lines{"! 2:3 quote is not closed within 64 bytes", "3@9 [2] [x]",
              "! 4:1 record is longer than 64 bytes", "5@5015 [3] [y]"});
}

TEST_CASE("the longest record is as long as it may be, wherever blocks end") {
  constexpr std::size_t kMost = 40;
  for (std::size_t size = kMost - 3; size <= kMost + 3; ++size) {
    for (const std::string line_end : {"\n", "\r\n", ""}) {
      for (const std::size_t block_bytes : {1U, 16U, 41U, 42U, 43U, 1000U}) {
        const bool fits = size <= kMost;
        const std::string before = "1,x\n";
        const std::string bare(size - 2, 'y');
        const std::string quoted(size - 4, 'y');
        const std::string more = line_end.empty() ? "" : "3,z\n";
        const std::string next = "3@" + std::to_string(4 + size + line_end.size()) + " [3] [z]";
        ReaderOptions options = without_header(2);
        options.block_bytes = block_bytes;
        options.max_record_bytes = kMost;
        CAPTURE(size);
        CAPTURE(line_end);
        CAPTURE(block_bytes);
        for (const bool asks_for_plain : {false, true}) {
          for (const std::string& record : {"2," + bare, "2,\"" + quoted + "\""}) {
            const auto reader =
                open_records(std::make_unique<TextSource>(before + record + line_end + more), options);
            const Lines lines = all_texts(*reader, asks_for_plain);
            REQUIRE(lines.size() == (more.empty() ? 2 : 3));
            CHECK(lines.front() == "1@0 [1] [x]");
            CHECK((fits ? lines[1].ends_with("y]") : lines[1].starts_with("! 2:")));
            if (!more.empty()) CHECK(lines[2] == next);
          }
        }
      }
    }
  }
}

TEST_CASE("random bytes and a limit: the same records, whatever the blocks") {
  Dice dice(4);
  const std::string letters = "aaaabb,,\n\n\"\"\r#";
  for (int round = 0; round < 1000; ++round) {
    std::string text;
    for (std::size_t n = dice(300); n > 0; --n) text += letters[dice(letters.size())];
    ReaderOptions options = without_header(2);
    options.max_record_bytes = dice(30) + 1;
    options.block_bytes = 10'000;
    const auto whole = open_records(std::make_unique<TextSource>(text), options);
    options.block_bytes = dice(30) + 1;
    const auto pieces = open_records(std::make_unique<TextSource>(text), options);
    INFO(text);
    INFO(options.max_record_bytes);
    REQUIRE(all_texts(*pieces, false) == all_texts(*whole, true));
  }
}

TEST_CASE("lines of a reject file are passed over") {
  CHECK(lines_of("a,b\n#datagen line 7, \"column\n1,x\n#datagen y\n#data,z\n#datagen") ==
        Lines{"3@29 [1] [x]", "5@44 [#data] [z]", "! 6:1 record has 1 field, not 2"});
}

TEST_CASE("a reader goes on at any record") {
  const std::string text = "id,name\n1,ann\n2,\"b\nc\"\n3,x\n";
  const auto reader = open_records(std::make_unique<TextSource>(text), {});
  Record record;
  while (reader->next(record) != Outcome::End) {
    ReaderOptions options;
    options.names = reader->names();
    options.start = {record.offset, record.line};
    const auto again = open_records(std::make_unique<TextSource>(text.substr(record.offset)), options);
    Record same;
    REQUIRE(again->next(same) == Outcome::Record);
    CHECK(line_of(*again, Outcome::Record, same) == line_of(*reader, Outcome::Record, record));
  }
}

TEST_CASE("agrees with a reader that looks at one byte at a time") {
  Dice dice(1);
  for (int round = 0; round < 400; ++round) {
    const std::size_t arity = dice(4) + 1;
    const std::string text = random_text(dice, arity);
    ReaderOptions options = without_header(arity);
    options.block_bytes = dice(2) == 0 ? dice(40) + 1 : 1000;
    options.instructions = kAllInstructions[dice(kAllInstructions.size())];
    const auto reader = open_records(std::make_unique<TextSource>(text, dice(100) + 1), options);
    const Lines expected = reference_records(text, arity);
    const Lines got = all_lines(*reader);
    INFO(text);
    REQUIRE(got == expected);
  }
}

TEST_CASE("random bytes: every byte is in one record or fault, whatever the blocks") {
  Dice dice(2);
  const std::string letters = "ab,,\n\n\"\"\r\xFF";
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (std::size_t n = dice(200); n > 0; --n) text += letters[dice(letters.size())];
    ReaderOptions options = without_header(2);
    options.block_bytes = 10'000;
    const Lines whole = lines_of(text, options);
    options.block_bytes = dice(30) + 1;
    INFO(text);
    REQUIRE(lines_of(text, options) == whole);
  }
}

TEST_CASE("records that are read as they stand in memory are the same") {
  Dice dice(3);
  const std::string letters = "ab,,,,\n\n\"\"\r#\xFF";
  for (int round = 0; round < 2000; ++round) {
    const std::size_t arity = dice(3) + 1;
    // Now and then more records than are read at once.
    std::string text = round % 2 == 0 ? random_text(dice, arity, round % 10 == 0 ? 300 : 30) : "";
    for (std::size_t n = round % 2 == 0 ? 0 : dice(300); n > 0; --n) text += letters[dice(letters.size())];
    ReaderOptions options = without_header(arity);
    options.null_text = dice(2) == 0 ? "" : "a";
    options.block_bytes = dice(2) == 0 ? dice(40) + 1 : dice(3) == 0 ? 100'000 : 1000;
    options.instructions = kAllInstructions[dice(kAllInstructions.size())];
    const auto one_by_one = open_records(std::make_unique<TextSource>(text), options);
    const auto plainly = open_records(std::make_unique<TextSource>(text), options);
    INFO(text);
    REQUIRE(all_texts(*plainly, true) == all_texts(*one_by_one, false));
  }
}

TEST_CASE("plain are records without doubled quotes and faults") {
  const auto reader = open_records(
      std::make_unique<TextSource>("a,b\n1,x\n\"2\",\"y\nz\"\r\n3,\n\"4\"\"\",x\n5,x\n", 1000), {});
  PlainRecords plain;
  reader->next_plain(plain);
  CHECK(plain.count == 3);
  CHECK(plain.raw == "1,x\n\"2\",\"y\nz\"\r\n3,\n");
  CHECK(plain.lines[2] == 5);
  CHECK(plain.fields[3].text() == "y\nz");
  CHECK(plain.fields[5].is_null);
  reader->next_plain(plain);
  CHECK(plain.count == 0);
  Record record;
  CHECK(reader->next(record) == Outcome::Record);
  CHECK(record.fields[0].text == "4\"");
  reader->next_plain(plain);
  CHECK(plain.count == 1);
}
