#include "generators/conditions.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/calendar.hpp"
#include "core/decimal.hpp"
#include "generators/cells.hpp"
#include "generators/literals.hpp"
#include "generators/model_build.hpp"
#include "generators/nodes/rule_nodes.hpp"

namespace datagen::generators {

namespace {

using core::PieceKind;

constexpr std::string_view kUtcOffset = "+00";

// Whether one slot tells the whole value: a single number, truth value, day or moment.
bool is_one_slot(const CellPlan& cell) {
  const bool has_offset = cell.pieces.size() == 2 && cell.pieces[1].kind == PieceKind::Literal &&
                          cell.pieces[1].text == kUtcOffset;
  if (cell.pieces.size() != 1 && !has_offset) return false;
  switch (cell.pieces.front().kind) {
    case PieceKind::Integer:
    case PieceKind::Decimal:
    case PieceKind::TrimmedDecimal:
    case PieceKind::Boolean:
    case PieceKind::Date: return !has_offset;
    case PieceKind::Timestamp: return true;
    default: return false;
  }
}

class ConditionBuild {
 public:
  ConditionBuild(ModelBuild& build, const CellPlan& cell, ColumnBuild& column)
      : build_(build), cell_(cell), column_(column) {}

  NodeId node(std::vector<std::string> texts, NullCase null) {
    std::vector<SlotRef> inputs;
    if (is_one_word(cell_)) {
      const core::Dictionary& words = *cell_.pieces.front().dictionary;
      std::vector<bool> marks(words.size());
      for (std::uint32_t i = 0; i < words.size(); ++i)
        marks[i] = std::find(texts.begin(), texts.end(), words[i]) != texts.end();
      inputs.push_back(cell_.pieces.front().slot);
      return add(holds_entry(std::move(marks), null), std::move(inputs));
    }
    if (is_one_slot(cell_)) {
      std::vector<std::uint64_t> values;
      for (const std::string& text : texts) {
        if (const auto value = slot_value(cell_.pieces.front(), text)) values.push_back(*value);
      }
      inputs.push_back(cell_.pieces.front().slot);
      return add(holds_value(std::move(values), null), std::move(inputs));
    }
    const NodeId text = changed_text_node(column_, cell_.pieces, TextChange::None);
    return add(holds_text(std::move(texts), null), {slot_of(text, 0), slot_of(text, 1)});
  }

 private:
  NodeId add(std::unique_ptr<Node> node, std::vector<SlotRef> inputs) {
    add_nulls(cell_, inputs);
    return build_.graph().add(std::move(node), std::move(inputs));
  }

  ModelBuild& build_;
  const CellPlan& cell_;
  ColumnBuild& column_;
};

}  // namespace

std::optional<std::uint64_t> slot_value(const PlannedPiece& piece, std::string_view text) {
  std::optional<std::int64_t> value;
  switch (piece.kind) {
    case PieceKind::Integer: value = core::parse_scaled(text, 0); break;
    case PieceKind::Decimal:
    case PieceKind::TrimmedDecimal: value = core::parse_scaled(text, piece.width); break;
    case PieceKind::Boolean: value = text == "true" ? 1 : 0; break;
    case PieceKind::Date: value = core::parse_date(text); break;
    case PieceKind::Timestamp: value = core::parse_timestamp(text); break;
    default: break;
  }
  if (!value) return std::nullopt;
  return static_cast<std::uint64_t>(*value);
}

bool is_one_word(const CellPlan& cell) {
  return cell.pieces.size() == 1 && cell.pieces.front().kind == PieceKind::Word;
}

void add_nulls(const CellPlan& cell, std::vector<SlotRef>& inputs) {
  for (const NodePath& path : cell.nulls) inputs.push_back({path, 0});
}

std::optional<NodeId> build_condition(ModelBuild& build, std::size_t table,
                                      const schema::RuleCondition& condition, std::string_view owner) {
  const CellPlan* cell = build.cell(table, condition.column);
  if (cell == nullptr) return std::nullopt;
  const Config config(nullptr, {}, owner, condition.offset, build.errors());
  ColumnBuild column(build, table, condition.column, config);
  NullCase null{cell->nulls.size(), false};
  std::vector<std::string> texts;
  for (const schema::JsonValue* value : condition.values) {
    if (value->kind == schema::JsonKind::Null) {
      null.holds = true;
    } else if (std::optional<std::string> text = literal_text(column, *value)) {
      texts.push_back(*std::move(text));
    }
  }
  if (config.has_errors()) return std::nullopt;
  return ConditionBuild(build, *cell, column).node(std::move(texts), null);
}

NodeId build_presence(ModelBuild& build, const CellPlan& cell) {
  std::vector<SlotRef> inputs;
  add_nulls(cell, inputs);
  const std::size_t count = inputs.size();
  return build.graph().add(is_present(count), std::move(inputs));
}

}  // namespace datagen::generators
