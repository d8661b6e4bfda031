// Children apportioned to parents by uneven shares, no parent more than it can have.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/child_layout.hpp"
#include "core/draw.hpp"
#include "core/growing_order.hpp"
#include "core/permutation.hpp"
#include "core/skew.hpp"

namespace datagen::core {

/// Each parent has its share of the children, rounded, but `most` at most: what the greatest would have above
/// that goes to the others by their shares, as water fills vessels. Done for the pieces of the skew, within
/// which the places are alike; so it needs constant memory and no arithmetic but whole numbers'. Another
/// number of rows on either side apportions anew: no closed form both keeps the shares and only appends.
class SkewedLayout final : public ChildLayout {
 public:
  /// `child_rows` and skew.count() are at most 2^60; their parents have room: child_rows <= skew.count() *
  /// most. Places are rows in their order, or in another one.
  SkewedLayout(Stream stream, const Skew& skew, std::optional<GrowingOrder> order, std::uint64_t child_rows,
               std::uint64_t most);

  [[nodiscard]] std::uint64_t child_rows() const noexcept override { return starts_.back(); }
  [[nodiscard]] std::uint64_t most_children() const noexcept override;
  [[nodiscard]] std::uint64_t fewest_children() const noexcept override;

  void find_parents(std::span<const std::uint64_t> children, std::uint64_t* parents,
                    std::uint64_t* ranks) const override;
  void count_children(std::span<const std::uint64_t> parents, std::uint64_t* counts) const override;
  void find_children(std::span<const std::uint64_t> parents, std::span<const std::uint64_t> ranks,
                     std::uint64_t* children) const override;

 private:
  struct Piece {
    std::uint64_t first_place;
    std::uint64_t places;
    std::uint64_t first_card;
    std::uint64_t cards;

    // Cards before a place of the piece, counted within it: the mean, rounded down.
    [[nodiscard]] std::uint64_t cards_before(std::uint64_t place) const noexcept;
  };

  void fill(const Skew& skew, std::uint64_t child_rows, std::uint64_t most);
  [[nodiscard]] Piece piece(std::size_t number) const noexcept;
  [[nodiscard]] Piece piece_of_card(std::uint64_t card) const noexcept;
  [[nodiscard]] Piece piece_of_place(std::uint64_t place) const noexcept;
  [[nodiscard]] std::uint64_t place_of(std::uint64_t parent) const noexcept;
  [[nodiscard]] std::uint64_t parent_at(std::uint64_t place) const noexcept;

  std::optional<GrowingOrder> order_;
  std::vector<std::uint64_t> places_;  // first places of the pieces, and behind the last their number
  std::vector<std::uint64_t> starts_;  // first cards of the pieces, and behind the last their number
  Permutation cards_;                  // child row -> card; cards lie place by place
};

}  // namespace datagen::core
