#include "schema/model.hpp"

#include <doctest/doctest.h>

#include "loaded.hpp"

using namespace datagen::schema;

namespace {

Loaded with_custom_types() {
  const std::string types = R"json("custom_types": {
      "small": {"kind": "domain", "definition": {"base_type": "smallint"}},
      "positive": {"kind": "domain", "definition": {"base_type": "small", "constraint": "CHECK (VALUE > 0)"}},
      "tags": {"kind": "domain", "definition": {"base_type": "text[]"}},
      "app.mood": {"kind": "enum", "definition": {"values": ["happy", "sad"]}}},)json";
  return load_tables_text(R"json("t": {"columns": [
      {"name": "a", "type": "positive"}, {"name": "b", "type": "positive[]"}, {"name": "c", "type": "app.mood"},
      {"name": "d", "type": "bit(3)"}, {"name": "e", "type": "tags"}, {"name": "f", "type": "boolean"}]})json",
                          types);
}

}  // namespace

TEST_CASE("types are spelled with their schema") {
  const Loaded loaded = with_custom_types();
  REQUIRE(loaded.messages().empty());
  const auto& columns = loaded.model.tables[0].columns;
  CHECK(sql_type(loaded.model, columns[0].type) == "public.positive");
  CHECK(sql_type(loaded.model, columns[1].type) == "public.positive[]");
  CHECK(sql_type(loaded.model, columns[2].type) == "app.mood");
  CHECK(loaded.model.custom_types[1].constraint == "(VALUE > 0)");
}

TEST_CASE("domains come down to their base") {
  const Loaded loaded = with_custom_types();
  const auto& columns = loaded.model.tables[0].columns;
  CHECK(base_type(loaded.model, columns[0].type).id == TypeId::SmallInt);
  CHECK(base_type(loaded.model, columns[4].type).dimensions == 1);
  CHECK(literal_style(loaded.model, columns[0].type) == LiteralStyle::Bare);
  CHECK(literal_style(loaded.model, columns[1].type) == LiteralStyle::Quoted);
  CHECK(literal_style(loaded.model, columns[2].type) == LiteralStyle::Quoted);
  CHECK(literal_style(loaded.model, columns[3].type) == LiteralStyle::Bit);
  CHECK(literal_style(loaded.model, columns[4].type) == LiteralStyle::Quoted);
  CHECK(literal_style(loaded.model, columns[5].type) == LiteralStyle::Boolean);
}

TEST_CASE("tables are shown with their schema outside public") {
  CHECK(display({"public", "orders"}) == "orders");
  CHECK(display({"app", "orders"}) == "app.orders");
  const Loaded loaded = with_custom_types();
  CHECK(loaded.model.tables[0].find_column("c") == 2);
  CHECK_FALSE(loaded.model.tables[0].find_column("C"));
}
