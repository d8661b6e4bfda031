// Random orders that change little when they grow.
#include "core/growing_order.hpp"

#include <doctest/doctest.h>

#include <numeric>
#include <vector>

#include "chi_square.hpp"

using namespace datagen::core;

namespace {

// The order as its definition says: row by row.
std::vector<std::uint64_t> rows_in_order(const GrowingOrder& order, std::uint64_t count) {
  std::vector<std::uint64_t> rows;
  for (std::uint64_t place = 0; place < count; ++place) rows.push_back(order.row_at(place, count));
  return rows;
}

}  // namespace

TEST_CASE("every row stands at one place, and both directions agree") {
  const GrowingOrder order(Stream::named(0, "order"));
  for (std::uint64_t count = 1; count <= 300; ++count) {
    CAPTURE(count);
    std::vector<bool> seen(count);
    for (std::uint64_t place = 0; place < count; ++place) {
      const std::uint64_t row = order.row_at(place, count);
      REQUIRE(row < count);
      CHECK_FALSE(seen[row]);
      seen[row] = true;
      CHECK(order.place_of(row, count) == place);
    }
  }
  const std::uint64_t huge = 1'000'000'000'000'000'000ULL;
  for (std::uint64_t place = 0; place < huge; place += huge / 1000 + 7) {
    const std::uint64_t row = order.row_at(place, huge);
    CHECK(row < huge);
    CHECK(order.place_of(row, huge) == place);
  }
}

TEST_CASE("one more row takes one place at most; who stood there goes to the end") {
  const GrowingOrder order(Stream::named(1, "order"));
  std::vector<std::uint64_t> before = rows_in_order(order, 1);
  for (std::uint64_t count = 2; count <= 600; ++count) {
    CAPTURE(count);
    const std::vector<std::uint64_t> after = rows_in_order(order, count);
    std::size_t moved = 0;
    for (std::size_t place = 0; place < before.size(); ++place) {
      if (before[place] == after[place]) continue;
      ++moved;
      CHECK(after[place] == count - 1);
      CHECK(after.back() == before[place]);
    }
    CHECK(moved <= 1);
    before = after;
  }
}

TEST_CASE("the first places' rows are anywhere, whatever the key") {
  constexpr std::uint64_t kRows = 1000;
  for (const std::uint64_t place : {0U, 1U, 2U, 5U}) {
    std::vector<std::uint64_t> tenths(10);
    for (std::uint64_t key = 0; key < 20'000; ++key)
      ++tenths[GrowingOrder(Stream(mix(key))).row_at(place, 1024) * 10 / 1024];
    CAPTURE(place);
    CHECK(std::abs(chi_square_deviation(tenths,
                                        {2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000})) < 8);
  }
  // Neighbours in one order are no neighbours in the table.
  const GrowingOrder order(Stream::named(2, "order"));
  double distance = 0;
  for (std::uint64_t place = 0; place + 1 < kRows; ++place) {
    const auto one = static_cast<double>(order.row_at(place, kRows));
    distance += std::abs(one - static_cast<double>(order.row_at(place + 1, kRows))) / kRows / kRows;
  }
  CHECK(distance == doctest::Approx(1.0 / 3).epsilon(0.1));
}
