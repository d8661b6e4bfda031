// From a parsed SQL expression to the node that computes it for a table's rows, typed and with NULLs as
// PostgreSQL has them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "generators/expressions/random_functions.hpp"
#include "generators/expressions/text_lengths.hpp"
#include "generators/expressions/value_type.hpp"
#include "generators/graph.hpp"
#include "schema/model.hpp"
#include "schema/sql_tree.hpp"

namespace datagen::generators::expressions {

/// Whether a value can be NULL.
enum class Nulls : std::uint8_t {
  Never,
  Perhaps,  ///< it depends on what a CASE or the like chooses
  Certain,  ///< where something it is made of is NULL, which happens
};

/// A typed part of an expression. A quoted literal and NULL have no node until their type is known.
struct Value {
  ValueType type;
  NodeId node = 0;  ///< of the table's rows; not of Kind::Unknown
  Nulls nulls = Nulls::Never;
  std::optional<std::string> literal{};  ///< Kind::Unknown: the text; nothing: NULL. Text: if it is constant
  std::size_t offset = 0;                ///< in the expression, bytes
  TextLengths lengths{};                 ///< of a text
};

/// What is wrong with an expression.
struct Complaint {
  std::size_t offset;  ///< in the expression, bytes
  std::string message;
  std::string hint;
};

/// Where the names of an expression lead. What cannot be resolved is added to `complaints`, and the result
/// is empty.
class Scope {
 public:
  virtual ~Scope() = default;
  /// A column as it is named in SQL.
  virtual std::optional<Value> column(const schema::SqlNode& node) = 0;
  /// sum(..), count(..), min(..), max(..), avg(..).
  virtual std::optional<Value> aggregate(const schema::SqlNode& node) = 0;
};

/// What expressions are built with.
struct Workbench {
  Graph& graph;
  const schema::Model& model;
  std::int64_t reference_time;                 ///< what now() gives: microseconds since 1970-01-01, UTC
  std::shared_ptr<const std::string> subject;  ///< who is computed, for messages: `column "orders.total"`
  std::vector<Complaint>& complaints;
  RandomCalls* random = nullptr;  ///< what random() draws from; nullptr: it cannot stand there
};

/// The value of the expression. Empty when something is wrong, which `complaints` then say.
[[nodiscard]] std::optional<Value> build_value(const Workbench& bench, Scope& scope,
                                               const schema::SqlNode& expression);
/// The same as a truth value: one slot and a mask.
[[nodiscard]] std::optional<Value> build_condition(const Workbench& bench, Scope& scope,
                                                   const schema::SqlNode& expression);

/// The value as one of a column of the (resolved) type, with its length, precision and scale.
[[nodiscard]] std::optional<Value> assign(const Workbench& bench, Value value, const schema::Type& base);

}  // namespace datagen::generators::expressions
