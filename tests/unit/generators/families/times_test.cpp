// The moments of a row come in the order of its life, and after those of the rows it belongs to.
#include <doctest/doctest.h>

#include "../generated.hpp"

using namespace datagen::generators;

TEST_CASE("the stages of a row's life come one after the other, none after the present") {
  for (const char* type : {"timestamptz", "date", "timestamp"}) {
    CAPTURE(type);
    std::string columns;
    const std::vector<std::string> stages{"created",   "confirmed", "paid",    "shipped",
                                          "delivered", "cancelled", "updated", "deleted"};
    for (const std::string& stage : stages) {
      columns += std::string(columns.empty() ? "" : ", ") + "\"" + stage + "_at\": {\"type\": \"" + type +
                 "\", \"generator\": \"" + stage + "_time\"}";
    }
    const Generated made = generate_table(3000, columns);
    bool in_order = true;
    bool ever_apart = false;
    for (const Values& row : made.rows("t")) {
      // These texts sort as their moments do.
      in_order = in_order && std::is_sorted(row.begin(), row.end()) &&
                 row.back() <= "2025-01-01 00:00:00+00" && row.front() > "2022-01-01";
      ever_apart = ever_apart || row.front() < row.back();
    }
    CHECK(in_order);
    CHECK(ever_apart);
  }
}

TEST_CASE("children come after their parents, over any number of foreign keys") {
  const Generated made = generate(
      R"("customers": {"row_count": 200, "columns": {"id": {"type": "serial", "primary_key": true}, "created_at": {"type": "timestamp"}}},
         "shops": {"row_count": 30, "columns": {"id": {"type": "serial", "primary_key": true}, "created_at": {"type": "timestamptz"}}},
         "orders": {"row_count": 1000, "columns": {"id": {"type": "serial", "primary_key": true}, "customer_id": {"type": "integer", "nullable": false},
                       "shop_id": {"type": "integer", "nullable": false}, "created_at": {"type": "timestamp"}, "updated_at": {"type": "timestamp"}},
                    "foreign_keys": [{"columns": ["customer_id"], "referenced_table": "customers"}, {"columns": ["shop_id"], "referenced_table": "shops"}]},
         "items": {"row_count": 3000, "columns": {"id": {"type": "serial", "primary_key": true}, "order_id": {"type": "integer", "nullable": false},
                       "created_at": {"type": "timestamp"}},
                   "foreign_keys": [{"columns": ["order_id"], "referenced_table": "orders"}]})");
  const Values customers = made.values("customers.created_at");
  const Values shops = made.values("shops.created_at");
  const Values orders = made.values("orders.created_at");
  bool all_after = true;
  for (const Values& row : made.rows("orders")) {
    all_after = all_after && row[3] >= customers.at(std::stoul(row[1]) - 1) &&
                row[3] + "+00" >= shops.at(std::stoul(row[2]) - 1) && row[4] >= row[3];
  }
  CHECK(all_after);
  all_after = true;
  for (const Values& row : made.rows("items"))
    all_after = all_after && row[2] >= orders.at(std::stoul(row[1]) - 1);
  CHECK(all_after);
}

TEST_CASE("moments of a range stay inside it, both ends included") {
  const Generated made = generate_table(
      2000,
      R"("d": {"type": "date", "generator": "date", "generator_config": {"start": "2024-02-27", "end": "2024-03-01"}},
               "t": {"type": "timestamptz", "generator": "timestamp", "generator_config": {"start": "2024-02-29T12:00:00Z", "end": "2024-02-29T12:00:03+00:00"}})");
  const Values days = made.values("t.d");
  CHECK(std::set<std::string>(days.begin(), days.end()) ==
        std::set<std::string>{"2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01"});
  const Values times = made.values("t.t");
  CHECK(std::set<std::string>(times.begin(), times.end()) ==
        std::set<std::string>{"2024-02-29 12:00:00+00", "2024-02-29 12:00:01+00", "2024-02-29 12:00:02+00",
                              "2024-02-29 12:00:03+00"});
}

TEST_CASE("the present is the schema's") {
  const Generated made = generate(R"("t": {"row_count": 500, "columns": {"created_at": {"type": "date"}}})",
                                  R"("reference_time": "1999-06-15T00:00:00Z", )");
  for (const std::string& value : made.values("t.created_at")) {
    CHECK(value >= "1996-06-15");
    CHECK(value <= "1999-06-15");
  }
}
