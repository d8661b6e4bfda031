// The most bytes a cell prints is never less than what the writers print.
#include "core/block.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>

#include "core/number_text.hpp"

using namespace datagen::core;

namespace {

template <typename Write>
std::size_t bytes_of(Write write) {
  std::array<char, 512> buffer{};
  return static_cast<std::size_t>(write(buffer.data()) - buffer.data());
}

std::size_t room(PieceKind kind, std::uint8_t width = 0) {
  return max_bytes({{Piece{kind, width}}, kNeverNull});
}

}  // namespace

TEST_CASE("the longest texts fit") {
  CHECK(room(PieceKind::Integer) >= bytes_of([](char* out) { return write_integer(out, INT64_MIN); }));
  for (std::uint8_t width = 0; width < 40; ++width) {
    CHECK(room(PieceKind::Digits, width) == width);
    CHECK(room(PieceKind::Hex, width) == width);
  }
  CHECK(room(PieceKind::PositiveInteger) >=
        bytes_of([](char* out) { return write_unsigned(out, UINT64_MAX); }));
  CHECK(room(PieceKind::PositiveInteger, 3) == 3);
  for (std::uint8_t scale = 0; scale <= 18; ++scale) {
    for (const std::int64_t value : {INT64_MIN, INT64_MAX, std::int64_t{-1}}) {
      CHECK(room(PieceKind::Decimal, scale) >=
            bytes_of([&](char* out) { return write_decimal(out, value, scale); }));
      CHECK(room(PieceKind::TrimmedDecimal, scale) >=
            bytes_of([&](char* out) { return write_trimmed_decimal(out, value, scale); }));
    }
  }
  const std::int64_t last = days_from_civil(9999, 12, 31);
  CHECK(room(PieceKind::Date) >= bytes_of([&](char* out) { return write_date(out, last); }));
  CHECK(room(PieceKind::Time) >= bytes_of([&](char* out) { return write_time(out, kMicrosPerDay - 1); }));
  CHECK(room(PieceKind::Timestamp) >=
        bytes_of([&](char* out) { return write_timestamp(out, (last + 1) * kMicrosPerDay - 1); }));
  CHECK(room(PieceKind::Uuid) >= bytes_of([](char* out) { return write_uuid(out, 0, 0); }));
}

TEST_CASE("pieces add up; texts have lengths of their own") {
  const auto words = std::make_shared<Dictionary>(std::vector<std::string_view>{"a", "three", "xyz"});
  CellLayout layout;
  layout.pieces.push_back({PieceKind::Literal, 0, 0, "ab"});
  layout.pieces.push_back({PieceKind::Word, 0, 0, {}, words});
  layout.pieces.push_back({PieceKind::Text});
  CHECK(max_bytes(layout) == 7);
  CHECK(mean_bytes(layout, 40) == doctest::Approx(45));
  layout.pieces.push_back({PieceKind::Hex, 6});
  CHECK(mean_bytes(layout, 40) == doctest::Approx(51));
}
