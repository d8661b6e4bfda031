// The names of one table split into words, once, for asking what several of its columns mean.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "schema/model.hpp"
#include "schema/name_inference.hpp"

namespace datagen::schema {

/// Refers to the table, which must outlive it and stay as it is. From one thread.
class TableNames {
 public:
  explicit TableNames(const Table& table);

  /// As infer_by_name(), found when first asked for; `kind` is that of the column's type.
  [[nodiscard]] const Inference& infer(std::size_t column, ValueKind kind);

  [[nodiscard]] const Table& table() const noexcept { return table_; }
  /// The words of the table's name up to the noun that its rows are, that one in the singular.
  [[nodiscard]] const std::vector<std::string>& row_words() const noexcept { return row_words_; }
  /// All words of the table's name, each in the singular.
  [[nodiscard]] const std::vector<std::string>& table_words() const noexcept { return table_words_; }
  [[nodiscard]] const std::vector<std::string>& words(std::size_t column) const { return words_[column]; }

 private:
  const Table& table_;
  std::vector<std::string> row_words_;
  std::vector<std::string> table_words_;
  std::vector<std::vector<std::string>> words_;     // per column
  std::vector<std::optional<Inference>> inferred_;  // per column
};

}  // namespace datagen::schema
