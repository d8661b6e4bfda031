#include "cli/configuration_text.hpp"

#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "cli/flags.hpp"
#include "cli/json_writer.hpp"
#include "cli/text_table.hpp"
#include "cli/word_wrap.hpp"

namespace datagen::cli {

namespace {

std::string value_of(const Flag& flag, const Settings& settings) {
  return flag.show == nullptr ? std::string() : flag.show(settings);
}

std::string origin_of(const Flag& flag, const Settings& settings) {
  const auto found = settings.origins.find(flag.name);
  return found == settings.origins.end() ? "default" : found->second;
}

void write_value(JsonWriter& json, const Flag& flag, const std::string& value) {
  if (value.empty()) return json.null();
  if (flag.type == ValueType::Switch) return json.boolean(value == "true");
  if (flag.type == ValueType::WholeNumber) return json.literal(value);
  json.text(value);
}

// "# --jobs, DATAGEN_JOBS: threads that make rows ..."
std::string sample_entry(const Flag& flag) {
  std::string names;
  if (flag.commands != kConfigurationOnly) names = fmt::format("--{}, {}: ", flag.name, flag.environment);
  const std::string value = value_of(flag, Settings{});
  const std::string line =
      value.empty() ? fmt::format("#{}:\n", flag.key) : fmt::format("#{}: {}\n", flag.key, value);
  constexpr std::size_t kWidth = 100;
  return wrapped(names + std::string(flag.help), kWidth, "# ") + line;
}

std::vector<std::string_view> choice_names(const Flag& flag) {
  std::vector<std::string_view> names;
  if (flag.choices == nullptr) return names;
  for (const Choice& choice : flag.choices()) names.push_back(choice.name);
  return names;
}

bool is_boolean(std::string_view name) {
  return name == "true" || name == "false";
}

// An unquoted true is a boolean for YAML.
void write_enum(JsonWriter& json, const std::vector<std::string_view>& names) {
  json.key("enum");
  json.begin_array();
  for (const std::string_view name : names) json.text(name);
  for (const std::string_view name : names)
    if (is_boolean(name)) json.boolean(name == "true");
  json.end_array();
}

void write_number(JsonWriter& json, NumberRange range) {
  json.member("type", "integer");
  json.member("minimum", range.min);
  json.member("maximum", range.max);
}

void write_text(JsonWriter& json, std::string_view pattern) {
  json.member("type", "string");
  if (pattern.empty()) {
    json.member("minLength", std::uint64_t{1});
  } else {
    json.member("pattern", pattern);
  }
}

// A number or a text of the flag, or one of its names.
void write_alternatives(JsonWriter& json, const Flag& flag) {
  json.key("anyOf");
  json.begin_array();
  json.begin_object();
  if (flag.type == ValueType::WholeNumber) {
    write_number(json, flag.range);
  } else {
    write_text(json, flag.pattern);
  }
  json.end_object();
  json.begin_object();
  write_enum(json, choice_names(flag));
  json.end_object();
  json.end_array();
}

void write_booleans(JsonWriter& json, const std::vector<std::string_view>& names) {
  json.key("enum");
  json.begin_array();
  for (const std::string_view name : names) json.boolean(name == "true");
  json.end_array();
}

void write_type(JsonWriter& json, const Flag& flag) {
  if (flag.type == ValueType::Switch && flag.choices == nullptr) return json.member("type", "boolean");
  if (flag.type == ValueType::Switch) return write_booleans(json, choice_names(flag));
  if (flag.type == ValueType::Choice) return write_enum(json, choice_names(flag));
  if (flag.choices != nullptr) return write_alternatives(json, flag);
  if (flag.type == ValueType::WholeNumber) return write_number(json, flag.range);
  write_text(json, flag.pattern);
}

void write_property(JsonWriter& json, const Flag& flag) {
  json.key(flag.key);
  json.begin_object();
  json.member("description", flag.help);
  write_type(json, flag);
  const std::string value = value_of(flag, Settings{});
  if (!value.empty()) {
    json.key("default");
    write_value(json, flag, value);
  }
  json.end_object();
}

}  // namespace

std::string configuration_text(const CompleteSettings& complete) {
  TextTable table;
  table.columns = {{"key"}, {"value"}, {"from"}};
  for (const Flag& flag : flags())
    if (!flag.key.empty())
      table.rows.push_back(
          {std::string(flag.key), value_of(flag, complete.settings), origin_of(flag, complete.settings)});
  return fmt::format("configuration: {}\n\n{}", complete.configuration.value_or("none"),
                     render_table(table, {}));
}

std::string configuration_json(const CompleteSettings& complete) {
  JsonWriter json;
  json.begin_object();
  json.key("configuration");
  if (complete.configuration) {
    json.text(*complete.configuration);
  } else {
    json.null();
  }
  json.key("settings");
  json.begin_array();
  for (const Flag& flag : flags()) {
    if (flag.key.empty()) continue;
    json.begin_object();
    json.member("key", flag.key);
    json.key("value");
    write_value(json, flag, value_of(flag, complete.settings));
    json.member("from", origin_of(flag, complete.settings));
    if (flag.commands != kConfigurationOnly) json.member("option", fmt::format("--{}", flag.name));
    if (!flag.environment.empty()) json.member("variable", flag.environment);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.finish();
}

std::string configuration_sample() {
  std::string out =
      "# Configuration of datagen: what options are when neither the command line nor the environment says\n"
      "# otherwise. Every key is here with its default; \"datagen config show\" tells what is in force.\n";
  std::string_view section;
  for (const Flag& flag : flags()) {
    if (flag.key.empty()) continue;
    if (flag.section != section) out += fmt::format("\n# {}\n", flag.section);
    section = flag.section;
    out += "\n" + sample_entry(flag);
  }
  return out;
}

std::string configuration_schema() {
  JsonWriter json;
  json.begin_object();
  json.member("$schema", "https://json-schema.org/draft/2020-12/schema");
  json.member("title", "Configuration of datagen");
  json.member("description", ".datagen.yaml: what options are unless the command line says otherwise");
  json.key("type");
  json.begin_array();
  json.text("object");
  json.text("null");
  json.end_array();
  json.key("additionalProperties");
  json.boolean(false);
  json.key("properties");
  json.begin_object();
  for (const Flag& flag : flags())
    if (!flag.key.empty()) write_property(json, flag);
  json.end_object();
  json.end_object();
  return json.finish();
}

}  // namespace datagen::cli
