#include "cli/plan_text.hpp"

#include <doctest/doctest.h>

#include "schema/json_value.hpp"

namespace datagen::cli {

namespace {

pipeline::Outline orders() {
  pipeline::Outline outline;
  outline.seed = 7;
  outline.reference_time = 1'735'689'600'500'000;
  outline.rows = 12;
  outline.bytes = 5'600;
  outline.tables.push_back({{"app", "orders"},
                            12,
                            1'200,
                            {{"id", "bigint", "sequence", "sequence"},
                             {"customer_id", "integer", "foreign key", "foreign key to customers(id)"},
                             {"email", "text", "email", "name \"email\""},
                             {"total", "numeric(10,2)", "", "computed by PostgreSQL: a\n+ b"}}});
  outline.cycles = {"a -> b -> a"};
  return outline;
}

}  // namespace

TEST_CASE("a plan for people: columns aligned, reasons not repeated") {
  const pipeline::Outline outline = orders();
  CHECK(plan_text({outline, "shop.json", "shop", pipeline::Format::Sql}, false) ==
        "shop.json: 12 rows of 1 table, about 5.6 kB in format sql (seed 7, reference time "
        "2025-01-01T00:00:00.500000Z)\n"
        "\n"
        "app.orders: 12 rows, about 1.2 kB\n"
        "  id           bigint         sequence\n"
        "  customer_id  integer        foreign key to customers(id)\n"
        "  email        text           email  by name \"email\"\n"
        "  total        numeric(10,2)  computed by PostgreSQL: a\\n+ b\n"
        "\n"
        "cycle of foreign keys a -> b -> a: the dump adds the keys after the rows\n");
}

TEST_CASE("colours change nothing but the look") {
  const pipeline::Outline outline = orders();
  const PlanSubject subject{outline, "shop.json", "shop", pipeline::Format::Copy};
  std::string text = plan_text(subject, true);
  CHECK(text != plan_text(subject, false));
  for (const char* code : {"\x1b[0m", "\x1b[1m", "\x1b[2m"})
    for (std::size_t at = text.find(code); at != std::string::npos; at = text.find(code)) text.erase(at, 4);
  CHECK(text == plan_text(subject, false));
}

TEST_CASE("a plan for programs is JSON with its members in place") {
  const pipeline::Outline outline = orders();
  core::Diagnostics diagnostics;
  const auto json = schema::parse_json(
      {"plan", plan_json({outline, "a\"b.json", "shop", pipeline::Format::Copy})}, diagnostics);
  REQUIRE(json.has_value());
  CHECK(json->find("plan_version")->string == "1");
  CHECK(json->find("source")->string == "a\"b.json");
  CHECK(json->find("database")->string == "shop");
  CHECK(json->find("format")->string == "copy");
  CHECK(json->find("seed")->string == "7");
  CHECK(json->find("reference_time")->string == "2025-01-01T00:00:00.500000Z");
  CHECK(json->find("rows")->string == "12");
  CHECK(json->find("estimated_bytes")->string == "5600");
  CHECK(json->find("cycles")->elements.at(0).string == "a -> b -> a");
  const schema::JsonValue& table = json->find("tables")->elements.at(0);
  CHECK(table.find("schema")->string == "app");
  CHECK(table.find("name")->string == "orders");
  CHECK(table.find("estimated_bytes")->string == "1200");
  const schema::JsonValue& columns = *table.find("columns");
  CHECK(columns.elements.at(1).find("reason")->string == "foreign key to customers(id)");
  CHECK(columns.elements.at(2).find("generator")->string == "email");
  CHECK(columns.elements.at(3).find("generator")->kind == schema::JsonKind::Null);
}

}  // namespace datagen::cli
