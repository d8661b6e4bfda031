#include "generators/reference.hpp"

#include "generators/examples.hpp"
#include "generators/expressions/overloads.hpp"
#include "generators/registry.hpp"
#include "schema/format.hpp"
#include "schema/json_tree.hpp"
#include "schema/name_inference.hpp"
#include "schema/type.hpp"

namespace datagen::generators {

namespace {

using schema::Expect;
using schema::json_array;
using schema::json_boolean;
using schema::json_object;
using schema::json_of;
using schema::json_string;
using schema::JsonValue;
using schema::put;

std::string_view kind_name(Expect expect) {
  switch (expect) {
    case Expect::Any: return "any value";
    case Expect::String: return "string";
    case Expect::Boolean: return "boolean";
    case Expect::Integer: return "integer";
    case Expect::Number: return "number";
    case Expect::Array: return "array";
    case Expect::Object: return "object";
    case Expect::ArrayOrObject: return "array or object";
    case Expect::StringOrObject: return "string or object";
    case Expect::IntegerOrObject: return "integer or object";
    case Expect::IntegerOrString: return "integer or string";
    case Expect::SqlOrScalar: return "string, number, boolean or null";
  }
  return {};
}

JsonValue string_list(std::span<const std::string_view> texts) {
  JsonValue list = json_array();
  for (const std::string_view text : texts) list.elements.push_back(json_string(text));
  return list;
}

JsonValue key_entry(const schema::KeyRule& rule) {
  const schema::Contents& contents = rule.contents;
  JsonValue entry = json_object({{"key", json_string(rule.key)},
                                 {"kind", json_string(kind_name(rule.expect))},
                                 {"required", json_boolean(rule.presence == schema::Presence::Required)},
                                 {"description", json_string(rule.description)}});
  if (!contents.choices.empty()) put(entry, "choices", string_list(contents.choices));
  if (!contents.fallback.empty()) put(entry, "default", json_of(contents.fallback));
  put(entry, "example", json_of(contents.example));
  const schema::ObjectRule* object = contents.object != nullptr ? contents.object : contents.each;
  if (object != nullptr) put(entry, "object", json_string(object->name));
  return entry;
}

JsonValue objects() {
  JsonValue list = json_array();
  for (const schema::ObjectRule* object : schema::format_objects()) {
    JsonValue keys = json_array();
    for (const schema::KeyRule& rule : object->keys) keys.elements.push_back(key_entry(rule));
    list.elements.push_back(json_object({{"name", json_string(object->name)},
                                         {"description", json_string(object->description)},
                                         {"keys", std::move(keys)}}));
  }
  return list;
}

JsonValue types() {
  JsonValue list = json_array();
  for (const schema::TypeInfo& type : schema::all_types()) {
    list.elements.push_back(
        json_object({{"name", json_string(type.name)}, {"extension", json_string(type.extension)}}));
  }
  return list;
}

// Names of the types that the generator fills.
JsonValue filled_types(const GeneratorInfo& generator) {
  const schema::Model no_model;
  JsonValue list = json_array();
  for (const schema::TypeInfo& info : schema::all_types()) {
    schema::Type type;
    type.id = info.id;
    if (can_fill(generator.makes, type, no_model)) list.elements.push_back(json_string(info.name));
  }
  return list;
}

JsonValue generator_entry(const GeneratorInfo& generator) {
  JsonValue keys = json_array();
  for (const ConfigKey& key : generator.keys) {
    keys.elements.push_back(json_object({{"key", json_string(key.name)},
                                         {"summary", json_string(key.summary)},
                                         {"required", json_boolean(key.limits.is_required)}}));
  }
  const GeneratorExample example = example_of(generator);
  JsonValue column = json_object({{"type", json_string(example.type)}});
  if (!example.config.empty()) put(column, "generator_config", json_of(example.config));
  return json_object({{"name", json_string(generator.name)},
                      {"makes", json_string(describe(generator.makes))},
                      {"fills", filled_types(generator)},
                      {"always_distinct", json_boolean(generator.distinct == Distinct::Always)},
                      {"summary", json_string(generator.summary)},
                      {"keys", std::move(keys)},
                      {"example", std::move(column)}});
}

// Headings, each with its generators.
JsonValue sections() {
  JsonValue list = json_array();
  auto next = generator_sections().begin();
  for (const GeneratorInfo& generator : all_generators()) {
    if (next != generator_sections().end() && next->first == generator.name) {
      list.elements.push_back(
          json_object({{"title", json_string(next->title)}, {"generators", json_array()}}));
      ++next;
    }
    list.elements.back().members.back().value.elements.push_back(generator_entry(generator));
  }
  return list;
}

// What expressions can call.
JsonValue functions() {
  JsonValue list = json_array();
  for (const expressions::FunctionGroup& group : expressions::function_groups()) {
    list.elements.push_back(
        json_object({{"about", json_string(group.name)}, {"names", string_list(group.names)}}));
  }
  return list;
}

JsonValue names() {
  JsonValue list = json_array();
  for (const schema::NamePattern& pattern : schema::name_patterns()) {
    list.elements.push_back(json_object({{"words", json_string(pattern.words)},
                                         {"kinds", json_string(pattern.kinds)},
                                         {"context", json_string(pattern.context)},
                                         {"generator", json_string(pattern.generator)}}));
  }
  return list;
}

}  // namespace

std::string reference() {
  return schema::to_indented_json(json_object({{"objects", objects()},
                                               {"types", types()},
                                               {"generators", sections()},
                                               {"names", names()},
                                               {"functions", functions()}}));
}

}  // namespace datagen::generators
