// The cells of a row as a format writes them, without what stands around a row: for rows that are put
// together of parts encoded before.
#pragma once

#include <vector>

#include "core/block.hpp"
#include "writers/encoded_dictionary.hpp"
#include "writers/encoder.hpp"
#include "writers/row_program.hpp"

namespace datagen::writers {

// Of the same cells the encoders of encoder.hpp write the same bytes in the middle of a row. Where a cell has
// a name in front of it, the first one's is left out.
[[nodiscard]] RowProgram copy_cells(const EncodedTable& table);
[[nodiscard]] RowProgram insert_cells(const EncodedTable& table);
[[nodiscard]] RowProgram csv_cells(const EncodedTable& table);
[[nodiscard]] RowProgram jsonl_cells(const EncodedTable& table);

/// Whether CSV writes the cell as it is in every row, so that it can be written in parts.
[[nodiscard]] bool is_plain_in_csv(const core::CellLayout& cell, EncodedDictionaries& dictionaries);

/// The table's cells side by side, with what separates them and nothing around them.
[[nodiscard]] RowProgram cells_alone(RowStyle style, const EncodedTable& table,
                                     std::vector<CellStyle> styles);

}  // namespace datagen::writers
