// The generator of values that an SQL expression computes.
#pragma once

#include <array>

#include "generators/column_build.hpp"
#include "generators/config.hpp"

namespace datagen::generators::families {

inline constexpr std::array kExpressionKeys{
    ConfigKey{
        "expression",
        ConfigKind::String,
        "SQL over columns of the row, of its parents (`customer_id.created_at`) and aggregates over its "
        "children (`sum(order_items.price)`)",
        {.is_required = true}},
};
CellPlan expression(ColumnBuild& column);

}  // namespace datagen::generators::families
