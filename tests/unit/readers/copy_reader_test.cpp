// COPY's text format: escapes, nulls, the end of data; the block of one table in a dump.
#include "readers/copy_reader.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "text_source.hpp"

using namespace datagen::readers;

namespace {

using Lines = std::vector<std::string>;

ReaderOptions copy_of(std::vector<std::string> names) {
  ReaderOptions options;
  options.format = RecordFormat::Copy;
  options.names = std::move(names);
  return options;
}

ReaderOptions dump_of(std::string table) {
  ReaderOptions options;
  options.format = RecordFormat::Dump;
  options.table = std::move(table);
  return options;
}

const std::string kDump =
    "--\n-- PostgreSQL database dump\n--\n\n"
    "COPY public.customers (id, \"full name\") FROM stdin;\n1\tAnn\n2\tCOPY public.orders (id) FROM "
    "stdin;\n\\.\n\n"
    "COPY public.orders (id, note) FROM stdin;\n7\t\\N\n8\ta\\tb\n\\.\n\n9\tx\n";

std::string failure_of(const std::string& table, std::string_view dump = kDump) {
  try {
    lines_of(std::string(dump), dump_of(table));
  } catch (const datagen::core::Error& error) {
    return std::string(error.what()) + " | " + error.hint();
  }
  return "";
}

}  // namespace

TEST_CASE("rows, escapes and nulls") {
  CHECK(lines_of("1\tann\r\n2\t\\N\n3\t\n\\.\n4\tx\n", copy_of({"id", "name"})) ==
        Lines{"1@0 [1] [ann]", "2@7 [2] null", "3@12 [3] []"});
  CHECK(lines_of("\\b\\f\\n\\r\\t\\v\\\\\\q\t\\101\\x41\\x\n", copy_of({"a", "b"})) ==
        Lines{"1@0 [\b\f\n\r\t\v\\q] [AAx]"});
  CHECK(lines_of("\\xc3\\xA9\\x4Ag\\xg\t\\x4\\x0041\n", copy_of({"a", "b"})) ==
        Lines{"! 1:18 has a NUL character"});
  CHECK(lines_of("\\xc3\\xA9\\x4Ag\\xg\t\\x9\\x0A\\x419\n", copy_of({"a", "b"})) ==
        Lines{"1@0 [\xC3\xA9Jgxg] [\t\nA9]"});
  CHECK(lines_of("a\\\tb\\\nc\td\n2\t\\\\N", copy_of({"a", "b"})) ==
        Lines{"1@0 [a\tb\nc] [d]", "3@10 [2] [\\N]"});
}

TEST_CASE("faults of rows") {
  CHECK(lines_of("1\n2\tx\n", copy_of({"a", "b"})) ==
        Lines{"! 1:1 record has 1 field, not 2", "2@2 [2] [x]"});
  CHECK(lines_of("1\t\\377\n2\t\\0\n3\tx\n", copy_of({"a", "b"})) ==
        Lines{"! 1:3 is not UTF-8", "! 2:3 has a NUL character", "3@12 [3] [x]"});
}

TEST_CASE("bytes that continue no character are found, wherever blocks end") {
  for (std::size_t block = 1; block < 20; ++block) {
    CAPTURE(block);
    ReaderOptions options = copy_of({"a", "b"});
    options.block_bytes = block;
    CHECK(lines_of("1\t\x80\x80\x80\x80\x80\x80\n2\tx\n", options) ==
          Lines{"! 1:3 is not UTF-8", "2@9 [2] [x]"});
  }
}

TEST_CASE("blocks of any size give the same rows") {
  const std::string text = "1\tsome \\\\ text\t\\N\n\\N\t\\t\\\nx\t\xC3\xA9\n22\t33\t44\n\\.\n";
  const Lines whole = lines_of(text, copy_of({"a", "b", "c"}));
  CHECK(whole.size() == 3);
  for (std::size_t block = 1; block < 40; ++block) {
    ReaderOptions options = copy_of({"a", "b", "c"});
    options.block_bytes = block;
    CHECK(lines_of(text, options) == whole);
  }
}

TEST_CASE("a first record that ends with the input names columns, wherever blocks end") {
  for (const RecordFormat format : {RecordFormat::Copy, RecordFormat::Csv}) {
    for (std::size_t block = 1; block < 20; ++block) {
      CAPTURE(block);
      ReaderOptions options = copy_of({});
      options.format = format;
      options.delimiter = ';';
      options.has_header = false;
      options.block_bytes = block;
      CHECK(lines_of("1234;567;8", options) == Lines{"1@0 [1234] [567] [8]"});
    }
  }
}

TEST_CASE("one table's rows of a dump") {
  const auto reader = open_records(std::make_unique<TextSource>(kDump), dump_of("customers"));
  CHECK(reader->names() == Lines{"id", "full name"});
  CHECK(all_lines(*reader) == Lines{"6@87 [1] [Ann]", "7@93 [2] [COPY public.orders (id) FROM stdin;]"});
  CHECK(lines_of(kDump, dump_of("public.\"orders\"")) == Lines{"11@177 [7] null", "12@182 [8] [a\tb]"});
  CHECK(failure_of("items") ==
        "text has no COPY of table \"items\" | it has rows of \"customers\", \"orders\"");
  CHECK(failure_of("shop.orders") ==
        "text has no COPY of table \"shop.orders\" | it has rows of \"customers\", \"orders\"");
}

TEST_CASE("names of a dump's columns are text") {
  constexpr std::string_view kCut = "--\nCOPY public.items (id, \"a\xF0\x9F\") FROM stdin;\n1\t2\n\\.\n";
  CHECK(failure_of("items", kCut) == "COPY of text cannot be read: line 2: is not UTF-8 | ");
}

TEST_CASE("rows that are read as they stand in memory are the same") {
  std::uint64_t state = 1;
  const auto dice = [&state](std::size_t sides) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state >> 33U) % sides;
  };
  const std::vector<std::string> pieces = {"a",  "\t", "\t",   "\\N", "\\N", "\\t",
                                           "\n", "\n", "\r\n", "\\.", "\\",  "#"};
  for (int round = 0; round < 600; ++round) {
    std::string text;
    for (std::size_t n = dice(100); n > 0; --n) text += pieces[dice(pieces.size())];
    ReaderOptions options = copy_of({"a", "b"});
    if (dice(3) == 0) options.null_text = "a";
    if (dice(3) == 0) options.max_record_bytes = dice(20) + 1;
    options.block_bytes = dice(2) == 0 ? dice(40) + 1 : 1000;
    options.instructions = kAllInstructions[dice(kAllInstructions.size())];
    const auto one_by_one = open_records(std::make_unique<TextSource>(text), options);
    options.block_bytes = dice(2) == 0 ? dice(40) + 1 : 1000;
    const auto plainly = open_records(std::make_unique<TextSource>(text), options);
    INFO(text);
    REQUIRE(all_texts(*plainly, true) == all_texts(*one_by_one, false));
  }
}
