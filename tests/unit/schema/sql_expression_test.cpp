#include "schema/sql_expression.hpp"

#include <doctest/doctest.h>

using namespace datagen::schema;

namespace {

std::string fault(std::string_view text) {
  const auto error = check_expression(text);
  return error ? std::to_string(error->offset) + ": " + error->message : "none";
}

std::string columns(std::string_view text) {
  std::string names;
  for (const ColumnUse& use : columns_of_expression(text))
    names += use.name + "@" + std::to_string(use.offset) + " ";
  return names;
}

}  // namespace

TEST_CASE("expressions of PostgreSQL's grammar are accepted") {
  for (const char* text :
       {"1", "now()", "'it''s'", "price > 0 AND price < 10", "(1, 2) = (a, b)", "ARRAY[1,2]::int[]",
        "CASE WHEN a THEN 1 ELSE 2 END", "E'\\'; DROP TABLE x; --'", "$$ ) ; ( $$", "/* ) */ 1",
        "CURRENT_TIMESTAMP - interval '1 day'", "x IN (1, 2)", "(SELECT 1)", "a -- one\n + 2",
        "nextval('s'::regclass)", "'a'::mood", "NOT (a IS NULL)"}) {
    INFO(text);
    CHECK(fault(text) == "none");
  }
}

TEST_CASE("what could end the statement it is put into is refused") {
  CHECK(fault("1); DROP TABLE users; --") == "1: syntax error at or near \")\"");
  CHECK(fault("1) FROM x; SELECT (2") == "1: syntax error at or near \")\"");
  CHECK(fault("1) + (2") == "1: syntax error at or near \")\"");
  CHECK(fault("1 END + CASE WHEN true THEN 2") == "2: syntax error at or near \"END\"");
  CHECK(fault("1 END --") != "none");
  CHECK(fault("1 ELSE 2") != "none");
  CHECK(fault("1; SELECT 2") != "none");
  CHECK(fault("1, 2") == "1: syntax error at or near \",\"");
  CHECK(fault("1 --") == "4: syntax error at the end of the expression");
  CHECK(fault("1 /*") == "2: unterminated /* comment");
  CHECK(fault("SELECT 1") == "0: syntax error at or near \"SELECT\"");
  CHECK(fault("1 FROM x") != "none");
  CHECK(fault("1 AS x") != "none");
  CHECK(fault("*") != "none");
}

TEST_CASE("errors point into the expression") {
  CHECK(fault("") == "0: the expression is empty");
  CHECK(fault(" \n") == "0: the expression is empty");
  CHECK(fault("a >= AND b") == "5: syntax error at or near \"AND\"");
  CHECK(fault("'é' = AND b") == "7: syntax error at or near \"AND\"");  // bytes, not letters
  CHECK(fault("(a + b") == "6: syntax error at the end of the expression");
  CHECK(fault("x = 'open") == "4: unterminated quoted string");
  CHECK(fault(std::string_view("1\0", 2)) == "1: the expression has a zero byte");
}

TEST_CASE("long and deep texts neither crash nor hang") {
  std::string sum = "1";
  while (sum.size() + 2 < kMaxExpressionBytes) sum += "+a";
  CHECK(fault(sum) == "none");
  (void)columns_of_expression(sum);
  CHECK(fault(sum + "+1+1+1") == "0: the expression is too long");
  CHECK(fault(std::string(10'000, '(')) != "none");
}

TEST_CASE("columns are named as PostgreSQL folds them") {
  CHECK(columns("Price > 0 AND \"Total\" < t.net") == "price@0 Total@14 net@24 ");
  CHECK(columns("lower(email) <> current_user") == "email@6 ");
  CHECK(columns("(addr).street = 'x'") == "addr@1 ");
  CHECK(columns("now()").empty());
}

TEST_CASE("elements of indexes") {
  SqlError error{};
  const auto name = [&](std::string_view text) {
    const auto element = parse_index_element(text, error);
    return element ? element->sql + " | " + element->name : "refused";
  };
  CHECK(name("lower(email)") == "lower(email) | lower");
  CHECK(name("price DESC NULLS LAST") == "price DESC NULLS LAST | price");
  CHECK(name("name text_pattern_ops") == "name text_pattern_ops | name");
  CHECK(name("a + b") == "(a + b) | expr");
  CHECK(name("((data->>'x')::int)") == "((data->>'x')::int) | int4");
  CHECK(name("coalesce(a, b)") == "coalesce(a, b) | coalesce");
  CHECK(name("a IS NULL") == "(a IS NULL) | expr");
  CHECK(name("lower(a)) WHERE (true") == "refused");
  CHECK(name("a, b") == "refused");
  CHECK(name("a) --") == "refused");
  CHECK(name("a WITH =) --") == "refused");
  CHECK(name("") == "refused");
  CHECK(parse_index_element("a + b", error)->columns.at(1).offset == 4);
}

// What PostgreSQL 15 names an index of each.
TEST_CASE("names derived from expressions") {
  SqlError error{};
  const auto name = [&](const std::string& text) { return parse_index_element(text, error)->name; };
  CHECK(name("((a + b)::bigint)") == "int8");
  CHECK(name("(((a + b)::bigint)::text)") == "text");
  CHECK(name("(t::varchar::text)") == "t");
  CHECK(name("(CASE WHEN a > 0 THEN b ELSE a END)") == "a");
  CHECK(name("(CASE WHEN a > 0 THEN b END)") == "case");
  CHECK(name("(CASE WHEN a > 0 THEN 1 ELSE 0::bigint END)") == "case");
  CHECK(name("((CASE WHEN a > 0 THEN 1 ELSE 2 END)::bigint)") == "int8");
  CHECK(name("((CASE WHEN a > 0 THEN 1 ELSE b END)::bigint)") == "b");
  CHECK(name("greatest(a, b)") == "greatest");
  CHECK(name("least(a, b)") == "least");
  CHECK(name("(nullif(a, b)::text)") == "nullif");
  CHECK(name("((c).f1::text)") == "f1");
  CHECK(name("(arr[1])") == "arr");
  CHECK(name("(array[a, b])") == "array");
  CHECK(name("(t COLLATE \"C\")") == "t");
  CHECK(name("((t || t) COLLATE \"C\")") == "expr");
  CHECK(name("(xmlconcat(x, x)::text)") == "xmlconcat");
  CHECK(name("(xmlserialize(content x AS text))") == "xmlserialize");
  CHECK(name("(x IS DOCUMENT)") == "expr");
  CHECK(name("(a BETWEEN 1 AND 2)") == "expr");
}

TEST_CASE("conditions that NULLs cannot make false") {
  for (const char* text : {"a > 0", "a <> b", "a IN (1, 2)", "NOT (a = 1 AND b < 2)", "a BETWEEN 1 AND b + 3",
                           "name LIKE 'x%' OR name ~ '^y'", "a::text = '1'", "a.b = 1", "true"}) {
    INFO(text);
    CHECK(nulls_keep_from_false(text));
  }
  for (const char* text :
       {"a IS NOT NULL", "(a IS NULL) <> (b IS NULL)", "coalesce(a, 0) > 0", "num_nonnulls(a, b) = 1",
        "CASE WHEN a > 0 THEN true ELSE false END", "a IS DISTINCT FROM b", "greatest(a, 1) > 1",
        "(a, b) = (1, 2)", "a IS TRUE", "NULLIF(a, 1) > 0", "ARRAY[a] = ARRAY[1]", "a || b <> '{}'"}) {
    INFO(text);
    CHECK_FALSE(nulls_keep_from_false(text));
  }
}
