// Who leads and who follows where foreign keys share columns.
#include "generators/references/reference_plan.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/diagnostics.hpp"
#include "schema/loader.hpp"

using namespace datagen;
using namespace datagen::generators;

namespace {

struct Planned {
  core::SourceText source;
  core::Diagnostics errors;
  core::Diagnostics problems;
  schema::Model model;
  ReferencePlan plan;

  Planned(const std::string& tables, std::vector<std::uint64_t> rows)
      : source("test.json",
               R"({"version": "1.0", "database": {"name": "test"}, "tables": {)" + tables + "}}"),
        model(schema::load_schema(source, errors)) {
    REQUIRE(!errors.has_errors());
    plan = plan_references(model, rows, errors, problems);
  }
};

constexpr const char* kTenants =
    R"("tenants": {"columns": {"id": {"type": "serial", "primary_key": true}}}, )";

std::string owned(const std::string& name, const std::string& keys = {}) {
  return "\"" + name +
         R"(": {"primary_key": ["tenant_id", "id"], "columns": {"tenant_id": {"type": "integer"}, "id": {"type": "integer"}},
              "foreign_keys": [{"columns": ["tenant_id"], "referenced_table": "tenants")" +
         keys + "}]}, ";
}

std::string tasks(const std::string& project_keys, const std::string& user_keys) {
  return R"("tasks": {"columns": {"tenant_id": {"type": "integer", "nullable": false}, "project_id": {"type": "integer", "nullable": false}, "user_id": {"type": "integer", "nullable": false}},
              "foreign_keys": [{"columns": ["tenant_id", "project_id"], "referenced_table": "projects")" +
         project_keys + R"(}, {"columns": ["tenant_id", "user_id"], "referenced_table": "users")" +
         user_keys + "}]}";
}

}  // namespace

TEST_CASE("foreign keys that share nothing draw their parents") {
  const Planned made(
      std::string(kTenants) + R"("a": {"columns": {"t": {"type": "integer"}, "u": {"type": "integer"}},
      "foreign_keys": [{"columns": ["t"], "referenced_table": "tenants"}, {"columns": ["u"], "referenced_table": "tenants"}]})",
      {3, 10});
  for (const ReferenceRole& role : made.plan.tables[1].roles) CHECK(!role.follows);
  CHECK(made.plan.tables[1].sources == std::vector<std::optional<std::size_t>>{0, 1});
}

TEST_CASE("the one with fewer parents leads, the other goes up to the tenant and down again") {
  const Planned made(kTenants + owned("projects") + owned("users") + tasks("", ""), {3, 30, 40, 100});
  const ReferencePlan::Table& tasks_plan = made.plan.tables[3];
  CHECK(!tasks_plan.roles[0].follows);
  REQUIRE(tasks_plan.roles[1].follows);
  CHECK(tasks_plan.roles[1].ascent == std::vector<ReferenceId>{{3, 0}, {1, 0}});
  CHECK(tasks_plan.roles[1].descent == std::vector<ReferenceId>{{2, 0}});
  CHECK(made.plan.role({2, 0}).is_laid_out);
  CHECK(tasks_plan.sources == std::vector<std::optional<std::size_t>>{0, 0, 1});
}

TEST_CASE("what asks for its parents leads") {
  const Planned made(kTenants + owned("projects") + owned("users") + tasks("", R"(, "distribution": "zipf")"),
                     {3, 30, 40, 100});
  CHECK(made.plan.role({3, 0}).follows);
  CHECK(!made.plan.role({3, 1}).follows);
}

TEST_CASE("of two that ask for parents one leads and the other chooses among its tenant's") {
  const Planned made(kTenants + owned("projects") + owned("users") +
                         tasks(R"(, "distribution": "zipf")", R"(, "distribution": "zipf")"),
                     {3, 30, 40, 100});
  CHECK(!made.errors.has_errors());
  CHECK(made.plan.role({3, 1}).follows);
}

TEST_CASE("rows cannot be laid out for two") {
  const Planned made(
      kTenants + owned("projects") + owned("users") + tasks(R"(, "unique": true)", R"(, "unique": true)"),
      {3, 30, 40, 10});
  CHECK(made.errors.has_errors());
}

TEST_CASE("too few rows for every tenant are a problem where a parent is needed") {
  const Planned made(kTenants + owned("projects") + owned("users") + tasks("", ""), {30, 40, 10, 100});
  // Users, of whom some tenants have none, lead: every user's tenant has projects.
  CHECK(!made.problems.has_errors());
  CHECK(made.plan.role({3, 0}).follows);
  const Planned neither(kTenants + owned("projects", R"(, "per_parent": {"min": 0, "max": 2})") +
                            owned("users") + tasks(R"(, "per_parent": 2)", ""),
                        {30, 40, 10, 80});
  CHECK(neither.problems.has_errors());
}
