#include "writers/number_cells.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/draw.hpp"
#include "core/fast_text.hpp"

using namespace datagen;
using writers::kNoNumberCell;
using writers::kNumberCell;

namespace {

using Room = std::array<char, core::kBlockRows * kNumberCell>;

// What the row's cell holds; "-" for none.
std::string cell_text(const writers::PlacedCells& cells, std::uint32_t row) {
  const char* const cell = cells.cells + cells.places[row] * kNumberCell;
  const auto size = static_cast<unsigned char>(cell[kNumberCell - 1]);
  return size == kNoNumberCell ? "-" : std::string(cell, size);
}

// As rows are written without cells.
std::string plain_text(core::PieceKind kind, std::int64_t value, unsigned scale) {
  if (kind == core::PieceKind::PositiveInteger && value == 0) return "";
  std::array<char, 64> text{};
  const char* const end = kind == core::PieceKind::Date ? core::write_date(text.data(), value)
                                                        : core::write_decimal(text.data(), value, scale);
  return {text.data(), static_cast<std::size_t>(end - text.data())};
}

bool has_cell(core::PieceKind kind, std::int64_t value) {
  return kind == core::PieceKind::Date || (value > -100'000'000 && value < 100'000'000);
}

// How many of the values have another cell than they should, whatever stands behind, ready or not.
int count_wrong(core::PieceKind kind, const std::vector<std::int64_t>& values, unsigned scale) {
  const writers::FillCells fill = writers::fill_cells(kind, scale, core::Instructions::Widest);
  if (fill == nullptr) return 0;
  int wrong = 0;
  for (const auto& [behind, is_ready] : {std::pair{'\0', false}, {'\0', true}, {'\t', false}, {'\t', true}}) {
    const writers::CellForm form{kind, scale, static_cast<unsigned char>(behind)};
    const writers::ReadyCells none;
    const writers::ReadyCells& ready = is_ready ? writers::ready_cells(form, fill) : none;
    for (std::size_t first = 0; first < values.size(); first += core::kBlockRows) {
      const auto count =
          static_cast<std::uint32_t>(std::min<std::size_t>(core::kBlockRows, values.size() - first));
      core::Slot slot{};
      for (std::uint32_t row = 0; row < count; ++row)
        slot.values[row] = static_cast<std::uint64_t>(values[first + row]);
      Room room{};
      const writers::PlacedCells cells = fill({slot.values.data(), 0, count}, form, ready, room.data());
      for (std::uint32_t row = 0; row < count; ++row) {
        const std::int64_t value = values[first + row];
        std::string expected = has_cell(kind, value) ? plain_text(kind, value, scale) : "-";
        if (has_cell(kind, value) && behind != 0) expected += behind;
        if (cell_text(cells, row) != expected) ++wrong;
      }
    }
  }
  return wrong;
}

// Powers of ten, their neighbours, the extremes, and any numbers; all with both signs.
std::vector<std::int64_t> numbers() {
  std::vector<std::int64_t> values{0, INT64_MAX, INT64_MIN, INT64_MIN + 1};
  for (std::int64_t small = 0; small <= 10'004; ++small) values.push_back(small);
  const core::Stream stream(1);
  for (const std::uint64_t power : core::kPowersOf10) {
    for (std::int64_t near = -2; near <= 2; ++near) {
      const std::int64_t value = static_cast<std::int64_t>(power) + near;
      values.insert(values.end(), {value, -value});
    }
    for (std::uint64_t i = 0; i < 2000; ++i) {
      const auto value = static_cast<std::int64_t>(core::below(stream.draw(power + i), power));
      values.insert(values.end(), {value, -value});
    }
  }
  return values;
}

// What a column with ready cells has in a row, where the numbers of its rows rise by a step.
std::string cell_of_series(const writers::CellColumn& column, std::uint64_t first, std::uint64_t step,
                           std::uint32_t row) {
  core::Slot slot{};
  for (std::uint32_t i = 0; i < core::kBlockRows; ++i) slot.values[i] = first + i * step;
  Room room{};
  return cell_text(column.fill({slot.values.data(), row % 2, core::kBlockRows}, room.data()), row);
}

}  // namespace

TEST_CASE("cells of whole numbers and decimals hold the text that rows have without them") {
  CHECK(count_wrong(core::PieceKind::Integer, numbers(), 0) == 0);
  CHECK(count_wrong(core::PieceKind::PositiveInteger, numbers(), 0) == 0);
  for (unsigned scale = 1; scale <= 7; ++scale) {
    CAPTURE(scale);
    CHECK(count_wrong(core::PieceKind::Decimal, numbers(), scale) == 0);
  }
}

TEST_CASE("cells of dates hold the text of every day of the years 1 to 9999") {
  std::vector<std::int64_t> days;
  for (std::int64_t day = core::days_from_civil(1, 1, 1); day <= core::days_from_civil(9999, 12, 31); ++day)
    days.push_back(day);
  CHECK(count_wrong(core::PieceKind::Date, days, 0) == 0);
}

TEST_CASE("rows of a block from any one on are filled") {
  const writers::FillCells fill = writers::fill_cells(core::PieceKind::Integer, 0);
  if (fill == nullptr) return;
  const writers::CellForm form{core::PieceKind::Integer, 0, ','};
  core::Slot slot{};
  for (std::uint32_t row = 0; row < core::kBlockRows; ++row) slot.values[row] = row * 1000;
  for (std::uint32_t first = 0; first < core::kBlockRows; ++first) {
    for (std::uint32_t last = first + 1; last <= core::kBlockRows; ++last) {
      Room room{};
      const writers::PlacedCells cells =
          fill({slot.values.data(), first, last}, form, writers::ready_cells(form, fill), room.data());
      for (std::uint32_t row = first; row < last; ++row)
        CHECK(cell_text(cells, row) == std::to_string(row * 1000) + ',');
    }
  }
}

TEST_CASE("ready cells are not copied where all rows have one") {
  const writers::FillCells fill = writers::fill_cells(core::PieceKind::Integer, 0);
  if (fill == nullptr) return;
  const writers::CellForm form{core::PieceKind::Integer, 0, '\0'};
  const writers::ReadyCells& ready = writers::ready_cells(form, fill);
  core::Slot slot{};
  slot.values.back() = ready.count - 1;
  Room room{};
  const writers::CellRows rows{slot.values.data(), 0, core::kBlockRows};
  CHECK(fill(rows, form, ready, room.data()).cells == ready.cells.data());
  slot.values.back() = ready.count;
  CHECK(fill(rows, form, ready, room.data()).cells == room.data());
}

TEST_CASE("a column's cells are the same before and after they are ready") {
  const writers::FillCells fill = writers::fill_cells(core::PieceKind::Integer, 0);
  if (fill == nullptr) return;
  const writers::CellColumn column({core::PieceKind::Integer, 0, '\0'}, fill);
  core::Slot slot{};
  for (std::uint32_t done = 0; done < 2 * writers::CellColumn::kRowsThatPay; done += core::kBlockRows) {
    for (std::uint32_t row = 0; row < core::kBlockRows; ++row) slot.values[row] = done + row;
    Room room{};
    const writers::PlacedCells cells = column.fill({slot.values.data(), 0, core::kBlockRows}, room.data());
    for (std::uint32_t row = 0; row < core::kBlockRows; row += 21)
      CHECK(cell_text(cells, row) == std::to_string(done + row));
  }
}

TEST_CASE("numbers near each other have cells of up to fourteen digits") {
  for (const auto& [kind, behind] :
       {std::pair{core::PieceKind::Integer, ""}, {core::PieceKind::PositiveInteger, ","}}) {
    const writers::FillCells fill = writers::fill_cells(kind, 0);
    if (fill == nullptr) return;
    const writers::CellColumn column({kind, 0, static_cast<unsigned char>(*behind)}, fill);
    for (std::uint32_t rows = 0; rows <= writers::CellColumn::kRowsThatPay; rows += core::kBlockRows)
      cell_of_series(column, 0, 1, 0);
    int wrong = 0;
    for (const std::uint64_t power : core::kPowersOf10) {
      for (const std::uint64_t first : {power, power - 33, std::uint64_t{0} - power}) {
        for (const std::uint64_t step : {1, 3, 1000}) {
          for (std::uint32_t row = 1; row < core::kBlockRows; ++row) {
            const auto value = static_cast<std::int64_t>(first + row * step);
            const std::string text = cell_of_series(column, first, step, row);
            const bool is_none = text == "-" && !has_cell(kind, value);
            if (!is_none && text != plain_text(kind, value, 0) + behind) ++wrong;
          }
        }
      }
    }
    CHECK(wrong == 0);
    constexpr std::uint64_t kLongest = 99'999'999'990'000;
    CHECK(cell_of_series(column, kLongest, 1, 60) == std::string("99999999990060") + behind);
    CHECK(cell_of_series(column, kLongest + 10'000, 1, 60) == "-");
    CHECK(cell_of_series(column, kLongest - 30, 1, 60) == "-");
    // Near the first and the last of a block, and far between.
    for (const std::uint64_t far : {7, 119'999, 130'000}) {
      core::Slot slot{};
      slot.values.fill(123'456);
      slot.values[7] = far;
      Room room{};
      const writers::PlacedCells cells = column.fill({slot.values.data(), 0, core::kBlockRows}, room.data());
      CHECK(cell_text(cells, 6) == std::string("123456") + behind);
      CHECK(cell_text(cells, 7) == std::to_string(far) + behind);
    }
  }
}

TEST_CASE("without the processor's instructions there are no cells, and none of other kinds") {
  const auto has_cells = [](core::PieceKind kind, unsigned scale, core::Instructions instructions) {
    return writers::fill_cells(kind, scale, instructions) != nullptr;
  };
  for (const core::Instructions instructions : {core::Instructions::Portable, core::Instructions::Avx2})
    CHECK_FALSE(has_cells(core::PieceKind::Integer, 0, instructions));
  CHECK_FALSE(has_cells(core::PieceKind::Decimal, 0, core::Instructions::Widest));
  CHECK_FALSE(has_cells(core::PieceKind::Decimal, 8, core::Instructions::Widest));
  CHECK_FALSE(has_cells(core::PieceKind::Timestamp, 0, core::Instructions::Widest));
}
