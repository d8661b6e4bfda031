// Columns built so that they meet their checks: another generator where the schema names none, narrower
// ranges and lists, and a node behind the cell that mends what is left.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "generators/cells.hpp"
#include "generators/checks/table_fits.hpp"
#include "generators/column_build.hpp"
#include "generators/model_build.hpp"

namespace datagen::generators::checks {

/// The source that fits the column better than the one that its name or type chose: the values that a check
/// lists, texts of the pattern that it asks for.
[[nodiscard]] Source fitted_source(const schema::Model& model, std::size_t table, std::size_t column,
                                   TableFits& fits, Source source);

/// The cell with what its checks refuse taken out; nothing when that has been reported as impossible.
[[nodiscard]] std::optional<CellPlan> fitted_cell(ModelBuild& build, std::size_t table, std::size_t column,
                                                  CellPlan cell);

/// The same for a part of a column's values, of which `fit` asks: `checks` are the names of what it comes
/// from.
[[nodiscard]] std::optional<CellPlan> fitted_value(ColumnBuild& part, const ColumnFit& fit,
                                                   std::string generator, std::string checks, CellPlan cell);

/// Whether the column's values follow from keys, references or sequences, so that no check may change them.
[[nodiscard]] bool is_fixed(ModelBuild& build, std::size_t table, std::size_t column);

/// Whether a row may take other values of the column: neither fixed nor shared with the rows of a tree.
[[nodiscard]] bool is_redrawable(ModelBuild& build, std::size_t table, std::size_t column);

/// What a check asks of the column, or of the part of it; nullptr: nothing.
[[nodiscard]] const ColumnFit* fit_of(ColumnBuild& column);

/// The values of [wanted.min, wanted.max] that checks leave, or others close to them where they leave none
/// of these and name or type chose the generator; scaled as numbers of the column are. Nothing when the
/// schema asked for them: that is then reported.
[[nodiscard]] std::optional<IntervalSet> fitted_range(ColumnBuild& column, Interval wanted);

/// Takes what checks refuse out of a list of texts as literal_text() makes them. False when nothing is left,
/// which has been reported.
[[nodiscard]] bool keep_allowed(ColumnBuild& column, std::vector<std::string>& texts,
                                std::vector<double>* weights);

}  // namespace datagen::generators::checks
