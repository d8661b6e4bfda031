#include "schema/duplicates_loader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "schema/format.hpp"

namespace datagen::schema {

namespace {

using enum DuplicateStrategy;

// What each parameter is for; others would silently do nothing.
struct Parameter {
  std::string_view key;
  std::array<bool, 5> is_of;  // by strategy
};
constexpr std::array kParameters = {
    Parameter{"value", {false, true, false, false, false}},
    Parameter{"probability", {false, false, true, false, false}},
    Parameter{"max_values", {false, false, true, true, true}},
    Parameter{"pool", {false, false, true, true, true}},
    Parameter{"weights", {false, false, false, false, true}},
};

std::string parameters_of(DuplicateStrategy strategy) {
  std::string names;
  for (const Parameter& parameter : kParameters) {
    if (parameter.is_of[static_cast<std::size_t>(strategy)])
      names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", parameter.key);
  }
  return names.empty() ? "it takes none" : "it takes " + names;
}

class DuplicatesReader {
 public:
  DuplicatesReader(LoadContext& context, const JsonValue& json, std::string owner)
      : context_(context), reader_(json, kDuplicatesObject, std::move(owner), json.offset, context) {}

  std::optional<Duplicates> read(DuplicatesOf whose) {
    const auto named = reader_.choice("strategy");
    if (!named) return std::nullopt;
    Duplicates result = Duplicates::of(strategy_at(*named));
    refuse_others(result.strategy);
    if (const auto share = reader_.number("probability")) result.probability = *share;
    read_pool(result);
    read_weights(result);
    result.value = reader_.find("value");
    if (result.value != nullptr && result.value->kind == JsonKind::Null) {
      context_.error(result.value->offset, "\"value\" cannot be null",
                     "give the column a \"null_ratio\" of 1 instead");
      result.value = nullptr;
    } else if (result.value != nullptr && whose == DuplicatesOf::Columns) {
      context_.error(result.value->offset, "a value is for the \"duplicates\" of one column",
                     "leave it out: each column then has a value of its own");
    }
    return result;
  }

 private:
  void refuse_others(DuplicateStrategy strategy) {
    for (const Parameter& parameter : kParameters) {
      const JsonValue* value = reader_.find(parameter.key);
      if (value == nullptr || parameter.is_of[static_cast<std::size_t>(strategy)]) continue;
      context_.error(value->offset,
                     fmt::format("\"{}\" is no parameter of strategy \"{}\"", parameter.key,
                                 kStrategyNames[static_cast<std::size_t>(strategy)]),
                     parameters_of(strategy));
    }
  }

  void read_pool(Duplicates& into) {
    if (const auto most = reader_.integer("max_values")) into.pool = static_cast<std::uint64_t>(*most);
    const JsonValue* pool = reader_.find("pool");
    if (pool == nullptr) return;
    if (const JsonValue* most = reader_.find("max_values")) {
      context_.error(most->offset, fmt::format("{} has a \"pool\" and \"max_values\"", reader_.owner()),
                     "they say the same");
    }
    if (pool->kind == JsonKind::String) {
      if (const auto named = reader_.choice("pool")) into.pool = kPoolSizes[*named];
    } else if (const auto number = reader_.integer("pool")) {
      into.pool = static_cast<std::uint64_t>(*number);
    }
  }

  void read_weights(Duplicates& into) {
    const JsonValue* json = reader_.object("weights");
    if (json == nullptr) return;
    ObjectReader weights(*json, kDuplicateWeightsObject, "\"weights\" of " + reader_.owner(), json->offset,
                         context_);
    constexpr std::array<std::string_view, 3> kKeys = {"top", "middle", "fresh"};
    std::array<double, kKeys.size()> given{};
    std::ranges::transform(kKeys, given.begin(),
                           [&](std::string_view key) { return weights.number(key).value_or(0); });
    if (std::ranges::all_of(given, [](double weight) { return weight == 0; })) {
      context_.error(json->offset, "all weights are 0");
    } else {
      into.weights = given;
    }
  }

  LoadContext& context_;
  ObjectReader reader_;
};

}  // namespace

std::optional<Duplicates> load_duplicates(LoadContext& context, ObjectReader& owner, DuplicatesOf whose) {
  const JsonValue* json = owner.find("duplicates");
  if (json == nullptr) return std::nullopt;
  std::optional<Duplicates> result;
  if (const auto named = owner.choice("duplicates")) {
    result = Duplicates::of(strategy_at(*named));
  } else if (const JsonValue* object = owner.object("duplicates")) {
    result = DuplicatesReader(context, *object, "\"duplicates\" of " + owner.owner()).read(whose);
  }
  if (result) result->offset = json->offset;
  return result;
}

std::optional<Reuse> load_reuse(LoadContext& context, ObjectReader& owner) {
  const JsonValue* json = owner.object("reuse");
  if (json == nullptr) return std::nullopt;
  if (owner.find("duplicates") != nullptr) {
    context.error(json->offset, fmt::format("{} has \"reuse\" and \"duplicates\"", owner.owner()),
                  "rows repeat as a whole, or each column by itself: say one of the two");
  }
  ObjectReader reader(*json, kReuseObject, "\"reuse\" of " + owner.owner(), json->offset, context);
  Reuse result;
  result.offset = json->offset;
  if (const auto size = reader.integer("sample_size")) result.sample_size = static_cast<std::uint64_t>(*size);
  if (const auto share = reader.number("probability")) result.probability = *share;
  return result;
}

}  // namespace datagen::schema
