#include "cli/diff_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/summary.hpp"
#include "core/display_width.hpp"

namespace datagen::cli {

namespace {

std::string_view verb(pipeline::TableChange change) {
  switch (change) {
    case pipeline::TableChange::Added: return "added";
    case pipeline::TableChange::Removed: return "removed";
    case pipeline::TableChange::Changed: return "changed";
    case pipeline::TableChange::Same: break;
  }
  return "same";
}

bool changes(const pipeline::TableDifference& table) {
  return table.change != pipeline::TableChange::Same;
}

}  // namespace

std::string diff_text(const DiffSide& a, const DiffSide& b, std::span<const pipeline::TableDifference> tables,
                      bool differs_beside_tables) {
  std::string out = fmt::format("--- {} (seed {})\n+++ {} (seed {})\n", a.name, a.seed, b.name, b.seed);
  if (differs_beside_tables) out += "schemas, extensions, types or sequences: changed\n";
  for (const pipeline::TableDifference& table : tables) {
    if (!changes(table)) continue;
    out += fmt::format("{}.{}: {}\n", core::printable(table.name.schema), core::printable(table.name.name),
                       verb(table.change));
    for (const std::string& reason : table.reasons) out += fmt::format("  {}\n", core::printable(reason));
  }
  const auto count = static_cast<std::uint64_t>(std::ranges::count_if(tables, changes));
  if (count == 0) return out + fmt::format("{}, all the same\n", format_count(tables.size(), "table"));
  return out + fmt::format("{} of {} changed\n", count, format_count(tables.size(), "table"));
}

bool has_changes(std::span<const pipeline::TableDifference> tables) {
  return std::ranges::any_of(tables, changes);
}

}  // namespace datagen::cli
