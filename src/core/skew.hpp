// How unevenly places are chosen: the share of the first k of n places in closed form, its inverse, and draws
// by it. Places are what parents stand at: rows, or ranks that a GrowingOrder scatters over the rows.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace datagen::core {

/// Shares of places 0 to count() - 1, as a line of straight pieces between some 2500 places at most, exact at
/// those: the first 256 places of zipf each have their own, further ones lie within 1/64 of each other. Made
/// once, in constant memory for any count; const, any thread, the same on every machine.
class Skew {
 public:
  /// Shares are counted in parts of this.
  static constexpr std::uint64_t kWhole = std::uint64_t{1} << 63U;

  /// Place k, counted from 1, has odds 1 / k^alpha; 0 <= alpha <= 10. `count` is 1 to 2^62 in all of them.
  [[nodiscard]] static Skew zipf(std::uint64_t count, double alpha);
  /// A bell over the places; mean and deviation are fractions of them, 0 to 1. What lies outside is cut off.
  [[nodiscard]] static Skew normal(std::uint64_t count, double mean, double std_dev);
  /// Falling off from the first place; the mean, before the last place cuts it off, is a fraction of them.
  [[nodiscard]] static Skew exponential(std::uint64_t count, double mean);
  /// As many groups of places of (nearly) one size as there are weights, which are at most `count`, none
  /// negative, with a positive and finite sum. Places of weight 0 are never drawn.
  [[nodiscard]] static Skew weighted(std::uint64_t count, std::span<const double> weights);

  [[nodiscard]] std::uint64_t count() const noexcept { return places_.back(); }
  /// The places, from 0 to count(), between which the line is straight.
  [[nodiscard]] std::span<const std::uint64_t> knots() const noexcept { return places_; }
  /// The share of the places before `place` <= count(): 0 at 0, kWhole at count(), never falling.
  [[nodiscard]] std::uint64_t share_before(std::uint64_t place) const noexcept;
  /// The place with share_before(place) <= share < share_before(place + 1); share < kWhole.
  [[nodiscard]] std::uint64_t place_at(std::uint64_t share) const noexcept;
  /// The place that a draw stands for. Of zipf, few draws move when there are more places, and those to the
  /// new ones; the others' places stretch.
  [[nodiscard]] std::uint64_t draw(std::uint64_t draw) const noexcept;

 private:
  Skew(std::vector<std::uint64_t> places, const std::vector<double>& sums);
  // The last knot whose share is at most `share`.
  [[nodiscard]] std::size_t knot_at(std::uint64_t share) const noexcept;
  [[nodiscard]] std::uint64_t share_within(std::size_t knot, std::uint64_t steps) const noexcept;
  [[nodiscard]] std::uint64_t steps_within(std::size_t knot, std::uint64_t share) const noexcept;
  [[nodiscard]] std::uint64_t jump(std::uint64_t draw) const noexcept;

  std::vector<std::uint64_t> places_;       // knots: ascending, from 0 to count
  std::vector<std::uint64_t> shares_;       // pairwise with them: from 0 to kWhole
  std::vector<std::uint32_t> first_knots_;  // of each of 2^11 equal parts of the shares
  bool odds_stay_ = false;                  // a place's odds do not depend on count
};

}  // namespace datagen::core
