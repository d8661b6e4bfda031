#include "generators/cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "generators/keys/distinct_keys.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/padding.hpp"
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
// Of a numeric with more digits than that, so many stay in front of the point.
constexpr std::int32_t kWholeDigits = 6;
// A real gives six digits back as they were (FLT_DIG).
constexpr unsigned kRealDigits = 6;

std::int64_t power_of_10(std::int32_t exponent) {
  return static_cast<std::int64_t>(core::kPowersOf10[static_cast<std::size_t>(exponent)]);
}

bool has_precision(const schema::Type& type) {
  return type.id == TypeId::Numeric && type.precision != schema::Type::kUnset;
}

// numeric(5,-2) holds hundreds: 2. 0 for all types that hold whole numbers.
std::int32_t zeros_before_point(const schema::Type& type) {
  return has_precision(type) ? std::clamp(-type.scale, 0, kMaxDigits) : 0;
}

std::uint64_t magnitude(std::int64_t value) {
  return value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}
// UTF-8's longest code point.
constexpr std::size_t kMostBytesPerCharacter = 4;

// The characters that a piece has in every row.
std::optional<std::size_t> fixed_characters(const PlannedPiece& piece) {
  switch (piece.kind) {
    case PieceKind::Literal: return core::count_characters(piece.text);
    case PieceKind::Digits:
    case PieceKind::Hex: return piece.width;
    default: return std::nullopt;
  }
}

// Of pieces that fit: the spaces behind them are a piece of their own, which depends on those alone that vary
// in length.
void pad(ColumnBuild& column, std::vector<PlannedPiece>& pieces, std::size_t length) {
  std::vector<PlannedPiece> varying;
  for (const PlannedPiece& piece : pieces) {
    if (const auto characters = fixed_characters(piece)) {
      length -= *characters;
    } else {
      varying.push_back(piece);
    }
  }
  if (varying.empty()) {
    pieces.push_back(literal(std::string(length, ' ')));
    return;
  }
  std::vector<SlotRef> inputs = input_slots(varying);
  const NodeId spaces = column.add(padding_behind(std::move(varying), static_cast<std::uint32_t>(length)),
                                   std::move(inputs), 2);
  pieces.push_back(piece(PieceKind::Text, slot_of(spaces)));
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
    case TypeId::Numeric: {
      if (!has_precision(type)) return kDefaultScale;
      const std::int32_t whole = std::clamp(type.precision - type.scale, 0, kWholeDigits);
      return static_cast<unsigned>(std::clamp(type.scale, 0, kMaxDigits - whole));
    }
    default: return kDefaultScale;
  }
}

NumberLimits number_limits(const schema::Type& type) {
  switch (type.id) {
    case TypeId::SmallInt:
      return {std::numeric_limits<std::int16_t>::min(), std::numeric_limits<std::int16_t>::max()};
    case TypeId::Integer:
      return {std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()};
    case TypeId::Real: return {-999'999 * power_of_10(12), 999'999 * power_of_10(12)};
    case TypeId::DoublePrecision: return {-999'999'999'999'999, 999'999'999'999'999};  // 15 digits, DBL_DIG
    case TypeId::Money: return {-power_of_10(kMaxDigits) + 1, power_of_10(kMaxDigits) - 1};
    case TypeId::Numeric: {
      if (!has_precision(type)) return {-power_of_10(kMaxDigits) + 1, power_of_10(kMaxDigits) - 1};
      const std::int32_t zeros = zeros_before_point(type);
      const std::int32_t not_made = std::max(type.scale, 0) - static_cast<std::int32_t>(number_scale(type));
      const std::int32_t digits = std::clamp(type.precision - not_made, 0, kMaxDigits - zeros);
      const std::int64_t limit = (power_of_10(digits) - 1) * power_of_10(zeros);
      return {-limit, limit};
    }
    default: return {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()};
  }
}

std::int64_t number_step(const schema::Type& type, NumberLimits range) {
  if (type.id != TypeId::Real) return power_of_10(zeros_before_point(type));
  const unsigned digits = core::count_digits(std::max(magnitude(range.min), magnitude(range.max)));
  return digits <= kRealDigits ? 1 : static_cast<std::int64_t>(core::kPowersOf10[digits - kRealDigits]);
}

NumberLimits rounded_inwards(const schema::Type& type, NumberLimits range) {
  const std::int64_t low = number_step(type, {range.min, range.min});
  const std::int64_t high = number_step(type, {range.max, range.max});
  const std::int64_t above = range.min % low;
  const std::int64_t below = range.max % high;
  return {range.min - above + (above > 0 ? low : 0), range.max - below - (below < 0 ? high : 0)};
}

CellPlan number_cell(ColumnBuild& column, SlotRef scaled) {
  const schema::Type& type = column.type();
  const unsigned scale = number_scale(type);
  const auto width = static_cast<std::uint8_t>(scale);
  switch (type.id) {
    case TypeId::Real: {
      const NodeId kept = column.add(cut_to_digits(kRealDigits), {std::move(scaled)});
      return {{piece(PieceKind::Real, slot_of(kept), width)}, {}};
    }
    case TypeId::DoublePrecision: return {{piece(PieceKind::TrimmedDecimal, std::move(scaled), width)}, {}};
    case TypeId::Money: return {{piece(PieceKind::Money, std::move(scaled))}, {}};
    case TypeId::Numeric: {
      if (const auto zeros = static_cast<unsigned>(zeros_before_point(type)); zeros > 0) {
        const NodeId kept = column.add(rescale(zeros, 0), {std::move(scaled)});
        return {{piece(PieceKind::Integer, slot_of(column.add(rescale(0, zeros), {slot_of(kept)})))}, {}};
      }
      if (scale == 0) break;
      CellPlan cell{{piece(PieceKind::Decimal, std::move(scaled), width)}, {}};
      const auto wanted = static_cast<unsigned>(std::max(type.scale, 0));
      if (wanted > scale) cell.pieces.push_back(literal(std::string(wanted - scale, '0')));
      return cell;
    }
    default: break;
  }
  return {{piece(PieceKind::Integer, std::move(scaled))}, {}};
}

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

std::optional<std::size_t> max_characters(const std::vector<PlannedPiece>& pieces) {
  std::size_t total = 0;
  for (const PlannedPiece& piece : pieces) {
    switch (piece.kind) {
      case PieceKind::Text: return std::nullopt;
      case PieceKind::Literal: total += core::count_characters(piece.text); break;
      case PieceKind::Word: total += piece.dictionary->max_characters(); break;
      default: total += core::max_bytes({{{piece.kind, piece.width}}, core::kNeverNull});
    }
  }
  return total;
}

std::optional<std::size_t> max_bytes(const std::vector<PlannedPiece>& pieces) {
  core::CellLayout layout;
  layout.pieces.reserve(pieces.size());
  for (const PlannedPiece& piece : pieces) {
    if (piece.kind == PieceKind::Text) return std::nullopt;
    layout.pieces.push_back({piece.kind, piece.width, 0, piece.text, piece.dictionary});
  }
  return core::max_bytes(layout);
}

CellPlan text_cell(ColumnBuild& column, std::vector<PlannedPiece> pieces, TextFacts facts) {
  const schema::Type& type = column.type();
  const bool is_padded = type.id == TypeId::Char;
  const bool is_bounded = (is_padded || type.id == TypeId::VarChar) && type.length != schema::Type::kUnset;
  const auto length = static_cast<std::uint32_t>(is_bounded ? type.length : 0);

  std::optional<std::size_t> longest = facts.max_characters;
  if (!longest) longest = max_characters(pieces);
  const bool is_one_word = pieces.size() == 1 && pieces.front().kind == PieceKind::Word;
  const bool fits = !is_bounded || (longest && *longest <= length);
  if (!fits && column.must_be_distinct()) {
    if (column.is_inferred()) return code_cell(column);
    refuse_cutting(column, longest);
  }

  std::optional<std::size_t> bytes = max_bytes(pieces);
  if (!bytes) bytes = facts.max_bytes;
  if (!bytes && longest) bytes = *longest * kMostBytesPerCharacter;
  if (is_bounded) bytes = std::min(bytes.value_or(SIZE_MAX), length * kMostBytesPerCharacter);
  CellPlan cell{.pieces = std::move(pieces),
                .nulls = {},
                .distinct_rows = fits ? facts.distinct_rows : 0,
                .text_bytes = facts.text_bytes,
                .max_bytes = bytes};
  if (!is_bounded || (fits && !is_padded)) return cell;
  if (fits && cell.pieces.size() > 1) {
    pad(column, cell.pieces, length);
  } else if (is_one_word) {
    core::DictionaryPtr& words = cell.pieces.front().dictionary;
    words = fitted_dictionary(*words, length, is_padded);
  } else {
    const NodeId text = changed_text_node(column, std::move(cell.pieces),
                                          is_padded ? TextChange::Pad : TextChange::Cut, length);
    cell.pieces = {piece(PieceKind::Text, slot_of(text))};
    cell.text_bytes = std::min<double>(facts.text_bytes, length);
  }
  return cell;
}

std::vector<SlotRef> input_slots(const std::vector<PlannedPiece>& pieces) {
  std::vector<SlotRef> inputs;
  for (const PlannedPiece& part : pieces) {
    for (std::uint8_t slot = 0; slot < slots_of(part.kind); ++slot) {
      inputs.push_back(part.slot);
      inputs.back().output = static_cast<std::uint8_t>(part.slot.output + slot);
    }
  }
  return inputs;
}

NodeId changed_text_node(ColumnBuild& column, std::vector<PlannedPiece> pieces, TextChange change,
                         std::uint32_t length) {
  std::vector<SlotRef> inputs = input_slots(pieces);
  return column.add(changed_text(std::move(pieces), change, length), std::move(inputs), 2);
}

namespace {

// A word and, once all are used up, a number behind it: `round` is 0, 0 in the first round.
CellPlan numbered_cell(ColumnBuild& column, const core::DictionaryPtr& words, NodeId index, NodeId round,
                       std::uint8_t digits, std::uint64_t distinct_rows) {
  static constexpr std::array<std::string_view, 2> kSpaces{"", " "};
  return text_cell(column,
                   {word(slot_of(index), words), word(slot_of(round, 0), column.dictionary(kSpaces)),
                    piece(PieceKind::PositiveInteger, slot_of(round, 1), digits)},
                   {.distinct_rows = distinct_rows});
}

// The list without words that stand there again: the browsers of all user agents.
words::WordList each_once(ColumnBuild& column, words::WordList list) {
  using Words = std::vector<std::string_view>;
  const std::string name = fmt::format("each once of {}", fmt::ptr(list.data()));
  const std::shared_ptr<const Words> different = column.constant(name, [&] {
    Words words;
    for (const std::string_view word : list) {
      if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
    }
    return words;
  });
  return different->size() == list.size() ? list : words::WordList(*different);
}

// The words that a short column holds whole, where there are some to choose from: else the list.
words::WordList fitting(ColumnBuild& column, words::WordList list) {
  using Words = std::vector<std::string_view>;
  constexpr std::size_t kSome = 3;
  const auto length = static_cast<std::size_t>(column.type().length);
  const std::string name = fmt::format("{} characters of {}", length, fmt::ptr(list.data()));
  const std::shared_ptr<const Words> held = column.constant(name, [&] {
    Words words;
    for (const std::string_view word : list) {
      if (core::count_characters(word) <= length) words.push_back(word);
    }
    return words;
  });
  return held->size() < kSome ? list : words::WordList(*held);
}

// How many digits fit behind the longest word and a space, as far as so many rows may need them.
unsigned digits_behind(const ColumnBuild& column, const core::Dictionary& words) {
  const unsigned wanted = core::count_digits(column.rows() / words.size() + 1);
  if (column.type().length == schema::Type::kUnset) return wanted;
  const auto held = static_cast<std::size_t>(column.type().length);
  const std::size_t taken = words.max_characters() + 1;
  return static_cast<unsigned>(std::min<std::size_t>(wanted, held > taken ? held - taken : 0));
}

}  // namespace

CellPlan list_cell(ColumnBuild& column, words::WordList list) {
  if (column.must_be_distinct()) list = each_once(column, list);
  core::DictionaryPtr words = column.dictionary(list);
  const auto is_cut = [&] {
    return column.type().length != schema::Type::kUnset &&
           words->max_characters() > static_cast<std::size_t>(column.type().length);
  };
  if (is_cut() && !column.must_be_distinct()) {
    list = fitting(column, list);
    words = column.dictionary(list);
  }
  const bool is_alone = column.is_key_alone();
  const bool may_need_numbers = column.is_inferred() && column.needs_more_than(list.size());
  const unsigned digits = may_need_numbers ? digits_behind(column, *words) : 0;
  const std::uint64_t most = list.size() * (core::kPowersOf10[digits] - 1);
  const bool needs_codes = is_cut() || (is_alone && may_need_numbers && most < column.rows());
  if (needs_codes && column.is_inferred() && column.must_be_distinct()) return code_cell(column);
  if (!may_need_numbers || digits == 0) return word_cell(column, column.choose(list.size()), list);

  if (is_alone) {
    column.vouch_distinct();
    const NodeId index = column.add(distinct_choice(column.stream(), list.size()));
    const NodeId round = column.add(number_of_round(list.size()), {slot_of(column.row())}, 2);
    return numbered_cell(column, words, index, round, static_cast<std::uint8_t>(digits), kMaxChoices);
  }
  const NodeId choice = column.choose_numbered(list.size(), most);
  const NodeId index = column.add(coordinate(1, list.size()), {slot_of(choice)});
  const NodeId round = column.add(number_of_round(list.size()), {slot_of(choice)}, 2);
  return numbered_cell(column, words, index, round, static_cast<std::uint8_t>(digits), 0);
}

CellPlan code_cell(ColumnBuild& column) {
  // No 0 and O, no 1 and I.
  static constexpr std::array<std::string_view, 32> kSymbols{
      "2", "3", "4", "5", "6", "7", "8", "9", "A", "B", "C", "D", "E", "F", "G", "H",
      "J", "K", "L", "M", "N", "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y", "Z"};
  constexpr std::int32_t kLength = 10;
  const std::int32_t held = column.type().length;
  const auto length = static_cast<unsigned>(held == schema::Type::kUnset ? kLength : std::min(held, kLength));
  const NodeId index = column.choose(std::uint64_t{1} << (5 * length));
  std::vector<PlannedPiece> pieces;
  for (unsigned i = 0; i < length; ++i) {
    const NodeId symbol =
        column.add(coordinate(std::uint64_t{1} << (5 * i), kSymbols.size()), {slot_of(index)});
    pieces.push_back(word(slot_of(symbol), column.dictionary(kSymbols)));
  }
  return text_cell(column, std::move(pieces), {.distinct_rows = std::uint64_t{1} << (5 * length)});
}

bool can_hold(const ColumnBuild& column, std::size_t fewest_characters, std::size_t offset) {
  const schema::Type& type = column.type();
  if (type.length == schema::Type::kUnset || fewest_characters <= static_cast<std::size_t>(type.length))
    return true;
  column.error(offset,
               fmt::format("generator \"{}\" makes at least {} characters; {} of type {} holds {}",
                           column.config().owner(), fewest_characters, column.display(),
                           schema::sql_type(column.model(), column.column().type), type.length),
               fmt::format("shorten it or widen the column to {}", fewest_characters));
  return false;
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
