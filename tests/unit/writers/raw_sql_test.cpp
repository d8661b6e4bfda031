#include "writers/raw_sql.hpp"

#include <doctest/doctest.h>

namespace datagen::writers {
namespace {

TEST_CASE("raw SQL keeps its text and cannot swallow what follows") {
  CHECK(raw_sql("lower(email)") == "lower(email)");
  CHECK(raw_sql("a -- b") == "a -- b\n");
  CHECK(in_parentheses("a > 0") == "(a > 0)");
  CHECK(in_parentheses("a > 0 -- positive") == "(a > 0 -- positive\n)");
}

TEST_CASE("plain operands stand bare behind DEFAULT") {
  for (const char* text : {"0",
                           "-1.5",
                           "1e10",
                           "'active'",
                           "'it''s'",
                           "now()",
                           "CURRENT_TIMESTAMP",
                           "true",
                           "NULL",
                           "'{}'::text[]",
                           "'a b (c'::public.mood",
                           "nextval('public.\"S\"'::regclass)",
                           "gen_random_uuid()",
                           "ARRAY['a', 'b)']",
                           "(1 + 2)",
                           "(1 + 2)::numeric(12,2)",
                           "E'x'",
                           "B'101'",
                           "CURRENT_TIMESTAMP(3)",
                           "\"col\"",
                           "timezone('utc', now())",
                           "f(a)[1]",
                           "pg_catalog.now()"}) {
    CAPTURE(text);
    CHECK(default_expression(text) == text);
  }
}

TEST_CASE("anything else gets parentheses behind DEFAULT") {
  for (const char* text : {"now() AT TIME ZONE 'UTC'",
                           "1 IN (1)",
                           "NOT true",
                           "not(true)",
                           "1 + 2",
                           "(1)IN(1)",
                           "'a' || 'b'",
                           "(1)+(2)",
                           "interval '1 day'",
                           "'x'::character varying",
                           "E'it\\'s'",
                           "$$x$$",
                           "'open",
                           "f(",
                           "f)",
                           "",
                           " now() ",
                           "a::",
                           "a::1",
                           "/**/1",
                           "'x'::\"char\"[]",
                           "'a'LIKE'b'"}) {
    CAPTURE(text);
    CHECK(default_expression(text) == std::string("(").append(text).append(")"));
  }
  CHECK(default_expression("1 -- one") == "(1 -- one\n)");
}

}  // namespace
}  // namespace datagen::writers
