// How many rows the tables get, and how the children of `per_parent` lie.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/child_layout.hpp"
#include "core/diagnostics.hpp"
#include "schema/model.hpp"

namespace datagen::generators {

/// How the rows of a table lie for the parents of a foreign key with `per_parent`; nullptr when what it says
/// is in error.
[[nodiscard]] std::shared_ptr<const core::ChildLayout> per_parent_layout(const schema::Model& model,
                                                                         std::uint64_t seed,
                                                                         std::size_t table,
                                                                         std::size_t foreign_key,
                                                                         std::uint64_t parent_rows);

/// The rows of each table: its `row_count`, else `default_rows`; where children are laid out per parent, as
/// many as follow from the rows of the parent. What contradicts that or goes beyond schema::kMaxRowCount is
/// reported to `problems`, and the table then has none. The model must be sound.
[[nodiscard]] std::vector<std::uint64_t> row_counts(const schema::Model& model, std::uint64_t seed,
                                                    std::uint64_t default_rows, core::Diagnostics& problems);

}  // namespace datagen::generators
