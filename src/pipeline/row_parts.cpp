#include "pipeline/row_parts.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

#include "core/block.hpp"
#include "core/dictionary.hpp"
#include "core/encoded_cell.hpp"

namespace datagen::pipeline {

namespace {

using core::PieceKind;
using generators::CellPlan;
using generators::NodeId;
using generators::PlannedPiece;

// Pieces of one cell that repeat, or none of which does.
struct CellPart {
  bool is_repeated;
  std::vector<PlannedPiece> pieces{};
};

bool is_plain(std::string_view word) {
  constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.";
  return word.find_first_not_of(kPlain) == std::string_view::npos;
}

// Whether it prints the same in every format.
bool is_plain(const PlannedPiece& piece) {
  switch (piece.kind) {
    case PieceKind::Integer:
    case PieceKind::Digits:
    case PieceKind::PositiveInteger:
    case PieceKind::Hex: return true;
    case PieceKind::Word: break;
    default: return false;
  }
  for (std::uint32_t i = 0; i < piece.dictionary->size(); ++i) {
    if (!is_plain((*piece.dictionary)[i])) return false;
  }
  return true;
}

// Whether it is that of the row which `rows` gives.
bool is_behind(const PlannedPiece& piece, NodeId rows) {
  const std::vector<NodeId>& hops = piece.slot.path.hops;
  return piece.kind != PieceKind::Literal && !hops.empty() && hops.front() == rows;
}

// Parts that repeat and others in turns, the first and the last of which repeat; one part if it is not split.
std::vector<CellPart> parts_of(const CellPlan& cell, NodeId rows) {
  const auto repeats = [rows](const PlannedPiece& piece) {
    return piece.kind == PieceKind::Literal || is_behind(piece, rows);
  };
  const bool has_repeated = std::any_of(cell.pieces.begin(), cell.pieces.end(),
                                        [rows](const PlannedPiece& piece) { return is_behind(piece, rows); });
  const bool can_split = has_repeated && cell.nulls.empty() &&
                         std::all_of(cell.pieces.begin(), cell.pieces.end(), [&](const PlannedPiece& piece) {
                           return repeats(piece) || is_plain(piece);
                         });
  if (!can_split) return {{false, cell.pieces}};
  std::vector<CellPart> parts{{true}};
  for (const PlannedPiece& piece : cell.pieces) {
    if (parts.back().is_repeated != repeats(piece)) parts.push_back({repeats(piece)});
    parts.back().pieces.push_back(piece);
  }
  if (!parts.back().is_repeated) parts.push_back({true});
  return parts;
}

class RowSplit {
 public:
  RowParts parts;

  void add_own(std::size_t column, CellPlan cell) {
    parts.cells.push_back({column, std::move(cell)});
    is_open_ = false;
  }
  void add_repeated(std::size_t column, CellPlan cell) {
    if (!is_open_) begin_run(column);
    add_to_run(column, std::move(cell));
  }
  void add_split(std::size_t column, std::vector<CellPart> split) {
    add_repeated(column, {std::move(split.front().pieces), {}});
    for (auto part = split.begin() + 1; part != split.end(); ++part) {
      if (!part->is_repeated) {
        parts.runs.back().ends_inside = true;
        for (PlannedPiece& piece : part->pieces) joined().push_back(std::move(piece));
      } else {
        add_run();
        parts.runs.back().begins_inside = true;
        add_to_run(column, {std::move(part->pieces), {}});
      }
    }
  }

 private:
  std::vector<PlannedPiece>& joined() { return parts.cells.back().cell.pieces; }

  void begin_run(std::size_t column) {
    parts.cells.push_back({column, {}});
    add_run();
    is_open_ = true;
  }
  void add_run() {
    const auto output = static_cast<std::uint8_t>(2 * parts.runs.size());
    joined().push_back(
        generators::piece(PieceKind::Text, generators::slot_of(0, output), core::kEncodedText));
    parts.runs.emplace_back();
  }
  void add_to_run(std::size_t column, CellPlan cell) {
    parts.runs.back().columns.push_back(column);
    parts.runs.back().cells.push_back(std::move(cell));
  }

  bool is_open_ = false;  // what is written last repeats
};

}  // namespace

RowParts parts_of_rows(const generators::ReusedTable& table, const CanSplit& can_split) {
  RowSplit row;
  for (std::size_t column = 0; column < table.cells.size(); ++column) {
    const CellPlan& cell = table.cells[column];
    if (table.is_reused[column]) {
      row.add_repeated(column, cell);
      continue;
    }
    std::vector<CellPart> parts = parts_of(cell, table.node);
    if (parts.size() > 1 && can_split(column)) {
      row.add_split(column, std::move(parts));
    } else {
      row.add_own(column, cell);
    }
  }
  return std::move(row.parts);
}

void set_encoded(std::vector<JoinedCell>& cells, NodeId node) {
  for (JoinedCell& joined : cells) {
    for (PlannedPiece& piece : joined.cell.pieces) {
      if (piece.kind == PieceKind::Text && piece.width == core::kEncodedText) piece.slot.path.node = node;
    }
  }
}

}  // namespace datagen::pipeline
