// A node that asks for cells of other rows than its own: of children, of candidates for a parent, of redrawn
// rows.
#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "generators/graph.hpp"
#include "generators/program.hpp"

namespace datagen::generators {

/// Owns the program of the cells. fill() runs it as `program().run(rows, *call.nested)`, as often as it
/// needs; the block that it gives is valid until the next run, its cells are `program().cells()`.
class NestedNode : public Node {
 public:
  explicit NestedNode(std::vector<CellPlan> cells) : cells_(std::move(cells)) {}

  void prepare(const Graph& graph) final {
    if (!program_) program_.emplace(graph, cells_);
  }
  [[nodiscard]] const Program* nested() const noexcept final { return &*program_; }

 protected:
  [[nodiscard]] const Program& program() const noexcept { return *program_; }

 private:
  std::vector<CellPlan> cells_;
  std::optional<Program> program_;
};

}  // namespace datagen::generators
