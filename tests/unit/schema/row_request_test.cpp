#include "schema/row_request.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "core/error.hpp"
#include "loaded.hpp"

namespace datagen::schema {

namespace {

constexpr const char* kTables = R"(
  "users": {"columns": [{"name": "id", "type": "serial", "primary_key": true}], "row_count": 25},
  "logs": {"columns": [{"name": "id", "type": "serial", "primary_key": true}]},
  "orders": {"columns": [{"name": "id", "type": "serial", "primary_key": true}, {"name": "user_id", "type": "integer"}],
    "row_count": 75,
    "foreign_keys": [{"columns": ["user_id"], "referenced_table": "users", "referenced_columns": ["id"],
                      "per_parent": 3}]})";

using Counts = std::vector<std::optional<std::uint64_t>>;

Counts counts_after(const RowRequest& request) {
  Loaded loaded = load_tables_text(kTables);
  request_rows(loaded.model, request);
  Counts counts;
  for (const Table& table : loaded.model.tables) counts.push_back(table.row_count);
  return counts;
}

std::string refusal(const RowRequest& request) {
  try {
    static_cast<void>(counts_after(request));
  } catch (const core::Error& error) {
    CHECK(error.code() == core::ExitCode::Usage);
    return std::string(error.what()) + "; " + error.hint();
  }
  return {};
}

}  // namespace

TEST_CASE("rows are scaled to the nearest, and not below 1 unless there are none") {
  CHECK(scaled(25, {1, 1}) == 3);
  CHECK(scaled(24, {1, 1}) == 2);
  CHECK(scaled(4, {1, 1}) == 1);
  CHECK(scaled(0, {1, 1}) == 0);
  CHECK(scaled(25, {10, 1}) == 25);
  CHECK(scaled(7, {25, 1}) == 18);
  CHECK(scaled(kMaxRowCount, {1, 0}) == kMaxRowCount);
  CHECK(scaled(kMaxRowCount / 10, {10, 0}) == kMaxRowCount);
  CHECK_THROWS_AS(static_cast<void>(scaled(kMaxRowCount, {2, 0})), core::Error);
  CHECK_THROWS_AS(static_cast<void>(scaled(kMaxRowCount, {999'999'999'999'999'999, 0})), core::Error);
}

TEST_CASE("without a request the model stays as it is") {
  CHECK(counts_after({}) == Counts{25, std::nullopt, 75});
  CHECK(counts_after({50, {10, 1}, {}}) == Counts{25, std::nullopt, 75});
}

TEST_CASE("a scale is for the default too; rows laid out for parents follow") {
  CHECK(counts_after({1000, {1, 1}, {}}) == Counts{3, 100, std::nullopt});
}

TEST_CASE("rows of single tables are not scaled; the last number wins") {
  CHECK(counts_after({1000, {}, {{0, 7}, {0, 8}}}) == Counts{8, std::nullopt, std::nullopt});
  CHECK(counts_after({1000, {2, 0}, {{1, 5}}}) == Counts{50, 5, std::nullopt});
}

TEST_CASE("rows of a table that follow from a parent's cannot be asked for") {
  CHECK(refusal({1000, {}, {{2, 5}}}) ==
        "the rows of table \"orders\" follow from those of table \"users\"; ask for rows of \"users\", or "
        "change "
        "\"per_parent\" of foreign key \"orders_user_id_fkey\"");
}

}  // namespace datagen::schema
