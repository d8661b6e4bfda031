#include "generators/sources/repeated_keys.hpp"

#include <utility>

namespace datagen::generators::sources {

void RepeatedKeys::add(const KeyEntry& entry) {
  if (partitions_) return partitions_->add(entry);
  if (ascending_ && ascending_->take(entry)) return;
  held_.push_back(entry);
  if (held_.size() == most_held_) part();
}

void RepeatedKeys::part() {
  partitions_.emplace(kind_ == Kind::Word, spread_);
  const auto add = [this](const KeyEntry& entry) { partitions_->add(entry); };
  if (ascending_) ascending_->visit(add);
  ascending_.reset();
  for (const KeyEntry& entry : std::exchange(held_, {})) add(entry);
}

std::vector<std::uint64_t> RepeatedKeys::repeated(std::size_t most) {
  FirstRows rows(most);
  KeyTable table(most_held_, spread_);
  if (partitions_) {
    partitions_->find_repeated(table, rows);
  } else if (!held_.empty()) {
    table.clear(held_.size());
    static_cast<void>(table.add(held_, rows));  // fewer than it holds
    if (ascending_) ascending_->visit([&](const KeyEntry& entry) { table.compare(entry, rows); });
  }
  return rows.offsets();
}

}  // namespace datagen::generators::sources
