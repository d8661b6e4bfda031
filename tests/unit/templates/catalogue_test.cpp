// The built-in templates are sound, alone and merged.
#include "templates/catalogue.hpp"

#include <set>

#include "loaded_template.hpp"
#include "schema/loader.hpp"
#include "templates/merge.hpp"
#include "templates/parameters.hpp"
#include "templates/plain_schema.hpp"

namespace datagen::templates {

namespace {

NamedSchema plain(const BuiltinTemplate& builtin) {
  const Template source = load_sound(std::string(builtin.text), std::string(builtin.name));
  return {source.name, plain_schema(source, row_counts(source, parameter_values(source, {})))};
}

// Errors of the schema's text; its rows are the generators' business.
std::string schema_errors(const std::string& text) {
  const core::SourceText source("template", text);
  core::Diagnostics diagnostics;
  static_cast<void>(schema::load_schema(source, diagnostics));
  return core::render(diagnostics, source);
}

}  // namespace

TEST_CASE("there are six templates, each of some tables with parameters that matter") {
  std::set<std::string_view> names;
  for (const BuiltinTemplate& builtin : builtin_templates()) {
    CAPTURE(builtin.name);
    names.insert(builtin.name);
    const Template source = load_sound(std::string(builtin.text), std::string(builtin.name));
    CHECK_FALSE(source.summary.empty());
    CHECK(source.tables.size() >= 5);
    CHECK(source.tables.size() <= 9);
    std::set<std::size_t> used;
    for (const TemplateTable& table : source.tables)
      if (table.rows.parameter) used.insert(*table.rows.parameter);
    CHECK(used.size() == source.parameters.size());
    CHECK(schema_errors(plain(builtin).text) == "");
  }
  CHECK(names ==
        std::set<std::string_view>{"ecommerce", "saas", "healthcare", "finance", "analytics", "blog"});
}

TEST_CASE("rows comes near what is asked for") {
  for (const BuiltinTemplate& builtin : builtin_templates()) {
    CAPTURE(builtin.name);
    const Template source = load_sound(std::string(builtin.text), std::string(builtin.name));
    for (const std::uint64_t wanted : {5'000, 100'000, 10'000'000}) {
      std::uint64_t rows = 0;
      for (const std::uint64_t count :
           row_counts(source, parameter_values(source, std::vector<Assignment>{{"", "rows", wanted}})))
        rows += count;
      CAPTURE(wanted);
      CHECK(static_cast<double>(rows) == doctest::Approx(static_cast<double>(wanted)).epsilon(0.05));
    }
  }
}

TEST_CASE("any two templates merge, and all of them") {
  std::vector<NamedSchema> all;
  for (const BuiltinTemplate& builtin : builtin_templates()) all.push_back(plain(builtin));
  for (const NamedSchema& first : all) {
    for (const NamedSchema& second : all) {
      if (first.name == second.name) continue;
      CAPTURE(first.name);
      CAPTURE(second.name);
      CHECK(schema_errors(merge_schemas(std::vector{first, second})) == "");
    }
  }
  CHECK(schema_errors(merge_schemas(all)) == "");
}

}  // namespace datagen::templates
