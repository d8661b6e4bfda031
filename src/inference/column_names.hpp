// What the names of a table's columns say: which generator they select, and what must never be shown.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "inference/table_profile.hpp"
#include "schema/model.hpp"
#include "schema/name_inference.hpp"

namespace datagen::inference {

class ColumnNames {
 public:
  explicit ColumnNames(const TableProfile& table);

  /// The generator that the name selects for the type; empty: none.
  [[nodiscard]] std::string_view generator(std::size_t column, schema::ValueKind kind) const;
  [[nodiscard]] const std::vector<std::string>& words(std::size_t column) const { return words_[column]; }
  /// Whether the name is one of people, addresses, secrets, identifiers or texts: its values are never shown.
  [[nodiscard]] bool is_private(std::size_t column) const;
  /// Whether the values are numbers for telephones or the post: text, whatever their digits.
  [[nodiscard]] bool is_number_as_text(std::size_t column) const;
  /// Whether what the name selects is better than any shape: it fits the row's place, or has check digits.
  [[nodiscard]] bool is_better_than_shape(std::size_t column) const;
  /// The characters that made-up values of the name need, few rows of a file may be shorter: 0 for most.
  [[nodiscard]] std::size_t room(std::size_t column) const;
  /// Whether the name is one of what tells rows apart: email, sku, serial number.
  [[nodiscard]] bool is_identifying(std::size_t column) const;

 private:
  // Whether the name of the generator for texts has one of the words.
  [[nodiscard]] bool has_made_word(std::size_t column, std::span<const std::string_view> words) const;

  schema::Table table_;
  std::vector<std::vector<std::string>> words_;
};

}  // namespace datagen::inference
