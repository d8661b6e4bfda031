#include "generators/keys/key_reports.hpp"

#include <fmt/format.h>

#include "schema/per_parent.hpp"

namespace datagen::generators {

namespace {

using Kind = KeyMember::Kind;

// What leaves the table so many rows at most.
std::string with_rows(const schema::Table& table, std::uint64_t most) {
  const std::string name = schema::display(table.name);
  if (schema::laid_out_key(table))
    return fmt::format("lower \"per_parent\" until table \"{}\" has {} rows at most", name, most);
  return fmt::format("lower \"row_count\" of table \"{}\" to {}", name, most);
}

void report_key(const KeyMembers& keys, const PlannedKey& key, std::uint64_t possible, std::uint64_t rows,
                const std::vector<std::string>& sources, core::Diagnostics& problems) {
  const std::string table = schema::display(keys.table->name);
  const KeyMember& first = keys.plan.members[key.members.front()];
  if (key.members.size() == 1 && first.kind == Kind::Column) {
    const schema::Column& column = keys.table->columns[first.index];
    problems.error(
        column.offset,
        fmt::format("column \"{}.{}\" is unique and needs {} distinct values; its {} can make {} ({} \"{}\")",
                    table, column.name, rows, sources[first.index], possible, key.kind, key.name),
        fmt::format("{} or widen the {}", with_rows(*keys.table, possible), sources[first.index]));
    return;
  }
  problems.error(
      key.offset,
      fmt::format("{} \"{}\" of table \"{}\" needs {} distinct combinations of ({}); there are {}", key.kind,
                  key.name, table, rows, column_list(*keys.table, key.columns), possible),
      with_rows(*keys.table, possible) + " or add rows to the tables it references");
}

}  // namespace

void report_too_small(const KeyMembers& keys, const KeyComponent& component, const SchemeProblem& problem,
                      const std::vector<std::string>& sources, core::Diagnostics& problems) {
  bool is_reported = false;
  for (std::size_t k = 0; k < component.keys.size(); ++k) {
    std::uint64_t possible = 1;
    for (std::size_t m = 0; m < problem.members.size(); ++m) {
      if ((problem.keys[k] >> m & 1U) != 0) possible = capped_product(possible, problem.members[m].most);
    }
    if (possible >= problem.rows) continue;
    report_key(keys, *component.keys[k], possible, problem.rows, sources, problems);
    is_reported = true;
  }
  if (is_reported) return;
  std::string names;
  for (const PlannedKey* key : component.keys) {
    names += fmt::format("{}\"{}\" ({})", names.empty() ? "" : ", ", key->name,
                         column_list(*keys.table, key->columns));
  }
  const std::uint64_t possible = most_rows(problem);
  const std::string table = schema::display(keys.table->name);
  problems.error(component.keys.front()->offset,
                 fmt::format("keys {} of table \"{}\" share columns and need {} rows that differ in each of "
                             "them; {} can be made",
                             names, table, problem.rows, possible),
                 with_rows(*keys.table, possible) + " or give their columns more values");
}

void report_crowded(const KeyMembers& keys, std::size_t laid_out, const PlannedKey& key, std::uint64_t most,
                    std::uint64_t room, core::Diagnostics& problems) {
  const schema::Table& table = *keys.table;
  const schema::ForeignKey& foreign_key = table.foreign_keys[keys.plan.members[laid_out].index];
  const std::string hint =
      foreign_key.per_parent != nullptr
          ? fmt::format("lower \"max\" of \"per_parent\" to {} or give the other columns more values", room)
          : fmt::format("lower \"row_count\" of table \"{}\" or give the other columns more values",
                        schema::display(table.name));
  problems.error(
      foreign_key.offset,
      fmt::format("foreign key \"{}\" of table \"{}\" gives a parent up to {} rows; {} \"{}\" over ({}) "
                  "has room for {}",
                  foreign_key.name, schema::display(table.name), most, key.kind, key.name,
                  column_list(table, key.columns), room),
      hint);
}

void report_constants(const KeyMembers& keys, std::uint64_t rows, core::Diagnostics& problems) {
  const std::string table = schema::display(keys.table->name);
  for (const PlannedKey& key : keys.plan.constants) {
    problems.error(key.offset,
                   fmt::format("{} \"{}\" of table \"{}\" is over a constant and has room for 1 row; the "
                               "table has {}",
                               key.kind, key.name, table, rows),
                   fmt::format("lower \"row_count\" of table \"{}\" to 1", table));
  }
}

void warn_of_lost_nulls(const KeyMembers& keys, std::size_t column, std::uint64_t made,
                        core::Diagnostics& problems) {
  const schema::Column& asked = keys.table->columns[column];
  problems.warning(asked.offset,
                   fmt::format("column \"{}.{}\" is NULL in {}, not by its null_ratio: {} allows no more",
                               schema::display(keys.table->name), asked.name,
                               made == 0 ? "no row" : "one row", keys.plan.null_limits[column]->of));
}

void warn_of_lost_skews(const KeyMembers& keys, const std::vector<std::size_t>& members,
                        core::Diagnostics& problems) {
  for (const std::size_t number : members) {
    const KeyMember& member = keys.plan.members[number];
    if (member.kind != Kind::ForeignKey) continue;
    const schema::ForeignKey& foreign_key = keys.table->foreign_keys[member.index];
    problems.warning(foreign_key.offset,
                     fmt::format("foreign key \"{}\" of table \"{}\" chooses its parents evenly: its "
                                 "distribution does not go with the table's keys",
                                 foreign_key.name, schema::display(keys.table->name)));
  }
}

}  // namespace datagen::generators
