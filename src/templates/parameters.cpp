#include "templates/parameters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>

#include "core/error.hpp"
#include "core/suggest.hpp"
#include "schema/model.hpp"

namespace datagen::templates {

namespace {

[[noreturn]] void fail(const std::string& message, std::string hint = {}) {
  throw core::Error(core::ExitCode::Usage, message, std::move(hint));
}

std::vector<std::string_view> parameter_names(const Template& source) {
  std::vector<std::string_view> names = {kRowsParameter};
  for (const Parameter& parameter : source.parameters) names.push_back(parameter.name);
  return names;
}

bool has_parameter(const Template& source, std::string_view name) {
  const std::vector<std::string_view> names = parameter_names(source);
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_for(const Assignment& assignment, const Template& source) {
  return assignment.template_name.empty() || assignment.template_name == source.name;
}

[[noreturn]] void fail_unknown_template(std::span<const Template> templates, const Assignment& assignment) {
  std::vector<std::string_view> names;
  for (const Template& source : templates) names.emplace_back(source.name);
  fail(fmt::format("parameter \"{}.{}\" is of a template that was not asked for", assignment.template_name,
                   assignment.parameter),
       core::did_you_mean(assignment.template_name, names));
}

[[noreturn]] void fail_unknown_parameter(std::span<const Template* const> asked,
                                         const Assignment& assignment) {
  std::vector<std::string_view> known;
  std::string owners;
  std::string lists;
  for (const Template* source : asked) {
    const std::vector<std::string_view> names = parameter_names(*source);
    known.insert(known.end(), names.begin(), names.end());
    owners += fmt::format("{}\"{}\"", owners.empty() ? "" : " or ", source->name);
    lists += fmt::format("{}{} has {}", lists.empty() ? "" : "; ", source->name, fmt::join(names, ", "));
  }
  std::string hint = core::did_you_mean(assignment.parameter, known);
  hint += (hint.empty() ? "" : " ") + lists;
  fail(fmt::format("template {} has no parameter \"{}\"", owners, assignment.parameter), std::move(hint));
}

std::optional<std::uint64_t> assigned(const Template& source, std::string_view parameter,
                                      std::span<const Assignment> assignments) {
  std::optional<std::uint64_t> value;
  for (const Assignment& assignment : assignments)
    if (is_for(assignment, source) && assignment.parameter == parameter) value = assignment.value;
  return value;
}

std::uint64_t sum(const std::vector<std::uint64_t>& numbers) {
  return std::accumulate(numbers.begin(), numbers.end(), std::uint64_t{0});
}

// Scales the values that are not fixed, so that the rows of all tables come near `wanted`.
void scale_values(const Template& source, std::uint64_t wanted, const std::vector<bool>& is_fixed,
                  std::vector<std::uint64_t>& values) {
  const std::vector<std::uint64_t> rows = row_counts(source, values);
  std::uint64_t scaled_rows = 0;
  for (std::size_t table = 0; table < rows.size(); ++table) {
    const std::optional<std::size_t> parameter = source.tables[table].rows.parameter;
    if (parameter && !is_fixed[*parameter]) scaled_rows += rows[table];
  }
  if (scaled_rows == 0)
    fail(fmt::format("nothing of template \"{}\" is left to scale to {} rows", source.name, wanted),
         "leave out \"rows\" or one of the other parameters");
  const std::uint64_t fixed_rows = sum(rows) - scaled_rows;
  const std::uint64_t room = wanted > fixed_rows ? wanted - fixed_rows : 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (is_fixed[i]) continue;
    const std::optional<std::uint64_t> value = scale_rows(values[i], room, scaled_rows);
    values[i] = std::clamp<std::uint64_t>(value.value_or(schema::kMaxRowCount), 1, schema::kMaxRowCount);
  }
}

}  // namespace

void check_assignments(std::span<const Template> templates, std::span<const Assignment> assignments) {
  for (const Assignment& assignment : assignments) {
    std::vector<const Template*> asked;
    for (const Template& source : templates)
      if (is_for(assignment, source)) asked.push_back(&source);
    if (asked.empty()) fail_unknown_template(templates, assignment);
    const bool is_known = std::any_of(asked.begin(), asked.end(), [&](const Template* source) {
      return has_parameter(*source, assignment.parameter);
    });
    if (!is_known) fail_unknown_parameter(asked, assignment);
  }
}

std::vector<std::uint64_t> parameter_values(const Template& source, std::span<const Assignment> assignments) {
  std::vector<std::uint64_t> values;
  std::vector<bool> is_fixed;
  for (const Parameter& parameter : source.parameters) {
    const std::optional<std::uint64_t> value = assigned(source, parameter.name, assignments);
    values.push_back(value.value_or(parameter.default_value));
    is_fixed.push_back(value.has_value());
  }
  if (const auto rows = assigned(source, kRowsParameter, assignments))
    scale_values(source, *rows, is_fixed, values);
  return values;
}

std::vector<std::uint64_t> row_counts(const Template& source, std::span<const std::uint64_t> values) {
  std::vector<std::uint64_t> rows;
  for (const TemplateTable& table : source.tables) {
    const std::optional<std::uint64_t> count = evaluate(table.rows, values);
    if (!count)
      fail(fmt::format("table \"{}\" of template \"{}\" would have more than {} rows", table.name,
                       source.name, schema::kMaxRowCount));
    rows.push_back(*count);
  }
  return rows;
}

std::uint64_t default_rows(const Template& source) {
  return sum(row_counts(source, parameter_values(source, {})));
}

}  // namespace datagen::templates
