// Orders between the columns of a table (a < b, b + 7 <= c), closed: what they say together about each column
// alone and about each two.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "generators/checks/interval_set.hpp"
#include "generators/checks/linear.hpp"

namespace datagen::generators::checks {

/// lesser + gap <= greater, as values and not as slots; strictly less where `is_strict`.
struct Order {
  std::size_t lesser;
  std::size_t greater;
  Decimal gap;
  bool is_strict;
  std::size_t source;  ///< of the check it comes from
};

/// Columns that orders connect, and these orders.
struct OrderGroup {
  std::vector<std::size_t> columns;
  std::vector<Order> orders;
};
/// Each order in one group, each column too.
[[nodiscard]] std::vector<OrderGroup> connected(std::vector<Order> orders);

/// A column that stands in an order.
struct OrderedColumn {
  std::size_t column;
  Measure measure;
  Interval bounds;        ///< of its slots
  std::int64_t step = 1;  ///< slots that its values differ by at least
};

/// lesser_slot * lesser_unit + gap <= greater_slot * greater_unit.
struct Distance {
  std::size_t lesser;
  std::size_t greater;
  Wide lesser_unit;
  Wide greater_unit;
  Wide gap;
};

struct ClosedOrders {
  std::vector<Distance> distances;
  std::vector<OrderedColumn> columns;  ///< with the bounds that leave the others room
};

/// Columns of one group that orders connect. Whatever values within their bounds and distances some of them
/// have, the others can have some too. Nothing when no values meet all orders.
[[nodiscard]] std::optional<ClosedOrders> close_orders(std::vector<OrderedColumn> columns,
                                                       const std::vector<Order>& orders);

}  // namespace datagen::generators::checks
