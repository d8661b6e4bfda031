// Whether an expression gives every row of a unique column another value: what two rows of one value must
// have in common.
#pragma once

#include <cstddef>
#include <vector>

#include "generators/expressions/value_type.hpp"
#include "generators/model_build.hpp"
#include "schema/model.hpp"
#include "schema/sql_tree.hpp"

namespace datagen::generators::expressions {

/// The columns of the table that are alike in two rows for which the expression is: of
/// `'INV-' || lpad(id::text, 8, '0')` the id, as long as it has no more digits. Empty where nothing is known.
/// `folds_case`: values that differ in their case alone are alike.
[[nodiscard]] std::vector<std::size_t> told_columns(ModelBuild& build, std::size_t table,
                                                    const schema::SqlNode& expression, bool folds_case);

/// Whether each key that the column is in holds by the columns that are told: they and the others of that key
/// hold another key of the table.
[[nodiscard]] bool keeps_keys(const schema::Table& table, std::size_t column,
                              const std::vector<std::size_t>& told);

/// Whether values of a kind that differ still do as ones of the column's type.
[[nodiscard]] bool stay_apart(const schema::Model& model, Kind kind, const schema::Type& base);

}  // namespace datagen::generators::expressions
