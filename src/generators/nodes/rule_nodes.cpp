#include "generators/nodes/rule_nodes.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace datagen::generators {

namespace {

std::uint64_t nulls_of(const NodeCall& call, std::size_t first_input, std::size_t count) {
  std::uint64_t nulls = 0;
  for (std::size_t i = 0; i < count; ++i) nulls |= call.input_nulls(first_input + i);
  return nulls;
}

// A condition that `test(row)` answers where the column, of which `value_inputs` inputs tell, is not NULL.
template <typename Test>
void fill_condition(const NodeCall& call, std::size_t value_inputs, NullCase null, Test test) {
  const std::uint64_t nulls = nulls_of(call, value_inputs, null.inputs);
  for (std::uint32_t i = 0; i < call.count; ++i) {
    const bool is_null = ((nulls >> i) & 1U) != 0;
    call.output()[i] = (is_null ? null.holds : test(i)) ? 1 : 0;
  }
}

class HoldsValue final : public Node {
 public:
  HoldsValue(std::vector<std::uint64_t> values, NullCase null) : values_(std::move(values)), null_(null) {}
  void fill(const NodeCall& call) const override {
    const std::uint64_t* value = call.input(0);
    fill_condition(call, 1, null_, [&](std::uint32_t i) {
      return std::find(values_.begin(), values_.end(), value[i]) != values_.end();
    });
  }

 private:
  std::vector<std::uint64_t> values_;
  NullCase null_;
};

class HoldsEntry final : public Node {
 public:
  HoldsEntry(std::vector<bool> marks, NullCase null) : marks_(std::move(marks)), null_(null) {}
  void fill(const NodeCall& call) const override {
    const std::uint64_t* entry = call.input(0);
    fill_condition(call, 1, null_, [&](std::uint32_t i) { return marks_[entry[i]]; });
  }

 private:
  std::vector<bool> marks_;
  NullCase null_;
};

class HoldsText final : public Node {
 public:
  HoldsText(std::vector<std::string> texts, NullCase null) : texts_(std::move(texts)), null_(null) {}
  void fill(const NodeCall& call) const override {
    const std::uint64_t* begin = call.input(0);
    const std::uint64_t* size = call.input(1);
    fill_condition(call, 2, null_, [&](std::uint32_t i) {
      const std::string_view text(reinterpret_cast<const char*>(begin[i]), size[i]);
      return std::find(texts_.begin(), texts_.end(), text) != texts_.end();
    });
  }

 private:
  std::vector<std::string> texts_;
  NullCase null_;
};

class IsPresent final : public Node {
 public:
  explicit IsPresent(std::size_t inputs) : null_{inputs, false} {}
  void fill(const NodeCall& call) const override {
    fill_condition(call, 0, null_, [](std::uint32_t) { return true; });
  }

 private:
  NullCase null_;
};

class FirstRule final : public Node {
 public:
  explicit FirstRule(std::vector<std::size_t> condition_counts) : counts_(std::move(condition_counts)) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) call.output()[i] = first(call, i);
  }

 private:
  [[nodiscard]] std::uint64_t first(const NodeCall& call, std::uint32_t row) const {
    std::size_t input = 0;
    for (std::size_t rule = 0; rule < counts_.size(); ++rule) {
      bool all_hold = true;
      for (std::size_t i = 0; i < counts_[rule]; ++i) all_hold &= call.input(input + i)[row] != 0;
      if (all_hold) return rule;
      input += counts_[rule];
    }
    return counts_.size();
  }

  std::vector<std::size_t> counts_;
};

class SelectBranch final : public Node {
 public:
  SelectBranch(std::vector<SelectedBranch> branches, std::size_t slots)
      : branches_(std::move(branches)), slots_(slots) {}
  void fill(const NodeCall& call) const override {
    const std::uint64_t* branch = call.input(0);
    for (std::size_t slot = 0; slot < slots_; ++slot) {
      for (std::uint32_t i = 0; i < call.count; ++i) {
        const std::uint64_t value = call.input(1 + branch[i] * slots_ + slot)[i];
        call.output(slot)[i] = value + branches_[branch[i]].word_offset;
      }
    }
    *call.null_mask = nulls(call);
  }

 private:
  [[nodiscard]] std::uint64_t nulls(const NodeCall& call) const {
    std::uint64_t result = 0;
    std::size_t input = 1 + branches_.size() * slots_;
    for (std::size_t b = 0; b < branches_.size(); ++b) {
      const SelectedBranch& branch = branches_[b];
      const std::uint64_t mask =
          branch.is_null ? ~std::uint64_t{0} : nulls_of(call, input, branch.null_inputs);
      input += branch.null_inputs;
      if (mask != 0) result |= mask & rows_of(call, b);
    }
    return result;
  }

  static std::uint64_t rows_of(const NodeCall& call, std::size_t branch) {
    std::uint64_t rows = 0;
    for (std::uint32_t i = 0; i < call.count; ++i) {
      rows |= std::uint64_t{call.input(0)[i] == branch} << i;
    }
    return rows;
  }

  std::vector<SelectedBranch> branches_;
  std::size_t slots_;
};

}  // namespace

std::unique_ptr<Node> holds_value(std::vector<std::uint64_t> values, NullCase null) {
  return std::make_unique<HoldsValue>(std::move(values), null);
}

std::unique_ptr<Node> holds_entry(std::vector<bool> marks, NullCase null) {
  return std::make_unique<HoldsEntry>(std::move(marks), null);
}

std::unique_ptr<Node> holds_text(std::vector<std::string> texts, NullCase null) {
  return std::make_unique<HoldsText>(std::move(texts), null);
}

std::unique_ptr<Node> is_present(std::size_t inputs) {
  return std::make_unique<IsPresent>(inputs);
}

std::unique_ptr<Node> first_rule(std::vector<std::size_t> condition_counts) {
  return std::make_unique<FirstRule>(std::move(condition_counts));
}

std::unique_ptr<Node> select_branch(std::vector<SelectedBranch> branches, std::size_t slots) {
  return std::make_unique<SelectBranch>(std::move(branches), slots);
}

}  // namespace datagen::generators
