// Templates of texts: {{year}}-{{seq:6}} of the generator, {year}-{sequence:6} of the shorthand, formats of
// phones.
#include <string>

#include "schema_run.hpp"
#include "target.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string json = datagen::fuzz::json_text(datagen::fuzz::text_of(data, size));
  const std::string unique = size % 2 == 0 ? R"(, "unique": true)" : "";
  datagen::fuzz::run_table(
      R"json({"columns": [{"name": "id", "type": "integer"}, {"name": "number", "type": "text",
    "generator": "template", "generator_config": {"template": )json" +
      json + "}" + unique + "}]}");
  datagen::fuzz::run_table(
      R"json({"columns": [{"name": "id", "type": "integer"}, {"name": "number", "type": "varchar(80)",
    "pattern": {"template": )json" +
      json + R"json(, "variables": {"kind": )json" + json + "}}" + unique + "}]}");
  return 0;
}
