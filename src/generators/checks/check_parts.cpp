#include "generators/checks/check_parts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "generators/checks/ordinal.hpp"

namespace datagen::generators::checks {

using schema::SqlKind;
using schema::SqlNode;

namespace {

SqlNode negation(SqlNode node) {
  SqlNode result{.kind = SqlKind::Not, .offset = node.offset};
  result.arguments.push_back(std::move(node));
  return result;
}

SqlNode comparison(const SqlNode& left, std::string_view op, const SqlNode& right, std::size_t offset) {
  return {.kind = SqlKind::Operator,
          .offset = offset,
          .text = std::string(op),
          .names = {},
          .arguments = {left, right}};
}

SqlNode boolean(bool value, std::size_t offset) {
  return {.kind = SqlKind::Boolean, .offset = offset, .text = value ? "true" : "false"};
}

}  // namespace

SqlNode simplified(const Scope& scope, SqlNode node) {
  const bool is_or = node.kind == SqlKind::Or;
  if (node.kind == SqlKind::IsNull) {
    const auto column = scope.column(node.arguments[0]);
    const bool is_known = column && !scope.table->columns[*column].nullable;
    return is_known ? boolean(node.is_negated, node.offset) : node;
  }
  if (node.kind == SqlKind::Not) {
    node.arguments[0] = simplified(scope, std::move(node.arguments[0]));
    const SqlNode& inner = node.arguments[0];
    return inner.kind == SqlKind::Boolean ? boolean(inner.text != "true", node.offset) : node;
  }
  if (!is_or && node.kind != SqlKind::And) return node;
  std::vector<SqlNode> kept;
  for (SqlNode& argument : node.arguments) {
    SqlNode part = simplified(scope, std::move(argument));
    if (part.kind != SqlKind::Boolean) {
      kept.push_back(std::move(part));
    } else if ((part.text == "true") == is_or) {
      return part;
    }
  }
  if (kept.empty()) return boolean(!is_or, node.offset);
  if (kept.size() == 1) return std::move(kept.front());
  node.arguments = std::move(kept);
  return node;
}

void split(const SqlNode& node, std::vector<SqlNode>& parts) {
  const bool is_not = node.kind == SqlKind::Not;
  const SqlNode& inner = is_not ? node.arguments[0] : node;
  if (!is_not && node.kind == SqlKind::And) {
    for (const SqlNode& part : node.arguments) split(part, parts);
  } else if (is_not && inner.kind == SqlKind::Or) {
    for (const SqlNode& part : inner.arguments) split(negation(part), parts);
  } else if (is_not && inner.kind == SqlKind::Not) {
    split(inner.arguments[0], parts);
  } else if (is_not && inner.kind == SqlKind::Operator && is_comparison(inner.text) &&
             inner.arguments.size() == 2) {
    parts.push_back(comparison(inner.arguments[0], opposite(inner.text), inner.arguments[1], inner.offset));
  } else if (!is_not && node.kind == SqlKind::Between && !node.is_negated && node.text.empty()) {
    parts.push_back(comparison(node.arguments[0], ">=", node.arguments[1], node.offset));
    parts.push_back(comparison(node.arguments[0], "<=", node.arguments[2], node.offset));
  } else {
    parts.push_back(node);
  }
}

const SqlNode* without_null_tests(const Scope& scope, const SqlNode& node) {
  if (node.kind != SqlKind::Or) return nullptr;
  const SqlNode* rest = nullptr;
  std::vector<std::size_t> tested;
  for (const SqlNode& part : node.arguments) {
    const auto column = part.kind == SqlKind::IsNull && !part.is_negated ? scope.column(part.arguments[0])
                                                                         : std::optional<std::size_t>();
    if (column) {
      tested.push_back(*column);
    } else if (rest == nullptr) {
      rest = &part;
    } else {
      return nullptr;
    }
  }
  const bool is_strict =
      rest != nullptr && (rest->kind == SqlKind::Operator || rest->kind == SqlKind::Between);
  const auto columns = is_strict ? columns_in(scope, *rest) : std::nullopt;
  if (!columns) return nullptr;
  const bool all_stand_there = std::all_of(tested.begin(), tested.end(), [&](std::size_t column) {
    return std::find(columns->begin(), columns->end(), column) != columns->end();
  });
  return all_stand_there ? rest : nullptr;
}

bool asks_for_present(const SqlNode& node) {
  constexpr std::array<std::string_view, 7> kPresent{
      "now",          "current_timestamp",   "localtimestamp", "transaction_timestamp",
      "current_date", "statement_timestamp", "clock_timestamp"};
  bool asks = false;
  schema::for_each_node(node, [&](const SqlNode& part) {
    asks = asks || (part.kind == SqlKind::Function &&
                    std::find(kPresent.begin(), kPresent.end(), part.text) != kPresent.end());
  });
  return asks;
}

}  // namespace datagen::generators::checks
