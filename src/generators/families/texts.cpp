// Texts: headlines, sentences, reviews, descriptions.
#include <fmt/format.h>

#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/nodes/text_nodes.hpp"

namespace datagen::generators::families {

namespace {

// One entry of each list, a space between.
CellPlan combined(ColumnBuild& column, std::initializer_list<words::WordList> lists) {
  std::vector<PlannedPiece> pieces;
  std::uint64_t part = 1;
  for (const words::WordList list : lists) {
    if (!pieces.empty()) pieces.push_back(literal(" "));
    pieces.push_back(
        generators::word(slot_of(column.draw_below(list.size(), part++)), column.dictionary(list)));
  }
  return text_cell(column, std::move(pieces));
}

// A short column wants less text, not a text that breaks off.
bool is_shorter_than(const ColumnBuild& column, std::int32_t characters) {
  return column.type().length != schema::Type::kUnset && column.type().length < characters;
}

std::uint32_t positive(const ColumnBuild& column, std::string_view key, std::uint32_t otherwise,
                       std::int64_t most) {
  const std::int64_t value = column.config().integer(key).value_or(otherwise);
  if (value < 1 || value > most) {
    column.error(column.config().offset(key), fmt::format("\"{}\" must be between 1 and {}", key, most));
    return otherwise;
  }
  return static_cast<std::uint32_t>(value);
}

}  // namespace

CellPlan title(ColumnBuild& column) {
  return list_cell(column, words::titles());
}

CellPlan word(ColumnBuild& column) {
  const words::WordList list = words::plain_words();
  return word_cell(column, column.choose(list.size()), list);
}

CellPlan sentence(ColumnBuild& column) {
  const words::WordList sentences = words::sentences();
  if (is_shorter_than(column, 20)) return word(column);
  if (is_shorter_than(column, 80)) return title(column);
  if (column.must_be_distinct() || is_shorter_than(column, 160)) {
    return word_cell(column, column.choose(sentences.size()), sentences);
  }
  return combined(column, {sentences, sentences});
}

CellPlan review_title(ColumnBuild& column) {
  const words::WordList titles = words::review_titles();
  return word_cell(column, column.choose(titles.size()), titles);
}

CellPlan review_text(ColumnBuild& column) {
  return combined(column, {words::review_openings(), words::review_details(), words::review_closings()});
}

CellPlan product_description(ColumnBuild& column) {
  return combined(column, {words::product_description_openings(), words::product_description_details()});
}

CellPlan lorem_ipsum(ColumnBuild& column) {
  // A thousand paragraphs are about half a megabyte: more is no text but a mistake.
  const std::uint32_t paragraphs = positive(column, "paragraphs", 1, 1000);
  const std::uint32_t sentences = positive(column, "sentences_per_paragraph", 3, 100);
  const NodeId text =
      column.add(paragraphs_of_words(column.stream(), words::lorem_words(), paragraphs, sentences), {}, 2);
  return text_cell(column, {piece(core::PieceKind::Text, slot_of(text))},
                   {.text_bytes = 60.0 * paragraphs * sentences});
}

}  // namespace datagen::generators::families
