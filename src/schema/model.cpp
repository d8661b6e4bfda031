#include "schema/model.hpp"

#include <fmt/format.h>

#include <iterator>

#include "schema/append_type.hpp"
#include "schema/identifiers.hpp"

namespace datagen::schema {

namespace {

void append_modifiers(std::string& sql, const Type& type) {
  const auto out = std::back_inserter(sql);
  if (type.length != Type::kUnset) {
    fmt::format_to(out, "({})", type.length);
  } else if (type.precision == Type::kUnset) {
    return;
  } else if (type.id == TypeId::Numeric) {
    fmt::format_to(out, "({},{})", type.precision, type.scale);
  } else {
    fmt::format_to(out, "({})", type.precision);
  }
}

void append_built_in(std::string& sql, const Type& type) {
  const TypeInfo& row = info(type.id);
  if (!row.extension.empty()) sql += "public.";
  // time(3) without time zone: the modifier follows the first word of the times.
  const bool has_zone = row.name.ends_with(" time zone");
  const std::size_t end = has_zone ? row.name.find(' ') : row.name.size();
  sql += row.name.substr(0, end);
  if (type.id == TypeId::Interval && type.interval_fields != IntervalFields::All)
    sql.append(" ").append(spelling(type.interval_fields));
  append_modifiers(sql, type);
  sql += row.name.substr(end);
}

}  // namespace

std::string display(const QualifiedName& name) {
  return name.schema == "public" ? name.name : name.schema + "." + name.name;
}

std::optional<std::size_t> Table::find_column(std::string_view column) const noexcept {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].name == column) return i;
  }
  return std::nullopt;
}

std::string sql_type(const Model& model, const Type& type) {
  std::string sql;
  append_sql_type(sql, model, type);
  return sql;
}

void append_sql_type(std::string& sql, const Model& model, const Type& type) {
  if (type.id == TypeId::Custom) {
    const QualifiedName& name = model.custom_types[type.custom].name;
    sql += quote_qualified(name.schema, name.name);
  } else {
    append_built_in(sql, type);
  }
  // PostgreSQL keeps no number of dimensions: pg_dump writes every array with one pair of brackets.
  if (type.dimensions > 0) sql += "[]";
}

Type base_type(const Model& model, Type type) {
  // The loader refuses loops; the bound keeps an unsound model from hanging.
  for (std::size_t depth = 0; depth <= kMaxTypeDepth; ++depth) {
    if (type.id != TypeId::Custom || type.dimensions > 0) return type;
    const CustomType& custom = model.custom_types[type.custom];
    if (custom.kind != CustomKind::Domain) return type;
    type = custom.base;
  }
  return type;
}

LiteralStyle literal_style(const Model& model, const Type& type) {
  const Type base = base_type(model, type);
  return base.dimensions > 0 ? LiteralStyle::Quoted : info(base.id).literal;
}

}  // namespace datagen::schema
