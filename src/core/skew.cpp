#include "core/skew.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/draw.hpp"
#include "core/portable_math.hpp"

namespace datagen::core {

namespace {

__extension__ using Wide = unsigned __int128;

// Parts of the shares for which the first knot is known: a search looks at few knots then.
constexpr unsigned kPartShift = 63 - 11;
// Places of zipf whose odds are summed one by one; behind them the sum is an integral, right to 10^-6.
constexpr std::uint64_t kExactRanks = 256;
// Odds within one piece differ by alpha / 64.
constexpr std::uint64_t kRankGrowth = 64;
// Pieces of a bell or an exponential; all places when there are no more.
constexpr std::uint64_t kPieces = 2048;
// Deviations of a bell, and means of an exponential, behind which less than 2^-53 is left.
constexpr double kBellReach = 8.5;
constexpr double kExponentialReach = 37;
constexpr double kLeastSpread = 1e-12;

// The integral of x^-alpha from 1 to x.
double power_integral(double alpha, double x) {
  const double log_x = portable_log(x);
  return relative_exp((1 - alpha) * log_x) * log_x;
}

// Places 0 to count so that between two of them lies the same part of [from, to], fractions of them.
std::vector<std::uint64_t> knots_between(std::uint64_t count, double from, double to) {
  std::vector<std::uint64_t> places{0};
  const auto add = [&](std::uint64_t place) {
    if (place > places.back() && place < count) places.push_back(place);
  };
  for (std::uint64_t i = 0; i <= kPieces; ++i) {
    if (count <= kPieces) {
      add(i);
      continue;
    }
    const double at = from + (to - from) * static_cast<double>(i) / static_cast<double>(kPieces);
    add(static_cast<std::uint64_t>(std::clamp(at, 0.0, 1.0) * static_cast<double>(count)));
  }
  places.push_back(count);
  return places;
}

// Sums at the knots of a distribution whose share of the first fraction x is share(x).
template <typename Share>
std::vector<double> sums_of(const std::vector<std::uint64_t>& places, Share share) {
  std::vector<double> sums;
  sums.reserve(places.size());
  const double before = share(0.0);
  for (const std::uint64_t place : places) {
    sums.push_back(share(static_cast<double>(place) / static_cast<double>(places.back())) - before);
  }
  return sums;
}

}  // namespace

Skew::Skew(std::vector<std::uint64_t> places, const std::vector<double>& sums)
    : places_(std::move(places)), shares_(places_.size()) {
  const double whole = sums.back();
  for (std::size_t i = 1; i + 1 < places_.size(); ++i) {
    const double share = std::clamp(sums[i] / whole, 0.0, 1.0) * static_cast<double>(kWhole);
    shares_[i] = std::max(shares_[i - 1], std::min(static_cast<std::uint64_t>(share), kWhole));
  }
  shares_.back() = kWhole;
  std::uint32_t knot = 0;
  for (std::uint64_t part = 0; part <= kWhole >> kPartShift; ++part) {
    while (knot + 1 < shares_.size() && shares_[knot + 1] <= part << kPartShift) ++knot;
    first_knots_.push_back(knot);
  }
}

Skew Skew::zipf(std::uint64_t count, double alpha) {
  std::vector<std::uint64_t> places{0};
  std::vector<double> sums{0};
  while (places.back() < std::min(count, kExactRanks)) {
    places.push_back(places.back() + 1);
    const double odds = portable_exp(-alpha * portable_log(static_cast<double>(places.back())));
    sums.push_back(sums.back() + odds);
  }
  const double exact = sums.back();
  const double from = power_integral(alpha, static_cast<double>(kExactRanks) + 0.5);
  while (places.back() < count) {
    const std::uint64_t place = std::min(count, places.back() + places.back() / kRankGrowth);
    places.push_back(place);
    sums.push_back(exact + power_integral(alpha, static_cast<double>(place) + 0.5) - from);
  }
  Skew result(std::move(places), sums);
  result.odds_stay_ = true;
  return result;
}

Skew Skew::normal(std::uint64_t count, double mean, double std_dev) {
  const double spread = std::max(std_dev, kLeastSpread);
  std::vector<std::uint64_t> places = knots_between(count, std::max(mean - kBellReach * spread, 0.0),
                                                    std::min(mean + kBellReach * spread, 1.0));
  const std::vector<double> sums =
      sums_of(places, [&](double x) { return normal_probability((x - mean) / spread); });
  return {std::move(places), sums};
}

Skew Skew::exponential(std::uint64_t count, double mean) {
  const double scale = std::max(mean, kLeastSpread);
  std::vector<std::uint64_t> places = knots_between(count, 0, std::min(kExponentialReach * scale, 1.0));
  const std::vector<double> sums = sums_of(places, [&](double x) { return 1 - portable_exp(-x / scale); });
  return {std::move(places), sums};
}

Skew Skew::weighted(std::uint64_t count, std::span<const double> weights) {
  std::vector<std::uint64_t> places{0};
  std::vector<double> sums{0};
  for (std::size_t i = 0; i < weights.size(); ++i) {
    places.push_back(static_cast<std::uint64_t>(Wide{count} * (i + 1) / weights.size()));
    sums.push_back(sums.back() + weights[i]);
  }
  return {std::move(places), sums};
}

std::size_t Skew::knot_at(std::uint64_t share) const noexcept {
  const std::uint64_t part = share >> kPartShift;
  const auto first = shares_.begin() + first_knots_[part];
  const auto last = shares_.begin() + first_knots_[part + 1] + 1;
  return static_cast<std::size_t>(std::upper_bound(first, last, share) - shares_.begin()) - 1;
}

std::uint64_t Skew::share_within(std::size_t knot, std::uint64_t steps) const noexcept {
  const std::uint64_t length = places_[knot + 1] - places_[knot];
  const std::uint64_t rise = shares_[knot + 1] - shares_[knot];
  if (steps == length) return shares_[knot + 1];
  return shares_[knot] + static_cast<std::uint64_t>(Wide{steps} * rise / length);
}

// The inverse: the most steps whose share is at most `share`.
std::uint64_t Skew::steps_within(std::size_t knot, std::uint64_t share) const noexcept {
  const std::uint64_t length = places_[knot + 1] - places_[knot];
  if (length == 1) return 0;
  const std::uint64_t rise = shares_[knot + 1] - shares_[knot];
  return static_cast<std::uint64_t>((Wide{share - shares_[knot] + 1} * length - 1) / rise);
}

std::uint64_t Skew::share_before(std::uint64_t place) const noexcept {
  const auto next = std::upper_bound(places_.begin(), places_.end() - 1, place);
  const auto knot = static_cast<std::size_t>(next - places_.begin()) - 1;
  return share_within(knot, place - places_[knot]);
}

std::uint64_t Skew::place_at(std::uint64_t share) const noexcept {
  const std::size_t knot = knot_at(share);
  return places_[knot] + steps_within(knot, share);
}

// Lamping and Veach, A Fast, Minimal Memory, Consistent Hash Algorithm (arXiv 1406.2294), with places of
// unlike odds: were places added one by one, a draw would move to place t with the odds of t among the first
// t. From one place that it moves to the next one follows at once, as the odds of staying until t are a
// quotient of shares.
std::uint64_t Skew::jump(std::uint64_t draw) const noexcept {
  std::uint64_t place = 0;
  std::uint64_t share = shares_[1];  // of the places up to this one; the first knots are places
  for (;;) {
    draw = mix(draw + 0x9E3779B97F4A7C15ULL);
    const double fraction = (static_cast<double>(draw >> 11U) + 0.5) * 0x1p-53;
    const double target = static_cast<double>(share) / fraction;
    if (target >= static_cast<double>(kWhole)) return place;
    const auto wanted = static_cast<std::uint64_t>(target);
    const std::size_t knot = knot_at(wanted);
    const std::uint64_t steps = steps_within(knot, wanted);
    place = places_[knot] + steps;
    share = share_within(knot, steps + 1);
  }
}

std::uint64_t Skew::draw(std::uint64_t draw) const noexcept {
  return odds_stay_ ? jump(draw) : place_at(draw >> 1U);
}

}  // namespace datagen::core
