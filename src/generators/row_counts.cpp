#include "generators/row_counts.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>

#include "core/draw.hpp"
#include "core/per_parent_layout.hpp"
#include "schema/per_parent.hpp"

namespace datagen::generators {

namespace {

// The rows of one table that is laid out per parent.
std::uint64_t laid_out_rows(const schema::Model& model, std::uint64_t seed, std::size_t number,
                            std::size_t foreign_key, std::uint64_t parent_rows, core::Diagnostics& problems) {
  const schema::Table& table = model.tables[number];
  const schema::ForeignKey& key = table.foreign_keys[foreign_key];
  const std::string parent = schema::display(model.tables[key.referenced_table].name);
  const auto layout = per_parent_layout(model, seed, number, foreign_key, parent_rows);
  if (layout == nullptr) return 0;
  const std::uint64_t rows = layout->child_rows();
  if (rows > schema::kMaxRowCount) {
    problems.error(
        key.per_parent->offset,
        fmt::format("table \"{}\" would have more than {} rows: \"per_parent\" for each of {} rows of "
                    "table \"{}\"",
                    schema::display(table.name), schema::kMaxRowCount, parent_rows, parent),
        fmt::format("lower \"per_parent\" or the rows of table \"{}\"", parent));
    return 0;
  }
  if (table.row_count && *table.row_count != rows) {
    problems.error(
        table.offset,
        fmt::format("table \"{}\" has a \"row_count\" of {}, but {} rows follow from \"per_parent\" of "
                    "foreign key \"{}\" and the {} rows of table \"{}\"",
                    schema::display(table.name), *table.row_count, rows, key.name, parent_rows, parent),
        "remove \"row_count\" or \"per_parent\"");
  }
  return rows;
}

}  // namespace

std::shared_ptr<const core::ChildLayout> per_parent_layout(const schema::Model& model, std::uint64_t seed,
                                                           std::size_t table, std::size_t foreign_key,
                                                           std::uint64_t parent_rows) {
  const schema::Table& child = model.tables[table];
  const schema::ForeignKey& key = child.foreign_keys[foreign_key];
  core::Diagnostics ignored;  // the loader has reported what is wrong
  const auto counts = schema::child_counts(child, key, ignored);
  if (!counts) return nullptr;
  const core::Stream stream = core::Stream::named(seed, child.stream)
                                  .part(child.columns[key.columns.front()].stream)
                                  .part("per parent");
  return std::make_shared<const core::PerParentLayout>(stream, parent_rows, *counts);
}

std::vector<std::uint64_t> row_counts(const schema::Model& model, std::uint64_t seed,
                                      std::uint64_t default_rows, core::Diagnostics& problems) {
  std::vector<std::optional<std::uint64_t>> known(model.tables.size());
  for (std::size_t table = 0; table < model.tables.size(); ++table) {
    if (!schema::laid_out_key(model.tables[table]))
      known[table] = model.tables[table].row_count.value_or(default_rows);
  }
  // Up to a parent whose rows are known, then down again: chains may be as long as there are tables.
  for (std::size_t first = 0; first < model.tables.size(); ++first) {
    std::vector<std::size_t> chain;
    for (std::size_t table = first; !known[table];) {
      chain.push_back(table);
      const schema::Table& child = model.tables[table];
      table = child.foreign_keys[*schema::laid_out_key(child)].referenced_table;
    }
    for (; !chain.empty(); chain.pop_back()) {
      const std::size_t table = chain.back();
      const std::size_t key = *schema::laid_out_key(model.tables[table]);
      const std::size_t parent = model.tables[table].foreign_keys[key].referenced_table;
      known[table] = laid_out_rows(model, seed, table, key, *known[parent], problems);
    }
  }
  std::vector<std::uint64_t> rows;
  rows.reserve(known.size());
  for (const auto& count : known) rows.push_back(*count);
  return rows;
}

}  // namespace datagen::generators
