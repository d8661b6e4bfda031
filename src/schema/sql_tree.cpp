// Reads libpg_query's JSON. Node names and fields are those of PostgreSQL 15's parsenodes.h and primnodes.h.
#include "schema/sql_tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

#include "schema/parse_tree.hpp"

namespace datagen::schema {

namespace {

namespace dom = simdjson::dom;
using Element = simdjson::simdjson_result<dom::element>;

std::string string_of(Element element) {
  std::string_view text;
  return element.get(text) ? std::string() : std::string(text);
}

bool is_true(Element element) {
  bool value = false;
  return !element.get(value) && value;
}

// The members of a list; none when it is absent.
std::vector<dom::element> items_of(Element list) {
  dom::array array;
  if (list.get(array)) return {};
  return {array.begin(), array.end()};
}

// The texts of a list of String nodes; "*" for a star.
std::vector<std::string> names_of(Element list) {
  std::vector<std::string> names;
  for (const dom::element item : items_of(list)) {
    const bool is_star = item["A_Star"].error() == simdjson::SUCCESS;
    names.push_back(is_star ? "*" : string_of(item["String"]["sval"]));
  }
  return names;
}

// A name without the schema of the built-in functions, operators and types.
std::string joined_name(Element list) {
  std::vector<std::string> names = names_of(list);
  if (names.size() > 1 && names.front() == "pg_catalog") names.erase(names.begin());
  return fmt::format("{}", fmt::join(names, "."));
}

// The bits of an interval's first modifier (INTERVAL_MASK in timestamp.h) and the fields they stand for.
std::string_view interval_fields(std::int64_t mask) {
  constexpr std::int64_t kYear = 1 << 2, kMonth = 1 << 1, kDay = 1 << 3, kHour = 1 << 10, kMinute = 1 << 11,
                         kSecond = 1 << 12;
  constexpr std::array<std::pair<std::int64_t, std::string_view>, 13> kFields{{
      {kYear, " year"},
      {kMonth, " month"},
      {kDay, " day"},
      {kHour, " hour"},
      {kMinute, " minute"},
      {kSecond, " second"},
      {kYear | kMonth, " year to month"},
      {kDay | kHour, " day to hour"},
      {kDay | kHour | kMinute, " day to minute"},
      {kDay | kHour | kMinute | kSecond, " day to second"},
      {kHour | kMinute, " hour to minute"},
      {kHour | kMinute | kSecond, " hour to second"},
      {kMinute | kSecond, " minute to second"},
  }};
  const auto* const found =
      std::find_if(kFields.begin(), kFields.end(), [&](const auto& fields) { return fields.first == mask; });
  return found == kFields.end() ? "" : found->second;
}

class TreeReader {
 public:
  explicit TreeReader(std::string_view text) : text_(text) {}

  SqlNode read(Element wrapped) const {
    dom::object object;
    if (wrapped.get(object) || object.begin() == object.end()) return unknown("this expression", 0);
    const std::string_view kind = (*object.begin()).key;
    const dom::element body = (*object.begin()).value;
    for (const Reader& reader : kReaders) {
      if (reader.kind == kind) return (this->*reader.read)(body);
    }
    return unknown(what_is(kind), offset_of(body));
  }

 private:
  struct Reader {
    std::string_view kind;
    SqlNode (TreeReader::*read)(dom::element body) const;
  };
  static const std::array<Reader, 14> kReaders;

  static std::string_view what_is(std::string_view kind) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kNames{{
        {"SubLink", "a subquery"},
        {"RowExpr", "a row"},
        {"CollateClause", "COLLATE"},
        {"A_Indirection", "an element of a value"},
        {"ParamRef", "a parameter"},
        {"XmlExpr", "an XML expression"},
        {"XmlSerialize", "an XML expression"},
        {"SetToDefault", "DEFAULT"},
        {"GroupingFunc", "GROUPING"},
        {"NamedArgExpr", "a named argument"},
    }};
    for (const auto& [name, words] : kNames) {
      if (name == kind) return words;
    }
    return kind;
  }

  static SqlNode unknown(std::string_view what, std::size_t offset) {
    return {.kind = SqlKind::Unknown, .offset = offset, .text = std::string(what)};
  }

  // Nodes without a place of their own (`date '2020-01-01'`) have -1 or nothing.
  std::optional<std::size_t> find_offset(dom::element body) const {
    std::int64_t location = 0;
    const auto skipped = static_cast<std::int64_t>(kInParentheses.before.size());
    if (body["location"].get(location) || location < skipped) return std::nullopt;
    return std::min(static_cast<std::size_t>(location - skipped), text_.size());
  }
  std::size_t offset_of(dom::element body) const { return find_offset(body).value_or(0); }

  SqlNode node(SqlKind kind, dom::element body, std::vector<SqlNode> arguments = {}) const {
    return {
        .kind = kind, .offset = offset_of(body), .text = {}, .names = {}, .arguments = std::move(arguments)};
  }

  std::vector<SqlNode> read_all(Element list) const {
    std::vector<SqlNode> nodes;
    for (dom::element item : items_of(list)) nodes.push_back(read(std::move(item)));
    return nodes;
  }

  SqlNode constant(dom::element body) const {
    const auto has = [&](std::string_view member) { return body[member].error() == simdjson::SUCCESS; };
    SqlNode result = node(SqlKind::Null, body);
    if (has("ival")) {
      result.kind = SqlKind::Integer;
      result.text = std::to_string(integer(body));
    } else if (has("fval")) {
      result.kind = SqlKind::Decimal;
      result.text = string_of(body["fval"]["fval"]);
    } else if (has("sval")) {
      result.kind = SqlKind::String;
      result.text = string_of(body["sval"]["sval"]);
    } else if (has("boolval")) {
      result.kind = SqlKind::Boolean;
      result.text = is_true(body["boolval"]["boolval"]) ? "true" : "false";
    } else if (has("bsval")) {
      return unknown("a bit string", result.offset);
    }
    return result;
  }

  // libpg_query leaves out integers that are not positive; the text has their digits.
  std::int64_t integer(dom::element constant) const {
    std::int64_t value = 0;
    if (!constant["ival"]["ival"].get(value)) return value;
    const std::optional<std::size_t> offset = find_offset(constant);
    return offset ? -digits_at(*offset) : 0;
  }

  // The digits of the next number, past minus signs, parentheses and comments; of one that is too large for
  // any use those that fit.
  std::int64_t digits_at(std::size_t at) const {
    const auto is_digit = [&] { return text_[at] >= '0' && text_[at] <= '9'; };
    while (at < text_.size() && !is_digit()) {
      const std::string_view rest = text_.substr(at);
      if (rest.starts_with("--")) {
        at = text_.find('\n', at);
      } else if (rest.starts_with("/*")) {
        at = text_.find("*/", at + 2);
      }
      if (at == std::string_view::npos) return 0;
      ++at;
    }
    std::int64_t value = 0;
    constexpr std::int64_t kRoom = std::numeric_limits<std::int64_t>::max() / 10;
    for (; at < text_.size() && is_digit() && value < kRoom; ++at) value = value * 10 + (text_[at] - '0');
    return value;
  }

  SqlNode column(dom::element body) const {
    SqlNode result = node(SqlKind::Column, body);
    result.names = names_of(body["fields"]);
    return result;
  }

  SqlNode boolean(dom::element body) const {
    const std::string op = string_of(body["boolop"]);
    const SqlKind kind = op == "AND_EXPR" ? SqlKind::And : op == "OR_EXPR" ? SqlKind::Or : SqlKind::Not;
    return node(kind, body, read_all(body["args"]));
  }

  SqlNode null_test(dom::element body) const {
    SqlNode result = node(SqlKind::IsNull, body, {read(body["arg"])});
    result.is_negated = string_of(body["nulltesttype"]) == "IS_NOT_NULL";
    return result;
  }

  SqlNode truth_test(dom::element body) const {
    SqlNode result = node(SqlKind::IsTruth, body, {read(body["arg"])});
    std::string test = string_of(body["booltesttype"]);  // IS_TRUE, IS_NOT_UNKNOWN
    test.erase(0, std::string_view("IS_").size());
    result.is_negated = test.starts_with("NOT_");
    if (result.is_negated) test.erase(0, std::string_view("NOT_").size());
    result.text = test == "TRUE" ? "true" : test == "FALSE" ? "false" : "unknown";
    return result;
  }

  // BETWEEN and IN have a list on the right; unary operators have nothing on the left.
  SqlNode expression(dom::element body) const {
    const std::string kind = string_of(body["kind"]);
    if (kind.ends_with("_ANY") || kind.ends_with("_ALL")) return quantified(body, kind.ends_with("_ANY"));
    if (kind == "AEXPR_LIKE" || kind == "AEXPR_ILIKE" || kind == "AEXPR_SIMILAR") return pattern(body, kind);
    SqlNode result = node(SqlKind::Operator, body);
    result.text = joined_name(body["name"]);
    if (Element left = body["lexpr"]; !left.error()) result.arguments.push_back(read(left));
    if (Element list = body["rexpr"]["List"]["items"]; !list.error()) {
      for (SqlNode& item : read_all(list)) result.arguments.push_back(std::move(item));
    } else if (Element right = body["rexpr"]; !right.error()) {
      result.arguments.push_back(read(right));
    }
    if (kind != "AEXPR_OP") set_kind(result, kind);
    return result;
  }

  static void set_kind(SqlNode& node, std::string_view kind) {
    if (kind == "AEXPR_IN") {
      node.kind = SqlKind::In;
      node.is_negated = node.text == "<>";
    } else if (kind.find("BETWEEN") != std::string_view::npos) {
      node.kind = SqlKind::Between;
      node.is_negated = kind.find("NOT") != std::string_view::npos;
      node.text = kind.ends_with("_SYM") ? "symmetric" : "";
      return;
    } else if (kind == "AEXPR_DISTINCT" || kind == "AEXPR_NOT_DISTINCT") {
      node.kind = SqlKind::IsDistinct;
      node.is_negated = kind == "AEXPR_NOT_DISTINCT";
    } else if (kind == "AEXPR_NULLIF") {
      node.kind = SqlKind::NullIf;
    } else {
      node = unknown(kind, node.offset);
      return;
    }
    node.text.clear();
  }

  SqlNode quantified(dom::element body, bool is_any) const {
    SqlNode result = node(is_any ? SqlKind::Any : SqlKind::All, body, {read(body["lexpr"])});
    result.text = joined_name(body["name"]);
    SqlNode array = read(body["rexpr"]);
    const bool is_cast_array = array.kind == SqlKind::Cast && array.text.ends_with("[]") &&
                               array.arguments.front().kind == SqlKind::Array;
    if (is_cast_array) array = cast_items(std::move(array));
    if (array.kind != SqlKind::Array) {
      result.arguments.push_back(std::move(array));
      return result;
    }
    for (SqlNode& item : array.arguments) result.arguments.push_back(std::move(item));
    if (result.text != (is_any ? "=" : "<>")) return result;
    result.kind = SqlKind::In;
    result.is_negated = !is_any;
    result.text.clear();
    return result;
  }

  // ARRAY['a', 'b']::text[] is ARRAY['a'::text, 'b'::text].
  static SqlNode cast_items(SqlNode cast) {
    SqlNode array = std::move(cast.arguments.front());
    const std::string type = cast.text.substr(0, cast.text.size() - 2);
    for (SqlNode& item : array.arguments) {
      const std::size_t offset = item.offset;
      item = {
          .kind = SqlKind::Cast, .offset = offset, .text = type, .names = {}, .arguments = {std::move(item)}};
    }
    return array;
  }

  // ESCAPE stands in a call around the pattern, which SIMILAR TO always has.
  SqlNode pattern(dom::element body, std::string_view kind) const {
    const bool is_similar = kind == "AEXPR_SIMILAR";
    SqlNode result = node(is_similar ? SqlKind::SimilarTo : SqlKind::Like, body, {read(body["lexpr"])});
    if (!is_similar) result.text = kind == "AEXPR_ILIKE" ? "ilike" : "like";
    result.is_negated = joined_name(body["name"]).starts_with("!");
    SqlNode right = read(body["rexpr"]);
    const bool has_call =
        right.kind == SqlKind::Function && (right.text == "like_escape" || right.text == "similar_to_escape");
    if (!has_call) {
      result.arguments.push_back(std::move(right));
    } else {
      for (SqlNode& argument : right.arguments) result.arguments.push_back(std::move(argument));
    }
    return result;
  }

  static SqlNode equality(SqlNode left, SqlNode right) {
    SqlNode result{
        .kind = SqlKind::Operator, .offset = right.offset, .text = "=", .names = {}, .arguments = {}};
    result.arguments.push_back(std::move(left));
    result.arguments.push_back(std::move(right));
    return result;
  }

  SqlNode case_of(dom::element body) const {
    SqlNode result = node(SqlKind::Case, body);
    for (const dom::element item : items_of(body["args"])) {
      const dom::element when = item["CaseWhen"];
      const Element subject = body["arg"];
      SqlNode condition = read(when["expr"]);
      result.arguments.push_back(subject.error() ? std::move(condition)
                                                 : equality(read(subject), std::move(condition)));
      result.arguments.push_back(read(when["result"]));
    }
    Element otherwise = body["defresult"];
    result.arguments.push_back(otherwise.error() ? node(SqlKind::Null, body) : read(otherwise));
    return result;
  }

  SqlNode coalesce(dom::element body) const { return node(SqlKind::Coalesce, body, read_all(body["args"])); }

  SqlNode min_max(dom::element body) const {
    const SqlKind kind = string_of(body["op"]) == "IS_LEAST" ? SqlKind::Least : SqlKind::Greatest;
    return node(kind, body, read_all(body["args"]));
  }

  SqlNode function(dom::element body) const {
    SqlNode result = node(SqlKind::Function, body, read_all(body["args"]));
    result.text = joined_name(body["funcname"]);
    if (!body["over"].error()) return unknown("a window function", result.offset);
    if (!body["agg_order"].error()) return unknown("an aggregate with ORDER BY", result.offset);
    if (is_true(body["func_variadic"])) return unknown("VARIADIC", result.offset);
    result.is_star = is_true(body["agg_star"]);
    result.is_distinct = is_true(body["agg_distinct"]);
    if (Element filter = body["agg_filter"]; !filter.error()) {
      result.has_filter = true;
      result.arguments.push_back(read(filter));
    }
    return result;
  }

  // current_date, localtimestamp(0): functions of that name, the precision an argument.
  SqlNode value_function(dom::element body) const {
    SqlNode result = node(SqlKind::Function, body);
    std::string op = string_of(body["op"]);  // SVFOP_CURRENT_TIMESTAMP_N
    op.erase(0, std::string_view("SVFOP_").size());
    const bool has_precision = op.ends_with("_N");
    if (has_precision) op.resize(op.size() - 2);
    std::transform(op.begin(), op.end(), op.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    result.text = std::move(op);
    if (has_precision) {
      std::int64_t precision = 0;  // which is left out
      if (body["typmod"].get(precision)) precision = 0;
      SqlNode argument = node(SqlKind::Integer, body);
      argument.text = std::to_string(precision);
      result.arguments.push_back(std::move(argument));
    }
    return result;
  }

  SqlNode cast(dom::element body) const {
    const dom::element type = body["typeName"];
    SqlNode result = node(SqlKind::Cast, body, {read(body["arg"])});
    // `date '2020-01-01'` has no place but that of its type.
    if (!find_offset(body)) result.offset = offset_of(type);
    result.text = type_text(type);
    return result;
  }

  std::string type_text(dom::element type) const {
    std::string text = joined_name(type["names"]);
    std::vector<std::int64_t> modifiers;
    for (const dom::element modifier : items_of(type["typmods"])) {
      if (!modifier["A_Const"].error()) modifiers.push_back(integer(modifier["A_Const"]));
    }
    if (text == "interval" && !modifiers.empty()) {
      text += interval_fields(modifiers.front());
      modifiers.erase(modifiers.begin());
    }
    if (!modifiers.empty()) text += fmt::format("({})", fmt::join(modifiers, ","));
    for (std::size_t i = 0; i < items_of(type["arrayBounds"]).size(); ++i) text += "[]";
    return text;
  }

  SqlNode array(dom::element body) const { return node(SqlKind::Array, body, read_all(body["elements"])); }

  // (value).field.field, array[index]; slices are not understood.
  SqlNode fields(dom::element body) const {
    SqlNode result = read(body["arg"]);
    const std::size_t offset = result.offset;
    for (const dom::element step : items_of(body["indirection"])) {
      std::string_view name;
      if (Element index = step["A_Indices"]["uidx"];
          !index.error() && !is_true(step["A_Indices"]["is_slice"])) {
        SqlNode element{.kind = SqlKind::Subscript, .offset = offset};
        element.arguments = {std::move(result), read(index)};
        result = std::move(element);
        continue;
      }
      if (step["String"]["sval"].get(name)) return unknown(what_is("A_Indirection"), offset);
      SqlNode field{.kind = SqlKind::Field, .offset = offset, .text = std::string(name)};
      field.arguments.push_back(std::move(result));
      result = std::move(field);
    }
    return result;
  }

  std::string_view text_;
};

const std::array<TreeReader::Reader, 14> TreeReader::kReaders{{
    {"A_Const", &TreeReader::constant},
    {"ColumnRef", &TreeReader::column},
    {"BoolExpr", &TreeReader::boolean},
    {"NullTest", &TreeReader::null_test},
    {"BooleanTest", &TreeReader::truth_test},
    {"A_Expr", &TreeReader::expression},
    {"CaseExpr", &TreeReader::case_of},
    {"CoalesceExpr", &TreeReader::coalesce},
    {"MinMaxExpr", &TreeReader::min_max},
    {"FuncCall", &TreeReader::function},
    {"SQLValueFunction", &TreeReader::value_function},
    {"TypeCast", &TreeReader::cast},
    {"A_ArrayExpr", &TreeReader::array},
    {"A_Indirection", &TreeReader::fields},
}};

std::string string_literal(std::string_view text) {
  std::string result = "'";
  for (const char c : text) result.append(c == '\'' ? 2 : 1, c);
  return result + "'";
}

std::string_view head_of(const SqlNode& node) {
  switch (node.kind) {
    case SqlKind::And: return "and";
    case SqlKind::Or: return "or";
    case SqlKind::Not: return "not";
    case SqlKind::IsNull: return "is null";
    case SqlKind::IsDistinct: return "is distinct";
    case SqlKind::Between: return "between";
    case SqlKind::In: return "in";
    case SqlKind::SimilarTo: return "similar to";
    case SqlKind::Case: return "case";
    case SqlKind::Coalesce: return "coalesce";
    case SqlKind::NullIf: return "nullif";
    case SqlKind::Greatest: return "greatest";
    case SqlKind::Least: return "least";
    case SqlKind::Array: return "array";
    case SqlKind::Subscript: return "element";
    default: return "";
  }
}

std::string head_text(const SqlNode& node) {
  std::string head = node.is_negated ? "not " : "";
  switch (node.kind) {
    case SqlKind::IsTruth: return head + "is " + node.text;
    case SqlKind::Any: return node.text + " any";
    case SqlKind::All: return node.text + " all";
    case SqlKind::Cast: return ":: " + node.text;
    case SqlKind::Field: return "field " + node.text;
    case SqlKind::Operator:
    case SqlKind::Function:
    case SqlKind::Like: return head + node.text;
    default: break;
  }
  head += head_of(node);
  if (node.kind == SqlKind::Between && !node.text.empty()) head += " " + node.text;
  return head;
}

}  // namespace

SqlNode parse_sql_tree(std::string_view text) {
  const ParseTree tree(kInParentheses.around(text));
  const Element value = tree.statement().at_pointer("/SelectStmt/targetList/0/ResTarget/val");
  if (value.error()) {
    return {.kind = SqlKind::Unknown, .offset = 0, .text = "an expression nested so deep"};
  }
  return TreeReader(text).read(value);
}

std::string to_text(const SqlNode& node) {
  switch (node.kind) {
    case SqlKind::Null: return "null";
    case SqlKind::String: return string_literal(node.text);
    case SqlKind::Boolean:
    case SqlKind::Integer:
    case SqlKind::Decimal: return node.text;
    case SqlKind::Column: return fmt::format("{}", fmt::join(node.names, "."));
    case SqlKind::Unknown: return "<" + node.text + ">";
    default: break;
  }
  std::string result = "(" + head_text(node);
  if (node.is_star) result += " *";
  if (node.is_distinct) result += " distinct";
  for (std::size_t i = 0; i < node.arguments.size(); ++i) {
    result += node.has_filter && i + 1 == node.arguments.size() ? " filter " : " ";
    result += to_text(node.arguments[i]);
  }
  return result + ")";
}

}  // namespace datagen::schema
