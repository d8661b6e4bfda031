#include "schema/selection.hpp"

#include <doctest/doctest.h>

#include "loaded.hpp"

namespace datagen::schema {

namespace {

constexpr const char* kTables = R"(
  "a": {"columns": [{"name": "id", "type": "integer", "primary_key": true}]},
  "app.b": {"columns": [{"name": "id", "type": "integer", "primary_key": true}]},
  "c": {"columns": [{"name": "a_id", "type": "integer"}, {"name": "b_id", "type": "integer"}],
    "foreign_keys": [{"columns": ["a_id"], "referenced_table": "a", "referenced_columns": ["id"]},
                     {"columns": ["b_id"], "referenced_table": "app.b", "referenced_columns": ["id"]}]})";

}  // namespace

TEST_CASE("all of a model is chosen, with its schemas") {
  const Loaded loaded = load_tables_text(kTables);
  const Selection all = select_all(loaded.model);
  CHECK(all.tables == std::vector<bool>{true, true, true});
  CHECK(all.schemas == std::set<std::string>{"app", "public"});
  CHECK(selected_model(loaded.model, all, true).tables[2].foreign_keys.size() == 2);
}

TEST_CASE("foreign keys go with the tables they reference, and the others find theirs") {
  const Loaded loaded = load_tables_text(kTables);
  Selection selection = select_all(loaded.model);
  selection.tables = selection.rows = {false, true, true};
  const Model part = selected_model(loaded.model, selection, true);
  REQUIRE(part.tables.size() == 2);
  REQUIRE(part.tables[1].foreign_keys.size() == 1);
  CHECK(part.tables[part.tables[1].foreign_keys[0].referenced_table].name.name == "b");
}

TEST_CASE("foreign keys go with rows that are left out, unless those of both are or none are written") {
  const Loaded loaded = load_tables_text(kTables);
  Selection selection = select_all(loaded.model);
  selection.rows = {false, true, true};
  CHECK(selected_model(loaded.model, selection, true).tables[2].foreign_keys.size() == 1);
  CHECK(selected_model(loaded.model, selection, false).tables[2].foreign_keys.size() == 2);
  selection.rows = {false, true, false};
  CHECK(selected_model(loaded.model, selection, true).tables[2].foreign_keys.size() == 2);
}

TEST_CASE("keys with an end beyond the tables are left out of the order") {
  const Loaded loaded = load_tables_text(kTables);
  CHECK(without_keys_beyond(loaded.model, {true, false, true}).tables[2].foreign_keys.size() == 1);
  CHECK(without_keys_beyond(loaded.model, {true, true, false}).tables[2].foreign_keys.empty());
}

}  // namespace datagen::schema
