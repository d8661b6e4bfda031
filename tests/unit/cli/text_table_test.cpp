#include "cli/text_table.hpp"

#include <doctest/doctest.h>

namespace datagen::cli {

namespace {

TextTable people() {
  return {{{"id", true}, {"name"}, {"city"}},
          {{"1", "Ann", "Oslo"}, {"20", std::nullopt, "\xE6\x9D\xB1\xE4\xBA\xAC"}, {"300", "a\nb", ""}}};
}

}  // namespace

TEST_CASE("cells are aligned by what they show") {
  CHECK(render_table(people(), {}) ==
        "  id | name | city\n"
        "-----+------+------\n"
        "   1 | Ann  | Oslo\n"
        "  20 | NULL | \xE6\x9D\xB1\xE4\xBA\xAC\n"
        " 300 | a\\nb |\n");
}

TEST_CASE("wide characters count double in front of others") {
  const TextTable table{{{"a"}, {"b"}}, {{"\xE6\x9D\xB1", "x"}, {"abc", "y"}}};
  CHECK(render_table(table, {}) ==
        " a   | b\n"
        "-----+---\n"
        " \xE6\x9D\xB1  | x\n"
        " abc | y\n");
}

TEST_CASE("cells are cut to the limit, then to the line, then columns are left off") {
  const TextTable table{{{"a"}, {"b"}, {"c"}}, {{"0123456789abcdefghij", "short", "0123456789abcdefghij"}}};
  CHECK(render_table(table, {16, {}}) ==
        " a                | b     | c\n"
        "------------------+-------+------------------\n"
        " 0123456789abc... | short | 0123456789abc...\n");
  CHECK(render_table(table, {16, 40}) ==
        " a             | b     | c\n"
        "---------------+-------+---------------\n"
        " 0123456789... | short | 0123456789...\n");
  CHECK(render_table(table, {16, 30}) ==
        " a            | b\n"
        "--------------+-------\n"
        " 012345678... | short\n"
        "(no room for 1 more column; --wide shows all)\n");
}

TEST_CASE("tables without rows or columns") {
  CHECK(render_table({{{"id", true}, {"x"}}, {}}, {}) == " id | x\n----+---\n");
  CHECK(render_table({{}, {{}, {}}}, {}).empty());
}

}  // namespace datagen::cli
