#include "core/skewed_layout.hpp"

#include <algorithm>
#include <numeric>

namespace datagen::core {

namespace {

__extension__ using Wide = unsigned __int128;

// a * b / c for c > 0, where the result fits.
std::uint64_t scaled(std::uint64_t a, std::uint64_t b, std::uint64_t c) {
  return static_cast<std::uint64_t>(static_cast<Wide>(a) * b / c);
}

// Pieces by the shares of their places, the densest first.
std::vector<std::size_t> densest_first(const std::vector<std::uint64_t>& places,
                                       const std::vector<std::uint64_t>& shares) {
  std::vector<std::size_t> order(shares.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return static_cast<Wide>(shares[a]) * (places[b + 1] - places[b]) >
           static_cast<Wide>(shares[b]) * (places[a + 1] - places[a]);
  });
  return order;
}

}  // namespace

std::uint64_t SkewedLayout::Piece::cards_before(std::uint64_t place) const noexcept {
  return scaled(place, cards, places);
}

SkewedLayout::SkewedLayout(Stream stream, const Skew& skew, std::optional<GrowingOrder> order,
                           std::uint64_t child_rows, std::uint64_t most)
    : order_(order),
      places_(skew.knots().begin(), skew.knots().end()),
      cards_(stream.part("cards").key(), std::max<std::uint64_t>(child_rows, 1)) {
  fill(skew, child_rows, most);
}

// Pieces are full from the densest on while the next one would run over; the rest share what is left. Cards
// are counted through the pieces that are not full, so that rounding never makes one too many or too few.
void SkewedLayout::fill(const Skew& skew, std::uint64_t child_rows, std::uint64_t most) {
  const std::size_t pieces = places_.size() - 1;
  std::vector<std::uint64_t> shares(pieces);
  for (std::size_t i = 0; i < pieces; ++i) {
    shares[i] = skew.share_before(places_[i + 1]) - skew.share_before(places_[i]);
  }
  std::vector<std::uint64_t> cards(pieces);
  std::uint64_t left = child_rows;
  std::uint64_t shares_left = Skew::kWhole;
  std::vector<std::size_t> open = densest_first(places_, shares);
  auto next = open.begin();
  for (; next != open.end(); ++next) {
    const std::uint64_t places = places_[*next + 1] - places_[*next];
    const Wide room = static_cast<Wide>(places) * most;
    const bool runs_over =
        room < left && (shares_left == 0 || static_cast<Wide>(left) * shares[*next] > room * shares_left);
    if (!runs_over) break;
    cards[*next] = static_cast<std::uint64_t>(room);
    left -= cards[*next];
    shares_left -= shares[*next];
  }
  open.erase(open.begin(), next);
  std::uint64_t counted = 0;
  std::uint64_t given = 0;
  for (const std::size_t i : open) {
    counted += shares[i];
    // Where nothing has a share any more, the last piece that is looked at has room for all that is left.
    const std::uint64_t reached = shares_left == 0 ? left : scaled(left, counted, shares_left);
    cards[i] = reached - given;
    given = reached;
  }
  starts_.assign(1, 0);
  for (const std::uint64_t count : cards) starts_.push_back(starts_.back() + count);
}

SkewedLayout::Piece SkewedLayout::piece(std::size_t number) const noexcept {
  return {places_[number], places_[number + 1] - places_[number], starts_[number],
          starts_[number + 1] - starts_[number]};
}

SkewedLayout::Piece SkewedLayout::piece_of_card(std::uint64_t card) const noexcept {
  const auto next = std::upper_bound(starts_.begin(), starts_.end() - 1, card);
  return piece(static_cast<std::size_t>(next - starts_.begin()) - 1);
}

SkewedLayout::Piece SkewedLayout::piece_of_place(std::uint64_t place) const noexcept {
  const auto next = std::upper_bound(places_.begin(), places_.end() - 1, place);
  return piece(static_cast<std::size_t>(next - places_.begin()) - 1);
}

std::uint64_t SkewedLayout::place_of(std::uint64_t parent) const noexcept {
  return order_ ? order_->place_of(parent, places_.back()) : parent;
}

std::uint64_t SkewedLayout::parent_at(std::uint64_t place) const noexcept {
  return order_ ? order_->row_at(place, places_.back()) : place;
}

std::uint64_t SkewedLayout::most_children() const noexcept {
  std::uint64_t most = 0;
  for (std::size_t i = 0; i + 1 < places_.size(); ++i) {
    const Piece at = piece(i);
    most = std::max(most, at.cards / at.places + (at.cards % at.places != 0 ? 1 : 0));
  }
  return most;
}

std::uint64_t SkewedLayout::fewest_children() const noexcept {
  std::uint64_t fewest = child_rows();
  for (std::size_t i = 0; i + 1 < places_.size(); ++i) {
    fewest = std::min(fewest, piece(i).cards / piece(i).places);
  }
  return fewest;
}

void SkewedLayout::find_parents(std::span<const std::uint64_t> children, std::uint64_t* parents,
                                std::uint64_t* ranks) const {
  const std::uint64_t rows = cards_.size();
  for (std::size_t i = 0; i < children.size(); ++i) {
    const std::uint64_t card = cards_.forward(children[i] < rows ? children[i] : children[i] % rows);
    const Piece at = piece_of_card(card);
    const std::uint64_t offset = card - at.first_card;
    // The last place with no more than `offset` cards before it.
    const auto place = static_cast<std::uint64_t>(
        at.cards == 0 ? 0 : ((static_cast<Wide>(offset) + 1) * at.places - 1) / at.cards);
    parents[i] = parent_at(at.first_place + place);
    ranks[i] = offset - at.cards_before(place);
  }
}

void SkewedLayout::count_children(std::span<const std::uint64_t> parents, std::uint64_t* counts) const {
  for (std::size_t i = 0; i < parents.size(); ++i) {
    const std::uint64_t place = place_of(parents[i]);
    const Piece at = piece_of_place(place);
    counts[i] = at.cards_before(place - at.first_place + 1) - at.cards_before(place - at.first_place);
  }
}

void SkewedLayout::find_children(std::span<const std::uint64_t> parents, std::span<const std::uint64_t> ranks,
                                 std::uint64_t* children) const {
  for (std::size_t i = 0; i < parents.size(); ++i) {
    const std::uint64_t place = place_of(parents[i]);
    const Piece at = piece_of_place(place);
    children[i] = cards_.inverse(at.first_card + at.cards_before(place - at.first_place) + ranks[i]);
  }
}

}  // namespace datagen::core
