#include "generators/references/row_scan.hpp"

#include <algorithm>
#include <set>

#include "generators/nodes/matching_parent.hpp"
#include "generators/nodes/nested_node.hpp"
#include "generators/program.hpp"

namespace datagen::generators {

namespace {

bool has_program(const Node* node) {
  return dynamic_cast<const NestedNode*>(node) != nullptr ||
         dynamic_cast<const SearchingNode*>(node) != nullptr;
}

bool is_complete(const Graph& graph, NodeId id, std::set<NodeId>& seen) {
  if (!seen.insert(id).second) return true;
  const Graph::Entry& entry = graph.entry(id);
  if (entry.node == nullptr || has_program(entry.node.get())) return false;
  const auto is_known = [&](NodeId other) { return is_complete(graph, other, seen); };
  return std::all_of(entry.inputs.begin(), entry.inputs.end(), [&](const SlotRef& input) {
    return is_known(input.path.node) && std::all_of(input.path.hops.begin(), input.path.hops.end(), is_known);
  });
}

}  // namespace

bool is_complete(const Graph& graph, NodeId node) {
  std::set<NodeId> seen;
  return is_complete(graph, node, seen);
}

std::vector<std::uint32_t> rows_that_hold(const Program& program, std::uint64_t count) {
  std::vector<std::uint32_t> rows;
  Workspace workspace(program);
  const std::uint16_t slot = program.cells().front().pieces.front().slot;
  const std::uint64_t end = std::min(count, kMostScannedRows);
  for (std::uint64_t first = 0; first < end; first += core::kBlockRows) {
    const auto size = static_cast<std::uint32_t>(std::min<std::uint64_t>(core::kBlockRows, end - first));
    const core::Block block = program.run(first, size, workspace);
    for (std::uint32_t i = 0; i < size; ++i) {
      if (block.slots[slot].values[i] == 1) rows.push_back(static_cast<std::uint32_t>(first + i));
    }
  }
  return rows;
}

CellPlan number_of(NodeId node) {
  return {.pieces = {piece(core::PieceKind::Integer, slot_of(node))}, .nulls = {}};
}

}  // namespace datagen::generators
