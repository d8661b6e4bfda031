// Genders: one row's gender is its person's.
#include "generators/families/genders.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/families/people.hpp"
#include "generators/literals.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "schema/name_inference.hpp"

namespace datagen::generators::families {

namespace {

using Labels = std::span<const std::string_view>;

// As schema::words_of() splits them, joined by spaces.
constexpr std::array<std::string_view, 9> kWomen{"female", "woman",    "women", "girl", "f",
                                                 "w",      "weiblich", "femme", "mujer"};
constexpr std::array<std::string_view, 8> kMen{"male", "man",   "men",    "boy",
                                               "m",    "homme", "hombre", "maennlich"};
constexpr std::array<std::string_view, 29> kOthers{"other",
                                                   "others",
                                                   "unknown",
                                                   "diverse",
                                                   "divers",
                                                   "d",
                                                   "x",
                                                   "o",
                                                   "u",
                                                   "n",
                                                   "nb",
                                                   "none",
                                                   "non binary",
                                                   "nonbinary",
                                                   "neutral",
                                                   "undisclosed",
                                                   "unspecified",
                                                   "not specified",
                                                   "not disclosed",
                                                   "not known",
                                                   "not applicable",
                                                   "prefer not to say",
                                                   "prefer not to answer",
                                                   "transgender",
                                                   "genderqueer",
                                                   "intersex",
                                                   "unisex",
                                                   "not stated",
                                                   "undefined"};

// Of all people, those whom no label for women or men is given.
constexpr double kShareOfOthers = 0.02;

enum class Kind : std::uint8_t { Woman, Man, Other, Unrelated };

bool holds(Labels labels, std::string_view label) {
  return std::find(labels.begin(), labels.end(), label) != labels.end();
}

Kind kind_of(std::string_view label) {
  std::string plain;
  for (const std::string& word : schema::words_of(label)) plain += (plain.empty() ? "" : " ") + word;
  if (holds(kWomen, plain)) return Kind::Woman;
  if (holds(kMen, plain)) return Kind::Man;
  return holds(kOthers, plain) ? Kind::Other : Kind::Unrelated;
}

std::vector<Kind> kinds_of(const std::vector<std::string>& labels) {
  std::vector<Kind> kinds;
  kinds.reserve(labels.size());
  for (const std::string& label : labels) kinds.push_back(kind_of(label));
  return kinds;
}

bool tells_genders(const std::vector<Kind>& kinds) {
  const auto has = [&](Kind kind) { return std::find(kinds.begin(), kinds.end(), kind) != kinds.end(); };
  return has(Kind::Woman) && has(Kind::Man);
}

// Nearly all people of the gender share its labels, the rest all that are for nobody else.
core::AliasTable labels_of(Kind gender, const std::vector<Kind>& kinds) {
  const auto own = std::count(kinds.begin(), kinds.end(), gender);
  const auto all = std::count_if(kinds.begin(), kinds.end(),
                                 [](Kind kind) { return kind == Kind::Woman || kind == Kind::Man; });
  const std::ptrdiff_t others = std::ssize(kinds) - all;
  std::vector<double> weights;
  for (const Kind kind : kinds) {
    if (kind == gender) {
      weights.push_back((1 - kShareOfOthers) / static_cast<double>(own));
    } else {
      const bool is_other = kind == Kind::Other || kind == Kind::Unrelated;
      weights.push_back(is_other ? kShareOfOthers / static_cast<double>(others) : 0);
    }
  }
  return core::AliasTable(weights);
}

CellPlan label_of_person(ColumnBuild& column, const schema::CustomType& type) {
  const std::vector<Kind> kinds = kinds_of(type.labels);
  if (!tells_genders(kinds)) {
    column.error(column.column().generator.offset,
                 fmt::format("enum type \"{}\" of {} has no labels for women and men", type.name.name,
                             column.display()),
                 R"(genders are told by labels such as "female" and "male", or "F" and "M")");
    return {};
  }
  if (column.must_be_distinct()) return enum_label(column);
  auto labels = std::make_shared<const std::vector<core::AliasTable>>(
      std::vector<core::AliasTable>{labels_of(Kind::Woman, kinds), labels_of(Kind::Man, kinds)});
  const NodeId index =
      column.add(weighted_choice_by(column.stream(), std::move(labels)), {person(column).gender});
  return literal_cell(column, index, type.labels);
}

}  // namespace

bool has_gender_labels(const schema::Model& model, const schema::Column& column) {
  const schema::Type base = schema::base_type(model, column.type);
  if (base.id != schema::TypeId::Custom || base.dimensions > 0) return false;
  const std::vector<std::string>& labels = model.custom_types[base.custom].labels;
  const std::vector<Kind> kinds = kinds_of(labels);
  if (!tells_genders(kinds) || std::find(kinds.begin(), kinds.end(), Kind::Unrelated) != kinds.end())
    return false;
  const bool are_words =
      std::any_of(labels.begin(), labels.end(), [](const std::string& label) { return label.size() > 1; });
  const std::vector<std::string> name = schema::words_of(column.name);
  return are_words || std::any_of(name.begin(), name.end(),
                                  [](const std::string& word) { return word == "gender" || word == "sex"; });
}

CellPlan gender(ColumnBuild& column) {
  if (column.type().id == schema::TypeId::Custom)
    return label_of_person(column, column.model().custom_types[column.type().custom]);
  const bool is_letter = column.type().length == 1;
  const std::vector<std::string_view> texts{is_letter ? "F" : "female", is_letter ? "M" : "male"};
  return text_cell(column,
                   {generators::word(person(column).gender, std::make_shared<core::Dictionary>(texts))});
}

CellPlan name_prefix(ColumnBuild& column) {
  static constexpr std::array<std::string_view, 3> kPrefixes{"Ms.", "Mr.", "Dr."};
  auto weights = column.constant("weights of name prefixes", [] {
    return std::vector<core::AliasTable>{core::AliasTable(std::vector<double>{94, 0, 6}),
                                         core::AliasTable(std::vector<double>{0, 94, 6})};
  });
  const NodeId index =
      column.add(weighted_choice_by(column.stream(), std::move(weights)), {person(column).gender});
  return text_cell(column, {generators::word(slot_of(index), column.dictionary(kPrefixes))});
}

}  // namespace datagen::generators::families
