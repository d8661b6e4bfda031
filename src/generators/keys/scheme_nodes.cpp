#include "generators/keys/scheme_nodes.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include "core/block.hpp"
#include "core/distinct_shares.hpp"
#include "core/permutation.hpp"
#include "core/permutations.hpp"
#include "core/row_draws.hpp"
#include "generators/nodes/function_node.hpp"

namespace datagen::generators {

namespace {

class Follower final : public Node {
 public:
  Follower(core::Stream stream, std::uint64_t count, std::vector<FollowedDigits> groups, std::size_t turns)
      : turn_(stream.part("turn")),
        permutation_(stream.key(), count),
        groups_(std::move(groups)),
        turns_(turns) {}

  void fill(const NodeCall& call) const override {
    std::uint64_t* const values = call.output();
    std::fill_n(values, call.count, 0);
    std::size_t input = 0;
    for (const FollowedDigits& group : groups_) {
      add_digits(call, group, input, values);
      input += group.sizes.size();
    }
    if (turns_ > 0) turn(call, input, values);
    permutation_.forward(std::span(values, call.count));
  }

 private:
  void add_digits(const NodeCall& call, const FollowedDigits& group, std::size_t input,
                  std::uint64_t* sums) const {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      std::uint64_t number = 0;
      std::uint64_t place = 1;
      for (std::size_t digit = 0; digit < group.sizes.size(); ++digit) {
        number += call.input(input + digit)[i] * place;
        place *= group.sizes[digit];
      }
      sums[i] = (sums[i] + number) % permutation_.size();
    }
  }

  void turn(const NodeCall& call, std::size_t input, std::uint64_t* sums) const {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      std::uint64_t hash = turn_.key();
      for (std::size_t known = 0; known < turns_; ++known) {
        hash = core::mix(hash ^ core::mix(call.input(input + known)[i] + known));
      }
      sums[i] = (sums[i] + core::below(hash, permutation_.size())) % permutation_.size();
    }
  }

  core::Stream turn_;
  core::Permutation permutation_;
  std::vector<FollowedDigits> groups_;
  std::size_t turns_;
};

class PointOfRank final : public Node {
 public:
  PointOfRank(core::Stream stream, std::uint64_t points) : stream_(stream), orders_(points) {}

  void fill(const NodeCall& call) const override {
    const std::uint64_t* const parents = call.input(0);
    const std::uint64_t* const ranks = call.input(1);
    const std::uint64_t count = orders_.size();
    std::uint64_t* const points = call.output();
    std::array<std::uint64_t, core::kBlockRows> keys;
    core::kDrawRows(stream_, {parents, call.count}, keys.data());
    for (std::uint32_t i = 0; i < call.count; ++i) {
      points[i] = ranks[i] < count ? ranks[i] : ranks[i] % count;
    }
    orders_.forward({keys.data(), call.count}, {points, call.count});
  }

 private:
  core::Stream stream_;
  core::Permutations orders_;  // one for each parent
};

class PlaceOfRank final : public Node {
 public:
  PlaceOfRank(core::Stream stream, const core::Skew& skew, std::optional<core::GrowingOrder> order,
              std::shared_ptr<const core::ChildLayout> layout)
      : stream_(stream), shares_(skew), places_(skew.count()), order_(order), layout_(std::move(layout)) {}

  void fill(const NodeCall& call) const override {
    std::array<std::uint64_t, core::kBlockRows> counts;
    layout_->count_children(std::span(call.input(0), call.count), counts.data());
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t count = std::clamp<std::uint64_t>(counts[i], 1, shares_.places());
      const core::Stream family = stream_.part(call.input(0)[i]);
      const std::uint64_t place = shares_.place_of(family, call.input(1)[i] % count, count);
      call.output()[i] = order_ ? order_->row_at(place, places_) : place;
    }
  }

 private:
  core::Stream stream_;
  core::DistinctShares shares_;
  std::uint64_t places_;
  std::optional<core::GrowingOrder> order_;
  std::shared_ptr<const core::ChildLayout> layout_;
};

// Which of the rows are held: those whose number, permuted, is below `held`.
class HeldRows {
 public:
  HeldRows(core::Stream stream, std::uint64_t rows, std::uint64_t held)
      : order_(stream.part("held").key(), rows), held_(held) {}
  void places(const NodeCall& call, std::uint64_t* places) const noexcept {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t row = call.rows[i];
      places[i] = row < order_.size() ? row : row % order_.size();
    }
    order_.forward(std::span(places, call.count));
  }
  [[nodiscard]] std::uint64_t held() const noexcept { return held_; }

 private:
  core::Permutation order_;
  std::uint64_t held_;
};

class PointOfHeld final : public Node {
 public:
  PointOfHeld(core::Stream stream, const HeldRows& rows, std::uint64_t points)
      : rows_(rows), points_(stream.key(), points) {}
  void fill(const NodeCall& call) const override {
    std::uint64_t* const points = call.output();
    rows_.places(call, points);
    for (std::uint32_t i = 0; i < call.count; ++i) points[i] %= rows_.held();
    points_.forward(std::span(points, call.count));
  }

 private:
  HeldRows rows_;
  core::Permutation points_;
};

class NullUnlessHeld final : public Node {
 public:
  explicit NullUnlessHeld(const HeldRows& rows) : rows_(rows) {}
  void fill(const NodeCall& call) const override {
    std::uint64_t nulls = 0;
    rows_.places(call, call.output());
    for (std::uint32_t i = 0; i < call.count; ++i) {
      nulls |= std::uint64_t{call.output()[i] >= rows_.held()} << i;
      call.output()[i] = call.rows[i];
    }
    *call.null_mask = nulls;
  }

 private:
  HeldRows rows_;
};

class FixedNumber final : public ConstantNode {
 public:
  explicit FixedNumber(std::uint64_t number) : number_(number) {}
  void fill(const NodeCall& call) const override { std::fill_n(call.output(), call.count, number_); }

 private:
  std::uint64_t number_;
};

}  // namespace

std::unique_ptr<Node> follower(core::Stream stream, std::uint64_t count, std::vector<FollowedDigits> groups,
                               std::size_t turns) {
  return std::make_unique<Follower>(stream, count, std::move(groups), turns);
}

std::unique_ptr<Node> point_of_rank(core::Stream stream, std::uint64_t points) {
  return std::make_unique<PointOfRank>(stream, points);
}

std::unique_ptr<Node> place_of_rank(core::Stream stream, const core::Skew& skew,
                                    std::optional<core::GrowingOrder> order,
                                    std::shared_ptr<const core::ChildLayout> layout) {
  return std::make_unique<PlaceOfRank>(stream, skew, order, std::move(layout));
}

std::unique_ptr<Node> point_of_held(core::Stream stream, std::uint64_t rows, std::uint64_t held,
                                    std::uint64_t points) {
  return std::make_unique<PointOfHeld>(stream, HeldRows(stream, rows, held), points);
}

std::unique_ptr<Node> null_unless_held(core::Stream stream, std::uint64_t rows, std::uint64_t held) {
  return std::make_unique<NullUnlessHeld>(HeldRows(stream, rows, held));
}

std::unique_ptr<Node> fixed_number(std::uint64_t number) {
  return std::make_unique<FixedNumber>(number);
}

}  // namespace datagen::generators
