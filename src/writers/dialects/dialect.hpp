// Dumps for other databases than PostgreSQL: what of a schema MySQL (and MariaDB) and SQLite can say, said in
// their words, and rows as their INSERT statements.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostics.hpp"
#include "schema/model.hpp"
#include "writers/dialects/names.hpp"
#include "writers/encoder.hpp"

namespace datagen::writers {

/// The definitions of a model in a dialect. Read-only once made; refers to the model.
class DialectScript {
 public:
  /// Of the tables that `chosen` has of Model::tables. What the dialect has no words for is left out and
  /// reported to `problems` as warnings.
  DialectScript(const schema::Model& model, Dialect dialect, const std::vector<bool>& chosen,
                core::Diagnostics& problems);

  [[nodiscard]] Dialect dialect() const noexcept { return names_.dialect(); }
  [[nodiscard]] const DialectNames& names() const noexcept { return names_; }

  /// Comment and settings of the session; foreign keys are not checked from here on.
  [[nodiscard]] std::string header(std::string_view version, std::uint64_t seed) const;
  /// CREATE TABLE of all tables, primary keys and portable checks included; in SQLite foreign keys too.
  [[nodiscard]] const std::string& tables() const noexcept { return tables_; }
  /// Unique constraints and indexes, in MySQL foreign keys.
  [[nodiscard]] const std::string& keys() const noexcept { return keys_; }
  /// What stands around the rows of all tables: one transaction.
  [[nodiscard]] std::string rows_begin() const;
  [[nodiscard]] std::string rows_end() const;
  [[nodiscard]] std::string footer() const;

 private:
  DialectNames names_;
  std::string tables_;
  std::string keys_;
};

/// INSERT statements of one table of the script's model, `number` in Model::tables.
[[nodiscard]] std::unique_ptr<Encoder> make_dialect_encoder(const DialectScript& script, std::size_t number,
                                                            const EncodedTable& table,
                                                            std::uint32_t rows_per_insert);

}  // namespace datagen::writers
