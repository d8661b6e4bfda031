#include "generators/nodes/choice_nodes.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "core/divisor.hpp"
#include "core/permutation.hpp"
#include "generators/nodes/draws.hpp"
#include "generators/nodes/function_node.hpp"

namespace datagen::generators {

namespace {

// A draw below the threshold happens in `ratio` of the rows; 1 is never reached by a 64-bit draw's upper 53
// bits.
std::uint64_t threshold_of(double ratio) {
  constexpr double kOne = 9007199254740992.0;  // 2^53
  return static_cast<std::uint64_t>(std::clamp(ratio, 0.0, 1.0) * kOne);
}

bool happens(std::uint64_t draw, std::uint64_t threshold) {
  return (draw >> 11U) < threshold;
}

class RowNumber final : public Node {
 public:
  void fill(const NodeCall& call) const override { std::copy_n(call.rows, call.count, call.output()); }
};

class UniformChoice final : public Node {
 public:
  UniformChoice(core::Stream stream, std::uint64_t count) : stream_(stream), count_(count) {}
  void fill(const NodeCall& call) const override {
    fill_from_draws(call, stream_, [count = count_](std::uint64_t draw) { return core::below(draw, count); });
  }

 private:
  core::Stream stream_;
  std::uint64_t count_;
};

class WeightedChoice final : public Node {
 public:
  WeightedChoice(core::Stream stream, std::shared_ptr<const core::AliasTable> table)
      : stream_(stream), table_(std::move(table)) {}
  void fill(const NodeCall& call) const override {
    fill_from_draws(call, stream_,
                    [chooser = table_->chooser()](std::uint64_t draw) { return chooser.choose(draw); });
  }

 private:
  core::Stream stream_;
  std::shared_ptr<const core::AliasTable> table_;
};

class WeightedChoiceBy final : public Node {
 public:
  WeightedChoiceBy(core::Stream stream, std::shared_ptr<const std::vector<core::AliasTable>> tables)
      : stream_(stream), tables_(std::move(tables)) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      call.output()[i] = (*tables_)[call.input(0)[i]].choose(stream_.draw(call.rows[i]));
    }
  }

 private:
  core::Stream stream_;
  std::shared_ptr<const std::vector<core::AliasTable>> tables_;
};

class DistinctChoice final : public Node {
 public:
  DistinctChoice(core::Stream stream, std::uint64_t count) : permutation_(stream.key(), count) {}
  void fill(const NodeCall& call) const override {
    const std::uint64_t size = permutation_.size();
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t row = call.rows[i];
      call.output()[i] = row < size ? row : row % size;
    }
    permutation_.forward(std::span(call.output(), call.count));
  }

 private:
  core::Permutation permutation_;
};

class Coordinate final : public FunctionNode {
 public:
  Coordinate(std::uint64_t divisor, std::uint64_t count) : divisor_(divisor), count_(count) {}
  void fill(const NodeCall& call) const override {
    const std::uint64_t* index = call.input(0);
    for (std::uint32_t i = 0; i < call.count; ++i) {
      call.output()[i] = count_.remainder(divisor_.quotient(index[i]));
    }
  }

 private:
  core::Divisor divisor_;
  core::Divisor count_;
};

class StepAround final : public FunctionNode {
 public:
  StepAround(std::uint64_t index, std::uint64_t count) : index_(index), count_(count) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      call.output()[i] = (call.input(0)[i] + index_ * (call.input(1)[i] + 1)) % count_;
    }
  }

 private:
  std::uint64_t index_;
  std::uint64_t count_;
};

class Quotient final : public FunctionNode {
 public:
  explicit Quotient(std::uint64_t divisor) : divisor_(divisor) {}
  void fill(const NodeCall& call) const override {
    const std::uint64_t* index = call.input(0);
    for (std::uint32_t i = 0; i < call.count; ++i) call.output()[i] = divisor_.quotient(index[i]);
  }

 private:
  core::Divisor divisor_;
};

class NumberOfRound final : public FunctionNode {
 public:
  explicit NumberOfRound(std::uint64_t count) : count_(count) {}
  void fill(const NodeCall& call) const override {
    const std::uint64_t* index = call.input(0);
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t round = count_.quotient(index[i]);
      call.output(0)[i] = round > 0 ? 1 : 0;
      call.output(1)[i] = round > 0 ? round + 1 : 0;
    }
  }

 private:
  core::Divisor count_;
};

class NullDraw final : public Node {
 public:
  NullDraw(core::Stream stream, double ratio) : stream_(stream), threshold_(threshold_of(ratio)) {}
  void fill(const NodeCall& call) const override {
    std::uint64_t nulls = call.input_nulls(0);
    for (std::uint32_t i = 0; i < call.count; ++i) {
      nulls |= std::uint64_t{happens(stream_.draw(call.rows[i]), threshold_)} << i;
    }
    std::copy_n(call.input(0), call.count, call.output());
    *call.null_mask = nulls;
  }

 private:
  core::Stream stream_;
  std::uint64_t threshold_;
};

class ChoiceWithin final : public Node {
 public:
  ChoiceWithin(core::Stream stream, std::vector<std::uint64_t> starts)
      : stream_(stream), starts_(std::move(starts)) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t part = call.input(0)[i];
      const std::uint64_t size = starts_[part + 1] - starts_[part];
      call.output()[i] = starts_[part] + core::below(stream_.draw(call.rows[i]), size);
    }
  }

 private:
  core::Stream stream_;
  std::vector<std::uint64_t> starts_;
};

class NullWhere final : public Node {
 public:
  explicit NullWhere(std::vector<bool> is_null) : is_null_(std::move(is_null)) {}
  void fill(const NodeCall& call) const override {
    std::uint64_t nulls = call.input_nulls(0);
    for (std::uint32_t i = 0; i < call.count; ++i) {
      nulls |= std::uint64_t{is_null_[call.input(0)[i]]} << i;
    }
    std::copy_n(call.input(0), call.count, call.output());
    *call.null_mask = nulls;
  }

 private:
  std::vector<bool> is_null_;
};

class DifferentChoice final : public Node {
 public:
  explicit DifferentChoice(std::uint64_t count) : count_(count) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t own = call.input(1)[i];
      const std::uint64_t next = own + 1 == count_ ? 0 : own + 1;
      call.output()[i] = own == call.input(0)[i] ? next : own;
    }
  }

 private:
  std::uint64_t count_;
};

}  // namespace

std::unique_ptr<Node> row_number() {
  return std::make_unique<RowNumber>();
}

std::unique_ptr<Node> uniform_choice(core::Stream stream, std::uint64_t count) {
  return std::make_unique<UniformChoice>(stream, count);
}

std::unique_ptr<Node> weighted_choice(core::Stream stream, std::shared_ptr<const core::AliasTable> table) {
  return std::make_unique<WeightedChoice>(stream, std::move(table));
}

std::unique_ptr<Node> weighted_choice_by(core::Stream stream,
                                         std::shared_ptr<const std::vector<core::AliasTable>> tables) {
  return std::make_unique<WeightedChoiceBy>(stream, std::move(tables));
}

std::unique_ptr<Node> distinct_choice(core::Stream stream, std::uint64_t count) {
  return std::make_unique<DistinctChoice>(stream, count);
}

std::unique_ptr<Node> coordinate(std::uint64_t divisor, std::uint64_t count) {
  return std::make_unique<Coordinate>(divisor, count);
}

std::unique_ptr<Node> step_around(std::uint64_t index, std::uint64_t count) {
  return std::make_unique<StepAround>(index, count);
}

std::unique_ptr<Node> different_choice(std::uint64_t count) {
  return std::make_unique<DifferentChoice>(count);
}

std::unique_ptr<Node> quotient(std::uint64_t divisor) {
  return std::make_unique<Quotient>(divisor);
}

std::unique_ptr<Node> number_of_round(std::uint64_t count) {
  return std::make_unique<NumberOfRound>(count);
}

std::unique_ptr<Node> null_draw(core::Stream stream, double ratio) {
  return std::make_unique<NullDraw>(stream, ratio);
}

std::unique_ptr<Node> choice_within(core::Stream stream, std::vector<std::uint64_t> starts) {
  return std::make_unique<ChoiceWithin>(stream, std::move(starts));
}

std::unique_ptr<Node> null_where(std::vector<bool> is_null) {
  return std::make_unique<NullWhere>(std::move(is_null));
}

}  // namespace datagen::generators
