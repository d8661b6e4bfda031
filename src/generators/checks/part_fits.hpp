// What domains, and checks of fields, ask of the values inside a column's values: the elements of arrays, the
// fields of composites.
#pragma once

#include "generators/checks/table_fits.hpp"
#include "generators/column_build.hpp"
#include "generators/graph.hpp"
#include "generators/registry.hpp"
#include "schema/json_value.hpp"
#include "schema/model.hpp"

namespace datagen::generators::checks {

/// The parts of a column's values as a table of their own, in which no value is NULL.
struct PartFits {
  schema::Model model;
  TableFits fits;  ///< of table 0
};
/// Of the table that stands in for the parts; read once. Its `stream` is the name of the table's column whose
/// fields it has, if checks of the table may ask something of them. What can never hold is reported, and what
/// is not understood warned of.
[[nodiscard]] PartFits& part_fits(ColumnBuild& column, const schema::Table& fields);
/// What is asked of a part; nullptr: nothing.
[[nodiscard]] const ColumnFit* fit_of_part(ColumnBuild& part);

struct PartSource {
  const GeneratorInfo* generator;
  const schema::JsonValue* config;  ///< may be nullptr
};
/// The source that fits the part of `whole` better than the one that its name or type chose.
[[nodiscard]] PartSource fitted_part_source(ColumnBuild& whole, const ColumnPart& part, PartSource source);

/// The cell of a part with what its domain refuses taken out.
[[nodiscard]] CellPlan fitted_part(ColumnBuild& part, const PartSource& source, CellPlan cell);

/// Whether domains ask something of values inside those of the type.
[[nodiscard]] bool has_bounded_parts(const schema::Model& model, const schema::Type& type);

}  // namespace datagen::generators::checks
