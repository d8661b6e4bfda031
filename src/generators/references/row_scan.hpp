// Looking at a table's first rows while a plan is made, where its number of rows allows it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "generators/graph.hpp"

namespace datagen::generators {

/// So many rows of a parent are looked at, no more: some hundredths of a second, and a megabyte for a list of
/// them all.
inline constexpr std::uint64_t kMostScannedRows = std::uint64_t{1} << 18U;

/// Whether all nodes are there that the node's value is made of, so that a program can be compiled. Nodes
/// with programs of their own count as not there: what those need is not known before they are compiled.
[[nodiscard]] bool is_complete(const Graph& graph, NodeId node);

/// The rows among the first `count`, at most kMostScannedRows, for which the program's only cell, a number,
/// is 1.
[[nodiscard]] std::vector<std::uint32_t> rows_that_hold(const Program& program, std::uint64_t count);

/// A cell of one number: input of rows_that_hold() and of nodes that ask for a condition.
[[nodiscard]] CellPlan number_of(NodeId node);

}  // namespace datagen::generators
