// Orders of loading: which columns come late, when keys wait, and which cycles nothing breaks.
#include "schema/load_order.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>

#include "loaded.hpp"
#include "schema/dag.hpp"

using namespace datagen::schema;

namespace {

// A table with an integer primary key and one column for each parent: "b" NOT NULL, "b?" nullable, "b!"
// NOT NULL and deferrable, "b?!" both.
std::string table(const std::string& name, const std::vector<std::string>& parents,
                  const std::string& more = {}) {
  std::string columns = R"("id": {"type": "integer", "primary_key": true})";
  std::string keys;
  for (const std::string& parent : parents) {
    const std::string target = parent.substr(0, parent.find_first_of("?!"));
    const bool is_nullable = parent.find('?') != std::string::npos;
    const bool is_deferrable = parent.find('!') != std::string::npos;
    columns += ", \"" + target + R"(_id": {"type": "integer", "nullable": )" +
               (is_nullable ? "true" : "false") + "}";
    keys += (keys.empty() ? "" : ", ") + (R"({"columns": [")" + target) + R"(_id"], "referenced_table": ")" +
            target + R"(", "deferrable": )" + (is_deferrable ? "true" : "false") + "}";
  }
  return "\"" + name + R"(": {"columns": {)" + columns + R"(}, "foreign_keys": [)" + keys + "]" + more + "}";
}

Loaded load(const std::vector<std::string>& tables) {
  std::string text;
  for (const std::string& one : tables) text += (text.empty() ? "" : ", ") + one;
  Loaded loaded = load_tables_text(text);
  CHECK(loaded.messages() == "");
  return loaded;
}

// "a b(a_id) waits": the tables in order, their late columns; or the cycles that stay.
std::string described(const Model& model) {
  const LoadOrder order = order_load(model);
  std::string text;
  for (const std::size_t number : order.tables) {
    text += (text.empty() ? "" : " ") + model.tables[number].name.name;
    for (const LateColumns& late : order.late) {
      if (late.table != number) continue;
      std::string columns;
      for (const std::size_t column : late.columns) {
        columns += (columns.empty() ? "" : ",") + model.tables[number].columns[column].name;
      }
      text += "(" + columns + ")";
    }
  }
  for (const auto& cycle : order.unbroken) text += "unbroken: " + describe_cycle(model, cycle) + "; ";
  return order.defers && order.unbroken.empty() ? text + " waits" : text;
}

std::string order_of(const std::vector<std::string>& tables) {
  const std::string text = described(load(tables).model);
  std::vector<std::string> reversed(tables.rbegin(), tables.rend());
  CHECK(described(load(reversed).model) == text);
  return text;
}

std::string reason(const std::vector<std::string>& tables) {
  const Loaded loaded = load(tables);
  const LoadOrder order = order_load(loaded.model);
  REQUIRE(order.unbroken.size() == 1);
  return why_unbroken(loaded.model, order.unbroken.front());
}

}  // namespace

TEST_CASE("without cycles nothing is late and nothing waits") {
  CHECK(order_of({table("a", {"b?"}), table("b", {"c!"}), table("c", {"c?"})}) == "c b a");
}

TEST_CASE("a cycle is broken at its nullable key, whichever table it is in") {
  CHECK(order_of({table("a", {"b?"}), table("b", {"a"})}) == "a(b_id) b");
  CHECK(order_of({table("a", {"b"}), table("b", {"a?"})}) == "b(a_id) a");
  CHECK(order_of({table("a", {"b?"}), table("b", {"a?"})}) == "a(b_id) b");
  CHECK(order_of({table("a", {"b"}), table("b", {"c"}), table("c", {"d"}), table("d", {"a?"})}) ==
        "d(a_id) c b a");
}

TEST_CASE("a nullable key that is in no cycle is not late") {
  CHECK(order_of({table("x", {"y?"}), table("y", {"x?"}), table("c", {"x?"})}) == "x(y_id) c y");
}

TEST_CASE("interlocking cycles are broken with few late keys") {
  // hub is in a cycle with each of the others.
  CHECK(order_of({table("hub", {"a?", "b?", "c?"}), table("a", {"hub?"}), table("b", {"hub?"}),
                  table("c", {"hub?"})}) == "a(hub_id) b(hub_id) c(hub_id) hub");
  // Both cycles share the key of a.
  CHECK(order_of({table("a", {"b?"}), table("b", {"a", "c"}), table("c", {"a"})}) == "a(b_id) c b");
  // Two cycles, one in the other: a -> b -> a and a -> b -> c -> a.
  CHECK(order_of({table("a", {"b"}), table("b", {"a?", "c?"}), table("c", {"a"})}) == "b(a_id,c_id) a c");
  // Two groups, joined by a key.
  CHECK(order_of({table("a", {"b"}), table("b", {"a?"}), table("c", {"d?", "a"}), table("d", {"c"})}) ==
        "b(a_id) a c(d_id) d");
}

TEST_CASE("deferrable keys wait where nullable ones do not suffice") {
  CHECK(order_of({table("a", {"b"}), table("b", {"a!"})}) == "b a waits");
  CHECK(order_of({table("a", {"b?"}), table("b", {"a!"})}) == "a(b_id) b");
  CHECK(order_of({table("a", {"b"}), table("b", {"a!"}), table("c", {"d?"}), table("d", {"c"})}) ==
        "b a c(d_id) d waits");
}

TEST_CASE("a cycle that nothing breaks is told, one of each group") {
  CHECK(order_of({table("a", {"b"}), table("b", {"a"})}) == "unbroken: a -> b -> a; ");
  CHECK(order_of({table("a", {"b"}), table("b", {"a"}), table("c", {"d!", "e"}), table("d", {"c"}),
                  table("e", {"f?", "c"}), table("f", {"e"})}) ==
        "unbroken: a -> b -> a; unbroken: c -> e -> c; ");
  CHECK(reason({table("a", {"b"}), table("b", {"a"})}) == "");
}

TEST_CASE("a key of several columns is late in one of them") {
  const std::string composite =
      R"("b": {"columns": {"x": {"type": "integer", "nullable": false}, "y": {"type": "integer"}, "id": {"type": "integer"}},
    "primary_key": ["id"], "foreign_keys": [{"columns": ["x", "y"], "referenced_table": "a", "referenced_columns": ["p", "q"]}]})";
  const std::string parent =
      R"("a": {"columns": {"p": {"type": "integer"}, "q": {"type": "integer"}, "b_id": {"type": "integer", "nullable": false}},
    "primary_key": ["p", "q"], "foreign_keys": [{"columns": ["b_id"], "referenced_table": "b"}]})";
  CHECK(order_of({composite, parent}) == "b(y) a");
}

TEST_CASE("what keeps a nullable key from being late") {
  const std::string b = table("b", {"a"});
  CHECK(
      reason(
          {R"("a": {"columns": {"id": {"type": "integer", "unique": true}, "b_id": {"type": "integer"}},
    "foreign_keys": [{"columns": ["b_id"], "referenced_table": "b"}]})",
           R"("b": {"columns": {"id": {"type": "integer", "primary_key": true}, "a_id": {"type": "integer", "nullable": false}},
    "foreign_keys": [{"columns": ["a_id"], "referenced_table": "a", "referenced_columns": ["id"]}]})"}) ==
      "table \"a\" has no primary key to find its rows by");
  CHECK(
      reason(
          {table("a", {"b?"},
                 R"(, "check_constraints": [{"name": "has_b", "expression": "b_id IS NOT NULL OR id < 0"}])"),
           b}) == "check constraint \"has_b\" may not hold where column \"a.b_id\" is NULL");
  CHECK(
      reason(
          {table(
               "a", {"b?"},
               R"(, "indexes": [{"name": "one_root", "columns": ["id"], "unique": true, "where": "b_id IS NULL"}])"),
           b}) == "unique index \"one_root\" is not of column \"a.b_id\" alone");
  CHECK(
      reason(
          {R"j("a": {"columns": {"id": {"type": "integer", "primary_key": true}, "b_id": {"type": "integer"}, "r": {"type": "int4range"}},
    "exclusion_constraints": [{"elements": [{"column": "r", "with": "&&"}], "where": "b_id IS NULL", "name": "x"}],
    "foreign_keys": [{"columns": ["b_id"], "referenced_table": "b"}]})j",
           b}) == "exclusion constraint \"x\" is not of column \"a.b_id\" alone");
  CHECK(reason({table("a", {"b?"},
                      R"j(, "indexes": [{"name": "ab", "columns": ["coalesce(b_id, 0)"], "unique": true}])j"),
                b}) == "unique index \"ab\" is not of column \"a.b_id\" alone");
  CHECK(
      reason(
          {table("a", {"b?"}, R"(, "unique_constraints": [{"columns": ["b_id"]}])"), b,
           R"("c": {"columns": {"x": {"type": "integer"}}, "foreign_keys": [{"columns": ["x"], "referenced_table": "a", "referenced_columns": ["b_id"]}]})"}) ==
      "column \"a.b_id\" is itself referenced");
  // A check that a NULL cannot make false, and keys that hold it as they are.
  CHECK(
      order_of(
          {table(
               "a", {"b?"},
               R"(, "check_constraints": [{"expression": "b_id > 0"}], "unique_constraints": [{"columns": ["b_id"]}],
    "indexes": [{"columns": ["b_id DESC"], "unique": true}])"),
           b}) == "a(b_id) b");
}

TEST_CASE("a domain that refuses NULL keeps a key from being late, though another stands on it") {
  const auto load_with = [](const std::string& type) {
    Loaded loaded = load_tables_text(
        R"("a": {"columns": {"id": {"type": "integer", "primary_key": true}, "b_id": {"type": ")" + type +
            R"("}},
            "foreign_keys": [{"columns": ["b_id"], "referenced_table": "b"}]}, )" +
            table("b", {"a"}),
        R"("custom_types": {
            "given": {"kind": "domain", "definition": {"base_type": "integer", "constraint": "VALUE IS NOT NULL"}},
            "number": {"kind": "domain", "definition": {"base_type": "given", "constraint": "VALUE > 0"}},
            "positive": {"kind": "domain", "definition": {"base_type": "integer", "constraint": "VALUE > 0"}}},)");
    CHECK(loaded.messages() == "");
    return loaded;
  };
  for (const char* type : {"given", "number"}) {
    INFO(type);
    const Loaded loaded = load_with(type);
    const LoadOrder order = order_load(loaded.model);
    REQUIRE(order.unbroken.size() == 1);
    CHECK(why_unbroken(loaded.model, order.unbroken.front()) ==
          "the domain of column \"a.b_id\" may refuse NULL");
  }
  CHECK(described(load_with("positive").model) == "a(b_id) b");
}

TEST_CASE("rows are found by the primary key, else by a key without NULLs") {
  const std::string b =
      R"("b": {"columns": {"id": {"type": "integer", "primary_key": true}, "a_id": {"type": "integer", "nullable": false}},
    "foreign_keys": [{"columns": ["a_id"], "referenced_table": "a", "referenced_columns": ["code"]}]})";
  const Loaded loaded = load(
      {R"("a": {"columns": {"n": {"type": "integer", "unique": true}, "code": {"type": "integer", "nullable": false, "unique": true},
    "b_id": {"type": "integer"}}, "foreign_keys": [{"columns": ["b_id"], "referenced_table": "b"}]})",
       b});
  const LoadOrder order = order_load(loaded.model);
  REQUIRE(order.late.size() == 1);
  CHECK(order.late[0].key == std::vector<std::size_t>{1});
}

TEST_CASE("random graphs: every key has its parent, is late, or waits; and late columns are needed") {
  std::uint64_t state = 7;
  const auto draw = [&](std::uint64_t count) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return (state >> 33U) % count;
  };
  int broken = 0;
  for (int round = 0; round < 300; ++round) {
    const std::size_t count = 2 + draw(7);
    std::vector<std::string> tables;
    for (std::size_t i = 0; i < count; ++i) {
      std::vector<std::string> parents;
      for (std::size_t parent = 0; parent < count; ++parent) {
        if (draw(4) == 0)
          parents.push_back("t" + std::to_string(parent) + (draw(2) == 0 ? "?" : "") +
                            (draw(4) == 0 ? "!" : ""));
      }
      tables.push_back(table("t" + std::to_string(i), parents));
    }
    const Loaded loaded = load(tables);
    const Model& model = loaded.model;
    const LoadOrder order = order_load(model);
    const auto is_hard = [&](std::size_t child, std::size_t number) {
      const ForeignKey& key = model.tables[child].foreign_keys[number];
      return !model.tables[child].columns[key.columns[0]].nullable && !key.deferrable;
    };
    CHECK(order.unbroken.empty() == order_tables(model, is_hard).cycles.empty());
    if (!order.unbroken.empty()) continue;
    ++broken;
    CHECK(order.tables.size() == count);
    const auto position = [&](std::size_t wanted) {
      return std::find(order.tables.begin(), order.tables.end(), wanted);
    };
    for (std::size_t child = 0; child < count; ++child) {
      for (const ForeignKey& key : model.tables[child].foreign_keys) {
        if (key.referenced_table == child) continue;
        const bool is_late = std::any_of(order.late.begin(), order.late.end(), [&](const LateColumns& late) {
          return late.table == child &&
                 std::count(late.columns.begin(), late.columns.end(), key.columns[0]) == 1;
        });
        const bool is_before = position(key.referenced_table) < position(child);
        CHECK((is_before || is_late || (order.defers && key.deferrable)));
        CHECK_FALSE((is_before && is_late));
      }
    }
  }
  CHECK(broken > 100);
}
