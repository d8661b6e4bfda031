// PostgreSQL's types in the words of other databases, and how a value of each is written.
#pragma once

#include <cstdint>
#include <string>

#include "schema/model.hpp"
#include "writers/dialects/names.hpp"

namespace datagen::writers {

/// How a value's text becomes a literal of the dialect.
enum class ValueForm : std::uint8_t {
  Bare,    ///< 42, 1.50; booleans are 1 and 0
  Quoted,  ///< 'text'
  Bytes,   ///< bytea: X'0aff', without PostgreSQL's \x
  Bits,    ///< b'101'
  Utc,     ///< timestamptz: '2025-01-01 10:00:00', without +00
  Amount,  ///< money: 1234.50, without $ and commas
};

/// What a column is in the dialect.
struct DialectType {
  std::string sql;
  ValueForm form = ValueForm::Quoted;
  std::uint32_t key_bytes =
      8;  ///< at most, in an index of MySQL; 0: has no place in one but by its first bytes
};

/// How a column's type is used, where that decides what it is in MySQL, which cannot index texts of any
/// length.
struct TypeUse {
  bool is_key = false;          ///< of a primary key, unique constraint or foreign key, or referenced
  bool is_in_wide_row = false;  ///< the row's texts go beyond what MySQL keeps in one
};

/// `type` may be a domain; arrays and composites are texts as PostgreSQL prints them.
[[nodiscard]] DialectType dialect_type(const schema::Model& model, const schema::Type& type, Dialect dialect,
                                       TypeUse use);

}  // namespace datagen::writers
