// Distinct values: unique columns and composite keys, at any density.
#include "generators/keys/distinct_keys.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "core/draw.hpp"
#include "generated.hpp"
#include "generators/keys/key_scheme.hpp"

using namespace datagen::generators;

namespace {

// A unique NOT NULL column of 1000 rows (or so many) holds no value twice.
void check_distinct(const std::string& column, std::uint64_t rows = 1000, const std::string& behind = {}) {
  CAPTURE(column);
  const Generated made =
      generate_table(rows, "\"c\": {" + column + ", \"nullable\": false, \"unique\": true}", behind);
  REQUIRE_MESSAGE(made.is_sound(), made.messages());
  const Values values = made.values("t.c");
  CHECK(values.size() == rows);
  CHECK(all_differ(values));
}

}  // namespace

TEST_CASE("unique columns hold no value twice") {
  check_distinct(
      R"("type": "integer", "generator": "integer_range", "generator_config": {"min": -500, "max": 499})");
  check_distinct(
      R"("type": "bigint", "generator": "integer_range", "generator_config": {"min": -9223372036854775808, "max": 9223372036854775807})");
  check_distinct(
      R"j("type": "numeric(6,2)", "generator": "integer_range", "generator_config": {"min": 0.01, "max": 10.00})j");
  check_distinct(
      R"("type": "text", "generator": "enum", "generator_config": {"values": ["a", "b", "c", "d"]})", 4);
  check_distinct(
      R"("type": "text", "generator": "weighted_enum", "generator_config": {"values": {"a": 1, "b": 100, "c": 0.1}})",
      3);
  check_distinct(R"("type": "text", "generator": "pattern", "generator_config": {"pattern": "[0-9]{3}"})");
  check_distinct(
      R"("type": "text", "generator": "pattern", "generator_config": {"pattern": "[A-F]{1,3}-[0-9]{1,2}"})",
      5000);
  check_distinct(R"("type": "text", "generator": "pattern", "generator_config": {"pattern": "[a-z]{40}"})");
  check_distinct(
      R"("type": "text", "generator": "template", "generator_config": {"template": "T-{{seq:3}}"})");
  check_distinct(
      R"("type": "text", "generator": "template", "generator_config": {"template": "{{rand:3}}"})");
  check_distinct(
      R"("type": "text", "generator": "template", "generator_config": {"template": "{{alpha:2}}{{hex:20}}"})");
  check_distinct(R"("type": "text", "pattern": {"template": "A{sequence:8}"})");
  check_distinct(R"("type": "uuid", "generator": "uuid")");
  check_distinct(R"("type": "uuid", "generator": "uuid", "generator_config": {"version": 7})");
  check_distinct(R"("type": "text", "generator": "sku")", 20'000);
  check_distinct(R"("type": "text", "generator": "phone")", 20'000);
  check_distinct(R"("type": "text", "generator": "phone", "generator_config": {"format": "uk"})");
  check_distinct(R"("type": "text", "generator": "phone", "generator_config": {"format": "e164"})");
  check_distinct(R"j("type": "varchar(120)", "generator": "email")j", 20'000);
  check_distinct(R"j("type": "varchar(120)", "generator": "username")j", 20'000);
  check_distinct(R"("type": "text", "generator": "full_name")", 20'000);
  check_distinct(R"("type": "text", "generator": "product_name")", 20'000);
  check_distinct(R"("type": "text", "generator": "company")", 16'384);
  check_distinct(R"("type": "text", "generator": "tag")", 128);
  check_distinct(R"("type": "text", "generator": "category_name")", 128);
  check_distinct(R"("type": "text", "generator": "slug")", 5000);
  check_distinct(R"("type": "text", "generator": "url")");
  check_distinct(R"("type": "text", "generator": "token")");
  check_distinct(R"j("type": "char(4)", "generator": "token")j", 65'536);
  check_distinct(R"("type": "inet", "generator": "ip_address")", 20'000);
  check_distinct(R"("type": "date", "generator": "date")");
  check_distinct(R"("type": "date", "generator": "birth_date")", 20'000);
  check_distinct(R"("type": "timestamptz", "generator": "timestamp")", 20'000);
  check_distinct(R"("type": "timestamp", "generator": "updated_time")");
  check_distinct(R"("type": "boolean")", 2);
  check_distinct(
      R"("type": "smallint", "generator": "sequence", "generator_config": {"start": -5, "increment": -3})");
}

TEST_CASE("unique moments keep to the precision of their type") {
  for (const char* type : {"timestamp(0)", "timestamptz(3)", "timestamp(6)"}) {
    CAPTURE(type);
    const Generated made = generate_table(
        20'000,
        fmt::format(R"("c": {{"type": "{}", "generator": "timestamp", "nullable": false, "unique": true}})",
                    type));
    Values values = made.values("t.c");
    const std::size_t most = std::string(type).find("(0)") != std::string::npos   ? 19
                             : std::string(type).find("(3)") != std::string::npos ? 23
                                                                                  : 26;
    for (std::string& value : values) {
      if (value.ends_with("+00")) value.resize(value.size() - 3);
      CHECK(value.size() <= most);  // what is finer would be rounded, and then be there twice
    }
    CHECK(all_differ(values));
  }
}

TEST_CASE("values that are listed twice are one value") {
  const Generated made = generate_table(
      2,
      R"j("c": {"type": "numeric(4,2)", "generator": "enum", "generator_config": {"values": [1, 1.0, "1.00", 2]},
             "nullable": false, "unique": true})j");
  CHECK(all_differ(made.values("t.c")));
  const Generated too_many = generate_table(
      3,
      R"j("c": {"type": "numeric(4,2)", "generator": "enum", "generator_config": {"values": [1, 1.0, "1.00", 2]},
             "nullable": false, "unique": true})j");
  CHECK(too_many.messages() ==
        "column \"t.c\" is unique and needs 3 distinct values; its enum can make 2 (unique constraint "
        "\"t_c_key\") [lower \"row_count\" of table "
        "\"t\" to 2 or "
        "widen the enum]\n");
}

TEST_CASE("composite keys are distinct, at full density too") {
  for (const std::uint64_t rows : {10ULL, 300ULL, 600ULL}) {
    CAPTURE(rows);
    const Generated made = generate(fmt::format(
        R"("a": {{"row_count": 20, "columns": {{"id": {{"type": "serial", "primary_key": true}}}}}},
           "b": {{"row_count": 30, "columns": {{"id": {{"type": "serial", "primary_key": true}}}}}},
           "ab": {{"row_count": {}, "primary_key": ["a_id", "b_id"],
                   "columns": {{"a_id": {{"type": "integer"}}, "b_id": {{"type": "integer"}}, "note": {{"type": "text"}}}},
                   "foreign_keys": [{{"columns": ["a_id"], "referenced_table": "a"}},
                                    {{"columns": ["b_id"], "referenced_table": "b"}}]}})",
        rows));
    const Rows pairs = made.values("ab", {"a_id", "b_id"});
    CHECK(pairs.size() == rows);
    CHECK(all_differ(pairs));
    for (const Values& pair : pairs) {
      CHECK(std::stoi(pair[0]) >= 1);
      CHECK(std::stoi(pair[0]) <= 20);
      CHECK(std::stoi(pair[1]) >= 1);
      CHECK(std::stoi(pair[1]) <= 30);
    }
  }
}

TEST_CASE("keys of values and of a foreign key with values") {
  const Generated made = generate(
      R"("a": {"row_count": 10, "columns": {"id": {"type": "serial", "primary_key": true}}},
         "t": {"row_count": 60, "unique_constraints": [{"columns": ["a_id", "size", "colour"]}],
               "columns": {"a_id": {"type": "integer", "nullable": false},
                           "size": {"type": "text", "generator": "enum", "generator_config": {"values": ["S", "M", "L"]}},
                           "colour": {"type": "text", "generator": "weighted_enum", "generator_config": {"values": {"red": 9, "blue": 1}}}},
               "foreign_keys": [{"columns": ["a_id"], "referenced_table": "a"}]})");
  CHECK(all_differ(made.values("t", {"a_id", "size", "colour"})));
}

TEST_CASE("unique indexes are keys as well") {
  const Generated made = generate_table(
      1000,
      R"("c": {"type": "integer", "generator": "integer_range", "generator_config": {"min": 1, "max": 1000}, "nullable": false})",
      R"("indexes": [{"columns": ["c"], "unique": true}])");
  CHECK(all_differ(made.values("t.c")));
}

TEST_CASE("values that would have to be cut are refused in every kind of key") {
  const std::string column = R"j("c": {"type": "varchar(12)", "generator": "email", "nullable": false})j";
  for (const char* behind : {R"("primary_key": ["c"])", R"("unique_constraints": [{"columns": ["c"]}])",
                             R"("indexes": [{"columns": ["c"], "unique": true}])"}) {
    CAPTURE(behind);
    const Generated made = generate_table(100, column, behind);
    CHECK(made.messages().find(
              "column \"t.c\" is part of a key and holds 12 characters; its values need up to ") == 0);
  }
  const Generated pattern = generate_table(
      100,
      R"j("c": {"type": "varchar(6)", "generator": "pattern", "generator_config": {"pattern": "[0-9]{6,8}"}, "unique": true})j");
  CHECK(pattern.messages().find(
            "column \"t.c\" is part of a key and holds 6 characters; its values need up to 8") == 0);
}

TEST_CASE("a column of a foreign key in a key without the rest of it is distinct or refused") {
  const Generated made = generate(
      R"("users": {"row_count": 50, "primary_key": ["tenant", "id"],
                   "columns": {"tenant": {"type": "integer", "generator": "integer_range", "generator_config": {"min": 1, "max": 5}},
                               "id": {"type": "integer", "generator": "integer_range", "generator_config": {"min": 1, "max": 20}}}},
         "t": {"row_count": 40, "unique_constraints": [{"columns": ["user_id", "role"]}],
               "columns": {"tenant": {"type": "integer", "nullable": false}, "user_id": {"type": "integer", "nullable": false},
                           "role": {"type": "text", "generator": "enum", "generator_config": {"values": ["a", "b", "c"]}, "nullable": false}},
               "foreign_keys": [{"columns": ["tenant", "user_id"], "referenced_table": "users"}]})");
  if (made.is_sound()) CHECK(all_differ(made.values("t", {"user_id", "role"})));
}

TEST_CASE("a distinct template whose parts could run into each other is distinct or refused") {
  const Generated made = generate_table(500, R"("c": {"type": "text", "unique": true, "generator": "template",
                    "generator_config": {"template": "{{v}}{{seq}}", "variables": {"v": ["a", "a1"]}}})");
  if (made.is_sound()) CHECK(all_differ(made.values("t.c")));
  const Generated random = generate_table(6, R"("c": {"type": "text", "unique": true, "generator": "template",
                    "generator_config": {"template": "{{v}}{{w}}", "variables": {"v": ["a", "ab"], "w": ["b", "bb", "c"]}}})");
  if (random.is_sound()) CHECK(all_differ(random.values("t.c")));
  const Generated same = generate_table(2, R"("c": {"type": "text", "unique": true, "generator": "template",
                    "generator_config": {"template": "{{v}}", "variables": {"v": ["a", "a"]}}})");
  if (same.is_sound()) CHECK(all_differ(same.values("t.c")));
}

namespace {

// Each key, "a, b" by its columns, holds no combination twice.
void check_keys(const Generated& made, const std::string& table,
                const std::vector<std::vector<std::string>>& keys) {
  CHECK(made.messages() == "");
  if (!made.is_sound()) return;
  for (const std::vector<std::string>& key : keys) {
    CAPTURE(key.front());
    CAPTURE(key.back());
    CHECK(all_differ(made.values(table, key)));
  }
}

std::string ranges(const std::vector<std::pair<std::string, int>>& columns) {
  std::string text;
  for (const auto& [name, count] : columns) {
    text += fmt::format(
        R"({}"{}": {{"type": "integer", "nullable": false, "generator": "integer_range", "generator_config": {{"min": 1, "max": {}}}}})",
        text.empty() ? "" : ", ", name, count);
  }
  return text;
}

}  // namespace

TEST_CASE("keys that overlap are distinct together") {
  // drizzle-orm#5919
  for (const int rows : {0, 1, 2, 7, 1000}) {
    CAPTURE(rows);
    const Generated made = generate(fmt::format(
        R"j("tenants": {{"row_count": 3, "columns": {{"id": {{"type": "serial", "primary_key": true}}}}}},
            "users": {{"row_count": {}, "primary_key": ["tenant_id", "id"],
                       "columns": {{"id": {{"type": "integer"}}, "tenant_id": {{"type": "integer"}},
                                    "slug": {{"type": "text", "nullable": false}}, "email": {{"type": "text", "nullable": false}},
                                    "title": {{"type": "varchar(60)", "nullable": false}}}},
                       "unique_constraints": [{{"columns": ["tenant_id", "slug"]}}, {{"columns": ["tenant_id", "email"]}},
                                              {{"columns": ["tenant_id", "title"]}}],
                       "foreign_keys": [{{"columns": ["tenant_id"], "referenced_table": "tenants"}}]}})j",
        rows));
    check_keys(made, "users",
               {{"tenant_id", "id"}, {"tenant_id", "slug"}, {"tenant_id", "email"}, {"tenant_id", "title"}});
  }
}

TEST_CASE("three keys in a triangle have as many rows as the two smaller columns have pairs") {
  const std::string behind =
      R"("unique_constraints": [{"columns": ["a", "b"]}, {"columns": ["b", "c"]}, {"columns": ["a", "c"]}])";
  for (const std::uint64_t rows : {1ULL, 7ULL, 50ULL, 80ULL}) {
    CAPTURE(rows);
    const Generated made = generate_table(rows, ranges({{"a", 12}, {"b", 10}, {"c", 8}}), behind);
    check_keys(made, "t", {{"a", "b"}, {"b", "c"}, {"a", "c"}});
  }
  CHECK(generate_table(81, ranges({{"a", 12}, {"b", 10}, {"c", 8}}), behind)
            .messages()
            .find("unique constraint \"t_b_c_key\" of table \"t\" needs 81 distinct combinations of (b, c); "
                  "there are 80") == 0);
}

TEST_CASE("what overlapping keys allow together is said with numbers") {
  // Each pair would do for 20 rows, but a column of 4 values cannot differ for the 5 rows of each b.
  const Generated made = generate_table(
      20, ranges({{"a", 5}, {"b", 4}, {"c", 5}, {"d", 4}}),
      R"("unique_constraints": [{"columns": ["a", "b"]}, {"columns": ["c", "b"]}, {"columns": ["a", "c"]},
                                               {"columns": ["a", "d"]}, {"columns": ["d", "c"]}, {"columns": ["b", "d", "a"]}])");
  if (made.is_sound()) {
    check_keys(made, "t", {{"a", "b"}, {"c", "b"}, {"a", "c"}, {"a", "d"}, {"d", "c"}});
  } else {
    CHECK(made.messages().find(" share columns and need 20 rows that differ in each of them; ") !=
          std::string::npos);
  }
}

TEST_CASE("random overlapping keys are distinct at the rows that their scheme has room for") {
  const datagen::core::Stream random = datagen::core::Stream::named(1, "overlapping keys");
  const std::vector<std::string> names{"a", "b", "c", "d", "e"};
  for (std::uint64_t round = 0; round < 60; ++round) {
    CAPTURE(round);
    const datagen::core::Stream draws = random.part(round);
    SchemeProblem problem;
    std::vector<std::pair<std::string, int>> columns;
    for (std::size_t m = 0; m < names.size(); ++m) {
      const std::uint64_t count = 1 + datagen::core::below(draws.draw(m), 9);
      problem.members.push_back({count, count, false});
      columns.emplace_back(names[m], static_cast<int>(count));
    }
    std::vector<std::vector<std::string>> keys;
    std::string constraints;
    for (std::uint64_t k = 0; k < 3; ++k) {
      const MemberSet set = 1 + static_cast<MemberSet>(datagen::core::below(draws.draw(100 + k), 31));
      problem.keys.push_back(set);
      std::string list;
      keys.emplace_back();
      for (std::size_t m = 0; m < names.size(); ++m) {
        if ((set >> m & 1U) == 0) continue;
        keys.back().push_back(names[m]);
        list += (list.empty() ? "\"" : ", \"") + names[m] + "\"";
      }
      constraints +=
          fmt::format(R"({}{{"columns": [{}], "name": "k{}"}})", constraints.empty() ? "" : ", ", list, k);
    }
    problem.rows = 200;
    const std::uint64_t rows = most_rows(problem);
    CHECK(rows >= 1);
    check_keys(generate_table(rows, ranges(columns), "\"unique_constraints\": [" + constraints + "]"), "t",
               keys);
  }
}

TEST_CASE("a partial unique index lets one child of a parent meet its condition") {
  for (const int rows : {1, 2, 7, 50, 400}) {
    CAPTURE(rows);
    const Generated made = generate(fmt::format(
        R"("users": {{"row_count": 100, "columns": {{"id": {{"type": "serial", "primary_key": true}}}}}},
           "addresses": {{"row_count": {}, "columns": {{"id": {{"type": "serial", "primary_key": true}},
                            "user_id": {{"type": "integer", "nullable": false}}, "is_default": {{"type": "boolean", "nullable": false}},
                            "state": {{"type": "text", "generator": "enum", "generator_config": {{"values": ["open", "done", "lost"]}}}},
                            "left_at": {{"type": "timestamp"}}}},
                          "indexes": [{{"columns": ["user_id"], "unique": true, "where": "is_default"}},
                                      {{"columns": ["user_id"], "unique": true, "where": "state = 'open'"}},
                                      {{"columns": ["user_id"], "unique": true, "where": "left_at IS NULL"}}],
                          "foreign_keys": [{{"columns": ["user_id"], "referenced_table": "users"}}]}})",
        rows));
    REQUIRE(made.messages() == "");
    Values defaults, open, current;
    for (const Values& row : made.values("addresses", {"user_id", "is_default", "state", "left_at"})) {
      if (row[1] == "t") defaults.push_back(row[0]);
      if (row[2] == "open") open.push_back(row[0]);
      if (row[3] == kNull) current.push_back(row[0]);
    }
    CHECK(all_differ(defaults));
    CHECK(all_differ(open));
    CHECK(all_differ(current));
    if (rows < 50) continue;
    CHECK(defaults.size() >= 20);
    CHECK(open.size() >= 5);
    CHECK(current.size() >= 20);
  }
}

TEST_CASE("a partial unique index over a column of its own is distinct in all rows where it can be") {
  const Generated made = generate_table(
      500,
      R"("email": {"type": "text", "nullable": false}, "code": {"type": "text", "nullable": false}, "deleted_at": {"type": "timestamp"})",
      R"j("indexes": [{"columns": ["lower(email)"], "unique": true, "where": "deleted_at IS NULL"},
                     {"columns": ["code"], "unique": true, "where": "deleted_at IS NULL AND length(code) > 3"}])j");
  check_keys(made, "t", {{"email"}, {"code"}});
}
