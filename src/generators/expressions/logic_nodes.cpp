#include "generators/expressions/logic_nodes.hpp"

#include <algorithm>
#include <utility>

#include "generators/expressions/order.hpp"
#include "generators/expressions/row_masks.hpp"
#include "generators/expressions/row_node.hpp"
#include "generators/nodes/function_node.hpp"

namespace datagen::generators::expressions {

namespace {

bool is_set(std::uint64_t mask, std::uint32_t row) {
  return (mask >> row & 1U) != 0;
}
void set_null(const NodeCall& call, std::uint32_t row) {
  *call.null_mask |= std::uint64_t{1} << row;
}

std::uint64_t all_rows(const NodeCall& call) {
  return call.count == core::kBlockRows ? ~std::uint64_t{0} : (std::uint64_t{1} << call.count) - 1;
}
// The rows whose truth value is true, as a mask; NULL rows are in `nulls`.
std::uint64_t true_rows(const NodeCall& call, std::size_t input) {
  return kRowMasks.true_rows(call.input(input), call.count) & all_rows(call) & ~call.input_nulls(input);
}
void write_rows(const NodeCall& call, std::uint64_t rows) {
  for (std::uint32_t row = 0; row < call.count; ++row) call.output()[row] = rows >> row & 1U;
}
void write_nulls(const NodeCall& call, std::uint64_t nulls) {
  if (call.null_mask != nullptr) *call.null_mask = nulls;
}

void copy(const NodeCall& call, std::uint32_t row, std::size_t input, std::size_t slots) {
  for (std::size_t i = 0; i < slots; ++i) call.output(i)[row] = call.input(input + i)[row];
}
// The chosen rows alone.
void copy_rows(const NodeCall& call, std::uint64_t chosen, std::size_t input, std::size_t slots) {
  for (std::size_t i = 0; i < slots; ++i) {
    if (chosen == all_rows(call)) {
      std::copy_n(call.input(input + i), call.count, call.output(i));
    } else {
      kRowMasks.copy_rows(chosen, call.input(input + i), call.output(i), call.count);
    }
  }
}

class Constant : public ConstantNode {
 public:
  Constant(const Words& words, std::size_t slots) : words_(words), slots_(slots) {}
  void fill(const NodeCall& call) const override {
    for (std::size_t i = 0; i < slots_; ++i) std::fill_n(call.output(i), call.count, words_[i]);
  }

 private:
  Words words_;
  std::size_t slots_;
};

class ConstantText final : public Constant {
 public:
  explicit ConstantText(std::string text) : Constant({}, 2), text_(std::move(text)) {}
  void fill(const NodeCall& call) const override {
    std::fill_n(call.output(0), call.count, reinterpret_cast<std::uintptr_t>(text_.data()));
    std::fill_n(call.output(1), call.count, text_.size());
  }

 private:
  std::string text_;
};

class NullValue final : public FunctionNode {
 public:
  NullValue(const Words& words, std::size_t slots) : value_(words, slots) {}
  void fill(const NodeCall& call) const override {
    value_.fill(call);
    *call.null_mask = all_rows(call);
  }

 private:
  Constant value_;
};

class Junction final : public FunctionNode {
 public:
  Junction(bool is_and, std::size_t count) : is_and_(is_and), count_(count) {}
  void fill(const NodeCall& call) const override {
    std::uint64_t deciding = 0;  // false of AND, true of OR
    std::uint64_t unknown = 0;
    for (std::size_t i = 0; i < count_; ++i) {
      const std::uint64_t nulls = call.input_nulls(i);
      const std::uint64_t is_true = true_rows(call, i);
      deciding |= is_and_ ? ~is_true & ~nulls : is_true;
      unknown |= nulls;
    }
    write_nulls(call, unknown & ~deciding & all_rows(call));
    write_rows(call, is_and_ ? ~deciding : deciding);
  }

 private:
  bool is_and_;
  std::size_t count_;
};

class Negation final : public FunctionNode {
 public:
  void fill(const NodeCall& call) const override {
    write_rows(call, ~true_rows(call, 0));
    write_nulls(call, call.input_nulls(0));
  }
};

class TestOf final : public FunctionNode {
 public:
  TestOf(Test test, bool has_outer) : test_(test), has_outer_(has_outer) {}
  void fill(const NodeCall& call) const override {
    std::uint64_t rows = passing(call);
    if (has_outer_) rows &= true_rows(call, 1);
    write_rows(call, rows);
  }

 private:
  std::uint64_t passing(const NodeCall& call) const {
    const std::uint64_t nulls = call.input_nulls(0);
    switch (test_) {
      case Test::IsNull: return nulls;
      case Test::NotNull: return ~nulls;
      case Test::IsTrue: return true_rows(call, 0);
      case Test::NotTrue: return ~true_rows(call, 0);
      case Test::IsFalse: return ~true_rows(call, 0) & ~nulls;
      case Test::NotFalse: return true_rows(call, 0) | nulls;
    }
    return 0;
  }

  Test test_;
  bool has_outer_;
};

class Distinctness final : public FunctionNode {
 public:
  explicit Distinctness(bool is_negated) : is_negated_(is_negated) {}
  void fill(const NodeCall& call) const override {
    const std::uint64_t a = call.input_nulls(1);
    const std::uint64_t b = call.input_nulls(2);
    const std::uint64_t differ = (a ^ b) | (~a & ~b & ~true_rows(call, 0));
    write_rows(call, is_negated_ ? ~differ : differ);
  }

 private:
  bool is_negated_;
};

class FirstThatHolds final : public FunctionNode {
 public:
  FirstThatHolds(std::size_t branches, std::size_t slots) : branches_(branches), slots_(slots) {}
  void fill(const NodeCall& call) const override {
    std::uint64_t open = all_rows(call);
    std::uint64_t nulls = 0;
    for (std::size_t branch = 0; branch <= branches_; ++branch) {
      const bool is_else = branch == branches_;
      const std::size_t condition = branch * (slots_ + 1);
      const std::size_t value = is_else ? condition : condition + 1;
      const std::uint64_t chosen = is_else ? open : open & true_rows(call, condition);
      nulls |= chosen & call.input_nulls(value);
      // What the first one writes into the rows of others these write anew.
      copy_rows(call, branch == 0 ? all_rows(call) : chosen, value, slots_);
      open &= ~chosen;
    }
    write_nulls(call, nulls);
  }

 private:
  std::size_t branches_;
  std::size_t slots_;
};

class FirstNotNull final : public FunctionNode {
 public:
  FirstNotNull(std::size_t count, std::size_t slots) : count_(count), slots_(slots) {}
  void fill(const NodeCall& call) const override {
    std::uint64_t open = all_rows(call);
    for (std::size_t i = 0; i < count_; ++i) {
      // The last one's slots are taken where all are NULL too.
      const std::uint64_t nulls = call.input_nulls(i * slots_);
      const std::uint64_t chosen = i + 1 == count_ ? open : open & ~nulls;
      copy_rows(call, chosen, i * slots_, slots_);
      open &= nulls;
    }
    write_nulls(call, open);
  }

 private:
  std::size_t count_;
  std::size_t slots_;
};

class NullWhereTrue final : public FunctionNode {
 public:
  explicit NullWhereTrue(std::size_t slots) : slots_(slots) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t row = 0; row < call.count; ++row) copy(call, row, 1, slots_);
    *call.null_mask = call.input_nulls(1) | true_rows(call, 0);
  }

 private:
  std::size_t slots_;
};

template <typename T>
class Extreme final : public FunctionNode {
 public:
  Extreme(bool is_greatest, std::size_t count) : is_greatest_(is_greatest), count_(count) {}
  void fill(const NodeCall& call) const override {
    constexpr std::size_t kSlots = Slots<T>::kCount;
    for (std::uint32_t row = 0; row < call.count; ++row) {
      bool is_found = false;
      T best{};
      for (std::size_t i = 0; i < count_; ++i) {
        if (is_set(call.input_nulls(i * kSlots), row)) continue;
        const T value = Slots<T>::read(call, i * kSlots, row);
        const int place = is_found ? order(value, best) : 0;
        if (!is_found || (is_greatest_ ? place > 0 : place < 0)) best = value;
        is_found = true;
      }
      Slots<T>::write(call, row, best);
      if (!is_found) set_null(call, row);
    }
  }

 private:
  bool is_greatest_;
  std::size_t count_;
};

class Concatenation final : public FunctionNode {
 public:
  Concatenation(std::size_t count, bool has_separator) : count_(count), has_separator_(has_separator) {}
  void fill(const NodeCall& call) const override {
    if (has_separator_) write_nulls(call, call.input_nulls(0));
    for (std::uint32_t row = 0; row < call.count; ++row) {
      const bool is_null = has_separator_ && is_set(call.input_nulls(0), row);
      Slots<std::string_view>::write(call, row, is_null ? std::string_view() : joined(call, row));
    }
  }

 private:
  [[nodiscard]] std::string_view joined(const NodeCall& call, std::uint32_t row) const {
    const auto text = [&](std::size_t i) { return Slots<std::string_view>::read(call, i * 2, row); };
    const auto is_left_out = [&](std::size_t i) { return is_set(call.input_nulls(i * 2), row); };
    const std::string_view separator = has_separator_ ? text(0) : std::string_view();
    const std::size_t first = has_separator_ ? 1 : 0;
    std::size_t size = 0;
    for (std::size_t i = first; i < count_; ++i) {
      if (!is_left_out(i)) size += text(i).size() + separator.size();
    }
    char* const begin = call.arena->allocate(size);
    char* out = begin;
    for (std::size_t i = first; i < count_; ++i) {
      if (is_left_out(i)) continue;
      if (out != begin || is_used(call, row, first, i))
        out = std::copy(separator.begin(), separator.end(), out);
      out = std::copy_n(text(i).data(), text(i).size(), out);
    }
    return {begin, static_cast<std::size_t>(out - begin)};
  }
  // Whether a text, maybe an empty one, stands before this one.
  [[nodiscard]] static bool is_used(const NodeCall& call, std::uint32_t row, std::size_t first,
                                    std::size_t i) {
    for (std::size_t before = first; before < i; ++before) {
      if (!is_set(call.input_nulls(before * 2), row)) return true;
    }
    return false;
  }

  std::size_t count_;
  bool has_separator_;
};

class RefuseNull final : public FunctionNode {
 public:
  RefuseNull(std::size_t slots, std::string subject, std::string hint)
      : slots_(slots), subject_(std::move(subject)), hint_(std::move(hint)) {}
  void fill(const NodeCall& call) const override {
    if (const std::uint64_t nulls = call.input_nulls(0) & all_rows(call); nulls != 0) {
      throw core::Error(core::ExitCode::CannotGenerate,
                        fmt::format("{} is NOT NULL, but its expression gives NULL (row {})", subject_,
                                    call.rows[static_cast<std::size_t>(std::countr_zero(nulls))] + 1),
                        hint_);
    }
    for (std::size_t i = 0; i < slots_; ++i) std::copy_n(call.input(i), call.count, call.output(i));
  }

 private:
  std::size_t slots_;
  std::string subject_;
  std::string hint_;
};

}  // namespace

std::unique_ptr<Node> constant_value(const Words& words, std::size_t slots) {
  return std::make_unique<Constant>(words, slots);
}
std::unique_ptr<Node> constant_text(std::string text) {
  return std::make_unique<ConstantText>(std::move(text));
}
std::unique_ptr<Node> null_value(Kind kind) {
  const bool is_text =
      kind == Kind::Text || kind == Kind::Char || kind == Kind::Other || kind == Kind::Unknown;
  return std::make_unique<NullValue>(is_text ? words_of(std::string_view()) : Words{}, slots_of(kind));
}

bool is_constant(const Node& node) noexcept {
  return dynamic_cast<const Constant*>(&node) != nullptr || dynamic_cast<const NullValue*>(&node) != nullptr;
}

std::unique_ptr<Node> all_of(std::size_t count) {
  return std::make_unique<Junction>(true, count);
}
std::unique_ptr<Node> any_of(std::size_t count) {
  return std::make_unique<Junction>(false, count);
}
std::unique_ptr<Node> negation() {
  return std::make_unique<Negation>();
}
std::unique_ptr<Node> test(Test test, bool has_outer) {
  return std::make_unique<TestOf>(test, has_outer);
}
std::unique_ptr<Node> distinctness(bool is_negated) {
  return std::make_unique<Distinctness>(is_negated);
}
std::unique_ptr<Node> first_that_holds(std::size_t branches, std::size_t slots) {
  return std::make_unique<FirstThatHolds>(branches, slots);
}
std::unique_ptr<Node> first_not_null(std::size_t count, std::size_t slots) {
  return std::make_unique<FirstNotNull>(count, slots);
}
std::unique_ptr<Node> null_where_true(std::size_t slots) {
  return std::make_unique<NullWhereTrue>(slots);
}
std::unique_ptr<Node> extreme(Kind kind, bool is_greatest, std::size_t count) {
  const auto make = [&]<typename T>() -> std::unique_ptr<Node> {
    return std::make_unique<Extreme<T>>(is_greatest, count);
  };
  return with_type<std::unique_ptr<Node>>(kind, make, nullptr);
}
std::unique_ptr<Node> concatenation(std::size_t count) {
  return std::make_unique<Concatenation>(count, false);
}
std::unique_ptr<Node> joined_texts(std::size_t count) {
  return std::make_unique<Concatenation>(count, true);
}
std::unique_ptr<Node> refuse_null(std::size_t slots, std::string subject, std::string hint) {
  return std::make_unique<RefuseNull>(slots, std::move(subject), std::move(hint));
}

}  // namespace datagen::generators::expressions
