#include "generators/sources/sources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "generators/sources/file_references.hpp"
#include "generators/sources/remaining_model.hpp"
#include "schema/table_source.hpp"

namespace datagen::generators::sources {

namespace {

// Standard input can be read once.
bool report_standard_input_twice(const schema::Model& model, core::Diagnostics& problems) {
  const schema::Table* first = nullptr;
  for (const schema::Table& table : model.tables) {
    if (table.source == nullptr || table.source->file != "-") continue;
    if (first != nullptr) {
      problems.error(table.source->offset,
                     fmt::format("tables \"{}\" and \"{}\" both take standard input",
                                 schema::display(first->name), schema::display(table.name)));
      return true;
    }
    first = &table;
  }
  return false;
}

}  // namespace

void Sources::check_unchanged() const {
  for (const auto& table : tables) {
    if (table != nullptr) table->check_unchanged();
  }
}

std::unique_ptr<const Sources> open_sources(const schema::Model& model, core::Diagnostics& problems) {
  const auto has_source = [](const schema::Table& table) { return table.source != nullptr; };
  if (std::none_of(model.tables.begin(), model.tables.end(), has_source)) return nullptr;
  if (report_standard_input_twice(model, problems)) return nullptr;
  auto result = std::make_unique<Sources>();
  result->model = model;
  const std::size_t problems_before = problems.error_count();
  result->tables.resize(model.tables.size());
  for (const std::size_t table : parents_first(model)) {
    if (!has_source(model.tables[table])) continue;
    result->tables[table] = SourceTable::open(model, table, result->tables, problems);
    if (result->tables[table] != nullptr)
      leave_to_file(model, *result->tables[table], result->model.tables[table], problems);
  }
  if (problems.error_count() != problems_before) return nullptr;
  return result;
}

}  // namespace datagen::generators::sources
