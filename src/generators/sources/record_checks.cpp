#include "generators/sources/record_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <span>
#include <utility>

#include "core/error.hpp"
#include "generators/checks/check_conditions.hpp"
#include "generators/checks/check_parts.hpp"
#include "generators/checks/table_fits.hpp"
#include "generators/expressions/row_scope.hpp"
#include "generators/sources/key_columns.hpp"
#include "readers/record.hpp"
#include "schema/table_source.hpp"

namespace datagen::generators::sources {

namespace {

std::int64_t reference_time_of(const schema::Model& model) {
  return model.reference_time.value_or(kReferenceTime);
}

// A field of the records that stand in the place of row numbers.
class RecordField final : public Node {
 public:
  RecordField(const FieldColumn& values, std::size_t number) : values_(values), number_(number) {}

  void fill(const NodeCall& call) const override {
    const FieldMasks masks = values_.read({call.rows, call.count}, number_, call.out, *call.arena);
    *call.null_mask = masks.nulls | masks.faults;
  }

 private:
  const FieldColumn& values_;
  std::size_t number_;  // of the field
};

CellPlan record_cell(Graph& graph, const MappedField& field) {
  const NodeId read = graph.add(std::make_unique<RecordField>(*field.values, field.number), {},
                                field.values->slots(), Nullability::MayBeNull);
  return {.pieces = field.values->pieces(slot_of(read)), .nulls = {NodePath{{}, read}}};
}

// The layout's fields that a check reads, in its order; empty where it reads another column too.
std::vector<std::size_t> fields_of(const schema::Table& table, const Layout& layout,
                                   const schema::SqlNode& check) {
  std::vector<std::size_t> fields;
  bool has_others = false;
  schema::for_each_node(check, [&](const schema::SqlNode& node) {
    if (node.kind != schema::SqlKind::Column) return;
    const std::optional<std::size_t> column = table.find_column(node.names.back());
    const std::size_t field = column ? field_of(layout, *column) : layout.fields.size();
    if (field == layout.fields.size()) {
      has_others = true;
    } else if (std::find(fields.begin(), fields.end(), field) == fields.end()) {
      fields.push_back(field);
    }
  });
  return has_others ? std::vector<std::size_t>() : fields;
}

bool is_false(const core::Block& block, const core::CellLayout& condition, std::uint32_t row) {
  const bool is_null =
      condition.null_mask != core::kNeverNull && (block.null_masks[condition.null_mask] >> row & 1U) != 0;
  return !is_null && block.slots[condition.pieces.front().slot].values[row] == 0;
}

}  // namespace

RecordChecks::RecordChecks(const schema::Model& model, std::size_t table, const Layout& layout,
                           core::Diagnostics& problems)
    : layout_(layout) {
  core::Diagnostics reported;  // when the schema was read
  const checks::TableFits fits(model, table, reference_time_of(model), reported);
  for (const checks::CheckSource& check : fits.sources()) add(model, model.tables[table], check, problems);
  if (conditions_.empty()) return;
  program_.emplace(graph_, truths_);
  workspace_.emplace(*program_);
}

void RecordChecks::add(const schema::Model& model, const schema::Table& table,
                       const checks::CheckSource& check, core::Diagnostics& problems) {
  std::vector<std::size_t> fields = fields_of(table, layout_, check.tree);
  const bool is_of_one_record = table.source->mode != schema::SourceMode::SampleColumns || fields.size() == 1;
  if (fields.empty() || !is_of_one_record || checks::asks_for_present(check.tree)) return;
  std::vector<expressions::Complaint> complaints;
  const expressions::Workbench bench{graph_, model, reference_time_of(model),
                                     std::make_shared<const std::string>(check.label), complaints};
  expressions::RowScope scope(bench, table, [&](std::size_t column, std::size_t /*offset*/) {
    return std::optional(record_cell(graph_, layout_.fields[field_of(layout_, column)]));
  });
  const auto truth = expressions::build_condition(bench, scope, checks::with_counted_nulls(check.tree));
  if (!truth) {
    // A domain may be that of several columns.
    if (std::find(not_computed_.begin(), not_computed_.end(), check.label) != not_computed_.end()) return;
    not_computed_.push_back(check.label);
    const std::size_t offset = complaints.empty() ? 0 : complaints.front().offset;
    problems.warning(check.place(offset),
                     fmt::format("rows of {} are not held to {}: {}", layout_.file->name(), check.label,
                                 complaints.empty() ? "it is not understood" : complaints.front().message));
    return;
  }
  conditions_.push_back({check.name, std::move(fields)});
  truths_.push_back({.pieces = {piece(core::PieceKind::Boolean, slot_of(truth->node))},
                     .nulls = {NodePath{{}, truth->node}}});
}

std::uint64_t RecordChecks::broken(const FieldBlock& records) {
  std::uint64_t result = 0;
  try {
    const core::Block block = program_->run(std::span(records.records, records.count), *workspace_);
    for (const core::CellLayout& condition : program_->cells()) {
      for (std::uint32_t row = 0; row < records.count; ++row)
        result |= std::uint64_t{is_false(block, condition, row)} << row;
    }
  } catch (const core::Error&) {
    // One of them cannot be computed (a division by zero): PostgreSQL would refuse it.
    return records.count == 1 ? 1 : broken_one_by_one(records);
  }
  return result;
}

std::uint64_t RecordChecks::broken_one_by_one(const FieldBlock& records) {
  std::uint64_t result = 0;
  for (std::uint32_t row = 0; row < records.count; ++row) result |= broken({records.records + row, 1}) << row;
  return result;
}

// The first condition that is false or cannot be computed: alone, so that an error is its own.
RecordChecks::Breach RecordChecks::breach_of(std::uint64_t record) const {
  for (std::size_t number = 0; number < conditions_.size(); ++number) {
    const Condition& condition = conditions_[number];
    const Program program(graph_, std::span(&truths_[number], 1));
    Workspace workspace(program);
    const auto breach = [&](std::string_view reason) {
      return Breach{condition.fields.front(), fmt::format("{}: {}", reason, values_of(condition, record))};
    };
    try {
      const core::Block block = program.run(std::span(&record, 1), workspace);
      if (is_false(block, program.cells().front(), 0)) return breach("refused by " + condition.name);
    } catch (const core::Error& error) {
      std::string_view reason = error.what();
      return breach(reason.substr(0, reason.rfind(" (row ")));  // where the record lies in memory
    }
  }
  return {};
}

std::string RecordChecks::values_of(const Condition& condition, std::uint64_t record) const {
  std::string values;
  for (const std::size_t field : condition.fields) {
    const FieldText& text = FieldBlock{&record, 1}.at(0, layout_.fields[field].number);
    if (!values.empty()) values += ", ";
    values += text.is_null ? "NULL" : fmt::format("\"{}\"", readers::shown(text.text()));
  }
  return values;
}

}  // namespace datagen::generators::sources
