#include "writers/create_table.hpp"

#include <doctest/doctest.h>

#include "models.hpp"

namespace datagen::writers {
namespace {

using schema::TypeId;
using test::column;
using test::table;

std::string script_of(const schema::Table& made) {
  std::string script;
  append_table(script, schema::Model{}, made);
  return script;
}

TEST_CASE("columns: type, default or generation, then NOT NULL") {
  schema::Table orders = table("app", "orders", {column("id", TypeId::BigInt), column("note", TypeId::Text)});
  orders.columns[0].in_primary_key = true;
  schema::Column placed = column("placed", TypeId::TimestampTz);
  placed.default_sql = "now()";
  placed.nullable = false;
  schema::Column total = column("total", TypeId::Numeric);
  total.generated_as = "price * 2";
  schema::Column name = column("Full Name", TypeId::VarChar);
  name.type.length = 80;
  orders.columns.insert(orders.columns.end(), {placed, total, name});
  CHECK(script_of(orders) == R"(--
-- Name: orders; Type: TABLE; Schema: app; Owner: -
--

CREATE TABLE app.orders (
    id bigint NOT NULL,
    note text,
    placed timestamp with time zone DEFAULT now() NOT NULL,
    total numeric GENERATED ALWAYS AS (price * 2) STORED,
    "Full Name" character varying(80)
);


)");
}

TEST_CASE("a table without columns") {
  CHECK(script_of(table("public", "empty", {})) ==
        "--\n-- Name: empty; Type: TABLE; Schema: public; Owner: -\n--\n\nCREATE TABLE public.empty "
        "(\n);\n\n\n");
}

TEST_CASE("checks follow the columns, by name") {
  schema::Table goods = table("public", "goods", {column("price")});
  goods.checks = {{.name = "price_pos", .expression = "price > 0"},
                  {.name = "A", .expression = "price < 9 -- top"}};
  CHECK(script_of(goods) == R"(--
-- Name: goods; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.goods (
    price integer,
    CONSTRAINT "A" CHECK (price < 9 -- top
),
    CONSTRAINT price_pos CHECK (price > 0)
);


)");
}

TEST_CASE("a serial's default is not in CREATE TABLE, its NOT NULL is") {
  schema::Table orders =
      table("public", "o", {test::owner("id", TypeId::Integer, schema::Identity::Serial, "o_id_seq")});
  orders.columns[0].default_sql = "7 + 7";
  CHECK(script_of(orders).find("    id integer NOT NULL\n);") != std::string::npos);
}

TEST_CASE("comments on the table and its columns") {
  schema::Table customers = table("app", "we\"ird", {column("select"), column("b")});
  customers.comment = "People; who's who";
  customers.columns[0].comment = "line1\nline2";
  const std::string script = script_of(customers);
  CHECK(script.substr(script.find(");\n\n\n") + 5) == R"(--
-- Name: TABLE "we""ird"; Type: COMMENT; Schema: app; Owner: -
--

COMMENT ON TABLE app."we""ird" IS 'People; who''s who';


--
-- Name: COLUMN "we""ird"."select"; Type: COMMENT; Schema: app; Owner: -
--

COMMENT ON COLUMN app."we""ird"."select" IS 'line1
line2';


)");
}

}  // namespace
}  // namespace datagen::writers
