#include "generators/expressions/value_type.hpp"

#include <array>
#include <utility>

namespace datagen::generators::expressions {

namespace {

using schema::TypeId;

constexpr std::array<std::pair<TypeId, Kind>, 18> kKinds{{
    {TypeId::Boolean, Kind::Boolean},
    {TypeId::SmallInt, Kind::SmallInt},
    {TypeId::Integer, Kind::Integer},
    {TypeId::BigInt, Kind::BigInt},
    {TypeId::Numeric, Kind::Numeric},
    {TypeId::DoublePrecision, Kind::Double},
    {TypeId::Real, Kind::Real},
    {TypeId::Text, Kind::Text},
    {TypeId::VarChar, Kind::Text},
    {TypeId::Citext, Kind::Text},
    {TypeId::Char, Kind::Char},
    {TypeId::Date, Kind::Date},
    {TypeId::Time, Kind::Time},
    {TypeId::Timestamp, Kind::Timestamp},
    {TypeId::TimestampTz, Kind::TimestampTz},
    {TypeId::Interval, Kind::Interval},
    {TypeId::Uuid, Kind::Uuid},
    {TypeId::Custom, Kind::Enum},
}};

}  // namespace

ValueType value_type(Kind kind) {
  for (const auto& [id, known] : kKinds) {
    if (known == kind && kind != Kind::Enum) return {kind, {.id = id}};
  }
  return {kind, {}};
}

ValueType value_type(const schema::Model& model, const schema::Type& base) {
  if (base.dimensions > 0) return {Kind::Other, base};
  for (const auto& [id, kind] : kKinds) {
    if (id != base.id) continue;
    if (kind != Kind::Enum) return value_type(kind);
    if (model.custom_types[base.custom].kind == schema::CustomKind::Enum) return {kind, base};
  }
  return {Kind::Other, base};
}

std::string display(const schema::Model& model, const ValueType& type) {
  if (type.kind == Kind::Unknown) return "unknown";
  return schema::sql_type(model, type.declared);
}

bool is_implicit(Kind from, Kind to) noexcept {
  if (from == to || from == Kind::Unknown) return true;
  if (is_number(from) && is_number(to)) return from < to;
  if (from == Kind::Char) return to == Kind::Text;
  if (from == Kind::Date) return to == Kind::Timestamp || to == Kind::TimestampTz;
  if (from == Kind::Timestamp) return to == Kind::TimestampTz;
  return from == Kind::Time && to == Kind::Interval;
}

}  // namespace datagen::generators::expressions
