#include "writers/late_update.hpp"

#include <doctest/doctest.h>

#include "models.hpp"

using namespace datagen;
using namespace datagen::writers;
using schema::TypeId;

TEST_CASE("late columns come as rows of a temporary table, and one UPDATE sets them") {
  schema::Model model;
  model.tables.push_back(
      test::table("app", "Orders",
                  {test::column("id", TypeId::Integer), test::column("order", TypeId::Integer),
                   test::column("customer", TypeId::Integer), test::column("note", TypeId::Text)}));
  model.tables[0].columns[0].identity = schema::Identity::Always;

  const schema::LateColumns one{0, {0}, {1}};
  const schema::Table rows = late_rows_table(model, one);
  REQUIRE(rows.columns.size() == 2);
  CHECK(schema::display(rows.name) == "pg_temp.late_columns");
  CHECK(rows.columns[0].name == "id");
  CHECK(rows.columns[0].identity == schema::Identity::None);
  CHECK(rows.columns[1].name == "order");
  CHECK(late_rows_begin(model, one) == R"(--
-- Name: Orders order; Type: UPDATE; Schema: app; Owner: -
--

CREATE TEMPORARY TABLE pg_temp.late_columns AS
    SELECT id, "order" FROM ONLY app."Orders" WITH NO DATA;

)");
  CHECK(late_rows_end(model, one) == R"(UPDATE ONLY app."Orders" AS t
    SET "order" = late."order"
    FROM pg_temp.late_columns AS late
    WHERE t.id = late.id
      AND (t."order" IS DISTINCT FROM late."order");

DROP TABLE pg_temp.late_columns;


)");

  CHECK(late_rows_end(model, {0, {0, 3}, {1, 2}}) == R"(UPDATE ONLY app."Orders" AS t
    SET "order" = late."order", customer = late.customer
    FROM pg_temp.late_columns AS late
    WHERE t.id = late.id AND t.note = late.note
      AND (t."order" IS DISTINCT FROM late."order" OR t.customer IS DISTINCT FROM late.customer);

DROP TABLE pg_temp.late_columns;


)");
}
