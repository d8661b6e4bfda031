// What foreign keys that share columns with others ask of their parents: conditions and distributions.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <map>
#include <string>

#include "../generated.hpp"

using namespace datagen::generators;

namespace {

// Tasks of a tenant's project for a tenant's user.
std::string tasks(int users, int rows, const std::string& project_keys, const std::string& user_keys,
                  const std::string& user = R"("nullable": false)") {
  const auto owned = [](const char* name, int count) {
    return fmt::format(
        R"("{}": {{"row_count": {}, "primary_key": ["tenant_id", "id"],
             "columns": {{"tenant_id": {{"type": "integer"}}, "id": {{"type": "integer"}}, "is_open": {{"type": "boolean", "nullable": false}}}},
             "foreign_keys": [{{"columns": ["tenant_id"], "referenced_table": "tenants"}}]}}, )",
        name, count);
  };
  const auto keys = [](const std::string& more) { return more.empty() ? more : ", " + more; };
  return R"("tenants": {"row_count": 4, "columns": {"id": {"type": "serial", "primary_key": true}}}, )" +
         owned("projects", 60) + owned("users", users) +
         fmt::format(
             R"("tasks": {{"row_count": {}, "columns": {{"tenant_id": {{"type": "integer", "nullable": false}}, "project_id": {{"type": "integer", "nullable": false}}, "user_id": {{"type": "integer", {}}}}},
                  "foreign_keys": [{{"columns": ["tenant_id", "project_id"], "referenced_table": "projects"{}}},
                                   {{"columns": ["tenant_id", "user_id"], "referenced_table": "users"{}}}]}})",
             rows, user, keys(project_keys), keys(user_keys));
}

// The values of "is_open" that the parents of tasks have.
std::set<std::string> parents_of(const Generated& made, const std::string& table, const std::string& column) {
  std::map<std::string, std::string> open;  // by tenant and id
  for (const Values& row : made.values(table, {"tenant_id", "id", "is_open"}))
    open[row[0] + "/" + row[1]] = row[2];
  std::set<std::string> found;
  for (const Values& row : made.values("tasks", {"tenant_id", column}))
    if (row[1] != kNull) found.insert(open.at(row[0] + "/" + row[1]));
  return found;
}

constexpr const char* kOpen = R"("where": {"is_open": true})";

}  // namespace

TEST_CASE("two foreign keys that share a tenant, each with a condition") {
  for (const int rows : {0, 1, 2, 7, 1000}) {
    const Generated made = generate(tasks(100, rows, kOpen, R"("where": {"is_open": false})"));
    REQUIRE_MESSAGE(made.is_sound(), made.messages());
    CHECK(parents_of(made, "projects", "project_id").contains("f") == false);
    CHECK(parents_of(made, "users", "user_id").contains("t") == false);
  }
}

TEST_CASE("a follower that finds no parent is NULL, or a problem") {
  const std::string nullable = R"("nullable": true)";
  const Generated made = generate(tasks(8, 500, kOpen, kOpen, nullable));
  REQUIRE_MESSAGE(made.is_sound(), made.messages());
  CHECK(parents_of(made, "users", "user_id") == std::set<std::string>{"t"});
  const std::string messages =
      generate(tasks(8, 500, R"("per_parent": 2, "distribution": "uniform")", kOpen)).messages();
  CHECK(messages.find("\"per_parent\" and \"distribution\"") != std::string::npos);
}

TEST_CASE("followers by zipf: each ancestor has its favourites") {
  const auto most = [](const std::string& keys) {
    std::map<std::string, int> children;
    for (const Values& row : generate(tasks(400, 4000, "", keys)).values("tasks", {"tenant_id", "user_id"}))
      ++children[row[0] + "/" + row[1]];
    int greatest = 0;
    for (const auto& [parent, count] : children) greatest = std::max(greatest, count);
    return greatest;
  };
  CHECK(most("") < 60);
  CHECK(most(R"("distribution": {"type": "zipf", "alpha": 1.5})") > 250);
  CHECK(most(R"("distribution": {"type": "weighted", "weights": [9, 1]})") < 100);
}

TEST_CASE("what a follower cannot heed") {
  CHECK(generate(tasks(100, 10, R"("unique": true)", R"("unique": true)"))
            .messages()
            .find("shares columns with another one, which decides its parents; what it asks for by itself "
                  "cannot be had "
                  "[keep \"per_parent\" and \"unique\" for one of them]") != std::string::npos);
  CHECK(generate(tasks(100, 10, kOpen, R"("distribution": {"type": "weighted", "weights": {"1": 2}})"))
            .messages()
            .find("cannot have weights by key") != std::string::npos);
}

TEST_CASE("a key beside a tenant that rows are found by") {
  std::string text = tasks(100, 50, "", "");
  const std::string columns = R"("is_open": {"type": "boolean", "nullable": false}}, )";
  const std::size_t at = text.rfind(R"("is_open")");
  text.insert(
      at,
      R"("slug": {"type": "text", "nullable": false, "generator": "enum", "generator_config": {"values": ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z"]}}, )");
  const std::string tables = R"("users": {"row_count": 100, )";
  text.replace(text.find(tables), tables.size(),
               tables + R"("unique_constraints": [{"columns": ["tenant_id", "slug"]}], )");
  const Generated made = generate(text);
  REQUIRE_MESSAGE(made.is_sound(), made.messages());
  CHECK(all_differ(made.values("users", {"tenant_id", "slug"})));
}
