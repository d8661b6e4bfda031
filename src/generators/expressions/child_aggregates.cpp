#include "generators/expressions/child_aggregates.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "core/child_layout.hpp"
#include "generators/checks/redraw.hpp"
#include "generators/expressions/logic_nodes.hpp"
#include "generators/expressions/order.hpp"
#include "generators/expressions/row_node.hpp"
#include "generators/nodes/nested_node.hpp"

namespace datagen::generators::expressions {

namespace {

using schema::SqlNode;

// What is computed for each child, in this order.
enum Cell : std::size_t { kValue, kFilter, kReference, kCells };

// One parent's result while its children come by.
template <typename T>
struct Total {
  T value{};
  std::uint64_t count = 0;
};

struct Count {
  using Input = std::int64_t;
  using Output = std::int64_t;
  static constexpr bool kIsNullWithoutRows = false;
  static void add(Total<std::int64_t>& /*total*/, std::int64_t /*value*/, RowContext& /*context*/) {}
  static std::int64_t result(const Total<std::int64_t>& total) {
    return static_cast<std::int64_t>(total.count);
  }
};
struct SumWhole {
  using Input = std::int64_t;
  using Output = std::int64_t;
  static constexpr bool kIsNullWithoutRows = true;
  static void add(Total<std::int64_t>& total, std::int64_t value, RowContext& /*context*/) {
    if (__builtin_add_overflow(total.value, value, &total.value)) fail("bigint out of range");
  }
  static std::int64_t result(const Total<std::int64_t>& total) { return total.value; }
};
struct SumDecimal {
  using Input = Decimal;
  using Output = Decimal;
  static constexpr bool kIsNullWithoutRows = true;
  static void add(Total<Decimal>& total, const Decimal& value, RowContext& /*context*/) {
    total.value = expressions::add(total.value, value);
  }
  static Decimal result(const Total<Decimal>& total) { return total.value; }
};
struct MeanDecimal : SumDecimal {
  static Decimal result(const Total<Decimal>& total) {
    return divide(total.value, {static_cast<Int128>(total.count), 0, 0});
  }
};
struct SumDouble {
  using Input = double;
  using Output = double;
  static constexpr bool kIsNullWithoutRows = true;
  static void add(Total<double>& total, double value, RowContext& /*context*/) { total.value += value; }
  static double result(const Total<double>& total) { return total.value; }
};
struct MeanDouble : SumDouble {
  static double result(const Total<double>& total) { return total.value / static_cast<double>(total.count); }
};
struct SumInterval {
  using Input = core::Interval;
  using Output = core::Interval;
  static constexpr bool kIsNullWithoutRows = true;
  static void add(Total<core::Interval>& total, const core::Interval& value, RowContext& /*context*/) {
    total.value.months += value.months;
    total.value.days += value.days;
    total.value.micros += value.micros;
  }
  static core::Interval result(const Total<core::Interval>& total) { return total.value; }
};
template <typename T, bool kGreatest>
struct Best {
  using Input = T;
  using Output = T;
  static constexpr bool kIsNullWithoutRows = true;
  static void add(Total<T>& total, const T& value, RowContext& context) {
    const int place = total.count == 0 ? 0 : order(value, total.value);
    if (total.count != 0 && (kGreatest ? place <= 0 : place >= 0)) return;
    // The children's texts are gone with their block.
    if constexpr (std::is_same_v<T, std::string_view>) {
      total.value = context.keep(value);
    } else {
      total.value = value;
    }
  }
  static T result(const Total<T>& total) { return total.value; }
};

struct AggregateOptions {
  std::shared_ptr<const core::ChildLayout> layout;
  std::shared_ptr<const std::string> subject;
};

template <typename Operation>
class Aggregate final : public NestedNode {
  using Input = typename Operation::Input;
  using Totals = std::array<Total<Input>, core::kBlockRows>;

 public:
  Aggregate(AggregateOptions options, std::vector<CellPlan> cells)
      : NestedNode(std::move(cells)), options_(std::move(options)) {}

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
      Total<Input>& total = totals[batch.owners[i]];
      try {
        Operation::add(total, Slots<Input>::read(reading, 0, i), context);
      } catch (const Fault& fault) {
        fail_in_row({options_.subject, false}, batch.parents[i], fault);
      }
      ++total.count;
    }
    batch.size = 0;
  }

  void finish(const NodeCall& call, const Total<Input>& total, std::uint32_t row) const {
    using Output = typename Operation::Output;
    if (Operation::kIsNullWithoutRows && total.count == 0) {
      *call.null_mask |= std::uint64_t{1} << row;
      Slots<Output>::write(call, row, Output{});
    } else {
      Slots<Output>::write(call, row, Operation::result(total));
    }
  }

  AggregateOptions options_;
};

template <typename Operation>
std::unique_ptr<Node> aggregate(AggregateOptions options, std::vector<CellPlan> cells) {
  return std::make_unique<Aggregate<Operation>>(std::move(options), std::move(cells));
}

using AggregateMaker = std::unique_ptr<Node> (*)(AggregateOptions options, std::vector<CellPlan> cells);

// An aggregate of values of one type: what they are turned into first, and what comes out.
struct AggregateForm {
  Kind input = Kind::Unknown;
  Kind output = Kind::Unknown;  // Unknown: the input's own type
  AggregateMaker make = nullptr;
};

template <bool kGreatest>
AggregateForm best_of(Kind kind) {
  const auto maker = []<typename T>() -> AggregateMaker { return aggregate<Best<T, kGreatest>>; };
  return {kind, Kind::Unknown, with_type<AggregateMaker>(kind, maker, nullptr)};
}

AggregateForm form_of(std::string_view name, Kind kind) {
  if (name == "count") return {kind, Kind::BigInt, aggregate<Count>};
  if (name == "min") return best_of<false>(kind);
  if (name == "max") return best_of<true>(kind);
  if (name == "bool_and" && kind == Kind::Boolean) return best_of<false>(kind);
  if (name == "bool_or" && kind == Kind::Boolean) return best_of<true>(kind);
  const bool is_mean = name == "avg";
  if (!is_mean && name != "sum") return {};
  switch (kind) {
    case Kind::SmallInt:
    case Kind::Integer:
      if (!is_mean) return {kind, Kind::BigInt, aggregate<SumWhole>};
      return {Kind::Numeric, Kind::Numeric, aggregate<MeanDecimal>};
    case Kind::BigInt:
    case Kind::Numeric:
      return {Kind::Numeric, Kind::Numeric, is_mean ? aggregate<MeanDecimal> : aggregate<SumDecimal>};
    case Kind::Double: return {kind, kind, is_mean ? aggregate<MeanDouble> : aggregate<SumDouble>};
    case Kind::Interval: return is_mean ? AggregateForm{} : AggregateForm{kind, kind, aggregate<SumInterval>};
    default: return {};
  }
}

// A value's slots, for the program of the children.
CellPlan slots_cell(const Value& value) {
  CellPlan cell;
  for (std::uint8_t i = 0; i < slots_of(value.type.kind); ++i) {
    cell.pieces.push_back(piece(core::PieceKind::Integer, slot_of(value.node, i)));
  }
  if (value.nulls != Nulls::Never) cell.nulls = {{{}, value.node}};
  return cell;
}

class AggregateBuild {
 public:
  AggregateBuild(const Workbench& bench, ModelBuild& build, const Children& children, const SqlNode& node)
      : bench_(bench), build_(build), children_(children), node_(node) {}

  std::optional<Value> value() {
    TableScope scope(bench_, build_, children_.key.table, children_.qualifier);
    if (node_.is_distinct) return complain("DISTINCT within an aggregate is not understood");
    const std::optional<Value> argument = this->argument(scope);
    const std::optional<Value> filter = this->filter(scope);
    if (!argument || !filter) return std::nullopt;
    const AggregateForm form = form_of(node_.text, argument->type.kind);
    if (form.make == nullptr) {
      return complain(fmt::format("aggregate {}({}) is not computed by expressions", node_.text,
                                  display(bench_.model, argument->type)));
    }
    std::optional<Value> input = *argument;
    if (form.input != argument->type.kind) input = widened(*argument, form.input);
    ValueType type = form.output == Kind::Unknown ? argument->type : value_type(form.output);
    return placed(type, form, {slots_cell(*input), slots_cell(*filter), reference()});
  }

 private:
  std::nullopt_t complain(std::string message, std::string hint = {}) const {
    bench_.complaints.push_back({node_.offset, std::move(message), std::move(hint)});
    return std::nullopt;
  }
  [[nodiscard]] const schema::Table& child() const { return bench_.model.tables[children_.key.table]; }
  [[nodiscard]] const schema::ForeignKey& key() const { return child().foreign_keys[children_.key.number]; }

  Value always_true() const {
    const NodeId node = bench_.graph.add(constant_value(words_of(true), 1));
    return {.type = value_type(Kind::Boolean), .node = node};
  }

  std::optional<Value> argument(TableScope& scope) {
    const std::size_t arguments = node_.arguments.size() - (node_.has_filter ? 1 : 0);
    const bool is_star =
        node_.is_star || (arguments == 1 && node_.arguments[0].kind == schema::SqlKind::Column &&
                          node_.arguments[0].names.back() == "*");
    if (is_star && node_.text == "count") return always_true();
    if (arguments != 1) return complain(fmt::format("{}() takes one argument", node_.text));
    return build_value(bench_, scope, node_.arguments[0]);
  }
  std::optional<Value> filter(TableScope& scope) {
    return node_.has_filter ? build_condition(bench_, scope, node_.arguments.back()) : always_true();
  }

  Value widened(const Value& value, Kind kind) const {
    std::vector<SlotRef> inputs;
    for (std::uint8_t i = 0; i < slots_of(value.type.kind); ++i) inputs.push_back(slot_of(value.node, i));
    const NodeId node = bench_.graph.add(
        cast_node(bench_.model, value.type, value_type(kind), CastContext::Implicit, {bench_.subject, false}),
        std::move(inputs), slots_of(kind),
        value.nulls == Nulls::Never ? Nullability::NeverNull : Nullability::MayBeNull);
    return {.type = value_type(kind), .node = node, .nulls = value.nulls};
  }

  // NULL where a child refers to no parent.
  CellPlan reference() {
    CellPlan cell{.pieces = {literal("")}, .nulls = {}};
    for (const std::size_t column : key().columns) {
      const CellPlan* const known = build_.cell(children_.key.table, column);
      if (known != nullptr) cell.nulls.insert(cell.nulls.end(), known->nulls.begin(), known->nulls.end());
    }
    return cell;
  }

  std::optional<Value> placed(const ValueType& type, const AggregateForm& form, std::vector<CellPlan> cells) {
    const bool is_count = node_.text == "count";
    const auto layout = build_.layout(children_.key.table, children_.key.number);
    const bool has_rows =
        build_.options().rows[children_.parent_table] > 0 && build_.options().rows[children_.key.table] > 0;
    if (layout == nullptr && has_rows) {
      return complain(
          fmt::format("{}() over table \"{}\" needs to know where the rows of a parent lie, but foreign "
                      "key \"{}\" draws a parent for each row",
                      node_.text, schema::display(child().name), key().name),
          "give that foreign key a \"per_parent\", such as {\"min\": 1, \"max\": 5}");
    }
    Value result{.type = type, .nulls = is_count ? Nulls::Never : Nulls::Certain};
    if (layout == nullptr) {
      result.node =
          is_count ? bench_.graph.add(constant_value(words_of(std::int64_t{0}), 1))
                   : bench_.graph.add(null_value(type.kind), {}, slots_of(type.kind), Nullability::MayBeNull);
      return result;
    }
    const bool is_sure = layout->fewest_children() > 0 && cells[kValue].nulls.empty() && !node_.has_filter &&
                         cells[kReference].nulls.empty();
    if (is_sure) {
      result.nulls = Nulls::Never;
    } else if (!is_count && layout->fewest_children() > 0) {
      result.nulls = Nulls::Perhaps;
    }
    const NodeId node =
        bench_.graph.add(form.make({layout, bench_.subject}, std::move(cells)), {}, slots_of(type.kind),
                         is_sure || is_count ? Nullability::NeverNull : Nullability::MayBeNull);
    // A row that is redrawn keeps its children.
    result.node = checks::of_real_row(build_, children_.parent_table, node);
    return result;
  }

  const Workbench& bench_;
  ModelBuild& build_;
  const Children& children_;
  const SqlNode& node_;
};

}  // namespace

std::optional<Value> build_aggregate(const Workbench& bench, ModelBuild& build, const Children& children,
                                     const SqlNode& node) {
  return AggregateBuild(bench, build, children, node).value();
}

}  // namespace datagen::generators::expressions
