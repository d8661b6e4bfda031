#include "writers/dialects/expressions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "schema/sql_tree.hpp"
#include "schema/type.hpp"
#include "writers/escape.hpp"

namespace datagen::writers {

namespace {

using schema::SqlKind;
using schema::SqlNode;
using schema::TypeId;
using Sql = std::optional<std::string>;

// Instant: with time zone, kept without it in UTC.
enum class Kind : std::uint8_t { Number, Text, Moment, Instant, Truth, Label, Other };

Kind kind_of(const schema::Model& model, const schema::Type& declared) {
  const schema::Type type = schema::base_type(model, declared);
  if (type.dimensions > 0) return Kind::Other;
  switch (type.id) {
    case TypeId::SmallInt:
    case TypeId::Integer:
    case TypeId::BigInt:
    case TypeId::Real:
    case TypeId::DoublePrecision:
    case TypeId::Numeric: return Kind::Number;
    case TypeId::VarChar:
    case TypeId::Text:
    case TypeId::Uuid: return Kind::Text;
    case TypeId::Date:
    case TypeId::Time:
    case TypeId::Timestamp: return Kind::Moment;
    case TypeId::TimestampTz: return Kind::Instant;
    case TypeId::Boolean: return Kind::Truth;
    case TypeId::Custom:
      return model.custom_types[type.custom].kind == schema::CustomKind::Enum ? Kind::Label : Kind::Other;
    default: return Kind::Other;
  }
}

// "/" divides integers elsewhere into fractions; ~ and || are other operators.
constexpr auto kOrders = std::to_array<std::string_view>({"<", "<=", ">", ">="});
constexpr auto kOperators =
    std::to_array<std::string_view>({"=", "<>", "<", "<=", ">", ">=", "+", "-", "*", "%"});

constexpr auto kArithmetic = std::to_array<std::string_view>({"+", "-", "*", "%"});

bool holds(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

class Translation {
 public:
  Translation(const schema::Model& model, const DialectNames& names, std::size_t table)
      : model_(model), names_(names), table_(table) {}

  // Whether a text may stand for an instant: PostgreSQL reads it in the time zone of its session.
  [[nodiscard]] bool reads_moments(const SqlNode& tree) const {
    bool has_text = false;
    bool has_instant = false;
    schema::for_each_node(tree, [&](const SqlNode& node) {
      has_text = has_text || node.kind == SqlKind::String;
      has_instant = has_instant || (node.kind == SqlKind::Column && kind(node) == Kind::Instant);
    });
    return has_text && has_instant;
  }

  [[nodiscard]] Sql sql(const SqlNode& node) const {
    switch (node.kind) {
      case SqlKind::Null: return "NULL";
      case SqlKind::Boolean: return node.text == "true" ? "1" : "0";
      case SqlKind::Integer:
      case SqlKind::Decimal: return node.text;
      case SqlKind::String: return dialect_literal(names_.dialect(), node.text);
      case SqlKind::Column: return column(node);
      case SqlKind::And: return joined(node, " AND ");
      case SqlKind::Or: return joined(node, " OR ");
      case SqlKind::Not: return around("(NOT {})", node);
      case SqlKind::IsNull: return around(node.is_negated ? "({} IS NOT NULL)" : "({} IS NULL)", node);
      case SqlKind::Operator: return operation(node);
      case SqlKind::Between: return between(node);
      case SqlKind::In: return in(node);
      case SqlKind::Cast: return cast(node);
      case SqlKind::Coalesce: return list(node.arguments, "COALESCE(");
      case SqlKind::Function: return function(node);
      default: return std::nullopt;
    }
  }

 private:
  Sql column(const SqlNode& node) const {
    const schema::Table& table = model_.tables[table_];
    const auto number = node.names.size() == 1 ? table.find_column(node.names[0]) : std::nullopt;
    if (!number || kind_of(model_, table.columns[*number].type) == Kind::Other) return std::nullopt;
    return names_.column(table_, *number);
  }

  Kind kind(const SqlNode& node) const {
    if (node.kind == SqlKind::Cast) return kind(node.arguments[0]);
    if (node.kind != SqlKind::Column || node.names.size() != 1) return Kind::Text;
    const schema::Table& table = model_.tables[table_];
    const auto number = table.find_column(node.names[0]);
    return number ? kind_of(model_, table.columns[*number].type) : Kind::Other;
  }

  Sql joined(const SqlNode& node, std::string_view joint) const {
    std::string result = "(";
    for (std::size_t i = 0; i < node.arguments.size(); ++i) {
      const Sql part = sql(node.arguments[i]);
      if (!part) return std::nullopt;
      if (i > 0) result += joint;
      result += *part;
    }
    return result + ')';
  }

  Sql around(std::string_view format, const SqlNode& node) const {
    const Sql inner = sql(node.arguments[0]);
    if (!inner) return std::nullopt;
    return fmt::format(fmt::runtime(format), *inner);
  }

  // Labels of enums have an order of their own, which their texts do not.
  Sql operation(const SqlNode& node) const {
    if (node.arguments.size() != 2 || !holds(kOperators, node.text)) return std::nullopt;
    const bool is_label = std::ranges::any_of(
        node.arguments, [&](const SqlNode& operand) { return kind(operand) == Kind::Label; });
    if (is_label && holds(kOrders, node.text)) return std::nullopt;
    if (holds(kArithmetic, node.text) && !is_exact(node)) return std::nullopt;
    return joined(node, fmt::format(" {} ", node.text));
  }

  // Of numbers: days are not counted on dates. SQLite computes fractions in floating point, where a total
  // would miss the sum of its parts.
  bool is_exact(const SqlNode& node) const {
    const bool has_decimals = names_.dialect() == Dialect::MySql;
    const schema::Table& table = model_.tables[table_];
    bool exact = true;
    schema::for_each_node(node, [&](const SqlNode& part) {
      if (part.kind == SqlKind::Decimal && !has_decimals) exact = false;
      if (part.kind != SqlKind::Column || part.names.size() != 1) return;
      const auto number = table.find_column(part.names[0]);
      const bool is_number = number && kind_of(model_, table.columns[*number].type) == Kind::Number;
      if (!is_number) exact = false;
      if (is_number && !has_decimals &&
          schema::base_type(model_, table.columns[*number].type).id > TypeId::BigInt)
        exact = false;
    });
    return exact;
  }

  Sql between(const SqlNode& node) const {
    if (!node.text.empty() || kind(node.arguments[0]) == Kind::Label) return std::nullopt;
    const Sql value = sql(node.arguments[0]);
    const Sql low = sql(node.arguments[1]);
    const Sql high = sql(node.arguments[2]);
    if (!value || !low || !high) return std::nullopt;
    return fmt::format("({} {}BETWEEN {} AND {})", *value, node.is_negated ? "NOT " : "", *low, *high);
  }

  Sql in(const SqlNode& node) const {
    const Sql value = sql(node.arguments[0]);
    const Sql items = list(std::span(node.arguments).subspan(1), "(");
    if (!value || !items) return std::nullopt;
    return fmt::format("({} {}IN {})", *value, node.is_negated ? "NOT " : "", *items);
  }

  Sql list(std::span<const SqlNode> items, std::string_view begin) const {
    std::string result(begin);
    for (std::size_t i = 0; i < items.size(); ++i) {
      const Sql item = sql(items[i]);
      if (!item) return std::nullopt;
      if (i > 0) result += ", ";
      result += *item;
    }
    return result + ')';
  }

  // A cast goes where its value is of the kind already: ((status)::text = 'new'::text).
  Sql cast(const SqlNode& node) const {
    const SqlNode& operand = node.arguments[0];
    schema::TypeError error{};
    const auto parsed = schema::parse_type(node.text, {}, error);
    const bool is_number = operand.kind == SqlKind::Integer || operand.kind == SqlKind::Decimal;
    if (!parsed) return operand.kind == SqlKind::String ? sql(operand) : std::nullopt;
    const Kind target = kind_of(model_, parsed->type);
    if (operand.kind == SqlKind::Null) return "NULL";
    if (operand.kind == SqlKind::String) {
      return target == Kind::Text || target == Kind::Moment ? sql(operand) : std::nullopt;
    }
    if (is_number) return target == Kind::Number ? sql(operand) : std::nullopt;
    const bool is_text = target == Kind::Text && parsed->type.length == schema::Type::kUnset;
    return is_text && (kind(operand) == Kind::Text || kind(operand) == Kind::Label) ? sql(operand)
                                                                                    : std::nullopt;
  }

  Sql function(const SqlNode& node) const {
    const bool is_mysql = names_.dialect() == Dialect::MySql;
    if (node.arguments.size() != 1) return std::nullopt;
    if (node.text == "length" || node.text == "char_length" || node.text == "character_length")
      return around(is_mysql ? "CHAR_LENGTH({})" : "length({})", node);
    if (node.text == "lower" || node.text == "upper" || node.text == "abs")
      return around(fmt::format("{}({{}})", node.text), node);
    return std::nullopt;
  }

  const schema::Model& model_;
  const DialectNames& names_;
  std::size_t table_;
};

bool is_moment(const schema::Column& column, TypeId with, TypeId without) {
  return column.type.dimensions == 0 && (column.type.id == with || column.type.id == without);
}

Sql moment_default(Dialect dialect, const schema::Column& column, std::string_view function) {
  constexpr auto kNow = std::to_array<std::string_view>(
      {"now", "current_timestamp", "localtimestamp", "transaction_timestamp", "statement_timestamp"});
  if (holds(kNow, function) && is_moment(column, TypeId::TimestampTz, TypeId::Timestamp)) {
    if (dialect == Dialect::Sqlite) return "CURRENT_TIMESTAMP";
    return fmt::format("CURRENT_TIMESTAMP({})", column.type.precision < 0 ? 6 : column.type.precision);
  }
  const bool is_day = function == "current_date" || holds(kNow, function);
  if (is_day && is_moment(column, TypeId::Date, TypeId::Date))
    return dialect == Dialect::Sqlite ? "CURRENT_DATE" : "(CURRENT_DATE)";
  return std::nullopt;
}

const SqlNode& without_casts(const SqlNode& node) {
  return node.kind == SqlKind::Cast ? without_casts(node.arguments[0]) : node;
}

}  // namespace

std::string dialect_literal(Dialect dialect, std::string_view text) {
  std::string literal = "'";
  append_escaped(literal, text, dialect == Dialect::MySql ? Escape::Backslash : Escape::CharCalls);
  return literal + '\'';
}

std::optional<std::string> dialect_expression(const schema::Model& model, const DialectNames& names,
                                              std::size_t table, const std::string& expression) {
  const SqlNode tree = schema::parse_sql_tree(expression);
  const Translation translation(model, names, table);
  return translation.reads_moments(tree) ? std::nullopt : translation.sql(tree);
}

// Constants are written as the column's type reads them; those of types that PostgreSQL spells its own way
// are not.
std::optional<std::string> dialect_default(const schema::Model& model, Dialect dialect,
                                           const schema::Column& column) {
  const SqlNode tree = schema::parse_sql_tree(column.default_sql);
  const SqlNode& value = without_casts(tree);
  const Kind kind = kind_of(model, column.type);
  const schema::Type type = schema::base_type(model, column.type);
  const bool is_text = kind == Kind::Text || kind == Kind::Label || kind == Kind::Other;
  switch (value.kind) {
    case SqlKind::Boolean:
      if (kind != Kind::Truth) return std::nullopt;
      return value.text == "true" ? "1" : "0";
    case SqlKind::Integer:
    case SqlKind::Decimal: return kind == Kind::Number ? std::optional(value.text) : std::nullopt;
    case SqlKind::String: {
      const bool is_own = type.dimensions == 0 && (type.id == TypeId::Bytea || type.id == TypeId::Money ||
                                                   type.id == TypeId::Bit || type.id == TypeId::TimestampTz);
      if (!is_text || is_own) return std::nullopt;
      return fmt::format("({})", dialect_literal(dialect, value.text));
    }
    case SqlKind::Function: return moment_default(dialect, column, value.text);
    default: return std::nullopt;
  }
}

}  // namespace datagen::writers
