// Trade: companies, products, categories, tags, article numbers, slugs.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "core/number_text.hpp"
#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/text_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

using core::PieceKind;

// Names made of shuffled combinations, none twice before all are used. A column that must be distinct asks
// choose() when there are more rows than names, which says what is missing.
NodeId shuffled(ColumnBuild& column, std::string_view shared_name, std::uint64_t count) {
  if (column.must_be_distinct()) {
    if (column.rows() > count) return column.choose(count);
    column.vouch_distinct();
  }
  return column.shared_node(
      shared_name, [&] { return column.add(distinct_choice(column.shared_stream(shared_name), count)); });
}

NodeId digit_of(ColumnBuild& column, NodeId index, std::uint64_t divisor, std::uint64_t count) {
  return column.add(coordinate(divisor, count), {slot_of(index)});
}

// In the order of the list, so that general categories come before narrow ones.
NodeId in_order(ColumnBuild& column, std::uint64_t count) {
  if (column.must_be_distinct()) {
    if (column.rows() > count) return column.choose(count);
    column.vouch_distinct();
  }
  return column.add(coordinate(1, count), {slot_of(column.row())});
}

// The column that a slug is made of: the table's name or title.
std::optional<std::size_t> named_column(const schema::Table& table) {
  for (const std::string_view name : {"name", "title", "headline", "subject", "label"}) {
    const std::optional<std::size_t> found = table.find_column(name);
    if (found && schema::value_kind(table.columns[*found].type) == schema::ValueKind::Text) return found;
  }
  return std::nullopt;
}

std::uint64_t combinations(std::initializer_list<words::WordList> lists) {
  std::uint64_t count = 1;
  for (const words::WordList list : lists) count *= list.size();
  return count;
}

// One word of each list, a space between: combination number `index`.
CellPlan combined(ColumnBuild& column, NodeId index, std::initializer_list<words::WordList> lists) {
  std::vector<PlannedPiece> pieces;
  std::uint64_t divisor = 1;
  for (const words::WordList list : lists) {
    if (!pieces.empty()) pieces.push_back(literal(" "));
    const NodeId digit = digit_of(column, index, divisor, list.size());
    pieces.push_back(generators::word(slot_of(digit), column.dictionary(list)));
    divisor *= list.size();
  }
  return text_cell(column, std::move(pieces), {.distinct_rows = divisor});
}

// Whether the column is what the rows of its table are called by.
bool names_its_row(const ColumnBuild& column) {
  return column.column().name == "name" || column.column().name == "title";
}

// What the slug is made of: the row's name, or two words where it has none. Behind it the number of times
// that names have started over, or the row's own number where they may repeat at any time; a slug has none
// where that is 0.
CellPlan slug_source(ColumnBuild& column) {
  const std::optional<std::size_t> source = named_column(column.table());
  const CellPlan* name = source ? column.sibling(*source) : nullptr;
  CellPlan result;
  if (name != nullptr) {
    result = *name;
  } else {
    const words::WordList list = words::plain_words();
    for (const std::uint64_t part : {1, 2}) {
      result.pieces.push_back(
          generators::word(slot_of(column.draw_below(list.size(), part)), column.dictionary(list)));
      result.pieces.push_back(literal(" "));
    }
  }
  if (!result.max_bytes) result.max_bytes = max_bytes(result.pieces);
  if (!column.must_be_distinct()) return result;
  column.vouch_distinct();
  if (result.distinct_rows >= column.rows()) return result;
  const NodeId number = result.distinct_rows > 0
                            ? column.add(quotient(result.distinct_rows), {slot_of(column.row())})
                            : column.add(affine(1, 1), {slot_of(column.row())});
  result.pieces.push_back(literal(" "));
  const std::uint64_t greatest = column.rows() / std::max<std::uint64_t>(result.distinct_rows, 1);
  const auto digits = static_cast<std::uint8_t>(core::count_digits(greatest));
  if (result.max_bytes) *result.max_bytes += 1 + digits;
  result.pieces.push_back(piece(PieceKind::PositiveInteger, slot_of(number), digits));
  return result;
}

}  // namespace

CellPlan company(ColumnBuild& column) {
  const auto lists = {words::company_stems(), words::company_suffixes()};
  return combined(column, shuffled(column, "company", combinations(lists)), lists);
}

CellPlan product_name(ColumnBuild& column) {
  const auto lists = {words::product_adjectives(), words::product_materials(), words::product_nouns()};
  return combined(column, shuffled(column, "product", combinations(lists)), lists);
}

CellPlan department(ColumnBuild& column) {
  const words::WordList names = words::department_names();
  if (!names_its_row(column)) return word_cell(column, column.choose(names.size()), names);
  return word_cell(column, in_order(column, names.size()), names, names.size());
}

CellPlan category_name(ColumnBuild& column) {
  const words::WordList names = words::category_names();
  if (!names_its_row(column)) return word_cell(column, column.choose(names.size()), names);
  return word_cell(column, in_order(column, names.size()), names, names.size());
}

CellPlan tag(ColumnBuild& column) {
  const words::WordList names = words::tag_names();
  if (!names_its_row(column)) return word_cell(column, column.choose(names.size()), names);
  return word_cell(column, shuffled(column, "tag", names.size()), names, names.size());
}

CellPlan color(ColumnBuild& column) {
  const words::WordList names = words::colors();
  return word_cell(column, column.choose(names.size()), names);
}

CellPlan sku(ColumnBuild& column) {
  // Two letters of a range of goods, six digits of the article: 576 million.
  static constexpr std::array<std::string_view, 24> kLetters{"A", "B", "C", "D", "E", "F", "G", "H",
                                                             "J", "K", "L", "M", "N", "P", "Q", "R",
                                                             "S", "T", "U", "V", "W", "X", "Y", "Z"};
  constexpr std::uint64_t kArticles = 1'000'000;
  const NodeId index = column.choose(kArticles * kLetters.size() * kLetters.size());
  const core::DictionaryPtr letters = column.dictionary(kLetters);
  return text_cell(
      column, {generators::word(slot_of(digit_of(column, index, kArticles, kLetters.size())), letters),
               generators::word(
                   slot_of(digit_of(column, index, kArticles * kLetters.size(), kLetters.size())), letters),
               literal("-"), piece(PieceKind::Digits, slot_of(digit_of(column, index, 1, kArticles)), 6)});
}

CellPlan slug(ColumnBuild& column) {
  const CellPlan source = slug_source(column);
  const NodeId text = changed_text_node(column, source.pieces, TextChange::Slug);
  // A slug has at most as many letters as its source has bytes.
  return text_cell(column, {piece(PieceKind::Text, slot_of(text))},
                   {.text_bytes = 24, .max_characters = source.max_bytes});
}

CellPlan url(ColumnBuild& column) {
  // A reserved domain (RFC 2606); the path ends in the row number, so that no two are the same.
  const words::WordList list = words::plain_words();
  const NodeId index = column.draw_below(list.size(), 1);
  return text_cell(
      column, {literal("https://www.example.com/"), generators::word(slot_of(index), column.dictionary(list)),
               literal("/"), piece(PieceKind::Integer, slot_of(column.row()))});
}

}  // namespace datagen::generators::families
