#include "generators/checks/asked_range.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "core/calendar.hpp"
#include "core/decimal.hpp"
#include "generators/registry.hpp"

namespace datagen::generators::checks {

namespace {

using schema::GeneratorChoice;
using schema::JsonKind;

const GeneratorInfo* generator_of(const schema::GeneratorSpec& spec) {
  switch (spec.choice) {
    case GeneratorChoice::Named: return find_generator(spec.name);
    case GeneratorChoice::Distribution: return find_generator("distribution");
    case GeneratorChoice::Inferred:
    case GeneratorChoice::Pattern: break;
  }
  return nullptr;
}

std::optional<std::int64_t> slot_of(const schema::JsonValue& value, Measure measure) {
  if (measure.kind == Measure::Kind::Number)
    return value.kind == JsonKind::Number ? core::parse_scaled(value.string, measure.scale) : std::nullopt;
  const auto moment =
      value.kind == JsonKind::String ? core::parse_timestamp(value.string) : std::optional<std::int64_t>();
  return moment && measure.kind == Measure::Kind::Date ? core::day_of(*moment) : moment;
}

// What the configuration calls the two ends; empty where values of the kind have none.
std::array<std::string_view, 2> names_of_ends(Measure measure) {
  switch (measure.kind) {
    case Measure::Kind::Number: return {"min", "max"};
    case Measure::Kind::Date:
    case Measure::Kind::Moment: return {"start", "end"};
    default: return {};
  }
}

}  // namespace

Interval asked_range(const schema::Column& column, Measure measure, Interval limits) {
  const schema::JsonValue* config = column.generator.config;
  const GeneratorInfo* generator = generator_of(column.generator);
  const bool is_configured = config != nullptr && config->kind == JsonKind::Object && generator != nullptr;
  const auto [first, last] = names_of_ends(measure);
  if (!is_configured || column.rules || first.empty()) return limits;
  const auto end_named = [&](std::string_view name) -> std::optional<std::int64_t> {
    const bool is_key = std::any_of(generator->keys.begin(), generator->keys.end(),
                                    [&](const ConfigKey& key) { return key.name == name; });
    const schema::JsonValue* value = is_key ? config->find(name) : nullptr;
    return value == nullptr ? std::nullopt : slot_of(*value, measure);
  };
  const Interval asked{std::max(limits.min, end_named(first).value_or(limits.min)),
                       std::min(limits.max, end_named(last).value_or(limits.max))};
  return asked.min <= asked.max ? asked : limits;
}

}  // namespace datagen::generators::checks
