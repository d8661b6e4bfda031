#include "schema/constraint_loader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "schema/check_text.hpp"

namespace datagen::schema {

namespace {

// Types without an order in PostgreSQL: no default operator class for btree, which every key needs.
bool can_be_in_key(const Model& model, const Type& declared) {
  const Type type = base_type(model, declared);
  switch (type.id) {
    case TypeId::Json:
    case TypeId::Xml:
    case TypeId::Point:
    case TypeId::Line:
    case TypeId::LineSegment:
    case TypeId::Box:
    case TypeId::Path:
    case TypeId::Polygon:
    case TypeId::Circle: return false;
    default: return true;
  }
}

void check_key_types(LoadContext& context, const Table& table, const Key& key, std::string_view kind) {
  for (const std::size_t column : key.columns) {
    const Type& type = table.columns[column].type;
    if (can_be_in_key(context.model(), type)) continue;
    context.error(key.offset, fmt::format("{} cannot be in a {}: type \"{}\" has no order",
                                          column_label(table, table.columns[column]), kind,
                                          sql_type(context.model(), type)));
  }
}

void load_primary_key(LoadContext& context, Table& table, const ObjectReader& reader,
                      const std::vector<ColumnClaims>& claims) {
  std::vector<std::size_t> flagged;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].primary_key != core::kNoOffset) flagged.push_back(i);
  }
  const std::string what = fmt::format("primary key of table \"{}\"", display(table.name));
  const JsonValue* list = reader.array("primary_key");
  std::vector<std::size_t> listed;
  if (list != nullptr) listed = read_column_list(context, table, *list, what);
  // Both are the same key when they name the same columns; the list says the order.
  std::vector<std::size_t> sorted = listed;
  std::sort(sorted.begin(), sorted.end());
  if (!listed.empty() && !flagged.empty() && sorted != flagged) {
    context.error(list->offset,
                  fmt::format("table \"{}\" has two primary keys: \"primary_key\" of the table and of "
                              "its columns name different columns",
                              display(table.name)));
  }
  if (listed.empty() && flagged.empty()) return;
  if (flagged.size() > kMaxKeyColumns) {
    context.error(table.offset, fmt::format("{} has {} columns; PostgreSQL allows {}", what, flagged.size(),
                                            kMaxKeyColumns));
  }
  Key key;
  key.offset = listed.empty() ? claims[flagged.front()].primary_key : list->offset;
  key.columns = listed.empty() ? flagged : listed;
  for (const std::size_t column : key.columns) table.columns[column].in_primary_key = true;
  check_key_types(context, table, key, "primary key");
  table.primary_key = std::move(key);
}

// As PostgreSQL does: a constraint without a name that repeats a key is that key.
void add_unique(Table& table, Key key) {
  const auto repeats = [&key](const Key& known) {
    return known.columns == key.columns && known.nulls_not_distinct == key.nulls_not_distinct;
  };
  if (key.name.empty() && table.primary_key && repeats(*table.primary_key)) return;
  for (Key& known : table.uniques) {
    if (!repeats(known) || (!known.name.empty() && !key.name.empty())) continue;
    if (known.name.empty()) {
      known.name = std::move(key.name);
      known.offset = key.offset;
    }
    return;
  }
  table.uniques.push_back(std::move(key));
}

void load_uniques(LoadContext& context, Table& table, const ObjectReader& reader,
                  const std::vector<ColumnClaims>& claims) {
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].unique == core::kNoOffset) continue;
    const Key key{{}, {i}, claims[i].unique};
    check_key_types(context, table, key, "unique constraint");
    add_unique(table, key);
  }
  const JsonValue* list = reader.array("unique_constraints");
  if (list == nullptr) return;
  const std::string what = fmt::format("unique constraint of table \"{}\"", display(table.name));
  for (const JsonValue& json : list->elements) {
    if (!context.require_kind(json, JsonKind::Object, "a unique constraint")) continue;
    ObjectReader entry(json, kUniqueObject, what, json.offset, context);
    auto [name, offset] = read_given_name(context, entry, "unique constraint", json.offset);
    const JsonValue* columns = entry.array("columns");
    if (columns == nullptr) continue;
    Key key{std::move(name), read_column_list(context, table, *columns, what), offset};
    key.nulls_not_distinct = entry.flag("nulls_not_distinct");
    if (key.columns.empty()) continue;
    check_key_types(context, table, key, "unique constraint");
    add_unique(table, std::move(key));
  }
}

void mark_unique_columns(Table& table) {
  const auto mark = [&](const Key& key) {
    if (key.columns.size() == 1) table.columns[key.columns.front()].unique = true;
  };
  if (table.primary_key) mark(*table.primary_key);
  for (const Key& key : table.uniques) mark(key);
}

}  // namespace

std::vector<std::size_t> read_column_list(LoadContext& context, const Table& table, const JsonValue& list,
                                          std::string_view what) {
  std::vector<std::size_t> columns;
  bool sound = true;
  const auto fail = [&](std::size_t offset, std::string message, std::string hint = {}) {
    context.error(offset, std::move(message), std::move(hint));
    sound = false;
  };
  if (list.elements.empty()) fail(list.offset, fmt::format("{} has no columns", what));
  if (list.elements.size() > kMaxKeyColumns) {
    fail(list.offset,
         fmt::format("{} has {} columns; PostgreSQL allows {}", what, list.elements.size(), kMaxKeyColumns));
  }
  for (const JsonValue& element : list.elements) {
    if (!context.require_kind(element, JsonKind::String, "a column's name")) {
      sound = false;
      continue;
    }
    const auto column = table.find_column(element.string);
    if (!column) {
      fail(element.offset,
           fmt::format("{} names column \"{}\", which table \"{}\" does not have", what, element.string,
                       display(table.name)),
           context.suggest_column(table, element.string));
    } else if (std::find(columns.begin(), columns.end(), *column) != columns.end()) {
      fail(element.offset, fmt::format("{} lists column \"{}\" twice", what, element.string));
    } else {
      columns.push_back(*column);
    }
  }
  if (!sound) columns.clear();
  return columns;
}

GivenName read_given_name(LoadContext& context, const ObjectReader& reader, std::string_view kind,
                          std::size_t fallback) {
  const JsonValue* name = reader.string("name");
  if (name == nullptr) return {{}, fallback};
  if (!context.check_name(kind, name->string, name->offset)) return {{}, fallback};
  return {name->string, name->offset};
}

void load_keys(LoadContext& context, Table& table, const ObjectReader& reader,
               const std::vector<ColumnClaims>& claims) {
  load_primary_key(context, table, reader, claims);
  load_uniques(context, table, reader, claims);
  mark_unique_columns(table);
}

void load_checks(LoadContext& context, Table& table, const ObjectReader& reader) {
  const JsonValue* list = reader.array("check_constraints");
  if (list == nullptr) return;
  const std::string what = fmt::format("check constraint of table \"{}\"", display(table.name));
  for (const JsonValue& json : list->elements) {
    if (!context.require_kind(json, JsonKind::Object, "a check constraint")) continue;
    ObjectReader entry(json, kCheckObject, what, json.offset, context);
    auto [name, offset] = read_given_name(context, entry, "check constraint", json.offset);
    const JsonValue* expression = entry.string("expression");
    if (expression == nullptr) continue;
    const auto check = read_check(context, *expression, what);
    if (!check) continue;
    context.check_columns_exist(table, *expression, check->columns, what, check->skipped);
    table.checks.push_back({std::move(name), check->expression, offset});
  }
}

}  // namespace datagen::schema
