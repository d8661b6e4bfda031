#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

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
             "none": {"type": "integer", "null_ratio": 1},
             "pair": {"type": "integer[]", "generator": "enum", "generator_config": {"values": [[1, 2]]}},)j" +
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
  CHECK(value("pair", "integer[]") == "{1,2}");
  CHECK(
      value("'1'::text", "integer") ==
      "expression of column \"t.x\": the expression is of type text, which a column of type integer does not "
      "take [write (..)::integer, if PostgreSQL has that cast]\n");
}

TEST_CASE("a row whose value cannot be is told") {
  const auto failure = [](const std::string& sql, const std::string& type) -> std::string {
    const Generated made = generate(
        R"j(
      "t": {"row_count": 3, "columns": {
        "id": {"type": "serial", "primary_key": true},
        "x": {"type": ")j" +
        type + R"j(", "generator": "expression", "generator_config": {"expression": ")j" + sql + R"j("}}}},
      "parts": {"columns": {
          "id": {"type": "serial", "primary_key": true},
          "t_id": {"type": "integer", "nullable": false},
          "far": {"type": "double precision", "generator": "expression",
                  "generator_config": {"expression": "'1e308'::float8"}},
          "near": {"type": "real", "generator": "expression",
                   "generator_config": {"expression": "'3e38'::real"}},
          "wide": {"type": "numeric", "generator": "expression",
                   "generator_config": {"expression": "99999999999999999999999999999999999999"}}},
        "foreign_keys": [{"columns": ["t_id"], "referenced_table": "t", "per_parent": {"min": 2, "max": 2}}]})j");
    REQUIRE_MESSAGE(made.is_sound(), made.messages());
    try {
      return made.values("t.x").at(0);
    } catch (const datagen::core::Error& error) {
      return error.what();
    }
  };
  CHECK(failure("repeat('a', id)", "varchar(2)") ==
        "column \"t.x\": value too long for type character varying(2): \"aaa\" (row 3)");
  CHECK(failure("random(id, 2)", "integer") ==
        "column \"t.x\": lower bound must be less than or equal to upper bound (row 3)");
  CHECK(failure("interval '1 year' * 100000000 + interval '1 year' * (30000000 * id)", "interval") ==
        "column \"t.x\": interval out of range (row 3)");
  CHECK(failure("interval '1 hour' * 2000000000 + interval '1 hour' * (200000000 * id)", "interval") ==
        "column \"t.x\": interval out of range (row 3)");
  CHECK(failure("-(interval '1 month' * -2147483647 - interval '1 month' * (id - 2))", "interval") ==
        "column \"t.x\": interval out of range (row 3)");
  CHECK(failure("sum(interval '1 year' * (100000000 + parts.id))", "interval") ==
        "column \"t.x\": interval out of range (row 1)");
  CHECK(failure("sum(interval '1 hour' * (2000000000 + parts.id))", "interval") ==
        "column \"t.x\": interval out of range (row 1)");
  CHECK(failure("sum(parts.far)", "double precision") ==
        "column \"t.x\": value out of range: overflow (row 1)");
  CHECK(failure("avg(parts.far)", "double precision") ==
        "column \"t.x\": value out of range: overflow (row 1)");
  CHECK(failure("sum(parts.near)", "real") == "column \"t.x\": value out of range: overflow (row 1)");
  CHECK(failure("sum(parts.wide)", "numeric") ==
        "column \"t.x\": a number needs more than 38 digits, which is all that expressions compute with (row "
        "1)");
}

TEST_CASE("constants are computed once, and what is wrong with them is known before any row") {
  CHECK(value("1 / 0", "integer") == "expression of column \"t.x\": division by zero\n");
  CHECK(value("'abc' || 'def'", "varchar(5)") ==
        "expression of column \"t.x\": value too long for type character varying(5): \"abcdef\"\n");
  CHECK(value("id > 5 AND 1 / 0 > 0", "boolean") == "f");
  CHECK(value("CASE WHEN id > 5 THEN 1 / 0 ELSE 2 * 3 END", "integer") == "6");
  CHECK(value("coalesce(NULL, 'a' || 'b')") == "ab");
  // A pattern may be put together of constants.
  CHECK(value("'abc' LIKE 'a' || '%'", "boolean") == "t");
}

TEST_CASE("texts that are always too long are known before any row") {
  CHECK(
      value("'INV-' || lpad(id::text, 8, '0')", "varchar(11)") ==
      "expression of column \"t.x\": value too long for type character varying(11): the expression gives 12 "
      "characters or more\n");
  CHECK(value("'INV-' || lpad(id::text, 8, '0')", "varchar(12)") == "INV-00000001");
  CHECK(value("date '2024-01-31' + id || ' '", "varchar(10)") == "2024-02-01");
  CHECK(value("(id || '-' || md5(id::text))::varchar(3)", "varchar(5)") == "1-c");
}

TEST_CASE("functions that another run would answer otherwise are refused with what to write instead") {
  CHECK(value("clock_timestamp()", "timestamptz") ==
        "expression of column \"t.x\": function clock_timestamp() gives another value each time, which no "
        "dump can repeat [write now(), which is the schema's \"reference_time\"]\n");
}

TEST_CASE("chance is drawn for each row and call between bounds that are both possible") {
  const auto of_rows = [](const std::string& sql, const std::string& type) {
    const Generated made = generate_table(200, R"j("id": {"type": "serial", "primary_key": true},
               "x": {"type": ")j" + type + R"j(", "generator": "expression",
                     "generator_config": {"expression": ")j" +
                                                   sql + R"j("}})j");
    REQUIRE(made.is_sound());
    const std::vector<std::string> values = made.values("t.x");
    return std::set<std::string>(values.begin(), values.end());
  };
  CHECK(of_rows("random(1, 6)", "integer") == std::set<std::string>{"1", "2", "3", "4", "5", "6"});
  CHECK(of_rows("random(-1, 1::bigint)", "bigint") == std::set<std::string>{"-1", "0", "1"});
  CHECK(of_rows("random(0.9, 1.00)", "numeric") == std::set<std::string>{"0.90", "0.91", "0.92", "0.93",
                                                                         "0.94", "0.95", "0.96", "0.97",
                                                                         "0.98", "0.99", "1.00"});
  CHECK(of_rows("random(2, 2)", "integer") == std::set<std::string>{"2"});
  CHECK(of_rows("random(0.0, 1e30) BETWEEN 0 AND 1e30", "boolean") == std::set<std::string>{"t"});
  CHECK(of_rows("random(0.0, 1e30)", "numeric").size() == 200);
  CHECK(of_rows("abs(random_normal(100) - 100) < 5", "boolean") == std::set<std::string>{"t"});
  CHECK(of_rows("random() >= 0 AND random() < 1", "boolean") == std::set<std::string>{"t"});
  CHECK(of_rows("random() = random()", "boolean") == std::set<std::string>{"f"});
  CHECK(of_rows("random()", "double precision").size() == 200);
  CHECK(of_rows("abs(random_normal(100, 2) - 100) < 9", "boolean") == std::set<std::string>{"t"});
  CHECK(of_rows("CASE WHEN id > 100 THEN random(1, id - 100) ELSE 0 END >= 0", "boolean") ==
        std::set<std::string>{"t"});
  CHECK(value("random(2, 1)", "integer") ==
        "expression of column \"t.x\": the first argument of random() is above the second\n");
}

TEST_CASE("arrays and documents are computed with as PostgreSQL does") {
  CHECK(value("cardinality(pair) + array_length(pair, 1)", "integer") == "4");
  CHECK(value("array_length(pair, 2)", "integer") == kNull);
  CHECK(value("pair[2]", "integer") == "2");
  CHECK(value("pair[3]", "integer") == kNull);
  CHECK(value("1 = ANY(pair) AND 3 <> ALL(pair)", "boolean") == "t");
  CHECK(value("3 = ANY(ARRAY[1, none])", "boolean") == kNull);
  CHECK(value("ARRAY['a', 'b c', NULL] || 'x'::text", "text[]") == "{a,\"b c\",NULL,x}");
  CHECK(value("pair <@ ARRAY[1, 2, 3]", "boolean") == "t");
  CHECK(value("array_position(pair, 2)", "integer") == "2");
  CHECK(value("jsonb_build_object('price', price, 'id', id, 'at', current_date, 'none', none)", "jsonb") ==
        R"({"at": "2025-01-01", "id": 1, "none": null, "price": 2.50})");
  CHECK(value("to_jsonb(pair)", "jsonb") == "[1, 2]");
  CHECK(value("('{\\\"b\\\": 1e2, \\\"a\\\": [true]}'::jsonb)::text") == R"({"a": [true], "b": 100})");
  CHECK(value("jsonb_build_object('k', 'v') ->> 'k'") == "v");
  CHECK(value("jsonb_build_object('k', id) @> '{\\\"k\\\": 1.0}'", "boolean") == "t");
  CHECK(value("'{oops}'::jsonb", "jsonb") ==
        "expression of column \"t.x\": invalid input syntax for type json: \"{oops}\"\n");
}

TEST_CASE("a unique column holds what differs by construction") {
  const auto of_ids = [](const std::string& sql, const std::string& type) {
    const std::string x = "\"x\": {\"type\": \"" + type +
                          "\", \"unique\": true, \"generator\": \"expression\", \"generator_config\": "
                          "{\"expression\": \"" +
                          sql + "\"}}";
    const Generated made = generate_table(20, R"j("id": {"type": "serial", "primary_key": true},
               "email": {"type": "text", "unique": true, "nullable": false, "generator": "email"},
               "code": {"type": "smallint", "unique": true, "nullable": false, "generator": "integer_range",
                        "generator_config": {"min": -500, "max": 500}},
               "account": {"type": "bigint", "unique": true, "nullable": false, "generator": "integer_range",
                        "generator_config": {"min": -500, "max": 500}},
               "day": {"type": "date", "nullable": false},)j" +
                                                  x);
    return made.is_sound() ? made.values("t.x").at(1) : "refused";
  };
  CHECK(of_ids("id * 2 + 1", "integer") == "5");
  CHECK(of_ids("-id", "integer") == "-2");
  CHECK(of_ids("'INV-' || lpad(id::text, 8, '0')", "text") == "INV-00000002");
  CHECK(of_ids("id::text || '-x'", "text") == "2-x");
  CHECK(of_ids("'a' || reverse(id::text) || 'b'", "text") == "a2b");
  CHECK(of_ids("lower(email)", "text") != "refused");
  CHECK(of_ids("day || '/' || id", "text") != "refused");
  CHECK(of_ids("md5(email)", "char(32)") != "refused");
  CHECK(of_ids("lpad(code::text, 6, ' ')", "text") != "refused");
  CHECK(of_ids("lpad(code::text, 5, ' ')", "text") == "refused");
  CHECK(of_ids("lpad(account::text, 20, ' ')", "text") != "refused");
  CHECK(of_ids("lpad(account::text, 19, ' ')", "text") == "refused");
  CHECK(of_ids("CASE WHEN id > 0 THEN id END", "integer") == "refused");
  CHECK(of_ids("id / 2", "integer") == "refused");
  CHECK(of_ids("id * 0.5", "integer") == "refused");
  CHECK(of_ids("day", "date") == "refused");
  CHECK(of_ids("lpad(id::text, 1, '0')", "text") == "refused");
  CHECK(of_ids("lpad(id::text, 4, '1')", "text") == "refused");
  CHECK(of_ids("id || '1' || id", "text") == "refused");
  CHECK(of_ids("substr(email, 1, 3)", "text") == "refused");
}
