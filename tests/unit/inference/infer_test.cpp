// Names of tables and columns. What whole files give is in tests/cases/infer.
#include "inference/infer.hpp"

#include <doctest/doctest.h>

#include "inference/column_names.hpp"

using namespace datagen::inference;

TEST_CASE("tables are named after their files") {
  CHECK(table_name_of("users.csv") == "users");
  CHECK(table_name_of("data/Order Items.CSV.csv.gz") == "order_items_csv");
  CHECK(table_name_of("01_users.csv.zst") == "users");
  CHECK(table_name_of("2024.csv") == "2024");
  CHECK(table_name_of("a.b.jsonl") == "a_b");
  CHECK(table_name_of("-") == "rows");
  CHECK(table_name_of("___.csv") == "rows");
  CHECK(table_name_of(".csv") == "csv");
}

TEST_CASE("what names say") {
  TableProfile table;
  table.name = "users";
  table.columns = {"email", "last_name", "status", "zip", "tracking_code", "note", "plan"};
  table.profiles.resize(table.columns.size());
  const ColumnNames names(table);
  CHECK(names.is_private(0));
  CHECK(names.is_private(1));
  CHECK_FALSE(names.is_private(2));
  CHECK(names.is_private(3));
  CHECK(names.is_private(5));
  CHECK_FALSE(names.is_private(6));
  CHECK(names.is_identifying(0));
  CHECK(names.is_identifying(4));
  CHECK_FALSE(names.is_identifying(2));
  CHECK(names.is_number_as_text(3));
  CHECK(names.room(0) == 255);
  CHECK(names.room(2) == 0);
}
