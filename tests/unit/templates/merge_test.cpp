#include "templates/merge.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "core/error.hpp"

namespace datagen::templates {

namespace {

std::string merged(const std::vector<std::string>& texts) {
  std::vector<NamedSchema> schemas;
  for (const std::string& text : texts)
    schemas.push_back({std::string(1, static_cast<char>('a' + schemas.size())), text});
  return merge_schemas(schemas);
}

std::string refusal(const std::vector<std::string>& texts) {
  try {
    static_cast<void>(merged(texts));
  } catch (const core::Error& error) {
    CHECK(error.code() == core::ExitCode::Usage);
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("tables are put behind those of the first, whose other members stay") {
  CHECK(merged({"{\n  \"database\": {\"name\": \"a\"},\n  \"tables\": {\n    \"x\": {}\n  }\n}\n",
                "{\n  \"database\": {\"name\": \"b\"},\n  \"tables\": {\n    \"y\": {},\n    \"z\": {\"k\": "
                "[\"}\"]}\n  }\n}\n"}) ==
        "{\n  \"database\": {\"name\": \"a\"},\n  \"tables\": {\n    \"x\": {},\n    \"y\": {},\n    \"z\": "
        "{\"k\": "
        "[\"}\"]}\n  }\n}\n");
}

TEST_CASE("members that only one has are taken, extensions once") {
  CHECK(merged({"{\n  \"tables\": {\"x\": {}}\n}",
                "{\n  \"extensions\": [\"citext\"],\n  \"sequences\": {\"s\": {}},\n  \"tables\": {\"y\": "
                "{}}\n}"}) ==
        "{\n  \"extensions\": [\"citext\"],\n  \"sequences\": {\"s\": {}},\n  \"tables\": {\"x\": {},\"y\": "
        "{}}\n}");
  CHECK(merged({"{\"extensions\": [\"citext\"], \"tables\": {\"x\": {}}}",
                "{\"extensions\": [\"citext\", \"hstore\"], \"tables\": {\"y\": {}}}",
                "{\"extensions\": [\"hstore\"], \"tables\": {}}"}) ==
        "{\"extensions\": [\"citext\", \"hstore\"], \"tables\": {\"x\": {},\"y\": {}}}");
  CHECK(merged({"{\"custom_types\": {}, \"extensions\": [], \"tables\": {}}",
                "{\"custom_types\": {\"t\": 1}, \"extensions\": [\"a\", \"b\"], \"tables\": {\"y\": {}}}"}) ==
        "{\"custom_types\": {\"t\": 1}, \"extensions\": [\"a\", \"b\"], \"tables\": {\"y\": {}}}");
}

TEST_CASE("names that two have are refused") {
  CHECK(refusal({"{\"tables\": {\"x\": {}, \"y\": {}}}", "{\"tables\": {}}", "{\"tables\": {\"y\": {}}}"}) ==
        "templates \"a\" and \"c\" cannot be merged: both have table \"y\"");
  CHECK(refusal({"{\"custom_types\": {\"t\": {}}, \"tables\": {}}",
                 "{\"custom_types\": {\"t\": {}}, \"tables\": {}}"}) ==
        "templates \"a\" and \"b\" cannot be merged: both have custom type \"t\"");
  CHECK(refusal({"{\"sequences\": {\"t\": {}}, \"tables\": {}}",
                 "{\"sequences\": {\"t\": {}}, \"tables\": {\"t\": {}}}"}) ==
        "templates \"a\" and \"b\" cannot be merged: both have sequence \"t\"");
}

}  // namespace datagen::templates
