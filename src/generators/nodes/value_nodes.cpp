#include "generators/nodes/value_nodes.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/calendar.hpp"
#include "core/number_text.hpp"
#include "generators/nodes/draws.hpp"
#include "generators/nodes/function_node.hpp"

namespace datagen::generators {

namespace {

using core::kMicrosPerDay;
using core::kMicrosPerSecond;

class Affine final : public FunctionNode {
 public:
  Affine(std::int64_t base, std::int64_t step)
      : base_(static_cast<std::uint64_t>(base)), step_(static_cast<std::uint64_t>(step)) {}
  void fill(const NodeCall& call) const override {
    const std::uint64_t* index = call.input(0);
    const std::uint64_t base = base_;
    const std::uint64_t step = step_;
    for (std::uint32_t i = 0; i < call.count; ++i) call.output()[i] = base + index[i] * step;
  }

 private:
  std::uint64_t base_;
  std::uint64_t step_;
};

class Cycling final : public FunctionNode {
 public:
  explicit Cycling(const CyclingValues& values) : values_(values) {}
  void fill(const NodeCall& call) const override {
    const std::uint64_t* index = call.input(0);
    const auto step = static_cast<std::uint64_t>(values_.step);
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const bool is_first = index[i] < values_.first_round;
      const std::uint64_t place = is_first ? index[i] : (index[i] - values_.first_round) % values_.round;
      call.output()[i] = static_cast<std::uint64_t>(is_first ? values_.base : values_.restart) + place * step;
    }
  }

 private:
  CyclingValues values_;
};

class SumOfTwo final : public FunctionNode {
 public:
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) call.output()[i] = call.input(0)[i] + call.input(1)[i];
  }
};

class Rescale final : public FunctionNode {
 public:
  Rescale(unsigned from, unsigned to)
      : factor_(static_cast<std::int64_t>(core::kPowersOf10[to > from ? to - from : 0])),
        divisor_(static_cast<std::int64_t>(core::kPowersOf10[from > to ? from - to : 0])) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      call.output()[i] =
          static_cast<std::uint64_t>(static_cast<std::int64_t>(call.input(0)[i]) * factor_ / divisor_);
    }
  }

 private:
  std::int64_t factor_;
  std::int64_t divisor_;
};

class CutToDigits final : public FunctionNode {
 public:
  explicit CutToDigits(unsigned digits) : most_(static_cast<std::int64_t>(core::kPowersOf10[digits])) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      auto value = static_cast<std::int64_t>(call.input(0)[i]);
      std::int64_t zeros = 1;
      for (; value >= most_ || value <= -most_; value /= 10) zeros *= 10;
      call.output()[i] = static_cast<std::uint64_t>(value * zeros);
    }
  }

 private:
  std::int64_t most_;
};

class Lookup final : public FunctionNode {
 public:
  explicit Lookup(std::vector<std::uint64_t> table) : table_(std::move(table)) {}
  void fill(const NodeCall& call) const override {
    const std::uint64_t* index = call.input(0);
    for (std::uint32_t i = 0; i < call.count; ++i) call.output()[i] = table_[index[i]];
  }

 private:
  std::vector<std::uint64_t> table_;
};

class RandomBits final : public Node {
 public:
  explicit RandomBits(core::Stream stream) : stream_(stream) {}
  void fill(const NodeCall& call) const override {
    fill_from_draws(call, stream_, [](std::uint64_t draw) { return draw; });
  }

 private:
  core::Stream stream_;
};

constexpr std::uint64_t kVariant = 0x8000000000000000ULL;
constexpr std::uint64_t kVariantMask = 0x3FFFFFFFFFFFFFFFULL;

class UuidV4 final : public Node {
 public:
  explicit UuidV4(core::Stream stream) : first_(stream), second_(stream.part(1)) {}
  void fill(const NodeCall& call) const override {
    const core::Stream first = first_;
    const core::Stream second = second_;
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t a = first.draw(call.rows[i]);
      const std::uint64_t b = second.draw(call.rows[i]);
      // The four bits of `a` that the version takes the place of move to the low word, so that all of `a` is
      // kept.
      const std::uint64_t displaced = (a >> 12U) & 0xFU;
      call.output(0)[i] = (a & ~std::uint64_t{0xF000}) | 0x4000U;
      call.output(1)[i] = kVariant | (((b & ~std::uint64_t{0xF}) | displaced) & kVariantMask);
    }
  }

 private:
  core::Stream first_;
  core::Stream second_;
};

class UuidV7 final : public Node {
 public:
  explicit UuidV7(core::Stream stream) : key_(stream.key()) {}
  void fill(const NodeCall& call) const override {
    const std::uint64_t* micros = call.input(0);
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t millis = micros[i] / 1000;
      const std::uint64_t sub_millis = (micros[i] % 1000) * 4096 / 1000;
      call.output(0)[i] = (millis << 16U) | 0x7000U | sub_millis;
      // Multiplying by an odd number and adding permutes the 62 bits: distinct for every row below 2^62.
      const std::uint64_t row = call.rows[i];
      call.output(1)[i] = kVariant | ((key_ + row * 0x9E3779B97F4A7C15ULL) & kVariantMask);
    }
  }

 private:
  std::uint64_t key_;
};

class PriceInCents final : public Node {
 public:
  PriceInCents(core::Stream stream, std::int64_t min_cents, std::int64_t max_cents)
      : stream_(stream), min_(min_cents), max_(max_cents) {}
  void fill(const NodeCall& call) const override {
    fill_from_draws(call, stream_,
                    [min = min_, max = max_](std::uint64_t draw) { return price(draw, min, max); });
  }

 private:
  static std::int64_t price(std::uint64_t draw, std::int64_t min, std::int64_t max) {
    // Squaring a uniform fraction puts half of the prices into the lowest quarter of the range.
    const std::uint64_t fraction = draw >> 32U;
    const std::uint64_t squared = (fraction * fraction) >> 32U;
    const auto span = static_cast<std::uint64_t>(max - min) + 1;
    const std::int64_t raw = min + static_cast<std::int64_t>(core::below(squared << 32U, span));
    static constexpr std::array<std::int64_t, 8> kEndings{99, 99, 99, 95, 50, 49, 0, 99};
    const std::int64_t ended = raw / 100 * 100 + kEndings[draw & 7U];
    return std::clamp(ended, min, max);
  }

  core::Stream stream_;
  std::int64_t min_;
  std::int64_t max_;
};

class BirthTime final : public Node {
 public:
  BirthTime(core::Stream stream, std::int64_t window_start, std::int64_t window_end, std::size_t parents,
            std::size_t levels)
      : stream_(stream), start_(window_start), end_(window_end), parents_(parents), levels_(levels) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      std::int64_t earliest = start_;
      for (std::size_t k = 0; k < parents_; ++k) {
        if (((call.input_nulls(k) >> i) & 1U) == 0)
          earliest = std::max(earliest, static_cast<std::int64_t>(call.input(k)[i]));
      }
      const std::uint64_t level = levels_ > 1 ? call.input(parents_)[i] : 0;
      call.output()[i] = static_cast<std::uint64_t>(earliest + later(earliest, level, call.rows[i]));
    }
  }

 private:
  // How long after the parents. What is left of the window is cut into one part per level.
  [[nodiscard]] std::int64_t later(std::int64_t earliest, std::uint64_t level, std::uint64_t row) const {
    const std::int64_t seconds = std::max<std::int64_t>((end_ - earliest) / kMicrosPerSecond, 1);
    const auto all = static_cast<std::uint64_t>(seconds);
    const std::uint64_t part = levels_ == 1 ? all : all / levels_;  // a division takes as long as the rest
    const std::uint64_t drawn = core::below(stream_.draw(row), std::max<std::uint64_t>(part, 1));
    return static_cast<std::int64_t>(level * part + drawn) * kMicrosPerSecond;
  }

  core::Stream stream_;
  std::int64_t start_;
  std::int64_t end_;
  std::size_t parents_;
  std::size_t levels_;
};

class LaterTime final : public Node {
 public:
  LaterTime(core::Stream stream, unsigned stage, std::int64_t window_end) : end_(window_end) {
    for (unsigned number = 1; number <= stage; ++number) pauses_.push_back(stream.part(number));
  }
  void fill(const NodeCall& call) const override {
    const std::uint64_t* birth = call.input(0);
    for (std::uint32_t i = 0; i < call.count; ++i) {
      std::int64_t wanted = 0;
      for (const core::Stream& pause : pauses_) wanted += pause_of(pause.draw(call.rows[i]));
      call.output()[i] =
          birth[i] + static_cast<std::uint64_t>(within(wanted, static_cast<std::int64_t>(birth[i])));
    }
  }

 private:
  // One stage to the next, in seconds: from minutes to three days, short ones more often.
  static std::int64_t pause_of(std::uint64_t draw) {
    const std::uint64_t fraction = draw >> 32U;
    const std::uint64_t squared = (fraction * fraction) >> 32U;
    return 300 + static_cast<std::int64_t>(core::below(squared << 32U, std::uint64_t{3} * 86'400));
  }

  // The wanted seconds as microseconds, squeezed so that they end before the window does: w -> w * left / (w
  // + left) keeps the order of stages and changes little where there is time enough.
  [[nodiscard]] std::int64_t within(std::int64_t wanted, std::int64_t birth) const {
    const std::int64_t left = (end_ - birth) / kMicrosPerSecond;
    return left <= 0 ? 0 : wanted * left / (wanted + left) * kMicrosPerSecond;
  }

  std::vector<core::Stream> pauses_;
  std::int64_t end_;
};

class DayOfTime final : public FunctionNode {
 public:
  void fill(const NodeCall& call) const override {
    const std::uint64_t* micros = call.input(0);
    for (std::uint32_t i = 0; i < call.count; ++i) {
      call.output()[i] = static_cast<std::uint64_t>(core::day_of(static_cast<std::int64_t>(micros[i])));
    }
  }
};

class PartOfTime final : public FunctionNode {
 public:
  explicit PartOfTime(DatePart part) : part_(part) {}
  void fill(const NodeCall& call) const override {
    const std::uint64_t* micros = call.input(0);
    for (std::uint32_t i = 0; i < call.count; ++i) {
      call.output()[i] = part_of(static_cast<std::int64_t>(micros[i]));
    }
  }

 private:
  [[nodiscard]] std::uint64_t part_of(std::int64_t micros) const {
    if (part_ == DatePart::UnixSeconds) return static_cast<std::uint64_t>(micros / kMicrosPerSecond);
    const core::CivilDate date = core::civil_from_days(core::day_of(micros));
    if (part_ == DatePart::Year) return static_cast<std::uint64_t>(date.year);
    return part_ == DatePart::Month ? date.month : date.day;
  }

  DatePart part_;
};

}  // namespace

std::unique_ptr<Node> affine(std::int64_t base, std::int64_t step) {
  return std::make_unique<Affine>(base, step);
}

std::unique_ptr<Node> cycling(const CyclingValues& values) {
  return std::make_unique<Cycling>(values);
}

std::unique_ptr<Node> sum_of_two() {
  return std::make_unique<SumOfTwo>();
}

std::unique_ptr<Node> rescale(unsigned from, unsigned to) {
  return std::make_unique<Rescale>(from, to);
}

std::unique_ptr<Node> cut_to_digits(unsigned digits) {
  return std::make_unique<CutToDigits>(digits);
}

std::unique_ptr<Node> lookup(std::vector<std::uint64_t> table) {
  return std::make_unique<Lookup>(std::move(table));
}

std::unique_ptr<Node> random_bits(core::Stream stream) {
  return std::make_unique<RandomBits>(stream);
}

std::unique_ptr<Node> uuid_v4(core::Stream stream) {
  return std::make_unique<UuidV4>(stream);
}

std::unique_ptr<Node> uuid_v7(core::Stream stream) {
  return std::make_unique<UuidV7>(stream);
}

std::unique_ptr<Node> price_in_cents(core::Stream stream, std::int64_t min_cents, std::int64_t max_cents) {
  return std::make_unique<PriceInCents>(stream, min_cents, max_cents);
}

std::unique_ptr<Node> birth_time(core::Stream stream, std::int64_t window_start, std::int64_t window_end,
                                 std::size_t parents, std::size_t levels) {
  return std::make_unique<BirthTime>(stream, window_start, window_end, parents, levels);
}

std::unique_ptr<Node> later_time(core::Stream stream, unsigned stage, std::int64_t window_end) {
  return std::make_unique<LaterTime>(stream, stage, window_end);
}

std::unique_ptr<Node> day_of_time() {
  return std::make_unique<DayOfTime>();
}

std::unique_ptr<Node> part_of_time(DatePart part) {
  return std::make_unique<PartOfTime>(part);
}

}  // namespace datagen::generators
