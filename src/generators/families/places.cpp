// Places: one row's street, city, state, postal code, country and position are one place.
#include "generators/families/places.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <numeric>
#include <string>
#include <vector>

#include "core/number_text.hpp"
#include "generators/cells.hpp"
#include "generators/families/distinct_values.hpp"
#include "generators/families/families.hpp"
#include "generators/families/kinds.hpp"
#include "generators/families/people.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/text_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

using core::PieceKind;

const words::Country& country_of(const words::City& city) {
  return words::countries()[city.country];
}

// Weights of all cities for one locale's people.
std::vector<double> city_weights(const LocalePart& part) {
  std::vector<double> weights;
  for (const words::City& city : words::cities()) {
    const bool is_home =
        std::find(part.countries.begin(), part.countries.end(), city.country) != part.countries.end();
    weights.push_back(is_home ? city.weight : 0);
  }
  return weights;
}

// By weight among the cities of all countries, whatever the locale.
std::shared_ptr<const core::AliasTable> all_cities() {
  static const auto table = [] {
    std::vector<double> weights;
    for (const words::City& city : words::cities()) weights.push_back(city.weight);
    return std::make_shared<const core::AliasTable>(weights);
  }();
  return table;
}

// Each locale's share of the cities of its countries.
core::AliasTable cities_of(const LocaleMix& mix) {
  std::vector<double> sum(words::cities().size());
  for (const LocalePart& part : mix.parts) {
    const std::vector<double> weights = city_weights(part);
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t city = 0; city < weights.size(); ++city)
      sum[city] += weights[city] / total * part.weight;
  }
  return core::AliasTable(sum);
}

// The cities where people of each of the locales live.
std::vector<core::AliasTable> cities_by_locale(const LocaleMix& mix) {
  std::vector<core::AliasTable> tables;
  for (const LocalePart& part : mix.parts) tables.emplace_back(city_weights(part));
  return tables;
}

// One entry per city, so that the city's index is the word's index too.
template <typename TextOf>
core::DictionaryPtr city_texts(TextOf text_of) {
  std::vector<std::string_view> entries;
  for (const words::City& city : words::cities()) entries.push_back(text_of(city));
  return std::make_shared<core::Dictionary>(entries);
}

// The texts of the cities where people of the locales live.
CellPlan distinct_cities(ColumnBuild& column, const LocaleMix& locales, const core::Dictionary& texts) {
  std::vector<std::string_view> found;
  for (std::uint32_t city = 0; city < texts.size(); ++city) {
    const auto is_home = [&](const LocalePart& part) {
      return std::find(part.countries.begin(), part.countries.end(), words::cities()[city].country) !=
             part.countries.end();
    };
    const bool is_asked =
        !locales.is_asked || std::any_of(locales.parts.begin(), locales.parts.end(), is_home);
    if (is_asked) found.push_back(texts[city]);
  }
  return distinct_texts(column, found);
}

// Made once for all columns that ask with the same function.
template <typename TextOf>
CellPlan by_city(ColumnBuild& column, TextOf text_of) {
  static const core::DictionaryPtr texts = city_texts(text_of);
  const Place where = place(column);
  if (column.must_be_distinct()) return distinct_cities(column, *where.locales, *texts);
  return text_cell(column, {generators::word(where.city, texts)});
}

// The same where people of the place write otherwise: "Munich" or "München". Local forms are for those who
// ask for a locale.
template <typename TextOf, typename LocalTextOf>
CellPlan by_city(ColumnBuild& column, TextOf text_of, LocalTextOf local_text_of) {
  static const core::DictionaryPtr texts = city_texts(text_of);
  static const core::DictionaryPtr local_texts = city_texts([&](const words::City& city) {
    const std::string_view local = local_text_of(city);
    return local.empty() ? text_of(city) : local;
  });
  const Place where = place(column);
  const core::DictionaryPtr& written = where.locales->is_asked ? local_texts : texts;
  if (column.must_be_distinct()) return distinct_cities(column, *where.locales, *written);
  return text_cell(column, {generators::word(where.city, written)});
}

// numeric(8,6) holds latitudes and no longitudes. `farthest` is in 1e-6 degrees.
void refuse_narrow(const ColumnBuild& column, std::int64_t farthest) {
  const auto unit = static_cast<std::int64_t>(core::kPowersOf10[number_scale(column.type())]);
  const std::int64_t most_degrees = number_limits(column.type()).max / unit;
  if (farthest / 1'000'000 <= most_degrees) return;
  column.problem(
      fmt::format("{} of type {} holds {} degrees at most; there are places at {}", column.display(),
                  schema::sql_type(column.model(), column.type()), most_degrees, farthest / 1'000'000),
      "make it a numeric(9,6)");
}

// Anywhere: of the degrees from `min` to `max` as many as the type tells apart, each once.
CellPlan distinct_degrees(ColumnBuild& column, std::int64_t min, std::int64_t max) {
  // A real has six digits, of which three are in front of the point; a millionth of a degree is 0.1 m.
  const bool is_real = column.type().id == schema::TypeId::Real;
  const bool is_double = column.type().id == schema::TypeId::DoublePrecision;
  const unsigned scale = is_real ? 3 : is_double ? 6 : number_scale(column.type());
  const auto unit = static_cast<std::int64_t>(core::kPowersOf10[scale]);
  const NodeId index = column.choose(static_cast<std::uint64_t>((max - min) * unit) + 1);
  const NodeId degrees = column.add(affine(min * unit, 1), {slot_of(index)});
  if (!is_real && !is_double) return number_cell(column, slot_of(degrees));
  return {{piece(PieceKind::TrimmedDecimal, slot_of(degrees), static_cast<std::uint8_t>(scale))}, {}};
}

// Within some ten kilometres of the city's centre: a tenth of a degree either way.
CellPlan near_city(ColumnBuild& column, std::int32_t words::City::*degrees_e4) {
  constexpr std::uint64_t kSpread = 2001;
  std::vector<std::uint64_t> centres;
  std::int64_t farthest = 0;
  for (const words::City& city : words::cities()) {
    centres.push_back(static_cast<std::uint64_t>(std::int64_t{city.*degrees_e4} * 100));
    farthest = std::max(farthest, std::abs(std::int64_t{city.*degrees_e4} * 100));
  }
  refuse_narrow(column, farthest + 100'000);
  if (column.must_be_distinct()) {
    const std::int64_t most = farthest / 1'000'000;
    return distinct_degrees(column, -most, most);
  }
  const NodeId centre = column.add(lookup(std::move(centres)), {place(column).city});
  const NodeId away = column.add(affine(-100'000, 100), {slot_of(column.draw_below(kSpread, 1))});
  const NodeId position = column.add(sum_of_two(), {slot_of(centre), slot_of(away)});  // in 1e-6 degrees
  const unsigned scale = number_scale(column.type());
  const auto is_float =
      column.type().id == schema::TypeId::Real || column.type().id == schema::TypeId::DoublePrecision;
  if (is_float || scale == 6) {
    return {{piece(is_float ? PieceKind::TrimmedDecimal : PieceKind::Decimal, slot_of(position), 6)}, {}};
  }
  return number_cell(column, slot_of(column.add(rescale(6, scale), {slot_of(position)})));
}

}  // namespace

Place place_of_role(ColumnBuild& column, std::string_view role) {
  const Roles& roles = column.roles();
  const auto setting = roles.locale_of_place(role);
  const std::optional<std::string> person = roles.person_at(role);
  const auto person_setting = person ? roles.locale_of_person(*person) : std::nullopt;
  const bool is_same_locale = setting.has_value() == person_setting.has_value() &&
                              (!setting || setting->value == person_setting->value);
  LocaleMixPtr locales = locales_of(setting);
  const std::string name = role.empty() ? "place" : "place:" + std::string(role);
  const NodeId node = column.shared_node(name, [&] {
    const core::Stream stream = column.shared_stream(name);
    if (person && is_same_locale) {
      const Person who = person_of_role(column, *person);
      auto cities = column.constant("cities by locale " + name_of(*who.locales),
                                    [&] { return cities_by_locale(*who.locales); });
      return column.add(weighted_choice_by(stream, std::move(cities)), {who.part});
    }
    const auto cities =
        setting ? column.constant("cities " + name_of(*locales), [&] { return cities_of(*locales); })
                : all_cities();
    return column.add(generators::weighted_choice(stream, cities));
  });
  return {slot_of(node), std::move(locales)};
}

Place place(ColumnBuild& column) {
  check_own_locale(column, column.roles().locale_of_place(column.place_role()), "place");
  return place_of_role(column, column.place_role());
}

CellPlan street_address(ColumnBuild& column) {
  const Place where = place(column);
  const StreetForm form = where.locales->is_asked ? StreetForm::Local : StreetForm::Latin;
  const NodeId node = column.add(street_line(column.stream(), form), {where.city}, 2);
  return text_cell(column, {piece(PieceKind::Text, slot_of(node))}, {.text_bytes = 18});
}

CellPlan address_line_2(ColumnBuild& column) {
  static constexpr std::array<std::string_view, 4> kKinds{"Apt ", "Unit ", "Suite ", "Floor "};
  const NodeId kind = column.draw_below(kKinds.size(), 1);
  const NodeId number = column.add(affine(1, 1), {slot_of(column.draw_below(48, 2))});
  return text_cell(column, {generators::word(slot_of(kind), column.dictionary(kKinds)),
                            piece(PieceKind::PositiveInteger, slot_of(number), 2)});
}

CellPlan city(ColumnBuild& column) {
  return by_city(
      column, [](const words::City& city) { return city.name; },
      [](const words::City& city) { return city.local_name; });
}

CellPlan airport_name(ColumnBuild& column) {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> made;
    for (const words::City& city : words::cities()) made.push_back(std::string(city.name) + " Airport");
    return made;
  }();
  return by_city(column, [](const words::City& city) -> std::string_view {
    return names[static_cast<std::size_t>(&city - words::cities().data())];
  });
}

CellPlan site_name(ColumnBuild& column) {
  if (column.must_be_distinct()) return label_name(column);
  static const core::DictionaryPtr texts = city_texts([](const words::City& city) { return city.name; });
  return text_cell(column, {generators::word(place(column).city, texts), literal(" " + kind_named(column))});
}

CellPlan state(ColumnBuild& column) {
  // A column of two or three characters wants the short form.
  const std::int32_t length = column.type().length;
  if (length != schema::Type::kUnset && length <= 3) return state_code(column);
  return by_city(
      column, [](const words::City& city) { return city.region; },
      [](const words::City& city) { return city.local_region; });
}

CellPlan state_code(ColumnBuild& column) {
  return by_city(column, [](const words::City& city) { return city.region_code; });
}

CellPlan postal_code(ColumnBuild& column) {
  static const std::vector<std::string_view> formats = [] {
    std::vector<std::string_view> by_city;
    for (const words::City& city : words::cities()) by_city.push_back(city.postal_format);
    return by_city;
  }();
  const NodeId node = column.add(filled_format(column.stream(), formats), {place(column).city}, 2);
  return text_cell(column, {piece(PieceKind::Text, slot_of(node))}, {.text_bytes = 6});
}

CellPlan country(ColumnBuild& column) {
  const std::int32_t length = column.type().length;
  if (length == 2 || length == 3) return country_code(column);
  return by_city(
      column, [](const words::City& city) { return country_of(city).name; },
      [](const words::City& city) { return country_of(city).local_name; });
}

CellPlan country_code(ColumnBuild& column) {
  if (column.type().length == 3) {
    return by_city(column, [](const words::City& city) { return country_of(city).code3; });
  }
  return by_city(column, [](const words::City& city) { return country_of(city).code2; });
}

CellPlan nationality(ColumnBuild& column) {
  const std::string role = column.person_role();
  check_own_locale(column, column.roles().locale_of_person(role), "person");
  const Place home = place_of_role(column, column.roles().place_of_person(role));
  static const core::DictionaryPtr demonyms =
      city_texts([](const words::City& city) { return words::demonyms()[city.country]; });
  static const core::DictionaryPtr codes2 =
      city_texts([](const words::City& city) { return country_of(city).code2; });
  static const core::DictionaryPtr codes3 =
      city_texts([](const words::City& city) { return country_of(city).code3; });
  const std::int32_t length = column.type().length;
  const core::DictionaryPtr& texts = length == 2 ? codes2 : length == 3 ? codes3 : demonyms;
  return text_cell(column, {generators::word(home.city, texts)});
}

CellPlan latitude(ColumnBuild& column) {
  return near_city(column, &words::City::latitude_e4);
}

CellPlan longitude(ColumnBuild& column) {
  return near_city(column, &words::City::longitude_e4);
}

CellPlan time_zone(ColumnBuild& column) {
  return by_city(column, [](const words::City& city) { return city.time_zone; });
}

}  // namespace datagen::generators::families
