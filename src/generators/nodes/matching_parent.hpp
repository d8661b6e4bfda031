// Parents that meet a condition: drawn again until they do.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "generators/graph.hpp"
#include "generators/nodes/parent_nodes.hpp"
#include "generators/program.hpp"

namespace datagen::generators {

/// A node with a program of its own, which it runs once over some rows when it is compiled.
class SearchingNode : public Node {
 public:
  explicit SearchingNode(std::vector<CellPlan> cells) : cells_(std::move(cells)) {}
  void prepare(const Graph& graph) final;
  [[nodiscard]] const Program* nested() const noexcept final { return &*program_; }

 protected:
  [[nodiscard]] const Program& program() const noexcept { return *program_; }
  /// Called once, when the program is there.
  virtual void search() = 0;

 private:
  std::vector<CellPlan> cells_;
  std::optional<Program> program_;
  bool is_preparing_ = false;
};

/// How often a draw among `rows` is tried until it meets one of the `known` among them that match: one in a
/// million is left, or more where few match.
[[nodiscard]] std::uint64_t attempts_for(std::uint64_t known, std::uint64_t rows);

/// What a matching_parent() is made of.
struct ParentSearch {
  ParentDrawPtr draw;
  std::uint64_t parents = 0;
  core::Stream fallback;                               ///< for rows whose draws all missed
  std::function<bool(std::uint64_t)> may_be_chosen{};  ///< rows that the draw never gives; none if empty
  std::function<void()> report_none{};                 ///< called when no parent is found that matches
};

/// The first parent of attempts 0, 1, ... for which `condition`, a number of the parent's table, is 1; after
/// so many that one row in a million is left, one of the matching parents that were found when the node was
/// compiled. NULL when there is none: then it may be null.
[[nodiscard]] std::unique_ptr<Node> matching_parent(CellPlan condition, ParentSearch search);

/// What a parent_by_key() is made of.
struct KeySearch {
  std::vector<std::string> keys;  ///< as the parent's column prints them
  std::vector<double> weights;    ///< pairwise with `keys`
  std::uint64_t parents = 0;      ///< all are looked at
  core::Stream stream;
  /// Called for a key that no parent has, with some that parents have.
  std::function<void(std::size_t key, const std::vector<std::string>& known)> report_unknown{};
  std::function<void()> report_none{};  ///< called when no parent has a weight
};

/// Parents by the weights of their keys; those without a weight are never chosen. `key` is a text of the
/// parent's table; `condition`, if any, a number that is 1 for those that may be chosen. NULL when there is
/// none: then it may be null.
[[nodiscard]] std::unique_ptr<Node> parent_by_key(CellPlan key, std::optional<CellPlan> condition,
                                                  KeySearch search);

}  // namespace datagen::generators
