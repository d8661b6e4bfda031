// The `rules` of columns: values that depend on other columns of the row.
#pragma once

#include <vector>

#include "schema/column_loader.hpp"
#include "schema/load_context.hpp"

namespace datagen::schema {

/// Fills Column::rules; after all columns of the table are known. Unknown and generated columns in conditions
/// are reported, and outcomes that say too little or too much.
void load_rules(LoadContext& context, Table& table, const std::vector<ColumnClaims>& claims);

}  // namespace datagen::schema
