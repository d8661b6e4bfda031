#include "cli/preview_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/summary.hpp"
#include "cli/text_table.hpp"
#include "core/display_width.hpp"
#include "core/error.hpp"
#include "core/suggest.hpp"

namespace datagen::cli {

namespace {

// Enough for addresses of mail and the begin of a sentence.
constexpr std::size_t kCellWidth = 40;

std::string qualified(const schema::QualifiedName& name) {
  return fmt::format("{}.{}", name.schema, name.name);
}

// The near name, in the form that the user wrote: with its schema or without.
std::string suggest_table(std::span<const pipeline::TableReport> tables, const std::string& wrong) {
  const bool is_qualified = wrong.find('.') != std::string::npos;
  std::vector<std::string> names;
  std::vector<std::string> shown;
  for (const pipeline::TableReport& table : tables) {
    names.push_back(is_qualified ? qualified(table.name) : table.name.name);
    shown.push_back(schema::display(table.name));
  }
  const std::vector<std::string_view> known(names.begin(), names.end());
  if (std::string hint = core::did_you_mean(wrong, known); !hint.empty()) return hint;
  constexpr std::size_t kListed = 20;
  return shown.size() <= kListed ? fmt::format("the tables are {}", fmt::join(shown, ", ")) : std::string();
}

[[noreturn]] void fail_unknown_table(std::span<const pipeline::TableReport> tables,
                                     const std::string& wrong) {
  throw core::Error(core::ExitCode::Usage, fmt::format("the schema has no table \"{}\"", wrong),
                    suggest_table(tables, wrong));
}

std::size_t find_table(std::span<const pipeline::TableReport> tables, const std::string& name) {
  std::vector<std::size_t> found;
  for (std::size_t position = 0; position < tables.size(); ++position) {
    const schema::QualifiedName& known = tables[position].name;
    if (name == schema::display(known) || name == qualified(known)) return position;
    if (name == known.name) found.push_back(position);
  }
  if (found.empty()) fail_unknown_table(tables, name);
  if (found.size() > 1)
    throw core::Error(
        core::ExitCode::Usage, fmt::format("table \"{}\" is in more than one schema", name),
        fmt::format("write {} or {}", qualified(tables[found[0]].name), qualified(tables[found[1]].name)));
  return found.front();
}

std::string title(const pipeline::Sample& sample) {
  const std::string name = core::printable(qualified(sample.name));
  if (sample.table_rows == sample.rows.size())
    return fmt::format("{}: {}\n", name, format_count(sample.table_rows, "row"));
  return fmt::format("{}: {} of {}\n", name, sample.rows.size(), format_count(sample.table_rows, "row"));
}

}  // namespace

std::vector<std::size_t> choose_tables(std::span<const pipeline::TableReport> tables,
                                       std::span<const std::string> names) {
  std::vector<std::size_t> chosen;
  if (names.empty())
    for (std::size_t position = 0; position < tables.size(); ++position) chosen.push_back(position);
  for (const std::string& name : names) {
    const std::size_t position = find_table(tables, name);
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
