#include "writers/create_type.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "models.hpp"

namespace datagen::writers {
namespace {

using schema::CustomKind;
using schema::TypeId;

schema::CustomType named(CustomKind kind, std::string name) {
  schema::CustomType type;
  type.name = {"app", std::move(name)};
  type.kind = kind;
  return type;
}

std::string script_of(const schema::Model& model) {
  std::string script;
  append_types(script, model, std::vector<bool>(model.custom_types.size(), true));
  return script;
}

TEST_CASE("enum") {
  schema::Model model;
  model.custom_types = {named(CustomKind::Enum, "mood")};
  model.custom_types[0].labels = {"sad", "ok", "it's \\ fine"};
  CHECK(script_of(model) == R"(--
-- Name: mood; Type: TYPE; Schema: app; Owner: -
--

CREATE TYPE app.mood AS ENUM (
    'sad',
    'ok',
    'it''s \ fine'
);


)");
}

TEST_CASE("composite") {
  schema::Model model;
  model.custom_types = {named(CustomKind::Composite, "addr")};
  schema::Type zip = test::type_of(TypeId::VarChar);
  zip.length = 10;
  model.custom_types[0].fields = {{.name = "street", .type = test::type_of(TypeId::Text)},
                                  {.name = "Zip", .type = zip}};
  CHECK(script_of(model) ==
        "--\n-- Name: addr; Type: TYPE; Schema: app; Owner: -\n--\n\n"
        "CREATE TYPE app.addr AS (\n\tstreet text,\n\t\"Zip\" character varying(10)\n);\n\n\n");
}

TEST_CASE("domain with and without a constraint") {
  schema::Model model;
  model.custom_types = {named(CustomKind::Domain, "email"), named(CustomKind::Domain, "word")};
  for (schema::CustomType& type : model.custom_types) type.base = test::type_of(TypeId::Text);
  model.custom_types[0].constraint = "VALUE ~ '^[^@]+@[^@]+$'";
  CHECK(script_of(model) ==
        "--\n-- Name: email; Type: DOMAIN; Schema: app; Owner: -\n--\n\n"
        "CREATE DOMAIN app.email AS text\n\tCONSTRAINT email_check CHECK (VALUE ~ '^[^@]+@[^@]+$');\n\n\n"
        "--\n-- Name: word; Type: DOMAIN; Schema: app; Owner: -\n--\n\n"
        "CREATE DOMAIN app.word AS text;\n\n\n");
}

TEST_CASE("a domain's constraint name is cut to 63 bytes") {
  schema::Model model;
  model.custom_types = {named(CustomKind::Domain, std::string(63, 'd'))};
  model.custom_types[0].constraint = "true";
  CHECK(script_of(model).find("CONSTRAINT " + std::string(57, 'd') + "_check CHECK") != std::string::npos);
}

std::vector<std::string> order_in(const std::string& script, std::vector<std::string> names) {
  std::ranges::sort(names, {},
                    [&](const std::string& name) { return script.find("-- Name: " + name + ";"); });
  return names;
}

TEST_CASE("types come after the types they are made of, else enums first, then by name") {
  schema::Model model;
  model.custom_types = {named(CustomKind::Composite, "a"), named(CustomKind::Domain, "b"),
                        named(CustomKind::Domain, "c"), named(CustomKind::Enum, "z")};
  model.custom_types[0].fields = {{.name = "f", .type = test::custom_type(2)},
                                  {.name = "g", .type = test::custom_type(3)}};
  model.custom_types[1].base = test::custom_type(2);
  model.custom_types[2].base = test::type_of(TypeId::Text);
  CHECK(order_in(script_of(model), {"a", "b", "c", "z"}) == std::vector<std::string>{"z", "c", "a", "b"});
}

TEST_CASE("a chain of types longer than the call stack is deep") {
  constexpr std::size_t kLength = 50'000;
  schema::Model model;
  for (std::size_t i = 0; i < kLength; ++i) {
    model.custom_types.push_back(named(CustomKind::Domain, std::string("d").append(std::to_string(i))));
    model.custom_types[i].base = i + 1 < kLength ? test::custom_type(i + 1) : test::type_of(TypeId::Text);
  }
  CHECK(script_of(model).starts_with("--\n-- Name: d49999;"));
}

}  // namespace
}  // namespace datagen::writers
