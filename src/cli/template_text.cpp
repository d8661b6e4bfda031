#include "cli/template_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <vector>

#include "cli/summary.hpp"

namespace datagen::cli {

namespace {

// "name  number  summary", names and numbers aligned.
struct Line {
  std::string name;
  std::string number;
  std::string summary;
};

std::string aligned(const std::vector<Line>& lines) {
  std::size_t name_width = 0;
  std::size_t number_width = 0;
  for (const Line& line : lines) {
    name_width = std::max(name_width, line.name.size());
    number_width = std::max(number_width, line.number.size());
  }
  std::string out;
  for (const Line& line : lines)
    out +=
        fmt::format("  {:<{}}  {:>{}}  {}\n", line.name, name_width, line.number, number_width, line.summary);
  return out;
}

}  // namespace

std::string template_list_text(std::span<const templates::Template> all) {
  std::size_t name_width = 0;
  for (const templates::Template& source : all) name_width = std::max(name_width, source.name.size());
  std::string out;
  for (const templates::Template& source : all)
    out += fmt::format("{:<{}}  {}\n{:{}}  {}, {}\n", source.name, name_width, source.summary, "", name_width,
                       format_count(source.tables.size(), "table"),
                       format_count(templates::default_rows(source), "row"));
  return out;
}

std::string template_text(const templates::Template& source,
                          std::span<const templates::Assignment> assignments) {
  const std::vector<std::uint64_t> values = templates::parameter_values(source, assignments);
  const std::vector<std::uint64_t> rows = templates::row_counts(source, values);
  const std::uint64_t all_rows = std::accumulate(rows.begin(), rows.end(), std::uint64_t{0});
  std::vector<Line> parameters = {{std::string(templates::kRowsParameter), std::to_string(all_rows),
                                   "rows of all tables, about: scales the parameters that are not given"}};
  for (std::size_t i = 0; i < values.size(); ++i)
    parameters.push_back(
        {source.parameters[i].name, std::to_string(values[i]), source.parameters[i].summary});
  std::vector<Line> tables;
  for (std::size_t i = 0; i < rows.size(); ++i)
    tables.push_back({source.tables[i].name, std::to_string(rows[i]),
                      fmt::format("{}, {}", rows[i] == 1 ? "row" : "rows",
                                  format_count(source.tables[i].column_count, "column"))});
  return fmt::format("{}: {}\n\nParameters:\n{}\nTables:\n{}", source.name, source.summary,
                     aligned(parameters), aligned(tables));
}

}  // namespace datagen::cli
