#include "generators/sources/file_cell.hpp"

#include <optional>
#include <string>
#include <utility>

#include "generators/checks/redraw.hpp"
#include "generators/model_build.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/sources/source_nodes.hpp"
#include "generators/sources/source_table.hpp"
#include "schema/table_source.hpp"

namespace datagen::generators::sources {

namespace {

// The fields of the rows, by their numbers in the file.
NodeId records_of_file(ModelBuild& build, std::size_t table) {
  return build.shared(table, "source records",
                      [&] { return build.graph().add(source_records(build.options().sources[table])); });
}

// The cell as the file's rows have it, by their numbers in the file.
CellPlan cell_of_file(ModelBuild& build, std::size_t table, std::size_t field, bool is_nullable) {
  const auto& source = build.options().sources[table];
  const NodeId records = records_of_file(build, table);
  const FieldColumn& values = *source->layout().fields[field].values;
  const NodeId read = build.graph().add(field_values(source, field), {slot_of(records)}, values.slots(),
                                        is_nullable ? Nullability::MayBeNull : Nullability::NeverNull);
  CellPlan cell{.pieces = values.pieces(slot_of(read)), .nulls = {}};
  if (is_nullable) cell.nulls.push_back({{}, read});
  return cell;
}

}  // namespace

CellPlan file_cell(ModelBuild& build, std::size_t table, std::size_t column) {
  const schema::Table& asked = build.model().tables[table];
  const SourceTable& source = *build.options().sources[table];
  const std::size_t field = *source.field_of_column(column);
  CellPlan cell = cell_of_file(build, table, field, asked.columns[column].nullable);
  if (asked.source->mode == schema::SourceMode::Table) return cell.behind(build.row(table));
  const bool is_together = asked.source->mode == schema::SourceMode::Sample;
  const std::string name = is_together ? "source row" : "source row of " + asked.columns[column].name;
  const NodeId drawn = build.shared(table, name, [&] {
    const core::Stream stream = build.stream(table).part("source");
    const NodeId choice = build.graph().add(
        uniform_choice(is_together ? stream : stream.part(asked.columns[column].stream), source.rows()));
    return checks::of_real_row(build, table, choice);
  });
  return cell.behind(drawn);
}

std::optional<SlotRef> file_records(ModelBuild& build, std::size_t table) {
  const auto& sources = build.options().sources;
  const bool has_file = !sources.empty() && sources[table] != nullptr;
  if (!has_file || build.model().tables[table].source->mode != schema::SourceMode::Table) return std::nullopt;
  return slot_of(records_of_file(build, table)).behind(build.row(table));
}

}  // namespace datagen::generators::sources
