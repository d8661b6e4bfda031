#include "templates/template.hpp"

#include "loaded_template.hpp"

namespace datagen::templates {

namespace {

std::string errors_of(const std::string& text) {
  const core::SourceText source("template x", text);
  core::Diagnostics diagnostics;
  CHECK_FALSE(load_template("x", source, diagnostics).has_value());
  std::string all;
  for (const core::Diagnostic& diagnostic : diagnostics.sorted()) all += diagnostic.message + "\n";
  return all;
}

}  // namespace

TEST_CASE("a template tells its parameters and tables") {
  const Template shop = load_sound(kShop);
  CHECK(shop.name == "shop");
  CHECK(shop.summary == "a shop");
  REQUIRE(shop.parameters.size() == 2);
  CHECK(shop.parameters[0].name == "customers");
  CHECK(shop.parameters[0].default_value == 100);
  CHECK(shop.parameters[1].summary == "things they buy");
  REQUIRE(shop.tables.size() == 4);
  CHECK(shop.tables[1].name == "customers");
  CHECK(shop.tables[1].column_count == 2);
  CHECK_FALSE(shop.tables[0].rows.parameter.has_value());
  CHECK(shop.tables[3].rows.divides);
}

TEST_CASE("all that is wrong with a template is told, with places") {
  CHECK(errors_of("{") == "\"{\" is not closed: the text ends before its \"}\"\n");
  CHECK(errors_of(R"({"tables": {}})") == "the template has no \"template\"\n");
  CHECK(errors_of(R"({"template": {"parameters": {"rows": {"default": 0, "summary": ""}, "a": {}}},
                      "tables": {"t": {"columns": {}}, "u": {"row_count": "b"}, "v": {"row_count": true}}})") ==
        "a template needs \"summary\" here, a string\n"
        "every template has the parameter \"rows\" without being told\n"
        "the default of a parameter must be a whole number above zero\n"
        "a template needs \"summary\" here, a string\n"
        "a template needs \"default\" here, a number\n"
        "table \"t\" of a template needs a \"row_count\"\n"
        "\"row_count\" of table \"u\" names \"b\", which is no parameter of the template\n"
        "table \"v\" of a template needs a \"row_count\"\n");
}

}  // namespace datagen::templates
