#include "generators/expressions/cell_values.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/dictionary.hpp"
#include "core/number_text.hpp"
#include "generators/cells.hpp"
#include "generators/expressions/value_texts.hpp"
#include "generators/nodes/function_node.hpp"
#include "generators/nodes/piece_text.hpp"

namespace datagen::generators::expressions {

namespace {

using core::PieceKind;
using schema::TypeId;

constexpr std::string_view kUtcOffset = "+00";

// Inputs behind the slots of a cell's pieces tell where it is NULL.
std::uint64_t null_rows(const NodeCall& call, std::size_t first, std::size_t count) {
  std::uint64_t nulls = 0;
  for (std::size_t i = 0; i < count; ++i) nulls |= call.input_nulls(first + i);
  return nulls;
}

void set_nulls(const NodeCall& call, std::uint64_t nulls) {
  if (call.null_mask != nullptr) *call.null_mask = nulls;
}

void set_words(const NodeCall& call, std::uint32_t row, const Words& words, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) call.output(i)[row] = words[i];
}

// The slots say the value as they are.
class SameSlots final : public FunctionNode {
 public:
  SameSlots(std::size_t slots, std::size_t nulls) : slots_(slots), nulls_(nulls) {}
  void fill(const NodeCall& call) const override {
    for (std::size_t i = 0; i < slots_; ++i) std::copy_n(call.input(i), call.count, call.output(i));
    set_nulls(call, null_rows(call, slots_, nulls_));
  }

 private:
  std::size_t slots_;
  std::size_t nulls_;
};

// A number scaled by 10^width, with `zeros` more zeros printed behind it.
class ScaledNumber final : public FunctionNode {
 public:
  ScaledNumber(unsigned width, unsigned zeros, std::size_t nulls)
      : width_(width), zeros_(zeros), nulls_(nulls) {}
  void fill(const NodeCall& call) const override {
    decimals_of_units(Slots<std::int64_t>::sources(call, 0), width_, width_ + zeros_,
                      Slots<Decimal>::targets(call), call.count);
    set_nulls(call, null_rows(call, 1, nulls_));
  }

 private:
  unsigned width_;
  unsigned zeros_;
  std::size_t nulls_;
};

class ScaledDouble final : public FunctionNode {
 public:
  ScaledDouble(unsigned width, bool is_real, std::size_t nulls)
      : width_(width), is_real_(is_real), nulls_(nulls) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t row = 0; row < call.count; ++row) {
      const double value = to_double({Slots<std::int64_t>::read(call, 0, row), width_, width_});
      Slots<double>::write(call, row, is_real_ ? static_cast<double>(static_cast<float>(value)) : value);
    }
    set_nulls(call, null_rows(call, 1, nulls_));
  }

 private:
  unsigned width_;
  bool is_real_;
  std::size_t nulls_;
};

// The values of a dictionary's entries, known beforehand.
class EntryValue final : public FunctionNode {
 public:
  EntryValue(core::DictionaryPtr dictionary, std::vector<Words> values, std::size_t slots, std::size_t nulls)
      : dictionary_(std::move(dictionary)), values_(std::move(values)), slots_(slots), nulls_(nulls) {}
  void fill(const NodeCall& call) const override {
    const std::uint64_t* const entries = call.input(0);
    for (std::uint32_t row = 0; row < call.count; ++row) set_words(call, row, values_[entries[row]], slots_);
    set_nulls(call, null_rows(call, 1, nulls_));
  }

 private:
  core::DictionaryPtr dictionary_;  // texts point into it
  std::vector<Words> values_;
  std::size_t slots_;
  std::size_t nulls_;
};

// The cell printed and, unless it is wanted as a text, read.
class PrintedValue final : public FunctionNode {
 public:
  PrintedValue(const schema::Model& model, ValueType type, std::vector<PlannedPiece> pieces,
               std::size_t piece_slots, std::size_t nulls)
      : model_(model), type_(type), text_(std::move(pieces)), piece_slots_(piece_slots), nulls_(nulls) {}
  void fill(const NodeCall& call) const override {
    const std::uint64_t nulls = null_rows(call, piece_slots_, nulls_);
    for (std::uint32_t row = 0; row < call.count; ++row) {
      Words words = words_of(std::string_view(""));
      if (slots_of(type_.kind) != 2) words = {};
      if ((nulls >> row & 1U) == 0) {
        char* const begin = call.arena->allocate(text_.max_bytes(call, row));
        const std::string_view text(begin, static_cast<std::size_t>(text_.write(call, row, begin) - begin));
        const auto value = parse_value(model_, type_, text);
        if (!value) throw core::Error(core::ExitCode::CannotGenerate, not_understood(text));
        words = *value;
      }
      set_words(call, row, words, slots_of(type_.kind));
    }
    set_nulls(call, nulls);
  }

 private:
  [[nodiscard]] std::string not_understood(std::string_view text) const {
    return fmt::format("an expression cannot compute with the value {} of type {}", text,
                       display(model_, type_));
  }

  const schema::Model& model_;
  ValueType type_;
  PieceText text_;
  std::size_t piece_slots_;
  std::size_t nulls_;
};

bool is_scaled(PieceKind kind) {
  return kind == PieceKind::Decimal || kind == PieceKind::TrimmedDecimal || kind == PieceKind::Real ||
         kind == PieceKind::Integer;
}

bool says_value(Kind kind, PieceKind piece) {
  switch (kind) {
    case Kind::SmallInt:
    case Kind::Integer:
    case Kind::BigInt: return piece == PieceKind::Integer;
    case Kind::Boolean: return piece == PieceKind::Boolean;
    case Kind::Date: return piece == PieceKind::Date;
    case Kind::Time: return piece == PieceKind::Time;
    case Kind::Timestamp:
    case Kind::TimestampTz: return piece == PieceKind::Timestamp;
    case Kind::Uuid: return piece == PieceKind::Uuid;
    case Kind::Text:
    case Kind::Char:
    case Kind::Other: return piece == PieceKind::Text;
    default: return false;
  }
}

// The words of all entries; empty where one cannot be read.
std::optional<std::vector<Words>> entry_values(const schema::Model& model, const ValueType& type,
                                               const core::Dictionary& dictionary) {
  std::vector<Words> values;
  for (std::uint32_t i = 0; i < dictionary.size(); ++i) {
    const auto value = parse_value(model, type, dictionary[i]);
    if (!value) return std::nullopt;
    values.push_back(*value);
  }
  return values;
}

// The node of a cell of one piece (and an offset or zeros behind it) that need not be printed; nullptr for
// others.
std::unique_ptr<Node> direct_node(const schema::Model& model, const CellPlan& cell, const schema::Type& base,
                                  const ValueType& type) {
  const PlannedPiece& first = cell.pieces.front();
  const bool has_end = cell.pieces.size() == 2 && cell.pieces[1].kind == PieceKind::Literal;
  if (cell.pieces.size() > 2 || (cell.pieces.size() == 2 && !has_end)) return nullptr;
  const std::string_view end = has_end ? std::string_view(cell.pieces[1].text) : std::string_view();
  const std::size_t nulls = cell.nulls.size();
  if (type.kind == Kind::Numeric && is_scaled(first.kind) &&
      end.find_first_not_of('0') == std::string_view::npos) {
    const unsigned width = first.kind == PieceKind::Integer ? 0 : first.width;
    if (width == 0 && has_end) return nullptr;
    return std::make_unique<ScaledNumber>(width, static_cast<unsigned>(end.size()), nulls);
  }
  if ((type.kind == Kind::Double || type.kind == Kind::Real) && is_scaled(first.kind) && !has_end) {
    const unsigned width = first.kind == PieceKind::Integer ? 0 : first.width;
    return std::make_unique<ScaledDouble>(width, base.id == TypeId::Real, nulls);
  }
  if (first.kind == PieceKind::Word && !has_end) {
    if (auto values = entry_values(model, type, *first.dictionary))
      return std::make_unique<EntryValue>(first.dictionary, *std::move(values), slots_of(type.kind), nulls);
  }
  const bool has_right_end = !has_end || (type.kind == Kind::TimestampTz && end == kUtcOffset);
  if (!says_value(type.kind, first.kind) || !has_right_end) return nullptr;
  return std::make_unique<SameSlots>(slots_of(type.kind), nulls);
}

// double precision and real print with an exponent; numbers of many digits are past what pieces print.
struct DoubleText {
  std::string_view operator()(RowContext& context, double value) const {
    char* const begin = context.arena.allocate(96);
    return {begin, static_cast<std::size_t>(write_double(begin, value) - begin)};
  }
};
struct FloatText {
  std::string_view operator()(RowContext& context, double value) const {
    char* const begin = context.arena.allocate(96);
    return {begin, static_cast<std::size_t>(write_float(begin, static_cast<float>(value)) - begin)};
  }
};
struct LowUnits {
  std::uint32_t scale;
  std::int64_t operator()(RowContext& /*context*/, Decimal value) const {
    // What fits the column is below 10^18.
    const std::uint64_t unit = value.scale < scale ? core::kPowersOf10[scale - value.scale] : 1;
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(value.units) * unit);
  }
  bool compute_block(const DecimalSources& values, const WholeTargets& units, std::uint32_t count) const {
    return units_of_decimals(values, scale, units, count);
  }
};

std::vector<SlotRef> slots_from(NodeId node, std::uint8_t count) {
  std::vector<SlotRef> slots;
  for (std::uint8_t i = 0; i < count; ++i) slots.push_back(slot_of(node, i));
  return slots;
}

}  // namespace

NodeId value_of_cell(Graph& graph, const schema::Model& model, const CellPlan& cell,
                     const schema::Type& base) {
  const ValueType type = value_type(model, base);
  std::vector<SlotRef> inputs = input_slots(cell.pieces);
  const std::size_t piece_slots = inputs.size();
  for (const NodePath& path : cell.nulls) inputs.push_back({path, 0});
  std::unique_ptr<Node> node = direct_node(model, cell, base, type);
  if (node == nullptr) {
    node = std::make_unique<PrintedValue>(model, type, cell.pieces, piece_slots, cell.nulls.size());
  }
  const Nullability nullability = cell.nulls.empty() ? Nullability::NeverNull : Nullability::MayBeNull;
  return graph.add(std::move(node), std::move(inputs), slots_of(type.kind), nullability);
}

CellPlan cell_of_value(Graph& graph, const schema::Model& model, NodeId value, const schema::Type& base) {
  const ValueType type = value_type(model, base);
  const Nullability nullability = graph.entry(value).nullability;
  const auto changed = [&](std::unique_ptr<Node> node, std::uint8_t slots) {
    return graph.add(std::move(node), slots_from(value, slots_of(type.kind)), slots, nullability);
  };
  const auto as_text = [&](std::unique_ptr<Node> node) {
    return std::vector{piece(PieceKind::Text, slot_of(changed(std::move(node), 2)))};
  };
  CellPlan cell;
  switch (type.kind) {
    case Kind::Boolean: cell.pieces = {piece(PieceKind::Boolean, slot_of(value))}; break;
    case Kind::SmallInt:
    case Kind::Integer:
    case Kind::BigInt: cell.pieces = {piece(PieceKind::Integer, slot_of(value))}; break;
    case Kind::Numeric: {
      constexpr std::int32_t kWordDigits = 18;
      const bool fits = base.precision != schema::Type::kUnset && base.precision <= kWordDigits &&
                        base.scale >= 0 && base.scale <= base.precision;
      if (!fits) {
        cell.pieces = as_text(text_node(model, type, {}));
        break;
      }
      const auto scale = static_cast<std::uint32_t>(base.scale);
      const NodeId units = changed(row_node(LowUnits{scale}, {}), 1);
      cell.pieces = {scale == 0
                         ? piece(PieceKind::Integer, slot_of(units))
                         : piece(PieceKind::Decimal, slot_of(units), static_cast<std::uint8_t>(scale))};
      break;
    }
    case Kind::Real:
      cell.pieces = as_text(row_node(FloatText{}, {}));
      cell.text_bytes = 10;
      break;
    case Kind::Double:
      cell.pieces = as_text(row_node(DoubleText{}, {}));
      cell.text_bytes = 10;
      break;
    case Kind::Date: cell.pieces = {piece(PieceKind::Date, slot_of(value))}; break;
    case Kind::Time: cell.pieces = {piece(PieceKind::Time, slot_of(value))}; break;
    case Kind::Timestamp: cell.pieces = {piece(PieceKind::Timestamp, slot_of(value))}; break;
    case Kind::TimestampTz:
      cell.pieces = {piece(PieceKind::Timestamp, slot_of(value)), literal(std::string(kUtcOffset))};
      break;
    case Kind::Interval: cell.pieces = as_text(text_node(model, type, {})); break;
    case Kind::Uuid: cell.pieces = {piece(PieceKind::Uuid, slot_of(value))}; break;
    case Kind::Enum:
      cell.pieces = {
          word(slot_of(value), std::make_shared<core::Dictionary>(model.custom_types[base.custom].labels))};
      break;
    case Kind::Text:
    case Kind::Char:
    case Kind::Other:
    case Kind::Unknown: cell.pieces = {piece(PieceKind::Text, slot_of(value))}; break;
  }
  if (nullability == Nullability::MayBeNull) cell.nulls = {{{}, value}};
  return cell;
}

}  // namespace datagen::generators::expressions
