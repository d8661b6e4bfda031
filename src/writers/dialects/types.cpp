#include "writers/dialects/types.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "writers/dialects/expressions.hpp"

namespace datagen::writers {

namespace {

using schema::TypeId;

// Of utf8mb4.
constexpr std::uint32_t kBytesPerCharacter = 4;
// What a text without a length may hold where it is a key: three of them fit into InnoDB's 3072 bytes.
constexpr std::int32_t kKeyCharacters = 255;
// Longer ones are kept outside the row; VARCHARs of a row share 65535 bytes.
constexpr std::int32_t kMaxVarChar = 1000;
constexpr std::int32_t kMaxChar = 255;
constexpr std::int32_t kMaxBits = 64;
constexpr std::int32_t kMaxDigits = 65;
constexpr std::int32_t kMaxScale = 30;

std::string labels(const schema::CustomType& type) {
  std::string list;
  for (const std::string& label : type.labels) {
    if (!list.empty()) list += ", ";
    list += dialect_literal(Dialect::MySql, label);
  }
  return list;
}

DialectType text_type(std::int32_t length, TypeUse use) {
  const bool fits = length > 0 && length <= kMaxVarChar && !use.is_in_wide_row;
  if (!fits && !use.is_key) return {"LONGTEXT", ValueForm::Quoted, 0};
  const std::int32_t characters = length > 0 ? length : kKeyCharacters;
  return {fmt::format("VARCHAR({})", characters), ValueForm::Quoted,
          static_cast<std::uint32_t>(characters) * kBytesPerCharacter};
}

// A value of any number of digits has 35 in front of the point and 30 behind it.
DialectType decimal_type(const schema::Type& type) {
  std::int32_t precision = type.precision;
  std::int32_t scale = type.scale;
  if (precision < 0 || precision > kMaxDigits) precision = kMaxDigits;
  if (type.precision < 0) scale = kMaxScale;
  if (scale < 0) precision = std::min(precision - scale, kMaxDigits);
  scale = std::clamp(scale, 0, std::min(kMaxScale, kMaxDigits));
  precision = std::max(precision, scale);
  return {fmt::format("DECIMAL({}, {})", precision, scale), ValueForm::Bare, 32};
}

DialectType moment_type(std::string_view name, std::int32_t precision, ValueForm form) {
  return {fmt::format("{}({})", name, precision < 0 ? 6 : precision), form};
}

DialectType mysql_type(const schema::Model& model, const schema::Type& type, TypeUse use) {
  if (type.dimensions > 0) return text_type(schema::Type::kUnset, use);
  switch (type.id) {
    case TypeId::SmallInt: return {"SMALLINT", ValueForm::Bare};
    case TypeId::Integer: return {"INT", ValueForm::Bare};
    case TypeId::BigInt: return {"BIGINT", ValueForm::Bare};
    // FLOAT would be compared with other digits than it shows.
    case TypeId::Real:
    case TypeId::DoublePrecision: return {"DOUBLE", ValueForm::Bare};
    case TypeId::Numeric: return decimal_type(type);
    case TypeId::Money: return {"DECIMAL(19, 2)", ValueForm::Amount, 16};
    case TypeId::Boolean: return {"BOOLEAN", ValueForm::Bare};
    case TypeId::Char:
      if (std::abs(type.length) > kMaxChar) return text_type(type.length, use);
      return {fmt::format("CHAR({})", std::max(type.length, 1)), ValueForm::Quoted,
              static_cast<std::uint32_t>(std::max(type.length, 1)) * kBytesPerCharacter};
    case TypeId::VarChar: return text_type(type.length, use);
    case TypeId::Bytea:
      if (use.is_key) return {fmt::format("VARBINARY({})", kKeyCharacters), ValueForm::Bytes, kKeyCharacters};
      return {"LONGBLOB", ValueForm::Bytes, 0};
    case TypeId::Date: return {"DATE", ValueForm::Quoted};
    case TypeId::Time: return moment_type("TIME", type.precision, ValueForm::Quoted);
    case TypeId::Timestamp: return moment_type("DATETIME", type.precision, ValueForm::Quoted);
    case TypeId::TimestampTz: return moment_type("DATETIME", type.precision, ValueForm::Utc);
    case TypeId::Uuid: return {"CHAR(36)", ValueForm::Quoted, 36 * kBytesPerCharacter};
    case TypeId::Json:
    case TypeId::Jsonb: return {"JSON", ValueForm::Quoted, 0};
    case TypeId::Bit:
      if (type.length <= kMaxBits) return {fmt::format("BIT({})", std::max(type.length, 1)), ValueForm::Bits};
      return text_type(type.length, use);
    case TypeId::VarBit: return text_type(type.length, use);
    case TypeId::Custom: {
      const schema::CustomType& custom = model.custom_types[type.custom];
      if (custom.kind != schema::CustomKind::Enum) return text_type(schema::Type::kUnset, use);
      return {fmt::format("ENUM({})", labels(custom)), ValueForm::Quoted};
    }
    default: return text_type(schema::Type::kUnset, use);
  }
}

// Five types are all there are; what is declared beside them would only be a name
// (sqlite.org/datatype3.html).
DialectType sqlite_type(const schema::Type& type) {
  if (type.dimensions > 0) return {"TEXT", ValueForm::Quoted};
  switch (type.id) {
    case TypeId::SmallInt:
    case TypeId::Integer:
    case TypeId::BigInt:
    case TypeId::Boolean: return {"INTEGER", ValueForm::Bare};
    case TypeId::Real:
    case TypeId::DoublePrecision: return {"REAL", ValueForm::Bare};
    case TypeId::Numeric: return {"NUMERIC", ValueForm::Bare};
    case TypeId::Money: return {"NUMERIC", ValueForm::Amount};
    case TypeId::Bytea: return {"BLOB", ValueForm::Bytes};
    case TypeId::TimestampTz: return {"TEXT", ValueForm::Utc};
    default: return {"TEXT", ValueForm::Quoted};
  }
}

}  // namespace

DialectType dialect_type(const schema::Model& model, const schema::Type& type, Dialect dialect, TypeUse use) {
  const schema::Type base = schema::base_type(model, type);
  return dialect == Dialect::MySql ? mysql_type(model, base, use) : sqlite_type(base);
}

}  // namespace datagen::writers
