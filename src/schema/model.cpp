#include "schema/model.hpp"

#include <fmt/format.h>

#include "schema/identifiers.hpp"

namespace datagen::schema {

namespace {

// Domains over domains; the loader refuses loops, the bound keeps an unsound model from hanging.
constexpr int kMaxDomainDepth = 64;

std::string modifiers(const Type& type) {
  if (type.length != Type::kUnset) return fmt::format("({})", type.length);
  if (type.precision == Type::kUnset) return {};
  if (type.id == TypeId::Numeric) return fmt::format("({},{})", type.precision, type.scale);
  return fmt::format("({})", type.precision);
}

std::string built_in_sql(const Type& type) {
  const TypeInfo& row = info(type.id);
  if (!row.extension.empty()) return fmt::format("public.{}{}", row.name, modifiers(type));
  std::string name(row.name);
  if (type.id == TypeId::Interval && type.interval_fields != IntervalFields::All) {
    name.append(" ").append(spelling(type.interval_fields));
  }
  // time(3) without time zone: the modifier follows the first word of the times.
  const bool has_zone = name.ends_with(" time zone");
  return name.insert(has_zone ? name.find(' ') : name.size(), modifiers(type));
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
  std::string text;
  if (type.id == TypeId::Custom) {
    const QualifiedName& name = model.custom_types[type.custom].name;
    text = quote_qualified(name.schema, name.name);
  } else {
    text = built_in_sql(type);
  }
  // PostgreSQL keeps no number of dimensions: pg_dump writes every array with one pair of brackets.
  if (type.dimensions > 0) text += "[]";
  return text;
}

Type base_type(const Model& model, Type type) {
  for (int depth = 0; depth < kMaxDomainDepth; ++depth) {
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
