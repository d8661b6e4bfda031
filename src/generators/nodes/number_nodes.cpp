#include "generators/nodes/number_nodes.hpp"

#include <algorithm>
#include <utility>

#include "core/calendar.hpp"
#include "generators/nodes/draws.hpp"
#include "generators/nodes/function_node.hpp"

namespace datagen::generators {

namespace {

__extension__ using Wide = __int128;

class CurvedRange final : public Node {
 public:
  CurvedRange(core::Stream stream, std::int64_t min, std::int64_t max, Curve curve, std::int64_t step)
      : stream_(stream),
        min_(min),
        steps_(static_cast<std::uint64_t>((Wide{max} - min) / step) + 1),
        step_(step),
        curve_(curve) {}
  void fill(const NodeCall& call) const override {
    switch (curve_) {
      case Curve::Even: return fill_with(call, [](std::uint64_t draw) { return draw; });
      case Curve::Low:
        return fill_with(call, [](std::uint64_t draw) { return with_low_bits(squared(draw), draw); });
      case Curve::Lowest:
        return fill_with(call, [](std::uint64_t draw) {
          return with_low_bits((squared(draw) * (draw >> 32U)) >> 32U, draw);
        });
      case Curve::High:
        return fill_with(call, [](std::uint64_t draw) { return ~with_low_bits(squared(draw), draw); });
      case Curve::Bell: return fill_with(call, bell);
    }
  }

 private:
  // `bent` gives a draw other odds: its high bits are a fraction of the range.
  template <typename Bent>
  void fill_with(const NodeCall& call, Bent bent) const {
    fill_from_draws(call, stream_, [bent, steps = steps_, min = min_, step = step_](std::uint64_t draw) {
      return static_cast<std::uint64_t>(min) +
             core::below(bent(draw), steps) * static_cast<std::uint64_t>(step);
    });
  }

  static std::uint64_t squared(std::uint64_t draw) {
    const std::uint64_t fraction = draw >> 32U;
    return (fraction * fraction) >> 32U;
  }

  static std::uint64_t with_low_bits(std::uint64_t fraction, std::uint64_t draw) {
    return (fraction << 32U) | static_cast<std::uint32_t>(core::mix(draw));
  }

  // The mean of four even draws (Irwin-Hall).
  static std::uint64_t bell(std::uint64_t draw) {
    const std::uint64_t second = core::mix(draw + 1);
    return (draw >> 34U << 32U) + ((draw & 0xFFFFFFFFU) << 30U) + (second >> 34U << 32U) +
           ((second & 0xFFFFFFFFU) << 30U);
  }

  core::Stream stream_;
  std::int64_t min_;
  std::uint64_t steps_;
  std::int64_t step_;
  Curve curve_;
};

class ProductOfTwo final : public FunctionNode {
 public:
  ProductOfTwo(std::int64_t divisor, std::int64_t min, std::int64_t max)
      : divisor_(divisor), min_(min), max_(max) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const Wide product =
          Wide{static_cast<std::int64_t>(call.input(0)[i])} * static_cast<std::int64_t>(call.input(1)[i]);
      const Wide half = product < 0 ? -divisor_ / 2 : divisor_ / 2;
      const Wide rounded = std::clamp<Wide>((product + half) / divisor_, min_, max_);
      call.output()[i] = static_cast<std::uint64_t>(rounded);
    }
  }

 private:
  Wide divisor_;
  Wide min_;
  Wide max_;
};

class QuotientOfTwo final : public FunctionNode {
 public:
  QuotientOfTwo(std::int64_t numerator, std::int64_t denominator, std::int64_t min, std::int64_t max)
      : numerator_(numerator), denominator_(denominator), min_(min), max_(max) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const Wide divisor = Wide{static_cast<std::int64_t>(call.input(1)[i])} * denominator_;
      const Wide dividend = Wide{static_cast<std::int64_t>(call.input(0)[i])} * numerator_;
      const Wide half = (dividend < 0) == (divisor < 0) ? divisor / 2 : -divisor / 2;
      const Wide rounded = divisor == 0 ? min_ : std::clamp<Wide>((dividend + half) / divisor, min_, max_);
      call.output()[i] = static_cast<std::uint64_t>(rounded);
    }
  }

 private:
  Wide numerator_;
  Wide denominator_;
  Wide min_;
  Wide max_;
};

class SignedSum final : public FunctionNode {
 public:
  SignedSum(std::vector<std::int64_t> factors, std::int64_t min, std::int64_t max)
      : factors_(std::move(factors)), min_(min), max_(max) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      Wide sum = 0;
      for (std::size_t k = 0; k < factors_.size(); ++k) {
        sum += Wide{static_cast<std::int64_t>(call.input(k)[i])} * factors_[k];
      }
      call.output()[i] = static_cast<std::uint64_t>(std::clamp(sum, min_, max_));
    }
  }

 private:
  std::vector<std::int64_t> factors_;
  Wide min_;
  Wide max_;
};

// The digit that goes behind a number, its digits taken from the right.
unsigned gtin_digit(std::uint64_t number) {
  unsigned sum = 0;
  for (unsigned weight = 3; number > 0; number /= 10, weight = 4 - weight) {
    sum += weight * static_cast<unsigned>(number % 10);
  }
  return (10 - sum % 10) % 10;
}

unsigned luhn_digit(std::uint64_t number) {
  unsigned sum = 0;
  for (bool is_doubled = true; number > 0; number /= 10, is_doubled = !is_doubled) {
    const auto digit = static_cast<unsigned>(number % 10);
    const unsigned doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += is_doubled ? doubled : digit;
  }
  return (10 - sum % 10) % 10;
}

// Weights 3, 7, 1 from the left of eight digits are 7, 3, 1 from their right.
unsigned routing_digit(std::uint64_t number) {
  static constexpr unsigned kWeights[] = {7, 3, 1};
  unsigned sum = 0;
  for (unsigned place = 0; number > 0; number /= 10, ++place) {
    sum += kWeights[place % 3] * static_cast<unsigned>(number % 10);
  }
  return (10 - sum % 10) % 10;
}

class WithCheckDigit final : public FunctionNode {
 public:
  explicit WithCheckDigit(CheckDigit scheme) : scheme_(scheme) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t number = call.input(0)[i];
      call.output()[i] = number * 10 + digit_of(number);
    }
  }

 private:
  [[nodiscard]] unsigned digit_of(std::uint64_t number) const {
    switch (scheme_) {
      case CheckDigit::Gtin: return gtin_digit(number);
      case CheckDigit::Luhn: return luhn_digit(number);
      case CheckDigit::Routing: return routing_digit(number);
    }
    return 0;
  }

  CheckDigit scheme_;
};

class YearsUntil final : public FunctionNode {
 public:
  explicit YearsUntil(std::int64_t day) : until_(core::civil_from_days(day)) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const core::CivilDate date = core::civil_from_days(static_cast<std::int64_t>(call.input(0)[i]));
      const bool is_before = std::pair(until_.month, until_.day) < std::pair(date.month, date.day);
      call.output()[i] =
          static_cast<std::uint64_t>(std::int64_t{until_.year} - date.year - (is_before ? 1 : 0));
    }
  }

 private:
  core::CivilDate until_;
};

}  // namespace

std::unique_ptr<Node> curved_range(core::Stream stream, std::int64_t min, std::int64_t max, Curve curve,
                                   std::int64_t step) {
  return std::make_unique<CurvedRange>(stream, min, max, curve, step);
}

std::unique_ptr<Node> product_of_two(std::int64_t divisor, std::int64_t min, std::int64_t max) {
  return std::make_unique<ProductOfTwo>(divisor, min, max);
}

std::unique_ptr<Node> quotient_of_two(std::int64_t numerator, std::int64_t denominator, std::int64_t min,
                                      std::int64_t max) {
  return std::make_unique<QuotientOfTwo>(numerator, denominator, min, max);
}

std::unique_ptr<Node> signed_sum(std::vector<std::int64_t> factors, std::int64_t min, std::int64_t max) {
  return std::make_unique<SignedSum>(std::move(factors), min, max);
}

std::unique_ptr<Node> with_check_digit(CheckDigit scheme) {
  return std::make_unique<WithCheckDigit>(scheme);
}

std::unique_ptr<Node> years_until(std::int64_t day) {
  return std::make_unique<YearsUntil>(day);
}

}  // namespace datagen::generators
