#include "generators/nodes/layout_nodes.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <utility>

#include "core/block.hpp"

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

}  // namespace

std::unique_ptr<Node> parent_in_layout(std::shared_ptr<const core::ChildLayout> layout) {
  return std::make_unique<ParentInLayout>(std::move(layout));
}

std::unique_ptr<Node> children_in_layout(std::shared_ptr<const core::ChildLayout> layout) {
  return std::make_unique<ChildrenInLayout>(std::move(layout));
}

}  // namespace datagen::generators
