// What is made of repeated values alone: computed once for the row that is repeated, it need not be computed
// again for each row that repeats it.
#pragma once

#include <map>

#include "generators/graph.hpp"

namespace datagen::generators::duplicates {

/// Of one table; refers to the graph.
class DerivedValues {
 public:
  /// `rows`: the node that maps rows to those they repeat.
  DerivedValues(const Graph& graph, NodeId rows) : graph_(graph), rows_(rows) {}

  /// The same values, those that are made of repeated ones alone as the repeated row's.
  [[nodiscard]] CellPlan of_repeated_row(CellPlan cell);
  /// Whether all of such a cell is the repeated row's.
  [[nodiscard]] bool is_of_repeated_row(const CellPlan& cell) const;

 private:
  [[nodiscard]] bool is_behind(const NodePath& path) const;
  [[nodiscard]] bool is_derived(const NodePath& path);
  [[nodiscard]] bool is_derived_node(NodeId node);
  [[nodiscard]] NodePath moved(NodePath path);

  const Graph& graph_;
  NodeId rows_;
  std::map<NodeId, bool> known_;
};

}  // namespace datagen::generators::duplicates
