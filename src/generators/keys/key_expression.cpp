#include "generators/keys/key_expression.hpp"

#include <algorithm>
#include <array>

#include "schema/sql_expression.hpp"
#include "schema/type.hpp"

namespace datagen::generators {

namespace {

using schema::SqlKind;
using schema::SqlNode;

bool is_constant(const SqlNode& node) {
  switch (node.kind) {
    case SqlKind::Null:
    case SqlKind::Boolean:
    case SqlKind::Integer:
    case SqlKind::Decimal:
    case SqlKind::String: return true;
    case SqlKind::Cast: return is_constant(node.arguments.front());
    default: return false;
  }
}

std::optional<std::size_t> column_of(const schema::Table& table, const SqlNode& node) {
  if (node.kind == SqlKind::Cast) return column_of(table, node.arguments.front());
  if (node.kind != SqlKind::Column) return std::nullopt;
  return table.find_column(node.names.back());
}

// Functions of one text or number that never give the same value for two arguments; those of trimmed texts
// keep ours, which have no spaces around them.
bool is_injective_function(std::string_view name) {
  static constexpr std::array<std::string_view, 11> kNames{"md5",    "sha224",  "sha256",       "sha384",
                                                           "sha512", "reverse", "btrim",        "ltrim",
                                                           "rtrim",  "to_hex",  "quote_literal"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

bool is_lossless_cast(std::string_view type) {
  static constexpr std::array<std::string_view, 7> kTypes{
      "text", "varchar", "character varying", "bigint", "int8", "numeric", "jsonb"};
  return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}

class ElementReader {
 public:
  explicit ElementReader(const schema::Table& table) : table_(table) {}

  std::optional<KeyElement> read(const SqlNode& node) {
    if (!visit(node, false)) return std::nullopt;
    return std::move(element_);
  }

 private:
  bool visit(const SqlNode& node, bool is_folded) {
    if (is_constant(node)) return true;
    switch (node.kind) {
      case SqlKind::Column: return add_column(node, is_folded);
      case SqlKind::Cast: return visit_cast(node, is_folded);
      case SqlKind::Operator: return visit_operator(node, is_folded);
      case SqlKind::Function: return visit_function(node, is_folded);
      case SqlKind::NullIf: return is_constant(node.arguments[1]) && visit(node.arguments[0], is_folded);
      case SqlKind::Coalesce: return visit_coalesce(node, is_folded);
      default: return false;
    }
  }

  bool add_column(const SqlNode& node, bool is_folded) {
    const std::optional<std::size_t> column = table_.find_column(node.names.back());
    if (!column) return false;
    element_.columns.push_back(*column);
    if (is_folded) element_.folded.push_back(*column);
    return true;
  }

  bool visit_cast(const SqlNode& node, bool is_folded) {
    if (node.text == "citext") return visit(node.arguments.front(), true);
    return is_lossless_cast(node.text) && visit(node.arguments.front(), is_folded);
  }

  bool visit_operator(const SqlNode& node, bool is_folded) {
    if (node.text == "||") return visit_concatenation(node, is_folded);
    if (node.text != "+" && node.text != "-" && node.text != "*") return false;
    if (node.arguments.size() == 1) return visit(node.arguments[0], is_folded);
    const bool constant_first = is_constant(node.arguments[0]);
    const SqlNode& constant = node.arguments[constant_first ? 0 : 1];
    // A product with a fraction may be rounded.
    if (node.text == "*" && (constant.kind != SqlKind::Integer || constant.text == "0")) return false;
    return is_constant(constant) && visit(node.arguments[constant_first ? 1 : 0], is_folded);
  }

  // Two columns side by side could run into each other: 'a' || 'bc' is 'ab' || 'c'.
  bool visit_concatenation(const SqlNode& node, bool is_folded) {
    std::vector<const SqlNode*> parts;
    flatten(node, parts);
    bool is_apart = true;
    for (const SqlNode* part : parts) {
      const bool is_text = is_constant(*part);
      if (!is_text && (!is_apart || !visit(*part, is_folded))) return false;
      is_apart = is_text && !part->text.empty();
    }
    return true;
  }

  static void flatten(const SqlNode& node, std::vector<const SqlNode*>& parts) {
    if (node.kind != SqlKind::Operator || node.text != "||") return parts.push_back(&node);
    for (const SqlNode& argument : node.arguments) flatten(argument, parts);
  }

  bool visit_function(const SqlNode& node, bool is_folded) {
    if (node.arguments.size() != 1) return false;
    if (node.text == "lower" || node.text == "upper") return visit(node.arguments[0], true);
    return is_injective_function(node.text) && visit(node.arguments[0], is_folded);
  }

  // Where the column has no NULLs.
  bool visit_coalesce(const SqlNode& node, bool is_folded) {
    const std::optional<std::size_t> column = column_of(table_, node.arguments.front());
    return column && !table_.columns[*column].nullable && visit(node.arguments.front(), is_folded);
  }

  const schema::Table& table_;
  KeyElement element_;
};

// Without the options of an index's element: an expression there ends with its parenthesis.
std::string_view without_options(std::string_view element) {
  const std::size_t end = element.rfind(')');
  return end == std::string_view::npos ? element : element.substr(0, end + 1);
}

class ConditionReader {
 public:
  explicit ConditionReader(const schema::Table& table) : table_(table) {}

  void read(const SqlNode& node) {
    if (node.kind == SqlKind::And) {
      for (const SqlNode& part : node.arguments) read(part);
      return;
    }
    if (std::optional<RowCondition> condition = condition_of(node)) {
      result_.understood.push_back(*std::move(condition));
    } else {
      result_.has_others = true;
    }
  }
  [[nodiscard]] RowConditions take() { return std::move(result_); }

 private:
  using Kind = RowCondition::Kind;

  std::optional<RowCondition> condition_of(const SqlNode& node) {
    switch (node.kind) {
      case SqlKind::Column: return of_column(node, Kind::True);
      case SqlKind::Not: return of_column(node.arguments.front(), Kind::False);
      case SqlKind::IsNull:
        return of_column(node.arguments.front(), node.is_negated ? Kind::NotNull : Kind::Null);
      case SqlKind::IsTruth:
        if (node.is_negated || node.text == "unknown") return std::nullopt;
        return of_column(node.arguments.front(), node.text == "true" ? Kind::True : Kind::False);
      case SqlKind::Operator: return equality(node);
      case SqlKind::In: return membership(node);
      default: return std::nullopt;
    }
  }

  std::optional<RowCondition> of_column(const SqlNode& node, Kind kind) {
    const std::optional<std::size_t> column = column_of(table_, node);
    if (!column) return std::nullopt;
    return RowCondition{kind, *column, {}};
  }

  std::optional<RowCondition> equality(const SqlNode& node) {
    const bool is_negated = node.text == "<>" || node.text == "!=";
    if ((node.text != "=" && !is_negated) || node.arguments.size() != 2) return std::nullopt;
    const bool constant_first = is_constant(node.arguments[0]);
    const SqlNode& constant = node.arguments[constant_first ? 0 : 1];
    std::optional<RowCondition> condition = of_column(node.arguments[constant_first ? 1 : 0], Kind::Values);
    if (!condition || !is_constant(constant)) return std::nullopt;
    if (constant.kind == SqlKind::Null) return std::nullopt;
    if (constant.kind == SqlKind::Boolean) {
      condition->kind = (constant.text == "true") != is_negated ? Kind::True : Kind::False;
    } else {
      condition->values = {text_of(constant)};
      condition->is_negated = is_negated;
    }
    return condition;
  }

  std::optional<RowCondition> membership(const SqlNode& node) {
    std::optional<RowCondition> condition = of_column(node.arguments.front(), Kind::Values);
    if (!condition) return std::nullopt;
    for (std::size_t item = 1; item < node.arguments.size(); ++item) {
      if (!is_constant(node.arguments[item])) return std::nullopt;
      condition->values.push_back(text_of(node.arguments[item]));
    }
    condition->is_negated = node.is_negated;
    return condition;
  }

  static std::string text_of(const SqlNode& constant) {
    return constant.kind == SqlKind::Cast ? text_of(constant.arguments.front()) : constant.text;
  }

  const schema::Table& table_;
  RowConditions result_;
};

}  // namespace

std::optional<KeyElement> read_key_expression(const schema::Table& table, const SqlNode& expression) {
  return ElementReader(table).read(expression);
}

std::optional<KeyElement> read_key_element(const schema::Table& table, const schema::IndexElement& element) {
  if (element.column) return KeyElement{{*element.column}, {}};
  schema::SqlError fault;
  const auto parsed = schema::parse_index_element(element.expression, fault);
  if (!parsed) return std::nullopt;
  if (parsed->is_column) {
    const std::optional<std::size_t> column = table.find_column(parsed->columns.front().name);
    return column ? std::optional(KeyElement{{*column}, {}}) : std::nullopt;
  }
  return read_key_expression(table, schema::parse_sql_tree(without_options(element.expression)));
}

bool is_constant(const schema::IndexElement& element) {
  return !element.column && is_constant(schema::parse_sql_tree(without_options(element.expression)));
}

std::vector<std::size_t> read_columns(const schema::Table& table, const schema::IndexElement& element) {
  std::vector<std::size_t> columns;
  schema::for_each_node(
      schema::parse_sql_tree(without_options(element.expression)), [&](const SqlNode& node) {
        const auto column =
            node.kind == SqlKind::Column ? table.find_column(node.names.back()) : std::nullopt;
        if (column && std::find(columns.begin(), columns.end(), *column) == columns.end()) {
          columns.push_back(*column);
        }
      });
  return columns;
}

std::optional<Stretch> read_stretch(const schema::Table& table, const schema::IndexElement& element) {
  if (element.column) return Stretch{*element.column, *element.column};
  const SqlNode node = schema::parse_sql_tree(without_options(element.expression));
  if (const auto column = column_of(table, node)) return Stretch{*column, *column};
  static constexpr std::array<std::string_view, 6> kRanges{"tsrange",   "tstzrange", "daterange",
                                                           "int4range", "int8range", "numrange"};
  const bool is_range = node.kind == SqlKind::Function && node.arguments.size() >= 2 &&
                        std::find(kRanges.begin(), kRanges.end(), node.text) != kRanges.end();
  if (!is_range) return std::nullopt;
  const auto start = column_of(table, node.arguments[0]);
  const auto end = column_of(table, node.arguments[1]);
  return start && end && *start != *end ? std::optional(Stretch{*start, *end}) : std::nullopt;
}

RowConditions read_row_conditions(const schema::Table& table, std::string_view where) {
  ConditionReader reader(table);
  reader.read(schema::parse_sql_tree(where));
  return reader.take();
}

}  // namespace datagen::generators
