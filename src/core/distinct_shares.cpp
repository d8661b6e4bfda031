#include "core/distinct_shares.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

#include "core/permutation.hpp"

namespace datagen::core {

namespace {

__extension__ using Wide = unsigned __int128;

// Draws of a family, beside those that order the places of its pieces.
constexpr std::uint64_t kOrder = 0;
constexpr std::uint64_t kStart = 1;
constexpr std::uint64_t kFirstPiece = 2;

struct Piece {
  std::uint64_t first_place;
  std::uint64_t places;
  std::uint64_t share;
};

std::vector<Piece> densest_first(const Skew& skew) {
  std::vector<Piece> pieces;
  const std::span<const std::uint64_t> knots = skew.knots();
  for (std::size_t i = 0; i + 1 < knots.size(); ++i) {
    const std::uint64_t share = skew.share_before(knots[i + 1]) - skew.share_before(knots[i]);
    if (share > 0) pieces.push_back({knots[i], knots[i + 1] - knots[i], share});
  }
  std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
    return static_cast<Wide>(a.share) * b.places > static_cast<Wide>(b.share) * a.places;
  });
  return pieces;
}

}  // namespace

DistinctShares::DistinctShares(const Skew& skew) : places_before_{0}, shares_before_{0} {
  for (const Piece& piece : densest_first(skew)) {
    first_places_.push_back(piece.first_place);
    places_before_.push_back(places_before_.back() + piece.places);
    shares_before_.push_back(shares_before_.back() + piece.share);
  }
}

// Pieces are full from the densest on, until one would not run over by its share of what is left. That holds
// for all behind it too.
std::size_t DistinctShares::first_open(std::uint64_t count) const noexcept {
  std::size_t first = 0;
  std::size_t last = first_places_.size();
  while (first < last) {
    const std::size_t middle = first + (last - first) / 2;
    const std::uint64_t taken = places_before_[middle];
    const std::uint64_t share = shares_before_[middle + 1] - shares_before_[middle];
    const std::uint64_t places = places_before_[middle + 1] - taken;
    const bool runs_over = taken<count&& static_cast<Wide>(count - taken) * share> static_cast<Wide>(
                               shares_before_.back() - shares_before_[middle]) *
                           places;
    if (runs_over) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  return first;
}

std::uint64_t DistinctShares::place_of(Stream family, std::uint64_t rank,
                                       std::uint64_t count) const noexcept {
  const std::size_t open = first_open(count);
  const std::uint64_t taken = places_before_[open];
  // In an order of its own, so that the first member is no more often at a greater share than the last.
  rank = Permutation(family.draw(kOrder), count).forward(rank);
  if (rank < taken) {
    const auto next = std::upper_bound(places_before_.begin(), places_before_.end(), rank);
    const auto piece = static_cast<std::size_t>(next - places_before_.begin()) - 1;
    return place_within(family, piece, rank - places_before_[piece]);
  }
  // Card k of `cards` lies at share (k + start / left) * left / cards of what is left; a piece has those
  // within it, which are no more than its places.
  const std::uint64_t cards = count - taken;
  const std::uint64_t left = shares_before_.back() - shares_before_[open];
  const std::uint64_t start = below(family.draw(kStart), left);
  const auto cards_before = [&](std::size_t piece) {
    return static_cast<std::uint64_t>(
        (static_cast<Wide>(shares_before_[piece] - shares_before_[open]) * cards + start) / left);
  };
  const std::uint64_t card = rank - taken;
  const Wide reached = static_cast<Wide>(card + 1) * left - start;  // the least share that holds it, * cards
  const auto share = static_cast<std::uint64_t>((reached + cards - 1) / cards) + shares_before_[open];
  const auto behind = std::lower_bound(shares_before_.begin() + static_cast<std::ptrdiff_t>(open) + 1,
                                       shares_before_.end() - 1, share);
  const auto piece = static_cast<std::size_t>(behind - shares_before_.begin()) - 1;
  return place_within(family, piece, card - cards_before(piece));
}

std::uint64_t DistinctShares::place_within(Stream family, std::size_t piece,
                                           std::uint64_t index) const noexcept {
  const std::uint64_t places = places_before_[piece + 1] - places_before_[piece];
  if (places == 1) return first_places_[piece];
  return first_places_[piece] + Permutation(family.draw(kFirstPiece + piece), places).forward(index);
}

}  // namespace datagen::core
