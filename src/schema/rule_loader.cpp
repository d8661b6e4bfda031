#include "schema/rule_loader.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>

#include "schema/condition_loader.hpp"
#include "schema/object_reader.hpp"

namespace datagen::schema {

namespace {

constexpr std::string_view kOutcomeHint =
    R"(write "value", or "min" and "max", or "generator" with its "config")";

class RuleLoader {
 public:
  RuleLoader(LoadContext& context, Table& table, Column& column)
      : context_(context), table_(table), column_(column), label_(column_label(table, column)) {}

  void load(const JsonValue& json) {
    Rules& rules = column_.rules.emplace();
    rules.offset = json.offset;
    if (json.elements.empty()) context_.error(json.offset, fmt::format("\"rules\" of {} is empty", label_));
    for (std::size_t i = 0; i < json.elements.size(); ++i) {
      const std::string owner = fmt::format("rule {} of {}", i + 1, label_);
      if (!context_.require_kind(json.elements[i], JsonKind::Object, owner)) continue;
      load_rule(json.elements[i], owner, rules);
    }
  }

 private:
  void load_rule(const JsonValue& json, const std::string& owner, Rules& rules) {
    ObjectReader reader(json, kRuleObject, owner, json.offset, context_);
    Rule& rule = rules.rules.emplace_back();
    if (const JsonValue* conditions = reader.object("if")) {
      for (const JsonMember& member : conditions->members) load_condition(member, rule);
    }
    if (const JsonValue* then = reader.object("then")) {
      if (auto outcome = read_outcome(*then, "\"then\" of " + owner)) rule.then = *std::move(outcome);
    }
    if (const JsonValue* otherwise = reader.object("else")) {
      rules.otherwise = read_outcome(*otherwise, "\"else\" of " + owner);
    }
  }

  void load_condition(const JsonMember& member, Rule& rule) {
    auto condition = read_condition(context_, table_, member, "a rule of " + label_);
    if (condition) rule.conditions.push_back(*std::move(condition));
  }

  std::optional<RuleOutcome> read_outcome(const JsonValue& json, const std::string& owner) {
    ObjectReader reader(json, kOutcomeObject, owner, json.offset, context_);
    const JsonValue* value = reader.find("value");
    const JsonValue* generator = reader.string("generator");
    const bool is_range = reader.find("min") != nullptr || reader.find("max") != nullptr;
    const int ways = (value != nullptr ? 1 : 0) + (is_range ? 1 : 0) + (generator != nullptr ? 1 : 0);
    if (ways != 1) {
      context_.error(json.offset,
                     fmt::format("{} {}", owner, ways == 0 ? "says no value" : "says its value in two ways"),
                     std::string(kOutcomeHint));
      return std::nullopt;
    }
    if (reader.find("config") != nullptr && generator == nullptr) {
      context_.error(reader.find("config")->offset,
                     fmt::format("{} has a \"config\" but no \"generator\"", owner));
    }
    if (value != nullptr) return value_outcome(*value, json);
    if (is_range) return RuleOutcome{RuleOutcome::Kind::Range, nullptr, &json, "integer_range", json.offset};
    return RuleOutcome{RuleOutcome::Kind::Generator, nullptr, reader.object("config"), generator->string,
                       generator->offset};
  }

  std::optional<RuleOutcome> value_outcome(const JsonValue& value, const JsonValue& json) {
    if (value.kind == JsonKind::Null && !column_.nullable) {
      context_.error(value.offset, fmt::format("{} is not nullable and cannot be null", label_));
      return std::nullopt;
    }
    return RuleOutcome{RuleOutcome::Kind::Value, &value, nullptr, {}, json.offset};
  }

  LoadContext& context_;
  const Table& table_;
  Column& column_;
  std::string label_;
};

}  // namespace

void load_rules(LoadContext& context, Table& table, const std::vector<ColumnClaims>& claims) {
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].rules != nullptr) RuleLoader(context, table, table.columns[i]).load(*claims[i].rules);
  }
}

}  // namespace datagen::schema
