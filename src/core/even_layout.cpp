#include "core/even_layout.hpp"

#include <algorithm>

namespace datagen::core {

EvenLayout::EvenLayout(Stream stream, std::uint64_t parents, std::uint64_t child_rows) noexcept
    : parents_(std::max<std::uint64_t>(parents, 1)),
      child_rows_(child_rows),
      cards_(stream.part(0).key(), std::max<std::uint64_t>(child_rows, 1)),
      places_(stream.part(1).key(), parents_) {}

std::uint64_t EvenLayout::most_children() const noexcept {
  return child_rows_ / parents_ + (child_rows_ % parents_ > 0 ? 1 : 0);
}

void EvenLayout::find_parents(std::span<const std::uint64_t> children, std::uint64_t* parents,
                              std::uint64_t* ranks) const {
  for (std::size_t i = 0; i < children.size(); ++i) {
    const std::uint64_t card = cards_.forward(children[i]);
    parents[i] = places_.forward(card % parents_);
    ranks[i] = card / parents_;
  }
}

void EvenLayout::count_children(std::span<const std::uint64_t> parents, std::uint64_t* counts) const {
  const std::uint64_t rounds = child_rows_ / parents_;
  const std::uint64_t left = child_rows_ % parents_;
  for (std::size_t i = 0; i < parents.size(); ++i) {
    counts[i] = rounds + (places_.inverse(parents[i]) < left ? 1 : 0);
  }
}

void EvenLayout::find_children(std::span<const std::uint64_t> parents, std::span<const std::uint64_t> ranks,
                               std::uint64_t* children) const {
  for (std::size_t i = 0; i < parents.size(); ++i) {
    children[i] = cards_.inverse(ranks[i] * parents_ + places_.inverse(parents[i]));
  }
}

}  // namespace datagen::core
