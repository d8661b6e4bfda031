#include "generators/references/follower_nodes.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "core/permutation.hpp"
#include "generators/nodes/matching_parent.hpp"
#include "generators/references/row_scan.hpp"

namespace datagen::generators {

namespace {

using BlockRows = std::array<std::uint64_t, core::kBlockRows>;

std::span<const std::uint64_t> span_of(const BlockRows& rows, std::uint32_t count) {
  return {rows.data(), count};
}

// From ancestors down to the rows below them, one drawn child after the other.
class Descent {
 public:
  explicit Descent(BelowChoice choice) : choice_(std::move(choice)), orders_(choice_.stream.part("order")) {}

  // Turns ancestors into rows below them, for all but the rows of `missing`. The rows that have none.
  std::uint64_t find(std::span<const std::uint64_t> rows, std::uint64_t attempt, std::uint64_t missing,
                     BlockRows& at) const {
    const BlockRows ancestors = at;
    const core::Stream stream = attempt == 0 ? choice_.stream : choice_.stream.part("attempt").part(attempt);
    const std::uint64_t lost = go_down(rows, stream, at) & ~missing;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if ((lost >> i & 1U) == 0) continue;
      if (!search(0, ancestors[i], stream.draw(rows[i]), at[i])) missing |= std::uint64_t{1} << i;
    }
    return missing;
  }

  // Calls visit(row) for the rows below an ancestor until it answers true.
  template <typename Visit>
  bool visit_all(std::size_t level, std::uint64_t parent, const Visit& visit) const {
    std::uint64_t count = 0;
    choice_.layouts[level]->count_children({&parent, 1}, &count);
    for (std::uint64_t rank = 0; rank < count; ++rank) {
      const std::uint64_t child = child_at(level, parent, rank);
      const bool is_last = level + 1 == choice_.layouts.size();
      if (is_last ? visit(child) : visit_all(level + 1, child, visit)) return true;
    }
    return false;
  }

 private:
  // All rows at once, one level after the other. The rows that come to a parent without children.
  std::uint64_t go_down(std::span<const std::uint64_t> rows, core::Stream stream, BlockRows& at) const {
    const auto size = static_cast<std::uint32_t>(rows.size());
    std::uint64_t lost = 0;
    BlockRows counts{};
    BlockRows ranks{};
    for (std::size_t level = 0; level < choice_.layouts.size(); ++level) {
      const core::ChildLayout& layout = *choice_.layouts[level];
      const core::Stream draws = stream.part(level);
      layout.count_children(span_of(at, size), counts.data());
      for (std::uint32_t i = 0; i < size; ++i) {
        if (counts[i] == 0) lost |= std::uint64_t{1} << i;
        ranks[i] = counts[i] == 0 ? 0 : rank_of(draws.draw(rows[i]), counts[i], at[i]);
      }
      // Any row will do for those that are lost; the last level may have none at all.
      if (layout.child_rows() == 0) return lost;
      for (std::uint32_t i = 0; i < size; ++i) {
        if ((lost >> i & 1U) != 0) std::tie(at[i], ranks[i]) = std::pair(any_parent(layout), 0U);
      }
      BlockRows children{};
      layout.find_children(span_of(at, size), span_of(ranks, size), children.data());
      at = children;
    }
    return lost;
  }

  [[nodiscard]] std::uint64_t rank_of(std::uint64_t draw, std::uint64_t count, std::uint64_t parent) const {
    return choice_.draw ? choice_.draw->choose(draw, count, orders_.part(parent))
                        : core::consistent_below(draw, count);
  }

  // A parent that has children.
  static std::uint64_t any_parent(const core::ChildLayout& layout) {
    const std::uint64_t child = 0;
    std::uint64_t parent = 0;
    std::uint64_t rank = 0;
    layout.find_parents({&child, 1}, &parent, &rank);
    return parent;
  }

  [[nodiscard]] std::uint64_t child_at(std::size_t level, std::uint64_t parent, std::uint64_t rank) const {
    std::uint64_t child = 0;
    choice_.layouts[level]->find_children({&parent, 1}, {&rank, 1}, &child);
    return child;
  }

  // One row alone, from a drawn child on to those beside it until one has rows below.
  bool search(std::size_t level, std::uint64_t parent, std::uint64_t draw, std::uint64_t& found) const {
    std::uint64_t count = 0;
    choice_.layouts[level]->count_children({&parent, 1}, &count);
    const std::uint64_t first = core::consistent_below(draw, count);
    for (std::uint64_t i = 0; i < count; ++i) {
      const std::uint64_t child = child_at(level, parent, (first + i) % count);
      if (level + 1 == choice_.layouts.size()) {
        found = child;
        return true;
      }
      if (search(level + 1, child, core::mix(draw + level), found)) return true;
    }
    return false;
  }

  BelowChoice choice_;
  core::Stream orders_;
};

class RowBelow final : public Node {
 public:
  explicit RowBelow(BelowChoice choice) : descent_(std::move(choice)) {}

  void fill(const NodeCall& call) const override {
    BlockRows at{};
    std::copy_n(call.input(0), call.count, at.begin());
    const std::uint64_t missing = descent_.find({call.rows, call.count}, 0, call.input_nulls(0), at);
    std::copy_n(at.begin(), call.count, call.output());
    if (call.null_mask != nullptr) *call.null_mask = missing;
  }

 private:
  Descent descent_;
};

class MatchingRowBelow final : public SearchingNode {
 public:
  MatchingRowBelow(CellPlan condition, BelowChoice choice, std::uint64_t rows, KnownRows report)
      : SearchingNode({std::move(condition)}),
        descent_(std::move(choice)),
        rows_(rows),
        report_(std::move(report)) {}

  void fill(const NodeCall& call) const override {
    std::uint64_t missing = call.input_nulls(0);
    std::uint64_t seeking =
        core::kBlockRows == call.count ? ~std::uint64_t{0} : (std::uint64_t{1} << call.count) - 1;
    seeking &= ~missing;
    if (attempts_ == 0) {
      missing |= seeking;
      seeking = 0;
    }
    std::copy_n(call.input(0), call.count, call.output());
    for (std::uint64_t attempt = 0; attempt < attempts_ && seeking != 0; ++attempt)
      try_once(call, attempt, seeking, missing);
    for (std::uint32_t i = 0; i < call.count; ++i) {
      if ((seeking >> i & 1U) != 0 && !look_at_all(call, i)) missing |= std::uint64_t{1} << i;
    }
    if (call.null_mask != nullptr) *call.null_mask = missing;
  }

 private:
  void search() override {
    const std::vector<std::uint32_t> known = rows_that_hold(program(), rows_);
    report_(known);
    if (!known.empty()) attempts_ = std::min(attempts_for(known.size(), rows_), kMostAttempts);
  }

  void try_once(const NodeCall& call, std::uint64_t attempt, std::uint64_t& seeking,
                std::uint64_t& missing) const {
    BlockRows rows{};
    BlockRows at{};
    std::array<std::uint32_t, core::kBlockRows> places{};
    std::uint32_t count = 0;
    for (std::uint32_t i = 0; i < call.count; ++i) {
      if ((seeking >> i & 1U) == 0) continue;
      rows[count] = call.rows[i];
      at[count] = call.input(0)[i];
      places[count++] = i;
    }
    const std::uint64_t without = descent_.find(span_of(rows, count), attempt, 0, at);
    const std::uint64_t* holds = run(span_of(at, count), call);
    for (std::uint32_t k = 0; k < count; ++k) {
      const std::uint64_t bit = std::uint64_t{1} << places[k];
      if ((without >> k & 1U) != 0) {
        missing |= bit;
        seeking &= ~bit;
      } else if (holds[k] == 1) {
        call.output()[places[k]] = at[k];
        seeking &= ~bit;
      }
    }
  }

  // The rows below the ancestor one by one, from the first on: few rows come here.
  bool look_at_all(const NodeCall& call, std::uint32_t i) const {
    return descent_.visit_all(0, call.input(0)[i], [&](std::uint64_t row) {
      if (*run({&row, 1}, call) != 1) return false;
      call.output()[i] = row;
      return true;
    });
  }

  const std::uint64_t* run(std::span<const std::uint64_t> rows, const NodeCall& call) const {
    const core::Block block = program().run(rows, *call.nested);
    return block.slots[program().cells().front().pieces.front().slot].values.data();
  }

  // Ancestors differ in how many rows below them match; looking at all is dearer where there are many.
  static constexpr std::uint64_t kMostAttempts = 64;

  Descent descent_;
  std::uint64_t rows_;
  KnownRows report_;
  std::uint64_t attempts_ = 0;  // 0: no row matches
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

std::unique_ptr<Node> row_below(BelowChoice choice) {
  return std::make_unique<RowBelow>(std::move(choice));
}

std::unique_ptr<Node> matching_row_below(CellPlan condition, BelowChoice choice, std::uint64_t rows,
                                         KnownRows report) {
  return std::make_unique<MatchingRowBelow>(std::move(condition), std::move(choice), rows, std::move(report));
}

std::unique_ptr<Node> ranked_row_below(core::Stream stream, std::vector<LayoutPtr> layouts) {
  return std::make_unique<RankedRowBelow>(stream, std::move(layouts));
}

std::unique_ptr<Node> first_sibling(LayoutPtr layout) {
  return std::make_unique<FirstSibling>(std::move(layout));
}

std::unique_ptr<Node> null_with_any(std::size_t inputs) {
  return std::make_unique<NullWithAny>(inputs);
}

}  // namespace datagen::generators
