#include <doctest/doctest.h>

#include "models.hpp"
#include "writers/ddl.hpp"

namespace datagen::writers {
namespace {

using schema::ForeignKeyAction;
using test::column;
using test::table;

schema::Model one_table() {
  schema::Model model;
  model.tables = {
      table("app", "orders", {column("id"), column("select"), column("email", schema::TypeId::Text)})};
  return model;
}

TEST_CASE("keys by name") {
  schema::Model model = one_table();
  model.tables[0].primary_key = schema::Key{.name = "orders_pkey", .columns = {1, 0}};
  model.tables[0].uniques = {{.name = "z", .columns = {2}}, {.name = "A \"b\"", .columns = {0}}};
  CHECK(post_data(model) == R"(--
-- Name: orders A "b"; Type: CONSTRAINT; Schema: app; Owner: -
--

ALTER TABLE ONLY app.orders
    ADD CONSTRAINT "A ""b""" UNIQUE (id);


--
-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: app; Owner: -
--

ALTER TABLE ONLY app.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY ("select", id);


--
-- Name: orders z; Type: CONSTRAINT; Schema: app; Owner: -
--

ALTER TABLE ONLY app.orders
    ADD CONSTRAINT z UNIQUE (email);


)");
}

TEST_CASE("exclusion constraints stand among the keys") {
  schema::Model model = one_table();
  model.tables[0].primary_key = schema::Key{.name = "orders_pkey", .columns = {0}};
  schema::Exclusion plain{.name = "z", .elements = {}, .operators = {"=", "&&"}, .where = ""};
  plain.elements = {{.column = 1, .expression = ""}, {.column = std::nullopt, .expression = "range(id)"}};
  schema::Exclusion partial{
      .name = "a", .elements = {{.column = 0, .expression = ""}}, .operators = {"="}, .where = "id > 0"};
  partial.deferrable = true;
  model.tables[0].exclusions = {plain, partial};
  CHECK(post_data(model) == R"j(--
-- Name: orders a; Type: CONSTRAINT; Schema: app; Owner: -
--

ALTER TABLE ONLY app.orders
    ADD CONSTRAINT a EXCLUDE USING gist (id WITH =) WHERE (id > 0) DEFERRABLE;


--
-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: app; Owner: -
--

ALTER TABLE ONLY app.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);


--
-- Name: orders z; Type: CONSTRAINT; Schema: app; Owner: -
--

ALTER TABLE ONLY app.orders
    ADD CONSTRAINT z EXCLUDE USING gist ("select" WITH =, range(id) WITH &&);


)j");
}

TEST_CASE("indexes: elements as given, partial ones with their condition") {
  schema::Model model = one_table();
  schema::Index by_mail{.name = "b", .elements = {}, .unique = true, .where = "id > 0 -- live"};
  by_mail.elements = {{.column = 1, .expression = ""},
                      {.column = std::nullopt, .expression = "lower(email)"},
                      {.column = std::nullopt, .expression = "(id + 1) DESC -- last"}};
  schema::Index tags{
      .name = "A", .elements = {{.column = 2, .expression = ""}}, .method = "gin", .where = ""};
  model.tables[0].indexes = {by_mail, tags};
  CHECK(post_data(model) == R"(--
-- Name: A; Type: INDEX; Schema: app; Owner: -
--

CREATE INDEX "A" ON app.orders USING gin (email);


--
-- Name: b; Type: INDEX; Schema: app; Owner: -
--

CREATE UNIQUE INDEX b ON app.orders USING btree ("select", lower(email), (id + 1) DESC -- last
) WHERE (id > 0 -- live
);


)");
}

schema::ForeignKey foreign_key(std::string name) {
  schema::ForeignKey key;
  key.name = std::move(name);
  key.columns = {0};
  key.referenced_columns = {0};
  return key;
}

TEST_CASE("foreign keys: ON UPDATE before ON DELETE before DEFERRABLE") {
  schema::Model model = one_table();
  schema::ForeignKey full = foreign_key("z_fkey");
  full.columns = {0, 1};
  full.referenced_columns = {2, 1};
  full.on_update = ForeignKeyAction::Cascade;
  full.on_delete = ForeignKeyAction::SetNull;
  full.deferrable = true;
  model.tables[0].foreign_keys = {full, foreign_key("a_fkey")};
  CHECK(post_data(model) == R"(--
-- Name: orders a_fkey; Type: FK CONSTRAINT; Schema: app; Owner: -
--

ALTER TABLE ONLY app.orders
    ADD CONSTRAINT a_fkey FOREIGN KEY (id) REFERENCES app.orders(id);


--
-- Name: orders z_fkey; Type: FK CONSTRAINT; Schema: app; Owner: -
--

ALTER TABLE ONLY app.orders
    ADD CONSTRAINT z_fkey FOREIGN KEY (id, "select") REFERENCES app.orders(email, "select") ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE;


)");
}

TEST_CASE("every action") {
  const auto clause = [](ForeignKeyAction action) {
    schema::Model model = one_table();
    model.tables[0].foreign_keys = {foreign_key("f")};
    model.tables[0].foreign_keys[0].on_delete = action;
    const std::string script = post_data(model);
    const std::size_t end_of_target =
        script.find("(id);") != std::string::npos ? script.find("(id);") + 4 : script.find("(id) ON") + 4;
    return script.substr(end_of_target, script.find(';', end_of_target) - end_of_target);
  };
  CHECK(clause(ForeignKeyAction::NoAction).empty());
  CHECK(clause(ForeignKeyAction::Restrict) == " ON DELETE RESTRICT");
  CHECK(clause(ForeignKeyAction::Cascade) == " ON DELETE CASCADE");
  CHECK(clause(ForeignKeyAction::SetNull) == " ON DELETE SET NULL");
  CHECK(clause(ForeignKeyAction::SetDefault) == " ON DELETE SET DEFAULT");
}

TEST_CASE("keys of all tables before indexes of all tables before foreign keys") {
  schema::Model model;
  for (const char* name : {"b", "a"}) {
    schema::Table made = table("public", name, {column("id")});
    made.primary_key = schema::Key{.name = made.name.name + "_pkey", .columns = {0}};
    made.indexes = {
        {.name = made.name.name + "_idx", .elements = {{.column = 0, .expression = ""}}, .where = ""}};
    made.foreign_keys = {foreign_key(made.name.name + "_fkey")};
    model.tables.push_back(made);
  }
  const std::string script = post_data(model);
  std::size_t before = 0;
  for (const char* name : {"a_pkey", "b_pkey", "a_idx", "b_idx", "a_fkey", "b_fkey"}) {
    const std::size_t at = script.find(name);
    REQUIRE(at != std::string::npos);
    CHECK(at > before);
    before = at;
  }
}

}  // namespace
}  // namespace datagen::writers
