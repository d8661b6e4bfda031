#include "writers/ddl.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>

#include "models.hpp"

namespace datagen::writers {
namespace {

TEST_CASE("header is pg_dump 15's, with version and seed in place of the server's version") {
  CHECK(script_header({.version = "0.1.0", .seed = 42}) == R"(--
-- PostgreSQL database dump
--

-- Dumped by datagen 0.1.0, seed 42

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', 'public', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

)");
}

TEST_CASE("header prints the greatest seed") {
  const std::string header =
      script_header({.version = "1", .seed = std::numeric_limits<std::uint64_t>::max()});
  CHECK(header.find("seed 18446744073709551615\n") != std::string::npos);
}

TEST_CASE("footer ends with an empty line") {
  CHECK(script_footer() == "--\n-- PostgreSQL database dump complete\n--\n\n");
}

TEST_CASE("what stands around a table's rows") {
  const schema::Table orders = test::table("app", "Orders", {});
  const std::string comment = "--\n-- Data for Name: Orders; Type: TABLE DATA; Schema: app; Owner: -\n--\n\n";
  CHECK(table_data_begin(orders, Triggers::Fire) == comment);
  CHECK(table_data_end(orders, Triggers::Fire).empty());
  CHECK(table_data_begin(orders, Triggers::Disabled) ==
        comment + "ALTER TABLE app.\"Orders\" DISABLE TRIGGER ALL;\n\n");
  CHECK(table_data_end(orders, Triggers::Disabled) == "ALTER TABLE app.\"Orders\" ENABLE TRIGGER ALL;\n\n");
}

TEST_CASE("a name cannot leave its comment line") {
  CHECK(table_data_begin(test::table("a\rb", "x\n; DROP TABLE y; --\x1b[2J\x7f", {}), Triggers::Fire) ==
        "--\n-- Data for Name: x ; DROP TABLE y; -- [2J ; Type: TABLE DATA; Schema: a b; Owner: -\n--\n\n");
}

TEST_CASE("sequence set behind the values of columns") {
  const schema::Table orders = test::table(
      "app", "Orders",
      {test::column("Id", schema::TypeId::Integer), test::column("price", schema::TypeId::Numeric)});
  const SequenceByRows one{{"app", "s"}, 1, false, true, 2147483647, {{orders, orders.columns[0]}}};
  CHECK(sequence_set(one) == R"(--
-- Name: s; Type: SEQUENCE SET; Schema: app; Owner: -
--

SELECT pg_catalog.setval('app.s', GREATEST(max(value), 1), COALESCE(max(value) >= 1, false))
    FROM (SELECT "Id" FROM ONLY app."Orders") AS used(value);


)");
  const SequenceByRows two{{"app", "s"}, -7,   true,
                           false,        -100, {{orders, orders.columns[0]}, {orders, orders.columns[1]}}};
  CHECK(sequence_set(two).find(R"(SELECT pg_catalog.setval('app.s', LEAST(min(value), -7), true)
    FROM (SELECT "Id" FROM ONLY app."Orders" WHERE "Id" >= -100 UNION ALL SELECT floor(price)::bigint FROM ONLY app."Orders" WHERE price >= -100) AS used(value);
)") != std::string::npos);
}

TEST_CASE("sequence set") {
  CHECK(sequence_set({"app", "customers_id_seq"}, 6, true) == R"(--
-- Name: customers_id_seq; Type: SEQUENCE SET; Schema: app; Owner: -
--

SELECT pg_catalog.setval('app.customers_id_seq', 6, true);


)");
  CHECK(sequence_set({"public", "we\"ird 'q'"}, -5, false) == R"(--
-- Name: we"ird 'q'; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public."we""ird ''q''"', -5, false);


)");
}

}  // namespace
}  // namespace datagen::writers
