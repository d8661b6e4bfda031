#include "core/block.hpp"

namespace datagen::core {

namespace {

std::size_t max_piece_bytes(const Piece& piece) {
  switch (piece.kind) {
    case PieceKind::Literal: return piece.text.size();
    case PieceKind::Integer: return 20;  // -9223372036854775808
    case PieceKind::Digits: return piece.width;
    case PieceKind::PositiveInteger: return piece.width > 0 ? piece.width : 20;
    case PieceKind::Decimal:
    case PieceKind::TrimmedDecimal:
    case PieceKind::Real: return 22;   // sign, 19 digits, point, a zero before it
    case PieceKind::Money: return 27;  // -$92,233,720,368,547,758.08
    case PieceKind::Boolean: return 5;
    case PieceKind::Date: return 10;
    case PieceKind::Time: return 15;
    case PieceKind::Timestamp: return 26;
    case PieceKind::Uuid: return 36;
    case PieceKind::Hex: return piece.width;
    case PieceKind::Word: return piece.dictionary->max_bytes();
    case PieceKind::Text: return 0;
  }
  return 0;
}

double mean_piece_bytes(const Piece& piece, double text_bytes) {
  switch (piece.kind) {
    case PieceKind::Integer: return 6;
    case PieceKind::PositiveInteger: return 3;
    case PieceKind::Decimal:
    case PieceKind::TrimmedDecimal:
    case PieceKind::Real: return 7;
    case PieceKind::Money: return 8;
    case PieceKind::Boolean: return 1;
    case PieceKind::Timestamp: return 19;
    case PieceKind::Time: return 8;
    case PieceKind::Word: return piece.dictionary->mean_bytes();
    case PieceKind::Text: return text_bytes;
    case PieceKind::Literal:
    case PieceKind::Digits:
    case PieceKind::Hex:
    case PieceKind::Date:
    case PieceKind::Uuid: break;
  }
  return static_cast<double>(max_piece_bytes(piece));
}

}  // namespace

std::size_t max_bytes(const CellLayout& layout) {
  std::size_t total = 0;
  for (const Piece& piece : layout.pieces) total += max_piece_bytes(piece);
  return total;
}

double mean_bytes(const CellLayout& layout, double text_bytes) {
  double total = 0;
  for (const Piece& piece : layout.pieces) total += mean_piece_bytes(piece, text_bytes);
  return total;
}

}  // namespace datagen::core
