// Numbers that banks, shops and offices give out; check digits are right, cards are from the ranges for
// tests.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "core/number_text.hpp"

#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/families/lists.hpp"
#include "generators/families/shapes.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/code_nodes.hpp"
#include "generators/nodes/number_nodes.hpp"
#include "generators/nodes/text_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

using core::PieceKind;

// `digits` digits, a check digit behind them; as text, or as a number where the column is one.
CellPlan checked_digits(ColumnBuild& column, std::int64_t first, std::uint64_t count, CheckDigit scheme,
                        std::uint8_t digits) {
  const NodeId number = column.add(affine(first, 1), {slot_of(column.choose(count))});
  const NodeId checked = column.add(with_check_digit(scheme), {slot_of(number)});
  if (column.kind() != schema::ValueKind::Number) {
    return text_cell(column, {piece(PieceKind::Digits, slot_of(checked), digits)});
  }
  const unsigned scale = number_scale(column.type());
  const NumberLimits limits = number_limits(column.type());
  std::int64_t unit = 1;
  for (unsigned i = 0; i < scale; ++i) unit *= 10;
  const bool is_held = limits.max / unit >= (first + static_cast<std::int64_t>(count)) * 10;
  if (!is_held) return number_of_range(column);
  return number_cell(column, slot_of(column.add(affine(0, unit), {slot_of(checked)})));
}

// `before`, then numbers from `start` > 0 on: smaller ones where the column is short, without `before` where
// it is shorter.
CellPlan running_text(ColumnBuild& column, std::string before, std::int64_t start) {
  const auto digits_from = [&](std::int64_t first) {
    return core::count_digits(static_cast<std::uint64_t>(first) + column.rows());
  };
  const std::int32_t length = column.type().length;
  if (length != schema::Type::kUnset) {
    const auto fits = [&] { return before.size() + digits_from(start) <= static_cast<std::size_t>(length); };
    while (!fits() && start > 1) start = start / 10 + 1;
    if (!fits()) before.clear();
    if (!fits()) return code_cell(column);
  }
  if (column.must_be_distinct()) column.vouch_distinct();
  const NodeId number = column.add(affine(start, 1), {slot_of(column.row())});
  const unsigned digits = digits_from(start);
  return text_cell(column, {literal(std::move(before)), piece(PieceKind::PositiveInteger, slot_of(number),
                                                              static_cast<std::uint8_t>(digits))});
}

// The card of the row: brand, number and its last digits belong together.
struct CardRange {
  std::string_view brand;
  std::int64_t first;  // without the check digit
  std::uint64_t count;
};
// Numbers that payment providers and ISO/IEC 7812 keep for tests begin so.
constexpr std::array<CardRange, 4> kCards{{
    {"visa", 424242000000000, 1'000'000'000},
    {"mastercard", 555555000000000, 1'000'000'000},
    {"amex", 37828200000000, 100'000'000},
    {"discover", 601111000000000, 1'000'000'000},
}};

NodeId card_brand_of_row(ColumnBuild& column) {
  return column.shared_node("card brand", [&] {
    static const auto weights = std::make_shared<const core::AliasTable>(std::vector<double>{55, 30, 10, 5});
    return column.add(generators::weighted_choice(column.shared_stream("card brand"), weights));
  });
}

NodeId card_number_of_row(ColumnBuild& column) {
  return column.shared_node("card", [&] {
    std::vector<std::uint64_t> firsts;
    firsts.reserve(kCards.size());
    for (const CardRange& card : kCards) firsts.push_back(static_cast<std::uint64_t>(card.first));
    const NodeId first = column.add(lookup(std::move(firsts)), {slot_of(card_brand_of_row(column))});
    const NodeId rest = column.add(distinct_choice(column.shared_stream("card"), 100'000'000));
    const NodeId number = column.add(sum_of_two(), {slot_of(first), slot_of(rest)});
    return column.add(with_check_digit(CheckDigit::Luhn), {slot_of(number)});
  });
}

// The country asked for, or one of all; an index of kIbanCountries.
NodeId country_of_iban(ColumnBuild& column) {
  const std::optional<std::string> asked = column.config().string("country");
  if (!asked) return column.draw_below(kIbanCountries.size(), 1);
  const auto* const place = std::find(kIbanCountries.begin(), kIbanCountries.end(), *asked);
  const std::int64_t index = place == kIbanCountries.end() ? 0 : place - kIbanCountries.begin();
  return column.add(affine(index, 0), {slot_of(column.row())});
}

}  // namespace

CellPlan number_of_range(ColumnBuild& column) {
  return shaped_numbers(column, {1, 1'000'000, Curve::Even});
}

CellPlan iban(ColumnBuild& column) {
  const NodeId account = column.choose(10'000'000'000);
  const NodeId country = country_of_iban(column);
  const NodeId text =
      column.add(generators::iban(column.stream().part(2)), {slot_of(country), slot_of(account)}, 2);
  return text_cell(column, {piece(PieceKind::Text, slot_of(text))},
                   {.text_bytes = 22, .max_characters = kLongestIban});
}

CellPlan account_number(ColumnBuild& column) {
  if (column.kind() == schema::ValueKind::Number) return number_of_range(column);
  const NodeId index = column.add(affine(1'000'000'000, 1), {slot_of(column.choose(9'000'000'000))});
  return text_cell(column, {piece(PieceKind::Digits, slot_of(index), 10)});
}

CellPlan routing_number(ColumnBuild& column) {
  // The first two digits of a district are 01 to 12.
  return checked_digits(column, 1'000'000, 12'000'000, CheckDigit::Routing, 9);
}

CellPlan card_brand(ColumnBuild& column) {
  if (column.must_be_distinct()) return listed<kCardBrand>(column);
  return text_cell(column, {word(slot_of(card_brand_of_row(column)), column.dictionary(kCardBrand.texts))});
}

CellPlan card_number(ColumnBuild& column) {
  if (column.must_be_distinct() && column.rows() <= 100'000'000) column.vouch_distinct();
  const NodeId number = card_number_of_row(column);
  return text_cell(column, {piece(PieceKind::PositiveInteger, slot_of(number), 16)});
}

CellPlan card_last4(ColumnBuild& column) {
  const NodeId four = column.must_be_distinct()
                          ? column.choose(10'000)
                          : column.add(coordinate(1, 10'000), {slot_of(card_number_of_row(column))});
  return text_cell(column, {piece(PieceKind::Digits, slot_of(four), 4)});
}

CellPlan pin(ColumnBuild& column) {
  const std::int32_t length = column.type().length;
  const bool is_short = length == 3;
  const NodeId index = column.choose(is_short ? 1'000 : 10'000);
  return text_cell(column, {piece(PieceKind::Digits, slot_of(index), is_short ? 3 : 4)});
}

CellPlan ean(ColumnBuild& column) {
  // 40 to 43: numbers of GS1 Germany; twelve digits before the check digit.
  return checked_digits(column, 400'000'000'000, 40'000'000'000, CheckDigit::Gtin, 13);
}

CellPlan upc(ColumnBuild& column) {
  return checked_digits(column, 10'000'000'000, 80'000'000'000, CheckDigit::Gtin, 12);
}

CellPlan isbn(ColumnBuild& column) {
  // 978, then books in English (0 and 1).
  return checked_digits(column, 978'000'000'000, 200'000'000, CheckDigit::Gtin, 13);
}

CellPlan vat_number(ColumnBuild& column) {
  static constexpr std::array<std::string_view, 5> kCountries{"DE", "GB", "ATU", "DK", "IE"};
  static constexpr std::uint64_t kNumbers = 100'000'000;
  const NodeId index = column.choose(kNumbers);
  const NodeId country = column.draw_below(kCountries.size(), 1);
  return text_cell(column, {word(slot_of(country), column.dictionary(kCountries)),
                            piece(PieceKind::Digits, slot_of(index), 8)});
}

CellPlan reference_code(ColumnBuild& column) {
  return code_cell(column);
}

CellPlan invoice_number(ColumnBuild& column) {
  return running_text(column, "INV-", 100'001);
}
CellPlan order_number(ColumnBuild& column) {
  return running_text(column, "ORD-", 100'001);
}
CellPlan employee_number(ColumnBuild& column) {
  return running_text(column, "E", 10'001);
}
CellPlan student_number(ColumnBuild& column) {
  return running_text(column, "S", 200'001);
}

CellPlan document_number(ColumnBuild& column) {
  // The initials of what is numbered: "CLA-100001" for a claim_number, "TIC-100002" for tickets.
  const std::vector<std::string> name = schema::words_of(column.column().name);
  std::string noun = name.size() > 1 ? name.front() : schema::row_noun(column.table());
  std::string letters;
  for (const char c : noun) {
    if (letters.size() < 3 && c >= 'a' && c <= 'z') letters += static_cast<char>(c - 'a' + 'A');
  }
  return running_text(column, letters + "-", 100'001);
}

CellPlan tracking_number(ColumnBuild& column) {
  const NodeId index = column.choose(10'000'000'000);
  return text_cell(column, {literal("1Z999AA1"), piece(PieceKind::Digits, slot_of(index), 10)});
}

CellPlan coupon_code(ColumnBuild& column) {
  static constexpr std::array<std::string_view, 16> kOccasions{
      "SAVE", "WELCOME",  "SPRING",  "SUMMER",   "AUTUMN",  "WINTER", "HOLIDAY", "FLASH",
      "VIP",  "THANKYOU", "FRIENDS", "BIRTHDAY", "WEEKEND", "EXTRA",  "HELLO",   "LOYAL"};
  static constexpr std::array<std::string_view, 8> kPercents{"5", "10", "15", "20", "25", "30", "40", "50"};
  constexpr std::uint64_t kCodes = kOccasions.size() * kPercents.size();
  if (column.must_be_distinct() && column.rows() > kCodes) return code_cell(column);
  const NodeId index = column.choose(kCodes);
  const NodeId occasion = column.add(coordinate(1, kOccasions.size()), {slot_of(index)});
  const NodeId percent = column.add(coordinate(kOccasions.size(), kPercents.size()), {slot_of(index)});
  return text_cell(column, {word(slot_of(occasion), column.dictionary(kOccasions)),
                            word(slot_of(percent), column.dictionary(kPercents))});
}

CellPlan serial_number(ColumnBuild& column) {
  const NodeId index = column.choose(10'000'000'000);
  const NodeId high = column.add(coordinate(1'000'000, 10'000), {slot_of(index)});
  const NodeId low = column.add(coordinate(1, 1'000'000), {slot_of(index)});
  return text_cell(column, {literal("SN"), piece(PieceKind::Digits, slot_of(high), 4), literal("-"),
                            piece(PieceKind::Digits, slot_of(low), 6)});
}

CellPlan short_code(ColumnBuild& column) {
  return code_cell(column);
}

CellPlan national_id(ColumnBuild& column) {
  const NodeId index = column.choose(1'000'000'000);
  return text_cell(column, {literal("X"), piece(PieceKind::Digits, slot_of(index), 9)});
}

CellPlan insurance_number(ColumnBuild& column) {
  const NodeId index = column.choose(1'000'000'000);
  return text_cell(column, {literal("HP"), piece(PieceKind::Digits, slot_of(index), 9)});
}

CellPlan license_plate(ColumnBuild& column) {
  static constexpr std::array<std::string_view, 20> kLetters{
      "A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "M", "N", "P", "R", "S", "T", "V", "X", "Z"};
  const NodeId index = column.choose(20ULL * 20 * 20 * 10'000);
  const core::DictionaryPtr letters = column.dictionary(kLetters);
  std::vector<PlannedPiece> pieces;
  for (const std::uint64_t divisor : {10'000ULL, 200'000ULL, 4'000'000ULL}) {
    pieces.push_back(
        word(slot_of(column.add(coordinate(divisor, kLetters.size()), {slot_of(index)})), letters));
  }
  pieces.push_back(literal("-"));
  pieces.push_back(piece(PieceKind::Digits, slot_of(column.add(coordinate(1, 10'000), {slot_of(index)})), 4));
  return text_cell(column, std::move(pieces));
}

CellPlan vin(ColumnBuild& column) {
  // Seventeen characters without I, O and Q.
  static constexpr std::array<std::string_view, 4> kMakers{"1HGCM826", "WBA3A5G5", "JTDKB20U", "3VWFE21C"};
  const NodeId index = column.choose(1'000'000'000);
  const NodeId maker = column.draw_below(kMakers.size(), 1);
  return text_cell(column, {word(slot_of(maker), column.dictionary(kMakers)),
                            piece(PieceKind::Digits, slot_of(index), 9)});
}

}  // namespace datagen::generators::families
