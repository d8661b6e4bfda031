// A text is put into two statements that close it differently. What closes the first early is an error in the
// second, so that a text which both accept is one expression and nothing else.
#include "schema/sql_expression.hpp"

#include <fmt/format.h>
#include <pg_query.h>
#include <simdjson.h>

#include <algorithm>
#include <array>

#include "core/utf8.hpp"
#include "schema/parse_tree.hpp"
#include "schema/parser_memory.hpp"

namespace datagen::schema {

namespace {

namespace dom = simdjson::dom;

constexpr Frame kInCase = {"SELECT CASE WHEN true THEN ", " END"};
constexpr Frame kInIndex = {"CREATE INDEX ON t (", ")"};
constexpr Frame kInExclusion = {"ALTER TABLE t ADD EXCLUDE (", " WITH =)"};

// PostgreSQL counts error positions in code points from 1.
std::size_t byte_offset(std::string_view text, int cursor) {
  std::size_t at = 0;
  for (int points = 1; at < text.size(); ++at) {
    if (core::continues_character(text[at])) continue;
    if (points++ == cursor) break;
  }
  return at;
}

SqlError translate(const PgQueryError& error, const Frame& frame, std::string_view text) {
  const std::size_t in_frame = byte_offset(frame.around(text), error.cursorpos);
  const std::size_t offset =
      std::min(std::max(in_frame, frame.before.size()) - frame.before.size(), text.size());
  std::string message = parse_message(error.message);
  const bool at_end = offset >= text.size() || message.find("end of input") != std::string::npos;
  if (at_end && message.starts_with("syntax error"))
    return {text.size(), "syntax error at the end of the expression"};
  // "at or near" repeats the rest of the text with what stands behind it in the frame.
  if (message.ends_with(fmt::format("{}\"", frame.after))) message.erase(message.find(" at or near"));
  return {offset, message};
}

std::optional<SqlError> check_in(const Frame& frame, std::string_view text) {
  require_parser_memory();
  const PgQuerySplitResult result = pg_query_split_with_parser(frame.around(text).c_str());
  std::optional<SqlError> error;
  if (result.error != nullptr) {
    error = translate(*result.error, frame, text);
  } else if (result.n_stmts != 1) {
    error = SqlError{0, "expected one expression, found more than one statement"};
  }
  pg_query_free_split_result(result);
  if (error) refuse_out_of_memory(error->message);
  return error;
}

// What no frame can find out.
std::optional<SqlError> check_text(std::string_view text) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return SqlError{0, "the expression is empty"};
  if (text.size() > kMaxExpressionBytes) return SqlError{0, "the expression is too long"};
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
    return SqlError{nul, "the expression has a zero byte"};
  }
  return std::nullopt;
}

// The last name of a list of String nodes: b of a.b.
std::string last_name(simdjson::simdjson_result<dom::element> list) {
  std::string_view name;
  dom::array names;
  if (list.get(names)) return {};
  for (const dom::element part : names) {
    if (part["String"]["sval"].get(name)) name = {};
  }
  return std::string(name);
}

void collect_columns(dom::element node, std::size_t skipped, std::vector<ColumnUse>& columns) {
  dom::array elements;
  dom::object members;
  if (!node.get(elements)) {
    for (const dom::element element : elements) collect_columns(element, skipped, columns);
  } else if (!node.get(members)) {
    for (const auto& [key, value] : members) {
      std::uint64_t location = 0;
      if (key != "ColumnRef") {
        collect_columns(value, skipped, columns);
      } else if (!value["location"].get(location) && location >= skipped) {
        std::string name = last_name(value["fields"]);
        if (!name.empty()) columns.push_back({std::move(name), location - skipped});
      }
    }
  }
}

// Nodes under which a NULL gives NULL, or what SQL's AND, OR and NOT make of it. Names of nodes are
// capitalized in the tree, those of their members are not.
constexpr auto kStrictNodes = std::to_array<std::string_view>(
    {"SelectStmt", "ResTarget", "BoolExpr", "A_Expr", "ColumnRef", "A_Const", "TypeCast", "List", "String"});
constexpr auto kStrictKinds = std::to_array<std::string_view>(
    {"AEXPR_OP", "AEXPR_IN", "AEXPR_LIKE", "AEXPR_ILIKE", "AEXPR_BETWEEN", "AEXPR_NOT_BETWEEN"});

template <typename Names>
bool is_one_of(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// `||` alone of the operators on plain types takes NULLs: of arrays.
bool is_strict_operation(dom::element operation) {
  std::string_view kind;
  return !operation["kind"].get(kind) && is_one_of(kStrictKinds, kind) &&
         last_name(operation["name"]) != "||";
}

bool is_strict(dom::element node) {
  dom::array elements;
  dom::object members;
  if (!node.get(elements)) {
    return std::all_of(elements.begin(), elements.end(), is_strict);
  }
  if (node.get(members)) return true;
  for (const auto& [key, value] : members) {
    const bool is_node = key.front() >= 'A' && key.front() <= 'Z';
    if (is_node && !is_one_of(kStrictNodes, key)) return false;
    if (key == "A_Expr" && !is_strict_operation(value)) return false;
    if (!is_strict(value)) return false;
  }
  return true;
}

// The name that PostgreSQL derives from an expression for an index (FigureColname in parse_target.c). A weak
// one, of a type or a CASE, gives way to that of a cast or CASE around it.
struct DerivedName {
  std::string text;  // empty: none
  bool is_weak = false;
};

struct NamedNode {
  std::string_view node;
  std::string_view name;
};
constexpr auto kNamedNodes = std::to_array<NamedNode>({
    {"CoalesceExpr", "coalesce"},
    {"A_ArrayExpr", "array"},
    {"RowExpr", "row"},
    {"XmlSerialize", "xmlserialize"},
});
// Of nodes that say by an "op" or a "kind" what they are.
constexpr auto kNamedOperations = std::to_array<NamedNode>({
    {"AEXPR_NULLIF", "nullif"},
    {"IS_GREATEST", "greatest"},
    {"IS_LEAST", "least"},
    {"IS_XMLCONCAT", "xmlconcat"},
    {"IS_XMLELEMENT", "xmlelement"},
    {"IS_XMLFOREST", "xmlforest"},
    {"IS_XMLPARSE", "xmlparse"},
    {"IS_XMLPI", "xmlpi"},
    {"IS_XMLROOT", "xmlroot"},
});

template <typename Names>
std::string name_among(const Names& names, std::string_view node) {
  const auto found = std::ranges::find(names, node, &NamedNode::node);
  return found == names.end() ? std::string() : std::string(found->name);
}

std::string operation_of(dom::element body) {
  std::string_view operation;
  if (body["op"].get(operation) && body["kind"].get(operation)) return {};
  return std::string(operation);
}

DerivedName derived_name(simdjson::simdjson_result<dom::element> node);

// f2 of (c).f1.f2[1], else the name of the value itself.
DerivedName name_of_part(dom::element indirection) {
  DerivedName result = derived_name(indirection["arg"]);
  dom::array steps;
  if (indirection["indirection"].get(steps)) return result;
  for (const dom::element step : steps) {
    std::string_view field;
    if (!step["String"]["sval"].get(field)) result = {std::string(field)};
  }
  return result;
}

DerivedName unless_strong(DerivedName inner, std::string weak) {
  const bool is_strong = !inner.text.empty() && !inner.is_weak;
  return is_strong ? std::move(inner) : DerivedName{std::move(weak), true};
}

DerivedName derived_name(simdjson::simdjson_result<dom::element> node) {
  dom::object object;
  if (node.get(object) || object.begin() == object.end()) return {};
  const std::string_view kind = (*object.begin()).key;
  const dom::element body = (*object.begin()).value;
  if (kind == "ColumnRef") return {last_name(body["fields"])};
  if (kind == "FuncCall") return {last_name(body["funcname"])};
  if (kind == "CollateClause") return derived_name(body["arg"]);
  if (kind == "A_Indirection") return name_of_part(body);
  if (kind == "CaseExpr") return unless_strong(derived_name(body["defresult"]), "case");
  if (kind == "TypeCast")
    return unless_strong(derived_name(body["arg"]), last_name(body["typeName"]["names"]));
  const std::string name = name_among(kNamedNodes, kind);
  return {name.empty() ? name_among(kNamedOperations, operation_of(body)) : name};
}

IndexElementSql read_index_element(std::string sql) {
  const ParseTree tree(kInIndex.around(sql));
  IndexElementSql result{std::move(sql), "expr", false, {}};
  dom::element element;
  if (tree.statement().at_pointer("/IndexStmt/indexParams/0/IndexElem").get(element)) return result;
  std::string_view column;
  if (!element["name"].get(column)) {
    result.is_column = true;
    result.name = column;
    result.columns.push_back({result.name, 0});
    return result;
  }
  collect_columns(element, kInIndex.before.size(), result.columns);
  std::string name = derived_name(element["expr"]).text;
  if (!name.empty()) result.name = std::move(name);
  return result;
}

}  // namespace

std::optional<SqlError> check_expression(std::string_view text) {
  if (auto error = check_text(text)) return error;
  if (auto error = check_in(kInCase, text)) return error;
  return check_in(kInParentheses, text);
}

std::vector<ColumnUse> columns_of_expression(std::string_view text) {
  const ParseTree tree(kInParentheses.around(text));
  std::vector<ColumnUse> columns;
  dom::element statement;
  if (!tree.statement().get(statement)) collect_columns(statement, kInParentheses.before.size(), columns);
  return columns;
}

bool nulls_keep_from_false(std::string_view condition) {
  const ParseTree tree(kInParentheses.around(condition));
  dom::element statement;
  return !tree.statement().get(statement) && is_strict(statement);
}

std::optional<IndexElementSql> parse_index_element(std::string_view text, SqlError& error) {
  auto fault = check_text(text);
  // In the exclusion constraint an element must be followed by WITH, so that nothing can close the list
  // early.
  if (!fault) fault = check_in(kInIndex, text);
  if (!fault) fault = check_in(kInExclusion, text);
  if (!fault) return read_index_element(std::string(text));
  if (check_expression(text)) {
    error = *fault;
    return std::nullopt;
  }
  // An operator expression, which CREATE INDEX wants in parentheses of its own.
  IndexElementSql result = read_index_element(fmt::format("({})", text));
  result.sql = fmt::format("({})", text);
  for (ColumnUse& use : result.columns) --use.offset;
  return result;
}

}  // namespace datagen::schema
