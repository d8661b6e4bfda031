// Foreign keys: every child's key is a parent's, whatever the key is made of.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include "generated.hpp"

using namespace datagen::generators;

namespace {

template <typename T>
std::set<T> set_of(const std::vector<T>& values) {
  return {values.begin(), values.end()};
}

// Every child's key that is not NULL is among the parent's.
bool all_found(const Rows& children, const Rows& parents) {
  const std::set<Values> keys = set_of(parents);
  return std::all_of(children.begin(), children.end(), [&](const Values& child) {
    return std::find(child.begin(), child.end(), kNull) != child.end() || keys.contains(child);
  });
}

const std::string kCustomers =
    R"("customers": {"row_count": 300, "columns": {"id": {"type": "serial", "primary_key": true}}})";

std::string children(const std::string& type, const std::string& more, int rows = 2000) {
  return fmt::format(
      R"("orders": {{"row_count": {}, "columns": {{"id": {{"type": "serial", "primary_key": true}},
                        "customer_id": {{"type": "{}"{}}}}},
                        "foreign_keys": [{{"columns": ["customer_id"], "referenced_table": "customers"}}]}})",
      rows, type, more);
}

}  // namespace

TEST_CASE("children take keys of all their parents' rows") {
  const Generated made = generate(kCustomers + ", " + children("integer", R"(, "nullable": false)"));
  const Values keys = made.values("orders.customer_id");
  CHECK(all_found(made.values("orders", {"customer_id"}), made.values("customers", {"id"})));
  // 2000 children of 300 parents: e^-6.7 of the parents are left out on average.
  CHECK(set_of(keys).size() > 290);
  CHECK(share(keys, kNull) == 0);
}

TEST_CASE("keys of other types: uuid, text, numbers of another width") {
  for (const auto& [parent, child] :
       {std::pair{R"("type": "uuid")", "uuid"},
        std::pair{R"j("type": "varchar(80)", "generator": "email")j", "varchar(80)"},
        std::pair{R"("type": "uuid", "generator_config": {"version": 7}, "generator": "uuid")", "uuid"},
        std::pair{R"j("type": "char(9)", "generator": "sku")j", "char(9)"},
        std::pair{R"("type": "integer")", "bigint"},
        std::pair{R"("type": "date", "generator": "date")", "date"},
        std::pair{
            R"("type": "text", "generator": "pattern", "generator_config": {"pattern": "[A-Z]{3}\\d{2}"})",
            "text"}}) {
    CAPTURE(parent);
    const Generated made = generate(
        fmt::format(
            R"("customers": {{"row_count": 300, "columns": {{"id": {{{}, "primary_key": true}}}}}}, )",
            parent) +
        children(child, R"(, "nullable": false)"));
    REQUIRE_MESSAGE(made.is_sound(), made.messages());
    CHECK(all_differ(made.values("customers.id")));
    CHECK(all_found(made.values("orders", {"customer_id"}), made.values("customers", {"id"})));
  }
}

TEST_CASE("a share of NULL as asked for, the others are parents' keys") {
  const Generated made =
      generate(kCustomers + ", " + children("integer", R"(, "null_ratio": 0.25)", 100'000));
  CHECK(share(made.values("orders.customer_id"), kNull) == doctest::Approx(0.25).epsilon(0.04));
  CHECK(all_found(made.values("orders", {"customer_id"}), made.values("customers", {"id"})));
}

TEST_CASE("composite keys come from one parent row") {
  const Generated made = generate(
      R"("parts": {"row_count": 400, "primary_key": ["maker", "number"],
                   "columns": {"maker": {"type": "text", "generator": "enum", "generator_config": {"values": ["a", "b", "c", "d"]}},
                               "number": {"type": "integer", "generator": "integer_range", "generator_config": {"min": 1, "max": 100}},
                               "created_at": {"type": "timestamptz"}}},
         "uses": {"row_count": 3000, "columns": {"part_maker": {"type": "text", "null_ratio": 0.1}, "part_number": {"type": "integer"},
                                                  "other_maker": {"type": "text", "nullable": false}, "other_number": {"type": "integer", "nullable": false}},
                  "foreign_keys": [{"columns": ["part_maker", "part_number"], "referenced_table": "parts"},
                                   {"columns": ["other_number", "other_maker"], "referenced_table": "parts", "referenced_columns": ["number", "maker"]}]})");
  const Rows parts = made.values("parts", {"maker", "number"});
  CHECK(all_differ(parts));
  CHECK(all_found(made.values("uses", {"part_maker", "part_number"}), parts));
  CHECK(all_found(made.values("uses", {"other_maker", "other_number"}), parts));
  for (const Values& pair : made.values("uses", {"part_maker", "part_number"}))
    CHECK((pair[0] == kNull) == (pair[1] == kNull));
  CHECK(made.values("uses", {"part_maker", "part_number"}) !=
        made.values("uses", {"other_maker", "other_number"}));
}

TEST_CASE("a composite key with a NOT NULL column keeps it filled where the others are NULL") {
  const std::string uses =
      R"("uses": {"row_count": 500, "columns": {"maker": {"type": "text", "nullable": false}, "number": {"type": "integer", "null_ratio": 0.5}},
                  "foreign_keys": [{"columns": ["maker", "number"], "referenced_table": "parts"}]})";
  const auto parts = [](int rows) {
    return fmt::format(R"("parts": {{"row_count": {}, "primary_key": ["maker", "number"],
        "columns": {{"maker": {{"type": "text", "generator": "enum", "generator_config": {{"values": ["a", "b", "c", "d"]}}}},
                     "number": {{"type": "integer", "generator": "integer_range", "generator_config": {{"min": 1, "max": 100}}}}}}}}, )",
                       rows);
  };
  const Generated made = generate(parts(400) + uses);
  REQUIRE_MESSAGE(made.is_sound(), made.messages());
  CHECK(share(made.values("uses.maker"), kNull) == 0);
  CHECK(share(made.values("uses.number"), kNull) == doctest::Approx(0.5).epsilon(0.2));
  CHECK(all_found(made.values("uses", {"maker", "number"}), made.values("parts", {"maker", "number"})));
  // Without parents a NOT NULL column has no value to take.
  const Generated without = generate(parts(0) + uses);
  if (without.is_sound()) CHECK(share(without.values("uses.maker"), kNull) == 0);
}

TEST_CASE("each column of a composite key is NULL by a draw of its own") {
  const Generated made = generate(
      R"j("parts": {"row_count": 50, "primary_key": ["maker", "number"],
           "columns": {"maker": {"type": "char(2)"}, "number": {"type": "integer"},
                       "grade": {"type": "integer", "unique": true}}},
         "uses": {"row_count": 4000,
           "columns": {"maker": {"type": "char(2)", "null_ratio": 0.5}, "number": {"type": "integer", "null_ratio": 0.5}},
           "foreign_keys": [{"columns": ["maker", "number"], "referenced_table": "parts"}]})j");
  std::map<std::pair<bool, bool>, int> seen;
  for (const Values& row : made.values("uses", {"maker", "number"}))
    ++seen[{row[0] == kNull, row[1] == kNull}];
  CHECK(seen.size() == 4);
  for (const auto& [nulls, rows] : seen) CHECK(rows == doctest::Approx(1000).epsilon(0.15));
}

TEST_CASE("trees: row 0 is a root, parents come before their children, so that no row is its own ancestor") {
  for (const char* type : {R"("type": "serial")", R"("type": "uuid")"}) {
    CAPTURE(type);
    const Generated made = generate(fmt::format(
        R"("nodes": {{"row_count": 3000, "columns": {{"id": {{{}, "primary_key": true}}, "parent_id": {{"type": "{}", "null_ratio": 0.2}}}},
           "foreign_keys": [{{"columns": ["parent_id"], "referenced_table": "nodes"}}]}})",
        type, std::string(type).find("uuid") != std::string::npos ? "uuid" : "integer"));
    const Rows rows = made.rows("nodes");
    std::map<std::string, std::size_t> row_of;
    CHECK(rows[0][1] == kNull);
    bool all_before = true;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      all_before = all_before && (rows[row][1] == kNull || row_of.contains(rows[row][1]));
      row_of.emplace(rows[row][0], row);
    }
    CHECK(all_before);
    CHECK(share(made.values("nodes.parent_id"), kNull) == doctest::Approx(0.2).epsilon(0.1));
  }
}

TEST_CASE("a tree whose parent may not be NULL has one root that is its own parent") {
  const Generated made = generate(
      R"("nodes": {"row_count": 500, "columns": {"id": {"type": "serial", "primary_key": true}, "parent_id": {"type": "integer", "nullable": false}},
           "foreign_keys": [{"columns": ["parent_id"], "referenced_table": "nodes"}]})");
  const Rows rows = made.rows("nodes");
  CHECK(rows[0] == Values{"1", "1"});
  for (std::size_t row = 1; row < rows.size(); ++row)
    CHECK(std::stoi(rows[row][1]) < std::stoi(rows[row][0]));
}

TEST_CASE("one to one: no parent has two children") {
  for (const int rows : {300, 100}) {
    const Generated made =
        generate(kCustomers + ", " + children("integer", R"(, "nullable": false, "unique": true)", rows));
    CHECK(all_differ(made.values("orders.customer_id")));
    CHECK(all_found(made.values("orders", {"customer_id"}), made.values("customers", {"id"})));
  }
  const Generated shared_key = generate(
      kCustomers +
      R"(, "profiles": {"row_count": 250, "columns": {"customer_id": {"type": "integer", "primary_key": true}},
           "foreign_keys": [{"columns": ["customer_id"], "referenced_table": "customers"}]})");
  CHECK(all_differ(shared_key.values("profiles.customer_id")));
}

TEST_CASE("parents without rows: NULL, or a problem") {
  const std::string empty =
      R"("customers": {"row_count": 0, "columns": {"id": {"type": "serial", "primary_key": true}}}, )";
  const Generated nullable = generate(empty + children("integer", "", 50));
  CHECK(share(nullable.values("orders.customer_id"), kNull) == 1);
  CHECK(nullable.rows("customers").empty());

  const Generated required = generate(empty + children("integer", R"(, "nullable": false)", 50));
  CHECK(required.messages() ==
        "table \"orders\" has 50 rows, each of which needs a parent in table \"customers\", which has "
        "none [give table "
        "\"customers\" a \"row_count\" above 0 or make column \"customer_id\" nullable]\n");
  const Generated no_children = generate(empty + children("integer", R"(, "nullable": false)", 0));
  CHECK(no_children.messages() == "");
}

TEST_CASE("keys that are foreign keys themselves") {
  const Generated made = generate(kCustomers + R"(,
         "profiles": {"row_count": 200, "columns": {"customer_id": {"type": "integer", "primary_key": true}},
                      "foreign_keys": [{"columns": ["customer_id"], "referenced_table": "customers"}]},
         "pictures": {"row_count": 150, "columns": {"profile_id": {"type": "bigint", "primary_key": true}},
                      "foreign_keys": [{"columns": ["profile_id"], "referenced_table": "profiles"}]},
         "likes": {"row_count": 1000, "columns": {"id": {"type": "serial", "primary_key": true}, "picture_id": {"type": "bigint", "null_ratio": 0.1}},
                   "foreign_keys": [{"columns": ["picture_id"], "referenced_table": "pictures"}]})");
  CHECK(all_found(made.values("profiles", {"customer_id"}), made.values("customers", {"id"})));
  CHECK(all_found(made.values("pictures", {"profile_id"}), made.values("profiles", {"customer_id"})));
  CHECK(all_found(made.values("likes", {"picture_id"}), made.values("pictures", {"profile_id"})));
}

TEST_CASE("tables that reference each other") {
  const Generated made = generate(
      R"("teams": {"row_count": 50, "columns": {"id": {"type": "serial", "primary_key": true}, "lead_id": {"type": "integer", "nullable": false}},
                   "foreign_keys": [{"columns": ["lead_id"], "referenced_table": "people"}]},
         "people": {"row_count": 400, "columns": {"id": {"type": "serial", "primary_key": true}, "team_id": {"type": "integer", "nullable": false}},
                    "foreign_keys": [{"columns": ["team_id"], "referenced_table": "teams"}]})");
  CHECK(all_found(made.values("teams", {"lead_id"}), made.values("people", {"id"})));
  CHECK(all_found(made.values("people", {"team_id"}), made.values("teams", {"id"})));
}

TEST_CASE("tables that take each other's keys have the same ones") {
  const auto circle = [](int a, int b) {
    return generate(fmt::format(
        R"("a": {{"row_count": {}, "columns": {{"id": {{"type": "integer", "primary_key": true}}}}, "foreign_keys": [{{"columns": ["id"], "referenced_table": "b"}}]}},
           "b": {{"row_count": {}, "columns": {{"id": {{"type": "integer", "primary_key": true}}}}, "foreign_keys": [{{"columns": ["id"], "referenced_table": "a"}}]}})",
        a, b));
  };
  const Generated made = circle(50, 50);
  CHECK(set_of(made.values("a.id")).size() == 50);
  CHECK(set_of(made.values("a.id")) == set_of(made.values("b.id")));
  CHECK(!circle(50, 40).is_sound());
  CHECK(!circle(40, 50).is_sound());
}

TEST_CASE("few children change parents when the parents' table grows") {
  const auto with = [](int parents) {
    return generate(
               fmt::format(
                   R"("customers": {{"row_count": {}, "columns": {{"id": {{"type": "serial", "primary_key": true}}}}}}, )",
                   parents) +
               children("integer", R"(, "nullable": false)", 10'000))
        .values("orders.customer_id");
  };
  const Values before = with(1000);
  const Values after = with(1100);
  std::size_t moved = 0;
  for (std::size_t row = 0; row < before.size(); ++row) {
    if (before[row] == after[row]) continue;
    ++moved;
    CHECK(std::stoi(after[row]) > 1000);
  }
  CHECK(static_cast<double>(moved) / 10'000 == doctest::Approx(1.0 / 11).epsilon(0.2));
}
