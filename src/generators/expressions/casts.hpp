// From one type to another, and what the length, precision or scale of a type does to a value.
#pragma once

#include <cstdint>
#include <memory>

#include "generators/expressions/row_node.hpp"
#include "generators/expressions/value_type.hpp"

namespace datagen::generators::expressions {

/// How far a value may be changed without having been asked to.
enum class CastContext : std::uint8_t { Implicit, Assignment, Explicit };

/// The node that turns a value of one type into one of another; nullptr where PostgreSQL has no such cast or
/// allows it only in a wider context. Not for equal types.
[[nodiscard]] std::unique_ptr<Node> cast_node(const schema::Model& model, const ValueType& from,
                                              const ValueType& to, CastContext context, NodeOptions options);
/// What numeric(p,s), varchar(n), char(n), timestamp(p), real do to a value of their own kind; nullptr where
/// the type says nothing. A text that is too long is cut by an explicit cast and a fault otherwise.
[[nodiscard]] std::unique_ptr<Node> modifier_node(const schema::Type& type, CastContext context,
                                                  NodeOptions options);

}  // namespace datagen::generators::expressions
