// PostgreSQL's geometric types, in the forms that it prints them in.
#include <algorithm>
#include <array>

#include "generators/cells.hpp"
#include "generators/families/containers.hpp"
#include "generators/families/families.hpp"
#include "generators/nodes/list_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

using core::PieceKind;

// Coordinates are hundredths.
constexpr std::uint8_t kScale = 2;

PlannedPiece coordinate(NodeId hundredths) {
  return piece(PieceKind::TrimmedDecimal, slot_of(hundredths), kScale);
}

// From -100 to 100.
NodeId anywhere(ColumnBuild& column, std::uint64_t part) {
  return column.add(affine(-10'000, 1), {slot_of(column.draw_below(20'001, part))});
}

// Up to 20 behind or before `from`, never the same.
NodeId away_from(ColumnBuild& column, NodeId from, int direction, std::uint64_t part) {
  const NodeId distance = column.add(affine(direction, direction), {slot_of(column.draw_below(2000, part))});
  return column.add(sum_of_two(), {slot_of(from), slot_of(distance)});
}

std::vector<PlannedPiece> point_pieces(NodeId x, NodeId y) {
  return {literal("("), coordinate(x), literal(","), coordinate(y), literal(")")};
}

CellPlan cell_of(std::initializer_list<std::vector<PlannedPiece>> parts) {
  CellPlan cell;
  for (const std::vector<PlannedPiece>& part : parts) {
    cell.pieces.insert(cell.pieces.end(), part.begin(), part.end());
  }
  return cell;
}

bool names_a_place(const ColumnBuild& column) {
  static constexpr std::array<std::string_view, 9> kWords{
      "location", "position", "coordinates", "coordinate", "coords", "geo", "geolocation", "gps", "latlng"};
  const std::vector<std::string> words = schema::words_of(column.column().name);
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
  });
}

}  // namespace

CellPlan point(ColumnBuild& column) {
  if (!names_a_place(column)) return cell_of({point_pieces(anywhere(column, 1), anywhere(column, 2))});
  // Longitude first, as x, as GeoJSON has it.
  const CellPlan longitude = inner_cell(column, "longitude", {.id = schema::TypeId::DoublePrecision});
  const CellPlan latitude = inner_cell(column, "latitude", {.id = schema::TypeId::DoublePrecision});
  return cell_of({{literal("(")}, longitude.pieces, {literal(",")}, latitude.pieces, {literal(")")}});
}

CellPlan line(ColumnBuild& column) {
  // y = Ax + C.
  return cell_of({{literal("{"), coordinate(anywhere(column, 1)), literal(",-1,"),
                   coordinate(anywhere(column, 2)), literal("}")}});
}

CellPlan line_segment(ColumnBuild& column) {
  return cell_of({{literal("[")},
                  point_pieces(anywhere(column, 1), anywhere(column, 2)),
                  {literal(",")},
                  point_pieces(anywhere(column, 3), anywhere(column, 4)),
                  {literal("]")}});
}

CellPlan box(ColumnBuild& column) {
  // The upper right corner comes first.
  const NodeId x = anywhere(column, 1);
  const NodeId y = anywhere(column, 2);
  return cell_of({point_pieces(away_from(column, x, 1, 3), away_from(column, y, 1, 4)),
                  {literal(",")},
                  point_pieces(x, y)});
}

CellPlan path(ColumnBuild& column) {
  constexpr std::uint64_t kFewest = 2;
  constexpr std::uint64_t kMost = 5;
  std::vector<std::vector<PlannedPiece>> points;
  NodeId x = anywhere(column, 1);
  NodeId y = anywhere(column, 2);
  for (std::uint64_t i = 0; i < kMost; ++i) {
    points.push_back(point_pieces(x, y));
    x = away_from(column, x, i % 2 == 0 ? 1 : -1, 10 + i);
    y = away_from(column, y, 1, 20 + i);
  }
  const NodeId count = column.add(affine(kFewest, 1), {slot_of(column.draw_below(kMost - kFewest + 1, 3))});
  const NodeId text = list_node(column, count, std::move(points), {"", ",", ""});
  // Open paths are in brackets, closed ones in parentheses.
  static constexpr std::array<std::string_view, 2> kOpening{"[", "("};
  static constexpr std::array<std::string_view, 2> kClosing{"]", ")"};
  const NodeId is_closed = column.draw_below(2, 4);
  return {.pieces = {generators::word(slot_of(is_closed), column.dictionary(kOpening)),
                     piece(PieceKind::Text, slot_of(text)),
                     generators::word(slot_of(is_closed), column.dictionary(kClosing))},
          .nulls = {},
          .text_bytes = 50};
}

CellPlan polygon(ColumnBuild& column) {
  // One corner in each quarter around a centre, so that no side crosses another.
  const NodeId x = anywhere(column, 1);
  const NodeId y = anywhere(column, 2);
  const auto corner = [&](int right, int up, std::uint64_t part) {
    return point_pieces(away_from(column, x, right, part), away_from(column, y, up, part + 1));
  };
  return cell_of({{literal("(")},
                  corner(-1, -1, 3),
                  {literal(",")},
                  corner(1, -1, 5),
                  {literal(",")},
                  corner(1, 1, 7),
                  {literal(",")},
                  corner(-1, 1, 9),
                  {literal(")")}});
}

CellPlan circle(ColumnBuild& column) {
  const NodeId radius = column.add(affine(1, 1), {slot_of(column.draw_below(5000, 3))});
  return cell_of({{literal("<")},
                  point_pieces(anywhere(column, 1), anywhere(column, 2)),
                  {literal(","), coordinate(radius), literal(">")}});
}

}  // namespace datagen::generators::families
