#include "generators/checks/alternatives.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/number_text.hpp"
#include "generators/checks/cell_forms.hpp"
#include "generators/checks/fit_nodes.hpp"
#include "generators/checks/ordinal.hpp"
#include "generators/checks/text_rule_reader.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"
#include "schema/sql_tree.hpp"

namespace datagen::generators::checks {

namespace {

using schema::SqlKind;
using schema::SqlNode;

// More parts than this are not told apart.
constexpr std::size_t kMostAlternatives = 8;
// How many times the largest number of a condition is looked at that is not understood: enough for what it
// leaves of a division, few enough to be in the range of most columns.
constexpr Wide kMultiples = 16;

// A condition on the column alone, and what it is wanted to be.
struct Part {
  const SqlNode* condition;
  bool is_wanted;
};

void collect(const Scope& scope, std::size_t column, const SqlNode& node, bool is_wanted,
             std::vector<Part>& parts) {
  switch (node.kind) {
    case SqlKind::Not: return collect(scope, column, node.arguments[0], !is_wanted, parts);
    case SqlKind::And:
    case SqlKind::Or:
      for (const SqlNode& part : node.arguments) collect(scope, column, part, is_wanted, parts);
      return;
    case SqlKind::Case:
      for (const SqlNode& part : node.arguments) collect(scope, column, part, true, parts);
      return;
    default: break;
  }
  const auto columns = columns_in(scope, node);
  if (columns && *columns == std::vector<std::size_t>{column}) {
    parts.push_back({&node, is_wanted});
  } else if (node.kind == SqlKind::Operator && (node.text == "=" || node.text == "<>")) {
    // (status = 'paid') = (amount > 0): either may have to be true, or false.
    for (const SqlNode& side : node.arguments) {
      if (side.kind == SqlKind::Column) continue;
      collect(scope, column, side, true, parts);
      collect(scope, column, side, false, parts);
    }
  }
}

// Inputs: the value, then others that take its place in attempts, each as often: `count` of them in all, and
// `late_count` more once the first attempts have failed.
class OneOfInAttempts final : public Node {
 public:
  OneOfInAttempts(core::Stream stream, Alias alias, std::uint64_t count, std::uint64_t late_count)
      : stream_(stream),
        alias_(alias),
        count_(count),
        late_count_(late_count),
        first_late_(std::min(kFirstLate, alias.most_attempts() / 2)) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t row = call.rows[i];
      const std::uint64_t attempt = alias_.number_of(row);
      const std::uint64_t others = attempt == 0 ? 0 : count_ + (attempt < first_late_ ? 0 : late_count_);
      call.output()[i] = call.input(others == 0 ? 0 : core::below(stream_.draw(row), others + 1))[i];
    }
  }

 private:
  // Three blocks of attempts: the column's own generator has its chance first.
  static constexpr std::uint64_t kFirstLate = 192;

  core::Stream stream_;
  Alias alias_;
  std::uint64_t count_;
  std::uint64_t late_count_;
  std::uint64_t first_late_;
};

class Alternatives {
 public:
  Alternatives(ModelBuild& build, std::size_t table, std::size_t column, CellPlan cell)
      : build_(build),
        table_(table),
        column_(column),
        cell_(std::move(cell)),
        scope_{&build.model(), &build.model().tables[table], nullptr, build.options().reference_time},
        fit_(build.fits(table).column(column)),
        stream_(build.stream(table).part(asked().stream).part("alternatives")) {}

  CellPlan chosen(const std::vector<Part>& parts) {
    for (const Part& part : parts) {
      if (nodes_.size() + late_nodes_.size() < kMostAlternatives) add(part);
    }
    if (nodes_.empty() && late_nodes_.empty()) return std::move(cell_);
    SlotRef& slot = cell_.pieces.front().slot;
    std::vector<SlotRef> inputs{slot};
    for (const NodeId node : nodes_) inputs.push_back(slot_of(node));
    for (const NodeId node : late_nodes_) inputs.push_back(slot_of(node));
    slot = slot_of(
        build_.graph().add(std::make_unique<OneOfInAttempts>(stream_, alias_of(build_.options().rows[table_]),
                                                             nodes_.size(), late_nodes_.size()),
                           std::move(inputs)));
    cell_.distinct_rows = 0;
    return std::move(cell_);
  }

  [[nodiscard]] const Scope& scope() const noexcept { return scope_; }

 private:
  [[nodiscard]] const schema::Column& asked() const { return build_.model().tables[table_].columns[column_]; }
  [[nodiscard]] core::Stream next_stream() const { return stream_.part(nodes_.size()); }
  [[nodiscard]] core::Stream next_late_stream() const {
    return stream_.part("late").part(late_nodes_.size());
  }

  void add(const Part& part) {
    if (is_one_word(cell_)) return add_words(part);
    const bool is_inferred = asked().generator.choice == schema::GeneratorChoice::Inferred && !asked().rules;
    const bool is_bounded =
        fit_.measure.kind != Measure::Kind::None && fit_.measure.kind != Measure::Kind::Boolean;
    if (!is_inferred || !is_bounded || !is_one_slot(cell_, fit_.measure)) return;
    const auto truth = read_ordinal(scope_, column_, *part.condition);
    if (!truth) return add_as_large_as(*part.condition);
    const auto wanted = numbers(*truth, part.is_wanted);
    if (!wanted || std::find(sets_.begin(), sets_.end(), *wanted) != sets_.end()) return;
    sets_.push_back(*wanted);
    nodes_.push_back(build_.graph().add(within(*wanted, next_stream()), {cell_.pieces.front().slot}));
  }

  [[nodiscard]] std::unique_ptr<Node> within(const IntervalSet& wanted, core::Stream stream) const {
    return bounded_fit(stream, {wanted, {}, reach_of(fit_.measure), grain_of(fit_.measure), false});
  }

  // Of a condition that is not understood, `quantity % 12 = 0`: numbers about as large as those that it
  // names, for rows whose own generator does not come to one that meets it.
  void add_as_large_as(const SqlNode& condition) {
    if (fit_.measure.kind != Measure::Kind::Number) return;
    Wide largest = 0;
    schema::for_each_node(condition, [&](const SqlNode& node) {
      const bool is_number = node.kind == SqlKind::Integer || node.kind == SqlKind::Decimal;
      if (const auto named = is_number ? read_decimal(node.text) : std::nullopt)
        largest = std::max(largest, slots_of(*named));
    });
    constexpr Wide kTooLarge = Wide{1} << 48;  // its multiples stay inside 64 bits
    if (largest == 0 || largest > kTooLarge || fit_.allowed.is_empty()) return;
    // From the allowed number that is nearest to 0, away from it.
    const Interval hull = fit_.allowed.hull();
    const Wide nearest = std::clamp<Wide>(0, hull.min, hull.max);
    const Wide sign = hull.max < 0 ? -1 : 1;
    const Wide step = sign * largest;
    add_series(nearest, sign, largest * kMultiples);
    add_series((nearest + (nearest == 0 ? 0 : step - sign)) / step * step, step, kMultiples);
  }

  // A number and at most so many more, `step` apart, as far as they are allowed.
  void add_series(Wide first, Wide step, Wide more) {
    const Interval hull = fit_.allowed.hull();
    if (first < hull.min || first > hull.max) return;
    const auto steps =
        static_cast<std::int64_t>(std::min(more, ((step > 0 ? hull.max : hull.min) - first) / step));
    const auto from = static_cast<std::int64_t>(first);
    const auto by = static_cast<std::int64_t>(step);
    const auto [least, most] = std::minmax({from, from + by * steps});
    const IntervalSet allowed = fit_.allowed.intersected(IntervalSet({least, most}));
    if (allowed.is_empty()) return;
    const core::Stream stream = next_late_stream();
    const NodeId place =
        build_.graph().add(uniform_choice(stream.part("place"), static_cast<std::uint64_t>(steps) + 1));
    const NodeId number = build_.graph().add(affine(from, by), {slot_of(place)});
    late_nodes_.push_back(build_.graph().add(within(allowed, stream), {slot_of(number)}));
  }

  // Of a number without its sign, in the column's units; 0 for one too large.
  [[nodiscard]] Wide slots_of(const Decimal& number) const {
    constexpr unsigned kMostDigits = 18;
    if (fit_.measure.scale > kMostDigits || number.scale > kMostDigits) return 0;
    constexpr Wide kMost = Wide{1} << 64;
    const Wide units = number.units < 0 ? -number.units : number.units;
    return units > kMost ? 0 : units * power_of_10(fit_.measure.scale) / power_of_10(number.scale);
  }
  static Wide power_of_10(unsigned exponent) { return static_cast<Wide>(core::kPowersOf10[exponent]); }

  // Nothing where it leaves all values, or none.
  [[nodiscard]] std::optional<IntervalSet> numbers(const OrdinalTruth& truth, bool is_wanted) const {
    if (truth.has_clock) return std::nullopt;
    IntervalSet wanted = fit_.allowed.intersected(is_wanted ? truth.holds : truth.fails);
    if (wanted.is_empty() || wanted == fit_.allowed) return std::nullopt;
    return wanted;
  }

  void add_words(const Part& part) {
    const core::Dictionary& words = *cell_.pieces.front().dictionary;
    std::vector<std::uint64_t> wanted;
    std::string reason;
    const auto rule = fit_.measure.kind == Measure::Kind::None
                          ? read_text_rule(scope_, column_, *part.condition, reason)
                          : std::nullopt;
    const auto truth_of_numbers = fit_.measure.kind == Measure::Kind::None
                                      ? std::nullopt
                                      : read_ordinal(scope_, column_, *part.condition);
    const auto set = truth_of_numbers ? numbers(*truth_of_numbers, part.is_wanted) : std::nullopt;
    if (!rule && !set) return;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      const auto slot = set ? slot_of_text(fit_.measure, words[i]) : std::nullopt;
      const Truth truth = part.is_wanted ? Truth::True : Truth::False;
      if (set ? slot && set->contains(*slot) : rule->of(words[i]) == truth && fit_.allows(words[i]))
        wanted.push_back(i);
    }
    if (wanted.empty() || wanted.size() == words.size()) return;
    nodes_.push_back(
        build_.graph().add(allowed_entry(next_stream(), std::move(wanted)), {cell_.pieces.front().slot}));
  }

  ModelBuild& build_;
  std::size_t table_;
  std::size_t column_;
  CellPlan cell_;
  Scope scope_;
  const ColumnFit& fit_;
  core::Stream stream_;
  std::vector<NodeId> nodes_;
  std::vector<NodeId> late_nodes_;
  std::vector<IntervalSet> sets_;
};

}  // namespace

CellPlan with_alternatives(ModelBuild& build, std::size_t table, std::size_t column, const RedrawGroup& group,
                           CellPlan cell) {
  TableFits& fits = build.fits(table);
  // What orders say of a value is seen to already.
  const bool is_ordered = std::any_of(
      fits.distances().begin(), fits.distances().end(),
      [&](const Distance& distance) { return distance.lesser == column || distance.greater == column; });
  // So is what follows from rules, and from the condition of a partial unique index.
  const bool is_ruled = build.model().tables[table].columns[column].rules.has_value() ||
                        build.keys(table).gate_of(build.graph(), column).has_value();
  if (is_ordered || is_ruled) return cell;
  Alternatives alternatives(build, table, column, std::move(cell));
  std::vector<Part> parts;
  for (const std::size_t number : group.open) {
    collect(alternatives.scope(), column, fits.open()[number].condition, true, parts);
  }
  return alternatives.chosen(parts);
}

}  // namespace datagen::generators::checks
