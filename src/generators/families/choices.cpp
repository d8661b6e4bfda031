// Choices among given values: enums, booleans, states.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "generators/cells.hpp"
#include "generators/checks/fit.hpp"
#include "generators/families/families.hpp"
#include "generators/families/lists.hpp"
#include "generators/literals.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"
#include "schema/exact_number.hpp"

namespace datagen::generators::families {

namespace {

using schema::JsonKind;
using schema::JsonValue;

struct WeightedValues {
  std::vector<std::string> texts;
  std::vector<double> weights;
};

std::optional<double> weight_of(const ColumnBuild& column, const JsonValue& value) {
  const double weight = value.kind == JsonKind::Number ? schema::read_double(value.string) : -1;
  // 1e300 keeps sums of weights finite.
  if (weight >= 0 && weight <= 1e300) return weight;
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

// Whether two values are the same to the column: citext and indexes on lower() know no case.
bool are_same(const ColumnBuild& column, std::string_view a, std::string_view b) {
  if (!column.folds_case()) return a == b;
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char one, char other) { return lower(one) == lower(other); });
}

// Values that are written alike are one value where all rows must differ; elsewhere a repeated one is more
// likely.
void merge_repeated(const ColumnBuild& column, WeightedValues& values) {
  if (!column.must_be_distinct()) return;
  WeightedValues merged;
  for (std::size_t i = 0; i < values.texts.size(); ++i) {
    const bool is_known =
        std::any_of(merged.texts.begin(), merged.texts.end(),
                    [&](const std::string& known) { return are_same(column, known, values.texts[i]); });
    if (is_known) continue;
    merged.texts.push_back(values.texts[i]);
    if (i < values.weights.size()) merged.weights.push_back(values.weights[i]);
  }
  values = std::move(merged);
}

CellPlan weighted_cell(ColumnBuild& column, WeightedValues values, std::size_t offset) {
  if (column.config().has_errors()) return {};
  merge_repeated(column, values);
  if (!checks::keep_allowed(column, values.texts, &values.weights)) return {};
  double sum = 0;
  for (const double weight : values.weights) sum += weight;
  if (values.texts.empty() || !(sum > 0)) {
    column.error(offset, values.texts.empty() ? "there are no values to choose from" : "all weights are 0");
    return {};
  }
  return literal_cell(column, column.choose_weighted(values.weights), values.texts);
}

// Labels of states that are more, or less, frequent than others; all others are as frequent as `other`.
constexpr std::array kCommonLabels{
    std::string_view("active"),    std::string_view("delivered"), std::string_view("completed"),
    std::string_view("complete"),  std::string_view("paid"),      std::string_view("published"),
    std::string_view("approved"),  std::string_view("done"),      std::string_view("closed"),
    std::string_view("succeeded"), std::string_view("success"),   std::string_view("normal"),
    std::string_view("medium"),    std::string_view("customer"),  std::string_view("user"),
    std::string_view("member"),    std::string_view("fulfilled"), std::string_view("in_stock")};
constexpr std::array kRareLabels{
    std::string_view("cancelled"),    std::string_view("canceled"),     std::string_view("deleted"),
    std::string_view("failed"),       std::string_view("refunded"),     std::string_view("returned"),
    std::string_view("rejected"),     std::string_view("banned"),       std::string_view("suspended"),
    std::string_view("archived"),     std::string_view("expired"),      std::string_view("disputed"),
    std::string_view("void"),         std::string_view("blocked"),      std::string_view("overdue"),
    std::string_view("critical"),     std::string_view("urgent"),       std::string_view("admin"),
    std::string_view("owner"),        std::string_view("terminated"),   std::string_view("superadmin"),
    std::string_view("discontinued"), std::string_view("out_of_stock"), std::string_view("no_show")};

double weight_of_label(const std::string& label) {
  std::string plain;
  for (const std::string& word : schema::words_of(label)) plain += (plain.empty() ? "" : "_") + word;
  if (std::find(kCommonLabels.begin(), kCommonLabels.end(), plain) != kCommonLabels.end()) return 6;
  if (std::find(kRareLabels.begin(), kRareLabels.end(), plain) != kRareLabels.end()) return 0.5;
  return 1.5;
}

CellPlan boolean_with(ColumnBuild& column, double true_ratio) {
  return boolean_cell(column.choose_weighted({1 - true_ratio, true_ratio}));
}

}  // namespace

CellPlan choice(ColumnBuild& column) {
  const JsonValue* values = column.config().find("values");
  WeightedValues read;
  read_values(column, *values, read);
  if (column.config().has_errors()) return {};
  if (read.texts.empty()) {
    column.error(values->offset, "there are no values to choose from");
    return {};
  }
  merge_repeated(column, read);
  if (!checks::keep_allowed(column, read.texts, nullptr)) return {};
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
  return boolean_with(column, column.config().number("true_ratio").value_or(0.5));
}

CellPlan mostly_true(ColumnBuild& column) {
  return boolean_with(column, 0.9);
}

CellPlan mostly_false(ColumnBuild& column) {
  return boolean_with(column, 0.1);
}

CellPlan often_true(ColumnBuild& column) {
  return boolean_with(column, 0.7);
}

CellPlan enum_label(ColumnBuild& column) {
  std::vector<std::string> labels = column.model().custom_types[column.type().custom].labels;
  if (!checks::keep_allowed(column, labels, nullptr)) return {};
  std::vector<double> weights;
  weights.reserve(labels.size());
  for (const std::string& label : labels) weights.push_back(weight_of_label(label));
  return literal_cell(column, column.choose_weighted(weights), labels);
}

CellPlan one_of(ColumnBuild& column, words::WordList texts, Odds odds) {
  if (column.must_be_distinct() || odds == Odds::Even) return list_cell(column, texts);
  std::vector<double> weights;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    weights.push_back(odds == Odds::Falling ? 1.0 / static_cast<double>(i + 1)
                                            : 1.0 / static_cast<double>(1U << std::min<std::size_t>(i, 5)));
  }
  return word_cell(column, column.choose_weighted(weights), texts);
}

CellPlan currency(ColumnBuild& column) {
  return listed<kCurrency>(column);
}

}  // namespace datagen::generators::families
