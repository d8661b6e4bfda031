// Constant folding: what is made of constants alone is computed once, when the graph is built.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "generators/expressions/value_texts.hpp"
#include "generators/expressions/value_type.hpp"
#include "generators/graph.hpp"

namespace datagen::generators::expressions {

/// What a node of constants gives: `words`, of a text `text` instead; NULL where neither is set.
struct Folded {
  std::optional<Words> words;
  std::optional<std::string> text;
};

/// Computes a node that is not in the graph yet, of values of a kind. Nothing where one of its inputs is no
/// constant or it has none. Throws Fault where the constants cannot be computed with.
[[nodiscard]] std::optional<Folded> fold(const Graph& graph, const Node& node,
                                         const std::vector<SlotRef>& inputs, Kind kind);

/// The value of a node that gives the same in every row; nothing for others.
[[nodiscard]] std::optional<Folded> constant_of(const Graph& graph, NodeId node, Kind kind);

}  // namespace datagen::generators::expressions
