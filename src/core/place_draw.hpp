// Draws among any number of places: evenly, or by the shares of a skew.
#pragma once

#include <cstdint>
#include <memory>

#include "core/draw.hpp"
#include "core/skew.hpp"

namespace datagen::core {

/// For choices whose number differs from row to row: the rows before a row, the siblings below an ancestor.
/// Const, any thread.
class PlaceDraw {
 public:
  /// How the places of a skew become `count` places.
  enum class Fit : std::uint8_t {
    First,    ///< the first `count` of them, which zipf needs; the skew has at least as many
    Stretch,  ///< all of them, made narrower or wider
  };

  /// Each place has the same odds.
  PlaceDraw() = default;
  /// Scattered places are in an order that the stream of each choose() says, few of them elsewhere when there
  /// are more.
  PlaceDraw(std::shared_ptr<const Skew> skew, Fit fit, bool is_scattered) noexcept;

  /// A place below `count`, which is 1 to 2^62.
  [[nodiscard]] std::uint64_t choose(std::uint64_t draw, std::uint64_t count, Stream order) const noexcept;

 private:
  std::shared_ptr<const Skew> skew_;  // nullptr: even
  Fit fit_ = Fit::Stretch;
  bool is_scattered_ = false;
};

}  // namespace datagen::core
