// Foreign keys: a column is named after a table, and the table's primary key has all of its values.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "inference/table_draft.hpp"

namespace datagen::inference {

namespace {

using Words = std::vector<std::string>;

// "customer" of customer_id; nothing where the name ends otherwise.
Words words_before_key(const Words& words) {
  constexpr auto kKeyWords =
      std::to_array<std::string_view>({"id", "uuid", "guid", "key", "no", "number", "code"});
  if (words.size() < 2 || std::find(kKeyWords.begin(), kKeyWords.end(), words.back()) == kKeyWords.end())
    return {};
  return {words.begin(), words.end() - 1};
}

bool ends_in(const Words& words, const Words& ending) {
  return words.size() >= ending.size() && !ending.empty() &&
         std::equal(ending.rbegin(), ending.rend(), words.rbegin());
}

// How many words of the column's name are the table's; 0: it is not named after the table.
std::size_t name_match(const Words& before_key, std::string_view table) {
  Words words = schema::words_of(table);
  if (words.empty()) return 0;
  words.back() = schema::singular(words.back());
  if (ends_in(before_key, words)) return words.size();
  const Words noun = {words.back()};
  return ends_in(before_key, noun) ? 1 : 0;
}

// parent_id, manager_id: rows of the same table.
bool names_own_table(const Words& before_key) {
  constexpr auto kOwn =
      std::to_array<std::string_view>({"parent", "manager", "supervisor", "boss", "mentor", "referrer",
                                       "predecessor", "previous", "root", "reply", "original"});
  return !before_key.empty() && std::find(kOwn.begin(), kOwn.end(), before_key.back()) != kOwn.end();
}

bool has_values_of(const TableDraft& child, std::size_t column, const TableDraft& parent) {
  if (!parent.primary_key || child.types[column] != parent.types[*parent.primary_key]) return false;
  const ColumnProfile& values = child.column(column);
  return values.value_count() > 0 &&
         values.distinct().is_within(parent.column(*parent.primary_key).distinct());
}

std::optional<std::size_t> find_parent(const std::vector<TableDraft>& tables, std::size_t child,
                                       std::size_t column) {
  const TableDraft& draft = tables[child];
  const Words before_key = words_before_key(draft.names.words(column));
  std::optional<std::size_t> best;
  std::size_t best_match = 0;
  for (std::size_t parent = 0; parent < tables.size(); ++parent) {
    if (parent == child) continue;
    std::size_t match = name_match(before_key, tables[parent].profile.name);
    const bool has_name_of_key =
        tables[parent].primary_key && draft.profile.columns[column].size() > 2 &&
        draft.profile.columns[column] == tables[parent].profile.columns[*tables[parent].primary_key];
    if (has_name_of_key && draft.primary_key != column) match = std::max<std::size_t>(match, 1);
    if (match <= best_match || !has_values_of(draft, column, tables[parent])) continue;
    best = parent;
    best_match = match;
  }
  const bool may_be_own = !best && draft.primary_key && draft.primary_key != column &&
                          draft.table.columns[column].is_nullable && names_own_table(before_key);
  if (may_be_own && has_values_of(draft, column, draft)) return child;
  return best;
}

}  // namespace

void draft_foreign_keys(std::vector<TableDraft>& tables) {
  for (std::size_t child = 0; child < tables.size(); ++child) {
    TableDraft& draft = tables[child];
    for (std::size_t column = 0; column < draft.types.size(); ++column) {
      const std::optional<std::size_t> parent = find_parent(tables, child, column);
      if (!parent) continue;
      const std::size_t key = *tables[*parent].primary_key;
      draft.table.foreign_keys.push_back({column, *parent, key});
      draft.is_foreign_key[column] = true;
    }
  }
  for (TableDraft& draft : tables)
    for (const InferredForeignKey& key : draft.table.foreign_keys)
      draft.table.columns[key.column].type =
          tables[key.referenced_table].table.columns[key.referenced_column].type;
}

}  // namespace datagen::inference
