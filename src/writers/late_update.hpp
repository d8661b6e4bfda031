// Columns that are NULL in a table's rows and set when the rows of all tables are in: their values come as
// rows of a temporary table, from which one UPDATE takes them.
#pragma once

#include <string>

#include "schema/load_order.hpp"
#include "schema/model.hpp"

namespace datagen::writers {

/// The temporary table: the columns of the key, then the late ones.
[[nodiscard]] schema::Table late_rows_table(const schema::Model& model, const schema::LateColumns& late);
/// What stands before its rows, which are written as those of any table: comment block and CREATE.
[[nodiscard]] std::string late_rows_begin(const schema::Model& model, const schema::LateColumns& late);
/// What stands behind them: UPDATE and DROP.
[[nodiscard]] std::string late_rows_end(const schema::Model& model, const schema::LateColumns& late);

}  // namespace datagen::writers
