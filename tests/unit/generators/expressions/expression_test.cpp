#include <doctest/doctest.h>

#include <string>

#include "../generated.hpp"
#include "core/error.hpp"

using namespace datagen::generators;

namespace {

// The value of an expression over a row of id 1 and price 2.50.
std::string value(const std::string& sql, const std::string& type = "text") {
  const std::string x = "\"x\": {\"type\": \"" + type +
                        "\", \"generator\": \"expression\", \"generator_config\": {\"expression\": \"" + sql +
                        "\"}}";
  const Generated made = generate_table(1, R"j("id": {"type": "serial", "primary_key": true},
             "price": {"type": "numeric(6,2)", "generator": "enum", "generator_config": {"values": [2.5]}},
             "none": {"type": "integer", "null_ratio": 1},)j" +
                                               x);
  return made.is_sound() ? made.values("t.x").at(0) : made.messages();
}

}  // namespace

TEST_CASE("numbers") {
  CHECK(value("(7 / 2)::text") == "3");
  CHECK(value("(-7 / 2)::text") == "-3");
  CHECK(value("(price * 3)::text") == "7.50");
  CHECK(value("price / 3", "numeric(10,4)") == "0.8333");
  CHECK(value("2.5", "integer") == "3");
  CHECK(value("2.5::double precision", "integer") == "2");
  CHECK(value("0.1::double precision + 0.2", "double precision") == "0.30000000000000004");
  CHECK(value("1e20::double precision", "double precision") == "1e+20");
  CHECK(value("none + 1", "integer") == kNull);
}

TEST_CASE("truth of three values") {
  CHECK(value("none > 1 OR true", "boolean") == "t");
  CHECK(value("none > 1 OR false", "boolean") == kNull);
  CHECK(value("none > 1 AND false", "boolean") == "f");
  CHECK(value("(none > 1) IS NOT TRUE", "boolean") == "t");
  CHECK(value("id IN (2, NULL)", "boolean") == kNull);
  CHECK(value("id IN (1, NULL)", "boolean") == "t");
  CHECK(value("none IS DISTINCT FROM 1", "boolean") == "t");
}

TEST_CASE("what is not asked for is not computed") {
  CHECK(value("CASE WHEN id = 1 THEN 0 ELSE 1 / (id - 1) END", "integer") == "0");
  CHECK(value("id = 1 OR 1 / (id - 1) > 0", "boolean") == "t");
  CHECK(value("coalesce(id, 1 / (id - 1))", "integer") == "1");
}

TEST_CASE("texts and dates") {
  CHECK(value("upper('straße') || '!'") == "STRAßE!");
  CHECK(value("concat_ws('-', 'a', none, id, true)") == "a-1-t");
  CHECK(value("date '2024-01-31' + interval '1 month'", "date") == "2024-02-29");
  CHECK(value("(timestamp '2024-03-01 12:00' - timestamp '2024-02-28')::text") == "2 days 12:00:00");
  CHECK(value("current_date - date '2024-12-31'", "integer") == "1");
}

TEST_CASE("columns of a type hold what PostgreSQL would let them hold") {
  CHECK(value("'abc'", "char(5)") == "abc  ");
  CHECK(value("id", "text") == "1");
  CHECK(value("'1'", "integer") == "1");
  CHECK(
      value("'1'::text", "integer") ==
      "expression of column \"t.x\": the expression is of type text, which a column of type integer does not "
      "take [write (..)::integer, if PostgreSQL has that cast]\n");
}

TEST_CASE("a row whose value cannot be is told") {
  const Generated made = generate_table(3, R"j("id": {"type": "serial", "primary_key": true},
             "x": {"type": "varchar(2)", "generator": "expression",
                   "generator_config": {"expression": "repeat('a', id)"}})j");
  REQUIRE(made.is_sound());
  CHECK_THROWS_WITH_AS(made.values("t.x"),
                       "column \"t.x\": value too long for type character varying(2): \"aaa\" (row 3)",
                       datagen::core::Error);
}
