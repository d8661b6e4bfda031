#include "generators/expressions/aggregate_nodes.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>

#include "core/block.hpp"
#include "core/interval_text.hpp"
#include "generators/expressions/checked.hpp"
#include "generators/expressions/decimal.hpp"
#include "generators/expressions/fault.hpp"
#include "generators/expressions/order.hpp"
#include "generators/expressions/row_node.hpp"
#include "generators/nodes/nested_node.hpp"

namespace datagen::generators::expressions {

namespace {

// One parent's result while its children come by.
template <typename T>
struct Total {
  T value{};
  std::uint64_t count = 0;
};

// The children's texts are gone with their block.
template <typename T>
T kept(const T& value, RowContext& context) {
  if constexpr (std::is_same_v<T, std::string_view>) return context.keep(value);
  return value;
}

// What is computed of a parent's values: add() takes them one by one, result() is asked for at their end.
template <typename T>
struct Count {
  using Input = T;
  using Output = std::int64_t;
  using State = Total<std::int64_t>;
  static constexpr bool kIsNullWithoutRows = false;
  static void add(State& /*total*/, const T& /*value*/, RowContext& /*context*/) {}
  static std::int64_t result(const State& total, RowContext& /*context*/) {
    return static_cast<std::int64_t>(total.count);
  }
};
struct SumWhole {
  using Input = std::int64_t;
  using Output = std::int64_t;
  using State = Total<std::int64_t>;
  static constexpr bool kIsNullWithoutRows = true;
  static void add(Total<std::int64_t>& total, std::int64_t value, RowContext& /*context*/) {
    if (__builtin_add_overflow(total.value, value, &total.value)) fail("bigint out of range");
  }
  static std::int64_t result(const Total<std::int64_t>& total, RowContext& /*context*/) {
    return total.value;
  }
};
struct SumDecimal {
  using Input = Decimal;
  using Output = Decimal;
  using State = Total<Decimal>;
  static constexpr bool kIsNullWithoutRows = true;
  static void add(Total<Decimal>& total, const Decimal& value, RowContext& /*context*/) {
    if (total.count == 0) {
      total.value = value;
    } else if (total.value.scale == value.scale && decimal_detail::is_short(value.units) &&
               decimal_detail::is_short(total.value.units)) {
      total.value.units += value.units;
      total.value.digits = std::max(total.value.digits, value.digits);
    } else {
      total.value = expressions::add(total.value, value);
    }
  }
  static Decimal result(const Total<Decimal>& total, RowContext& /*context*/) { return total.value; }
};
struct MeanDecimal : SumDecimal {
  static Decimal result(const Total<Decimal>& total, RowContext& /*context*/) {
    return divide(total.value, {static_cast<Int128>(total.count), 0, 0});
  }
};
struct SumDouble {
  using Input = double;
  using Output = double;
  using State = Total<double>;
  static constexpr bool kIsNullWithoutRows = true;
  static void add(Total<double>& total, double value, RowContext& /*context*/) {
    total.value = finite(total.value + value);
  }
  static double result(const Total<double>& total, RowContext& /*context*/) { return total.value; }
};
// real: every step is rounded.
struct SumFloat : SumDouble {
  static void add(Total<double>& total, double value, RowContext& /*context*/) {
    total.value = finite(static_cast<double>(static_cast<float>(total.value) + static_cast<float>(value)));
  }
};
struct MeanDouble : SumDouble {
  static double result(const Total<double>& total, RowContext& /*context*/) {
    return total.value / static_cast<double>(total.count);
  }
};
struct SumInterval {
  using Input = core::Interval;
  using Output = core::Interval;
  using State = Total<core::Interval>;
  static constexpr bool kIsNullWithoutRows = true;
  static void add(Total<core::Interval>& total, const core::Interval& value, RowContext& /*context*/) {
    total.value = sum(total.value, value);
  }
  static core::Interval result(const Total<core::Interval>& total, RowContext& /*context*/) {
    return total.value;
  }
};
template <typename T, bool kGreatest>
struct Best {
  using Input = T;
  using Output = T;
  using State = Total<T>;
  static constexpr bool kIsNullWithoutRows = true;
  static void add(Total<T>& total, const T& value, RowContext& context) {
    const int place = total.count == 0 ? 0 : order(value, total.value);
    if (total.count != 0 && (kGreatest ? place <= 0 : place >= 0)) return;
    total.value = kept(value, context);
  }
  static T result(const Total<T>& total, RowContext& /*context*/) { return total.value; }
};

// The values of one parent, all of them.
template <typename T>
struct Collection {
  std::vector<T> values;
  std::uint64_t count = 0;
};

// string_agg(): in the order of the children's rows.
struct Joined {
  using Input = std::string_view;
  using Output = std::string_view;
  using State = Collection<std::string_view>;
  static constexpr bool kIsNullWithoutRows = true;
  std::string separator;

  static void add(State& all, std::string_view value, RowContext& context) {
    all.values.push_back(kept(value, context));
  }
  [[nodiscard]] std::string_view result(const State& all, RowContext& context) const {
    std::size_t size = (all.values.size() - 1) * separator.size();
    for (const std::string_view value : all.values) size += value.size();
    char* const begin = context.arena.allocate(size);
    char* out = begin;
    for (std::size_t i = 0; i < all.values.size(); ++i) {
      if (i > 0) out = std::copy(separator.begin(), separator.end(), out);
      out = std::copy(all.values[i].begin(), all.values[i].end(), out);
    }
    return {begin, size};
  }
};

// f(DISTINCT ..): of equal values one, in ascending order, as PostgreSQL sorts them.
template <typename Operation>
struct Distinct {
  using Input = typename Operation::Input;
  using Output = typename Operation::Output;
  using State = Collection<Input>;
  static constexpr bool kIsNullWithoutRows = Operation::kIsNullWithoutRows;
  Operation operation{};

  static void add(State& all, const Input& value, RowContext& context) {
    all.values.push_back(kept(value, context));
  }
  [[nodiscard]] Output result(State& all, RowContext& context) const {
    std::stable_sort(all.values.begin(), all.values.end(),
                     [](const Input& a, const Input& b) { return order(a, b) < 0; });
    const auto end = std::unique(all.values.begin(), all.values.end(),
                                 [](const Input& a, const Input& b) { return order(a, b) == 0; });
    typename Operation::State total;
    for (auto value = all.values.begin(); value != end; ++value) {
      operation.add(total, *value, context);
      ++total.count;
    }
    return operation.result(total, context);
  }
};

template <typename Operation>
class Aggregate final : public NestedNode {
  using Input = typename Operation::Input;
  using State = typename Operation::State;
  using Totals = std::array<State, core::kBlockRows>;

 public:
  Aggregate(Operation operation, AggregateOptions options, std::vector<CellPlan> cells)
      : NestedNode(std::move(cells)), operation_(std::move(operation)), options_(std::move(options)) {}

  void fill(const NodeCall& call) const override {
    Totals totals{};
    std::array<std::uint64_t, core::kBlockRows> counts{};
    options_.layout->count_children({call.rows, call.count}, counts.data());
    Batch batch;
    for (std::uint32_t row = 0; row < call.count; ++row) {
      for (std::uint64_t rank = 0; rank < counts[row]; ++rank) {
        batch.add(row, call.rows[row], rank);
        if (batch.size == core::kBlockRows) add_children(call, batch, totals);
      }
    }
    if (batch.size > 0) add_children(call, batch, totals);
    for (std::uint32_t row = 0; row < call.count; ++row) finish(call, totals[row], row);
  }

 private:
  // Children that are computed together.
  struct Batch {
    std::uint32_t size = 0;
    std::array<std::uint32_t, core::kBlockRows> owners{};
    std::array<std::uint64_t, core::kBlockRows> parents{};
    std::array<std::uint64_t, core::kBlockRows> ranks{};

    void add(std::uint32_t owner, std::uint64_t parent, std::uint64_t rank) {
      owners[size] = owner;
      parents[size] = parent;
      ranks[size++] = rank;
    }
  };

  void add_children(const NodeCall& call, Batch& batch, Totals& totals) const {
    std::array<std::uint64_t, core::kBlockRows> children{};
    options_.layout->find_children({batch.parents.data(), batch.size}, {batch.ranks.data(), batch.size},
                                   children.data());
    const core::Block block = program().run({children.data(), batch.size}, *call.nested);
    const std::vector<core::CellLayout>& cells = program().cells();
    const auto nulls = [&](std::size_t cell) {
      const std::uint16_t mask = cells[cell].null_mask;
      return mask == core::kNeverNull ? 0 : block.null_masks[mask];
    };
    // NULL where the value is, where the filter does not hold and where the row refers to no parent.
    const std::uint64_t left_out = nulls(kValue) | nulls(kFilter) | nulls(kReference);
    const core::Slot& filter = block.slots[cells[kFilter].pieces[0].slot];
    std::array<NodeCall::Input, 3> inputs{};
    for (std::size_t i = 0; i < cells[kValue].pieces.size(); ++i) {
      inputs[i] = {cells[kValue].pieces[i].slot, core::kNeverNull};
    }
    NodeCall reading{};
    reading.slots = block.slots;
    reading.inputs = inputs.data();
    RowContext context{*call.arena};
    for (std::uint32_t i = 0; i < batch.size; ++i) {
      if ((left_out >> i & 1U) != 0 || filter.values[i] == 0) continue;
      State& total = totals[batch.owners[i]];
      try {
        operation_.add(total, Slots<Input>::read(reading, 0, i), context);
      } catch (const Fault& fault) {
        fail_in_row({options_.subject, false}, batch.parents[i], fault);
      }
      ++total.count;
    }
    batch.size = 0;
  }

  void finish(const NodeCall& call, State& total, std::uint32_t row) const {
    using Output = typename Operation::Output;
    if (Operation::kIsNullWithoutRows && total.count == 0) {
      *call.null_mask |= std::uint64_t{1} << row;
      Slots<Output>::write(call, row, Output{});
      return;
    }
    RowContext context{*call.arena};
    try {
      Slots<Output>::write(call, row, operation_.result(total, context));
    } catch (const Fault& fault) {
      fail_in_row({options_.subject, false}, call.rows[row], fault);
    }
  }

  Operation operation_;
  AggregateOptions options_;
};

using AggregateMaker = decltype(AggregateForm::make);

template <typename Operation>
std::unique_ptr<Node> aggregate(AggregateOptions options, std::vector<CellPlan> cells) {
  return std::make_unique<Aggregate<Operation>>(Operation{}, std::move(options), std::move(cells));
}
template <bool kDistinct>
std::unique_ptr<Node> joined(AggregateOptions options, std::vector<CellPlan> cells) {
  using Operation = std::conditional_t<kDistinct, Distinct<Joined>, Joined>;
  Operation operation{options.separator};
  return std::make_unique<Aggregate<Operation>>(std::move(operation), std::move(options), std::move(cells));
}

template <typename Operation>
AggregateMaker maker(bool is_distinct) {
  return is_distinct ? aggregate<Distinct<Operation>> : aggregate<Operation>;
}

AggregateForm count_of(Kind kind, bool is_distinct) {
  // Without DISTINCT the values themselves are not looked at.
  if (!is_distinct) return {kind, Kind::BigInt, aggregate<Count<std::int64_t>>};
  const auto make = []<typename T>() -> AggregateMaker {
    // std::vector<bool> is no list of values.
    using Input = std::conditional_t<std::is_same_v<T, bool>, std::int64_t, T>;
    return aggregate<Distinct<Count<Input>>>;
  };
  return {kind, Kind::BigInt, with_type<AggregateMaker>(kind, make, nullptr)};
}
// DISTINCT changes nothing of these.
template <bool kGreatest>
AggregateForm best_of(Kind kind) {
  const auto make = []<typename T>() -> AggregateMaker { return aggregate<Best<T, kGreatest>>; };
  return {kind, Kind::Unknown, with_type<AggregateMaker>(kind, make, nullptr)};
}
AggregateForm sum_of(Kind kind, bool is_distinct) {
  switch (kind) {
    case Kind::SmallInt:
    case Kind::Integer: return {kind, Kind::BigInt, maker<SumWhole>(is_distinct)};
    case Kind::BigInt:
    case Kind::Numeric: return {Kind::Numeric, Kind::Numeric, maker<SumDecimal>(is_distinct)};
    case Kind::Real: return {kind, kind, maker<SumFloat>(is_distinct)};
    case Kind::Double: return {kind, kind, maker<SumDouble>(is_distinct)};
    case Kind::Interval: return {kind, kind, maker<SumInterval>(is_distinct)};
    default: return {};
  }
}
AggregateForm mean_of(Kind kind, bool is_distinct) {
  if (kind == Kind::Real || kind == Kind::Double)
    return {Kind::Double, Kind::Double, maker<MeanDouble>(is_distinct)};
  if (!is_number(kind)) return {};
  return {Kind::Numeric, Kind::Numeric, maker<MeanDecimal>(is_distinct)};
}

}  // namespace

AggregateForm aggregate_form(std::string_view name, Kind kind, bool is_distinct) {
  if (name == "count") return count_of(kind, is_distinct);
  if (name == "min") return best_of<false>(kind);
  if (name == "max") return best_of<true>(kind);
  if (kind == Kind::Boolean && (name == "bool_and" || name == "every")) return best_of<false>(kind);
  if (kind == Kind::Boolean && name == "bool_or") return best_of<true>(kind);
  if (name == "sum") return sum_of(kind, is_distinct);
  if (name == "avg") return mean_of(kind, is_distinct);
  if (name == "string_agg" && (kind == Kind::Text || kind == Kind::Char))
    return {Kind::Text, Kind::Text, is_distinct ? joined<true> : joined<false>};
  return {};
}

}  // namespace datagen::generators::expressions
