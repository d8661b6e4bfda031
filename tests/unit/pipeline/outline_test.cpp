// Outlines: what a plan says about itself, and whether its sizes are those of the dump.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "plans.hpp"

using namespace datagen::pipeline;

namespace {

std::uint64_t written(const Plan& plan) {
  MemorySink sink;
  Progress progress;
  return run(plan, sink, progress).bytes;
}

std::string read_example(const std::string& name) {
  std::ifstream file(std::string(DATAGEN_SOURCE_DIR) + "/examples/" + name + "/" + name + ".json");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// The estimate as a share of what is written.
double estimate_ratio(const std::string& schema, const GenerateOptions& options) {
  const Planned planned(schema, options);
  return static_cast<double>(outline(planned.plan()).bytes) / static_cast<double>(written(planned.plan()));
}

}  // namespace

TEST_CASE("an outline tells seed, time, rows and where columns come from") {
  const Planned planned(kShop, {});
  const Outline result = outline(planned.plan());
  CHECK(result.seed == 7);
  CHECK(result.reference_time == 1'735'689'600'000'000);
  CHECK(result.rows == 3711);
  CHECK(result.cycles.empty());
  REQUIRE(result.tables.size() == 3);
  const TableOutline& orders = result.tables[2];
  CHECK(orders.name.name == "orders");
  CHECK(orders.rows == 3011);
  REQUIRE(orders.columns.size() == 5);
  CHECK(orders.columns[0].generator == "sequence");
  CHECK(orders.columns[1].name == "customer_id");
  CHECK(orders.columns[1].type == "integer");
  CHECK(orders.columns[1].generator == "foreign key");
  CHECK(orders.columns[1].reason == "foreign key to customers(id)");
}

TEST_CASE("columns that PostgreSQL computes have no generator") {
  const Planned planned(
      R"({"version": "1.0", "database": {"name": "x"}, "tables": {"t": {"row_count": 2, "columns": {
    "a": {"type": "integer"}, "b": {"type": "integer", "generated_as": "a * 2"}}}}})",
      {});
  const Outline result = outline(planned.plan());
  REQUIRE(result.tables[0].columns.size() == 2);
  CHECK(result.tables[0].columns[1].generator.empty());
  CHECK(result.tables[0].columns[1].reason == "computed by PostgreSQL: a * 2");
}

TEST_CASE("cycles of foreign keys are told") {
  const Planned planned(R"({"version": "1.0", "database": {"name": "x"}, "tables": {
    "a": {"columns": {"id": {"type": "serial", "primary_key": true}, "b_id": {"type": "integer"}},
          "foreign_keys": [{"columns": ["b_id"], "referenced_table": "b"}]},
    "b": {"columns": {"id": {"type": "serial", "primary_key": true}, "a_id": {"type": "integer"}},
          "foreign_keys": [{"columns": ["a_id"], "referenced_table": "a"}]}}})",
                        {});
  CHECK(outline(planned.plan()).cycles == std::vector<std::string>{"a -> b -> a"});
}

TEST_CASE("small dumps are estimated to the byte") {
  const Planned planned(kShop, {});
  GenerateOptions few;
  few.default_rows = 5;
  CHECK(outline(planned.plan()).tables[0].rows == 0);
  const std::string tiny =
      R"({"version": "1.0", "database": {"name": "x"}, "tables": {"t": {"row_count": 1500,
    "columns": {"id": {"type": "serial", "primary_key": true}, "email": {"type": "text"}}}}})";
  CHECK(estimate_ratio(tiny, {}) == 1.0);
}

TEST_CASE("estimates of the examples are within a tenth of their dumps, in both formats") {
  for (const char* name : {"shop", "blog", "agency"}) {
    for (const Format format : {Format::Copy, Format::Sql}) {
      CAPTURE(name);
      GenerateOptions options;
      options.format = format;
      const double ratio = estimate_ratio(read_example(name), options);
      CHECK(ratio > 0.9);
      CHECK(ratio < 1.1);
    }
  }
}

TEST_CASE("numbers that grow longer with the rows are in the estimate") {
  const std::string schema =
      R"({"version": "1.0", "database": {"name": "x"}, "tables": {"t": {"row_count": 300000,
    "columns": {"id": {"type": "bigserial", "primary_key": true}}}}})";
  const double ratio = estimate_ratio(schema, {});
  CHECK(ratio > 0.99);
  CHECK(ratio < 1.01);
}
