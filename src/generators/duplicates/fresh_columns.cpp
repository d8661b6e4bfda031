#include "generators/duplicates/fresh_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "generators/checks/table_fits.hpp"
#include "generators/duplicates/repeats.hpp"
#include "generators/keys/key_names.hpp"

namespace datagen::generators::duplicates {

namespace {

using checks::OpenCheck;
using checks::RedrawGroup;

bool compares_others(const OpenCheck& open, std::size_t column) {
  return std::any_of(open.columns.begin(), open.columns.end(),
                     [column](std::size_t other) { return other != column; });
}

// The check that draws the column again together with others, or computes it.
const OpenCheck* tying_check(checks::TableFits& fits, std::size_t column) {
  for (const OpenCheck& open : fits.open()) {
    if (open.computed == column) return &open;
  }
  const RedrawGroup* group = fits.group_of(column);
  if (group == nullptr) return nullptr;
  for (const std::size_t number : group->open) {
    if (group->columns.size() > 1 || compares_others(fits.open()[number], column))
      return &fits.open()[number];
  }
  return nullptr;
}

bool is_stretch(const Source& source) {
  return source.kind == Source::Kind::Generator && source.generator->name.starts_with("stretch_");
}

}  // namespace

std::optional<std::string> why_always_fresh(ModelBuild& build, std::size_t table, std::size_t column) {
  const schema::Table& asked = build.model().tables[table];
  const Source& source = build.source(table, column);
  if (is_in_key(asked, column) || build.keys(table).is_member(column) || is_stretch(source))
    return key_over(asked, column);
  if (source.kind == Source::Kind::File) return source.choice.reason;
  if (source.kind == Source::Kind::ForeignKey)
    return fmt::format("foreign key \"{}\"", asked.foreign_keys[source.foreign_key].name);
  if (build.references().tables[table].is_of_family[column])
    return "its values are those of the other rows of a tree";
  if (source.kind == Source::Kind::Generator && source.generator->name == "sequence") return "sequence";
  if (source.kind == Source::Kind::Generator && source.generator->name == "expression")
    return "computed by its expression";
  if (build.is_gate(table, column)) return "it decides which rows a unique index holds";
  checks::TableFits& fits = build.fits(table);
  if (const OpenCheck* check = tying_check(fits, column))
    return fmt::format("{} ties it to other columns", fits.sources()[check->source].name);
  return std::nullopt;
}

std::optional<std::string> why_following(ModelBuild& build, std::size_t table, std::size_t column,
                                         bool is_reuse) {
  for (const ColumnOf& read : build.reads(table, column)) {
    if (is_reuse && read.table == table && build.repeats(table).is_reused(read.column)) continue;
    const schema::Table& other = build.model().tables[read.table];
    const std::string& name = other.columns[read.column].name;
    return read.table == table ? fmt::format("follows \"{}\"", name)
                               : fmt::format("follows \"{}.{}\"", schema::display(other.name), name);
  }
  return std::nullopt;
}

bool is_checked_beside_others(ModelBuild& build, std::size_t table, std::size_t column) {
  checks::TableFits& fits = build.fits(table);
  return std::any_of(fits.distances().begin(), fits.distances().end(), [&](const checks::Distance& each) {
    return each.lesser == column || each.greater == column;
  });
}

}  // namespace datagen::generators::duplicates
