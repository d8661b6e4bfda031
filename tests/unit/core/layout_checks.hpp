// What every layout of children promises, compared with a list of all children.
#pragma once

#include <algorithm>
#include <cstdint>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "core/child_layout.hpp"

namespace datagen::core {

struct ListedChild {
  std::uint64_t parent;
  std::uint64_t rank;
};

/// All children in one call; they are asked again in blocks of seven and backwards.
inline std::vector<ListedChild> list_children(const ChildLayout& layout) {
  const std::uint64_t rows = layout.child_rows();
  std::vector<std::uint64_t> children(rows);
  for (std::uint64_t row = 0; row < rows; ++row) children[row] = row;
  std::vector<std::uint64_t> parents(rows);
  std::vector<std::uint64_t> ranks(rows);
  layout.find_parents(children, parents.data(), ranks.data());
  std::vector<ListedChild> listed(rows);
  for (std::uint64_t row = 0; row < rows; ++row) listed[row] = {parents[row], ranks[row]};
  return listed;
}

inline std::vector<std::uint64_t> list_counts(const ChildLayout& layout, std::uint64_t parents) {
  std::vector<std::uint64_t> rows(parents);
  for (std::uint64_t row = 0; row < parents; ++row) rows[row] = row;
  std::vector<std::uint64_t> counts(parents);
  layout.count_children(rows, counts.data());
  return counts;
}

/// Whether blocks, in any order, say what the whole list says.
inline bool same_in_blocks(const ChildLayout& layout, const std::vector<ListedChild>& listed) {
  bool same = true;
  for (std::uint64_t begin = 0; begin < listed.size(); begin += 7) {
    std::vector<std::uint64_t> rows;
    for (std::uint64_t row = begin; row < std::min<std::uint64_t>(begin + 7, listed.size()); ++row)
      rows.insert(rows.begin(), row);
    std::vector<std::uint64_t> parents(rows.size());
    std::vector<std::uint64_t> ranks(rows.size());
    layout.find_parents(rows, parents.data(), ranks.data());
    std::vector<std::uint64_t> back(rows.size());
    layout.find_children(parents, ranks, back.data());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const ListedChild& child = listed[rows[i]];
      same = same && child.parent == parents[i] && child.rank == ranks[i] && back[i] == rows[i];
    }
  }
  return same;
}

/// Whether the list, the counts and the extremes agree: each parent has ranks 0, 1, ... below its count.
inline bool is_sound(const ChildLayout& layout, std::uint64_t parents) {
  const std::vector<ListedChild> listed = list_children(layout);
  const std::vector<std::uint64_t> counts = list_counts(layout, parents);
  std::set<std::pair<std::uint64_t, std::uint64_t>> seen;
  for (const ListedChild& child : listed) {
    if (child.parent >= parents || child.rank >= counts[child.parent]) return false;
    seen.emplace(child.parent, child.rank);
  }
  std::uint64_t sum = 0;
  for (const std::uint64_t count : counts) sum += count;
  if (seen.size() != listed.size() || sum != listed.size()) return false;
  if (parents > 0) {
    const auto [fewest, most] = std::minmax_element(counts.begin(), counts.end());
    if (*fewest != layout.fewest_children() || *most != layout.most_children()) return false;
  }
  return same_in_blocks(layout, listed);
}

}  // namespace datagen::core
