// Items of arrays and composites, quoted as array_out and record_out do; values of them in a schema.
#include "generators/nodes/list_nodes.hpp"

#include <doctest/doctest.h>

#include <string>

#include "generated.hpp"

using namespace datagen::generators;

namespace {

std::string item(std::string_view text, const ListForm& form) {
  std::string out(2 * text.size() + 2, '\0');
  out.resize(static_cast<std::size_t>(write_item(out.data(), text, form) - out.data()));
  return out;
}

// The one value that a column of the type gets from an "enum" of it.
std::string only_value(const std::string& type, const std::string& value) {
  const Generated made =
      generate_table(1,
                     R"("c": {"type": ")" + type +
                         R"(", "generator": "enum", "generator_config": {"values": [)" + value + "]}}",
                     {}, R"("custom_types": {"pair": {"kind": "composite", "definition": {"fields": [
             {"name": "a", "type": "text"}, {"name": "b", "type": "boolean"}]}}}, )");
  return made.is_sound() ? made.values("t.c").at(0) : made.messages();
}

}  // namespace

TEST_CASE("items of arrays are quoted when they could be misread") {
  CHECK(item("plain", kArrayForm) == "plain");
  CHECK(item("", kArrayForm) == "\"\"");
  CHECK(item("NULL", kArrayForm) == "\"NULL\"");
  CHECK(item("null", kArrayForm) == "\"null\"");
  CHECK(item("nulls", kArrayForm) == "nulls");
  CHECK(item("a b", kArrayForm) == "\"a b\"");
  CHECK(item("a\tb", kArrayForm) == "\"a\tb\"");
  CHECK(item("{a}", kArrayForm) == "\"{a}\"");
  CHECK(item("a,b", kArrayForm) == "\"a,b\"");
  CHECK(item("a,b", kBoxArrayForm) == "a,b");
  CHECK(item("a;b", kBoxArrayForm) == "\"a;b\"");
  CHECK(item("a\"\\", kArrayForm) == "\"a\\\"\\\\\"");
  CHECK(item("(1,2)", kPlainForm) == "(1,2)");
}

TEST_CASE("fields of composites are quoted when they could be misread") {
  CHECK(item("NULL", kCompositeForm) == "NULL");
  CHECK(item("", kCompositeForm) == "\"\"");
  CHECK(item("{a}", kCompositeForm) == "{a}");
  CHECK(item("(a)", kCompositeForm) == "\"(a)\"");
  CHECK(item("a\"\\", kCompositeForm) == "\"a\"\"\\\\\"");
}

TEST_CASE("JSON arrays and objects are values of array and composite columns") {
  CHECK(only_value("text[]", R"(["a", "", "b c", null])") == R"({a,"","b c",NULL})");
  CHECK(only_value("text[]", "[]") == "{}");
  CHECK(only_value("numeric(6,2)[][]", "[[1, 2.5], [3, 4]]") == "{{1.00,2.50},{3.00,4.00}}");
  CHECK(only_value("pair", R"({"a": "x y", "b": true})") == R"j(("x y",t))j");
  CHECK(only_value("pair[]", R"([{"a": "x"}])") == R"j({"(x,)"})j");
  CHECK(only_value("pair", R"({"c": 1})").find("is no value of type") != std::string::npos);
  CHECK(only_value("money", "1234.5") == "$1,234.50");
  CHECK(only_value("real", "1250000") == "1.25e+06");
}

TEST_CASE("times and bit strings that a schema spells out") {
  CHECK(only_value("time", R"("09:30")") == "09:30:00");
  CHECK(only_value("time[]", R"(["23:59:59.50"])") == "{23:59:59.5}");
  CHECK(only_value("bit(3)", R"("101")") == "101");
  CHECK(only_value("time", R"("25:00")").find("does not fit type") != std::string::npos);
  CHECK(only_value("bit(3)", R"("10")").find("does not fit type") != std::string::npos);
  CHECK(only_value("varbit(3)", R"("1012")").find("does not fit type") != std::string::npos);
}

TEST_CASE("values named for an array column that are no arrays are its elements") {
  const std::string value = only_value("text[]", R"("a")");
  const bool is_list_of_a = value == "{}" || value == "{a}";
  CHECK(is_list_of_a);
}
