// A graph compiled for one table's cells: a flat list of steps over numbered slots, each node computed once
// per block.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/block.hpp"
#include "generators/graph.hpp"

namespace datagen::generators {

class Workspace;

/// Read-only after construction; any number of threads may run it, each with its own Workspace. Refers to the
/// graph's nodes, which must outlive it.
class Program {
 public:
  /// Whether columns of small tables that are read through foreign keys are computed once for all their rows.
  enum class Remembering : std::uint8_t { No, Yes };
  Program(const Graph& graph, std::span<const CellPlan> cells, Remembering remembering = Remembering::Yes);

  /// The cells' layouts, in the order given, over the slots that run() fills.
  [[nodiscard]] const std::vector<core::CellLayout>& cells() const noexcept { return cells_; }
  /// Bytes an average row's cells take, separators not counted.
  [[nodiscard]] double mean_row_bytes() const noexcept { return mean_row_bytes_; }

  /// Fills rows [first, first + count), count 1..core::kBlockRows. The block is valid until the next run with
  /// this workspace.
  core::Block run(std::uint64_t first, std::uint32_t count, Workspace& workspace) const;
  /// The same for any rows, 1..core::kBlockRows of them, which may repeat.
  core::Block run(std::span<const std::uint64_t> rows, Workspace& workspace) const;

 private:
  friend class ProgramCompiler;
  friend class Workspace;

  struct Step {
    const Node* node;  // nullptr: the OR of two masks
    std::uint16_t rows_slot;
    std::uint16_t first_slot;
    std::uint16_t null_mask;
    std::uint32_t first_input;
    std::uint16_t nested;  // of Workspace::nested_; kNoNested when the node has no program of its own
  };
  static constexpr std::uint16_t kNoNested = 0xFFFF;

  // Of the rows in slot 0.
  core::Block run_steps(std::uint32_t count, Workspace& workspace) const;
  void run_step(const Step& step, std::uint32_t count, Workspace& workspace) const;

  std::vector<Step> constants_;  // done once for each workspace
  std::vector<Step> steps_;
  std::vector<NodeCall::Input> inputs_;
  std::uint16_t slot_count_ = 1;  // slot 0: the block's own row numbers
  std::uint16_t mask_count_ = 0;
  std::vector<std::unique_ptr<const Node>> remembered_;  // columns, each a node of one step
  std::vector<const Program*> nested_;
  std::vector<core::CellLayout> cells_;
  double mean_row_bytes_ = 0;
};

/// The memory of one worker for one program and those nested in it: value matrix, null masks, texts.
class Workspace {
 public:
  explicit Workspace(const Program& program);

  /// What a RememberedColumn has of its own program's values; nothing in other workspaces.
  struct Remembered {
    std::vector<std::uint64_t> values;  ///< of all rows of the table, or empty
    std::uint64_t asked = 0;            ///< values so far
    bool has_failed = false;            ///< a row has none
  };
  [[nodiscard]] Remembered& remembered() noexcept { return remembered_; }

 private:
  friend class Program;

  std::vector<core::Slot> slots_;
  std::vector<std::uint64_t> null_masks_;
  TextArena arena_;
  Remembered remembered_;
  std::vector<std::unique_ptr<Workspace>> nested_;  // pairwise with Program::nested_
};

}  // namespace datagen::generators
