#include "generators/expressions/folding.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/block.hpp"
#include "generators/expressions/logic_nodes.hpp"
#include "generators/expressions/row_node.hpp"
#include "generators/text_arena.hpp"

namespace datagen::generators::expressions {

namespace {

constexpr std::size_t kMostSlots = 3;

// One row's slots of a node, and whether it is NULL.
struct Computed {
  std::array<core::Slot, kMostSlots> slots{};
  std::uint64_t null_mask = 0;
};

// Without row numbers: a Fault is then not made a row's error.
NodeCall one_row(Computed& out, TextArena& arena) {
  NodeCall call{};
  call.count = 1;
  call.out = out.slots.data();
  call.null_mask = &out.null_mask;
  call.arena = &arena;
  return call;
}

bool is_text(Kind kind) {
  return kind == Kind::Text || kind == Kind::Char || kind == Kind::Other || kind == Kind::Unknown;
}

Folded folded(const Computed& computed, Kind kind) {
  if (computed.null_mask != 0) return {};
  if (is_text(kind)) {
    const std::uint64_t begin = computed.slots[0].values[0];
    return {{}, std::string(reinterpret_cast<const char*>(begin), computed.slots[1].values[0])};
  }
  Words words{};
  for (std::size_t i = 0; i < slots_of(kind); ++i) words[i] = computed.slots[i].values[0];
  return {words, {}};
}

const Node* constant_node(const Graph& graph, NodeId id) {
  const Graph::Entry& entry = graph.entry(id);
  return entry.node != nullptr && is_constant(*entry.node) ? entry.node.get() : nullptr;
}

}  // namespace

std::optional<Folded> fold(const Graph& graph, const Node& node, const std::vector<SlotRef>& inputs,
                           Kind kind) {
  const auto constant_at = [&](const SlotRef& input) {
    return input.path.hops.empty() && constant_node(graph, input.path.node) != nullptr;
  };
  if (inputs.empty() || !std::all_of(inputs.begin(), inputs.end(), constant_at)) return std::nullopt;
  TextArena arena;
  // Behind the inputs stands the guard that a node may have: the row is asked for.
  std::vector<core::Slot> slots(inputs.size() + 1);
  std::vector<std::uint64_t> null_masks(inputs.size() + 1);
  std::vector<NodeCall::Input> places(inputs.size() + 1);
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    Computed input;
    constant_node(graph, inputs[i].path.node)->fill(one_row(input, arena));
    slots[i] = input.slots[inputs[i].output];
    null_masks[i] = input.null_mask;
    places[i] = {static_cast<std::uint16_t>(i), static_cast<std::uint16_t>(i)};
  }
  slots.back().values[0] = 1;
  places.back() = {static_cast<std::uint16_t>(inputs.size()), core::kNeverNull};
  Computed result;
  NodeCall call = one_row(result, arena);
  call.slots = slots.data();
  call.null_masks = null_masks.data();
  call.inputs = places.data();
  node.fill(call);
  return folded(result, kind);
}

std::optional<Folded> constant_of(const Graph& graph, NodeId id, Kind kind) {
  const Node* const node = constant_node(graph, id);
  if (node == nullptr) return std::nullopt;
  TextArena arena;
  Computed result;
  node->fill(one_row(result, arena));
  return folded(result, kind);
}

}  // namespace datagen::generators::expressions
