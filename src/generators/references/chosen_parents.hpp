// The parents that have children laid out for them where a foreign key has both `per_parent` and `where`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/diagnostics.hpp"
#include "generators/generators.hpp"
#include "schema/model.hpp"

namespace datagen::generators {

/// The rows of the parent for which the foreign key's `where` holds, in their order. Made by building the
/// model apart, with `options.rows` for the tables whose rows are known and none for the others, and looking
/// at the parent's rows: so there may be kMostScannedRows of them (row_scan.hpp). More are reported to
/// `problems`, and so is what keeps the rows from being made; nothing is returned then. Of what is wrong with
/// the condition itself build_generators() tells.
[[nodiscard]] std::optional<std::vector<std::uint32_t>> chosen_parents(const schema::Model& model,
                                                                       BuildOptions options,
                                                                       std::size_t table,
                                                                       std::size_t foreign_key,
                                                                       core::Diagnostics& problems);

}  // namespace datagen::generators
