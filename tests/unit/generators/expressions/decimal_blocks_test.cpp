#include "generators/expressions/decimal_blocks.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "core/block.hpp"
#include "core/draw.hpp"
#include "generators/expressions/decimal.hpp"
#include "generators/expressions/fault.hpp"
#include "generators/expressions/row_node.hpp"

using namespace datagen;
using namespace datagen::generators::expressions;

namespace {

// The slots of decimals, for so many rows.
struct Column {
  std::array<core::Slot, 3> slots{};
  std::uint32_t count = core::kBlockRows;

  [[nodiscard]] DecimalSources sources() const {
    return {slots[0].values.data(), slots[1].values.data(), slots[2].values.data()};
  }
  DecimalTargets targets() {
    return {slots[0].values.data(), slots[1].values.data(), slots[2].values.data()};
  }
  void set(std::uint32_t row, const Decimal& value) { SlotWords<Decimal>::set(targets(), row, value); }
  [[nodiscard]] Decimal get(std::uint32_t row) const { return SlotWords<Decimal>::get(sources(), row); }
};

bool is_same(const Decimal& a, const Decimal& b) {
  return a.units == b.units && a.scale == b.scale && a.digits == b.digits;
}

// Numbers of any size below 10^`whole`, the extremes among them.
Column column(std::uint64_t seed, std::uint32_t count, std::uint32_t scale, unsigned whole) {
  const core::Stream stream(seed);
  Column result;
  result.count = count;
  for (std::uint32_t row = 0; row < count; ++row) {
    const std::uint64_t draw = stream.draw(row);
    const std::uint64_t limit = core::kPowersOf10[draw % (whole + 1)];
    auto units = static_cast<std::int64_t>(core::below(stream.part(1).draw(row), limit));
    if (row == 1) units = static_cast<std::int64_t>(core::kPowersOf10[whole]) - 1;
    if (row == 2) units = 0;
    if ((draw >> 32U & 1U) != 0) units = -units;
    result.set(row, {units, scale, scale});
  }
  return result;
}

using Function = Decimal (*)(Decimal a, Decimal b);
using Block = bool (*)(const DecimalSources& a, const DecimalSources& b, const DecimalTargets& results,
                       std::uint32_t count);

// Rows that differ from what the function gives; none where the block is left to it.
std::vector<std::uint32_t> differing(Function function, Block block, const Column& a, const Column& b,
                                     bool& is_done) {
  Column results;
  is_done = block(a.sources(), b.sources(), results.targets(), a.count);
  std::vector<std::uint32_t> rows;
  for (std::uint32_t row = 0; is_done && row < a.count; ++row) {
    if (!is_same(results.get(row), function(a.get(row), b.get(row)))) rows.push_back(row);
  }
  return rows;
}

}  // namespace

TEST_CASE("sums, differences and products of a block are those of its rows") {
  for (const std::uint32_t count : {1U, 5U, core::kBlockRows}) {
    for (std::uint32_t scale = 0; scale <= 18; ++scale) {
      const Column a = column(scale, count, scale, 18);
      const Column b = column(100 + scale, count, 18 - scale, 18);
      bool is_done = false;
      CHECK(differing(&add, &add_block, a, b, is_done).empty());
      CHECK(is_done);
      CHECK(differing(&subtract, &subtract_block, a, b, is_done).empty());
      CHECK(is_done);
      CHECK(differing(&multiply, &multiply_block, a, b, is_done).empty());
      CHECK(is_done);
    }
  }
}

TEST_CASE("quotients of a block by powers of ten are those of its rows") {
  for (std::uint32_t power = 0; power <= 18; ++power) {
    for (std::uint32_t scale = 0; scale <= 6; ++scale) {
      for (unsigned whole = 1; whole <= 18; ++whole) {
        const Column a = column(power * 100 + scale, core::kBlockRows, scale, whole);
        Column b;
        for (std::uint32_t row = 0; row < b.count; ++row)
          b.set(row, {static_cast<std::int64_t>(core::kPowersOf10[power]), power / 2, power / 2});
        bool is_done = false;
        CHECK(differing(&divide, &divide_block, a, b, is_done).empty());
        if (scale + power - power / 2 <= 8 && whole <= 8) CHECK(is_done);
      }
    }
  }
}

TEST_CASE("quotients where the number of digits changes with the magnitude") {
  // Each power of 10 000 and each number in front of it that is a divisor's first group, and both neighbours.
  for (const std::int64_t divisor : {1, 10, 100, 1000, 10000}) {
    for (const std::int64_t first : {1, 2, 9, 10, 11, 99, 100, 101, 999, 1000, 1001, 9999}) {
      for (std::int64_t group = 1; group <= 1'000'000'000'000; group *= 10'000) {
        Column a;
        Column b;
        for (std::uint32_t row = 0; row < a.count; ++row) {
          a.set(row, {first * group + row % 3 - 1, 0, 2});
          b.set(row, {divisor, 0, 0});
        }
        bool is_done = false;
        CHECK(differing(&divide, &divide_block, a, b, is_done).empty());
        CHECK(is_done);
      }
    }
  }
}

TEST_CASE("rounded numbers of a block are those of its rows") {
  for (std::uint32_t own = 0; own <= 18; ++own) {
    for (std::uint32_t scale = 0; scale <= 18; ++scale) {
      const Column values = column(own, core::kBlockRows, own, 18);
      const std::uint32_t kept = std::min(own, scale);
      Column rounded;
      const bool is_done = round_block(values.sources(), scale, 18 - kept, rounded.targets(), values.count);
      CHECK(is_done);
      for (std::uint32_t row = 0; row < values.count; ++row)
        CHECK(is_same(rounded.get(row), round_to(values.get(row), scale)));
    }
  }
}

TEST_CASE("a block with a number of too many whole digits is left to its rows") {
  for (const std::int64_t units : {99'999, 100'000, -99'999, -100'000}) {
    Column values;
    for (std::uint32_t row = 0; row < values.count; ++row) values.set(row, {row, 2, 2});
    values.set(63, {units, 2, 2});
    Column rounded;
    const bool fits = units > -100'000 && units < 100'000;
    CHECK(round_block(values.sources(), 2, 3, rounded.targets(), values.count) == fits);
  }
}

TEST_CASE("a block whose numbers are long or differ in scale is left to its rows") {
  const Column plain = column(1, core::kBlockRows, 2, 6);
  for (const Decimal& other : {Decimal{1, 3, 3}, Decimal{Int128{1} << 63U, 2, 2},
                               Decimal{-(Int128{1} << 63U) - 1, 2, 2}, Decimal{Int128{1} << 64U, 2, 2}}) {
    Column mixed = plain;
    mixed.set(40, other);
    bool is_done = true;
    for (const Block block : {&add_block, &subtract_block, &multiply_block, &divide_block}) {
      static_cast<void>(differing(&add, block, mixed, plain, is_done));
      CHECK_FALSE(is_done);
      static_cast<void>(differing(&add, block, plain, mixed, is_done));
      CHECK_FALSE(is_done);
    }
    Column rounded;
    CHECK_FALSE(round_block(mixed.sources(), 2, 10, rounded.targets(), mixed.count));
  }
}

TEST_CASE("whole numbers become decimals of a block, and decimals units") {
  Column values = column(7, core::kBlockRows, 3, 12);
  core::Slot units;
  CHECK(units_of_decimals(values.sources(), 5, {units.values.data()}, values.count));
  for (std::uint32_t row = 0; row < values.count; ++row)
    CHECK(static_cast<std::int64_t>(units.values[row]) ==
          static_cast<std::int64_t>(values.get(row).units) * 100);
  Column again;
  decimals_of_units({units.values.data()}, 5, 6, again.targets(), values.count);
  for (std::uint32_t row = 0; row < values.count; ++row)
    CHECK(is_same(again.get(row), {values.get(row).units * 100, 5, 6}));
  values.set(9, {1, 2, 2});
  CHECK_FALSE(units_of_decimals(values.sources(), 5, {units.values.data()}, values.count));
}
