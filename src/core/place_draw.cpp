#include "core/place_draw.hpp"

#include <utility>

#include "core/growing_order.hpp"

namespace datagen::core {

namespace {

// place / places of `count`, rounded down: both are up to 2^62.
std::uint64_t stretch(std::uint64_t place, std::uint64_t places, std::uint64_t count) noexcept {
  __extension__ using Wide = unsigned __int128;
  return static_cast<std::uint64_t>(static_cast<Wide>(place) * count / places);
}

}  // namespace

PlaceDraw::PlaceDraw(std::shared_ptr<const Skew> skew, Fit fit, bool is_scattered) noexcept
    : skew_(std::move(skew)), fit_(fit), is_scattered_(is_scattered) {}

std::uint64_t PlaceDraw::choose(std::uint64_t draw, std::uint64_t count, Stream order) const noexcept {
  if (!skew_) return below(draw, count);
  const std::uint64_t place =
      fit_ == Fit::First ? skew_->place_at(below(draw, skew_->share_before(count)))
                         : stretch(skew_->place_at(below(draw, Skew::kWhole)), skew_->count(), count);
  return is_scattered_ ? GrowingOrder(order).row_at(place, count) : place;
}

}  // namespace datagen::core
