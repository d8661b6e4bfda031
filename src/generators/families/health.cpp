// Medicine: codes and diagnoses, medications and dosages that belong together, blood pressures.
#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/families/lists.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/number_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

using core::PieceKind;

// The texts of one member of all entries.
template <typename Entries, typename Text>
std::vector<std::string_view> texts_of(Entries entries, Text text) {
  std::vector<std::string_view> texts;
  for (const auto& entry : entries) texts.push_back(entry.*text);
  return texts;
}

// Which entry the row is about, the first ones more often; columns of one row share it.
NodeId entry_of_row(ColumnBuild& column, std::string_view name, std::size_t count) {
  return column.shared_node(name, [&] {
    return column.add(
        curved_range(column.shared_stream(name), 0, static_cast<std::int64_t>(count) - 1, Curve::Low));
  });
}

CellPlan entry_text(ColumnBuild& column, std::string_view name, words::WordList texts) {
  if (column.must_be_distinct()) return list_cell(column, texts);
  return word_cell(column, entry_of_row(column, name, texts.size()), texts);
}

// Systolic above diastolic, in millimetres of mercury.
NodeId pressure_of_row(ColumnBuild& column, std::string_view name, std::int64_t least, std::int64_t most) {
  return column.shared_node(
      name, [&] { return column.add(curved_range(column.shared_stream(name), least, most, Curve::Bell)); });
}

NodeId systolic_of_row(ColumnBuild& column) {
  return pressure_of_row(column, "systolic", 95, 165);
}
NodeId diastolic_of_row(ColumnBuild& column) {
  return pressure_of_row(column, "diastolic", 55, 94);
}

CellPlan whole_number(ColumnBuild& column, NodeId number) {
  const NumberLimits limits = number_limits(column.type());
  std::int64_t unit = 1;
  for (unsigned i = 0; i < number_scale(column.type()); ++i) unit *= 10;
  const NodeId one = column.add(affine(unit, 0), {slot_of(number)});
  return number_cell(column, slot_of(column.add(product_of_two(1, limits.min, limits.max),
                                                {slot_of(number), slot_of(one)})));
}

}  // namespace

CellPlan diagnosis(ColumnBuild& column) {
  static const auto texts = texts_of(words::diagnoses(), &words::Diagnosis::name);
  return entry_text(column, "diagnosis", texts);
}
CellPlan icd_code(ColumnBuild& column) {
  static const auto texts = texts_of(words::diagnoses(), &words::Diagnosis::code);
  return entry_text(column, "diagnosis", texts);
}
CellPlan medication(ColumnBuild& column) {
  static const auto texts = texts_of(words::medications(), &words::Medication::name);
  return entry_text(column, "medication", texts);
}
CellPlan dosage(ColumnBuild& column) {
  static const auto texts = texts_of(words::medications(), &words::Medication::dosage);
  return entry_text(column, "medication", texts);
}

CellPlan blood_pressure(ColumnBuild& column) {
  if (column.must_be_distinct()) return code_cell(column);
  return text_cell(column,
                   {piece(PieceKind::PositiveInteger, slot_of(systolic_of_row(column)), 3), literal("/"),
                    piece(PieceKind::PositiveInteger, slot_of(diastolic_of_row(column)), 2)});
}
CellPlan systolic(ColumnBuild& column) {
  if (column.must_be_distinct()) return number_of_range(column);
  return whole_number(column, systolic_of_row(column));
}
CellPlan diastolic(ColumnBuild& column) {
  if (column.must_be_distinct()) return number_of_range(column);
  return whole_number(column, diastolic_of_row(column));
}

}  // namespace datagen::generators::families
