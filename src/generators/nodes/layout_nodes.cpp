#include "generators/nodes/layout_nodes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <utility>

#include "core/block.hpp"
#include "core/calendar.hpp"

namespace datagen::generators {

namespace {

// A redrawn row is the row plus a multiple of 2^60 (row numbers are below 10^18); its parent and its children
// stay the same.
class DrawnRows {
 public:
  explicit DrawnRows(const NodeCall& call) : count_(call.count) {
    constexpr std::uint64_t kRowBits = (std::uint64_t{1} << 60U) - 1;
    for (std::size_t i = 0; i < count_; ++i) rows_[i] = call.rows[i] & kRowBits;
  }
  [[nodiscard]] std::span<const std::uint64_t> rows() const noexcept { return {rows_.data(), count_}; }

 private:
  std::array<std::uint64_t, core::kBlockRows> rows_;
  std::size_t count_;
};

class ParentInLayout final : public Node {
 public:
  explicit ParentInLayout(std::shared_ptr<const core::ChildLayout> layout) : layout_(std::move(layout)) {}
  void fill(const NodeCall& call) const override {
    layout_->find_parents(DrawnRows(call).rows(), call.output(kParentRow), call.output(kRankInParent));
  }

 private:
  std::shared_ptr<const core::ChildLayout> layout_;
};

class ChildrenInLayout final : public Node {
 public:
  explicit ChildrenInLayout(std::shared_ptr<const core::ChildLayout> layout) : layout_(std::move(layout)) {}
  void fill(const NodeCall& call) const override {
    layout_->count_children(DrawnRows(call).rows(), call.output());
  }

 private:
  std::shared_ptr<const core::ChildLayout> layout_;
};

class BirthInTurn final : public Node {
 public:
  BirthInTurn(core::Stream stream, std::int64_t window_end, std::size_t more_births)
      : stream_(stream), end_(window_end), more_births_(more_births) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      auto earliest = static_cast<std::int64_t>(call.input(0)[i]);
      for (std::size_t k = 0; k < more_births_; ++k) {
        earliest = std::max(earliest, static_cast<std::int64_t>(call.input(3 + k)[i]));
      }
      const auto seconds =
          static_cast<std::uint64_t>(std::max<std::int64_t>((end_ - earliest) / core::kMicrosPerSecond, 1));
      // Rows without siblings of their own may be asked for all the same, by readers that then drop them.
      const std::uint64_t siblings = std::max<std::uint64_t>(call.input(2)[i], 1);
      const std::uint64_t turn = seconds_before(seconds, call.input(1)[i] % siblings, siblings);
      const std::uint64_t next = seconds_before(seconds, call.input(1)[i] % siblings + 1, siblings);
      const std::uint64_t later =
          turn + core::below(stream_.draw(call.rows[i]), std::max<std::uint64_t>(next - turn, 1));
      call.output()[i] = static_cast<std::uint64_t>(earliest) + later * core::kMicrosPerSecond;
    }
  }

 private:
  static std::uint64_t seconds_before(std::uint64_t seconds, std::uint64_t rank, std::uint64_t siblings) {
    __extension__ using Wide = unsigned __int128;
    return static_cast<std::uint64_t>(static_cast<Wide>(seconds) * rank / siblings);
  }

  core::Stream stream_;
  std::int64_t end_;
  std::size_t more_births_;
};

}  // namespace

std::unique_ptr<Node> birth_in_turn(core::Stream stream, std::int64_t window_end, std::size_t more_births) {
  return std::make_unique<BirthInTurn>(stream, window_end, more_births);
}

std::unique_ptr<Node> parent_in_layout(std::shared_ptr<const core::ChildLayout> layout) {
  return std::make_unique<ParentInLayout>(std::move(layout));
}

std::unique_ptr<Node> children_in_layout(std::shared_ptr<const core::ChildLayout> layout) {
  return std::make_unique<ChildrenInLayout>(std::move(layout));
}

}  // namespace datagen::generators
