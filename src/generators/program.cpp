#include "generators/program.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <memory_resource>
#include <optional>
#include <unordered_map>
#include <utility>

#include "core/error.hpp"
#include "generators/nodes/function_node.hpp"
#include "generators/nodes/remembered_column.hpp"

namespace datagen::generators {

namespace {

constexpr std::uint16_t kBlockRowsSlot = 0;
// Slot and mask numbers are 16 bits wide and 0xFFFF is taken; PostgreSQL's 1600 columns of a few slots each
// fit well.
constexpr std::size_t kMaxNumber = 0xFFFE;

// Bytes of a compilation's memory, in one piece for tables of some fifty columns. Not on the stack: nested
// programs are compiled within others.
constexpr std::size_t kMemoryBytes = 16UL << 10U;

// Fewer steps than these are as fast as a look into the memory of a column.
constexpr std::size_t kWorthRemembering = 3;

}  // namespace

// Fills one Program.
class ProgramCompiler {
 public:
  ProgramCompiler(const Graph& graph, Program::Remembering remembering, Program& program)
      : graph_(graph), remembering_(remembering), program_(program) {}

  void compile(std::span<const CellPlan> cells) {
    program_.cells_.reserve(cells.size());
    for (const CellPlan& cell : cells) {
      program_.cells_.push_back(lay_out(cell));
      program_.mean_row_bytes_ += core::mean_bytes(program_.cells_.back(), cell.text_bytes);
    }
    program_.steps_.assign(steps_.begin(), steps_.end());
    program_.inputs_.assign(inputs_.begin(), inputs_.end());
  }

 private:
  // Where one node's results for one list of rows lie.
  struct Instance {
    std::uint16_t first_slot;
    std::uint16_t null_mask;  // core::kNeverNull when it has none
  };

  static std::uint16_t allocate(std::uint16_t& counter, std::size_t count) {
    if (counter + count > kMaxNumber) {
      throw core::Error(core::ExitCode::CannotGenerate,
                        "each row needs more than 65534 values on the way to its own");
    }
    const std::uint16_t first = counter;
    counter = static_cast<std::uint16_t>(counter + count);
    return first;
  }

  core::CellLayout lay_out(const CellPlan& cell) {
    core::CellLayout layout;
    layout.pieces.reserve(cell.pieces.size());
    for (const PlannedPiece& planned : cell.pieces) {
      core::Piece& piece = layout.pieces.emplace_back(
          core::Piece{planned.kind, planned.width, 0, planned.text, planned.dictionary});
      if (planned.kind != core::PieceKind::Literal) piece.slot = resolve(kBlockRowsSlot, planned.slot).slot;
    }
    for (const NodePath& path : cell.nulls) {
      // Not computed for what it never says.
      if (!path.hops.empty() && is_never_null(path)) continue;
      layout.null_mask = merge_masks(layout.null_mask, resolve_path(kBlockRowsSlot, path).null_mask);
    }
    return layout;
  }

  [[nodiscard]] bool is_never_null(const NodePath& path) const {
    const auto is_sure = [&](NodeId node) {
      return graph_.entry(node).nullability == Nullability::NeverNull;
    };
    return is_sure(path.node) && std::all_of(path.hops.begin(), path.hops.end(), is_sure);
  }

  NodeCall::Input resolve(std::uint16_t rows_slot, const SlotRef& ref) {
    if (remembering_ == Program::Remembering::Yes && ref.is_whole) {
      if (const auto remembered = remember(rows_slot, ref)) return *remembered;
    }
    NodeCall::Input input = resolve_path(rows_slot, ref.path);
    input.slot = static_cast<std::uint16_t>(input.slot + ref.output);
    return input;
  }

  NodeCall::Input resolve_path(std::uint16_t rows_slot, const NodePath& path) {
    std::uint16_t null_mask = core::kNeverNull;
    for (const NodeId hop : path.hops) {
      if (const auto settled = settled_.find(rows_slot); settled != settled_.end() && settled->second == hop)
        continue;
      const Instance parent_rows = instance(rows_slot, hop);
      rows_slot = parent_rows.first_slot;
      null_mask = merge_masks(null_mask, parent_rows.null_mask);
    }
    const Instance result = instance(rows_slot, path.node);
    return {result.first_slot, merge_masks(null_mask, result.null_mask)};
  }

  // The column of the first small table on the way; nothing where there is none.
  std::optional<NodeCall::Input> remember(std::uint16_t rows_slot, const SlotRef& ref) {
    const std::vector<NodeId>& hops = ref.path.hops;
    for (std::size_t i = 0; i < hops.size(); ++i) {
      const std::uint64_t rows = graph_.entry(hops[i]).target_rows;
      if (rows == 0 || rows > kMostRemembered) continue;
      const auto behind = hops.begin() + static_cast<std::ptrdiff_t>(i);
      const SlotRef column{{{behind + 1, hops.end()}, ref.path.node}, ref.output};
      if (!is_never_null(column.path) || steps_of(column.path) < kWorthRemembering) continue;
      const NodeCall::Input parents = resolve_path(rows_slot, {{hops.begin(), behind}, hops[i]});
      return NodeCall::Input{remembered_slot(parents.slot, column, rows), parents.null_mask};
    }
    return std::nullopt;
  }

  // Up to kWorthRemembering of them.
  [[nodiscard]] std::size_t steps_of(const NodePath& path) const {
    std::size_t steps = path.hops.size() + 1;
    for (const SlotRef& input : graph_.entry(path.node).inputs) {
      if (steps >= kWorthRemembering) break;
      steps += steps_of(input.path);
    }
    return steps;
  }

  std::uint16_t remembered_slot(std::uint16_t rows_slot, const SlotRef& column, std::uint64_t rows) {
    const auto is_it = [&](const RememberedSlot& known) {
      return known.rows_slot == rows_slot && known.column.path.hops == column.path.hops &&
             known.column.path.node == column.path.node && known.column.output == column.output;
    };
    const auto known = std::find_if(remembered_.begin(), remembered_.end(), is_it);
    if (known != remembered_.end()) return known->slot;
    const Node& node =
        *program_.remembered_.emplace_back(std::make_unique<RememberedColumn>(graph_, column, rows));
    const std::uint16_t slot = allocate(program_.slot_count_, 1);
    steps_.push_back(
        {&node, rows_slot, slot, core::kNeverNull, static_cast<std::uint32_t>(inputs_.size()), nest(node)});
    remembered_.push_back({rows_slot, column, slot});
    return slot;
  }

  Instance instance(std::uint16_t rows_slot, NodeId node) {
    const std::uint64_t key = std::uint64_t{rows_slot} << 32U | node;
    if (const auto known = instances_.find(key); known != instances_.end()) return known->second;

    const Graph::Entry& entry = graph_.entry(node);
    entry.node->prepare(graph_);
    // Inputs of inputs come and go above.
    const std::size_t first_pending = pending_.size();
    for (const SlotRef& input : entry.inputs) pending_.push_back(resolve(rows_slot, input));
    const auto own_inputs = pending_.begin() + static_cast<std::ptrdiff_t>(first_pending);

    Instance result{allocate(program_.slot_count_, entry.outputs), core::kNeverNull};
    if (entry.nullability == Nullability::MayBeNull) result.null_mask = allocate(program_.mask_count_, 1);
    const Program::Step step{entry.node.get(),
                             rows_slot,
                             result.first_slot,
                             result.null_mask,
                             static_cast<std::uint32_t>(inputs_.size()),
                             nest(*entry.node)};
    if (dynamic_cast<const ConstantNode*>(entry.node.get()) != nullptr) {
      program_.constants_.push_back(step);
    } else {
      steps_.push_back(step);
    }
    inputs_.insert(inputs_.end(), own_inputs, pending_.end());
    pending_.erase(own_inputs, pending_.end());
    instances_.emplace(key, result);
    if (entry.node->is_settled()) settled_.emplace(result.first_slot, node);
    return result;
  }

  std::uint16_t nest(const Node& node) {
    const Program* const nested = node.nested();
    if (nested == nullptr) return Program::kNoNested;
    program_.nested_.push_back(nested);
    return static_cast<std::uint16_t>(program_.nested_.size() - 1);
  }

  std::uint16_t merge_masks(std::uint16_t a, std::uint16_t b) {
    if (a == core::kNeverNull || a == b) return b;
    if (b == core::kNeverNull) return a;
    const auto [entry, is_new] = merged_.try_emplace({a, b}, std::uint16_t{0});
    if (is_new) {
      entry->second = allocate(program_.mask_count_, 1);
      steps_.push_back(
          {nullptr, 0, 0, entry->second, static_cast<std::uint32_t>(inputs_.size()), Program::kNoNested});
      inputs_.push_back({0, a});
      inputs_.push_back({0, b});
    }
    return entry->second;
  }

  struct RememberedSlot {
    std::uint16_t rows_slot;
    SlotRef column;  // of the table that these are rows of
    std::uint16_t slot;
  };

  const Graph& graph_;
  const Program::Remembering remembering_;
  Program& program_;
  std::pmr::monotonic_buffer_resource memory_{kMemoryBytes};
  std::pmr::vector<Program::Step> steps_{&memory_};
  std::pmr::vector<NodeCall::Input> inputs_{&memory_};
  std::pmr::vector<NodeCall::Input> pending_{&memory_};  // of nodes whose other inputs are being resolved
  std::pmr::unordered_map<std::uint64_t, Instance> instances_{&memory_};  // by slot of rows and node
  std::pmr::map<std::pair<std::uint16_t, std::uint16_t>, std::uint16_t> merged_{&memory_};
  std::pmr::vector<RememberedSlot> remembered_{&memory_};
  std::pmr::map<std::uint16_t, NodeId> settled_{&memory_};  // slots of rows that the node maps to themselves
};

Program::Program(const Graph& graph, std::span<const CellPlan> cells, Remembering remembering) {
  ProgramCompiler(graph, remembering, *this).compile(cells);
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
