// `per_parent` of foreign keys: how many children each parent has, which also says how many rows the table
// gets.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/child_counts.hpp"
#include "core/diagnostics.hpp"
#include "schema/model.hpp"

namespace datagen::schema {

/// The foreign key that the table's rows are laid out for, if there is one: an index into its foreign keys.
[[nodiscard]] std::optional<std::size_t> laid_out_key(const Table& table) noexcept;

/// What `per_parent` of the foreign key asks for; kinds and ranges have been checked by whoever loaded it.
/// What the numbers mean to each other is reported to `problems`; nothing when something is wrong.
[[nodiscard]] std::optional<core::ChildCounts> child_counts(const Table& table, const ForeignKey& key,
                                                            core::Diagnostics& problems);

/// Reports what cannot stand beside `per_parent` in foreign key, columns, table and model: of a loaded model,
/// names included.
void check_per_parent(const Model& model, core::Diagnostics& problems);

/// "3 per order", "0 to 20 per order", "0 to 20 per order, zipf", "1 or more per order, poisson".
[[nodiscard]] std::string describe(const core::ChildCounts& counts, std::string_view parent);

}  // namespace datagen::schema
