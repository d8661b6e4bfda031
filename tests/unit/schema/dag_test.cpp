#include "schema/dag.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>

using namespace datagen::schema;

namespace {

// Tables with the given names; edges as (child, parent).
Model model_of(const std::vector<std::string>& names,
               const std::vector<std::pair<std::size_t, std::size_t>>& edges) {
  Model model;
  for (const std::string& name : names) model.tables.emplace_back().name = {"public", name};
  for (const auto& [child, parent] : edges)
    model.tables[child].foreign_keys.emplace_back().referenced_table = parent;
  return model;
}

std::string numbered(std::size_t i) {
  return std::to_string(i).insert(0, 1, 't');
}

std::string order_of(const Model& model) {
  std::string text;
  for (const std::size_t table : order_tables(model).tables) text += model.tables[table].name.name + " ";
  return text;
}

// The slow, plain answer: which tables each table reaches along foreign keys.
std::vector<std::vector<bool>> reach(const Model& model) {
  const std::size_t count = model.tables.size();
  std::vector<std::vector<bool>> reaches(count, std::vector<bool>(count, false));
  for (std::size_t i = 0; i < count; ++i) {
    for (const ForeignKey& key : model.tables[i].foreign_keys) reaches[i][key.referenced_table] = true;
  }
  for (std::size_t via = 0; via < count; ++via) {
    for (std::size_t a = 0; a < count; ++a) {
      for (std::size_t b = 0; b < count; ++b) {
        if (reaches[a][via] && reaches[via][b]) reaches[a][b] = true;
      }
    }
  }
  return reaches;
}

}  // namespace

TEST_CASE("parents come before children, ties by name") {
  CHECK(order_of(model_of({"c", "b", "a"}, {})) == "a b c ");
  CHECK(order_of(model_of({"a", "b", "c"}, {{0, 2}})) == "b c a ");
  CHECK(order_of(model_of({"a", "z", "m"}, {{0, 1}, {2, 0}})) == "z a m ");
}

TEST_CASE("self-references are no cycles") {
  const Model model = model_of({"a"}, {{0, 0}});
  CHECK(order_tables(model).cycles.empty());
  CHECK(order_of(model) == "a ");
}

TEST_CASE("a cycle starts at its least name and is described closed") {
  const Model model = model_of({"orders", "invoices", "zones"}, {{0, 1}, {1, 0}, {1, 2}});
  const TableOrder order = order_tables(model);
  CHECK(order_of(model) == "zones invoices orders ");
  REQUIRE(order.cycles.size() == 1);
  CHECK(describe_cycle(model, order.cycles[0]) == "invoices -> orders -> invoices");
}

TEST_CASE("the shortest cycle of a group is told") {
  // a -> b -> c -> d -> a and c -> b.
  const Model model = model_of({"a", "b", "c", "d"}, {{0, 1}, {1, 2}, {2, 3}, {3, 0}, {2, 1}});
  const TableOrder order = order_tables(model);
  REQUIRE(order.cycles.size() == 1);
  CHECK(describe_cycle(model, order.cycles[0]) == "b -> c -> b");
}

TEST_CASE("random graphs: an order is right and does not depend on the file's order") {
  std::uint64_t state = 1;
  const auto draw = [&](std::size_t bound) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state >> 33U) % bound;
  };
  for (int round = 0; round < 300; ++round) {
    const std::size_t count = 1 + draw(12);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count; ++i) names.push_back(numbered(i));
    std::vector<std::pair<std::size_t, std::size_t>> edges;
    for (std::size_t i = draw(2 * count); i > 0; --i) edges.emplace_back(draw(count), draw(count));
    const Model model = model_of(names, edges);
    const TableOrder order = order_tables(model);
    const auto reaches = reach(model);
    std::vector<std::size_t> place(count);
    REQUIRE(order.tables.size() == count);
    for (std::size_t i = 0; i < count; ++i) place[order.tables[i]] = i;
    for (const auto& [child, parent] : edges) {
      if (!reaches[parent][child]) CHECK(place[parent] < place[child]);
    }
    for (const auto& cycle : order.cycles) {
      REQUIRE(cycle.size() >= 3);
      CHECK(cycle.front() == cycle.back());
      for (std::size_t i = 0; i + 1 < cycle.size(); ++i) {
        CHECK(std::find(edges.begin(), edges.end(), std::pair(cycle[i], cycle[i + 1])) != edges.end());
      }
    }
    // The same tables, written backwards.
    std::vector<std::string> reversed(names.rbegin(), names.rend());
    for (auto& [child, parent] : edges) {
      child = count - 1 - child;
      parent = count - 1 - parent;
    }
    CHECK(order_of(model_of(reversed, edges)) == order_of(model));
  }
}

TEST_CASE("long chains and large rings need no deep stack") {
  std::vector<std::string> names;
  std::vector<std::pair<std::size_t, std::size_t>> edges;
  for (std::size_t i = 0; i < kMaxTables; ++i) {
    names.push_back(numbered(i));
    if (i > 0) edges.emplace_back(i, i - 1);
  }
  CHECK(order_tables(model_of(names, edges)).tables.front() == 0);
  edges.emplace_back(0, kMaxTables - 1);
  CHECK(order_tables(model_of(names, edges)).cycles.at(0).size() == kMaxTables + 1);
}
