#include "schema/row_request.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "core/error.hpp"
#include "core/number_text.hpp"
#include "schema/per_parent.hpp"
#include "schema/table_source.hpp"

namespace datagen::schema {

namespace {

__extension__ using Wide = unsigned __int128;

bool is_one(Scale scale) {
  return scale.digits == core::kPowersOf10[scale.decimals];
}

// The first ones of a file.
void set_limit(Table& table, std::uint64_t rows) {
  TableSource limited = *table.source;
  limited.limit = rows;
  table.source = std::make_shared<const TableSource>(std::move(limited));
}

void set_rows(Table& table, const Model& model, std::uint64_t rows) {
  if (table.source != nullptr && table.source->mode == SourceMode::Table) return set_limit(table, rows);
  if (const auto key = laid_out_key(table)) {
    const std::string parent = display(model.tables[table.foreign_keys[*key].referenced_table].name);
    throw core::Error(core::ExitCode::Usage,
                      fmt::format("the rows of table \"{}\" follow from those of table \"{}\"",
                                  display(table.name), parent),
                      fmt::format("ask for rows of \"{}\", or change \"per_parent\" of foreign key \"{}\"",
                                  parent, table.foreign_keys[*key].name));
  }
  table.row_count = rows;
}

}  // namespace

std::uint64_t scaled(std::uint64_t rows, Scale scale) {
  const Wide unit = core::kPowersOf10[scale.decimals];
  const Wide result = (Wide{rows} * scale.digits + unit / 2) / unit;
  if (result > kMaxRowCount)
    throw core::Error(core::ExitCode::Usage,
                      fmt::format("{} rows are more than {} when scaled", rows, kMaxRowCount));
  return std::max<std::uint64_t>(static_cast<std::uint64_t>(result), rows == 0 ? 0 : 1);
}

void request_rows(Model& model, const RowRequest& request) {
  if (is_one(request.scale) && request.tables.empty()) return;
  for (Table& table : model.tables) {
    // What a parent's rows make of them may differ now.
    if (laid_out_key(table)) table.row_count.reset();
    if (laid_out_key(table) || is_one(request.scale)) continue;
    table.row_count = scaled(table.row_count.value_or(request.default_rows), request.scale);
  }
  for (const TableRows& asked : request.tables) set_rows(model.tables[asked.table], model, asked.rows);
}

}  // namespace datagen::schema
