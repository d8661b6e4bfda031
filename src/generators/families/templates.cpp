// Texts with placeholders: {{seq:6}} in the "template" generator, {sequence:8} in the "pattern" shorthand.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <charconv>
#include <optional>
#include <utility>

#include "core/number_text.hpp"
#include "core/suggest.hpp"
#include "core/utf8.hpp"
#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/literals.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"
#include "schema/json_place.hpp"

namespace datagen::generators::families {

namespace {

using core::PieceKind;

enum class Placeholder : std::uint8_t {
  Year,
  Month,
  Day,
  Timestamp,
  Sequence,
  Random,
  Hex,
  Alpha,
  Alphanumeric,
  Uuid,
  Table
};

struct PlaceholderInfo {
  std::string_view name;
  Placeholder placeholder;
  unsigned most_digits;  ///< of the number behind the colon; 0: takes none
};

constexpr std::array kPlaceholders{
    PlaceholderInfo{"year", Placeholder::Year, 0},
    PlaceholderInfo{"month", Placeholder::Month, 0},
    PlaceholderInfo{"month:name", Placeholder::Month, 0},
    PlaceholderInfo{"day", Placeholder::Day, 0},
    PlaceholderInfo{"timestamp", Placeholder::Timestamp, 0},
    PlaceholderInfo{"seq", Placeholder::Sequence, 20},
    PlaceholderInfo{"sequence", Placeholder::Sequence, 20},
    PlaceholderInfo{"row", Placeholder::Sequence, 0},
    PlaceholderInfo{"rand", Placeholder::Random, 18},
    PlaceholderInfo{"random", Placeholder::Random, 18},
    PlaceholderInfo{"hex", Placeholder::Hex, 64},
    PlaceholderInfo{"alpha", Placeholder::Alpha, 64},
    PlaceholderInfo{"alphanumeric", Placeholder::Alphanumeric, 64},
    PlaceholderInfo{"uuid", Placeholder::Uuid, 0},
    PlaceholderInfo{"table", Placeholder::Table, 0},
};

constexpr std::array<std::string_view, 13> kMonthNames{
    "",     "January", "February",  "March",   "April",    "May",     "June",
    "July", "August",  "September", "October", "November", "December"};

// A-Z and 0-9: the first 26 entries serve {alpha}, all of them {alphanumeric}.
constexpr std::array<std::string_view, 36> kLetters{
    "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R",
    "S", "T", "U", "V", "W", "X", "Y", "Z", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

// How long a piece's texts are, what they can begin with and what they can hold.
struct PieceShape {
  std::size_t min_bytes = 0;
  std::size_t max_bytes = 0;
  std::bitset<256> first;
  std::bitset<256> all;

  void add(std::string_view text) {
    min_bytes = std::min(min_bytes, text.size());
    max_bytes = std::max(max_bytes, text.size());
    if (!text.empty()) first.set(static_cast<unsigned char>(text.front()));
    for (const char byte : text) all.set(static_cast<unsigned char>(byte));
  }
};

PieceShape shape_of(const PlannedPiece& piece) {
  PieceShape shape{SIZE_MAX, 0, {}, {}};
  if (piece.kind == PieceKind::Literal) {
    shape.add(piece.text);
  } else if (piece.kind == PieceKind::Word) {
    for (std::uint32_t i = 0; i < piece.dictionary->size(); ++i) shape.add((*piece.dictionary)[i]);
  } else {
    for (const char byte : std::string_view("0123456789abcdef"))
      shape.all.set(static_cast<unsigned char>(byte));
    shape.first = shape.all;
    shape.first.set('-');  // of a moment before 1970
    shape.max_bytes = core::max_bytes({{{piece.kind, piece.width, 0, {}, {}}}, core::kNeverNull});
    const bool is_fixed =
        piece.kind == PieceKind::Digits || piece.kind == PieceKind::Hex || piece.kind == PieceKind::Uuid;
    shape.min_bytes = is_fixed ? shape.max_bytes : 1;
  }
  return shape;
}

// Collects the pieces, and the drawn parts, which get their nodes once all are known: together they are what
// a column that must be distinct chooses among.
class TemplateBuild {
 public:
  explicit TemplateBuild(ColumnBuild& column) : column_(column) {}

  void add_literal(std::string text) { pieces_.push_back(literal(std::move(text))); }

  void add_word(words::WordList list) {
    add_drawn(list.size(), generators::word({}, column_.dictionary(list)));
  }

  void add_choice(const std::vector<std::string>& texts) {
    add_drawn(texts.size(), generators::word({}, std::make_shared<core::Dictionary>(texts)));
  }

  void add(Placeholder placeholder, unsigned width, bool is_month_name) {
    switch (placeholder) {
      case Placeholder::Year: return add_time(DatePart::Year, 4);
      case Placeholder::Month: return is_month_name ? add_month_name() : add_time(DatePart::Month, 2);
      case Placeholder::Day: return add_time(DatePart::Day, 2);
      case Placeholder::Timestamp:
        pieces_.push_back(piece(PieceKind::Integer, time_part(DatePart::UnixSeconds)));
        return;
      case Placeholder::Sequence: return add_sequence(width);
      case Placeholder::Random: return add_digits(width == 0 ? 1 : width);
      case Placeholder::Hex: return add_hex(width == 0 ? 1 : width);
      case Placeholder::Alpha: return add_letters(width == 0 ? 1 : width, 26);
      case Placeholder::Alphanumeric: return add_letters(width == 0 ? 1 : width, 36);
      case Placeholder::Uuid: return add_uuid();
      case Placeholder::Table: return add_literal(column_.table().name.name);
    }
  }

  CellPlan finish() {
    if (column_.must_be_distinct() && is_ambiguous()) {
      column_.problem(fmt::format("{} is unique, but its template can make the same text in several ways",
                                  column_.display()),
                      "put a text between parts whose length varies");
    }
    if (is_distinct_ && column_.must_be_distinct()) column_.vouch_distinct();
    // Only the first index is distinct: where one cannot hold all parts, it takes the largest.
    if (!fits_one_index()) {
      std::stable_sort(drawn_.begin(), drawn_.end(),
                       [](const Drawn& a, const Drawn& b) { return a.count > b.count; });
    }
    if (!can_hold(column_, fewest_characters(), column_.config().offset("template"))) return {};
    std::uint64_t group_number = 0;
    for (std::size_t begin = 0; begin < drawn_.size();) begin = add_group(begin, group_number++);
    return text_cell(column_, std::move(pieces_));
  }

 private:
  struct Drawn {
    std::size_t piece;
    std::uint64_t count;
  };

  // From the left, each part ends where its length or what follows it says. Behind one part whose end is open
  // only parts of fixed length may stand.
  [[nodiscard]] bool is_ambiguous() const {
    bool has_open_part = false;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const PieceShape part = shape_of(pieces_[i]);
      if (part.min_bytes == part.max_bytes) continue;
      if (has_open_part) return true;
      const PieceShape next = i + 1 < pieces_.size() ? shape_of(pieces_[i + 1]) : PieceShape{};
      has_open_part = next.min_bytes == 0 || (part.all & next.first).any();
    }
    return false;
  }

  [[nodiscard]] std::size_t fewest_characters() const {
    std::size_t total = 0;
    for (const PlannedPiece& part : pieces_) {
      total += part.kind == PieceKind::Literal ? core::count_characters(part.text) : fewest_bytes(part);
    }
    return total;
  }

  // Words may be a character of many bytes; all else is ASCII.
  static std::size_t fewest_bytes(const PlannedPiece& part) {
    const std::size_t bytes = shape_of(part).min_bytes;
    return part.kind == PieceKind::Word ? std::min<std::size_t>(bytes, 1) : bytes;
  }

  [[nodiscard]] bool fits_one_index() const {
    std::uint64_t count = 1;
    for (const Drawn& part : drawn_) {
      if (part.count > kMaxChoices / count) return false;
      count *= part.count;
    }
    return true;
  }

  SlotRef time_part(DatePart part) {
    return slot_of(column_.add(part_of_time(part), {slot_of(column_.birth())}));
  }

  void add_time(DatePart part, std::uint8_t width) {
    pieces_.push_back(piece(PieceKind::Digits, time_part(part), width));
  }

  void add_month_name() {
    pieces_.push_back(generators::word(time_part(DatePart::Month), column_.dictionary(kMonthNames)));
  }

  // The row number from 1. Its greatest length is known, so that a column's length can be checked.
  void add_sequence(unsigned width) {
    const SlotRef number = slot_of(column_.add(affine(1, 1), {slot_of(column_.row())}));
    const unsigned digits = core::count_digits(std::max<std::uint64_t>(column_.rows(), 1));
    if (width == 0) {
      add_number(PieceKind::PositiveInteger, number, digits);
    } else if (digits <= width) {
      add_number(PieceKind::Digits, number, width);
    } else {
      // What goes past the width stands in front of it, where there is any: so the most digits are known.
      const std::uint64_t limit = core::kPowersOf10[width];
      const NodeId past = column_.add(coordinate(limit, core::kPowersOf10[digits - width]), {number});
      add_number(PieceKind::PositiveInteger, slot_of(past), digits - width);
      add_number(PieceKind::Digits, slot_of(column_.add(coordinate(1, limit), {number})), width);
    }
    is_distinct_ = true;
  }

  void add_number(PieceKind kind, SlotRef number, unsigned width) {
    pieces_.push_back(piece(kind, std::move(number), static_cast<std::uint8_t>(width)));
  }

  void add_uuid() {
    const NodeId node = column_.add(uuid_v4(column_.stream().part("uuid")), {}, 2);
    pieces_.push_back(piece(PieceKind::Uuid, slot_of(node)));
    is_distinct_ = true;
  }

  void add_digits(unsigned width) {
    std::uint64_t count = 1;
    for (unsigned i = 0; i < width; ++i) count *= 10;
    add_drawn(count, piece(PieceKind::Digits, {}, static_cast<std::uint8_t>(width)));
  }

  void add_hex(unsigned width) {
    for (; width > 0; width -= std::min(width, 15U)) {
      const unsigned digits = std::min(width, 15U);
      add_drawn(std::uint64_t{1} << (4 * digits),
                piece(PieceKind::Hex, {}, static_cast<std::uint8_t>(digits)));
    }
  }

  void add_letters(unsigned width, std::size_t letters) {
    for (unsigned i = 0; i < width; ++i) {
      add_drawn(letters, generators::word({}, column_.dictionary(kLetters)));
    }
  }

  void add_drawn(std::uint64_t count, PlannedPiece drawn) {
    drawn_.push_back({pieces_.size(), count});
    pieces_.push_back(std::move(drawn));
  }

  // As many drawn parts as one index can hold; the first index is the one that is chosen distinct.
  std::size_t add_group(std::size_t begin, std::uint64_t number) {
    std::uint64_t count = 1;
    std::size_t end = begin;
    while (end < drawn_.size() && drawn_[end].count <= kMaxChoices / count) count *= drawn_[end++].count;
    const bool is_chosen = number == 0 && !is_distinct_;
    const NodeId index = is_chosen ? column_.choose(count) : column_.draw_below(count, number + 1);
    std::uint64_t divisor = 1;
    for (std::size_t i = begin; i < end; ++i) {
      pieces_[drawn_[i].piece].slot =
          slot_of(column_.add(coordinate(divisor, drawn_[i].count), {slot_of(index)}));
      divisor *= drawn_[i].count;
    }
    return end;
  }

  ColumnBuild& column_;
  std::vector<PlannedPiece> pieces_;
  std::vector<Drawn> drawn_;
  bool is_distinct_ = false;
};

std::vector<std::string_view> known_names(const schema::JsonValue* variables) {
  std::vector<std::string_view> names;
  names.reserve(kPlaceholders.size());
  for (const PlaceholderInfo& info : kPlaceholders) names.push_back(info.name);
  if (variables != nullptr) {
    for (const schema::JsonMember& member : variables->members) names.push_back(member.key);
  }
  return names;
}

class TemplateParser {
 public:
  TemplateParser(ColumnBuild& column, std::string text)
      : column_(column),
        build_(column),
        text_(std::move(text)),
        variables_(column.config().find("variables")),
        takes_single_braces_(column.column().generator.choice == schema::GeneratorChoice::Pattern) {}

  CellPlan parse() {
    std::string plain;
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t braces = opening_braces(at);
      const std::size_t end = braces == 0 ? std::string::npos : text_.find(std::string(braces, '}'), at);
      if (braces == 0) {
        plain += text_[at++];
        continue;
      }
      if (end == std::string::npos) {
        error(at, "a placeholder is not closed", braces == 2 ? "close it with }}" : "close it with }");
        return {};
      }
      if (!plain.empty()) build_.add_literal(std::exchange(plain, {}));
      placeholder(text_.substr(at + braces, end - at - braces), at);
      at = end + braces;
    }
    if (!plain.empty()) build_.add_literal(std::move(plain));
    return column_.config().has_errors() ? CellPlan{} : build_.finish();
  }

 private:
  [[nodiscard]] std::size_t opening_braces(std::size_t at) const {
    if (text_.compare(at, 2, "{{") == 0) return 2;
    return takes_single_braces_ && text_[at] == '{' ? 1 : 0;
  }

  void placeholder(std::string inside, std::size_t at) {
    while (!inside.empty() && inside.front() == ' ') inside.erase(0, 1);
    while (!inside.empty() && inside.back() == ' ') inside.pop_back();
    if (const schema::JsonValue* variable = variables_ == nullptr ? nullptr : variables_->find(inside)) {
      return add_variable(*variable);
    }
    const std::size_t colon = inside.find(':');
    const bool is_month_name = inside == "month:name";
    const std::string name = is_month_name ? "month" : inside.substr(0, colon);
    const auto* info = std::find_if(kPlaceholders.begin(), kPlaceholders.end(),
                                    [&](const PlaceholderInfo& row) { return row.name == name; });
    if (info == kPlaceholders.end()) {
      return error(at, fmt::format("unknown placeholder \"{}\"", inside),
                   core::did_you_mean(name, known_names(variables_)));
    }
    const std::optional<unsigned> width = is_month_name || colon == std::string::npos
                                              ? 0
                                              : width_of(inside.substr(colon + 1), info->most_digits);
    if (!width) {
      return error(at, info->most_digits == 0 ? fmt::format("placeholder \"{}\" takes no number", name)
                                              : fmt::format("placeholder \"{}\" takes a number from 1 to {}",
                                                            name, info->most_digits));
    }
    build_.add(info->placeholder, *width, is_month_name);
  }

  static std::optional<unsigned> width_of(const std::string& text, unsigned most) {
    unsigned width = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), width);
    const bool is_number = failure == std::errc{} && end == text.data() + text.size();
    return is_number && width >= 1 && width <= most ? std::optional(width) : std::nullopt;
  }

  // A text stands as it is; of an array one is drawn.
  void add_variable(const schema::JsonValue& value) {
    using schema::JsonKind;
    if (value.kind == JsonKind::String || value.kind == JsonKind::Number)
      return build_.add_literal(value.string);
    std::vector<std::string> texts;
    for (const schema::JsonValue& element : value.elements) texts.push_back(element.string);
    if (column_.must_be_distinct()) {
      std::sort(texts.begin(), texts.end());
      texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    }
    build_.add_choice(texts);
  }

  void error(std::size_t at, std::string message, std::string hint = {}) {
    column_.error(schema::place_in(*column_.config().find("template"), at), std::move(message),
                  std::move(hint));
  }

  ColumnBuild& column_;
  TemplateBuild build_;
  std::string text_;
  const schema::JsonValue* variables_;
  bool takes_single_braces_;
};

}  // namespace

CellPlan text_template(ColumnBuild& column) {
  column.config().require("template");
  if (column.config().has_errors()) return {};
  return TemplateParser(column, column.config().string("template").value_or("")).parse();
}

}  // namespace datagen::generators::families
