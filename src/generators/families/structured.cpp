// Values with a structure of their own: XML, key-value pairs, words of a text search, vectors.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "generators/cells.hpp"
#include "generators/families/containers.hpp"
#include "generators/families/families.hpp"
#include "generators/nodes/list_nodes.hpp"
#include "generators/nodes/type_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

using core::PieceKind;

constexpr std::array<std::string_view, 4> kSizes{"S", "M", "L", "XL"};

PlannedPiece any_of(ColumnBuild& column, words::WordList list, std::uint64_t part) {
  return generators::word(slot_of(column.draw_below(list.size(), part)), column.dictionary(list));
}

PlannedPiece number_from(ColumnBuild& column, std::int64_t min, std::uint64_t count, std::uint64_t part) {
  const NodeId value = column.add(affine(min, 1), {slot_of(column.draw_below(count, part))});
  return piece(PieceKind::Integer, slot_of(value));
}

// 'word': for each of the words, in the order that tsvector keeps them: by bytes.
core::DictionaryPtr lexemes() {
  static const core::DictionaryPtr sorted = [] {
    const words::WordList list = words::plain_words();
    std::vector<std::string> entries(list.begin(), list.end());
    std::sort(entries.begin(), entries.end());
    for (std::string& entry : entries) entry = fmt::format("'{}':", entry);
    return std::make_shared<core::Dictionary>(entries);
  }();
  return sorted;
}

}  // namespace

CellPlan xml(ColumnBuild& column) {
  return {{literal("<item id=\""), number_from(column, 1, 9999, 1), literal("\"><name>"),
           any_of(column, words::plain_words(), 2), literal("</name><color>"),
           any_of(column, words::colors(), 3), literal("</color></item>")},
          {}};
}

CellPlan key_values(ColumnBuild& column) {
  // hstore prints its keys by length, then by bytes.
  std::vector<PlannedPiece> pieces;
  if (column.must_be_distinct()) {
    pieces = {literal("\"id\"=>\""), piece(PieceKind::Integer, slot_of(column.choose(kMaxChoices))),
              literal("\", ")};
  }
  pieces.insert(pieces.end(),
                {literal("\"size\"=>\""), any_of(column, kSizes, 1), literal("\", \"color\"=>\""),
                 any_of(column, words::colors(), 2), literal("\", \"weight\"=>\""),
                 number_from(column, 50, 4950, 3), literal("\"")});
  return {std::move(pieces), {}};
}

CellPlan search_vector(ColumnBuild& column) {
  constexpr std::uint64_t kFewest = 3;
  constexpr std::uint64_t kMost = 8;
  const core::DictionaryPtr words = lexemes();
  // Steps so short that the last word is still in the list.
  const std::uint64_t stride = words->size() / kMost;
  std::vector<std::vector<PlannedPiece>> items;
  NodeId index = column.draw_below(stride, 1);
  for (std::uint64_t i = 0; i < kMost; ++i) {
    items.push_back({generators::word(slot_of(index), words), number_from(column, 1, 40, 20 + i)});
    const NodeId step = column.add(affine(1, 1), {slot_of(column.draw_below(stride - 1, 40 + i))});
    index = column.add(sum_of_two(), {slot_of(index), slot_of(step)});
  }
  const NodeId count = column.add(affine(kFewest, 1), {slot_of(column.draw_below(kMost - kFewest + 1, 2))});
  const NodeId text = list_node(column, count, std::move(items), {"", " ", ""});
  return {.pieces = {piece(PieceKind::Text, slot_of(text))}, .nulls = {}, .text_bytes = 60};
}

CellPlan embedding(ColumnBuild& column) {
  constexpr std::uint32_t kUsualDimensions = 3;
  const std::int32_t declared = column.type().length;
  const auto dimensions =
      declared == schema::Type::kUnset ? kUsualDimensions : static_cast<std::uint32_t>(declared);
  const NodeId text = column.add(vector_text(column.stream(), dimensions), {}, 2);
  return {.pieces = {piece(PieceKind::Text, slot_of(text))}, .nulls = {}, .text_bytes = dimensions * 8.5};
}

}  // namespace datagen::generators::families
