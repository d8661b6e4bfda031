#include "generators/nodes/parent_nodes.hpp"

#include <algorithm>
#include <utility>

#include "core/calendar.hpp"
#include "core/growing_order.hpp"
#include "core/permutation.hpp"
#include "core/row_draws.hpp"

namespace datagen::generators {

namespace {

// Attempt 0 draws from the stream itself.
core::Stream stream_of(core::Stream stream, std::uint64_t attempt) {
  return attempt == 0 ? stream : stream.part(attempt);
}

class EvenDraw final : public ParentDraw {
 public:
  EvenDraw(core::Stream stream, std::uint64_t count) : stream_(stream), count_(count) {}
  void choose(std::span<const std::uint64_t> rows, std::uint64_t attempt,
              std::uint64_t* parents) const override {
    const core::Stream stream = stream_of(stream_, attempt);
    core::kDrawRows(stream, rows, parents);
    for (std::size_t i = 0; i < rows.size(); ++i) parents[i] = core::consistent_below(parents[i], count_);
  }

 private:
  core::Stream stream_;
  std::uint64_t count_;
};

class SkewedDraw final : public ParentDraw {
 public:
  SkewedDraw(core::Stream stream, std::shared_ptr<const core::Skew> places, Scatter scatter)
      : stream_(stream),
        places_(std::move(places)),
        scatter_(scatter),
        growing_(stream.part("order")),
        shuffled_(stream.part("order").key(), places_->count()) {}
  void choose(std::span<const std::uint64_t> rows, std::uint64_t attempt,
              std::uint64_t* parents) const override {
    const core::Stream stream = stream_of(stream_, attempt);
    for (std::size_t i = 0; i < rows.size(); ++i) parents[i] = places_->draw(stream.draw(rows[i]));
    if (scatter_ == Scatter::Growing) {
      const std::uint64_t count = places_->count();
      for (std::size_t i = 0; i < rows.size(); ++i) parents[i] = growing_.row_at(parents[i], count);
    } else if (scatter_ == Scatter::Shuffled) {
      shuffled_.forward(std::span(parents, rows.size()));
    }
  }

 private:
  core::Stream stream_;
  std::shared_ptr<const core::Skew> places_;
  Scatter scatter_;
  core::GrowingOrder growing_;
  core::Permutation shuffled_;
};

class DrawnParent final : public Node {
 public:
  explicit DrawnParent(ParentDrawPtr draw) : draw_(std::move(draw)) {}
  void fill(const NodeCall& call) const override { draw_->choose({call.rows, call.count}, 0, call.output()); }

 private:
  ParentDrawPtr draw_;
};

class TreeParent final : public Node {
 public:
  TreeParent(std::shared_ptr<const core::Forest> forest, bool roots_are_null)
      : forest_(std::move(forest)), roots_are_null_(roots_are_null) {}
  void fill(const NodeCall& call) const override {
    std::uint64_t roots = 0;
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const unsigned level = forest_->level_of(call.rows[i]);
      call.output(0)[i] = forest_->parent_of(call.rows[i], level);
      call.output(1)[i] = level;
      roots |= std::uint64_t{level == 0} << i;
    }
    if (roots_are_null_) *call.null_mask |= roots;
  }

 private:
  std::shared_ptr<const core::Forest> forest_;
  bool roots_are_null_;
};

class ChainParent final : public Node {
 public:
  ChainParent(std::uint64_t length, bool roots_are_null) : length_(length), roots_are_null_(roots_are_null) {}
  void fill(const NodeCall& call) const override {
    std::uint64_t roots = 0;
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t level = call.rows[i] % length_;
      call.output(0)[i] = level == 0 ? call.rows[i] : call.rows[i] - 1;
      call.output(1)[i] = level;
      roots |= std::uint64_t{level == 0} << i;
    }
    if (roots_are_null_) *call.null_mask |= roots;
  }

 private:
  std::uint64_t length_;
  bool roots_are_null_;
};

class BirthAfterAncestors final : public Node {
 public:
  BirthAfterAncestors(std::size_t levels, std::int64_t end) : levels_(levels), end_(end) {}
  void fill(const NodeCall& call) const override {
    const std::uint64_t* levels = call.input(0);
    for (std::uint32_t i = 0; i < call.count; ++i) {
      auto latest = static_cast<std::int64_t>(call.input(1)[i]);
      const std::size_t ancestors = std::min<std::size_t>(levels[i], levels_ - 1);
      for (std::size_t above = 1; above <= ancestors; ++above) {
        const auto birth = static_cast<std::int64_t>(call.input(1 + above)[i]);
        latest = std::max(latest, birth + static_cast<std::int64_t>(above) * core::kMicrosPerSecond);
      }
      call.output()[i] = static_cast<std::uint64_t>(std::min(latest, end_));
    }
  }

 private:
  std::size_t levels_;
  std::int64_t end_;
};

}  // namespace

ParentDrawPtr even_draw(core::Stream stream, std::uint64_t count) {
  return std::make_shared<EvenDraw>(stream, count);
}

ParentDrawPtr skewed_draw(core::Stream stream, std::shared_ptr<const core::Skew> places, Scatter scatter) {
  return std::make_shared<SkewedDraw>(stream, std::move(places), scatter);
}

std::unique_ptr<Node> drawn_parent(ParentDrawPtr draw) {
  return std::make_unique<DrawnParent>(std::move(draw));
}

std::unique_ptr<Node> tree_parent(std::shared_ptr<const core::Forest> forest, bool roots_are_null) {
  return std::make_unique<TreeParent>(std::move(forest), roots_are_null);
}

std::unique_ptr<Node> chain_parent(std::uint64_t length, bool roots_are_null) {
  return std::make_unique<ChainParent>(length, roots_are_null);
}

std::unique_ptr<Node> birth_after_ancestors(std::size_t levels, std::int64_t end) {
  return std::make_unique<BirthAfterAncestors>(levels, end);
}

}  // namespace datagen::generators
