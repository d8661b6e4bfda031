// Nodes that look at NULL themselves: truth values of three kinds, choices between values, constants.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "generators/expressions/value_texts.hpp"
#include "generators/expressions/value_type.hpp"
#include "generators/graph.hpp"

namespace datagen::generators::expressions {

/// The same value in every row; a text's bytes are kept in `text`.
[[nodiscard]] std::unique_ptr<Node> constant_value(const Words& words, std::size_t slots);
[[nodiscard]] std::unique_ptr<Node> constant_text(std::string text);
/// NULL in every row.
[[nodiscard]] std::unique_ptr<Node> null_value(Kind kind);

/// Whether the node is one of these three.
[[nodiscard]] bool is_constant(const Node& node) noexcept;

/// AND and OR of truth values, NOT of one. May be null.
[[nodiscard]] std::unique_ptr<Node> all_of(std::size_t count);
[[nodiscard]] std::unique_ptr<Node> any_of(std::size_t count);
[[nodiscard]] std::unique_ptr<Node> negation();

/// What is asked of a truth value, or of any value for IsNull and NotNull; never NULL.
enum class Test : std::uint8_t { IsTrue, NotTrue, IsFalse, NotFalse, IsNull, NotNull };
/// The test of input 0, and with `has_outer` also input 1, which is never NULL.
[[nodiscard]] std::unique_ptr<Node> test(Test test, bool has_outer = false);

/// Whether two values differ, NULL being a value: of the inputs - their equality, the first slots of both -
/// or, negated, whether they do not.
[[nodiscard]] std::unique_ptr<Node> distinctness(bool is_negated);

/// CASE: (condition, slots of the value) pairs, then the slots of ELSE. May be null.
[[nodiscard]] std::unique_ptr<Node> first_that_holds(std::size_t branches, std::size_t slots);
/// COALESCE: slots of each value. May be null.
[[nodiscard]] std::unique_ptr<Node> first_not_null(std::size_t count, std::size_t slots);
/// NULLIF: input 0 says whether the slots behind it give NULL. May be null.
[[nodiscard]] std::unique_ptr<Node> null_where_true(std::size_t slots);
/// GREATEST and LEAST of values with the slots of their kind; NULLs are left out. nullptr for kinds without
/// an order. May be null.
[[nodiscard]] std::unique_ptr<Node> extreme(Kind kind, bool is_greatest, std::size_t count);

/// concat(): the texts side by side without the NULLs. Never NULL.
[[nodiscard]] std::unique_ptr<Node> concatenation(std::size_t count);
/// concat_ws(): the first text between the others; NULL where it is.
[[nodiscard]] std::unique_ptr<Node> joined_texts(std::size_t count);

/// Input 0 and what stands behind it, as they are; a fault where NULL. `hint` is for the message.
[[nodiscard]] std::unique_ptr<Node> refuse_null(std::size_t slots, std::string subject, std::string hint);

}  // namespace datagen::generators::expressions
