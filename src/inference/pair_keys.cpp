#include "inference/pair_keys.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "schema/name_inference.hpp"

namespace datagen::inference {

namespace {

bool may_be_part(std::string_view name) {
  constexpr auto kLastWords = std::to_array<std::string_view>({"id", "uuid", "guid", "key", "code", "number",
                                                               "no", "line", "position", "sequence", "seq",
                                                               "version", "date", "day", "month", "year"});
  const std::vector<std::string> words = schema::words_of(name);
  return !words.empty() && std::find(kLastWords.begin(), kLastWords.end(), words.back()) != kLastWords.end();
}

}  // namespace

PairKeys::PairKeys(const std::vector<std::string>& names) {
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < names.size() && columns.size() < kMostColumns; ++i) {
    if (may_be_part(names[i])) columns.push_back(i);
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    for (std::size_t k = i + 1; k < columns.size(); ++k) pairs_.push_back({columns[i], columns[k]});
  }
}

void PairKeys::add_row(std::span<const readers::Field> fields) {
  for (Pair& pair : pairs_) {
    if (pair.is_broken) continue;
    const readers::Field& first = fields[pair.first];
    const readers::Field& second = fields[pair.second];
    pair.is_broken = first.is_null() || second.is_null();
    if (!pair.is_broken) {
      // No text has a NUL.
      text_.assign(first.text).append(1, '\0').append(second.text);
      pair.values.add(DistinctSample::hash_of(text_));
      pair.is_broken = pair.values.has_repeats();
    }
    if (pair.is_broken) pair.values = {};
  }
}

}  // namespace datagen::inference
