#include "generators/graph.hpp"

namespace datagen::generators {

NodePath NodePath::behind(NodeId hop) const {
  NodePath result;
  result.hops.reserve(hops.size() + 1);
  result.hops.push_back(hop);
  result.hops.insert(result.hops.end(), hops.begin(), hops.end());
  result.node = node;
  return result;
}

CellPlan CellPlan::behind(NodeId hop) const {
  CellPlan result = *this;
  for (PlannedPiece& piece : result.pieces) {
    if (piece.kind == core::PieceKind::Literal) continue;
    piece.slot = piece.slot.behind(hop);
    piece.slot.is_whole = slots_of(piece.kind) == 1;
  }
  for (NodePath& path : result.nulls) path = path.behind(hop);
  result.nulls.push_back({{}, hop});
  return result;
}

NodeId Graph::add(std::unique_ptr<Node> node, std::vector<SlotRef> inputs, std::uint8_t outputs,
                  Nullability nullability) {
  entries_.push_back({std::move(node), std::move(inputs), outputs, nullability, 0});
  return static_cast<NodeId>(entries_.size() - 1);
}

void Graph::set_node(NodeId id, std::unique_ptr<Node> node, std::vector<SlotRef> inputs) {
  entries_[id].node = std::move(node);
  entries_[id].inputs = std::move(inputs);
}

PlannedPiece literal(std::string text) {
  return {.kind = core::PieceKind::Literal, .text = std::move(text)};
}

PlannedPiece piece(core::PieceKind kind, SlotRef slot, std::uint8_t width) {
  return {.kind = kind, .width = width, .slot = std::move(slot)};
}

PlannedPiece word(SlotRef index, core::DictionaryPtr dictionary) {
  return {.kind = core::PieceKind::Word, .slot = std::move(index), .dictionary = std::move(dictionary)};
}

}  // namespace datagen::generators
