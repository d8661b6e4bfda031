// Plans: sections, seeds, what is expected of a run, and what is refused before the first byte.
#include "pipeline/plan.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>

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

TEST_CASE("a fast load is one transaction; tables are created or emptied in it and analysed behind it") {
  GenerateOptions options;
  options.load = Load::Fast;
  options.unlogged = true;
  const std::string all = dump(kShop, options);
  const auto in_order = [](const std::string& text, std::initializer_list<std::string_view> parts) {
    std::size_t at = 0;
    for (const std::string_view part : parts) {
      CAPTURE(part);
      at = text.find(part, at);
      REQUIRE(at != std::string::npos);
    }
  };
  in_order(all, {"\nBEGIN;\n", "CREATE UNLOGGED TABLE public.orders (", "COPY public.orders (",
                 ") FROM stdin WITH (FREEZE);\n", "ADD CONSTRAINT orders_pkey", "\nCOMMIT;\n",
                 "\nANALYZE\n    public.coupons,\n    public.customers,\n    public.orders;\n"});
  CHECK_FALSE(holds(all, "TRUNCATE"));
  options.section = Section::DataOnly;
  const std::string data = dump(kShop, options);
  in_order(data, {"\nBEGIN;\n",
                  "\nTRUNCATE TABLE\n    public.coupons,\n    public.customers,\n    public.orders;\n",
                  "WITH (FREEZE)", "\nCOMMIT;\n", "\nANALYZE\n"});
  CHECK_FALSE(holds(data, "UNLOGGED"));
  options.section = Section::SchemaOnly;
  CHECK_FALSE(holds(dump(kShop, options), "ANALYZE"));
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

TEST_CASE("a data-only dump sets the column that breaks a cycle behind the rows of all tables") {
  GenerateOptions options = with_section(Section::DataOnly);
  options.default_rows = 200;
  const std::string data = dump(kCycle, options);
  const std::size_t late = data.find("COPY pg_temp.late_columns (id, order_id) FROM stdin;\n");
  REQUIRE(late != std::string::npos);
  CHECK(data.find("COPY public.invoices (id, order_id) FROM stdin;\n1\t\\N\n2\t\\N\n") < late);
  CHECK(data.find("COPY public.orders (id, invoice_id) FROM stdin;\n") < late);
  CHECK(data.find("UPDATE ONLY public.invoices AS t\n") > late);
  // Its values are those of a full dump.
  const std::string all = dump(kCycle, [&] {
    GenerateOptions full = options;
    full.section = Section::All;
    return full;
  }());
  const std::size_t rows = all.find("COPY public.invoices (id, order_id) FROM stdin;\n");
  const std::string_view values = std::string_view(all).substr(rows, all.find("\\.\n", rows) - rows);
  CHECK(holds(data.substr(late), values.substr(values.find('\n'))));
}

TEST_CASE("late columns: the same bytes for every number of jobs, rows counted once") {
  for (const Format format : {Format::Copy, Format::Sql}) {
    GenerateOptions options = with_section(Section::DataOnly);
    options.format = format;
    options.default_rows = 30'000;
    options.jobs = 1;
    const std::string alone = dump(kCycle, options);
    for (const std::uint32_t jobs : {2U, 7U}) {
      options.jobs = jobs;
      options.batch_size = 77;
      const Planned planned(kCycle, options);
      MemorySink sink;
      Progress progress;
      const Report report = run(planned.plan(), sink, progress);
      CHECK(sink.text() == alone);
      CHECK(report.rows == 60'000);
      CHECK(report.tables[0].rows == 30'000);
      CHECK(report.tables[1].rows == 30'000);
    }
  }
}

TEST_CASE("deferrable keys wait in one transaction; without triggers nothing has to") {
  std::string hard = kCycle;
  for (std::size_t at = 0; (at = hard.find(R"("integer"})", at)) != std::string::npos; ++at)
    hard.replace(at, 10, R"("integer", "nullable": false})");
  std::string deferrable = hard;
  deferrable.replace(deferrable.find(R"("referenced_table": "orders")"), 0, R"("deferrable": true, )");
  const std::string waiting = dump(deferrable, with_section(Section::DataOnly));
  CHECK(waiting.find("\nBEGIN;\n\nSET CONSTRAINTS ALL DEFERRED;\n") < waiting.find("COPY"));
  CHECK(waiting.find("\nCOMMIT;\n") > waiting.rfind("COPY"));
  CHECK_FALSE(holds(waiting, "late_columns"));
  CHECK_FALSE(holds(dump(deferrable, {}), "BEGIN"));

  GenerateOptions options = with_section(Section::DataOnly);
  CHECK(Planned(hard, options).is_empty());
  options.disable_triggers = true;
  const std::string untriggered = dump(hard, options);
  CHECK(holds(untriggered, "ALTER TABLE public.orders DISABLE TRIGGER ALL;\n\nCOPY public.orders"));
  CHECK(holds(untriggered, "\\.\n\n\nALTER TABLE public.orders ENABLE TRIGGER ALL;\n\n--\n"));
}

TEST_CASE("a data-only dump refuses a cycle that nothing breaks, a full one does not") {
  std::string hard = kCycle;
  for (std::size_t at = 0; (at = hard.find(R"("integer"})", at)) != std::string::npos; ++at)
    hard.replace(at, 10, R"("integer", "nullable": false})");
  const Planned planned(hard, with_section(Section::DataOnly));
  CHECK(planned.is_empty());
  CHECK(planned.problems().starts_with(
      "test.json:4:3: error: a data-only dump cannot load the cycle of foreign keys invoices -> orders -> "
      "invoices\n"));
  CHECK_FALSE(Planned(hard, {}).is_empty());
}

TEST_CASE("what cannot be generated is told before the first byte") {
  const Planned planned(
      R"({"version": "1.0", "database": {"name": "x"}, "tables": {"t": {"row_count": 3, "columns": {
    "c": {"type": "boolean", "primary_key": true}}}}})",
      {});
  CHECK(planned.is_empty());
  CHECK(planned.problems().find(
            "column \"t.c\" is unique and needs 3 distinct values; its boolean can make 2") !=
        std::string::npos);
}
