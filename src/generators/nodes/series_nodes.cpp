#include "generators/nodes/series_nodes.hpp"

#include <algorithm>

#include "core/calendar.hpp"

namespace datagen::generators {

namespace {

using core::kMicrosPerDay;
using core::kMicrosPerSecond;

constexpr std::int64_t kHour = 3600 * kMicrosPerSecond;
constexpr std::int64_t kOpening = 9 * kHour;
constexpr std::int64_t kClosing = 17 * kHour;
// Day 0, 1970-01-01, was a Thursday.
constexpr std::int64_t kDaysToMonday = 3;

constexpr std::int64_t floor_divide(std::int64_t value, std::int64_t divisor) {
  return (value >= 0 ? value : value - (divisor - 1)) / divisor;
}

// Business days before a day, counted from the Monday before 1970.
constexpr std::int64_t business_days_before(std::int64_t day) {
  const std::int64_t days = day + kDaysToMonday;
  const std::int64_t weeks = floor_divide(days, 7);
  return weeks * 5 + std::min<std::int64_t>(days - weeks * 7, 5);
}

constexpr std::int64_t business_day(std::int64_t number) {
  const std::int64_t weeks = floor_divide(number, 5);
  return weeks * 7 + (number - weeks * 5) - kDaysToMonday;
}

class BusinessMoment final : public Node {
 public:
  explicit BusinessMoment(const BusinessHours& hours) : hours_(hours) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      call.output()[i] = static_cast<std::uint64_t>(hours_[call.input(0)[i]]);
    }
  }

 private:
  BusinessHours hours_;
};

class ClockMoment final : public Node {
 public:
  ClockMoment(const DailyClock& clock, std::int64_t start, std::int64_t interval,
              std::optional<core::Stream> jitter)
      : clock_(clock),
        start_(start),
        interval_(interval),
        jitter_(jitter),
        in_seconds_(jitter || interval >= 60 * kMicrosPerSecond) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      std::int64_t reading = start_ + static_cast<std::int64_t>(call.input(0)[i]) * interval_;
      if (jitter_) reading += later(jitter_->draw(call.rows[i]));
      std::int64_t moment = clock_.moment(reading);
      if (in_seconds_) moment = floor_divide(moment, kMicrosPerSecond) * kMicrosPerSecond;
      call.output()[i] = static_cast<std::uint64_t>(moment);
    }
  }

 private:
  [[nodiscard]] std::int64_t later(std::uint64_t draw) const {
    return static_cast<std::int64_t>(core::below(draw, static_cast<std::uint64_t>(interval_)));
  }

  DailyClock clock_;
  std::int64_t start_;
  std::int64_t interval_;
  std::optional<core::Stream> jitter_;
  bool in_seconds_;
};

}  // namespace

BusinessHours::BusinessHours(std::int64_t start, std::int64_t end, std::int64_t interval) noexcept
    : interval_(interval),
      per_day_(std::max<std::int64_t>((kClosing - kOpening + interval - 1) / interval, 1)),
      day_step_(std::max<std::int64_t>((interval / kMicrosPerDay * 5 + 3) / 7, 1)),
      first_(first_from(start)),
      size_(static_cast<std::uint64_t>(std::max<std::int64_t>(first_from(end + 1) - first_, 0))) {}

std::int64_t BusinessHours::moment(std::int64_t number) const noexcept {
  const std::int64_t day = floor_divide(number, per_day_);
  return business_day(day * day_step_) * kMicrosPerDay + kOpening + (number - day * per_day_) * interval_;
}

std::int64_t BusinessHours::first_from(std::int64_t time) const noexcept {
  // The first moment of the day before is not behind `time`, and few moments lie between: skip whole days,
  // then search the rest.
  const std::int64_t days = business_days_before(core::day_of(time));
  std::int64_t low = floor_divide(days, day_step_) * per_day_ - per_day_;
  std::int64_t high = low + 3 * per_day_;
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    if (moment(middle) < time) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

std::int64_t BusinessHours::operator[](std::uint64_t index) const noexcept {
  return moment(first_ + static_cast<std::int64_t>(index));
}

DailyClock::DailyClock(const std::array<std::int64_t, 24>& weights) noexcept : weights_(weights) {
  for (std::size_t hour = 0; hour < 24; ++hour) before_[hour + 1] = before_[hour] + weights_[hour];
}

std::int64_t DailyClock::reading(std::int64_t micros) const noexcept {
  const std::int64_t day = core::day_of(micros);
  const std::int64_t time = micros - day * kMicrosPerDay;
  const auto hour = static_cast<std::size_t>(time / kHour);
  const std::int64_t within = time - static_cast<std::int64_t>(hour) * kHour;
  // In units of 1/24 hour and weight: all products stay far below 2^63.
  const std::int64_t shown = before_[hour] * kMicrosPerDay + within * 24 * weights_[hour];
  return day * kMicrosPerDay + shown / before_[24];
}

std::int64_t DailyClock::moment(std::int64_t reading) const noexcept {
  const std::int64_t day = core::day_of(reading);
  const std::int64_t shown = (reading - day * kMicrosPerDay) * before_[24];
  std::size_t hour = 23;
  while (before_[hour] * kMicrosPerDay > shown) --hour;
  const std::int64_t within = (shown - before_[hour] * kMicrosPerDay) / (24 * weights_[hour]);
  return day * kMicrosPerDay + static_cast<std::int64_t>(hour) * kHour + within;
}

std::unique_ptr<Node> business_moment(const BusinessHours& hours) {
  return std::make_unique<BusinessMoment>(hours);
}

std::unique_ptr<Node> clock_moment(const DailyClock& clock, std::int64_t start, std::int64_t interval,
                                   std::optional<core::Stream> jitter) {
  return std::make_unique<ClockMoment>(clock, start, interval, jitter);
}

}  // namespace datagen::generators
