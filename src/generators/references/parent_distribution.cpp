#include "generators/references/parent_distribution.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include "schema/exact_number.hpp"
#include "schema/format.hpp"

namespace datagen::generators {

namespace {

using Kind = ParentDistribution::Kind;

constexpr double kExponentialMean = 0.2;

// The parameters that mean something to each kind, in the order of kParentDistributions.
constexpr std::array<std::string_view, 2> kZipfKeys{"alpha", "scatter"};
constexpr std::array<std::string_view, 3> kNormalKeys{"mean", "std_dev", "scatter"};
constexpr std::array<std::string_view, 2> kExponentialKeys{"mean", "scatter"};
constexpr std::array<std::string_view, 2> kWeightedKeys{"weights", "scatter"};

std::span<const std::string_view> keys_of(Kind kind) {
  switch (kind) {
    case Kind::Uniform: return {};
    case Kind::Zipf: return kZipfKeys;
    case Kind::Normal: return kNormalKeys;
    case Kind::Exponential: return kExponentialKeys;
    case Kind::Weighted: return kWeightedKeys;
  }
  return {};
}

class DistributionReader {
 public:
  DistributionReader(const schema::Table& table, const schema::ForeignKey& foreign_key,
                     core::Diagnostics& errors)
      : json_(*foreign_key.distribution),
        what_(fmt::format("distribution of foreign key \"{}\" of table \"{}\"", foreign_key.name,
                          schema::display(table.name))),
        errors_(errors) {}

  std::optional<ParentDistribution> read() {
    const std::size_t errors_before = errors_.error_count();
    const schema::JsonValue* type = json_.kind == schema::JsonKind::Object ? json_.find("type") : &json_;
    const auto& names = schema::kParentDistributions;
    const auto* name = type == nullptr ? names.end() : std::find(names.begin(), names.end(), type->string);
    if (name == names.end()) return std::nullopt;  // the loader has told
    ParentDistribution result;
    result.kind = static_cast<Kind>(name - names.begin());
    result.alpha = number("alpha", 1);
    result.mean = number("mean", result.kind == Kind::Exponential ? kExponentialMean : 0.5);
    result.std_dev = number("std_dev", 0.15);
    const schema::JsonValue* scatter = json_.find("scatter");
    result.is_scattered = scatter == nullptr ? result.kind == Kind::Zipf : scatter->boolean;
    refuse_other_keys(*name, keys_of(result.kind));
    if (result.kind == Kind::Weighted) read_weights(result);
    if (errors_.error_count() != errors_before) return std::nullopt;
    return result;
  }

 private:
  double number(std::string_view key, double fallback) const {
    const schema::JsonValue* value = json_.find(key);
    return value == nullptr ? fallback : schema::read_double(value->string);
  }

  // Parameters of other distributions would silently do nothing.
  void refuse_other_keys(std::string_view type, std::span<const std::string_view> keys) {
    for (const schema::JsonMember& member : json_.members) {
      const bool is_used = member.key == "type" || member.key == "comment" ||
                           std::find(keys.begin(), keys.end(), member.key) != keys.end();
      if (is_used) continue;
      errors_.error(member.key_offset,
                    fmt::format("\"{}\" means nothing to distribution \"{}\"", member.key, type));
    }
  }

  void read_weights(ParentDistribution& result) {
    const schema::JsonValue* weights = json_.find("weights");
    if (weights == nullptr) {
      errors_.error(json_.offset, what_ + " has no \"weights\"",
                    R"(write an object of the parents' keys, {"free": 70, "team": 30}, or an array)");
      return;
    }
    if (weights->kind == schema::JsonKind::Object) {
      result.keys = weights;
      if (json_.find("scatter") != nullptr) {
        errors_.error(json_.find("scatter")->offset, "\"scatter\" means nothing to weights by key");
      }
    }
    double sum = 0;
    const auto add = [&](const schema::JsonValue& weight) {
      result.weights.push_back(schema::read_double(weight.string));
      sum += result.weights.back();
    };
    for (const schema::JsonValue& weight : weights->elements) add(weight);
    for (const schema::JsonMember& member : weights->members) add(member.value);
    if (!(sum > 0)) errors_.error(weights->offset, "all weights are 0");
  }

  const schema::JsonValue& json_;
  std::string what_;
  core::Diagnostics& errors_;
};

}  // namespace

std::optional<ParentDistribution> read_parent_distribution(const schema::Table& table,
                                                           const schema::ForeignKey& foreign_key,
                                                           core::Diagnostics& errors) {
  if (foreign_key.distribution == nullptr) return ParentDistribution{};
  return DistributionReader(table, foreign_key, errors).read();
}

std::string describe_parent_choice(const schema::Table& parent, const schema::ForeignKey& foreign_key) {
  std::string text;
  const schema::JsonValue* type = foreign_key.distribution;
  if (type != nullptr && type->kind == schema::JsonKind::Object) type = type->find("type");
  if (type != nullptr && type->string != "uniform") text += ", " + type->string;
  if (foreign_key.unique) text += ", unique";
  for (const schema::RuleCondition& condition : foreign_key.where) {
    text += (&condition == &foreign_key.where.front() ? ", where " : " and ") +
            parent.columns[condition.column].name;
  }
  return text;
}

core::Skew skew_of(const ParentDistribution& distribution, std::uint64_t parents) {
  switch (distribution.kind) {
    case Kind::Zipf: return core::Skew::zipf(parents, distribution.alpha);
    case Kind::Normal: return core::Skew::normal(parents, distribution.mean, distribution.std_dev);
    case Kind::Exponential: return core::Skew::exponential(parents, distribution.mean);
    case Kind::Weighted: return core::Skew::weighted(parents, distribution.weights);
    case Kind::Uniform: break;
  }
  return core::Skew::zipf(parents, 0);
}

core::PlaceDraw place_draw_of(const ParentDistribution& distribution, std::uint64_t most) {
  // So many places that stretching them to any table leaves no row out.
  constexpr std::uint64_t kManyPlaces = std::uint64_t{1} << 62U;
  using Fit = core::PlaceDraw::Fit;
  if (distribution.kind == Kind::Uniform) return {};
  const Fit fit = distribution.kind == Kind::Zipf ? Fit::First : Fit::Stretch;
  const std::uint64_t places = fit == Fit::First ? std::max<std::uint64_t>(most, 1) : kManyPlaces;
  return {std::make_shared<const core::Skew>(skew_of(distribution, places)), fit, distribution.is_scattered};
}

}  // namespace datagen::generators
