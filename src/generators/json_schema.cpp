#include "generators/json_schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "generators/registry.hpp"
#include "generators/words/locales.hpp"
#include "schema/format.hpp"
#include "schema/identifiers.hpp"
#include "schema/json_tree.hpp"
#include "schema/type.hpp"

namespace datagen::generators {

namespace {

using schema::Contents;
using schema::Expect;
using schema::json_array;
using schema::json_boolean;
using schema::json_number;
using schema::json_object;
using schema::json_of;
using schema::json_string;
using schema::json_strings;
using schema::JsonValue;
using schema::KeyRule;
using schema::ObjectRule;
using schema::put;
using schema::TextKind;

// JSON Schema's patterns are not anchored; these are ECMA 262 and Python alike.
constexpr std::string_view kNamePattern = R"(^[^\u0000-\u001f\u007f]+$)";
constexpr std::string_view kQualifiedNamePattern =
    R"(^(?:(?!pg_|information_schema\.)[^.\u0000-\u001f\u007f]{1,63}\.)?[^.\u0000-\u001f\u007f]{1,63}$)";
constexpr std::string_view kMomentPattern =
    R"(^[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?)"
    R"(([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)?)?$)";
// Of generators without keys.
constexpr std::string_view kNoConfig = "no_config";
// Something besides spaces.
constexpr std::string_view kTextPattern = R"(\S)";

std::string definition_name(const ObjectRule& object) {
  std::string name(object.name);
  for (char& c : name) {
    if (c == ' ') c = '_';
  }
  return name;
}

JsonValue reference_to(std::string_view definition) {
  return json_string(fmt::format("#/$defs/{}", definition));
}

std::string config_definition(std::string_view generator) {
  return fmt::format("config_of_{}", generator);
}

JsonValue string_list(std::span<const std::string_view> texts) {
  JsonValue list = json_array();
  for (const std::string_view text : texts) list.elements.push_back(json_string(text));
  return list;
}

JsonValue number(std::uint64_t value) {
  return json_number(std::to_string(value));
}

constexpr std::string_view kSpaces = "[ \\t]";

// "[Ss][Ee][Tt]...": any letter case, any spaces between words. The text has letters and spaces alone.
std::string any_case(std::string_view text) {
  std::string pattern;
  for (const char c : text) {
    const bool is_lower = c >= 'a' && c <= 'z';
    const char upper = static_cast<char>(is_lower ? c - 'a' + 'A' : c);
    pattern += c == ' ' ? fmt::format("{}+", kSpaces)
                        : fmt::format("[{}{}]", upper, static_cast<char>(upper - 'A' + 'a'));
  }
  return pattern;
}

// Spaces around it too.
std::string any_case_pattern(std::string_view text) {
  return fmt::format("^{0}*{1}{0}*$", kSpaces, any_case(text));
}

void put_choices(JsonValue& into, const Contents& contents) {
  if (!contents.any_case) {
    if (contents.choices.size() == 1) return put(into, "const", json_string(contents.choices.front()));
    return put(into, "enum", string_list(contents.choices));
  }
  // The list is for editors, the patterns for what else is read alike.
  JsonValue ways = json_array({json_object({{"enum", string_list(contents.choices)}})});
  for (const std::string_view choice : contents.choices) {
    ways.elements.push_back(json_object({{"pattern", json_string(any_case_pattern(choice))}}));
  }
  put(into, "anyOf", std::move(ways));
}

void put_text_rules(JsonValue& into, const Contents& contents, TextKind kind) {
  if (!contents.choices.empty()) return put_choices(into, contents);
  const auto put_pattern = [&](std::string_view pattern) { put(into, "pattern", json_string(pattern)); };
  switch (kind) {
    case TextKind::Any: return;
    case TextKind::NotEmpty: return put(into, "minLength", number(1));
    case TextKind::Label:
      put(into, "maxLength", number(schema::kMaxIdentifierBytes));
      return put_pattern(R"(^[^\u0000]*$)");
    case TextKind::Name:
      put(into, "maxLength", number(schema::kMaxIdentifierBytes));
      return put_pattern(kNamePattern);
    case TextKind::QualifiedName: return put_pattern(kQualifiedNamePattern);
    case TextKind::Type:
    case TextKind::Sql: return put_pattern(kTextPattern);
    case TextKind::Moment: return put_pattern(kMomentPattern);
  }
}

void put_size(JsonValue& into, const Contents& contents, std::string_view least, std::string_view most) {
  if (contents.fewest > 0) put(into, least, number(contents.fewest));
  if (contents.most != std::numeric_limits<std::size_t>::max()) put(into, most, number(contents.most));
}

// 1e300 keeps sums of weights finite.
JsonValue weight() {
  return json_object(
      {{"type", json_string("number")}, {"minimum", number(0)}, {"maximum", json_number("1e300")}});
}

void put_items(JsonValue& into, const Contents& contents) {
  put_size(into, contents, "minItems", "maxItems");
  if (contents.distinct) put(into, "uniqueItems", json_boolean(true));
  JsonValue items = json_object();
  if (contents.each != nullptr) {
    put(items, "$ref", reference_to(definition_name(*contents.each)));
    if (!contents.element_key.empty()) put(items, "required", json_strings({contents.element_key}));
  } else if (contents.text != TextKind::Any) {
    put(items, "type", json_string("string"));
    put_text_rules(items, contents, contents.text);
  }
  if (contents.weights) items = weight();
  if (!items.members.empty()) put(into, "items", std::move(items));
}

// A value, or values of which one counts.
JsonValue scalar_or_scalars() {
  const JsonValue scalar = json_object({{"type", json_strings({"string", "number", "boolean", "null"})}});
  return json_object({{"type", json_strings({"string", "number", "boolean", "null", "array"})},
                      {"minItems", number(1)},
                      {"items", scalar}});
}

// The name of a field of a file.
JsonValue field_or_null() {
  return json_object({{"type", json_strings({"string", "null"})}, {"minLength", number(1)}});
}

void put_members(JsonValue& into, const Contents& contents) {
  if (contents.scalar_members || contents.field_members || contents.weights || contents.each != nullptr) {
    put_size(into, contents, "minProperties", "maxProperties");
  }
  if (contents.field_members) return put(into, "additionalProperties", field_or_null());
  if (contents.scalar_members) return put(into, "additionalProperties", scalar_or_scalars());
  if (contents.weights) return put(into, "additionalProperties", weight());
  if (contents.each == nullptr) return;
  JsonValue names = json_object();
  put_text_rules(names, {}, contents.names);
  put(into, "propertyNames", std::move(names));
  put(into, "additionalProperties", json_object({{"$ref", reference_to(definition_name(*contents.each))}}));
}

void put_number_rules(JsonValue& into, const Contents& contents) {
  put(into, "minimum", json_number(std::to_string(contents.least)));
  put(into, "maximum", number(contents.greatest));
  if (contents.not_zero) put(into, "not", json_object({{"const", number(0)}}));
}

// What stands under a key: kind and contents.
void put_value_rules(JsonValue& into, const KeyRule& rule) {
  const Contents& contents = rule.contents;
  const auto put_type = [&](std::initializer_list<std::string_view> types) {
    put(into, "type", types.size() == 1 ? json_string(*types.begin()) : json_strings(types));
  };
  switch (rule.expect) {
    case Expect::Any: return;
    case Expect::String: put_type({"string"}); return put_text_rules(into, contents, contents.text);
    case Expect::Boolean: return put_type({"boolean"});
    case Expect::Integer: put_type({"integer"}); return put_number_rules(into, contents);
    case Expect::Number: put_type({"number"}); return put_number_rules(into, contents);
    case Expect::SqlOrScalar:
      put_type({"string", "number", "boolean", "null"});
      return put_text_rules(into, contents, contents.text);
    case Expect::Array: put_type({"array"}); return put_items(into, contents);
    case Expect::Object:
      put_type({"object"});
      if (contents.object != nullptr) put(into, "$ref", reference_to(definition_name(*contents.object)));
      if (!contents.config_of.empty()) put(into, "$ref", reference_to(config_definition(contents.config_of)));
      return put_members(into, contents);
    case Expect::ArrayOrObject:
      put_type({"array", "object"});
      put_items(into, contents);
      return put_members(into, contents);
    case Expect::IntegerOrObject: {
      put_type({"integer", "object"});
      put(into, "if", json_object({{"type", json_string("integer")}}));
      JsonValue number_rules = json_object();
      put_number_rules(number_rules, contents);
      put(into, "then", std::move(number_rules));
      put(into, "else", json_object({{"$ref", reference_to(definition_name(*contents.object))}}));
      return;
    }
    case Expect::IntegerOrString: {
      put_type({"integer", "string"});
      put(into, "if", json_object({{"type", json_string("string")}}));
      JsonValue text = json_object();
      put_text_rules(text, contents, contents.text);
      put(into, "then", std::move(text));
      JsonValue number_rules = json_object();
      put_number_rules(number_rules, contents);
      put(into, "else", std::move(number_rules));
      return;
    }
    case Expect::StringOrObject: {
      put_type({"string", "object"});
      put(into, "if", json_object({{"type", json_string("string")}}));
      JsonValue text = json_object();
      put_text_rules(text, contents, contents.text);
      put(into, "then", std::move(text));
      put(into, "else", json_object({{"$ref", reference_to(definition_name(*contents.object))}}));
      return;
    }
  }
}

JsonValue key_schema(const KeyRule& rule) {
  JsonValue result = json_object({{"description", json_string(rule.description)}});
  put_value_rules(result, rule);
  if (!rule.contents.fallback.empty()) put(result, "default", json_of(rule.contents.fallback));
  put(result, "examples", json_array({json_of(rule.contents.example)}));
  return result;
}

// {"properties": {KEY: {"const": VALUE}}, "required": [KEY]}
JsonValue when(std::string_view key, std::string_view value) {
  const JsonValue is_value = json_object({{"const", json_string(value)}});
  return json_object({{"properties", json_object({{key, is_value}})}, {"required", json_strings({key})}});
}

JsonValue property(std::string_view key, JsonValue rules) {
  return json_object({{"properties", json_object({{key, std::move(rules)}})}});
}

// "not": {} and not false: some validators lose the place of what false refuses.
JsonValue refuse_all(std::span<const std::string_view> keys) {
  JsonValue refused = json_object();
  for (const std::string_view key : keys) put(refused, key, json_object({{"not", json_object()}}));
  return json_object({{"properties", std::move(refused)}});
}

// The rules of an object that keys have for each other.
void put_key_relations(JsonValue& into, const ObjectRule& object) {
  JsonValue cases = json_array();
  JsonValue exclusions = json_object();
  for (const KeyRule& rule : object.keys) {
    for (const schema::ObjectCase& one : rule.contents.cases) {
      cases.elements.push_back(json_object(
          {{"if", when(rule.contents.decided_by, one.value)},
           {"then",
            property(rule.key, json_object({{"$ref", reference_to(definition_name(*one.object))}}))}}));
    }
    if (!rule.contents.excludes.empty()) put(exclusions, rule.key, refuse_all(rule.contents.excludes));
  }
  if (!cases.elements.empty()) put(into, "allOf", std::move(cases));
  if (!exclusions.members.empty()) put(into, "dependentSchemas", std::move(exclusions));
}

void put_object_rules(JsonValue& into, const ObjectRule& object) {
  put(into, "description", json_string(object.description));
  put(into, "type", json_string("object"));
  JsonValue properties = json_object();
  JsonValue required = json_array();
  for (const KeyRule& rule : object.keys) {
    put(properties, rule.key, key_schema(rule));
    if (rule.presence == schema::Presence::Required) required.elements.push_back(json_string(rule.key));
  }
  put(into, "properties", std::move(properties));
  if (!required.elements.empty()) put(into, "required", std::move(required));
  put(into, "additionalProperties", json_boolean(false));
  put_key_relations(into, object);
}

// "de", "de_AT" or "de-at" for every language and its countries.
std::string locale_pattern() {
  std::string ways;
  for (const words::Locale& locale : words::locales()) {
    std::string countries;
    for (const std::string_view country : locale.countries)
      countries += fmt::format("{}{}", countries.empty() ? "" : "|", any_case(country));
    ways += fmt::format("{}{}([_-]({}))?", ways.empty() ? "" : "|", any_case(locale.language), countries);
  }
  return fmt::format("^({})$", ways);
}

JsonValue items_rules(ConfigItems items) {
  switch (items) {
    case ConfigItems::Any: break;
    case ConfigItems::Values: return json_object({{"not", json_object({{"type", json_string("null")}})}});
    case ConfigItems::Hours:
      return json_object({{"type", json_string("integer")}, {"minimum", number(0)}, {"maximum", number(23)}});
    case ConfigItems::Texts:
      return json_object({{"type", json_strings({"string", "number", "array"})},
                          {"minItems", number(1)},
                          {"items", json_object({{"type", json_strings({"string", "number"})}})}});
    case ConfigItems::Locales:
      return json_object({{"type", json_string("string")}, {"pattern", json_string(locale_pattern())}});
    case ConfigItems::Weights: return json_object({{"type", json_string("number")}, {"minimum", number(0)}});
  }
  return json_object();
}

JsonValue config_type(ConfigKind kind) {
  switch (kind) {
    case ConfigKind::Integer: return json_string("integer");
    case ConfigKind::Number: return json_string("number");
    case ConfigKind::String: return json_string("string");
    case ConfigKind::Array: return json_string("array");
    case ConfigKind::Object: return json_string("object");
    case ConfigKind::ArrayOrObject: return json_strings({"array", "object"});
    case ConfigKind::StringOrArray: return json_strings({"string", "array"});
  }
  return {};
}

void put_limits(JsonValue& into, const ConfigKey& key) {
  const ConfigLimits& limits = key.limits;
  const auto put_bound = [&](std::string_view name, double bound) {
    if (!std::isinf(bound)) put(into, name, json_number(fmt::format("{}", bound)));
  };
  put_bound("minimum", limits.least);
  put_bound("maximum", limits.greatest);
  put_bound("exclusiveMinimum", limits.above);
  if (!limits.choices.empty()) {
    JsonValue choices = json_array();
    for (const std::string_view choice : limits.choices) {
      choices.elements.push_back(key.kind == ConfigKind::Integer ? json_number(std::string(choice))
                                                                 : json_string(choice));
    }
    put(into, "enum", std::move(choices));
  }
  if (limits.elements != ConfigItems::Any) {
    const bool is_never_empty =
        limits.elements == ConfigItems::Hours || limits.elements == ConfigItems::Locales;
    if (limits.is_required || is_never_empty) put(into, "minItems", number(1));
    // One may stand without its array.
    if (key.kind == ConfigKind::StringOrArray && limits.elements == ConfigItems::Locales)
      put(into, "pattern", json_string(locale_pattern()));
    put(into, "items", items_rules(limits.elements));
  }
  if (limits.members == ConfigItems::Texts) put(into, "additionalProperties", items_rules(limits.members));
  if (limits.members == ConfigItems::Weights) {
    if (!limits.needed_by.empty()) put(into, "minProperties", number(1));
    const JsonValue remark = json_object({{"type", json_strings({"string", "number"})}});
    put(into, "properties", json_object({{"comment", remark}}));
    put(into, "additionalProperties", items_rules(limits.members));
  }
}

bool lists(std::span<const std::string_view> texts, std::string_view wanted) {
  return std::find(texts.begin(), texts.end(), wanted) != texts.end();
}

// Which keys a value of "type" needs and which it has no use for.
JsonValue rules_by_type(std::span<const ConfigKey> keys, std::string_view type) {
  JsonValue needed = json_array();
  std::vector<std::string_view> useless;
  for (const ConfigKey& key : keys) {
    if (lists(key.limits.needed_by, type)) needed.elements.push_back(json_string(key.name));
    if (!key.limits.goes_with.empty() && !lists(key.limits.goes_with, type)) useless.push_back(key.name);
  }
  JsonValue rules = refuse_all(useless);
  put(rules, "required", std::move(needed));
  return json_object({{"if", when("type", type)}, {"then", std::move(rules)}});
}

// Pairs of value and weight under "values", or else under "weights"; or a list of each.
JsonValue weighted_enum_forms() {
  const JsonValue pairs = json_object({{"type", json_string("object")}, {"minProperties", number(1)}});
  const JsonValue list = json_object({{"type", json_string("array")}});
  const JsonValue values = json_object({{"type", json_string("array")}, {"minItems", number(1)}});
  return json_array({json_object({{"properties", json_object({{"values", pairs}})},
                                  {"required", json_strings({"values"})}}),
                     json_object({{"properties", json_object({{"values", list}, {"weights", pairs}})},
                                  {"required", json_strings({"weights"})}}),
                     json_object({{"properties", json_object({{"values", values}, {"weights", list}})},
                                  {"required", json_strings({"values", "weights"})}})});
}

JsonValue config_schema(std::string_view summary, std::span<const ConfigKey> keys) {
  JsonValue properties = json_object(
      {{"comment", json_object({{"description", json_string("A remark, which is not looked at.")}})}});
  JsonValue required = json_array();
  JsonValue by_type = json_array();
  for (const ConfigKey& key : keys) {
    JsonValue rules =
        json_object({{"description", json_string(key.summary)}, {"type", config_type(key.kind)}});
    put_limits(rules, key);
    put(properties, key.name, std::move(rules));
    if (key.limits.is_required) required.elements.push_back(json_string(key.name));
    if (key.name != "type") continue;
    for (const std::string_view type : key.limits.choices) {
      by_type.elements.push_back(rules_by_type(keys, type));
    }
  }
  JsonValue result = json_object({{"description", json_string(summary)},
                                  {"type", json_string("object")},
                                  {"properties", std::move(properties)},
                                  {"additionalProperties", json_boolean(false)}});
  if (!required.elements.empty()) put(result, "required", std::move(required));
  if (!by_type.elements.empty()) put(result, "allOf", std::move(by_type));
  return result;
}

JsonValue generator_config_schema(const GeneratorInfo& generator) {
  JsonValue result = config_schema(generator.summary, generator.keys);
  if (generator.name == "weighted_enum") put(result, "anyOf", weighted_enum_forms());
  return result;
}

bool needs_config(const GeneratorInfo& generator) {
  const auto is_required = [](const ConfigKey& key) { return key.limits.is_required; };
  return generator.name == "weighted_enum" ||
         std::any_of(generator.keys.begin(), generator.keys.end(), is_required);
}

// What `generator` says about its configuration, which stands under `config_key`.
JsonValue rules_of_generator(const GeneratorInfo& generator, std::string_view config_key) {
  JsonValue then =
      property(config_key, json_object({{"$ref", reference_to(config_definition(generator.name))}}));
  if (needs_config(generator)) put(then, "required", json_strings({config_key}));
  return json_object({{"if", when("generator", generator.name)}, {"then", std::move(then)}});
}

// The names of generators, and the configuration that each takes. Those without keys share one rule.
JsonValue named_generator(std::string_view config_key) {
  JsonValue names = json_array();
  JsonValue without_keys = json_array();
  JsonValue configs = json_array();
  for (const GeneratorInfo& generator : all_generators()) {
    names.elements.push_back(json_string(generator.name));
    if (generator.keys.empty()) {
      without_keys.elements.push_back(json_string(generator.name));
    } else {
      configs.elements.push_back(rules_of_generator(generator, config_key));
    }
  }
  configs.elements.push_back(
      json_object({{"if", property("generator", json_object({{"enum", std::move(without_keys)}}))},
                   {"then", property(config_key, json_object({{"$ref", reference_to(kNoConfig)}}))}}));
  JsonValue rules = property("generator", json_object({{"enum", std::move(names)}}));
  put(rules, "allOf", std::move(configs));
  return json_object({{"dependentRequired", json_object({{config_key, json_strings({"generator"})}})},
                      {"dependentSchemas", json_object({{"generator", std::move(rules)}})}});
}

JsonValue required(std::string_view key) {
  return json_object({{"required", json_strings({key})}});
}

// distribution and pattern win over generator, which is then not looked at.
void put_column_rules(JsonValue& column) {
  const JsonValue shorthand =
      json_object({{"anyOf", json_array({required("distribution"), required("pattern")})}});
  put(column, "if", json_object({{"not", shorthand}}));
  put(column, "then", json_object({{"$ref", reference_to("generator_of_column")}}));
}

// A value, a range or a generator.
void put_outcome_rules(JsonValue& outcome) {
  const JsonValue range = json_object({{"anyOf", json_array({required("min"), required("max")})}});
  put(outcome, "oneOf", json_array({required("value"), range, required("generator")}));
  put(outcome, "dependentRequired",
      json_object({{"min", json_strings({"max"})}, {"max", json_strings({"min"})}}));
  put(outcome, "$ref", reference_to("generator_of_outcome"));
}

JsonValue definitions() {
  JsonValue result = json_object();
  for (const ObjectRule* object : schema::format_objects()) {
    if (object == &schema::kSchemaObject) continue;
    JsonValue rules = json_object();
    put_object_rules(rules, *object);
    if (object == &schema::kColumnObject) put_column_rules(rules);
    if (object == &schema::kOutcomeObject) put_outcome_rules(rules);
    put(result, definition_name(*object), std::move(rules));
  }
  put(result, "generator_of_column", named_generator("generator_config"));
  put(result, "generator_of_outcome", named_generator("config"));
  put(result, kNoConfig, config_schema("Nothing can be configured.", {}));
  for (const GeneratorInfo& generator : all_generators()) {
    if (!generator.keys.empty())
      put(result, config_definition(generator.name), generator_config_schema(generator));
  }
  return result;
}

}  // namespace

std::string json_schema() {
  JsonValue document = json_object(
      {{"$schema", json_string("https://json-schema.org/draft/2020-12/schema")},
       {"$id", json_string(fmt::format("urn:datagen:schema:{}", schema::kFormatVersion))},
       {"title", json_string(fmt::format("datagen schema, version {}", schema::kFormatVersion))}});
  put_object_rules(document, schema::kSchemaObject);
  put(document, "$defs", definitions());
  return schema::to_indented_json(document);
}

}  // namespace datagen::generators
