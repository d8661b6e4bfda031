#include "generators/program.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "generators/nodes/function_node.hpp"

namespace datagen::generators {

namespace {

constexpr std::uint16_t kBlockRowsSlot = 0;
// Slot and mask numbers are 16 bits wide and 0xFFFF is taken; PostgreSQL's 1600 columns of a few slots each
// fit well.
constexpr std::size_t kMaxNumber = 0xFFFE;

}  // namespace

Program::Program(const Graph& graph, std::span<const CellPlan> cells) {
  cells_.reserve(cells.size());
  for (const CellPlan& cell : cells) {
    cells_.push_back(lay_out(graph, cell));
    mean_row_bytes_ += core::mean_bytes(cells_.back(), cell.text_bytes);
  }
  instances_.clear();
  merged_.clear();
  settled_.clear();
}

std::uint16_t Program::allocate(std::uint16_t& counter, std::size_t count) const {
  if (counter + count > kMaxNumber) {
    throw core::Error(core::ExitCode::CannotGenerate,
                      "a table needs more than 65534 intermediate values per row");
  }
  const std::uint16_t first = counter;
  counter = static_cast<std::uint16_t>(counter + count);
  return first;
}

core::CellLayout Program::lay_out(const Graph& graph, const CellPlan& cell) {
  core::CellLayout layout;
  layout.pieces.reserve(cell.pieces.size());
  for (const PlannedPiece& planned : cell.pieces) {
    core::Piece piece{planned.kind, planned.width, 0, planned.text, planned.dictionary};
    if (planned.kind != core::PieceKind::Literal)
      piece.slot = resolve(graph, kBlockRowsSlot, planned.slot).slot;
    layout.pieces.push_back(std::move(piece));
  }
  for (const NodePath& path : cell.nulls) {
    layout.null_mask = merge_masks(layout.null_mask, resolve_path(graph, kBlockRowsSlot, path).null_mask);
  }
  return layout;
}

NodeCall::Input Program::resolve(const Graph& graph, std::uint16_t rows_slot, const SlotRef& ref) {
  NodeCall::Input input = resolve_path(graph, rows_slot, ref.path);
  input.slot = static_cast<std::uint16_t>(input.slot + ref.output);
  return input;
}

NodeCall::Input Program::resolve_path(const Graph& graph, std::uint16_t rows_slot, const NodePath& path) {
  std::uint16_t null_mask = core::kNeverNull;
  for (const NodeId hop : path.hops) {
    if (const auto settled = settled_.find(rows_slot); settled != settled_.end() && settled->second == hop)
      continue;
    const Instance parent_rows = instance(graph, rows_slot, hop);
    rows_slot = parent_rows.first_slot;
    null_mask = merge_masks(null_mask, parent_rows.null_mask);
  }
  const Instance result = instance(graph, rows_slot, path.node);
  return {result.first_slot, merge_masks(null_mask, result.null_mask)};
}

Program::Instance Program::instance(const Graph& graph, std::uint16_t rows_slot, NodeId node) {
  const auto key = std::pair(rows_slot, node);
  if (const auto known = instances_.find(key); known != instances_.end()) return known->second;

  const Graph::Entry& entry = graph.entry(node);
  entry.node->prepare(graph);
  std::vector<NodeCall::Input> inputs;
  inputs.reserve(entry.inputs.size());
  for (const SlotRef& input : entry.inputs) inputs.push_back(resolve(graph, rows_slot, input));

  Instance result{allocate(slot_count_, entry.outputs), core::kNeverNull};
  if (entry.nullability == Nullability::MayBeNull) result.null_mask = allocate(mask_count_, 1);
  const bool is_constant = dynamic_cast<const ConstantNode*>(entry.node.get()) != nullptr;
  std::vector<Step>& steps = is_constant ? constants_ : steps_;
  steps.push_back({entry.node.get(), rows_slot, result.first_slot, result.null_mask,
                   static_cast<std::uint32_t>(inputs_.size()), nest(*entry.node)});
  inputs_.insert(inputs_.end(), inputs.begin(), inputs.end());
  instances_.emplace(key, result);
  if (entry.node->is_settled()) settled_.emplace(result.first_slot, node);
  return result;
}

std::uint16_t Program::nest(const Node& node) {
  const Program* const program = node.nested();
  if (program == nullptr) return kNoNested;
  nested_.push_back(program);
  return static_cast<std::uint16_t>(nested_.size() - 1);
}

std::uint16_t Program::merge_masks(std::uint16_t a, std::uint16_t b) {
  if (a == core::kNeverNull || a == b) return b;
  if (b == core::kNeverNull) return a;
  const auto [entry, is_new] = merged_.try_emplace({a, b}, std::uint16_t{0});
  if (is_new) {
    entry->second = allocate(mask_count_, 1);
    steps_.push_back({nullptr, 0, 0, entry->second, static_cast<std::uint32_t>(inputs_.size()), kNoNested});
    inputs_.push_back({0, a});
    inputs_.push_back({0, b});
  }
  return entry->second;
}

core::Block Program::run(std::uint64_t first, std::uint32_t count, Workspace& workspace) const {
  std::uint64_t* const rows = workspace.slots_[kBlockRowsSlot].values.data();
  for (std::uint32_t i = 0; i < count; ++i) rows[i] = first + i;
  return run_steps(count, workspace);
}

core::Block Program::run(std::span<const std::uint64_t> rows, Workspace& workspace) const {
  std::copy(rows.begin(), rows.end(), workspace.slots_[kBlockRowsSlot].values.data());
  return run_steps(static_cast<std::uint32_t>(rows.size()), workspace);
}

core::Block Program::run_steps(std::uint32_t count, Workspace& workspace) const {
  workspace.arena_.reset();
  for (const Step& step : steps_) run_step(step, count, workspace);
  return {count, workspace.slots_.data(), workspace.null_masks_.data()};
}

inline void Program::run_step(const Step& step, std::uint32_t count, Workspace& workspace) const {
  core::Slot* const slots = workspace.slots_.data();
  std::uint64_t* const null_masks = workspace.null_masks_.data();
  const NodeCall::Input* inputs = inputs_.data() + step.first_input;
  if (step.node == nullptr) {
    null_masks[step.null_mask] = null_masks[inputs[0].null_mask] | null_masks[inputs[1].null_mask];
    return;
  }
  std::uint64_t* own_mask = nullptr;
  if (step.null_mask != core::kNeverNull) {
    own_mask = &null_masks[step.null_mask];
    *own_mask = 0;
  }
  step.node->fill({count, slots[step.rows_slot].values.data(), slots, null_masks, inputs,
                   slots + step.first_slot, own_mask, &workspace.arena_,
                   step.nested == kNoNested ? nullptr : workspace.nested_[step.nested].get()});
}

Workspace::Workspace(const Program& program) : slots_(program.slot_count_), null_masks_(program.mask_count_) {
  nested_.reserve(program.nested_.size());
  for (const Program* nested : program.nested_) nested_.push_back(std::make_unique<Workspace>(*nested));
  for (const Program::Step& step : program.constants_) program.run_step(step, core::kBlockRows, *this);
}

}  // namespace datagen::generators
