// Typed values made of others: constants, conversions, and nodes that are computed for the rows that ask.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generators/expressions/casts.hpp"
#include "generators/expressions/expression.hpp"
#include "generators/expressions/folding.hpp"
#include "generators/expressions/logic_nodes.hpp"
#include "generators/expressions/row_node.hpp"
#include "generators/expressions/value_type.hpp"
#include "generators/graph.hpp"

namespace datagen::generators::expressions {

/// The rows that a part of an expression is asked for: those that pass a test and those of the guards around
/// it. The node is made when something that can fail asks for it. nullptr stands for all rows.
struct Guard {
  const Guard* outer = nullptr;
  NodeId tested = 0;
  Test asked = Test::IsTrue;
  mutable std::optional<NodeId> node{};
};

/// Empty: something is wrong, and is among the complaints.
using Result = std::optional<Value>;

/// How long a choice among the values can be.
[[nodiscard]] TextLengths lengths_of_choice(const std::vector<Value>& values);
/// Whether a choice among the values, or all of them, can be NULL.
[[nodiscard]] Nulls nulls_of_choice(const std::vector<Value>& values);
[[nodiscard]] Nulls nulls_of_first(const std::vector<Value>& values);

class TypedValues {
 public:
  explicit TypedValues(const Workbench& bench) : bench_(bench) {}

  [[nodiscard]] const schema::Model& model() const noexcept { return bench_.model; }
  [[nodiscard]] std::int64_t reference_time() const noexcept { return bench_.reference_time; }
  [[nodiscard]] std::string name_of(const Value& value) const { return display(bench_.model, value.type); }

  std::nullopt_t complain(std::size_t offset, std::string message, std::string hint = {});
  [[nodiscard]] bool has_failed() const noexcept { return has_failed_; }

  // Constants.
  /// What a text stands for as a value of the type.
  Result constant(const ValueType& type, const std::string& text, std::size_t offset);
  Value whole_constant(Kind kind, std::int64_t value);
  /// A draw of 64 bits per row for the next call of random(); nothing where chance has no place.
  std::optional<Value> next_draw();
  /// The number that a value is in all rows.
  [[nodiscard]] std::optional<std::int64_t> known_whole(const Value& value) const;
  /// Whether a truth value is false in all rows.
  [[nodiscard]] bool is_known_false(const Value& value) const;
  /// NULL of a type.
  Value null_of(const ValueType& type);

  // Conversions.
  /// With a complaint where PostgreSQL has no such cast.
  Result coerce(Value value, const ValueType& type, CastContext context, const Guard* guard);
  /// Empty without one.
  Result convert(Value value, const ValueType& type, CastContext context, const Guard* guard);
  /// With the length, precision or scale of the type.
  Result modified(Value value, const schema::Type& base, CastContext context, const Guard* guard);
  /// All values as one type; `what` names them in messages.
  std::optional<ValueType> unify(std::vector<Value>& values, std::string_view what, const Guard* guard);
  /// The cast to a text of any value.
  Value as_text(const Value& value, const Guard* guard);
  /// As the output function writes it, which differs from the cast to a text for truth values.
  Value printed(const Value& value, const Guard* guard);

  // Nodes.
  static void append_slots(std::vector<SlotRef>& inputs, const Value& value);
  /// Of a node that looks at NULL itself.
  Value chosen(std::unique_ptr<Node> node, const ValueType& type, std::vector<SlotRef> inputs, Nulls nulls);
  Value truth(std::unique_ptr<Node> node, std::vector<SlotRef> inputs, Nulls nulls) {
    return chosen(std::move(node), value_type(Kind::Boolean), std::move(inputs), nulls);
  }
  /// Of a node made by `make(options)`, NULL where one of the values is, for the rows of the guard. Throws
  /// Fault where constants cannot be computed with. `own`: whether it can be NULL of its own accord.
  template <typename Make>
  Value strict(const ValueType& type, const std::vector<Value>& values, const Guard* guard, Make make,
               Nulls own = Nulls::Never) {
    return strict_node(type, values, guard, make(NodeOptions{bench_.subject, guard != nullptr}), own);
  }

 private:
  NodeId add(std::unique_ptr<Node> node, std::vector<SlotRef> inputs, std::uint8_t slots, Nulls nulls);
  NodeId guard_node(const Guard& guard);
  Value strict_node(const ValueType& type, const std::vector<Value>& values, const Guard* guard,
                    std::unique_ptr<Node> node, Nulls own = Nulls::Never);
  Result converted(const Value& value, const ValueType& type, const Guard* guard, std::unique_ptr<Node> node);
  std::optional<Value> folded(const ValueType& type, const Node& node, const std::vector<SlotRef>& inputs,
                              const Guard* guard);
  Value known_value(const ValueType& type, Folded folded);
  Result text_constant(const ValueType& type, const std::string& text, std::size_t offset);
  [[nodiscard]] std::string constant_hint(const ValueType& type, const std::string& text) const;

  const Workbench& bench_;
  bool has_failed_ = false;
};

}  // namespace datagen::generators::expressions
