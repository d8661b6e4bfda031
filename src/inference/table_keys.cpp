// Types, NULLs and the keys of one table.
#include <algorithm>
#include <array>
#include <cmath>

#include "inference/column_type.hpp"
#include "inference/table_draft.hpp"

namespace datagen::inference {

namespace {

// Fewer rows say little: any column of a few numbers has no value twice.
constexpr std::uint64_t kRowsForUnique = 20;
// A longer text is no key.
constexpr std::size_t kLongestKey = 64;

// Three digits, and never 0 or 1 where there are both.
double null_ratio(const ColumnProfile& column) {
  if (column.null_count() == 0) return 0;
  if (column.value_count() == 0) return 1;
  const double ratio = static_cast<double>(column.null_count()) / static_cast<double>(column.row_count());
  return std::clamp(std::round(ratio * 1000) / 1000, 0.001, 0.999);
}

bool can_be_key(const TableDraft& draft, std::size_t index) {
  const ColumnProfile& column = draft.column(index);
  const ValueType type = draft.types[index];
  const bool has_type = type == ValueType::Integer || type == ValueType::Uuid || type == ValueType::Text;
  return has_type && column.null_count() == 0 && column.uniqueness() != Uniqueness::Broken &&
         column.lengths().greatest <= kLongestKey;
}

// id, customer_id of customers, customerNumber: 2; any other key in the first column: 1; else 0.
int key_rank(const TableDraft& draft, std::size_t index) {
  constexpr auto kKeyWords =
      std::to_array<std::string_view>({"id", "uuid", "guid", "key", "code", "number", "no"});
  const std::vector<std::string>& words = draft.names.words(index);
  if (words.empty()) return index == 0 ? 1 : 0;
  if (std::find(kKeyWords.begin(), kKeyWords.end(), words.back()) != kKeyWords.end()) {
    if (words.size() == 1) return 2;
    schema::Table named;
    named.name.name = draft.profile.name;
    if (words[words.size() - 2] == schema::row_noun(named)) return 2;
  }
  const bool may_be_key = draft.names.is_identifying(index) || draft.column(index).numbers().is_growing;
  return index == 0 && may_be_key ? 1 : 0;
}

std::optional<std::size_t> find_primary_key(const TableDraft& draft) {
  std::optional<std::size_t> best;
  int best_rank = 0;
  for (std::size_t i = 0; i < draft.types.size(); ++i) {
    if (!can_be_key(draft, i)) continue;
    const int rank = key_rank(draft, i);
    if (rank <= best_rank) continue;
    best = i;
    best_rank = rank;
  }
  return best;
}

bool can_be_part(const TableDraft& draft, std::size_t index) {
  const ColumnProfile& column = draft.column(index);
  const ValueType type = draft.types[index];
  const bool is_short_text =
      type == ValueType::Text && !draft.names.is_private(index) && column.lengths().greatest <= kLongestKey;
  const bool has_type = type == ValueType::Integer || type == ValueType::Uuid || type == ValueType::Date;
  return (has_type || is_short_text) && column.uniqueness() == Uniqueness::Broken;
}

// How many rows would have the values of others by chance, if one column's did not depend on the other's.
double repeats_by_chance(const TableDraft& draft, const PairKeys::Pair& pair) {
  const auto rows = static_cast<double>(draft.profile.row_count);
  const auto distinct = [&](std::size_t column) {
    return static_cast<double>(draft.column(column).distinct().distinct_count());
  };
  return rows * rows / 2 / (distinct(pair.first) * distinct(pair.second));
}

// Two columns of which no two rows have both alike, though some had by chance. A foreign key is one of them,
// so that there are more keys where there are more rows.
const PairKeys::Pair* find_pair_key(const TableDraft& draft) {
  constexpr double kFewestRepeats = 3;  // none of three is a chance of one in twenty
  for (const PairKeys::Pair& pair : draft.profile.pair_keys.pairs()) {
    const bool has_reference = draft.is_foreign_key[pair.first] || draft.is_foreign_key[pair.second];
    if (!pair.is_broken && has_reference && draft.profile.row_count >= kRowsForUnique &&
        can_be_part(draft, pair.first) && can_be_part(draft, pair.second) &&
        repeats_by_chance(draft, pair) >= kFewestRepeats)
      return &pair;
  }
  return nullptr;
}

bool is_unique(const TableDraft& draft, std::size_t index) {
  const ColumnProfile& column = draft.column(index);
  const ValueType type = draft.types[index];
  const bool has_type = type == ValueType::Integer || type == ValueType::Uuid || type == ValueType::Text;
  return has_type && column.value_count() >= kRowsForUnique && column.uniqueness() != Uniqueness::Broken &&
         (type == ValueType::Uuid || draft.names.is_identifying(index));
}

}  // namespace

TableDraft draft_table(const TableProfile& profile) {
  TableDraft draft(profile);
  draft.table.name = profile.name;
  draft.table.row_count = profile.row_count;
  for (std::size_t i = 0; i < profile.columns.size(); ++i) {
    const ColumnProfile& column = profile.profiles[i];
    const bool is_number_as_text = column.type() == ValueType::Integer && draft.names.is_number_as_text(i);
    draft.types.push_back(is_number_as_text ? ValueType::Text : column.type());
    InferredColumn& inferred = draft.table.columns.emplace_back();
    inferred.name = profile.columns[i];
    inferred.type = column_type(column, draft.types.back(), draft.names.room(i));
    inferred.is_nullable = column.null_count() > 0;
    inferred.null_ratio = null_ratio(column);
  }
  draft.is_foreign_key.resize(profile.columns.size());
  draft.primary_key = find_primary_key(draft);
  for (std::size_t i = 0; i < profile.columns.size(); ++i) {
    draft.table.columns[i].is_primary_key = draft.primary_key == i;
    draft.table.columns[i].is_unique = draft.primary_key != i && is_unique(draft, i);
  }
  return draft;
}

void draft_pair_key(TableDraft& draft) {
  if (draft.primary_key) return;
  draft.pair_key = find_pair_key(draft);
  if (draft.pair_key != nullptr) draft.table.key_columns = {draft.pair_key->first, draft.pair_key->second};
}

}  // namespace datagen::inference
