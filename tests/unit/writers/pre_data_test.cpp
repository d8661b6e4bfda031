#include <doctest/doctest.h>

#include "models.hpp"
#include "writers/ddl.hpp"

namespace datagen::writers {
namespace {

using schema::TypeId;
using test::column;
using test::owner;
using test::table;

/// What each comment block says: "orders TABLE app".
std::vector<std::string> titles(const std::string& script) {
  std::vector<std::string> found;
  constexpr std::string_view kName = "-- Name: ";
  for (std::size_t at = script.find(kName); at != std::string::npos; at = script.find(kName, at + 1)) {
    const std::string line = script.substr(at, script.find('\n', at) - at);
    const std::size_t type = line.find("; Type: ");
    const std::size_t schema = line.find("; Schema: ");
    const std::size_t owner_part = line.find("; Owner: -");
    found.push_back(line.substr(kName.size(), type - kName.size()) + " " +
                    line.substr(type + 8, schema - type - 8) + " " +
                    line.substr(schema + 10, owner_part - schema - 10));
  }
  return found;
}

TEST_CASE("an empty model needs nothing") {
  CHECK(pre_data(schema::Model{}).empty());
}

TEST_CASE("kinds in pg_dump's order, names sorted inside a kind") {
  schema::Model model;
  model.extensions = {"pg_trgm"};
  model.custom_types.resize(1);
  model.custom_types[0].name = {"kinds", "mood"};
  model.sequences.resize(2);
  model.sequences[0].name = {"public", "z"};
  model.sequences[1].name = {"App", "z"};
  model.tables = {table("public", "b", {column("x")}),
                  table("public", "a", {owner("id", TypeId::Integer, schema::Identity::Serial, "a_id_seq")}),
                  table("app", "c", {owner("id", TypeId::Integer, schema::Identity::Always, "c_id_seq")})};
  model.tables[1].comment = "x";
  model.tables[1].columns[0].comment = "y";
  CHECK(titles(pre_data(model)) == std::vector<std::string>{
                                       "App SCHEMA -",
                                       "app SCHEMA -",
                                       "kinds SCHEMA -",
                                       "pg_trgm EXTENSION -",
                                       "mood TYPE kinds",
                                       "z SEQUENCE App",
                                       "z SEQUENCE public",
                                       "c TABLE app",
                                       "c_id_seq SEQUENCE app",
                                       "a TABLE public",
                                       "TABLE a COMMENT public",
                                       "COLUMN a.id COMMENT public",
                                       "a_id_seq SEQUENCE public",
                                       "a_id_seq SEQUENCE OWNED BY public",
                                       "b TABLE public",
                                       "a id DEFAULT public",
                                   });
}

TEST_CASE("schemas and extensions") {
  schema::Model model;
  model.extensions = {"uuid-ossp", "plpgsql", "hstore"};
  model.tables = {table("my app", "t", {})};
  const std::string script = pre_data(model);
  CHECK(script.substr(0, script.find("SET default_tablespace")) == R"(--
-- Name: my app; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA "my app";


--
-- Name: uuid-ossp; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA public;


--
-- Name: plpgsql; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS plpgsql;


--
-- Name: hstore; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public;


)");
}

TEST_CASE("the settings before the first table") {
  schema::Model model;
  model.tables = {table("public", "t", {})};
  CHECK(
      pre_data(model).starts_with("SET default_tablespace = '';\n\nSET default_table_access_method = "
                                  "heap;\n\n--\n-- Name: t; Type: TABLE"));
}

TEST_CASE("the order of the file does not matter") {
  schema::Model model;
  model.tables = {table("public", "b", {column("x")}), table("public", "a", {column("y")})};
  schema::Model turned = model;
  std::swap(turned.tables[0], turned.tables[1]);
  CHECK(pre_data(model) == pre_data(turned));
}

}  // namespace
}  // namespace datagen::writers
