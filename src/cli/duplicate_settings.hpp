// Options that say how values repeat, and what they make of a schema.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/values.hpp"
#include "schema/duplicates.hpp"
#include "schema/model.hpp"

namespace datagen::cli {

/// The names of --duplicate-strategy: those of the schema, and fast_data_reuse.
[[nodiscard]] std::vector<Choice> duplicate_strategies();
[[nodiscard]] ValueResult read_duplicate_strategy(std::string_view text, DuplicateSettings& settings);
/// A number from 0 to 1.
[[nodiscard]] ValueResult read_share(std::string_view text, std::optional<double>& value);
/// "users.status,orders.priority", appended.
[[nodiscard]] ValueResult read_columns(std::string_view text, std::vector<std::string>& columns);

/// Gives the model what the options ask for: --smart-duplicates and --enable-duplicates over what the schema
/// says of their columns, --duplicate-strategy of all others over what its top says. Throws core::Error
/// (Usage) for names that are not there, and options that do not go together.
void request_duplicates(const DuplicateSettings& settings, schema::Model& model);

}  // namespace datagen::cli
