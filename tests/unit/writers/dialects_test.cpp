// Dialects: names, types, expressions, and what is said to be left out.
#include "writers/dialects/dialect.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "core/diagnostics.hpp"
#include "schema/loader.hpp"
#include "writers/dialects/expressions.hpp"
#include "writers/dialects/names.hpp"
#include "writers/dialects/types.hpp"
#include "writers/escape.hpp"

using namespace datagen;
using namespace datagen::writers;

namespace {

schema::Model loaded(const std::string& tables) {
  const core::SourceText source(
      "x.json", R"({"version": "1.0", "database": {"name": "x"}, "tables": {)" + tables + "}}");
  core::Diagnostics diagnostics;
  schema::Model model = schema::load_schema(source, diagnostics);
  REQUIRE_FALSE(diagnostics.has_errors());
  return model;
}

std::string translated(const schema::Model& model, Dialect dialect, const std::string& expression) {
  return dialect_expression(model, DialectNames(model, dialect), 0, expression).value_or("none");
}

}  // namespace

TEST_CASE("names are unique without case and no longer than MySQL allows") {
  UniqueNames names;
  CHECK(names.take("Order") == "Order");
  CHECK(names.take("order") == "order_2");
  CHECK(names.take("ORDER") == "ORDER_3");
  CHECK(names.take(std::string(70, 'x')) == std::string(64, 'x'));
  CHECK(names.take(std::string(70, 'x')) == std::string(62, 'x') + "_2");
  CHECK(quote_name(Dialect::MySql, "a`b\"c") == "`a``b\"c`");
  CHECK(quote_name(Dialect::Sqlite, "a`b\"c") == "\"a`b\"\"c\"");
  const schema::Model model = loaded(
      R"("app.users": {"columns": {"a": {"type": "text"}}}, "users": {"columns": {"a": {"type": "text"}}})");
  const DialectNames of_model(model, Dialect::MySql);
  CHECK(of_model.table(0) == "`app_users`");
  CHECK(of_model.table(1) == "`users`");
}

TEST_CASE("texts are escaped as each database reads them, whatever its client does to line ends") {
  const std::string_view text = "it's C:\\\r\n";
  CHECK(dialect_literal(Dialect::MySql, text) == R"('it\'s C:\\\r\n')");
  CHECK(dialect_literal(Dialect::Sqlite, text) == "'it''s C:\\'||char(13)||'\n'");
  for (const Escape escape : {Escape::Backslash, Escape::CharCalls}) {
    std::string plain;
    append_escaped(plain, text, escape);
    std::string fast(text.size() * escape_growth(escape) + kEscapeMargin + 64, '\0');
    fast.resize(
        static_cast<std::size_t>(write_escaped(fast.data(), text.data(), text.size(), escape) - fast.data()));
    CHECK(fast == plain);
  }
}

TEST_CASE("expressions that mean the same are translated, the others are none") {
  const schema::Model model =
      loaded(R"("t": {"columns": {"a": {"type": "integer"}, "price": {"type": "numeric"},
                "day": {"type": "date"}, "at": {"type": "timestamptz"}, "name": {"type": "text"},
                "tags": {"type": "text[]"}}})");
  const auto mysql = [&](const std::string& text) { return translated(model, Dialect::MySql, text); };
  const auto sqlite = [&](const std::string& text) { return translated(model, Dialect::Sqlite, text); };
  CHECK(mysql("a > 0 AND name IN ('x', 'it''s')") == "((`a` > 0) AND (`name` IN ('x', 'it\\'s')))");
  CHECK(sqlite("((name)::text = ANY (ARRAY['x'::text, 'y'::text]))") == "(\"name\" IN ('x', 'y'))");
  CHECK(mysql("char_length(name) BETWEEN 1 AND 9") == "(CHAR_LENGTH(`name`) BETWEEN 1 AND 9)");
  CHECK(mysql("price * 2 > 1.5") == "((`price` * 2) > 1.5)");
  CHECK(sqlite("price * 2 > 1.5") == "none");  // floating point there
  CHECK(sqlite("a * 2 > 1") == "((\"a\" * 2) > 1)");
  CHECK(mysql("day + a > day") == "none");
  CHECK(mysql("at > at") == "(`at` > `at`)");
  CHECK(mysql("at > '2024-01-01'") == "none");  // of the session's time zone
  for (const char* text : {"name ~ 'x'", "a / 2 > 1", "tags IS NULL", "name || 'x' = 'y'", "now() > at"}) {
    CAPTURE(text);
    CHECK(mysql(text) == "none");
  }
}

TEST_CASE("types: keys are texts of a length in MySQL") {
  const schema::Model model;
  schema::Type text;
  CHECK(dialect_type(model, text, Dialect::MySql, {}).sql == "LONGTEXT");
  CHECK(dialect_type(model, text, Dialect::MySql, {.is_key = true}).sql == "VARCHAR(255)");
  CHECK(dialect_type(model, text, Dialect::Sqlite, {.is_key = true}).sql == "TEXT");
  schema::Type number;
  number.id = schema::TypeId::Numeric;
  CHECK(dialect_type(model, number, Dialect::MySql, {}).sql == "DECIMAL(65, 30)");
  number.precision = 3;
  number.scale = 5;
  CHECK(dialect_type(model, number, Dialect::MySql, {}).sql == "DECIMAL(5, 5)");
  number.scale = -2;
  CHECK(dialect_type(model, number, Dialect::MySql, {}).sql == "DECIMAL(5, 0)");
}
