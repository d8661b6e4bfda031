#include "cli/preview_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/summary.hpp"
#include "cli/table_names.hpp"
#include "cli/text_table.hpp"
#include "core/display_width.hpp"

namespace datagen::cli {

namespace {

// Enough for addresses of mail and the begin of a sentence.
constexpr std::size_t kCellWidth = 40;

std::string title(const pipeline::Sample& sample) {
  const std::string name = core::printable(fmt::format("{}.{}", sample.name.schema, sample.name.name));
  if (sample.table_rows == sample.rows.size())
    return fmt::format("{}: {}\n", name, format_count(sample.table_rows, "row"));
  return fmt::format("{}: {} of {}\n", name, sample.rows.size(), format_count(sample.table_rows, "row"));
}

}  // namespace

std::vector<std::size_t> choose_tables(std::span<const pipeline::TableReport> tables,
                                       std::span<const schema::TablePattern> patterns) {
  std::vector<std::size_t> chosen;
  if (patterns.empty())
    for (std::size_t position = 0; position < tables.size(); ++position) chosen.push_back(position);
  std::vector<schema::QualifiedName> known;
  for (const pipeline::TableReport& table : tables) known.push_back(table.name);
  for (const schema::TablePattern& pattern : patterns) {
    for (const std::size_t position : find_tables(known, pattern))
      if (std::find(chosen.begin(), chosen.end(), position) == chosen.end()) chosen.push_back(position);
  }
  return chosen;
}

std::string preview_text(pipeline::Sample sample, bool wide, std::optional<std::size_t> line_width) {
  std::string out = title(sample);
  TextTable table;
  for (pipeline::SampleColumn& column : sample.columns)
    table.columns.push_back({std::move(column.name), column.is_number});
  table.rows = std::move(sample.rows);
  const TableLayout layout = wide ? TableLayout{} : TableLayout{kCellWidth, line_width};
  return out + render_table(table, layout);
}

}  // namespace datagen::cli
