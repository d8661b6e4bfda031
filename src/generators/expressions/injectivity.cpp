#include "generators/expressions/injectivity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "generators/expressions/row_scope.hpp"
#include "generators/families/sequences.hpp"

namespace datagen::generators::expressions {

namespace {

using schema::SqlKind;
using schema::SqlNode;

using Columns = std::vector<std::size_t>;

bool is_constant(const SqlNode& node) {
  switch (node.kind) {
    case SqlKind::Boolean:
    case SqlKind::Integer:
    case SqlKind::Decimal:
    case SqlKind::String: return true;
    default: return false;
  }
}
bool is_number_constant(const SqlNode& node) {
  return node.kind == SqlKind::Integer || node.kind == SqlKind::Decimal;
}
bool is_text_type(std::string_view name) {
  return name == "text" || name == "varchar" || name == "character varying";
}
bool is_whole_type(std::string_view name) {
  constexpr std::array<std::string_view, 5> kNames{"integer", "int", "int4", "bigint", "int8"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}
bool is_padding(const SqlNode& node) {
  return node.kind == SqlKind::Function && (node.text == "lpad" || node.text == "rpad");
}
// To a length that is the same in all rows.
bool is_padded(const SqlNode& node) {
  if (!is_padding(node) || node.arguments.size() < 2 || node.arguments[1].kind != SqlKind::Integer)
    return false;
  return node.arguments.size() == 2 ||
         (node.arguments[2].kind == SqlKind::String && !node.arguments[2].text.empty());
}
const SqlNode& without_text_cast(const SqlNode& node) {
  return node.kind == SqlKind::Cast && is_text_type(node.text) ? node.arguments[0] : node;
}

// Generators whose texts have no capital letters.
bool is_lower_case(std::string_view generator) {
  constexpr std::array<std::string_view, 4> kNames{"email", "username", "slug", "uuid"};
  return std::find(kNames.begin(), kNames.end(), generator) != kNames.end();
}

class Reader {
 public:
  Reader(ModelBuild& build, std::size_t table) : build_(build), table_(table) {}

  Columns told(const SqlNode& node, bool is_folded) {
    switch (node.kind) {
      case SqlKind::Column: return of_column(node, is_folded);
      case SqlKind::Cast: return of_cast(node, is_folded);
      case SqlKind::Operator: return of_operator(node, is_folded);
      case SqlKind::Function: return of_function(node, is_folded);
      case SqlKind::NullIf:
        return is_constant(node.arguments[1]) ? told(node.arguments[0], is_folded) : Columns{};
      default: return {};
    }
  }

 private:
  [[nodiscard]] const schema::Model& model() const { return build_.model(); }
  [[nodiscard]] const schema::Table& table() const { return model().tables[table_]; }

  [[nodiscard]] std::optional<std::size_t> own_column(const SqlNode& node) const {
    return node.kind == SqlKind::Column ? expressions::own_column(table(), node.names) : std::nullopt;
  }
  [[nodiscard]] Kind kind_of(const schema::Table& owner, std::size_t column) const {
    return value_type(model(), schema::base_type(model(), owner.columns[column].type)).kind;
  }
  // Of a column; Unknown for anything else.
  [[nodiscard]] Kind kind_of(const SqlNode& node) const {
    const std::optional<std::size_t> column = own_column(node);
    return column ? kind_of(table(), *column) : Kind::Unknown;
  }
  [[nodiscard]] bool is_whole_number(const SqlNode& node) const {
    if (node.kind == SqlKind::Integer) return true;
    if (node.kind == SqlKind::Operator && node.text != "||" && node.text != "/") {
      return std::all_of(node.arguments.begin(), node.arguments.end(),
                         [&](const SqlNode& argument) { return is_whole_number(argument); });
    }
    return is_whole(kind_of(node));
  }

  Columns of_column(const SqlNode& node, bool is_folded) {
    const std::optional<std::size_t> column = own_column(node);
    if (!column) return of_parent(node, is_folded);
    const bool is_text = kind_of(table(), *column) == Kind::Text;
    if (is_text && is_folded && !differs_folded(*column)) return {};
    return {*column};
  }
  bool differs_folded(std::size_t column) {
    const Source& source = build_.source(table_, column);
    return build_.keys(table_).folds_case(column) ||
           (source.kind == Source::Kind::Generator && is_lower_case(source.generator->name));
  }
  // A unique column of a parent tells which parent it is.
  Columns of_parent(const SqlNode& node, bool is_folded) {
    if (node.names.size() != 2 || is_folded) return {};
    const std::optional<std::size_t> child = table().find_column(node.names[0]);
    for (const schema::ForeignKey& key : table().foreign_keys) {
      if (key.columns.size() != 1 || (key.name != node.names[0] && child != key.columns[0])) continue;
      const schema::Table& parent = model().tables[key.referenced_table];
      const std::optional<std::size_t> column = parent.find_column(node.names[1]);
      const auto is_it = [&](const schema::Key& unique) { return unique.columns == Columns{*column}; };
      const bool is_unique = column && ((parent.primary_key && is_it(*parent.primary_key)) ||
                                        std::any_of(parent.uniques.begin(), parent.uniques.end(), is_it));
      return is_unique ? key.columns : Columns{};
    }
    return {};
  }

  Columns of_cast(const SqlNode& node, bool is_folded) {
    const SqlNode& inner = node.arguments[0];
    if (node.text == "citext") return told(inner, true);
    const bool is_exact = is_text_type(node.text) || node.text == "numeric" ||
                          (is_whole_type(node.text) && is_whole_number(inner));
    return is_exact ? told(inner, is_folded) : Columns{};
  }

  Columns of_operator(const SqlNode& node, bool is_folded) {
    if (node.text == "||") {
      std::vector<const SqlNode*> parts;
      flatten(node, parts);
      return of_parts(parts, is_folded);
    }
    if (node.text == "-" && node.arguments.size() == 1) return told_number(node.arguments[0]);
    if (node.arguments.size() != 2) return {};
    const bool constant_first = is_number_constant(node.arguments[0]);
    const SqlNode& constant = node.arguments[constant_first ? 0 : 1];
    const SqlNode& other = node.arguments[constant_first ? 1 : 0];
    if (!is_number_constant(constant)) return {};
    const bool is_sum = node.text == "+" || node.text == "-";
    const bool is_product = node.text == "*" && constant.text.find_first_of("123456789") != std::string::npos;
    return is_sum || is_product ? told_number(other) : Columns{};
  }
  // Numbers that are computed with exactly, and dates.
  Columns told_number(const SqlNode& node) {
    const Columns columns = told(node, false);
    const bool is_exact = std::all_of(columns.begin(), columns.end(), [&](std::size_t column) {
      const Kind kind = kind_of(table(), column);
      return is_whole(kind) || kind == Kind::Numeric || kind == Kind::Date;
    });
    return is_exact ? columns : Columns{};
  }
  static void flatten(const SqlNode& node, std::vector<const SqlNode*>& parts) {
    if (node.kind != SqlKind::Operator || node.text != "||") return parts.push_back(&node);
    for (const SqlNode& argument : node.arguments) flatten(argument, parts);
  }

  // Texts side by side: one is told from the others where a constant stands between that it has no letter of,
  // or where it has a fixed length; from the right, then from the left.
  Columns of_parts(std::vector<const SqlNode*> parts, bool is_folded) {
    Columns columns;
    for (int side = 0; side < 2; ++side) {
      while (!parts.empty() && is_constant(*parts.back())) parts.pop_back();
      while (!parts.empty() && take_last(parts, side == 1, is_folded, columns)) {
        while (!parts.empty() && is_constant(*parts.back())) parts.pop_back();
      }
      std::reverse(parts.begin(), parts.end());
    }
    return columns;
  }
  bool take_last(std::vector<const SqlNode*>& parts, bool is_turned, bool is_folded, Columns& columns) {
    const SqlNode& last = *parts.back();
    const SqlNode* const before = parts.size() > 1 ? parts[parts.size() - 2] : nullptr;
    const bool is_alone =
        std::all_of(parts.begin(), parts.end() - 1, [](const SqlNode* part) { return is_constant(*part); });
    if (!is_alone && !has_fixed_length(last) && !ends_before(last, before, is_turned)) return false;
    const Columns found = told(last, is_folded);
    columns.insert(columns.end(), found.begin(), found.end());
    parts.pop_back();
    return true;
  }
  [[nodiscard]] bool ends_before(const SqlNode& part, const SqlNode* constant, bool is_turned) const {
    if (constant == nullptr || !is_constant(*constant) || constant->text.empty()) return false;
    const std::string_view letters = letters_of(part);
    const char edge = is_turned ? constant->text.front() : constant->text.back();
    return !letters.empty() && letters.find(edge) == std::string_view::npos;
  }
  // What its text may consist of; empty: anything.
  [[nodiscard]] std::string_view letters_of(const SqlNode& part) const {
    const SqlNode& inner = without_text_cast(part);
    if (is_whole_number(inner)) return "0123456789-";
    const Kind kind = kind_of(inner);
    return kind == Kind::Date ? "0123456789-" : kind == Kind::Uuid ? "0123456789abcdef-" : "";
  }
  [[nodiscard]] bool has_fixed_length(const SqlNode& part) const {
    const Kind kind = kind_of(without_text_cast(part));
    const bool is_digest = part.kind == SqlKind::Function && part.text == "md5";
    return kind == Kind::Date || kind == Kind::Uuid || is_digest || is_padded(part);
  }

  Columns of_function(const SqlNode& node, bool is_folded) {
    if (node.is_star || node.is_distinct || node.has_filter || node.arguments.empty()) return {};
    if (node.text == "lower" || node.text == "upper") return told(node.arguments[0], true);
    if (node.text == "md5") return told(node.arguments[0], false);
    if (node.text == "reverse") return told(node.arguments[0], is_folded);
    if (is_padding(node)) return padding_fits(node) ? told(node.arguments[0], is_folded) : Columns{};
    if (node.text == "concat") return of_concat(node, is_folded);
    return {};
  }
  // NULL is the same as an empty text there.
  Columns of_concat(const SqlNode& node, bool is_folded) {
    std::vector<const SqlNode*> parts;
    for (const SqlNode& argument : node.arguments) {
      const std::optional<std::size_t> column = own_column(without_text_cast(argument));
      if (!is_constant(argument) && (!column || table().columns[*column].nullable)) return {};
      parts.push_back(&argument);
    }
    return of_parts(std::move(parts), is_folded);
  }

  // Whether a whole number is padded and never cut: by zeros on its left, or by what no number has.
  [[nodiscard]] bool padding_fits(const SqlNode& node) const {
    if (!is_padded(node)) return false;
    const std::optional<std::size_t> column = own_column(without_text_cast(node.arguments[0]));
    const std::string& length = node.arguments[1].text;
    if (!column || !is_whole(kind_of(table(), *column)) || length.front() == '-') return false;
    const std::string fill = node.arguments.size() > 2 ? node.arguments[2].text : " ";
    const bool is_apart = fill.find_first_of("0123456789-") == std::string::npos;
    return (is_apart || (fill == "0" && node.text == "lpad")) && digits_of(*column) <= std::stoul(length);
  }
  // The most letters that its numbers have.
  [[nodiscard]] std::size_t digits_of(std::size_t column) const {
    const Source& source = build_.source(table_, column);
    if (source.kind == Source::Kind::Generator && source.generator->name == "sequence") {
      core::Diagnostics ignored;  // what is wrong with it is said in its place
      const Config config(source.config, source.generator->keys, source.generator->name, 0, ignored);
      const families::SequenceSteps steps =
          families::sequence_steps(model(), table(), table().columns[column], &config);
      const std::uint64_t rows = build_.options().rows[table_];
      if (rows > 0 && !steps.cycles(rows)) {
        return std::max(fmt::formatted_size("{}", steps.start), fmt::formatted_size("{}", steps.last(rows)));
      }
    }
    switch (kind_of(table(), column)) {
      case Kind::SmallInt: return std::string_view("-32768").size();
      case Kind::Integer: return std::string_view("-2147483648").size();
      default: return std::string_view("-9223372036854775808").size();
    }
  }

  ModelBuild& build_;
  std::size_t table_;
};

bool contains(const Columns& columns, std::size_t column) {
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

struct HeldKey {
  Columns columns;  // of an index those that its elements read
  bool nulls_not_distinct = false;
};
std::vector<HeldKey> keys_of(const schema::Table& table) {
  std::vector<HeldKey> keys;
  if (table.primary_key) keys.push_back({table.primary_key->columns});
  for (const schema::Key& unique : table.uniques) keys.push_back({unique.columns, unique.nulls_not_distinct});
  for (const schema::Index& index : table.indexes) {
    if (!index.unique) continue;
    Columns columns;
    for (const schema::IndexElement& element : index.elements) {
      const Columns read = element.column ? Columns{*element.column} : read_columns(table, element);
      columns.insert(columns.end(), read.begin(), read.end());
    }
    keys.push_back({std::move(columns), index.nulls_not_distinct});
  }
  return keys;
}
// Those of them that no two rows are alike in.
bool holds_alone(const schema::Table& table, const Columns& columns) {
  const auto is_held = [&](const Columns& key) {
    return std::all_of(key.begin(), key.end(), [&](std::size_t column) { return contains(columns, column); });
  };
  if (table.primary_key && is_held(table.primary_key->columns)) return true;
  return std::any_of(table.uniques.begin(), table.uniques.end(),
                     [&](const schema::Key& unique) { return is_held(unique.columns); });
}

}  // namespace

std::vector<std::size_t> told_columns(ModelBuild& build, std::size_t table, const SqlNode& expression,
                                      bool folds_case) {
  return Reader(build, table).told(expression, folds_case);
}

bool keeps_keys(const schema::Table& table, std::size_t column, const std::vector<std::size_t>& told) {
  const bool may_be_null =
      std::any_of(told.begin(), told.end(), [&](std::size_t other) { return table.columns[other].nullable; });
  for (const HeldKey& key : keys_of(table)) {
    if (!contains(key.columns, column)) continue;
    if (key.nulls_not_distinct && may_be_null) return false;
    Columns alike = told;
    std::copy_if(key.columns.begin(), key.columns.end(), std::back_inserter(alike),
                 [&](std::size_t other) { return other != column; });
    if (!holds_alone(table, alike)) return false;
  }
  return true;
}

bool stay_apart(const schema::Model& model, Kind kind, const schema::Type& base) {
  const Kind wanted = value_type(model, base).kind;
  if (wanted == Kind::Text || wanted == Kind::Char) return true;
  if (is_whole(kind)) return is_whole(wanted) || wanted == Kind::Numeric;
  // Fractions and seconds may be rounded.
  const bool is_rounded = kind == Kind::Real || kind == Kind::Double;
  return wanted == kind && !is_rounded && base.precision == schema::Type::kUnset;
}

}  // namespace datagen::generators::expressions
