// Conditions on columns - {"status": ["paid", "shipped"]} - as nodes: of rules, and of foreign keys on their
// parents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "generators/graph.hpp"
#include "schema/model.hpp"

namespace datagen::generators {

class ModelBuild;

/// A node of the table: 1 where the condition's column has one of its values, else 0. Values that the column
/// cannot hold are reported; then there is no node, nor when the column's own value cannot be made yet.
/// `owner` is whose condition it is, in messages of the configuration: "rules".
[[nodiscard]] std::optional<NodeId> build_condition(ModelBuild& build, std::size_t table,
                                                    const schema::RuleCondition& condition,
                                                    std::string_view owner);

/// The same where the cell is not NULL.
[[nodiscard]] NodeId build_presence(ModelBuild& build, const CellPlan& cell);

/// The bits of a slot that print as `text`; nothing when the piece's slot says more than its bits, or never
/// prints so.
[[nodiscard]] std::optional<std::uint64_t> slot_value(const PlannedPiece& piece, std::string_view text);

/// Whether the cell is one word of a dictionary.
[[nodiscard]] bool is_one_word(const CellPlan& cell);

/// Inputs that tell where the cell is NULL.
void add_nulls(const CellPlan& cell, std::vector<SlotRef>& inputs);

}  // namespace datagen::generators
