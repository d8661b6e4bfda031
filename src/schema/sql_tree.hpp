// One SQL expression as a tree of our own: what PostgreSQL's grammar read, in the few kinds of nodes that
// constraints and computed values are made of. What has no kind is Unknown, with a name for messages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace datagen::schema {

enum class SqlKind : std::uint8_t {
  Null,
  Boolean,     ///< `text`: true or false
  Integer,     ///< `text`: an integer of 32 bits in digits, perhaps with a minus
  Decimal,     ///< `text`: any other number as it was written: "1.50", "-1e3", "99999999999"
  String,      ///< `text`: without its quotes
  Column,      ///< `names`: [table or foreign key, ...] column; the last is "*" for t.*
  And,         ///< two or more operands
  Or,          ///< two or more operands
  Not,         ///< operand
  IsNull,      ///< operand IS [NOT] NULL
  IsTruth,     ///< operand IS [NOT] `text`: true, false or unknown
  Operator,    ///< [left,] right; `text`: = <> < <= > >= + - * / % ^ || ~ ~* ... `!=` is <>
  IsDistinct,  ///< left IS [NOT] DISTINCT FROM right; negated: IS NOT
  Between,     ///< value [NOT] BETWEEN low AND high; `text`: "symmetric" or empty
  In,          ///< value [NOT] IN (items..); also = ANY (ARRAY[..]) and <> ALL (ARRAY[..])
  Any,         ///< value `text` ANY (array); arguments: value, then the items of an ARRAY[..] or one other
  All,         ///< the same for ALL
  Like,        ///< value [NOT] LIKE pattern [ESCAPE character]; `text`: like or ilike
  SimilarTo,   ///< value [NOT] SIMILAR TO pattern [ESCAPE character]
  Case,        ///< condition, result, ..., and always the result of ELSE; CASE x WHEN y is x = y
  Coalesce,    ///< one or more operands
  NullIf,      ///< left, right
  Greatest,    ///< one or more operands
  Least,       ///< one or more operands
  Function,    ///< `text`: its name without pg_catalog; arguments
  Cast,        ///< operand; `text`: the type as parse_type() reads it
  Array,       ///< ARRAY[items..]
  Field,       ///< (operand).`text`: a field of a composite
  Subscript,   ///< array[index]
  Unknown,     ///< `text`: what it is, "a subquery"
};

/// A node and all below it. Value type.
struct SqlNode {
  SqlKind kind = SqlKind::Unknown;
  std::size_t offset = 0;  ///< byte offset in the expression: of the first letter of constants, columns,
                           ///< functions and CASE, of the operator where that stands between operands
  std::string text{};      ///< folded to lower case where SQL does so
  std::vector<std::string> names{};  ///< Column: folded to lower case unless quoted
  std::vector<SqlNode> arguments{};
  bool is_negated = false;   ///< IsNull, IsTruth, IsDistinct, Between, In, Like, SimilarTo: with NOT
  bool is_star = false;      ///< Function: f(*)
  bool is_distinct = false;  ///< Function: f(DISTINCT ..)
  bool has_filter = false;   ///< Function: f(..) FILTER (WHERE ..), the condition is the last argument

  bool operator==(const SqlNode&) const = default;
};

/// The tree of a text that check_expression() accepts. A tree nested past what is read is one Unknown node.
/// Thread-safe.
[[nodiscard]] SqlNode parse_sql_tree(std::string_view text);

/// The tree in a compact form of its own for tests and messages: "(and (>= price 0) (is null note))".
[[nodiscard]] std::string to_text(const SqlNode& node);

/// Calls `visit(node)` for the node and all below it, parents first.
template <typename Visit>
void for_each_node(const SqlNode& node, const Visit& visit) {
  visit(node);
  for (const SqlNode& argument : node.arguments) for_each_node(argument, visit);
}

}  // namespace datagen::schema
