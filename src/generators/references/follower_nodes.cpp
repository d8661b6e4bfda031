#include "generators/references/follower_nodes.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/permutation.hpp"

namespace datagen::generators {

namespace {

using BlockRows = std::array<std::uint64_t, core::kBlockRows>;

// The upper 53 bits of a draw are below this in `ratio` of the rows.
std::uint64_t threshold_of(double ratio) {
  constexpr double kOne = 9007199254740992.0;  // 2^53
  return static_cast<std::uint64_t>(std::clamp(ratio, 0.0, 1.0) * kOne);
}

std::span<const std::uint64_t> span_of(const BlockRows& rows, std::uint32_t count) {
  return {rows.data(), count};
}

class RowBelow final : public Node {
 public:
  RowBelow(core::Stream stream, std::vector<LayoutPtr> layouts)
      : stream_(stream), layouts_(std::move(layouts)) {}

  void fill(const NodeCall& call) const override {
    BlockRows at{};
    std::copy_n(call.input(0), call.count, at.begin());
    const std::uint64_t lost = go_down(call, at) & ~call.input_nulls(0);
    std::copy_n(at.begin(), call.count, call.output());
    std::uint64_t missing = call.input_nulls(0);
    for (std::uint32_t i = 0; i < call.count; ++i) {
      if ((lost >> i & 1U) == 0) continue;
      const std::uint64_t draw = stream_.draw(call.rows[i]);
      if (!search(0, call.input(0)[i], draw, call.output()[i])) missing |= std::uint64_t{1} << i;
    }
    if (call.null_mask != nullptr) *call.null_mask = missing;
  }

 private:
  // All rows at once, one level after the other. The rows that come to a parent without children.
  std::uint64_t go_down(const NodeCall& call, BlockRows& at) const {
    std::uint64_t lost = 0;
    BlockRows counts{};
    BlockRows ranks{};
    for (std::size_t level = 0; level < layouts_.size(); ++level) {
      const core::Stream draws = stream_.part(level);
      layouts_[level]->count_children(span_of(at, call.count), counts.data());
      for (std::uint32_t i = 0; i < call.count; ++i) {
        if (counts[i] == 0) lost |= std::uint64_t{1} << i;
        ranks[i] = core::consistent_below(draws.draw(call.rows[i]), counts[i]);
      }
      // Any row will do for those that are lost; the last level may have none at all.
      if (layouts_[level]->child_rows() == 0) return lost;
      for (std::uint32_t i = 0; i < call.count; ++i) {
        if ((lost >> i & 1U) != 0) std::tie(at[i], ranks[i]) = std::pair(any_parent(*layouts_[level]), 0U);
      }
      BlockRows children{};
      layouts_[level]->find_children(span_of(at, call.count), span_of(ranks, call.count), children.data());
      at = children;
    }
    return lost;
  }

  // A parent that has children.
  static std::uint64_t any_parent(const core::ChildLayout& layout) {
    const std::uint64_t child = 0;
    std::uint64_t parent = 0;
    std::uint64_t rank = 0;
    layout.find_parents({&child, 1}, &parent, &rank);
    return parent;
  }

  // One row alone, from a drawn child on to those beside it until one has rows below.
  bool search(std::size_t level, std::uint64_t parent, std::uint64_t draw, std::uint64_t& found) const {
    std::uint64_t count = 0;
    layouts_[level]->count_children({&parent, 1}, &count);
    const std::uint64_t first = core::consistent_below(draw, count);
    for (std::uint64_t i = 0; i < count; ++i) {
      const std::uint64_t rank = (first + i) % count;
      std::uint64_t child = 0;
      layouts_[level]->find_children({&parent, 1}, {&rank, 1}, &child);
      if (level + 1 == layouts_.size()) {
        found = child;
        return true;
      }
      if (search(level + 1, child, core::mix(draw + level), found)) return true;
    }
    return false;
  }

  core::Stream stream_;
  std::vector<LayoutPtr> layouts_;
};

class RankedRowBelow final : public Node {
 public:
  RankedRowBelow(core::Stream stream, std::vector<LayoutPtr> layouts)
      : stream_(stream), layouts_(std::move(layouts)) {}

  // The rank is a number whose digits are the ranks of the levels; at each they are turned.
  void fill(const NodeCall& call) const override {
    BlockRows at{};
    BlockRows rest{};
    BlockRows counts{};
    BlockRows ranks{};
    std::copy_n(call.input(0), call.count, at.begin());
    std::copy_n(call.input(1), call.count, rest.begin());
    std::uint64_t missing = call.input_nulls(0) | call.input_nulls(1);
    for (std::size_t level = 0; level < layouts_.size(); ++level) {
      const core::Stream orders = stream_.part(level);
      layouts_[level]->count_children(span_of(at, call.count), counts.data());
      for (std::uint32_t i = 0; i < call.count; ++i) {
        if (counts[i] == 0) missing |= std::uint64_t{1} << i;
        counts[i] = std::max<std::uint64_t>(counts[i], 1);
        const core::Permutation order(orders.draw(call.input(0)[i]), counts[i]);
        ranks[i] = order.forward(rest[i] % counts[i]);
        rest[i] /= counts[i];
      }
      BlockRows children{};
      layouts_[level]->find_children(span_of(at, call.count), span_of(ranks, call.count), children.data());
      for (std::uint32_t i = 0; i < call.count; ++i) at[i] = (missing >> i & 1U) != 0 ? 0 : children[i];
    }
    std::copy_n(at.begin(), call.count, call.output());
    if (call.null_mask != nullptr) *call.null_mask = missing;
  }

 private:
  core::Stream stream_;
  std::vector<LayoutPtr> layouts_;
};

// Where the rows of a block lie, and their siblings.
struct Places {
  BlockRows parents{};
  BlockRows ranks{};

  // A redrawn row is the row plus a multiple of 2^60; its siblings stay the same.
  Places(const core::ChildLayout& layout, const NodeCall& call) {
    constexpr std::uint64_t kRowBits = (std::uint64_t{1} << 60U) - 1;
    BlockRows rows{};
    for (std::uint32_t i = 0; i < call.count; ++i) rows[i] = call.rows[i] & kRowBits;
    layout.find_parents(span_of(rows, call.count), parents.data(), ranks.data());
  }
  void find_siblings(const core::ChildLayout& layout, const BlockRows& wanted, const NodeCall& call) const {
    layout.find_children(span_of(parents, call.count), span_of(wanted, call.count), call.output());
  }
};

class EarlierSibling final : public Node {
 public:
  EarlierSibling(core::Stream stream, LayoutPtr layout, double root_share)
      : draws_(stream.part(0)),
        roots_(stream.part(1)),
        layout_(std::move(layout)),
        threshold_(threshold_of(root_share)) {}

  void fill(const NodeCall& call) const override {
    const Places places(*layout_, call);
    BlockRows wanted = places.ranks;
    std::uint64_t is_root = 0;
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t rank = places.ranks[i];
      if (rank > 0) wanted[i] = core::below(draws_.draw(call.rows[i]), rank);
      if (rank == 0 || (roots_.draw(call.rows[i]) >> 11U) < threshold_) is_root |= std::uint64_t{1} << i;
    }
    places.find_siblings(*layout_, wanted, call);
    if (call.null_mask != nullptr) *call.null_mask = is_root;
  }

 private:
  core::Stream draws_;
  core::Stream roots_;
  LayoutPtr layout_;
  std::uint64_t threshold_;
};

class FirstSibling final : public Node {
 public:
  explicit FirstSibling(LayoutPtr layout) : layout_(std::move(layout)) {}
  void fill(const NodeCall& call) const override {
    const Places places(*layout_, call);
    places.find_siblings(*layout_, BlockRows{}, call);
  }

 private:
  LayoutPtr layout_;
};

class NullWithAny final : public Node {
 public:
  explicit NullWithAny(std::size_t inputs) : inputs_(inputs) {}
  void fill(const NodeCall& call) const override {
    std::copy_n(call.input(0), call.count, call.output());
    for (std::size_t input = 0; input < inputs_; ++input) *call.null_mask |= call.input_nulls(input);
  }

 private:
  std::size_t inputs_;
};

}  // namespace

std::unique_ptr<Node> row_below(core::Stream stream, std::vector<LayoutPtr> layouts) {
  return std::make_unique<RowBelow>(stream, std::move(layouts));
}

std::unique_ptr<Node> ranked_row_below(core::Stream stream, std::vector<LayoutPtr> layouts) {
  return std::make_unique<RankedRowBelow>(stream, std::move(layouts));
}

std::unique_ptr<Node> earlier_sibling_or_root(core::Stream stream, LayoutPtr layout, double root_share) {
  return std::make_unique<EarlierSibling>(stream, std::move(layout), root_share);
}

std::unique_ptr<Node> earlier_sibling_or_self(core::Stream stream, LayoutPtr layout) {
  return std::make_unique<EarlierSibling>(stream, std::move(layout), 0.0);
}

std::unique_ptr<Node> first_sibling(LayoutPtr layout) {
  return std::make_unique<FirstSibling>(std::move(layout));
}

std::unique_ptr<Node> null_with_any(std::size_t inputs) {
  return std::make_unique<NullWithAny>(inputs);
}

}  // namespace datagen::generators
