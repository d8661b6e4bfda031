// Moments that advance from row to row, each computed from its place in the series alone.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>

#include "core/draw.hpp"
#include "generators/graph.hpp"

namespace datagen::generators {

/// The moments of Monday to Friday, 9:00 to 17:00 (excluded), that lie an interval apart: several a day,
/// counted from 9:00, or one at 9:00 every so many business days.
class BusinessHours {
 public:
  /// Between two moments, microseconds; `interval` > 0. A day or more counts as 5/7 as many business days,
  /// at least one.
  BusinessHours(std::int64_t start, std::int64_t end, std::int64_t interval) noexcept;

  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
  /// Moment number `index` < size(), in their order.
  [[nodiscard]] std::int64_t operator[](std::uint64_t index) const noexcept;

 private:
  [[nodiscard]] std::int64_t moment(std::int64_t number) const noexcept;
  [[nodiscard]] std::int64_t first_from(std::int64_t time) const noexcept;

  std::int64_t interval_;
  std::int64_t per_day_;   // moments of one business day
  std::int64_t day_step_;  // business days between two days that have moments
  std::int64_t first_;     // number of the first moment, counted from 1970
  std::uint64_t size_;
};

/// A clock that runs faster in some hours of the day: what is evenly spread on it is dense in those hours. A
/// day is as long as a day.
class DailyClock {
 public:
  /// The weight of each hour, 1 to 1000.
  explicit DailyClock(const std::array<std::int64_t, 24>& weights) noexcept;

  /// What the clock shows at a moment, and the moment at which it shows that; microseconds, rounded down.
  [[nodiscard]] std::int64_t reading(std::int64_t micros) const noexcept;
  [[nodiscard]] std::int64_t moment(std::int64_t reading) const noexcept;

 private:
  std::array<std::int64_t, 24> weights_;
  std::array<std::int64_t, 25> before_{};  // weight of the hours before each; the last is the sum
};

/// Moment number input 0 of the business hours.
[[nodiscard]] std::unique_ptr<Node> business_moment(const BusinessHours& hours);
/// The moment of clock reading `start` + input 0 * interval, moved ahead by a part of the interval where
/// there is a stream; in whole seconds where it is moved or the interval is a minute or more, far above a
/// second even in the densest hour.
[[nodiscard]] std::unique_ptr<Node> clock_moment(const DailyClock& clock, std::int64_t start,
                                                 std::int64_t interval, std::optional<core::Stream> jitter);

}  // namespace datagen::generators
