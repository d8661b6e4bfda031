#include "cli/text_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <numeric>

#include "core/display_width.hpp"

namespace datagen::cli {

namespace {

constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();
// Cells cut shorter than this say little; dates stay whole.
constexpr std::size_t kLeastCellWidth = 12;
constexpr std::string_view kBetweenCells = " | ";

std::string shown(const std::optional<std::string>& cell) {
  return cell ? core::printable(*cell) : "NULL";
}

// The widest of each column's texts, uncut.
std::vector<std::size_t> full_widths(const TextTable& table) {
  std::vector<std::size_t> widths;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    std::size_t width = core::display_width(core::printable(table.columns[column].header));
    for (const auto& row : table.rows) width = std::max(width, core::display_width(shown(row[column])));
    widths.push_back(width);
  }
  return widths;
}

// A space at both ends, and what stands between the cells.
std::size_t line_width(const std::vector<std::size_t>& widths, std::size_t cell_limit) {
  const std::size_t cells =
      std::accumulate(widths.begin(), widths.end(), std::size_t{0},
                      [&](std::size_t sum, std::size_t width) { return sum + std::min(width, cell_limit); });
  return cells + kBetweenCells.size() * (widths.size() - 1) + 2;
}

// The widths of the columns that are shown: all of them cut alike, the last ones left off where that is not
// enough.
std::vector<std::size_t> fitted_widths(std::vector<std::size_t> widths, const TableLayout& layout) {
  std::size_t limit = layout.cell_width.value_or(kNoLimit);
  if (layout.line_width) {
    if (limit == kNoLimit) limit = *layout.line_width;
    while (limit > kLeastCellWidth && line_width(widths, limit) > *layout.line_width) --limit;
    while (widths.size() > 1 && line_width(widths, limit) > *layout.line_width) widths.pop_back();
  }
  for (std::size_t& width : widths) width = std::min(width, limit);
  return widths;
}

void append_cell(std::string& line, std::string_view text, std::size_t width, bool is_right_aligned) {
  const std::string cut = core::shortened(text, width);
  const std::size_t padding = width - std::min(width, core::display_width(cut));
  if (is_right_aligned) line.append(padding, ' ');
  line += cut;
  if (!is_right_aligned) line.append(padding, ' ');
}

// Appends a line of one text per column without spaces at its end.
template <typename TextOf>
void append_line(std::string& out, const TextTable& table, const std::vector<std::size_t>& widths,
                 TextOf text_of) {
  std::string line = " ";
  for (std::size_t column = 0; column < widths.size(); ++column) {
    if (column > 0) line += kBetweenCells;
    append_cell(line, text_of(column), widths[column], table.columns[column].is_right_aligned);
  }
  line.erase(line.find_last_not_of(' ') + 1);
  out += line + "\n";
}

void append_rule(std::string& out, const std::vector<std::size_t>& widths) {
  for (std::size_t column = 0; column < widths.size(); ++column)
    out += fmt::format("{}{:->{}}", column > 0 ? "+" : "", "", widths[column] + 2);
  out += '\n';
}

}  // namespace

std::string render_table(const TextTable& table, const TableLayout& layout) {
  if (table.columns.empty()) return {};
  const std::vector<std::size_t> widths = fitted_widths(full_widths(table), layout);
  std::string out;
  append_line(out, table, widths,
              [&](std::size_t column) { return core::printable(table.columns[column].header); });
  append_rule(out, widths);
  for (const auto& row : table.rows)
    append_line(out, table, widths, [&](std::size_t column) { return shown(row[column]); });
  if (const std::size_t left_off = table.columns.size() - widths.size(); left_off > 0)
    out +=
        fmt::format("(no room for {} more column{}; --wide shows all)\n", left_off, left_off == 1 ? "" : "s");
  return out;
}

}  // namespace datagen::cli
