#include "schema/sql_tree.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace datagen::schema;

namespace {

std::string tree(std::string_view text) {
  return to_text(parse_sql_tree(text));
}

std::size_t place(std::string_view text) {
  return parse_sql_tree(text).offset;
}

}  // namespace

TEST_CASE("constants keep their digits and signs") {
  CHECK(tree("1") == "1");
  CHECK(tree("0") == "0");
  CHECK(tree("-7") == "-7");
  CHECK(tree("- /* 3 */ (-- 4\n 12)") == "-12");
  CHECK(tree("- - 5") == "5");
  CHECK(tree("-2147483648") == "-2147483648");
  CHECK(tree("1.50") == "1.50");
  CHECK(tree("-1e3") == "-1e3");
  CHECK(tree("'it''s'") == "'it''s'");
  CHECK(tree("''") == "''");
  CHECK(tree("false") == "false");
  CHECK(tree("null") == "null");
  CHECK(parse_sql_tree("99999999999").kind == SqlKind::Decimal);
  CHECK(parse_sql_tree("-9").kind == SqlKind::Integer);
  CHECK(tree("b'1'") == "<a bit string>");
}

TEST_CASE("columns are folded unless quoted") {
  CHECK(tree("Price") == "price");
  CHECK(tree("\"Total\"") == "Total");
  CHECK(tree("a.B.c") == "a.b.c");
  CHECK(tree("count(Items.*)") == "(count items.*)");
}

TEST_CASE("operators and tests") {
  CHECK(tree("a + b * -c") == "(+ a (* b (- c)))");
  CHECK(tree("a != 1 AND NOT b OR c") == "(or (and (<> a 1) (not b)) c)");
  CHECK(tree("a AND b AND c") == "(and a b c)");
  CHECK(tree("a IS NULL") == "(is null a)");
  CHECK(tree("a IS NOT NULL") == "(not is null a)");
  CHECK(tree("a IS TRUE") == "(is true a)");
  CHECK(tree("a IS NOT UNKNOWN") == "(not is unknown a)");
  CHECK(tree("a IS DISTINCT FROM b") == "(is distinct a b)");
  CHECK(tree("a IS NOT DISTINCT FROM b") == "(not is distinct a b)");
  CHECK(tree("a BETWEEN 1 AND 2") == "(between a 1 2)");
  CHECK(tree("a NOT BETWEEN SYMMETRIC 1 AND 2") == "(not between symmetric a 1 2)");
  CHECK(tree("a OPERATOR(pg_catalog.+) 1") == "(+ a 1)");
}

TEST_CASE("lists") {
  CHECK(tree("a IN (1, -2)") == "(in a 1 -2)");
  CHECK(tree("a NOT IN ('x')") == "(not in a 'x')");
  CHECK(tree("a = ANY (ARRAY['x', 'y'])") == "(in a 'x' 'y')");
  CHECK(tree("a = ANY (ARRAY['x', 'y']::text[])") == "(in a (:: text 'x') (:: text 'y'))");
  CHECK(tree("(a)::text = ANY ((ARRAY['x'::character varying])::text[])") ==
        "(in (:: text a) (:: text (:: varchar 'x')))");
  CHECK(tree("a <> ALL (ARRAY[1])") == "(not in a 1)");
  CHECK(tree("a < ANY (ARRAY[1, 2])") == "(< any a 1 2)");
  CHECK(tree("a = ANY (b)") == "(= any a b)");
  CHECK(tree("a > ALL (b)") == "(> all a b)");
  CHECK(tree("(ARRAY[a, 1])[b]") == "(element (array a 1) b)");
}

TEST_CASE("patterns") {
  CHECK(tree("a LIKE 'x%'") == "(like a 'x%')");
  CHECK(tree("a NOT ILIKE 'x' ESCAPE '!'") == "(not ilike a 'x' '!')");
  CHECK(tree("a SIMILAR TO 'x|y'") == "(similar to a 'x|y')");
  CHECK(tree("a !~* '^x'") == "(!~* a '^x')");
}

TEST_CASE("values that depend") {
  CHECK(tree("CASE WHEN a THEN 1 WHEN b THEN 2 END") == "(case a 1 b 2 null)");
  CHECK(tree("CASE a WHEN 1 THEN 'x' ELSE 'y' END") == "(case (= a 1) 'x' 'y')");
  CHECK(tree("COALESCE(a, 0)") == "(coalesce a 0)");
  CHECK(tree("NULLIF(a, 0)") == "(nullif a 0)");
  CHECK(tree("GREATEST(a, b, 1)") == "(greatest a b 1)");
  CHECK(tree("LEAST(a, 1)") == "(least a 1)");
}

TEST_CASE("functions and what the grammar makes of special syntax") {
  CHECK(tree("Lower(a)") == "(lower a)");
  CHECK(tree("pg_catalog.upper(a)") == "(upper a)");
  CHECK(tree("app.f(a)") == "(app.f a)");
  CHECK(tree("substring(a FROM 2 FOR 3)") == "(substring a 2 3)");
  CHECK(tree("trim(LEADING 'x' FROM a)") == "(ltrim a 'x')");
  CHECK(tree("position('x' IN a)") == "(position a 'x')");
  CHECK(tree("extract(year FROM a)") == "(extract 'year' a)");
  CHECK(tree("current_date") == "(current_date)");
  CHECK(tree("localtimestamp(0)") == "(localtimestamp 0)");
  CHECK(tree("a AT TIME ZONE 'UTC'") == "(timezone 'UTC' a)");
  CHECK(tree("count(*)") == "(count *)");
  CHECK(tree("sum(DISTINCT a) FILTER (WHERE b)") == "(sum distinct a filter b)");
}

TEST_CASE("casts say their type") {
  CHECK(tree("a::numeric(10, -2)") == "(:: numeric(10,-2) a)");
  CHECK(tree("CAST(a AS character varying(3))") == "(:: varchar(3) a)");
  CHECK(tree("date '2020-01-01'") == "(:: date '2020-01-01')");
  CHECK(tree("timestamp with time zone '2020-01-01'") == "(:: timestamptz '2020-01-01')");
  CHECK(tree("interval '1 day'") == "(:: interval '1 day')");
  CHECK(tree("interval '3' hour to minute") == "(:: interval hour to minute '3')");
  CHECK(tree("a::public.mood") == "(:: public.mood a)");
  CHECK(tree("a::int[]") == "(:: int4[] a)");
}

TEST_CASE("what has no kind is named") {
  CHECK(tree("a + (SELECT 1)") == "(+ a <a subquery>)");
  CHECK(tree("ROW(1, 2)") == "<a row>");
  CHECK(tree("a COLLATE \"C\"") == "<COLLATE>");
  CHECK(tree("a[1:2]") == "<an element of a value>");
  CHECK(tree("(a).b > 1") == "(> (field b a) 1)");
  CHECK(tree("((a).b).\"C\"") == "(field C (field b a))");
  CHECK(tree("count(*) OVER ()") == "<a window function>");
  CHECK(tree("f(a => 1)") == "(f <a named argument>)");
  CHECK(tree("xmlserialize(content a AS text)") == "<an XML expression>");
  CHECK(tree("a = DEFAULT") == "(= a <DEFAULT>)");
}

TEST_CASE("nodes know their place, in bytes") {
  CHECK(place("  a") == 2);
  CHECK(place("a + b") == 2);
  CHECK(place("date '2020-01-01'") == 0);
  CHECK(parse_sql_tree("'é' || lower(b)").arguments.at(1).offset == 8);
  CHECK(parse_sql_tree("x + (SELECT 1)").arguments.at(1).offset == 4);
}

TEST_CASE("deep trees are not read") {
  std::string sum = "1";
  while (sum.size() < 12'000) sum += "+a";
  CHECK(tree(sum) == "<an expression nested so deep>");
}
