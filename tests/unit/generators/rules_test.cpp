#include "generators/rules.hpp"

#include "generated.hpp"

namespace datagen::generators {

namespace {

// A column "a" of this definition and a boolean "hit" that is true where a rule with this condition holds.
Rows hits(const std::string& column, const std::string& condition) {
  const Generated made =
      generate_table(2000, R"("a": )" + column + R"(, "hit": {"type": "boolean", "rules": [{"if": {"a": )" +
                               condition + R"(}, "then": {"value": true}, "else": {"value": false}}]})");
  return made.values("t", {"a", "hit"});
}

// Every row is hit exactly where its value is one of the expected, and both happen.
void check_hits(const std::string& column, const std::string& condition, const Values& expected) {
  CAPTURE(column);
  CAPTURE(condition);
  std::size_t count = 0;
  for (const Values& row : hits(column, condition)) {
    const bool is_expected = std::find(expected.begin(), expected.end(), row[0]) != expected.end();
    CHECK(row[1] == (is_expected ? "t" : "f"));
    count += is_expected ? 1 : 0;
  }
  CHECK(count > 0);
  CHECK(count < 2000);
}

std::string choice_of(const std::string& type, const std::string& values) {
  return R"({"type": ")" + type +
         R"(", "generator": "enum", "null_ratio": 0.2, "generator_config": {"values": [)" + values + "]}}";
}

}  // namespace

TEST_SUITE("rules") {
  TEST_CASE("conditions hold by value, whatever the type of the column") {
    check_hits(choice_of("text", R"("x", "y", "z")"), R"("y")", {"y"});
    check_hits(choice_of("text", R"("x", "y", "z")"), R"(["y", "z"])", {"y", "z"});
    check_hits(choice_of("char(4)", R"("ab", "cd")"), R"("ab")", {"ab  "});
    check_hits(choice_of("boolean", "true, false"), "false", {"f"});
    check_hits(choice_of("uuid",
                         R"("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12")"),
               R"("A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11")", {"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"});
    check_hits(
        R"({"type": "integer", "generator": "integer_range", "generator_config": {"min": -5, "max": 5}})",
        "[-5, 3]", {"-5", "3"});
    check_hits(R"s({"type": "numeric(6,3)", "generator": "integer_range", "generator_config": {
      "min" : 1, "max" : 1.02}
  })s",
               "1.01", {"1.010"});
    check_hits(
        R"({"type": "real", "generator": "integer_range", "generator_config": {"min": 1, "max": 1.1}})",
        "1.1", {"1.1"});
    check_hits(
        R"({"type": "date", "generator": "date", "generator_config": {"start": "2024-02-27", "end": "2024-03-01"}})",
        R"("2024-02-29")", {"2024-02-29"});
    check_hits(
        R"({"type": "timestamptz", "generator": "timestamp",
            "generator_config": {"start": "2024-01-01T00:00:00Z", "end": "2024-01-01T00:00:03Z"}})",
        R"("2024-01-01T01:00:02+01:00")", {"2024-01-01 00:00:02+00"});
    check_hits(R"({"type": "text", "pattern": {"template": "n-{random:1}"}})", R"("n-7")", {"n-7"});
  }

  TEST_CASE("null stands for NULL, alone and among values") {
    check_hits(choice_of("text", R"("x", "y")"), "null", {kNull});
    check_hits(choice_of("text", R"("x", "y")"), R"(["x", null])", {"x", kNull});
    check_hits(choice_of("integer", "1, 2"), "[null, 2]", {"2", kNull});
    check_hits(R"({"type": "text", "null_ratio": 0.5, "pattern": {"template": "n-{random:1}"}})", "null",
               {kNull});
  }

  TEST_CASE("the first rule that holds wins, then else, then what the column is without rules") {
    const Generated made = generate_table(
        2000,
        R"s("a": {"type": "integer", "generator": "integer_range", "generator_config": {"min": 1, "max": 4}},
           "b": {"type": "text", "nullable": true, "generator": "enum", "generator_config": {"values": ["rest"]},
                 "rules": [{"if": {"a": 1}, "then": {"value": "one"}}, {"if": {"a": [1, 2]}, "then": {"value": null}},
                           {"if": {"a": 3}, "then": {"generator": "template", "config": {"template": "no-{{rand:3}}"}}}]},
           "c": {"type": "numeric(8,2)",
                 "rules": [{"if": {"b": "rest"}, "then": {"min": 1.5, "max": 2.5}, "else": {"value": 10}}]})s");
    ;
    for (const Values& row : made.values("t", {"a", "b", "c"})) {
      if (row[0] == "1") CHECK(row[1] == "one");
      if (row[0] == "2") CHECK(row[1] == kNull);
      if (row[0] == "3") CHECK((row[1].starts_with("no-") && row[1].size() == 6));
      if (row[0] == "4") CHECK(row[1] == "rest");
      if (row[1] == "rest") CHECK((row[2] >= "1.50" && row[2] <= "2.50" && row[2].size() == 4));
      if (row[1] != "rest") CHECK(row[2] == "10.00");
    }
  }

  TEST_CASE("a column without else has the values it would have without rules") {
    const std::string column = R"("a": {"type": "boolean"}, "email": {"type": "text"})";
    const std::string ruled =
        R"("a": {"type": "boolean"},
           "email": {"type": "text", "rules": [{"if": {"a": true}, "then": {"value": null}}]})";
    const Rows plain = generate_table(300, column).values("t", {"a", "email"});
    const Rows made = generate_table(300, ruled).values("t", {"a", "email"});
    for (std::size_t row = 0; row < plain.size(); ++row) {
      CHECK(made[row][1] == (plain[row][0] == "t" ? kNull : plain[row][1]));
    }
  }

  TEST_CASE("conditions see the parents that foreign keys chose, and children see ruled keys") {
    const Generated made = generate(
        R"("p": {"row_count": 3, "columns": {"id": {"type": "serial", "primary_key": true},
              "kind": {"type": "text", "rules": [{"if": {"id": 2}, "then": {"value": "two"}, "else": {"value": "other"}}]}}},
           "c": {"row_count": 300, "columns": {"p_id": {"type": "integer", "null_ratio": 0.2},
              "seen": {"type": "text", "rules": [{"if": {"p_id": 2}, "then": {"value": "two"}},
                                                 {"if": {"p_id": null}, "then": {"value": "none"}, "else": {"value": "other"}}]}},
              "foreign_keys": [{"columns": ["p_id"], "referenced_table": "p"}]})");
    CHECK(made.values("p.kind") == Values{"other", "two", "other"});
    for (const Values& row : made.values("c", {"p_id", "seen"})) {
      CHECK(row[1] == (row[0] == kNull ? "none" : row[0] == "2" ? "two" : "other"));
    }
  }

  TEST_CASE("a ruled name is known to be short enough for a unique slug") {
    const Generated made = generate_table(
        50,
        R"s("id": {"type": "serial"}, "slug": {"type": "varchar(20)", "nullable": false, "unique": true},
           "name": {"type": "varchar(40)", "rules": [
             {"if": {"id": 1}, "then": {"generator": "pattern", "config": {"pattern": "(Oak|Walnut) (bench|shelf)"}},
              "else": {"value": "Rattan chair"}}]})s");
    CHECK(made.values("t.slug")[1] == "rattan-chair-2");
  }

  TEST_CASE("a ruled column may be part of a key that another column makes distinct") {
    const Generated made = generate_table(
        50,
        R"("id": {"type": "serial"}, "a": {"type": "integer", "rules": [{"if": {"id": 1}, "then": {"value": 1}}]})",
        R"("primary_key": ["id", "a"])");
    CHECK(made.values("t.a").front() == "1");
  }
}

}  // namespace datagen::generators
