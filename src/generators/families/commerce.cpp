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

bool is_unique(const schema::Table& table, std::size_t column) {
  const auto is_alone = [column](const schema::Key& key) {
    return key.columns.size() == 1 && key.columns[0] == column;
  };
  return std::any_of(table.uniques.begin(), table.uniques.end(), is_alone);
}

std::vector<SlotRef> inputs_of(const CellPlan& cell) {
  std::vector<SlotRef> inputs;
  for (const PlannedPiece& part : cell.pieces) {
    if (part.kind == PieceKind::Literal) continue;
    inputs.push_back(part.slot);
    if (part.kind != PieceKind::Text && part.kind != PieceKind::Uuid) continue;
    SlotRef second = part.slot;
    ++second.output;
    inputs.push_back(std::move(second));
  }
  return inputs;
}

std::vector<PlannedPiece> slug_pieces(ColumnBuild& column) {
  const std::optional<std::size_t> source = named_column(column.table());
  const CellPlan* cell = source ? column.sibling(*source) : nullptr;
  if (cell == nullptr) {
    const words::WordList list = words::plain_words();
    const core::DictionaryPtr dictionary = column.dictionary(list);
    return {generators::word(slot_of(column.draw_below(list.size(), 1)), dictionary), literal("-"),
            generators::word(slot_of(column.draw_below(list.size(), 2)), dictionary)};
  }
  const NodeId text = column.add(changed_text(cell->pieces, TextChange::Slug, 0), inputs_of(*cell), 2);
  return {piece(PieceKind::Text, slot_of(text))};
}

}  // namespace

CellPlan company(ColumnBuild& column) {
  const words::WordList stems = words::company_stems();
  const words::WordList suffixes = words::company_suffixes();
  const NodeId index = shuffled(column, "company", stems.size() * suffixes.size());
  return text_cell(
      column, {generators::word(slot_of(digit_of(column, index, 1, stems.size())), column.dictionary(stems)),
               literal(" "),
               generators::word(slot_of(digit_of(column, index, stems.size(), suffixes.size())),
                                column.dictionary(suffixes))});
}

CellPlan department(ColumnBuild& column) {
  const words::WordList names = words::department_names();
  const bool is_own_table = column.column().name == "name";
  return word_cell(column, is_own_table ? in_order(column, names.size()) : column.choose(names.size()),
                   names);
}

CellPlan product_name(ColumnBuild& column) {
  const words::WordList adjectives = words::product_adjectives();
  const words::WordList materials = words::product_materials();
  const words::WordList nouns = words::product_nouns();
  const NodeId index = shuffled(column, "product", adjectives.size() * materials.size() * nouns.size());
  return text_cell(
      column,
      {generators::word(slot_of(digit_of(column, index, 1, adjectives.size())),
                        column.dictionary(adjectives)),
       literal(" "),
       generators::word(slot_of(digit_of(column, index, adjectives.size(), materials.size())),
                        column.dictionary(materials)),
       literal(" "),
       generators::word(slot_of(digit_of(column, index, adjectives.size() * materials.size(), nouns.size())),
                        column.dictionary(nouns))});
}

CellPlan category_name(ColumnBuild& column) {
  const words::WordList names = words::category_names();
  const bool is_own_table = column.column().name == "name" || column.column().name == "title";
  return word_cell(column, is_own_table ? in_order(column, names.size()) : column.choose(names.size()),
                   names);
}

CellPlan tag(ColumnBuild& column) {
  const words::WordList names = words::tag_names();
  const bool is_own_table = column.column().name == "name";
  return word_cell(column, is_own_table ? shuffled(column, "tag", names.size()) : column.choose(names.size()),
                   names);
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
  std::vector<PlannedPiece> pieces = slug_pieces(column);
  if (column.must_be_distinct()) {
    const std::optional<std::size_t> source = named_column(column.table());
    if (!source || !is_unique(column.table(), *source)) {
      // The name may repeat, the row number does not.
      const NodeId number = column.add(generators::coordinate(1, kMaxChoices), {slot_of(column.row())});
      pieces.push_back(literal("-"));
      pieces.push_back(piece(PieceKind::Integer, slot_of(number)));
    }
    column.vouch_distinct();
  }
  return text_cell(column, std::move(pieces), 24);
}

CellPlan url(ColumnBuild& column) {
  // A reserved domain (RFC 2606); the path holds the row number in hexadecimal, so that no two are the same.
  const words::WordList list = words::plain_words();
  const NodeId index = column.draw_below(list.size(), 1);
  return text_cell(
      column, {literal("https://www.example.com/"), generators::word(slot_of(index), column.dictionary(list)),
               literal("/"), piece(PieceKind::Integer, slot_of(column.row()))});
}

}  // namespace datagen::generators::families
