#include "generators/cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "core/number_text.hpp"
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

std::uint32_t count_characters(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string_view cut(std::string_view text, std::uint32_t characters) {
  std::size_t end = 0;
  for (std::uint32_t i = 0; i < characters && end < text.size(); ++i) {
    ++end;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  }
  return text.substr(0, end);
}

// The most characters the pieces can print; nothing when a piece has no bound.
std::optional<std::size_t> max_characters(const std::vector<PlannedPiece>& pieces) {
  core::CellLayout layout;
  for (const PlannedPiece& piece : pieces) {
    if (piece.kind == PieceKind::Text) return std::nullopt;
    layout.pieces.push_back({piece.kind, piece.width, 0, piece.text, piece.dictionary});
  }
  return core::max_bytes(layout);
}

core::DictionaryPtr fitted_dictionary(const core::Dictionary& words, std::uint32_t length, bool pad) {
  std::vector<std::string> entries;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    std::string entry(cut(words[i], length));
    while (!entry.empty() && entry.back() == ' ') entry.pop_back();
    if (pad) entry.append(length - count_characters(entry), ' ');
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

std::vector<SlotRef> inputs_of(const std::vector<PlannedPiece>& pieces) {
  std::vector<SlotRef> inputs;
  for (const PlannedPiece& piece : pieces) {
    if (piece.kind == PieceKind::Literal) continue;
    inputs.push_back(piece.slot);
    if (piece.kind != PieceKind::Text && piece.kind != PieceKind::Uuid) continue;
    SlotRef second = piece.slot;
    ++second.output;
    inputs.push_back(std::move(second));
  }
  return inputs;
}

void refuse_cutting(const ColumnBuild& column, std::size_t needed) {
  column.problem(
      fmt::format("{} is part of a key and holds {} characters; its values need up to {}", column.display(),
                  column.type().length, needed),
      fmt::format("widen the column to {} or give it a \"generator\" with shorter values", needed));
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
  if (!fits && longest && is_in_key(column.table(), column.column())) refuse_cutting(column, *longest);

  CellPlan cell{.pieces = std::move(pieces),
                .nulls = {},
                .distinct_rows = fits ? facts.distinct_rows : 0,
                .text_bytes = facts.text_bytes};
  if (fits && !pad) return cell;
  if (is_one_word && is_bounded) {
    core::DictionaryPtr& words = cell.pieces.front().dictionary;
    words = fitted_dictionary(*words, length, pad);
  } else if (is_bounded) {
    std::vector<SlotRef> inputs = inputs_of(cell.pieces);
    const TextChange change = pad ? TextChange::Pad : TextChange::Cut;
    const NodeId text =
        column.add(changed_text(std::move(cell.pieces), change, length), std::move(inputs), 2);
    cell.pieces = {piece(PieceKind::Text, slot_of(text))};
    cell.text_bytes = std::min<double>(facts.text_bytes, length);
  }
  return cell;
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
