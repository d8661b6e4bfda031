#include "generators/sources/field_column.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <optional>
#include <type_traits>
#include <unordered_map>
#include <utility>

#include "core/calendar.hpp"
#include "core/decimal.hpp"
#include "core/diagnostics.hpp"
#include "core/dictionary.hpp"
#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "generators/cells.hpp"
#include "generators/literals/canonical.hpp"
#include "generators/sources/field_values.hpp"
#include "generators/sources/number_texts.hpp"
#include "generators/sources/printed_texts.hpp"
#include "schema/json_value.hpp"

namespace datagen::generators::sources {

namespace {

using core::PieceKind;
using schema::TypeId;

// Where one value goes.
struct Place {
  std::uint64_t* first;
  std::uint64_t* second;  // of columns of two slots
  TextArena* arena;

  void set(std::int64_t value) const { *first = static_cast<std::uint64_t>(value); }
  void set_text(std::string_view text) const {
    *first = reinterpret_cast<std::uintptr_t>(text.data());
    *second = text.size();
  }
  // A text that does not live as long as the block.
  void keep_text(std::string_view text) const {
    char* const copy = arena->allocate(text.size());
    std::memcpy(copy, text.data(), text.size());
    set_text({copy, text.size()});
  }
};

struct Number;
struct UuidValue;

// Whether values of the type have a text of two slots.
template <typename Value>
constexpr bool kIsText = Value::kSlots == 2 && !std::is_same_v<Value, UuidValue>;

// `value` reads one text; false where it is none of the type. It tells soon of most texts that stand as they
// are printed; kIsEscaped: what is printed may need escapes.
template <typename Value>
class Fields final : public FieldColumn {
 public:
  explicit Fields(Value value) : value_(std::move(value)) {}

  FieldMasks read(const FieldBlock& block, std::size_t field, core::Slot* out,
                  TextArena& arena) const override {
    FieldMasks masks;
    for (std::uint32_t i = 0; i < block.count; ++i) {
      const FieldText& given = block.at(i, field);
      const std::uint64_t bit = std::uint64_t{1} << i;
      const Place place{&out[0].values[i], Value::kSlots == 2 ? &out[1].values[i] : nullptr, &arena};
      const bool is_read = !given.is_null && value_.read(given.text(), place);
      if (is_read) continue;
      (given.is_null ? masks.nulls : masks.faults) |= bit;
      if constexpr (Value::kSlots == 2) {
        place.set_text("");
      } else {
        place.set(0);
      }
    }
    return masks;
  }
  CheckedFields check(const FieldBlock& block, std::size_t field, TextArena& arena) const override {
    CheckedFields checked;
    for (std::uint32_t i = 0; i < block.count; ++i) {
      const FieldText& given = block.at(i, field);
      if (!given.is_null && value_.is_printed(given.text())) continue;
      const std::uint64_t bit = std::uint64_t{1} << i;
      if (given.is_null) {
        checked.masks.nulls |= bit;
      } else if (!look_at(given.text(), checked, arena)) {
        checked.masks.faults |= bit;
      }
    }
    return checked;
  }
  std::vector<PlannedPiece> pieces(const SlotRef& first) const override { return value_.pieces(first); }
  std::uint8_t slots() const noexcept override { return Value::kSlots; }
  bool is_text() const noexcept override { return kIsText<Value>; }
  bool may_need_escapes() const noexcept override { return Value::kIsEscaped; }

 private:
  bool look_at(std::string_view text, CheckedFields& checked, TextArena& arena) const {
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    if (!value_.read(text, {&first, &second, &arena})) return false;
    if constexpr (kIsText<Value>) {
      checked.are_printed &= text == std::string_view(reinterpret_cast<const char*>(first), second);
    } else if constexpr (std::is_same_v<Value, Number>) {
      checked.are_printed &= value_.is_printed_with(1, text);
    } else {
      checked.are_printed &= Value::kIsWord;
    }
    return true;
  }

  Value value_;
};

template <typename Value>
std::unique_ptr<const FieldColumn> fields_of(Value value) {
  return std::make_unique<Fields<Value>>(std::move(value));
}

// Of so many fraction digits, between bounds.
struct Number {
  static constexpr std::uint8_t kSlots = 1;
  static constexpr bool kIsEscaped = false;
  unsigned scale;
  std::size_t digits;  // of which all numbers are between the bounds
  std::int64_t min;
  std::int64_t max;

  [[nodiscard]] bool is_printed(std::string_view text) const { return is_printed_with(0, text); }
  // With more digits, of which some numbers are between the bounds.
  [[nodiscard]] bool is_printed_with(std::size_t more_digits, std::string_view text) const {
    return scale == 0 ? is_printed_integer(text, digits + more_digits)
                      : is_printed_decimal(text, digits, scale);
  }
  [[nodiscard]] bool read(std::string_view text, const Place& place) const {
    std::optional<std::int64_t> value = scale == 0 ? plain_integer(text) : std::nullopt;
    if (!value) value = plain_scaled(text, scale);
    if (!value) value = core::parse_scaled(trimmed(text), scale);
    if (!value || *value < min || *value > max) return false;
    place.set(*value);
    return true;
  }
  [[nodiscard]] std::vector<PlannedPiece> pieces(const SlotRef& first) const {
    if (scale == 0) return {piece(PieceKind::Integer, first)};
    return {piece(PieceKind::Decimal, first, static_cast<std::uint8_t>(scale))};
  }
};

struct Truth {
  static constexpr std::uint8_t kSlots = 1;
  static constexpr bool kIsEscaped = false;
  static constexpr bool kIsWord = false;

  [[nodiscard]] static bool is_printed(std::string_view text) { return text == "t" || text == "f"; }
  [[nodiscard]] static bool read(std::string_view text, const Place& place) {
    const std::optional<bool> value = truth_value(text);
    if (value) place.set(*value ? 1 : 0);
    return value.has_value();
  }
  [[nodiscard]] static std::vector<PlannedPiece> pieces(const SlotRef& first) {
    return {piece(PieceKind::Boolean, first)};
  }
};

struct Day {
  static constexpr std::uint8_t kSlots = 1;
  static constexpr bool kIsEscaped = false;
  static constexpr bool kIsWord = false;

  [[nodiscard]] static bool is_printed(std::string_view text) { return is_printed_date(text); }
  [[nodiscard]] static bool read(std::string_view text, const Place& place) {
    text = trimmed(text);
    std::optional<std::int64_t> day = core::parse_date(text);
    if (!day) {
      const std::optional<std::int64_t> micros = core::parse_timestamp(text);
      if (!micros || *micros % core::kMicrosPerDay != 0) return false;
      day = core::day_of(*micros);
    }
    place.set(*day);
    return true;
  }
  [[nodiscard]] static std::vector<PlannedPiece> pieces(const SlotRef& first) {
    return {piece(PieceKind::Date, first)};
  }
};

struct Moment {
  static constexpr std::uint8_t kSlots = 1;
  static constexpr bool kIsEscaped = false;
  static constexpr bool kIsWord = false;
  std::size_t digits;  // of fractions of seconds
  bool is_zoned;

  [[nodiscard]] bool is_printed(std::string_view text) const {
    constexpr std::string_view kZone = "+00";
    if (is_zoned) {
      if (!text.ends_with(kZone)) return false;
      text.remove_suffix(kZone.size());
    }
    return is_printed_moment(text, digits);
  }
  [[nodiscard]] bool read(std::string_view text, const Place& place) const {
    const std::optional<std::int64_t> micros = core::parse_timestamp(trimmed(text));
    const auto unit = static_cast<std::int64_t>(core::kPowersOf10[6 - digits]);  // that the type keeps
    if (!micros || *micros % unit != 0) return false;
    place.set(*micros);
    return true;
  }
  [[nodiscard]] std::vector<PlannedPiece> pieces(const SlotRef& first) const {
    std::vector<PlannedPiece> pieces{piece(PieceKind::Timestamp, first)};
    if (is_zoned) pieces.push_back(literal("+00"));
    return pieces;
  }
};

struct UuidValue {
  static constexpr std::uint8_t kSlots = 2;
  static constexpr bool kIsEscaped = false;
  static constexpr bool kIsWord = false;

  [[nodiscard]] static bool is_printed(std::string_view text) { return is_printed_uuid(text); }
  [[nodiscard]] static bool read(std::string_view text, const Place& place) {
    const std::optional<UuidWords> words = uuid_words(text);
    if (!words) return false;
    *place.first = words->high;
    *place.second = words->low;
    return true;
  }
  [[nodiscard]] static std::vector<PlannedPiece> pieces(const SlotRef& first) {
    return {piece(PieceKind::Uuid, first)};
  }
};

struct AnyText {
  static constexpr std::uint8_t kSlots = 2;
  static constexpr bool kIsEscaped = true;

  [[nodiscard]] static bool is_printed(std::string_view /*text*/) { return true; }
  [[nodiscard]] static bool read(std::string_view text, const Place& place) {
    place.set_text(text);
    return true;
  }
  [[nodiscard]] static std::vector<PlannedPiece> pieces(const SlotRef& first) {
    return {piece(PieceKind::Text, first)};
  }
};

// Of so many characters at most; char(n) is filled up with spaces, of which it may have more.
struct BoundedText {
  static constexpr std::uint8_t kSlots = 2;
  static constexpr bool kIsEscaped = true;
  std::size_t length;
  bool is_padded;

  [[nodiscard]] bool is_printed(std::string_view text) const { return !is_padded && text.size() <= length; }
  [[nodiscard]] bool read(std::string_view text, const Place& place) const {
    if (is_padded) {
      while (text.ends_with(' ')) text.remove_suffix(1);
    }
    const bool is_short = text.size() <= length && !is_padded;
    const std::size_t characters = is_short ? text.size() : core::count_characters(text);
    if (characters > length) return false;
    if (!is_padded) {
      place.set_text(text);
      return true;
    }
    const std::size_t spaces = length - characters;
    char* const out = place.arena->allocate(text.size() + spaces);
    std::memcpy(out, text.data(), text.size());
    std::memset(out + text.size(), ' ', spaces);
    place.set_text({out, text.size() + spaces});
    return true;
  }
  [[nodiscard]] static std::vector<PlannedPiece> pieces(const SlotRef& first) {
    return {piece(PieceKind::Text, first)};
  }
};

class Label {
 public:
  static constexpr std::uint8_t kSlots = 1;
  static constexpr bool kIsEscaped = true;
  static constexpr bool kIsWord = true;  // one of those that are printed

  explicit Label(const std::vector<std::string>& labels)
      : labels_(std::make_shared<core::Dictionary>(labels)) {
    for (std::uint32_t i = 0; i < labels_->size(); ++i) numbers_.emplace((*labels_)[i], i);
  }
  [[nodiscard]] static bool is_printed(std::string_view /*text*/) { return false; }
  [[nodiscard]] bool read(std::string_view text, const Place& place) const {
    const auto found = numbers_.find(text);
    if (found == numbers_.end()) return false;
    place.set(found->second);
    return true;
  }
  [[nodiscard]] std::vector<PlannedPiece> pieces(const SlotRef& first) const {
    return {word(first, labels_)};
  }

 private:
  core::DictionaryPtr labels_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

struct Float {
  static constexpr std::uint8_t kSlots = 2;
  static constexpr bool kIsEscaped = false;
  schema::Type type;

  [[nodiscard]] bool is_printed(std::string_view text) const { return is_printed_float(type, text); }
  [[nodiscard]] bool read(std::string_view text, const Place& place) const {
    if (is_printed_float(type, text)) {
      place.set_text(text);
      return true;
    }
    const std::optional<std::string> value = float_text(type, text);
    if (value) place.keep_text(*value);
    return value.has_value();
  }
  [[nodiscard]] static std::vector<PlannedPiece> pieces(const SlotRef& first) {
    return {piece(PieceKind::Text, first)};
  }
};

struct LongNumber {
  static constexpr std::uint8_t kSlots = 2;
  static constexpr bool kIsEscaped = false;
  schema::Type type;

  [[nodiscard]] bool is_printed(std::string_view text) const {
    return type.precision == schema::Type::kUnset && is_printed_number(text);
  }
  [[nodiscard]] bool read(std::string_view text, const Place& place) const {
    const std::optional<std::string> value = numeric_text(type, text);
    if (value) place.keep_text(*value);
    return value.has_value();
  }
  [[nodiscard]] static std::vector<PlannedPiece> pieces(const SlotRef& first) {
    return {piece(PieceKind::Text, first)};
  }
};

// JSON has arrays and objects of its own, which stand for arrays and composites.
std::optional<std::string> value_of_json(const schema::Model& model, const schema::Type& type,
                                         std::string_view text) {
  // A text of JSON is an object.
  core::Diagnostics ignored;
  const core::SourceText object("", fmt::format("{{\"value\": {}}}", text));
  const std::optional<schema::JsonValue> value = schema::parse_json(object, ignored);
  const bool is_one = value && value->members.size() == 1;
  return is_one ? canonical_text(model, type, value->members.front().value) : std::nullopt;
}

// Any other type, by the parsers of literals.
struct Canonical {
  static constexpr std::uint8_t kSlots = 2;
  static constexpr bool kIsEscaped = true;
  const schema::Model* model;
  schema::Type type;

  [[nodiscard]] static bool is_printed(std::string_view /*text*/) { return false; }
  [[nodiscard]] bool read(std::string_view text, const Place& place) const {
    const bool is_json = text.starts_with(type.dimensions > 0 ? '[' : '{') &&
                         (type.dimensions > 0 || type.id == TypeId::Custom);
    const std::optional<std::string> value =
        is_json ? value_of_json(*model, type, text) : canonical_text(*model, type, std::string(text));
    if (value) place.keep_text(*value);
    return value.has_value();
  }
  [[nodiscard]] static std::vector<PlannedPiece> pieces(const SlotRef& first) {
    return {piece(PieceKind::Text, first)};
  }
};

std::unique_ptr<const FieldColumn> text_column(const schema::Type& type) {
  if (type.length == schema::Type::kUnset) return fields_of(AnyText{});
  return fields_of(BoundedText{static_cast<std::size_t>(type.length), type.id == TypeId::Char});
}

std::unique_ptr<const FieldColumn> numeric_column(const schema::Type& type) {
  constexpr std::int32_t kMostDigits = 18;
  const bool fits = type.precision != schema::Type::kUnset && type.precision <= kMostDigits &&
                    type.scale >= 0 && type.scale <= type.precision;
  if (!fits) return fields_of(LongNumber{type});
  const auto most =
      static_cast<std::int64_t>(core::kPowersOf10[static_cast<std::size_t>(type.precision)]) - 1;
  return fields_of(
      Number{static_cast<unsigned>(type.scale), static_cast<std::size_t>(type.precision), -most, most});
}

std::unique_ptr<const FieldColumn> moment_column(const schema::Type& type) {
  const auto digits = static_cast<std::size_t>(type.precision == schema::Type::kUnset ? 6 : type.precision);
  return fields_of(Moment{std::min<std::size_t>(digits, 6), type.id == TypeId::TimestampTz});
}

template <typename Integer>
Number whole_number() {
  using Limits = std::numeric_limits<Integer>;
  return {0, Limits::digits10, Limits::min(), Limits::max()};
}

bool is_long_integer(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Cut to what fits on a line.
std::string shown(std::string_view text) {
  constexpr std::size_t kShownCharacters = 60;
  const std::string_view head = core::first_characters(text, kShownCharacters);
  std::string result(head);
  for (char& c : result) {
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  }
  return result + (head.size() < text.size() ? "..." : "");
}

}  // namespace

std::unique_ptr<const FieldColumn> field_column(const schema::Model& model, const schema::Type& type) {
  if (type.dimensions > 0) return fields_of(Canonical{&model, type});
  switch (type.id) {
    case TypeId::SmallInt: return fields_of(whole_number<std::int16_t>());
    case TypeId::Integer: return fields_of(whole_number<std::int32_t>());
    case TypeId::BigInt: return fields_of(whole_number<std::int64_t>());
    case TypeId::Numeric: return numeric_column(type);
    case TypeId::Real:
    case TypeId::DoublePrecision: return fields_of(Float{type});
    case TypeId::Char:
    case TypeId::VarChar:
    case TypeId::Text: return text_column(type);
    case TypeId::Citext: return fields_of(AnyText{});
    case TypeId::Boolean: return fields_of(Truth{});
    case TypeId::Date: return fields_of(Day{});
    case TypeId::Timestamp:
    case TypeId::TimestampTz: return moment_column(type);
    case TypeId::Uuid: return fields_of(UuidValue{});
    case TypeId::Custom:
      if (model.custom_types[type.custom].kind == schema::CustomKind::Enum)
        return fields_of(Label(model.custom_types[type.custom].labels));
      break;
    default: break;
  }
  return fields_of(Canonical{&model, type});
}

std::string why_refused(const schema::Model& model, const schema::Column& column, std::string_view text) {
  const schema::Type base = schema::base_type(model, column.type);
  const std::string type = schema::sql_type(model, column.type);
  const bool is_text = base.id == TypeId::VarChar || base.id == TypeId::Char;
  if (is_text && base.dimensions == 0) {
    return fmt::format("a text of {} characters does not fit type {}", core::count_characters(text), type);
  }
  const bool is_whole =
      base.id == TypeId::SmallInt || base.id == TypeId::Integer || base.id == TypeId::BigInt;
  if (is_whole && base.dimensions == 0 && is_long_integer(text))
    return fmt::format("\"{}\" is out of range for type {}", shown(text), type);
  return fmt::format("\"{}\" is no value of type {}", shown(text), type);
}

}  // namespace datagen::generators::sources
