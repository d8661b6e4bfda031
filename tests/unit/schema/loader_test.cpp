#include "schema/loader.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "loaded.hpp"

using namespace datagen::schema;

TEST_CASE("the top of the schema") {
  const Loaded loaded(R"({"$schema": "x", "version": "1.0", "database": {"name": "shop", "locale": "C"},
      "extensions": ["citext"], "seed": 18446744073709551615, "reference_time": "2025-01-01T00:00:00Z",
      "sequences": {"app.s": {"increment": -2, "max_value": 100, "cycle": true}},
      "tables": {"t": {"columns": [{"name": "a", "type": "citext"}], "row_count": 1e3, "comment": "x", "stream": "y"}}})");
  REQUIRE(loaded.messages().empty());
  const Model& model = loaded.model;
  CHECK(model.database.name == "shop");
  CHECK(model.database.encoding == "UTF8");
  CHECK(model.database.locale == "C");
  CHECK(model.seed == UINT64_MAX);
  CHECK(model.reference_time == 1735689600000000);
  CHECK(model.sequences[0].name == QualifiedName{"app", "s"});
  CHECK(model.sequences[0].start == 100);
  CHECK(model.tables[0].row_count == 1000);
  CHECK(model.tables[0].stream == "y");
}

TEST_CASE("both shapes of columns give the same table") {
  const Loaded array = load_tables_text(
      R"("t": {"columns": [{"name": "b", "type": "text"}, {"name": "a", "type": "serial", "primary_key": true}]})");
  const Loaded object = load_tables_text(
      R"("t": {"columns": {"b": {"type": "text"}, "a": {"type": "serial", "primary_key": true}}})");
  REQUIRE(array.messages().empty());
  REQUIRE(object.messages().empty());
  for (const Loaded* loaded : {&array, &object}) {
    const Table& table = loaded->model.tables[0];
    CHECK(table.columns[0].name == "b");
    CHECK(table.columns[0].nullable);
    CHECK(table.columns[0].stream == "b");
    CHECK(table.columns[1].identity == Identity::Serial);
    CHECK_FALSE(table.columns[1].nullable);
    CHECK(table.columns[1].unique);
    CHECK(table.columns[1].in_primary_key);
    CHECK(table.stream == "t");
  }
}

TEST_CASE("the most specific wish for values wins") {
  const auto choice = [](const std::string& keys) {
    const Loaded loaded =
        load_tables_text(R"("t": {"columns": [{"name": "a", "type": "text")" + keys + "}]}");
    REQUIRE(loaded.messages().empty());
    return loaded.model.tables[0].columns[0].generator.choice;
  };
  CHECK(choice("") == GeneratorChoice::Inferred);
  CHECK(choice(R"(, "generator": "email", "generator_config": {"domain": "x.org"})") ==
        GeneratorChoice::Named);
  CHECK(choice(R"(, "generator": "email", "pattern": {"comment": "x"})") == GeneratorChoice::Pattern);
  CHECK(choice(R"(, "pattern": {}, "distribution": {})") == GeneratorChoice::Distribution);
}

TEST_CASE("what the model points to outlives the loading") {
  Model model =
      load_tables_text(R"("t": {"columns": [{"name": "a", "type": "text", "pattern": {"template": "x"}}]})")
          .model;
  CHECK(model.tables[0].columns[0].generator.config->find("template")->string == "x");
}

TEST_CASE("flags and constraints that say the same are one key") {
  const Loaded loaded = load_tables_text(R"("t": {
      "columns": [{"name": "a", "type": "text", "unique": true}, {"name": "id", "type": "int", "primary_key": true, "unique": true},
                  {"name": "b", "type": "int"}],
      "primary_key": ["id"],
      "unique_constraints": [{"columns": ["a"], "name": "named"}, {"columns": ["a"]}, {"columns": ["a", "id"]}],
      "indexes": [{"columns": ["b"], "unique": true}]})");
  REQUIRE(loaded.messages().empty());
  const Table& table = loaded.model.tables[0];
  REQUIRE(table.uniques.size() == 2);
  CHECK(table.uniques[0].name == "named");
  CHECK(table.uniques[1].columns == std::vector<std::size_t>{0, 1});
  CHECK(table.columns[0].unique);
  CHECK(table.columns[2].unique);
}

TEST_CASE("primary keys of several columns") {
  const Loaded flags = load_tables_text(
      R"("t": {"columns": [{"name": "a", "type": "int", "primary_key": true}, {"name": "b", "type": "int", "primary_key": true}]})");
  REQUIRE(flags.messages().empty());
  CHECK(flags.model.tables[0].primary_key->columns == std::vector<std::size_t>{0, 1});
  CHECK_FALSE(flags.model.tables[0].columns[0].unique);
  const Loaded list = load_tables_text(
      R"("t": {"columns": [{"name": "a", "type": "int"}, {"name": "b", "type": "int"}], "primary_key": ["b", "a"]})");
  CHECK(list.model.tables[0].primary_key->columns == std::vector<std::size_t>{1, 0});
  CHECK_FALSE(list.model.tables[0].columns[1].nullable);
}

TEST_CASE("foreign keys are resolved to indexes, also forwards and to themselves") {
  const Loaded loaded = load_tables_text(R"(
      "orders": {"columns": [{"name": "id", "type": "bigint", "primary_key": true}, {"name": "c", "type": "smallint"},
                             {"name": "parent", "type": "bigint"}],
                 "foreign_keys": [{"columns": ["c"], "referenced_table": "app.customers", "referenced_columns": ["id"],
                                   "on_delete": "set  null", "on_update": "CASCADE", "deferrable": true, "distribution": "zipf"},
                                  {"columns": ["parent"], "referenced_table": "public.orders"}]},
      "app.customers": {"columns": [{"name": "x", "type": "text"}, {"name": "id", "type": "serial", "primary_key": true}]})");
  REQUIRE(loaded.messages().empty());
  const ForeignKey& key = loaded.model.tables[0].foreign_keys[0];
  CHECK(key.referenced_table == 1);
  CHECK(key.columns == std::vector<std::size_t>{1});
  CHECK(key.referenced_columns == std::vector<std::size_t>{1});
  CHECK(key.on_delete == ForeignKeyAction::SetNull);
  CHECK(key.on_update == ForeignKeyAction::Cascade);
  CHECK(key.deferrable);
  CHECK(key.distribution->string == "zipf");
  CHECK(loaded.model.tables[0].foreign_keys[1].referenced_table == 0);
}

TEST_CASE("a foreign key may point at any key, in any order of its columns") {
  const Loaded loaded = load_tables_text(R"json(
      "p": {"columns": [{"name": "a", "type": "int"}, {"name": "b", "type": "varchar(5)"}, {"name": "c", "type": "int"}],
            "primary_key": ["a", "b"], "indexes": [{"columns": ["c"], "unique": true}]},
      "q": {"columns": [{"name": "a", "type": "int"}, {"name": "b", "type": "text"}],
            "foreign_keys": [{"columns": ["b", "a"], "referenced_table": "p", "referenced_columns": ["b", "a"]},
                             {"columns": ["a"], "referenced_table": "p", "referenced_columns": ["c"]}]})json");
  CHECK(loaded.messages().empty());
}

TEST_CASE("a partial unique index is no key") {
  const Loaded loaded = load_tables_text(R"(
      "p": {"columns": [{"name": "a", "type": "int"}], "indexes": [{"columns": ["a"], "unique": true, "where": "a > 0"}]},
      "q": {"columns": [{"name": "a", "type": "int"}],
            "foreign_keys": [{"columns": ["a"], "referenced_table": "p", "referenced_columns": ["a"]}]})");
  CHECK(loaded.messages().find("neither its primary key nor unique") != std::string::npos);
}

TEST_CASE("numbers may only reference what holds them without a cast") {
  const auto sound = [](const std::string& child, const std::string& parent) {
    return load_tables_text(R"("p": {"columns": [{"name": "a", "type": ")" + parent +
                            R"(", "primary_key": true}]}, "q": {"columns": [{"name": "a", "type": ")" +
                            child + R"("}], "foreign_keys": [{"columns": ["a"], "referenced_table": "p"}]})")
        .messages()
        .empty();
  };
  CHECK(sound("bigint", "smallint"));
  CHECK(sound("int", "numeric(10,0)"));
  CHECK(sound("numeric", "double precision"));
  CHECK(sound("char(3)", "text"));
  CHECK(sound("timestamp", "date"));
  CHECK(sound("uuid", "uuid"));
  CHECK_FALSE(sound("numeric", "int"));
  CHECK_FALSE(sound("real", "numeric"));
  // PostgreSQL takes these; whether their values are equal depends on rounding or on the session.
  CHECK_FALSE(sound("date", "timestamptz"));
  CHECK_FALSE(sound("timestamp", "timestamptz"));
  CHECK_FALSE(sound("real", "double precision"));
  CHECK_FALSE(sound("bit(4)", "bit(8)"));
  CHECK_FALSE(sound("text", "uuid"));
  CHECK_FALSE(sound("int[]", "bigint[]"));
}

TEST_CASE("defaults may be SQL or plain values") {
  const Loaded loaded = load_tables_text(R"("t": {"columns": [
      {"name": "a", "type": "text", "default": "'new'"}, {"name": "b", "type": "int", "default": 7},
      {"name": "c", "type": "boolean", "default": false}, {"name": "d", "type": "text", "default": null}]})");
  REQUIRE(loaded.messages().empty());
  const auto& columns = loaded.model.tables[0].columns;
  CHECK(columns[0].default_sql == "'new'");
  CHECK(columns[1].default_sql == "7");
  CHECK(columns[2].default_sql == "false");
  CHECK(columns[3].default_sql == "NULL");
}

TEST_CASE("CHECK with and without the word") {
  const Loaded loaded = load_tables_text(R"json("t": {"columns": [{"name": "a", "type": "int"}],
      "check_constraints": [{"expression": "a > 0"}, {"expression": " check (a > 1)"}]})json");
  REQUIRE(loaded.messages().empty());
  CHECK(loaded.model.tables[0].checks[0].expression == "a > 0");
  CHECK(loaded.model.tables[0].checks[1].expression == "(a > 1)");
}

TEST_CASE("exclusion constraints hold elements with their operators") {
  const Loaded loaded = load_tables_text(
      R"json("t": {"columns": [{"name": "a", "type": "text"}, {"name": "r", "type": "tsrange"}],
      "exclusion_constraints": [{"elements": [{"column": "a", "with": "="}, {"column": "r", "with": "&&"},
                                              {"column": "lower(a)", "with": "="}],
                                 "where": "a <> ''", "using": "GiST", "deferrable": true}]})json",
      R"("extensions": ["btree_gist"], )");
  REQUIRE(loaded.messages().empty());
  const Exclusion& exclusion = loaded.model.tables[0].exclusions[0];
  CHECK(exclusion.elements[0].column == 0);
  CHECK(exclusion.elements[1].column == 1);
  CHECK(exclusion.elements[2].expression == "lower(a)");
  CHECK(exclusion.operators == std::vector<std::string>{"=", "&&", "="});
  CHECK(exclusion.method == "gist");
  CHECK(exclusion.where == "a <> ''");
  CHECK(exclusion.deferrable);
}

TEST_CASE("indexes hold columns and expressions") {
  const Loaded loaded = load_tables_text(
      R"json("t": {"columns": [{"name": "a", "type": "text"}, {"name": "Big", "type": "int"}],
      "indexes": [{"columns": ["a", "lower(a)", "Big", "\"Big\" + 1"], "where": "\"Big\" > 0", "type": "BTREE"}]})json");
  REQUIRE(loaded.messages().empty());
  const Index& index = loaded.model.tables[0].indexes[0];
  CHECK(index.elements[0].column == 0);
  CHECK(index.elements[1].expression == "lower(a)");
  CHECK(index.elements[2].column == 1);
  CHECK(index.elements[3].expression == "(\"Big\" + 1)");
  CHECK(index.method == "btree");
  CHECK(index.where == "\"Big\" > 0");
}

TEST_CASE("errors in SQL point into the JSON string, or at it when it has escapes") {
  const auto place = [](const std::string& expression) {
    const Loaded loaded = load_tables_text(R"("t": {"columns": [{"name": "a", "type": "int"}],
        "check_constraints": [{"expression": ")" +
                                           expression + "\"}]}");
    return std::string(loaded.place().substr(0, 5));
  };
  CHECK(place("a > ) 1") == ") 1\"}");
  CHECK(place("CHECK (b > 1)") == "b > 1");
  CHECK(place("\\u0061 > ) 1") == "\"\\u00");
}

TEST_CASE("limits of PostgreSQL") {
  std::string columns = R"("c": {"type": "int"})";
  for (int i = 1; i <= 1600; ++i) columns += fmt::format(R"(, "c{}": {{"type": "int"}})", i);
  CHECK(load_tables_text(fmt::format(R"("t": {{"columns": {{{}}}}})", columns)).messages() ==
        "table \"t\" has 1601 columns; PostgreSQL allows 1600\n");
  std::string tables = R"("t": {})";
  for (int i = 1; i <= 10000; ++i) tables += fmt::format(R"(, "t{}": {{}})", i);
  CHECK(load_tables_text(tables).messages() == "the schema has 10001 tables; at most 10000 are possible\n");
}

TEST_CASE("broken schemas are reported whole and never crash") {
  for (
      const char* text :
      {"{}", R"({"version": 1, "database": 2, "tables": 3})", R"({"tables": {"t": null}})",
       R"({"tables": {"t": {"columns": [null, [], 1, {}]}}})",
       R"({"tables": {"t": {"columns": {"a": null}}}})",
       R"({"tables": {"t": {"columns": [{"name": "a"}], "primary_key": [1, null, "b"], "indexes": [null, {}],
            "foreign_keys": [null, {}, {"columns": [], "referenced_table": ""}], "check_constraints": [null, {}],
            "unique_constraints": [null, {}]}}})",
       R"({"custom_types": {"a": null, "b": {"kind": "domain", "definition": {"base_type": "b"}}}, "tables": {}})"}) {
    INFO(text);
    CHECK(Loaded(text).diagnostics.has_errors());
  }
}
