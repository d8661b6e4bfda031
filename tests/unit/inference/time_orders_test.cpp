// Orders of times: those that rows bear out, and no others.
#include "inference/time_orders.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "inference/table_draft.hpp"

using namespace datagen::inference;
namespace readers = datagen::readers;

namespace {

// The day of a column in a row, 1 to 21; 0: NULL.
using DayOf = std::function<int(int row)>;

// `a <= b` of the columns a, b, c ..
std::vector<std::string> orders_of(const std::vector<DayOf>& columns, int rows) {
  TableProfile table;
  table.name = "rows";
  table.profiles.resize(columns.size());
  for (std::size_t i = 0; i < columns.size(); ++i)
    table.columns.push_back(std::string(1, static_cast<char>('a' + i)));
  for (int row = 0; row < rows; ++row) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const int day = columns[i](row);
      const std::string text = "2024-01-" + std::to_string(10 + day);
      table.profiles[i].add(
          {.text = text, .kind = day == 0 ? readers::FieldKind::Null : readers::FieldKind::Bare});
    }
    table.time_orders.add_row(table.profiles);
    ++table.row_count;
  }
  TableDraft draft = draft_table(table);
  draft_orders(draft);
  std::vector<std::string> orders;
  for (const InferredOrder& order : draft.table.orders)
    orders.push_back(table.columns[order.first] + " <= " + table.columns[order.second]);
  return orders;
}

using Orders = std::vector<std::string>;

int early(int row) {
  return 1 + row % 10;
}
int late(int row) {
  return early(row) + row % 3;
}

}  // namespace

TEST_CASE("times that are never later than others") {
  CHECK(orders_of({early, late}, 60) == Orders{"a <= b"});
  CHECK(orders_of({late, early}, 60) == Orders{"b <= a"});
  CHECK(orders_of({early, late}, 19) == Orders{});  // too few rows
  CHECK(orders_of({early, early}, 60) == Orders{});
  CHECK(orders_of({early, [](int row) { return row == 59 ? 1 : late(row); }}, 60) == Orders{});
  // Later for its range alone.
  CHECK(orders_of({early, [](int row) { return 12 + row % 3; }}, 60) == Orders{});
}

TEST_CASE("an order that follows from two others is not said, unless the one between them may be missing") {
  const auto latest = [](int row) { return late(row) + row % 2; };
  CHECK(orders_of({early, late, latest}, 60) == Orders{"a <= b", "b <= c"});
  const auto sometimes = [](int row) { return row % 20 == 7 ? 0 : late(row); };
  CHECK(orders_of({early, sometimes, latest}, 60) == Orders{"a <= b", "a <= c", "b <= c"});
}

TEST_CASE("orders between columns that rarely have both form no cycle") {
  // Of a, b and c one is NULL in each row, and of the others one is later: a by b, b by c, c by a.
  const auto column = [](int number) {
    return [number](int row) {
      const int place = (row + number) % 3;
      return place == 2 ? 0 : 1 + row / 3 % 5 + (row % 2 == 0 ? place : 0);
    };
  };
  CHECK(orders_of({column(0), column(1), column(2)}, 180) == Orders{});
}

TEST_CASE("columns of times behind the sixteenth are not compared") {
  std::vector<DayOf> columns(TimeOrders::kMostColumns - 1, early);
  columns.insert(columns.end(), {late, late});
  CHECK(orders_of(columns, 60).size() == TimeOrders::kMostColumns - 1);
}
