// Checks of tables and constraints of domains, and where they stand in the schema.
#pragma once

#include <cstddef>
#include <string>

#include "schema/json_value.hpp"
#include "schema/model.hpp"
#include "schema/sql_tree.hpp"

namespace datagen::generators::checks {

/// A check of the table, or the constraint of a domain that one of its columns has.
struct CheckSource {
  std::string label;  ///< `check "orders_check" of table "orders"`, for messages
  std::string name;   ///< `check "orders_check"`, for reasons
  std::string sql;
  std::size_t offset;                       ///< where it is reported as a whole
  const schema::JsonValue* text = nullptr;  ///< the string it stands in, where that is known
  std::size_t skipped = 0;                  ///< bytes of the string before the expression

  schema::SqlNode tree{};  ///< VALUE replaced by the column's name

  /// The place of a byte of the expression.
  [[nodiscard]] std::size_t place(std::size_t inner) const;
};

/// Without its tree.
[[nodiscard]] CheckSource source_of(const schema::Model& model, const schema::Table& table,
                                    const schema::Check& check);
[[nodiscard]] CheckSource source_of(const schema::Model& model, const schema::CustomType& domain);

}  // namespace datagen::generators::checks
