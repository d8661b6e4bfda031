// Scripts cut into statements and rows, in pieces of every size.
#include "pipeline/script_splitter.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace datagen::pipeline {

namespace {

// What was read, an event a line.
class Recorder final : public ScriptReader {
 public:
  void on_statement(const std::string& sql, std::uint64_t line, std::uint64_t tuple_count) override {
    text += fmt::format("{}: [{}] {}\n", line, sql, tuple_count);
  }
  void on_copy_line(std::string_view data, std::uint64_t line) override {
    text += fmt::format("{}: row {}\n", line, data);
  }
  void on_meta_command(std::string_view command, std::uint64_t line) override {
    text += fmt::format("{}: meta {}\n", line, command);
  }
  void on_cut_off(std::string_view what, std::uint64_t line) override {
    text += fmt::format("{}: cut off {}\n", line, what);
  }
  std::string text;
};

std::string read_in_pieces(std::string_view script, std::size_t size) {
  Recorder recorder;
  ScriptSplitter splitter(recorder);
  for (std::string_view rest = script; !rest.empty(); rest.remove_prefix(std::min(size, rest.size())))
    splitter.feed(rest.substr(0, size));
  splitter.finish();
  return recorder.text;
}

std::string read(std::string_view script) {
  const std::string whole = read_in_pieces(script, script.size());
  for (const std::size_t size : {1, 2, 3, 7}) CHECK(read_in_pieces(script, size) == whole);
  return whole;
}

}  // namespace

TEST_CASE("statements end at semicolons that are not quoted, commented or in parentheses") {
  CHECK(read("-- a; b\n\nSELECT 1;;SELECT ';''' , \"a;\"\"\" ;\n") ==
        "3: [SELECT 1] 0\n3: [SELECT ';''' , \"a;\"\"\"] 0\n");
  CHECK(read("SELECT /* ; /* ; */ ; */ 1 -- ;\n+ 2;") == "1: [SELECT   1 \n+ 2] 0\n");
  CHECK(read("CREATE RULE r AS (SELECT 1; SELECT 2);") == "1: [CREATE RULE r AS (SELECT 1; SELECT 2)] 0\n");
  CHECK(read("SELECT 1 - -2;\nSELECT 3;") == "1: [SELECT 1 - -2] 0\n2: [SELECT 3] 0\n");
}

TEST_CASE("literals with escapes and dollar quotes") {
  CHECK(read(R"(SELECT E'a\';' , e'\\', 'a\';SELECT E'x'';\';';)") ==
        "1: [SELECT E'a\\';' , e'\\\\', 'a\\'] 0\n1: [SELECT E'x'';\\';'] 0\n");
  CHECK(read("SELECT $$;'$$, $a$;$$;$b$$a$, $1, a$b;\n") == "1: [SELECT $$;'$$, $a$;$$;$b$$a$, $1, a$b] 0\n");
}

TEST_CASE("tuples are those behind VALUES") {
  CHECK(read("INSERT INTO t (a, \"VALUES (\") VALUES\n\t(1, (2)),\n\t('),(', 3);") ==
        "1: [INSERT INTO t (a, \"VALUES (\") VALUES\n\t(1, (2)),\n\t('),(', 3)] 2\n");
  CHECK(read("INSERT INTO t VALUES (1), (f(2)) ON CONFLICT (a, b) DO NOTHING;") ==
        "1: [INSERT INTO t VALUES (1), (f(2)) ON CONFLICT (a, b) DO NOTHING] 2\n");
  CHECK(read("INSERT INTO t DEFAULT VALUES;") == "1: [INSERT INTO t DEFAULT VALUES] 1\n");
}

TEST_CASE("rows of COPY blocks are lines whatever they hold") {
  CHECK(read("COPY t (a) FROM stdin;\n1;'\n\n\\\\.\n\\.\n\nSELECT 1;\n") ==
        "1: [COPY t (a) FROM stdin] 0\n2: row 1;'\n3: row \n4: row \\\\.\n7: [SELECT 1] 0\n");
  CHECK(read("COPY t FROM stdin WITH (FREEZE);\n\\.\nCOPY t TO stdout;") ==
        "1: [COPY t FROM stdin WITH (FREEZE)] 0\n3: [COPY t TO stdout] 0\n");
}

TEST_CASE("meta-commands stand outside of statements") {
  CHECK(read("\\connect shop\nSELECT\n\\x;\n\\.\n") ==
        "1: meta \\connect shop\n2: [SELECT\n\\x] 0\n4: meta \\.\n");
}

TEST_CASE("scripts that end too early") {
  CHECK(read("SELECT 1") == "1: cut off a statement\n");
  CHECK(read("SELECT\n'1;\n") == "1: cut off a statement\n");
  CHECK(read("COPY t (a) FROM stdin;\n1\n") ==
        "1: [COPY t (a) FROM stdin] 0\n2: row 1\n3: cut off the rows of a COPY block\n");
  CHECK(read("/* x\n") == "2: cut off a comment\n");
  CHECK(read("SELECT 1;\n-- the end") == "1: [SELECT 1] 0\n");
}

}  // namespace datagen::pipeline
