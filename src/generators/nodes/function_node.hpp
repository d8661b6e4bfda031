// Nodes that know nothing of rows.
#pragma once

#include "generators/graph.hpp"

namespace datagen::generators {

/// A node whose values are made of its inputs alone: rows whose inputs agree have the same. The rows of a
/// call are for messages.
class FunctionNode : public Node {};

/// A node without inputs that gives all rows the same, never NULL: a program fills its slots once.
class ConstantNode : public FunctionNode {};

}  // namespace datagen::generators
