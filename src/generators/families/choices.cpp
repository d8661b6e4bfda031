// Choices among given values: enums, booleans, states.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/families/people.hpp"
#include "generators/literals.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

using schema::JsonKind;
using schema::JsonValue;

struct WeightedValues {
  std::vector<std::string> texts;
  std::vector<double> weights;
};

std::optional<double> weight_of(const ColumnBuild& column, const JsonValue& value) {
  double weight = 0;
  if (value.kind == JsonKind::Number) {
    const auto [end, failure] =
        std::from_chars(value.string.data(), value.string.data() + value.string.size(), weight);
    // 1e300 keeps sums of weights finite.
    if (failure == std::errc{} && weight >= 0 && weight <= 1e300) return weight;
  }
  column.error(value.offset, "a weight must be a number of 0 or more");
  return std::nullopt;
}

// {"value": weight, ...}
void read_pairs(const ColumnBuild& column, const JsonValue& object, WeightedValues& into) {
  for (const schema::JsonMember& member : object.members) {
    if (member.key == "comment" && member.value.kind == JsonKind::String) continue;
    std::optional<std::string> text = literal_text(column, member.key, member.key_offset);
    const std::optional<double> weight = weight_of(column, member.value);
    if (!text || !weight) continue;
    into.texts.push_back(*std::move(text));
    into.weights.push_back(*weight);
  }
}

void read_values(const ColumnBuild& column, const JsonValue& array, WeightedValues& into) {
  for (const JsonValue& value : array.elements) {
    if (std::optional<std::string> text = literal_text(column, value)) into.texts.push_back(*std::move(text));
  }
}

// values + weights in two arrays, or either of them as an object.
WeightedValues read_weighted(const ColumnBuild& column) {
  const JsonValue* values = column.config().find("values");
  const JsonValue* weights = column.config().find("weights");
  WeightedValues result;
  if (values != nullptr && values->kind == JsonKind::Object) {
    read_pairs(column, *values, result);
  } else if (weights != nullptr && weights->kind == JsonKind::Object) {
    read_pairs(column, *weights, result);
  } else if (values != nullptr && weights != nullptr) {
    if (values->elements.size() != weights->elements.size()) {
      column.error(weights->offset, fmt::format("there are {} weights for {} values",
                                                weights->elements.size(), values->elements.size()));
    }
    read_values(column, *values, result);
    for (const JsonValue& weight : weights->elements)
      result.weights.push_back(weight_of(column, weight).value_or(0));
  } else {
    column.config().require("values");
    column.config().require("weights");
  }
  return result;
}

// Values that are written alike are one value where all rows must differ; elsewhere a repeated one is more
// likely.
void merge_repeated(const ColumnBuild& column, WeightedValues& values) {
  if (!column.must_be_distinct()) return;
  WeightedValues merged;
  for (std::size_t i = 0; i < values.texts.size(); ++i) {
    if (std::find(merged.texts.begin(), merged.texts.end(), values.texts[i]) != merged.texts.end()) continue;
    merged.texts.push_back(values.texts[i]);
    if (i < values.weights.size()) merged.weights.push_back(values.weights[i]);
  }
  values = std::move(merged);
}

CellPlan weighted_cell(ColumnBuild& column, WeightedValues values, std::size_t offset) {
  if (column.config().has_errors()) return {};
  merge_repeated(column, values);
  double sum = 0;
  for (const double weight : values.weights) sum += weight;
  if (values.texts.empty() || !(sum > 0)) {
    column.error(offset, values.texts.empty() ? "there are no values to choose from" : "all weights are 0");
    return {};
  }
  return literal_cell(column, column.choose_weighted(values.weights), values.texts);
}

struct Share {
  std::string_view text;
  double weight;
};

CellPlan shares(ColumnBuild& column, std::initializer_list<Share> choices) {
  std::vector<std::string_view> texts;
  std::vector<double> weights;
  for (const Share& share : choices) {
    texts.push_back(share.text);
    weights.push_back(share.weight);
  }
  const NodeId index = column.choose_weighted(weights);
  return text_cell(column, {generators::word(slot_of(index), std::make_shared<core::Dictionary>(texts))});
}

CellPlan boolean_with(ColumnBuild& column, double true_ratio) {
  return boolean_cell(column.choose_weighted({1 - true_ratio, true_ratio}));
}

}  // namespace

CellPlan choice(ColumnBuild& column) {
  const JsonValue* values = column.config().find("values");
  if (values == nullptr) {
    column.config().require("values");
    return {};
  }
  WeightedValues read;
  read_values(column, *values, read);
  if (column.config().has_errors()) return {};
  if (read.texts.empty()) {
    column.error(values->offset, "there are no values to choose from");
    return {};
  }
  merge_repeated(column, read);
  return literal_cell(column, column.choose(read.texts.size()), read.texts);
}

CellPlan weighted_choice(ColumnBuild& column) {
  return weighted_cell(column, read_weighted(column), column.config().offset("weights"));
}

CellPlan weighted_distribution(ColumnBuild& column) {
  column.config().require("weights");
  const JsonValue* weights = column.config().find("weights");
  WeightedValues values;
  if (weights != nullptr) read_pairs(column, *weights, values);
  return weighted_cell(column, std::move(values), column.config().offset("weights"));
}

CellPlan boolean(ColumnBuild& column) {
  const double ratio = column.config().number("true_ratio").value_or(0.5);
  if (!(ratio >= 0 && ratio <= 1)) {
    column.error(column.config().offset("true_ratio"), "\"true_ratio\" must be between 0 and 1");
    return {};
  }
  return boolean_with(column, ratio);
}

CellPlan mostly_true(ColumnBuild& column) {
  return boolean_with(column, 0.9);
}

CellPlan mostly_false(ColumnBuild& column) {
  return boolean_with(column, 0.1);
}

CellPlan enum_label(ColumnBuild& column) {
  const std::vector<std::string>& labels = column.model().custom_types[column.type().custom].labels;
  return literal_cell(column, column.choose(labels.size()), labels);
}

CellPlan status(ColumnBuild& column) {
  return shares(column, {{"active", 78}, {"inactive", 12}, {"pending", 6}, {"archived", 4}});
}

CellPlan order_status(ColumnBuild& column) {
  return shares(column, {{"delivered", 60},
                         {"shipped", 14},
                         {"processing", 10},
                         {"pending", 8},
                         {"cancelled", 5},
                         {"returned", 3}});
}

CellPlan payment_method(ColumnBuild& column) {
  return shares(
      column,
      {{"credit_card", 52}, {"paypal", 22}, {"debit_card", 14}, {"bank_transfer", 8}, {"gift_card", 4}});
}

CellPlan priority(ColumnBuild& column) {
  return shares(column, {{"normal", 60}, {"low", 20}, {"high", 15}, {"urgent", 5}});
}

CellPlan currency(ColumnBuild& column) {
  return shares(column, {{"USD", 55}, {"EUR", 25}, {"GBP", 10}, {"CAD", 5}, {"AUD", 5}});
}

CellPlan gender(ColumnBuild& column) {
  // Follows the row's first name.
  std::vector<std::uint64_t> by_name;
  for (const words::FirstName& name : words::first_names()) by_name.push_back(name.gender == 'f' ? 0 : 1);
  const NodeId index = column.add(lookup(std::move(by_name)), {person(column).first});
  const bool is_letter = column.type().length == 1;
  const std::vector<std::string_view> texts{is_letter ? "F" : "female", is_letter ? "M" : "male"};
  return text_cell(column, {generators::word(slot_of(index), std::make_shared<core::Dictionary>(texts))});
}

}  // namespace datagen::generators::families
