// Places in an order, of a parent's children or of a whole table; running numbers.
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/number_text.hpp"
#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/families/shapes.hpp"
#include "generators/model_build.hpp"
#include "generators/nodes/layout_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"
#include "schema/per_parent.hpp"

namespace datagen::generators::families {

namespace {

using Columns = std::vector<std::size_t>;

bool holds(const Columns& columns, std::size_t wanted) {
  return std::find(columns.begin(), columns.end(), wanted) != columns.end();
}

std::vector<Columns> distinct_sets(const schema::Table& table) {
  std::vector<Columns> sets;
  if (table.primary_key) sets.push_back(table.primary_key->columns);
  for (const schema::Key& key : table.uniques) sets.push_back(key.columns);
  for (const schema::Index& index : table.indexes) {
    if (!index.unique) continue;
    Columns& set = sets.emplace_back();
    for (const schema::IndexElement& element : index.elements) {
      if (element.column) set.push_back(*element.column);
    }
  }
  return sets;
}

// Whether every key with the column holds all of `others` too.
bool is_in_keys_with(const ColumnBuild& column, const Columns& others) {
  const std::vector<Columns> sets = distinct_sets(column.table());
  return std::all_of(sets.begin(), sets.end(), [&](const Columns& set) {
    return !holds(set, column.number()) ||
           std::all_of(others.begin(), others.end(), [&](std::size_t other) { return holds(set, other); });
  });
}

// `start`, `start` + 1, ... in the order of the rows; from 1 on where the type has no room for that.
CellPlan running_from(ColumnBuild& column, std::int64_t start) {
  const NumberLimits limits = number_limits(column.type());
  std::int64_t unit = 1;
  for (unsigned i = 0; i < number_scale(column.type()); ++i) unit *= 10;
  const auto rows = static_cast<std::int64_t>(std::min<std::uint64_t>(column.rows(), kMaxChoices));
  const std::int64_t room = limits.max / unit;
  if (room < rows) return shaped_numbers(column, {1, std::max<std::int64_t>(room, 1)});
  const std::int64_t first = room - start >= rows ? start : 1;
  if (column.must_be_distinct()) column.vouch_distinct();
  return number_cell(column, slot_of(column.add(affine(first * unit, unit), {slot_of(column.row())})));
}

// The place among the parent's children, from 1 on, where these are laid out per parent.
std::optional<CellPlan> place_among_siblings(ColumnBuild& column) {
  const std::optional<std::size_t> key = schema::laid_out_key(column.table());
  if (!key || !is_in_keys_with(column, column.table().foreign_keys[*key].columns)) return std::nullopt;
  ModelBuild& build = column.model_build();
  const std::optional<NodeId> parent = build.parent_row(column.table_number(), *key);
  if (!parent) return std::nullopt;
  const auto unit = static_cast<std::int64_t>(core::kPowersOf10[number_scale(column.type())]);
  const std::uint64_t most = build.layout(column.table_number(), *key)->most_children();
  const auto greatest = static_cast<std::uint64_t>(number_limits(column.type()).max / unit);
  if (most > greatest) {
    column.problem(
        fmt::format("{} counts the children of a parent, of which there are up to {}; type {} "
                    "can hold {}",
                    column.display(), most, schema::sql_type(column.model(), column.type()), greatest));
  }
  if (column.must_be_distinct()) column.vouch_distinct();
  return number_cell(column, slot_of(column.add(affine(unit, unit), {slot_of(*parent, kRankInParent)})));
}

}  // namespace

CellPlan position(ColumnBuild& column) {
  if (const auto place = place_among_siblings(column)) return *place;
  // Within a parent, a few; in a table of its own, the row's place.
  constexpr std::int64_t kFew = 20;
  const std::vector<schema::ForeignKey>& foreign_keys = column.table().foreign_keys;
  if (foreign_keys.empty()) return running_from(column, 1);
  if (!column.must_be_distinct()) return shaped_numbers(column, {1, kFew, Curve::Low});
  // Of a key: so many that rows find a place, four times as many as they need.
  const std::uint64_t parents =
      std::max<std::uint64_t>(column.rows_of(foreign_keys.front().referenced_table), 1);
  const auto needed =
      static_cast<std::int64_t>(std::min<std::uint64_t>(column.rows() / parents, kMaxChoices / 8) + 1);
  return shaped_numbers(column, {1, std::max(kFew, 4 * needed)});
}

CellPlan running_number(ColumnBuild& column) {
  return running_from(column, 1001);
}

}  // namespace datagen::generators::families
