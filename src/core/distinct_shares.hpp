// Several different places at once, by uneven shares: what the children of one parent choose where no two of
// them may choose alike.
#pragma once

#include <cstdint>
#include <vector>

#include "core/draw.hpp"
#include "core/skew.hpp"

namespace datagen::core {

/// Of `count` different places, each comes up with the probability count * share, 1 at most: what the
/// greatest would have above that goes to the others by their shares. So many families together keep the
/// shares as far as that is possible at all. Systematic sampling (Madow 1949) of the skew's pieces, and even
/// sampling within each, where shares are alike. A logarithm of the pieces per place; immutable, any thread.
class DistinctShares {
 public:
  explicit DistinctShares(const Skew& skew);

  /// Places that have a share: no more than these are chosen.
  [[nodiscard]] std::uint64_t places() const noexcept { return places_before_.back(); }
  /// The place of member `rank` < count <= places() of a family.
  [[nodiscard]] std::uint64_t place_of(Stream family, std::uint64_t rank, std::uint64_t count) const noexcept;

 private:
  // Pieces before this one have all their places chosen.
  [[nodiscard]] std::size_t first_open(std::uint64_t count) const noexcept;
  [[nodiscard]] std::uint64_t place_within(Stream family, std::size_t piece,
                                           std::uint64_t index) const noexcept;

  // The pieces of the skew, the densest first.
  std::vector<std::uint64_t> first_places_;
  std::vector<std::uint64_t> places_before_;  // and behind the last their number
  std::vector<std::uint64_t> shares_before_;  // the same
};

}  // namespace datagen::core
