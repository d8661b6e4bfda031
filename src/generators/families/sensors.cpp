// What sensors measure, and in which unit.
#include <array>
#include <string_view>

#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/families/lists.hpp"
#include "generators/families/neighbours.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

// As many as kMetric has, in its order.
constexpr std::array<std::string_view, 7> kUnits{"°C", "%", "hPa", "V", "mm/s", "ppm", "lx"};
static_assert(kUnits.size() == kMetric.texts.size());

}  // namespace

CellPlan metric_unit(ColumnBuild& column) {
  const auto other = column_meant(column, "metric");
  const auto metric = other ? word_in(column, *other) : std::nullopt;
  if (metric && metric->dictionary->size() == kUnits.size() && !column.must_be_distinct())
    return text_cell(column, {generators::word(metric->slot, column.dictionary(kUnits))});
  return one_of(column, kUnits, Odds::Falling);
}

}  // namespace datagen::generators::families
