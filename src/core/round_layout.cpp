#include "core/round_layout.hpp"

#include <algorithm>

#include "core/permutation.hpp"

namespace datagen::core {

RoundLayout::RoundLayout(Stream of_parents, Stream of_children, std::uint64_t parents,
                         std::uint64_t child_rows) noexcept
    : of_parents_(of_parents),
      of_children_(of_children),
      parents_(std::max<std::uint64_t>(parents, 1)),
      child_rows_(child_rows) {}

std::uint64_t RoundLayout::most_children() const noexcept {
  return child_rows_ / parents_ + (child_rows_ % parents_ > 0 ? 1 : 0);
}

void RoundLayout::find_parents(std::span<const std::uint64_t> children, std::uint64_t* parents,
                               std::uint64_t* ranks) const {
  // Rows of a block follow each other: mostly they are of one round.
  std::uint64_t known_round = 0;
  Permutation places(key_of(0), parents_);
  for (std::size_t i = 0; i < children.size(); ++i) {
    const std::uint64_t round = children[i] / parents_;
    if (round != known_round) {
      places = Permutation(key_of(round), parents_);
      known_round = round;
    }
    parents[i] = places.forward(children[i] % parents_);
    ranks[i] = round;
  }
}

void RoundLayout::count_children(std::span<const std::uint64_t> parents, std::uint64_t* counts) const {
  const std::uint64_t rounds = child_rows_ / parents_;
  const std::uint64_t left = child_rows_ % parents_;
  const Permutation places(key_of(rounds), parents_);
  for (std::size_t i = 0; i < parents.size(); ++i) {
    counts[i] = rounds + (left > 0 && places.inverse(parents[i]) < left ? 1 : 0);
  }
}

void RoundLayout::find_children(std::span<const std::uint64_t> parents, std::span<const std::uint64_t> ranks,
                                std::uint64_t* children) const {
  for (std::size_t i = 0; i < parents.size(); ++i) {
    const Permutation places(key_of(ranks[i]), parents_);
    children[i] = ranks[i] * parents_ + places.inverse(parents[i]);
  }
}

}  // namespace datagen::core
