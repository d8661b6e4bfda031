#include "cli/table_names.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "core/suggest.hpp"

namespace datagen::cli {

namespace {

std::string qualified(const schema::QualifiedName& name) {
  return fmt::format("{}.{}", name.schema, name.name);
}

// The near name, in the form that the user wrote: with its schema or without.
std::string suggest_table(std::span<const schema::QualifiedName> tables, const std::string& wrong) {
  const bool is_qualified = wrong.find('.') != std::string::npos;
  std::vector<std::string> names;
  std::vector<std::string> shown;
  for (const schema::QualifiedName& table : tables) {
    names.push_back(is_qualified ? qualified(table) : table.name);
    shown.push_back(schema::display(table));
  }
  const std::vector<std::string_view> known(names.begin(), names.end());
  if (std::string hint = core::did_you_mean(wrong, known); !hint.empty()) return hint;
  constexpr std::size_t kListed = 20;
  return shown.size() <= kListed ? fmt::format("the tables are {}", fmt::join(shown, ", ")) : std::string();
}

[[noreturn]] void fail_unknown_table(std::span<const schema::QualifiedName> tables,
                                     const std::string& wrong) {
  throw core::Error(core::ExitCode::Usage,
                    fmt::format("no matching tables were found for pattern \"{}\"", wrong),
                    suggest_table(tables, wrong));
}

std::size_t find_table(std::span<const schema::QualifiedName> tables, const std::string& name) {
  std::vector<std::size_t> found;
  for (std::size_t position = 0; position < tables.size(); ++position) {
    const schema::QualifiedName& known = tables[position];
    if (name == schema::display(known) || name == qualified(known)) return position;
    if (name == known.name) found.push_back(position);
  }
  if (found.empty()) fail_unknown_table(tables, name);
  if (found.size() > 1)
    throw core::Error(
        core::ExitCode::Usage, fmt::format("table \"{}\" is in more than one schema", name),
        fmt::format("write {} or {}", qualified(tables[found[0]]), qualified(tables[found[1]])));
  return found.front();
}

}  // namespace

std::vector<std::size_t> find_tables(std::span<const schema::QualifiedName> tables,
                                     const schema::TablePattern& pattern) {
  std::vector<std::size_t> found;
  for (std::size_t position = 0; position < tables.size(); ++position)
    if (pattern.matches(tables[position])) found.push_back(position);
  if (found.empty()) found.push_back(find_table(tables, pattern.text()));
  return found;
}

std::vector<schema::QualifiedName> table_names(const schema::Model& model) {
  std::vector<schema::QualifiedName> names;
  for (const schema::Table& table : model.tables) names.push_back(table.name);
  return names;
}

}  // namespace datagen::cli
