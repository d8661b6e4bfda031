#include "schema/index_loader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "schema/column_loader.hpp"
#include "schema/constraint_loader.hpp"

namespace datagen::schema {

namespace {

// What PostgreSQL's index methods can do (amcanunique, amcanmulticol), in the order of kIndexMethods.
struct Method {
  bool unique;
  bool several_columns;
};
constexpr std::array<Method, kIndexMethods.size()> kMethods = {{
    {true, true},    // btree
    {false, false},  // hash
    {false, true},   // gin
    {false, true},   // gist
    {false, true},   // brin
    {false, false},  // spgist
}};

bool lists_extension(const Model& model, std::string_view extension) {
  return std::find(model.extensions.begin(), model.extensions.end(), extension) != model.extensions.end();
}

// Whether the type can be indexed by the method without naming an operator class. Knows the two mistakes that
// schemas make: gin on plain scalars, and btree on types without an order; the rest is left to PostgreSQL.
bool has_operator_class(const Model& model, std::string_view method, const Type& declared) {
  const Type type = base_type(model, declared);
  if (method == "gin") {
    return type.dimensions > 0 || type.id == TypeId::Jsonb || type.id == TypeId::TsVector ||
           type.id == TypeId::Hstore || lists_extension(model, "btree_gin");
  }
  const bool no_order = type.id == TypeId::Json || type.id == TypeId::Xml ||
                        (type.id >= TypeId::Point && type.id <= TypeId::Circle);
  if (method == "btree") return !no_order;
  if (method == "gist") {
    return (type.dimensions == 0 && (type.id >= TypeId::Point && type.id <= TypeId::TsVector)) ||
           type.id == TypeId::Hstore || lists_extension(model, "btree_gist");
  }
  return true;
}

void report_unknown_column(LoadContext& context, const Table& table, const JsonValue& text,
                           std::string_view what) {
  context.error(text.offset,
                fmt::format("{} names column \"{}\", which table \"{}\" does not have", what, text.string,
                            display(table.name)),
                context.suggest_column(table, text.string));
}

class IndexLoader {
 public:
  IndexLoader(LoadContext& context, Table& table)
      : context_(context), table_(table), what_(fmt::format("index of table \"{}\"", display(table.name))) {}

  void load(const JsonValue& json) {
    if (!context_.require_kind(json, JsonKind::Object, "an index")) return;
    ObjectReader reader(json, kIndexObject, what_, json.offset, context_);
    Index index;
    auto [name, offset] = read_given_name(context_, reader, "index", json.offset);
    index.name = std::move(name);
    index.offset = offset;
    index.unique = reader.flag("unique");
    index.nulls_not_distinct = reader.flag("nulls_not_distinct");
    if (index.nulls_not_distinct && !index.unique) {
      context_.error(reader.find("nulls_not_distinct")->offset,
                     "\"nulls_not_distinct\" is for unique indexes", "add \"unique\": true");
    }
    const std::optional<std::size_t> method = read_method(reader, index);
    const JsonValue* columns = reader.array("columns");
    const bool sound = columns != nullptr && read_elements(*columns, index);
    index.where = read_index_condition(context_, table_, reader, what_);
    if (!sound) return;
    if (method) check_method(kMethods[*method], reader, index, *columns);
    const bool is_whole = index.unique && index.where.empty();
    if (is_whole && index.elements.size() == 1 && index.elements.front().column) {
      table_.columns[*index.elements.front().column].unique = true;
    }
    table_.indexes.push_back(std::move(index));
  }

 private:
  // The position of the method among kIndexMethods; empty when it is none of them.
  static std::optional<std::size_t> read_method(ObjectReader& reader, Index& index) {
    if (reader.string("type") == nullptr) return 0;
    const std::optional<std::size_t> method = reader.choice("type");
    if (method) index.method = kIndexMethods[*method];
    return method;
  }

  bool read_elements(const JsonValue& columns, Index& index) {
    const std::size_t count = columns.elements.size();
    if (count == 0) context_.error(columns.offset, fmt::format("{} has no columns", what_));
    if (count > kMaxKeyColumns) {
      context_.error(columns.offset,
                     fmt::format("{} has {} columns; PostgreSQL allows {}", what_, count, kMaxKeyColumns));
      return false;
    }
    bool sound = count > 0;
    for (const JsonValue& text : columns.elements) {
      const bool is_text = context_.require_kind(text, JsonKind::String, "a column of an index");
      sound = is_text && read_element(text, index) && sound;
    }
    return sound;
  }

  bool read_element(const JsonValue& text, Index& index) {
    std::optional<IndexElement> element = read_index_element(context_, table_, text, what_);
    if (!element) return false;
    index.elements.push_back(*std::move(element));
    return true;
  }

  void check_method(const Method& method, const ObjectReader& reader, const Index& index,
                    const JsonValue& columns) {
    const std::size_t place = reader.find("type") == nullptr ? columns.offset : reader.find("type")->offset;
    if (index.unique && !method.unique) {
      context_.error(place, fmt::format("an index of type \"{}\" cannot be unique", index.method));
    }
    if (index.elements.size() > 1 && !method.several_columns) {
      context_.error(place, fmt::format("an index of type \"{}\" has one column", index.method));
    }
    for (std::size_t i = 0; i < index.elements.size(); ++i) {
      if (!index.elements[i].column) continue;
      const Column& column = table_.columns[*index.elements[i].column];
      if (has_operator_class(context_.model(), index.method, column.type)) continue;
      context_.error(
          columns.elements[i].offset,
          fmt::format("{} has type \"{}\", which an index of type \"{}\" cannot hold",
                      column_label(table_, column), sql_type(context_.model(), column.type), index.method),
          operator_class_hint(index.method, column));
    }
  }

  [[nodiscard]] std::string operator_class_hint(std::string_view method, const Column& column) const {
    if (method == "gin" && info(column.type.id).comparison == ComparisonClass::Text) {
      return fmt::format(R"(name an operator class: "{} gin_trgm_ops" with extension "pg_trgm")",
                         column.name);
    }
    if (method == "gin") return "extension \"btree_gin\" adds it";
    if (method == "gist") return "extension \"btree_gist\" adds it for types with an order";
    return {};
  }

  LoadContext& context_;
  Table& table_;
  std::string what_;
};

}  // namespace

std::optional<IndexElement> read_index_element(LoadContext& context, const Table& table,
                                               const JsonValue& text, std::string_view what) {
  if (const auto column = table.find_column(text.string)) return IndexElement{column, {}};
  SqlError fault;
  const auto& element = context.index_element(text.string, fault);
  // A text of one word is a column's name that PostgreSQL's grammar cannot take bare.
  const bool is_one_word = !text.string.empty() && text.string.find_first_of(" ()'\"") == std::string::npos;
  const bool is_bare = element && element->is_column && element->sql == text.string &&
                       element->columns.front().name == text.string;
  if (is_bare || (!element && is_one_word)) {
    report_unknown_column(context, table, text, what);
    return std::nullopt;
  }
  if (!element) {
    context.report_sql(text, what, fault);
    return std::nullopt;
  }
  context.check_columns_exist(table, text, element->columns, what);
  return IndexElement{std::nullopt, element->sql};
}

std::string read_index_condition(LoadContext& context, const Table& table, const ObjectReader& reader,
                                 std::string_view what) {
  const JsonValue* where = reader.string("where");
  const std::string label = fmt::format("\"where\" of {}", what);
  if (where == nullptr || !context.check_sql(*where, label)) return {};
  context.check_columns_exist(table, *where, context.columns_of(where->string), label);
  return where->string;
}

void load_indexes(LoadContext& context, Table& table, const ObjectReader& reader) {
  const JsonValue* list = reader.array("indexes");
  if (list == nullptr) return;
  for (const JsonValue& json : list->elements) IndexLoader(context, table).load(json);
}

}  // namespace datagen::schema
