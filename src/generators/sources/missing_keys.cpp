#include "generators/sources/missing_keys.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace datagen::generators::sources {

void MissingKeys::add(const KeyEntry& entry) {
  if (partitions_) return partitions_->add(entry);
  held_.push_back(entry);
  if (held_.size() < most_held_) return;
  partitions_.emplace(false, spread_);
  for (const KeyEntry& each : std::exchange(held_, {})) partitions_->add(each);
}

std::vector<std::uint64_t> MissingKeys::missing(std::size_t most) {
  FirstRows rows(most);
  KeyTable table(most_held_, spread_);
  if (partitions_) {
    partitions_->find_missing(table, rows);
    return rows.offsets();
  }
  const auto is_parent = [](const KeyEntry& entry) { return entry.offset == KeyPartitions::kParent; };
  const auto children = std::partition(held_.begin(), held_.end(), is_parent);
  table.clear(held_.size());
  FirstRows repeated(0);
  static_cast<void>(table.add({held_.begin(), children}, repeated));  // fewer than it holds
  for (const KeyEntry& child : std::span(children, held_.end())) {
    if (!table.holds(child.key)) rows.add(child.offset);
  }
  return rows.offsets();
}

}  // namespace datagen::generators::sources
