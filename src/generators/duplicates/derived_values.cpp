#include "generators/duplicates/derived_values.hpp"

#include <algorithm>
#include <utility>

#include "core/block.hpp"
#include "generators/nodes/function_node.hpp"

namespace datagen::generators::duplicates {

bool DerivedValues::is_behind(const NodePath& path) const {
  return !path.hops.empty() && path.hops.front() == rows_;
}

bool DerivedValues::is_derived(const NodePath& path) {
  return path.hops.empty() ? is_derived_node(path.node) : is_behind(path);
}

bool DerivedValues::is_derived_node(NodeId node) {
  if (const auto known = known_.find(node); known != known_.end()) return known->second;
  const Graph::Entry& entry = graph_.entry(node);
  const bool is_function = dynamic_cast<const FunctionNode*>(entry.node.get()) != nullptr;
  const bool result =
      is_function && std::all_of(entry.inputs.begin(), entry.inputs.end(),
                                 [this](const SlotRef& input) { return is_derived(input.path); });
  known_.emplace(node, result);
  return result;
}

NodePath DerivedValues::moved(NodePath path) {
  return !is_behind(path) && is_derived(path) ? path.behind(rows_) : std::move(path);
}

CellPlan DerivedValues::of_repeated_row(CellPlan cell) {
  for (PlannedPiece& piece : cell.pieces) {
    if (piece.kind != core::PieceKind::Literal) piece.slot.path = moved(std::move(piece.slot.path));
  }
  for (NodePath& path : cell.nulls) path = moved(std::move(path));
  return cell;
}

bool DerivedValues::is_of_repeated_row(const CellPlan& cell) const {
  return std::all_of(cell.pieces.begin(), cell.pieces.end(),
                     [this](const PlannedPiece& piece) {
                       return piece.kind == core::PieceKind::Literal || is_behind(piece.slot.path);
                     }) &&
         std::all_of(cell.nulls.begin(), cell.nulls.end(),
                     [this](const NodePath& path) { return is_behind(path); });
}

}  // namespace datagen::generators::duplicates
