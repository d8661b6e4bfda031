#include "generators/row_counts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "core/draw.hpp"
#include "core/listed_layout.hpp"
#include "core/per_parent_layout.hpp"
#include "generators/references/chosen_parents.hpp"
#include "schema/per_parent.hpp"

namespace datagen::generators {

namespace {

// The rows of one table that is laid out per parent.
std::uint64_t laid_out_rows(const schema::Model& model, const BuildOptions& options, std::size_t number,
                            std::size_t foreign_key, core::Diagnostics& problems) {
  const schema::Table& table = model.tables[number];
  const schema::ForeignKey& key = table.foreign_keys[foreign_key];
  const std::uint64_t parent_rows = options.rows[key.referenced_table];
  const std::string parent = schema::display(model.tables[key.referenced_table].name);
  const auto layout = per_parent_layout(model, options, number, foreign_key, problems);
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

// From a table up to the first parent whose rows are known, without that: chains may be as long as there are
// tables.
std::vector<std::size_t> unknown_chain(const schema::Model& model, const std::vector<bool>& is_known,
                                       std::size_t table) {
  std::vector<std::size_t> chain;
  while (!is_known[table]) {
    chain.push_back(table);
    const schema::Table& child = model.tables[table];
    table = child.foreign_keys[*schema::laid_out_key(child)].referenced_table;
  }
  return chain;
}

bool has_condition(const schema::Model& model, const std::vector<std::size_t>& chain) {
  return std::any_of(chain.begin(), chain.end(), [&](std::size_t table) {
    const schema::Table& child = model.tables[table];
    return !child.foreign_keys[*schema::laid_out_key(child)].where.empty();
  });
}

}  // namespace

std::shared_ptr<const core::ChildLayout> per_parent_layout(const schema::Model& model,
                                                           const BuildOptions& options, std::size_t table,
                                                           std::size_t foreign_key,
                                                           core::Diagnostics& problems) {
  const schema::Table& child = model.tables[table];
  const schema::ForeignKey& key = child.foreign_keys[foreign_key];
  core::Diagnostics ignored;  // the loader has reported what is wrong
  const auto counts = schema::child_counts(child, key, ignored);
  if (!counts) return nullptr;
  const core::Stream stream = core::Stream::named(options.seed, child.stream)
                                  .part(child.columns[key.columns.front()].stream)
                                  .part("per parent");
  const std::uint64_t parents = options.rows[key.referenced_table];
  const auto over = [&](std::uint64_t count) {
    return std::make_shared<const core::PerParentLayout>(stream, count, *counts);
  };
  if (key.where.empty()) return over(parents);
  auto chosen = chosen_parents(model, options, table, foreign_key, problems);
  if (!chosen) return nullptr;
  auto among = over(chosen->size());
  return std::make_shared<const core::ListedLayout>(std::move(among), *std::move(chosen), parents);
}

std::vector<std::uint64_t> row_counts(const schema::Model& model, BuildOptions options,
                                      std::uint64_t default_rows, core::Diagnostics& problems) {
  std::vector<std::uint64_t>& rows = options.rows;
  rows.assign(model.tables.size(), 0);
  std::vector<bool> is_known(model.tables.size());
  for (std::size_t table = 0; table < model.tables.size(); ++table) {
    is_known[table] = !schema::laid_out_key(model.tables[table]);
    if (is_known[table]) rows[table] = model.tables[table].row_count.value_or(default_rows);
  }
  // Conditions on parents may ask for rows of any table, so those come last.
  for (const bool with_conditions : {false, true}) {
    for (std::size_t first = 0; first < model.tables.size(); ++first) {
      std::vector<std::size_t> chain = unknown_chain(model, is_known, first);
      if (!with_conditions && has_condition(model, chain)) continue;
      for (; !chain.empty(); chain.pop_back()) {
        const std::size_t table = chain.back();
        const std::size_t key = *schema::laid_out_key(model.tables[table]);
        rows[table] = laid_out_rows(model, options, table, key, problems);
        is_known[table] = true;
      }
    }
  }
  return std::move(options.rows);
}

}  // namespace datagen::generators
