#include "core/listed_layout.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace datagen::core {

ListedLayout::ListedLayout(std::shared_ptr<const ChildLayout> among, std::vector<std::uint32_t> rows,
                           std::uint64_t parents) noexcept
    : among_(std::move(among)), rows_(std::move(rows)), parents_(parents) {}

std::uint64_t ListedLayout::fewest_children() const noexcept {
  return rows_.size() == parents_ ? among_->fewest_children() : 0;
}

void ListedLayout::find_parents(std::span<const std::uint64_t> children, std::uint64_t* parents,
                                std::uint64_t* ranks) const {
  among_->find_parents(children, parents, ranks);
  for (std::size_t i = 0; i < children.size(); ++i) parents[i] = rows_[parents[i]];
}

void ListedLayout::count_children(std::span<const std::uint64_t> parents, std::uint64_t* counts) const {
  for (std::size_t i = 0; i < parents.size(); ++i) {
    const auto found = std::lower_bound(rows_.begin(), rows_.end(), parents[i]);
    counts[i] = 0;
    if (found == rows_.end() || *found != parents[i]) continue;
    const auto place = static_cast<std::uint64_t>(found - rows_.begin());
    among_->count_children({&place, 1}, &counts[i]);
  }
}

void ListedLayout::find_children(std::span<const std::uint64_t> parents, std::span<const std::uint64_t> ranks,
                                 std::uint64_t* children) const {
  for (std::size_t i = 0; i < parents.size(); ++i) {
    const auto place =
        static_cast<std::uint64_t>(std::lower_bound(rows_.begin(), rows_.end(), parents[i]) - rows_.begin());
    among_->find_children({&place, 1}, ranks.subspan(i, 1), &children[i]);
  }
}

}  // namespace datagen::core
