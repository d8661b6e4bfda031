// Things that are called by their kind: zones, docks and sprints have numbers.
#include "generators/families/kinds.hpp"

#include <cctype>
#include <cstdint>
#include <string>
#include <vector>

#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/nodes/value_nodes.hpp"
#include "schema/name_inference.hpp"

namespace datagen::generators::families {

std::string kind_named(const ColumnBuild& column) {
  std::vector<std::string> words = schema::words_of(column.column().name);
  if (!words.empty() && words.back() == "name") words.pop_back();
  std::string kind = words.empty() ? schema::row_noun(column.table()) : words.back();
  if (kind.empty()) return "Site";
  kind.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(kind.front())));
  return kind;
}

CellPlan numbered_label(ColumnBuild& column) {
  constexpr std::uint64_t kNumbers = 12;  // what has more of a kind has codes
  const std::string kind = kind_named(column);
  const std::size_t longest = kind.size() + 3;
  const std::int32_t length = column.type().length;
  if (length != schema::Type::kUnset && static_cast<std::size_t>(length) < longest) return code_cell(column);
  const NodeId index =
      column.must_be_distinct() ? column.choose_numbered(1, kMaxChoices) : column.draw_below(kNumbers, 1);
  const NodeId number = column.add(affine(1, 1), {slot_of(index)});
  return text_cell(column,
                   {literal(kind + " "), piece(core::PieceKind::PositiveInteger, slot_of(number), 2)});
}

}  // namespace datagen::generators::families
