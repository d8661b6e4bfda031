// The options that choose tables: from patterns to what of a schema is in the dump.
#pragma once

#include <optional>

#include "cli/settings.hpp"
#include "schema/selection.hpp"

namespace datagen::cli {

/// As pg_dump chooses: --table alone takes the tables and sequences that match and nothing else, --schema the
/// schemas with what is in them; what is excluded is left out of either. Nothing when the choice says
/// nothing. Throws core::Error (Usage) for a pattern that matches nothing.
[[nodiscard]] std::optional<schema::Selection> select(const TableChoice& choice, const schema::Model& model);

}  // namespace datagen::cli
