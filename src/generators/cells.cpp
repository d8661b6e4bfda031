#include "generators/cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "generators/nodes/text_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators {

namespace {

using core::PieceKind;
using schema::TypeId;

// What a numeric without precision, a real or a double precision gets: money-like numbers.
constexpr unsigned kDefaultScale = 2;
// Scaled values are 64 bits wide.
constexpr std::int32_t kMaxDigits = 18;

core::DictionaryPtr fitted_dictionary(const core::Dictionary& words, std::uint32_t length, bool pad) {
  std::vector<std::string> entries;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    std::string entry(core::first_characters(words[i], length));
    while (!entry.empty() && entry.back() == ' ') entry.pop_back();
    if (pad) entry.append(length - core::count_characters(entry), ' ');
    entries.push_back(std::move(entry));
  }
  return std::make_shared<core::Dictionary>(entries);
}

bool is_in_key(const schema::Table& table, const schema::Column& column) {
  const auto number = static_cast<std::size_t>(&column - table.columns.data());
  const auto holds = [number](const schema::Key& key) {
    return std::find(key.columns.begin(), key.columns.end(), number) != key.columns.end();
  };
  const auto indexes = [number](const schema::Index& index) {
    return index.unique &&
           std::any_of(index.elements.begin(), index.elements.end(),
                       [number](const schema::IndexElement& element) { return element.column == number; });
  };
  return (table.primary_key && holds(*table.primary_key)) ||
         std::any_of(table.uniques.begin(), table.uniques.end(), holds) ||
         std::any_of(table.indexes.begin(), table.indexes.end(), indexes);
}

void refuse_cutting(const ColumnBuild& column, std::optional<std::size_t> needed) {
  const std::string holds =
      fmt::format("{} is part of a key and holds {} characters", column.display(), column.type().length);
  if (needed) {
    column.problem(
        fmt::format("{}; its values need up to {}", holds, *needed),
        fmt::format("widen the column to {} or give it a \"generator\" with shorter values", *needed));
  } else {
    column.problem(holds + "; its values may be longer", "make the column a text");
  }
}

}  // namespace

unsigned number_scale(const schema::Type& type) {
  switch (type.id) {
    case TypeId::SmallInt:
    case TypeId::Integer:
    case TypeId::BigInt: return 0;
    case TypeId::Numeric:
      if (type.precision == schema::Type::kUnset) return kDefaultScale;
      return static_cast<unsigned>(std::clamp(type.scale, 0, kMaxDigits));
    default: return kDefaultScale;
  }
}

NumberLimits number_limits(const schema::Type& type) {
  switch (type.id) {
    case TypeId::SmallInt:
      return {std::numeric_limits<std::int16_t>::min(), std::numeric_limits<std::int16_t>::max()};
    case TypeId::Integer:
      return {std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()};
    case TypeId::Real: return {-999'999, 999'999};  // six significant digits always read back the same
    case TypeId::DoublePrecision: return {-999'999'999'999'999, 999'999'999'999'999};  // fifteen
    case TypeId::Numeric: {
      const std::int32_t digits = type.precision == schema::Type::kUnset ? kMaxDigits : type.precision;
      const auto limit = static_cast<std::int64_t>(
                             core::kPowersOf10[static_cast<std::size_t>(std::min(digits, kMaxDigits))]) -
                         1;
      return {-limit, limit};
    }
    default: return {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()};
  }
}

CellPlan number_cell(const ColumnBuild& column, SlotRef scaled) {
  const auto scale = static_cast<std::uint8_t>(number_scale(column.type()));
  switch (column.type().id) {
    case TypeId::Real:
    case TypeId::DoublePrecision: return {{piece(PieceKind::TrimmedDecimal, std::move(scaled), scale)}, {}};
    case TypeId::Numeric:
      if (scale > 0) return {{piece(PieceKind::Decimal, std::move(scaled), scale)}, {}};
      break;
    default: break;
  }
  return {{piece(PieceKind::Integer, std::move(scaled))}, {}};
}

std::optional<std::size_t> max_characters(const std::vector<PlannedPiece>& pieces) {
  core::CellLayout layout;
  for (const PlannedPiece& piece : pieces) {
    if (piece.kind == PieceKind::Text) return std::nullopt;
    layout.pieces.push_back({piece.kind, piece.width, 0, piece.text, piece.dictionary});
  }
  return core::max_bytes(layout);
}

CellPlan text_cell(ColumnBuild& column, std::vector<PlannedPiece> pieces, TextFacts facts) {
  const schema::Type& type = column.type();
  const bool pad = type.id == TypeId::Char;
  const bool is_bounded = (pad || type.id == TypeId::VarChar) && type.length != schema::Type::kUnset;
  const auto length = static_cast<std::uint32_t>(is_bounded ? type.length : 0);

  std::optional<std::size_t> longest = max_characters(pieces);
  if (!longest) longest = facts.max_characters;
  const bool is_one_word = pieces.size() == 1 && pieces.front().kind == PieceKind::Word;
  if (is_one_word) longest = pieces.front().dictionary->max_characters();
  const bool fits = !is_bounded || (longest && *longest <= length);
  if (!fits && is_in_key(column.table(), column.column())) refuse_cutting(column, longest);

  CellPlan cell{.pieces = std::move(pieces),
                .nulls = {},
                .distinct_rows = fits ? facts.distinct_rows : 0,
                .text_bytes = facts.text_bytes};
  if (fits && !pad) return cell;
  if (is_one_word && is_bounded) {
    core::DictionaryPtr& words = cell.pieces.front().dictionary;
    words = fitted_dictionary(*words, length, pad);
  } else if (is_bounded) {
    const NodeId text =
        changed_text_node(column, std::move(cell.pieces), pad ? TextChange::Pad : TextChange::Cut, length);
    cell.pieces = {piece(PieceKind::Text, slot_of(text))};
    cell.text_bytes = std::min<double>(facts.text_bytes, length);
  }
  return cell;
}

NodeId changed_text_node(ColumnBuild& column, std::vector<PlannedPiece> pieces, TextChange change,
                         std::uint32_t length) {
  std::vector<SlotRef> inputs;
  for (const PlannedPiece& part : pieces) {
    for (std::uint8_t slot = 0; slot < slots_of(part.kind); ++slot) {
      inputs.push_back(part.slot);
      inputs.back().output = static_cast<std::uint8_t>(part.slot.output + slot);
    }
  }
  return column.add(changed_text(std::move(pieces), change, length), std::move(inputs), 2);
}

CellPlan word_cell(ColumnBuild& column, NodeId index, words::WordList list, std::uint64_t distinct_rows) {
  return text_cell(column, {word(slot_of(index), column.dictionary(list))}, {.distinct_rows = distinct_rows});
}

CellPlan moment_cell(ColumnBuild& column, NodeId micros) {
  if (column.type().id == TypeId::Date) {
    const NodeId day = column.add(day_of_time(), {slot_of(micros)});
    return {{piece(PieceKind::Date, slot_of(day))}, {}};
  }
  std::vector<PlannedPiece> pieces{piece(PieceKind::Timestamp, slot_of(micros))};
  if (column.type().id == TypeId::TimestampTz) pieces.push_back(literal("+00"));
  return {std::move(pieces), {}};
}

CellPlan boolean_cell(NodeId value) {
  return {{piece(PieceKind::Boolean, slot_of(value))}, {}};
}

}  // namespace datagen::generators
