// Nodes that answer "which one": from a row number to an index in [0, count) - of a value, or of a parent's
// row.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/alias_table.hpp"
#include "core/draw.hpp"
#include "generators/graph.hpp"

namespace datagen::generators {

/// The row number itself.
[[nodiscard]] std::unique_ptr<Node> row_number();
/// Any of `count`, evenly.
[[nodiscard]] std::unique_ptr<Node> uniform_choice(core::Stream stream, std::uint64_t count);
/// By weight.
[[nodiscard]] std::unique_ptr<Node> weighted_choice(core::Stream stream,
                                                    std::shared_ptr<const core::AliasTable> table);
/// By weight from tables[input 0], which have the same choices.
[[nodiscard]] std::unique_ptr<Node> weighted_choice_by(
    core::Stream stream, std::shared_ptr<const std::vector<core::AliasTable>> tables);
/// Another one for every row below `count`: a keyed permutation of the row number. Rows past `count` start
/// over.
[[nodiscard]] std::unique_ptr<Node> distinct_choice(core::Stream stream, std::uint64_t count);
/// An index of part number input 0, where part p is [starts[p], starts[p + 1]), evenly.
[[nodiscard]] std::unique_ptr<Node> choice_within(core::Stream stream, std::vector<std::uint64_t> starts);
/// One coordinate of an index into a product space: input 0 / divisor % count.
[[nodiscard]] std::unique_ptr<Node> coordinate(std::uint64_t divisor, std::uint64_t count);
/// (input 0 + index * (input 1 + 1)) % count.
[[nodiscard]] std::unique_ptr<Node> step_around(std::uint64_t index, std::uint64_t count);
/// Input 1, or the next of `count` where that is input 0: two of one list that differ.
[[nodiscard]] std::unique_ptr<Node> different_choice(std::uint64_t count);
/// input 0 / divisor.
[[nodiscard]] std::unique_ptr<Node> quotient(std::uint64_t divisor);
/// How often `count` values have started over at input 0, in two slots: 0, 0 in the first round, then 1 and
/// the round counted from 1 ("Sales", "Sales 2").
[[nodiscard]] std::unique_ptr<Node> number_of_round(std::uint64_t count);
/// Input 0 unchanged, NULL in `ratio` of the rows. May be null.
[[nodiscard]] std::unique_ptr<Node> null_draw(core::Stream stream, double ratio);
/// Input 0 unchanged, an index into `is_null`, which says whether it is NULL. May be null.
[[nodiscard]] std::unique_ptr<Node> null_where(std::vector<bool> is_null);

}  // namespace datagen::generators
