#include "schema/default_names.hpp"

#include <doctest/doctest.h>

#include "loaded.hpp"

using namespace datagen::schema;

TEST_CASE("missing names are PostgreSQL's") {
  const Loaded loaded = load_tables_text(R"json(
      "customers": {"columns": [{"name": "id", "type": "serial", "primary_key": true},
                                {"name": "email", "type": "text", "unique": true}]},
      "orders": {
        "columns": [{"name": "id", "type": "bigint generated always as identity", "primary_key": true},
                    {"name": "a", "type": "integer"}, {"name": "b", "type": "integer"},
                    {"name": "customer_id", "type": "integer"}, {"name": "r", "type": "int4range"}],
        "exclusion_constraints": [{"elements": [{"column": "r", "with": "&&"}, {"column": "int4range(a, b)", "with": "&&"}]},
                                  {"elements": [{"column": "r", "with": "&&"}]}, {"elements": [{"column": "r", "with": "="}]}],
        "unique_constraints": [{"columns": ["a", "b"]}],
        "check_constraints": [{"expression": "a > 0"}, {"expression": "a > b"}, {"expression": "a < 9 AND a <> 5"},
                              {"expression": "true"}],
        "foreign_keys": [{"columns": ["customer_id"], "referenced_table": "customers"}],
        "indexes": [{"columns": ["a", "b"]}, {"columns": ["a", "b"]}, {"columns": ["abs(a)", "a + b", "a - b"]},
                    {"columns": ["b DESC"]}]})json");
  REQUIRE(loaded.messages().empty());
  const Table& customers = loaded.model.tables[0];
  const Table& orders = loaded.model.tables[1];
  CHECK(customers.primary_key->name == "customers_pkey");
  CHECK(customers.uniques[0].name == "customers_email_key");
  CHECK(customers.columns[0].owned_sequence == "customers_id_seq");
  CHECK(orders.columns[0].owned_sequence == "orders_id_seq");
  CHECK(orders.uniques[0].name == "orders_a_b_key");
  CHECK(orders.foreign_keys[0].name == "orders_customer_id_fkey");
  CHECK(orders.checks[0].name == "orders_a_check");
  CHECK(orders.checks[1].name == "orders_check");
  CHECK(orders.checks[2].name == "orders_a_check1");
  CHECK(orders.checks[3].name == "orders_check1");
  CHECK(orders.exclusions[0].name == "orders_r_int4range_excl");
  CHECK(orders.exclusions[1].name == "orders_r_excl");
  CHECK(orders.exclusions[2].name == "orders_r_excl1");
  CHECK(orders.indexes[0].name == "orders_a_b_idx");
  CHECK(orders.indexes[1].name == "orders_a_b_idx1");
  CHECK(orders.indexes[2].name == "orders_abs_expr_expr1_idx");
  CHECK(orders.indexes[3].name == "orders_b_idx");
}

TEST_CASE("chosen names give way to given ones, wherever they stand") {
  const Loaded loaded = load_tables_text(
      R"("a": {"columns": [{"name": "id", "type": "serial", "primary_key": true}]},
         "a_pkey": {"columns": [{"name": "id", "type": "integer"}]},
         "s.a": {"columns": [{"name": "id", "type": "serial", "primary_key": true}]})",
      R"("sequences": {"a_id_seq": {}},)");
  REQUIRE(loaded.messages().empty());
  CHECK(loaded.model.tables[0].primary_key->name == "a_pkey1");
  CHECK(loaded.model.tables[0].columns[0].owned_sequence == "a_id_seq1");
  CHECK(loaded.model.tables[2].primary_key->name == "a_pkey");
}

TEST_CASE("constraints may share a name across tables, relations may not") {
  const Loaded checks = load_tables_text(
      R"("a": {"columns": [{"name": "x", "type": "integer"}], "check_constraints": [{"name": "c", "expression": "x > 0"}]},
         "b": {"columns": [{"name": "x", "type": "integer"}], "check_constraints": [{"name": "c", "expression": "x > 0"}]})");
  CHECK(checks.messages().empty());
  const Loaded keys = load_tables_text(
      R"("a": {"columns": [{"name": "x", "type": "integer"}], "unique_constraints": [{"name": "c", "columns": ["x"]}]},
         "b": {"columns": [{"name": "x", "type": "integer"}], "unique_constraints": [{"name": "c", "columns": ["x"]}]})");
  CHECK(keys.messages() == "unique constraint \"c\" has the name of another unique constraint\n");
}
