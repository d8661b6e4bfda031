#include "generators/families/distinct_values.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <unordered_set>

#include "core/calendar.hpp"
#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

using core::PieceKind;
using schema::TypeId;

// Twelve hexadecimal digits, other ones for each row.
PlannedPiece hex_digits(ColumnBuild& column) {
  constexpr std::uint8_t kDigits = 12;
  return piece(PieceKind::Hex, slot_of(column.choose(std::uint64_t{1} << (4U * kDigits))), kDigits);
}

CellPlan days(ColumnBuild& column) {
  constexpr std::uint64_t kThousandYears = 365'000;
  const std::int64_t first_of_all = core::days_from_civil(1, 1, 1);
  const auto all = static_cast<std::uint64_t>(core::days_from_civil(9999, 12, 31) - first_of_all) + 1;
  const bool needs_all = column.needs_more_than(kThousandYears);
  const std::int64_t first =
      needs_all ? first_of_all
                : core::day_of(column.reference_time()) - static_cast<std::int64_t>(kThousandYears);
  const NodeId day = column.choose(needs_all ? all : kThousandYears);
  return moment_cell(column,
                     column.add(affine(first * core::kMicrosPerDay, core::kMicrosPerDay), {slot_of(day)}));
}

// Two whole numbers that differ, which a float4 holds as they are, and zeros.
CellPlan vector(ColumnBuild& column) {
  constexpr std::uint64_t kNumbers = 100'000;
  constexpr std::int32_t kUsualDimensions = 3;
  const std::int32_t declared = column.type().length;
  const std::int32_t dimensions = declared == schema::Type::kUnset ? kUsualDimensions : declared;
  const NodeId index = column.choose(dimensions > 1 ? kNumbers * kNumbers : kNumbers);
  std::vector<PlannedPiece> pieces{
      literal("["),
      piece(PieceKind::Integer, slot_of(column.add(coordinate(1, kNumbers), {slot_of(index)})))};
  if (dimensions > 1) {
    const NodeId second = column.add(coordinate(kNumbers, kNumbers), {slot_of(index)});
    pieces.insert(pieces.end(), {literal(","), piece(PieceKind::Integer, slot_of(second))});
  }
  std::string rest;
  for (std::int32_t i = 2; i < dimensions; ++i) rest += ",0";
  pieces.push_back(literal(rest + "]"));
  return {std::move(pieces), {}};
}

}  // namespace

std::optional<CellPlan> distinct_values(ColumnBuild& column) {
  if (column.type().dimensions > 0) return std::nullopt;
  switch (column.kind()) {
    case schema::ValueKind::Text: return code_cell(column);
    case schema::ValueKind::Number: return number(column);
    case schema::ValueKind::Date: return days(column);
    case schema::ValueKind::Json:
      return CellPlan{{literal(R"({"id": ")"), hex_digits(column), literal(R"("})")}, {}};
    default: break;
  }
  if (column.type().id == TypeId::TsVector)
    return CellPlan{{literal("'"), hex_digits(column), literal("'")}, {}};
  if (column.type().id == TypeId::Vector) return vector(column);
  return std::nullopt;
}

CellPlan distinct_texts(ColumnBuild& column, const std::vector<std::string_view>& texts) {
  std::unordered_set<std::string_view> known;
  std::vector<std::string_view> different;
  for (const std::string_view text : texts) {
    if (!text.empty() && known.insert(text).second) different.push_back(text);
  }
  const NodeId index = column.choose(different.size());
  return text_cell(column, {word(slot_of(index), std::make_shared<core::Dictionary>(different))});
}

}  // namespace datagen::generators::families
