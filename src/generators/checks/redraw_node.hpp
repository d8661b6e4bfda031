// The node that gives a row's alias: the row whose draws its redrawn columns are made of.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "generators/checks/fit_nodes.hpp"
#include "generators/nodes/nested_node.hpp"

namespace datagen::generators::checks {

/// Owns a program of conditions, each one cell of a truth value. Changed only before programs run.
class RedrawNode final : public NestedNode {
 public:
  /// `what` names the checks in messages.
  RedrawNode(std::vector<CellPlan> conditions, Alias alias, std::string what)
      : NestedNode(std::move(conditions)), alias_(alias), what_(std::move(what)) {}

  void fill(const NodeCall& call) const override;

  /// Bit i: row i of the rows, at most core::kBlockRows, meets all conditions: none of them is false.
  [[nodiscard]] std::uint64_t holds(std::span<const std::uint64_t> rows, Workspace& workspace) const;

  [[nodiscard]] Alias alias() const noexcept { return alias_; }
  void set_tries(std::uint64_t tries) noexcept { tries_ = tries; }
  /// A row that takes the place of one that no attempt helped.
  void set_witness(std::uint64_t row) noexcept { witness_ = row; }

 private:
  void redraw(const NodeCall& call, std::uint64_t failing) const;
  [[nodiscard]] std::uint64_t holds_one_by_one(std::span<const std::uint64_t> rows,
                                               Workspace& workspace) const;

  Alias alias_;
  std::string what_;
  std::uint64_t tries_ = 1024;
  std::optional<std::uint64_t> witness_;
};

/// Never prints: NULL in half of the attempts after the first.
[[nodiscard]] std::unique_ptr<Node> null_in_redraws(core::Stream stream, Alias alias);

}  // namespace datagen::generators::checks
