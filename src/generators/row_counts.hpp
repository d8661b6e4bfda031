// How many rows the tables get, and how the children of `per_parent` lie.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/child_layout.hpp"
#include "core/diagnostics.hpp"
#include "generators/generators.hpp"
#include "schema/model.hpp"

namespace datagen::generators {

/// How the rows of a table lie for the parents of a foreign key with `per_parent`, of all parents or of those
/// that its `where` chooses; nullptr when what it says is in error. Of `options.rows` those of the parent,
/// and of whatever its condition depends on, are asked for.
[[nodiscard]] std::shared_ptr<const core::ChildLayout> per_parent_layout(const schema::Model& model,
                                                                         const BuildOptions& options,
                                                                         std::size_t table,
                                                                         std::size_t foreign_key,
                                                                         core::Diagnostics& problems);

/// The rows of each table: its `row_count`, else `default_rows`; where children are laid out per parent, as
/// many as follow from the rows of the parent. What contradicts that or goes beyond schema::kMaxRowCount is
/// reported to `problems`, and the table then has none. The model must be sound; `options` say all but the
/// rows.
[[nodiscard]] std::vector<std::uint64_t> row_counts(const schema::Model& model, BuildOptions options,
                                                    std::uint64_t default_rows, core::Diagnostics& problems);

}  // namespace datagen::generators
