// What a column takes from the other columns of its row.
#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>

#include "generators/column_build.hpp"

namespace datagen::generators::families {

/// Another column of the table whose name means this generator, whatever makes its values; the first one.
[[nodiscard]] std::optional<std::size_t> column_meant(ColumnBuild& column, std::string_view generator);
/// A number of the row: its slot holds it scaled by 10^scale.
struct RowNumber {
  SlotRef slot;
  unsigned scale;
  std::vector<NodePath> nulls;
};
/// Two columns are NULL where either is.
void append_nulls(std::vector<NodePath>& to, const std::vector<NodePath>& from);
/// A number at the column's own scale as its value; NULL with it where the column may be.
[[nodiscard]] CellPlan cell_of(ColumnBuild& column, const RowNumber& number);
/// The number in another column; nothing where its cell is no plain number or hangs on this one.
[[nodiscard]] std::optional<RowNumber> number_in(ColumnBuild& column, std::size_t other);
[[nodiscard]] std::optional<RowNumber> number_meant(ColumnBuild& column,
                                                    std::initializer_list<std::string_view> generators);

/// The day in the row's column of dates or moments that means this generator, since 1970.
[[nodiscard]] std::optional<SlotRef> day_meant(ColumnBuild& column, std::string_view generator);

/// A word of the row: its slot is an index into the dictionary.
struct RowWord {
  SlotRef slot;
  core::DictionaryPtr dictionary;
  std::vector<NodePath> nulls;
};
/// The word in another column; nothing where its cell is more or less than one word of a dictionary.
[[nodiscard]] std::optional<RowWord> word_in(ColumnBuild& column, std::size_t other);

}  // namespace datagen::generators::families
