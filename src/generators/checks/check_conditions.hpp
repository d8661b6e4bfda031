// Checks as nodes: what a check says of rows whose cells are given.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>

#include "generators/checks/table_fits.hpp"
#include "generators/expressions/expression.hpp"
#include "generators/graph.hpp"
#include "generators/model_build.hpp"

namespace datagen::generators::checks {

/// A column's cell as the check shall see it; nothing where it has none.
using CellOf = std::function<std::optional<CellPlan>(std::size_t column)>;

/// num_nonnulls(a, b) and num_nulls(a, b) as sums, since their arguments are of any types.
[[nodiscard]] schema::SqlNode with_counted_nulls(schema::SqlNode condition);

/// The truth value of a part of a check. Where it is not understood the result is empty, and the check has
/// been warned of, once.
[[nodiscard]] std::optional<expressions::Value> check_condition(ModelBuild& build, std::size_t table,
                                                                const OpenCheck& check,
                                                                const CellOf& cell_of);

}  // namespace datagen::generators::checks
