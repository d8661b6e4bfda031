// From values to the cell of a column of a certain type: scales, lengths, padding, dates and times.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/block.hpp"
#include "core/dictionary.hpp"
#include "generators/column_build.hpp"
#include "generators/graph.hpp"
#include "generators/nodes/text_nodes.hpp"

namespace datagen::generators {

/// Fraction digits that numbers of the column are made with: numeric's scale (as much of it as leaves room
/// for whole digits in 64 bits), 0 for integers, 2 where the type leaves it open.
[[nodiscard]] unsigned number_scale(const schema::Type& type);
/// The least and greatest value of the column's type, scaled by 10^number_scale().
struct NumberLimits {
  std::int64_t min;
  std::int64_t max;
};
[[nodiscard]] NumberLimits number_limits(const schema::Type& type);
/// The power of ten that numbers of a range must be multiples of for the type to keep them as they are: real
/// has six digits, numeric(5,-2) only hundreds. 1 for all other types.
[[nodiscard]] std::int64_t number_step(const schema::Type& type, NumberLimits range);
/// The range without ends that the type would round; empty (min > max) where nothing is left.
[[nodiscard]] NumberLimits rounded_inwards(const schema::Type& type, NumberLimits range);

/// Numbers scaled by 10^number_scale() of the column's type.
[[nodiscard]] CellPlan number_cell(ColumnBuild& column, SlotRef scaled);
/// What is known of a text's values beside its pieces.
struct TextFacts {
  double text_bytes = 40;                       ///< mean length of its Text pieces
  std::uint64_t distinct_rows = 0;              ///< CellPlan::distinct_rows, if nothing is cut
  std::optional<std::size_t> max_characters{};  ///< of all pieces, where these do not say it
  std::optional<std::size_t> max_bytes{};       ///< the same in bytes, where less than four per character
};
/// The most characters, or bytes, that the pieces can print; nothing where one of them is a Text.
[[nodiscard]] std::optional<std::size_t> max_characters(const std::vector<PlannedPiece>& pieces);
[[nodiscard]] std::optional<std::size_t> max_bytes(const std::vector<PlannedPiece>& pieces);
/// Pieces as text: cut or padded where the column's length asks for it. A column of a key that would have to
/// be cut is a problem.
[[nodiscard]] CellPlan text_cell(ColumnBuild& column, std::vector<PlannedPiece> pieces, TextFacts facts = {});
/// One of the list for each row. Where the rows must differ and the schema names no generator, words get
/// numbers once they are used up ("Sales", .., "Sales 2"); a column too short for that gets codes.
[[nodiscard]] CellPlan list_cell(ColumnBuild& column, words::WordList list);
/// Ten letters and digits, or as many as the column holds, without those that look alike: 2^50 codes.
[[nodiscard]] CellPlan code_cell(ColumnBuild& column);
/// Whether the column can hold texts of so many characters; if not, which means that every value would have
/// to be cut, that is an error at `offset`.
[[nodiscard]] bool can_hold(const ColumnBuild& column, std::size_t fewest_characters, std::size_t offset);
/// The words cut to so many characters and without spaces behind them, or filled up with spaces.
[[nodiscard]] core::DictionaryPtr fitted_dictionary(const core::Dictionary& words, std::uint32_t length,
                                                    bool pad);
/// A word of the list.
[[nodiscard]] CellPlan word_cell(ColumnBuild& column, NodeId index, words::WordList list,
                                 std::uint64_t distinct_rows = 0);
/// The slots that the pieces read, in their order: the inputs of a node that makes something of them.
[[nodiscard]] std::vector<SlotRef> input_slots(const std::vector<PlannedPiece>& pieces);
/// Two slots (text): the pieces' text, changed (nodes/text_nodes.hpp).
[[nodiscard]] NodeId changed_text_node(ColumnBuild& column, std::vector<PlannedPiece> pieces,
                                       TextChange change, std::uint32_t length = 0);
/// Microseconds as date, timestamp or timestamptz, whatever the column is.
[[nodiscard]] CellPlan moment_cell(ColumnBuild& column, NodeId micros);
/// 0 or 1.
[[nodiscard]] CellPlan boolean_cell(NodeId value);

}  // namespace datagen::generators
