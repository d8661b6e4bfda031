// Trees whose parents are chosen: by conditions and distributions, of the whole table and within a tenant.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <map>
#include <string>

#include "../generated.hpp"

using namespace datagen::generators;

namespace {

constexpr const char* kStatus =
    R"("status": {"type": "text", "nullable": false, "generator": "enum", "generator_config": {"values": ["open", "closed"]}})";

std::string nodes(int rows, const std::string& keys, const std::string& parent = R"("type": "integer")") {
  return fmt::format(
      R"("nodes": {{"row_count": {}, "columns": {{"id": {{"type": "serial", "primary_key": true}}, {}, "parent_id": {{{}}}, "created_at": {{"type": "timestamp", "nullable": false}}}},
           "foreign_keys": [{{"columns": ["parent_id"], "referenced_table": "nodes", {}}}]}})",
      rows, kStatus, parent, keys);
}

std::string tenant_nodes(int rows, const std::string& keys,
                         const std::string& parent = R"("type": "integer")") {
  return fmt::format(
      R"("tenants": {{"row_count": 4, "columns": {{"id": {{"type": "serial", "primary_key": true}}}}}},
         "nodes": {{"row_count": {}, "primary_key": ["tenant_id", "id"],
           "columns": {{"tenant_id": {{"type": "integer"}}, "id": {{"type": "integer"}}, {}, "parent_id": {{{}}}, "created_at": {{"type": "timestamp", "nullable": false}}}},
           "foreign_keys": [{{"columns": ["tenant_id"], "referenced_table": "tenants"}},
                            {{"columns": ["tenant_id", "parent_id"], "referenced_table": "nodes"{}}}]}})",
      rows, kStatus, parent, keys.empty() ? "" : ", " + keys);
}

struct TreeRow {
  std::string tenant;
  std::string status;
  std::string parent;
  std::string created_at;
  int level = 0;  // counted from 1
};

// By id. Roots have no parent, or are their own.
std::map<std::string, TreeRow> tree_of(const Generated& made, bool has_tenants) {
  std::map<std::string, TreeRow> tree;
  const Values columns{"id", "status", "parent_id", "created_at"};
  const Values tenants = has_tenants ? made.values("nodes.tenant_id") : Values();
  std::size_t row = 0;
  for (const Values& values : made.values("nodes", columns)) {
    tree[values[0]] = {has_tenants ? tenants[row] : "", values[1], values[2], values[3]};
    ++row;
  }
  for (auto& [id, node] : tree) {
    const TreeRow* at = &node;
    const std::string* own = &id;
    for (node.level = 1; at->parent != kNull && at->parent != *own; ++node.level) {
      REQUIRE(node.level <= 64);
      REQUIRE(tree.contains(at->parent));
      own = &at->parent;
      at = &tree.at(*own);
    }
  }
  return tree;
}

}  // namespace

TEST_CASE("trees with a condition: every parent meets it and is older") {
  for (const int rows : {0, 1, 2, 7, 1000}) {
    for (const char* nullable : {"true", "false"}) {
      CAPTURE(rows);
      CAPTURE(nullable);
      const Generated made = generate(nodes(rows, R"("where": {"status": "open"}, "depth": 3)",
                                            fmt::format(R"("type": "integer", "nullable": {})", nullable)));
      const bool is_nullable = std::string_view(nullable) == "true";
      // One row alone may be closed.
      if (rows < 7 && !is_nullable && !made.is_sound()) continue;
      const std::map<std::string, TreeRow> tree = tree_of(made, false);
      for (const auto& [id, node] : tree) {
        CHECK(node.level <= 3);
        CHECK((node.parent == kNull) <= is_nullable);
        if (node.parent == kNull) continue;
        CHECK(tree.at(node.parent).status == "open");
        if (node.parent != id) CHECK(tree.at(node.parent).created_at < node.created_at);
      }
    }
  }
}

TEST_CASE("trees whose condition no row meets") {
  const std::string where = R"("where": {"status": "closed"})";
  const auto only_open = [&](const std::string& parent) {
    std::string text = nodes(50, where, parent);
    const std::string both = R"("values": ["open", "closed"])";
    const std::string weights = R"("values": {"open": 1, "closed": 0})";
    text.replace(text.find(both), both.size(), weights);
    text.replace(text.find("\"enum\""), 6, "\"weighted_enum\"");
    return generate(text);
  };
  CHECK(share(only_open(R"("type": "integer")").values("nodes.parent_id"), kNull) == 1);
  CHECK(
      only_open(R"("type": "integer", "nullable": false)").messages() ==
      "table \"nodes\" has 50 rows, each of which needs a parent among them; none of them can be one [no row "
      "has the values that \"where\" asks for]\n");
}

TEST_CASE("trees by zipf: few rows have most children; by weights: those of the group") {
  const auto most = [](const std::string& distribution) {
    std::map<std::string, int> children;
    for (const std::string& parent :
         generate(nodes(4000, R"("depth": 2, "root_share": 0.1, "distribution": )" + distribution))
             .values("nodes.parent_id"))
      if (parent != kNull) ++children[parent];
    int greatest = 0;
    for (const auto& [parent, count] : children) greatest = std::max(greatest, count);
    return greatest;
  };
  CHECK(most(R"("uniform")") < 100);
  CHECK(most(R"({"type": "zipf", "alpha": 1.5})") > 300);
  CHECK(most(R"({"type": "exponential", "mean": 0.02})") > 100);
}

TEST_CASE("what trees cannot heed") {
  const auto messages = [](const std::string& keys) { return generate(nodes(10, keys)).messages(); };
  CHECK(messages(R"("distribution": {"type": "weighted", "weights": {"1": 2}})") ==
        "foreign key \"nodes_parent_id_fkey\" of table \"nodes\" references its own table and cannot have "
        "weights "
        "by key: who is above whom follows from levels [write an array of weights, one for each group of "
        "rows]\n");
  CHECK(messages(R"("unique": true, "where": {"status": "open"})") ==
        "foreign key \"nodes_parent_id_fkey\" of table \"nodes\" references its own table and is unique: it "
        "cannot "
        "have a \"where\" [its rows form chains, in which each has the row before it for its parent]\n");
  CHECK(
      messages(R"("unique": true, "distribution": "zipf")") ==
      "foreign key \"nodes_parent_id_fkey\" of table \"nodes\" references its own table and is unique: it "
      "cannot "
      "have a \"distribution\" [its rows form chains, in which each has the row before it for its parent]\n");
  CHECK(
      generate(tenant_nodes(10, R"("where": {"status": "open"})", R"("type": "integer", "nullable": false)"))
          .messages() ==
      "foreign key \"nodes_tenant_id_parent_id_fkey\" of table \"nodes\" shares columns with another and is "
      "never "
      "NULL: it cannot have a condition on its parents [make a column of it nullable: rows that find no "
      "parent "
      "are then roots]\n");
}

TEST_CASE("trees of tenants: depth, roots, conditions and births, each within its tenant") {
  const std::map<std::string, TreeRow> tree =
      tree_of(generate(tenant_nodes(2000, R"("depth": 3, "root_share": 0.25)")), true);
  std::map<int, int> levels;
  for (const auto& [id, node] : tree) {
    ++levels[node.level];
    if (node.parent == kNull) continue;
    CHECK(tree.at(node.parent).tenant == node.tenant);
    CHECK(tree.at(node.parent).created_at < node.created_at);
  }
  CHECK(levels.size() == 3);
  CHECK(levels[1] == doctest::Approx(500).epsilon(0.1));

  const std::map<std::string, TreeRow> open =
      tree_of(generate(tenant_nodes(500, R"("where": {"status": "open"}, "distribution": "zipf")")), true);
  for (const auto& [id, node] : open)
    if (node.parent != kNull) CHECK(open.at(node.parent).status == "open");

  const Generated by_ratio = generate(tenant_nodes(2000, "", R"("type": "integer", "null_ratio": 0.4)"));
  CHECK(share(by_ratio.values("nodes.parent_id"), kNull) == doctest::Approx(0.4).epsilon(0.1));
}

TEST_CASE("trees over a key that may be NULL") {
  for (const char* nullable : {"true", "false"}) {
    const Generated made = generate(fmt::format(
        R"("parts": {{"row_count": 500, "columns": {{"code": {{"type": "text", "unique": true, "null_ratio": 0.4}}, "part_of": {{"type": "text", "nullable": {}}}}},
             "foreign_keys": [{{"columns": ["part_of"], "referenced_table": "parts", "referenced_columns": ["code"]}}]}})",
        nullable));
    const Values codes = made.values("parts.code");
    const std::set<std::string> known(codes.begin(), codes.end());
    CHECK(share(codes, kNull) == doctest::Approx(0.4).epsilon(0.2));
    std::size_t parents = 0;
    for (const std::string& code : made.values("parts.part_of")) {
      if (code != kNull) ++parents;
      CHECK(known.contains(code));
    }
    CHECK(parents >= (std::string_view(nullable) == "true" ? 400U : 500U));
  }
}
