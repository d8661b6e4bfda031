// Plans: sections, seeds, what is expected of a run, and what is refused before the first byte.
#include "pipeline/plan.hpp"

#include <doctest/doctest.h>

#include "plans.hpp"

using namespace datagen::pipeline;

namespace {

std::string dump(const std::string& schema, const GenerateOptions& options) {
  const Planned planned(schema, options);
  MemorySink sink;
  Progress progress;
  run(planned.plan(), sink, progress);
  return sink.text();
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

const char* const kCycle = R"({"version": "1.0", "database": {"name": "x"}, "tables": {
  "orders": {"columns": {"id": {"type": "serial", "primary_key": true}, "invoice_id": {"type": "integer"}},
             "foreign_keys": [{"columns": ["invoice_id"], "referenced_table": "invoices"}]},
  "invoices": {"columns": {"id": {"type": "serial", "primary_key": true}, "order_id": {"type": "integer"}},
             "foreign_keys": [{"columns": ["order_id"], "referenced_table": "orders"}]}}})";

}  // namespace

TEST_CASE("sections of a dump") {
  const std::string all = dump(kShop, {});
  const std::string schema = dump(kShop, with_section(Section::SchemaOnly));
  const std::string data = dump(kShop, with_section(Section::DataOnly));
  for (const char* part :
       {"CREATE TABLE public.orders", "ADD CONSTRAINT orders_pkey", "FOREIGN KEY (customer_id)"}) {
    CAPTURE(part);
    CHECK(holds(all, part));
    CHECK(holds(schema, part));
    CHECK_FALSE(holds(data, part));
  }
  for (const char* part :
       {"COPY public.orders (", "COPY public.coupons (", "setval('public.orders_id_seq', 3011, true)",
        "setval('public.coupons_id_seq', 1, false)"}) {
    CAPTURE(part);
    CHECK(holds(all, part));
    CHECK_FALSE(holds(schema, part));
    CHECK(holds(data, part));
  }
  // Parents stand before their children, types and tables before the rows, keys behind them.
  CHECK(all.find("COPY public.customers") < all.find("COPY public.orders"));
  CHECK(all.find("CREATE TABLE public.orders") < all.find("COPY public.customers"));
  CHECK(all.find("ADD CONSTRAINT orders_pkey") > all.find("COPY public.orders"));
  CHECK(all.find("COPY public.coupons (id, code) FROM stdin;\n\\.\n") != std::string::npos);
}

TEST_CASE("what a run is expected to write") {
  const Planned planned(kShop, {});
  const Report report = expected(planned.plan());
  CHECK(report.seed == 7);
  CHECK(report.rows == 3711);
  REQUIRE(report.tables.size() == 3);
  std::string tables;
  for (const TableReport& table : report.tables)
    tables += table.name.name + " " + std::to_string(table.rows) + "; ";
  CHECK(tables == "coupons 0; customers 700; orders 3011; ");
  CHECK(expected(Planned(kShop, with_section(Section::SchemaOnly)).plan()).tables.empty());
}

TEST_CASE("the seed of the options wins over the schema's; tables without a count get the default") {
  CHECK(expected(Planned(kShop, with_seed(5)).plan()).seed == 5);
  CHECK(dump(kShop, with_seed(5)) != dump(kShop, {}));
  CHECK(dump(kShop, with_seed(7)) == dump(kShop, {}));
  GenerateOptions few;
  few.default_rows = 30;
  CHECK(expected(Planned(kCycle, few).plan()).rows == 60);
  CHECK(expected(Planned(kCycle, {}).plan()).rows == 2000);
  CHECK(expected(Planned(kCycle, {}).plan()).seed == 0);
}

TEST_CASE("a data-only dump refuses a cycle of foreign keys, a full one does not") {
  const Planned planned(kCycle, with_section(Section::DataOnly));
  CHECK(planned.is_empty());
  CHECK(planned.problems() ==
        "test.json:4:3: error: a data-only dump cannot load the cycle of foreign keys invoices -> orders -> "
        "invoices\n"
        "   \"invoices\": {\"columns\": {\"id\": {\"type\": \"serial\", \"primary_key\": true}, "
        "\"order_id\": {\"type\": \"inte...\n"
        "   ^\n"
        "hint: write a full dump, which adds the keys after the rows\n");
  CHECK_FALSE(Planned(kCycle, {}).is_empty());
}

TEST_CASE("what cannot be generated is told before the first byte") {
  const Planned planned(
      R"({"version": "1.0", "database": {"name": "x"}, "tables": {"t": {"row_count": 3, "columns": {
    "c": {"type": "boolean", "primary_key": true}}}}})",
      {});
  CHECK(planned.is_empty());
  CHECK(planned.problems().find("column \"t.c\" is unique and needs 3 values; its boolean can make 2") !=
        std::string::npos);
}
