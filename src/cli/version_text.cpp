#include "cli/version_text.hpp"

#include "cli/compression.hpp"
#include "cli/json_writer.hpp"
#include "pipeline/generate.hpp"
#include "templates/catalogue.hpp"

namespace datagen::cli {

std::string version_text() {
  return "datagen " DATAGEN_VERSION "\n";
}

std::string version_json() {
  JsonWriter json;
  json.begin_object();
  json.member("name", "datagen");
  json.member("version", DATAGEN_VERSION);
  json.key("formats");
  json.begin_array();
  for (const pipeline::FormatInfo& format : pipeline::formats()) json.text(format.name);
  json.end_array();
  json.key("compression");
  json.begin_array();
  for (const CompressionInfo& info : compressions()) json.text(info.name);
  json.end_array();
  json.key("templates");
  json.begin_array();
  for (const templates::BuiltinTemplate& builtin : templates::builtin_templates()) json.text(builtin.name);
  json.end_array();
  json.end_object();
  return json.finish();
}

}  // namespace datagen::cli
