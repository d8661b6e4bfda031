#include "generators/nodes/type_nodes.hpp"

#include <algorithm>

#include "core/byte_buffer.hpp"
#include "core/interval_text.hpp"
#include "core/number_text.hpp"
#include "generators/nodes/piece_text.hpp"

namespace datagen::generators {

namespace {

class IntervalText final : public Node {
 public:
  explicit IntervalText(IntervalUnit unit) : unit_(unit) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const auto count = static_cast<std::int64_t>(call.input(0)[i]);
      core::Interval interval{count * unit_.months, 0, count * unit_.micros};
      if (unit_.has_days) {
        interval.days = interval.micros / core::kMicrosPerDay;
        interval.micros %= core::kMicrosPerDay;
      }
      char* const begin = call.arena->allocate(80 + core::ByteBuffer::kMargin);
      const char* const end = core::write_interval(begin, interval);
      set_text(call, i, begin, static_cast<std::size_t>(end - begin));
    }
  }

 private:
  IntervalUnit unit_;
};

class BitText final : public Node {
 public:
  explicit BitText(core::Stream stream) : stream_(stream) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const auto length = static_cast<std::size_t>(call.input(0)[i]);
      char* const begin = call.arena->allocate(length);
      write(begin, length, call.input(1)[i], stream_.draw(call.rows[i]));
      set_text(call, i, begin, length);
    }
  }

 private:
  static constexpr std::size_t kGiven = 62;

  static void write(char* begin, std::size_t length, std::uint64_t given, std::uint64_t draw) {
    for (std::size_t at = 0; at < length; ++at) {
      if (at == kGiven) given = draw;
      if (at > kGiven && (at - kGiven) % 64 == 0) given = draw = core::mix(draw + 1);
      begin[length - 1 - at] = static_cast<char>('0' + (given & 1U));
      given >>= 1U;
    }
  }

  core::Stream stream_;
};

class VectorText final : public Node {
 public:
  VectorText(core::Stream stream, std::uint32_t dimensions) : stream_(stream), dimensions_(dimensions) {}
  void fill(const NodeCall& call) const override {
    constexpr std::size_t kLongest = 10;  // "-0.12345,", "-1e-05,"
    for (std::uint32_t i = 0; i < call.count; ++i) {
      char* const begin = call.arena->allocate(dimensions_ * kLongest + 2 + core::ByteBuffer::kMargin);
      std::uint64_t draw = stream_.draw(call.rows[i]);
      char* out = begin;
      for (std::uint32_t k = 0; k < dimensions_; ++k) {
        *out++ = k == 0 ? '[' : ',';
        out = core::write_real(out, static_cast<std::int64_t>(core::below(draw, 199'999)) - 99'999, 5);
        draw = core::mix(draw + 1);
      }
      *out++ = ']';
      set_text(call, i, begin, static_cast<std::size_t>(out - begin));
    }
  }

 private:
  core::Stream stream_;
  std::uint32_t dimensions_;
};

}  // namespace

std::unique_ptr<Node> interval_text(IntervalUnit unit) {
  return std::make_unique<IntervalText>(unit);
}

std::unique_ptr<Node> bit_text(core::Stream stream) {
  return std::make_unique<BitText>(stream);
}

std::unique_ptr<Node> vector_text(core::Stream stream, std::uint32_t dimensions) {
  return std::make_unique<VectorText>(stream, dimensions);
}

}  // namespace datagen::generators
