// JSON documents. jsonb prints its keys by length, then by bytes: they are written in that order.
#include <array>

#include "core/byte_buffer.hpp"
#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

using core::PieceKind;

constexpr std::array<std::string_view, 3> kThemes{"light", "dark", "system"};
constexpr std::array<std::string_view, 5> kLanguages{"en", "de", "fr", "es", "pt"};
constexpr std::array<std::string_view, 4> kSources{"web", "mobile", "api", "import"};
constexpr std::array<std::string_view, 2> kBooleans{"false", "true"};

PlannedPiece any_of(ColumnBuild& column, words::WordList list, std::uint64_t part) {
  return generators::word(slot_of(column.draw_below(list.size(), part)), column.dictionary(list));
}

PlannedPiece number_from(ColumnBuild& column, std::int64_t min, std::uint64_t count, std::uint64_t part) {
  const NodeId value = column.add(affine(min, 1), {slot_of(column.draw_below(count, part))});
  return piece(PieceKind::Integer, slot_of(value));
}

}  // namespace

CellPlan json_object(ColumnBuild& column) {
  return {{literal("{\"source\": \""), any_of(column, kSources, 1), literal("\", \"version\": "),
           number_from(column, 1, 5, 2), literal("}")},
          {}};
}

CellPlan settings_json(ColumnBuild& column) {
  return {{literal("{\"theme\": \""), any_of(column, kThemes, 1), literal("\", \"language\": \""),
           any_of(column, kLanguages, 2), literal("\", \"newsletter\": "), any_of(column, kBooleans, 3),
           literal("}")},
          {}};
}

CellPlan attributes_json(ColumnBuild& column) {
  return {{literal("{\"color\": \""), any_of(column, words::colors(), 1), literal("\", \"weight_g\": "),
           number_from(column, 50, 4950, 2), literal(", \"warranty_years\": "), number_from(column, 1, 5, 3),
           literal("}")},
          {}};
}

}  // namespace datagen::generators::families
