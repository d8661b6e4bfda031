#include "pipeline/dump_difference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "core/utf8.hpp"
#include "pipeline/row_cells.hpp"

namespace datagen::pipeline {

namespace {

// What is shown of a value, around its first difference.
constexpr std::size_t kShownBytes = 80;
constexpr std::size_t kShownBefore = 30;

// `"12.50"`, cut between characters to what lies around `difference`.
std::string quoted(std::string_view text, std::size_t difference) {
  std::size_t begin =
      text.size() <= kShownBytes || difference <= kShownBefore ? 0 : difference - kShownBefore;
  begin = std::min(begin, text.size());
  while (begin > 0 && begin < text.size() && core::continues_character(text[begin])) --begin;
  std::size_t end = std::min(text.size(), begin + kShownBytes);
  while (end > begin && end < text.size() && core::continues_character(text[end])) --end;
  return fmt::format("\"{}{}{}\"", begin > 0 ? "..." : "", text.substr(begin, end - begin),
                     end < text.size() ? "..." : "");
}

std::size_t first_difference(std::string_view a, std::string_view b) {
  const std::size_t size = std::min(a.size(), b.size());
  return static_cast<std::size_t>(
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(size), b.begin()).first - a.begin());
}

std::string expected_and_found(std::string_view expected, std::string_view found) {
  const std::size_t difference = first_difference(expected, found);
  return fmt::format("expected {}, found {}", quoted(expected, difference), quoted(found, difference));
}

// The table of a unit; nothing of what stands around all rows.
const TablePlan* table_of(const Plan& plan, std::uint64_t unit) {
  if (unit == 0 || unit + 1 >= plan.unit_count) return nullptr;
  const TablePlan* found = nullptr;
  for (const std::vector<TablePlan>* tables : {&plan.tables, &plan.updates})
    for (const TablePlan& table : *tables)
      if (table.first_unit <= unit) found = &table;
  return found;
}

std::string name_of(const Plan& plan, const TablePlan& table) {
  return schema::display(plan.model.tables[table.table].name);
}

// The rows of a unit one by one, as they stand in it.
class UnitTexts {
 public:
  UnitTexts(const TablePlan& table, std::uint64_t unit)
      : table_(table), rows_(rows_of_unit(table, unit - table.first_unit)), workspace_(*table.program) {
    row_ = rows_.begin;
    if (rows_.begin == rows_.file_begin) begin_ = table.begin.size();
  }

  /// Goes to the row whose text has byte `at` of the unit. False: `at` lies in front of the rows, or behind.
  bool find(std::size_t at) {
    if (at < begin_) return false;
    for (; row_ < rows_.end; ++row_) {
      text_ = text_of(row_);
      if (at < begin_ + text_.size()) return true;
      begin_ += text_.size();
    }
    return false;
  }

  /// 0-based; where the unit's rows end if find() went past them.
  [[nodiscard]] std::uint64_t row() const noexcept { return row_; }
  /// Of the row, in the unit.
  [[nodiscard]] std::size_t begin() const noexcept { return begin_; }
  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  /// Of the row behind it; empty where the file has no more.
  [[nodiscard]] std::string next_text() {
    return row_ + 1 < rows_.file_end ? text_of(row_ + 1) : std::string();
  }

 private:
  [[nodiscard]] std::string text_of(std::uint64_t row) {
    core::ByteBuffer out;
    table_.encoder->append(table_.program->run(row, 1, workspace_), row - rows_.file_begin,
                           rows_.file_end - rows_.file_begin, out);
    return std::string(out.view());
  }

  const TablePlan& table_;
  UnitRows rows_;
  generators::Workspace workspace_;
  std::uint64_t row_ = 0;
  std::size_t begin_ = 0;
  std::string text_;
};

std::string describe_row(const Plan& plan, const TablePlan& table, UnitTexts& texts, std::string_view found) {
  const std::string name = name_of(plan, table);
  const std::uint64_t number = texts.row() + 1;
  if (!table.end.empty() && found.starts_with(table.end))
    return fmt::format("table \"{}\" has {} rows, expected are {}", name, number - 1, table.rows);
  if (const std::string next = texts.next_text(); !next.empty() && found.starts_with(next))
    return fmt::format("row {} of table \"{}\" is missing", number, name);
  const GenerateOptions& options = plan.options;
  const std::vector<std::string_view> expected = cells_of(texts.text(), options.format, options.dialect);
  const std::vector<std::string_view> actual = cells_of(found, options.format, options.dialect);
  const std::vector<std::size_t>& columns = plan.generators->tables[table.table].columns;
  for (std::size_t i = 0; i < std::min({expected.size(), actual.size(), columns.size()}); ++i) {
    if (expected[i] == actual[i]) continue;
    return fmt::format("table \"{}\", row {}, column \"{}\": {}", name, number,
                       plan.model.tables[table.table].columns[columns[i]].name,
                       expected_and_found(expected[i], actual[i]));
  }
  const std::string_view line = found.substr(0, found.find('\n'));
  return fmt::format("table \"{}\", row {}: {}", name, number, expected_and_found(texts.text(), line));
}

std::string_view line_of(std::string_view text, std::size_t begin) {
  return text.substr(begin, text.find('\n', begin) - begin);
}

// Of what is no row: the line.
std::string describe_line(const UnitBytes& expected, std::string_view found, std::string_view place) {
  const std::string_view same = expected.bytes.substr(0, expected.at);
  const std::size_t newline = same.rfind('\n');
  const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
  const std::string actual = std::string(same.substr(begin)) + std::string(line_of(found, 0));
  const auto number = std::count(same.begin(), same.end(), '\n') + 1;
  return fmt::format("{}{}: {}", expected.begins_file ? fmt::format("line {}, ", number) : "", place,
                     expected_and_found(line_of(expected.bytes, begin), actual));
}

}  // namespace

std::string describe_difference(const Plan& plan, const UnitBytes& expected, std::string_view found) {
  const TablePlan* const table = table_of(plan, expected.unit);
  if (table == nullptr)
    return describe_line(expected, found, expected.unit == 0 ? "definitions" : "behind the rows");
  UnitTexts texts(*table, expected.unit);
  if (texts.find(expected.at)) {
    const std::string from_row =
        std::string(expected.bytes.substr(texts.begin(), expected.at - texts.begin())) + std::string(found);
    return describe_row(plan, *table, texts, from_row);
  }
  UnitBytes part = expected;
  part.begins_file = false;
  return describe_line(
      part, found,
      fmt::format("{} the rows of table \"{}\"", texts.begin() > expected.at ? "in front of" : "behind",
                  name_of(plan, *table)));
}

std::string describe_end(const Plan& plan, const UnitBytes& expected) {
  const TablePlan* const table = table_of(plan, expected.unit);
  if (table == nullptr) return expected.unit == 0 ? "within the definitions" : "behind the rows";
  const std::string name = name_of(plan, *table);
  UnitTexts texts(*table, expected.unit);
  const bool is_row = texts.find(expected.at);
  if (texts.begin() > expected.at) return fmt::format("in front of the rows of table \"{}\"", name);
  const bool is_within = is_row && texts.begin() < expected.at;
  if (!is_within && texts.row() == 0) return fmt::format("in front of the first row of table \"{}\"", name);
  return fmt::format("{} row {} of table \"{}\", which has {}", is_within ? "within" : "behind",
                     texts.row() + (is_within ? 1 : 0), name, table->rows);
}

}  // namespace datagen::pipeline
