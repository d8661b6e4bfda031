#include "generators/expressions/child_aggregates.hpp"

#include <fmt/format.h>

#include <utility>

#include "core/child_layout.hpp"
#include "generators/checks/redraw.hpp"
#include "generators/expressions/aggregate_nodes.hpp"
#include "generators/expressions/typed_values.hpp"

namespace datagen::generators::expressions {

namespace {

using schema::SqlNode;

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
      : bench_(bench), values_(bench), build_(build), children_(children), node_(node) {}

  std::optional<Value> value() {
    TableScope scope(bench_, build_, children_.key.table, children_.qualifier);
    const std::optional<Value> argument = this->argument(scope);
    const std::optional<Value> filter = this->filter(scope);
    const std::optional<std::string> separator = argument ? this->separator(scope) : std::nullopt;
    if (!argument || !filter || !separator) return std::nullopt;
    const AggregateForm form = aggregate_form(node_.text, argument->type.kind, node_.is_distinct);
    if (form.make == nullptr) {
      return complain(fmt::format("aggregate {}({}) is not computed by expressions", node_.text,
                                  display(bench_.model, argument->type)));
    }
    const ValueType taken = form.input == argument->type.kind ? argument->type : value_type(form.input);
    const Result input = values_.coerce(*argument, taken, CastContext::Implicit, nullptr);
    if (!input) return std::nullopt;
    const ValueType type = form.output == Kind::Unknown ? argument->type : value_type(form.output);
    return placed(type, form, *separator, {slots_cell(*input), slots_cell(*filter), reference()});
  }

 private:
  std::nullopt_t complain(std::string message, std::string hint = {}) const {
    bench_.complaints.push_back({node_.offset, std::move(message), std::move(hint)});
    return std::nullopt;
  }
  [[nodiscard]] const schema::Table& child() const { return bench_.model.tables[children_.key.table]; }
  [[nodiscard]] const schema::ForeignKey& key() const { return child().foreign_keys[children_.key.number]; }

  [[nodiscard]] std::size_t argument_count() const {
    return node_.arguments.size() - (node_.has_filter ? 1 : 0);
  }
  [[nodiscard]] bool is_star() const {
    if (node_.is_star) return true;
    const bool is_column = argument_count() == 1 && node_.arguments[0].kind == schema::SqlKind::Column;
    return is_column && node_.arguments[0].names.back() == "*";
  }

  Value always_true() { return values_.whole_constant(Kind::Boolean, 1); }

  std::optional<Value> argument(TableScope& scope) {
    if (node_.text == "count" && is_star()) {
      if (!node_.is_distinct) return always_true();
      return complain("count(DISTINCT ..) needs a column", "rows are all distinct");
    }
    const std::size_t wanted = node_.text == "string_agg" ? 2 : 1;
    if (argument_count() != wanted) {
      return complain(wanted == 1 ? fmt::format("{}() takes one argument", node_.text)
                                  : "string_agg() takes two arguments, a text and what stands between");
    }
    std::optional<Value> value = build_value(bench_, scope, node_.arguments[0]);
    if (value && value->type.kind == Kind::Unknown)
      return values_.coerce(*std::move(value), value_type(Kind::Text), CastContext::Implicit, nullptr);
    return value;
  }
  // What string_agg() puts between the texts; empty for other aggregates.
  std::optional<std::string> separator(TableScope& scope) {
    if (node_.text != "string_agg") return "";
    std::optional<Value> value = build_value(bench_, scope, node_.arguments[1]);
    if (!value) return std::nullopt;
    if (!value->literal) return complain("the second argument of string_agg() must be a constant text");
    return std::move(value->literal);
  }
  std::optional<Value> filter(TableScope& scope) {
    return node_.has_filter ? build_condition(bench_, scope, node_.arguments.back()) : always_true();
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

  std::optional<Value> placed(const ValueType& type, const AggregateForm& form, const std::string& separator,
                              std::vector<CellPlan> cells) {
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
    if (layout == nullptr) {
      return is_count ? values_.whole_constant(Kind::BigInt, 0) : values_.null_of(type);
    }
    Value result{.type = type, .nulls = is_count ? Nulls::Never : Nulls::Certain};
    const bool is_sure = layout->fewest_children() > 0 && cells[kValue].nulls.empty() && !node_.has_filter &&
                         cells[kReference].nulls.empty();
    if (is_sure) {
      result.nulls = Nulls::Never;
    } else if (!is_count && layout->fewest_children() > 0) {
      result.nulls = Nulls::Perhaps;
    }
    const NodeId node = bench_.graph.add(
        form.make({layout, bench_.subject, separator}, std::move(cells)), {}, slots_of(type.kind),
        is_sure || is_count ? Nullability::NeverNull : Nullability::MayBeNull);
    // A row that is redrawn keeps its children.
    result.node = checks::of_real_row(build_, children_.parent_table, node);
    return result;
  }

  const Workbench& bench_;
  TypedValues values_;
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
