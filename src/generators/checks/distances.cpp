// Difference constraints: a matrix of least distances, closed by Floyd and Warshall's shortest paths. A cycle
// of negative length is a contradiction.
#include "generators/checks/distances.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/calendar.hpp"

namespace datagen::generators::checks {

namespace {

// Distances are below this; sums of a few of them stay inside 128 bits.
constexpr Wide kUnbounded = [] {
  Wide value = 1;
  for (int i = 0; i < 37; ++i) value *= 10;
  return value;
}();

Wide power_of_10(unsigned exponent) {
  Wide value = 1;
  for (; exponent > 0; --exponent) value *= 10;
  return value;
}

Wide floor_divided(Wide a, Wide b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

std::int64_t as_slot(Wide value) {
  return static_cast<std::int64_t>(std::clamp<Wide>(value, kAllIntegers.min, kAllIntegers.max));
}

// Entry (a, b): value(a) - value(b) is at most so much. Row and column 0 are the number 0.
class Matrix {
 public:
  explicit Matrix(std::size_t size) : size_(size), most_(size * size, kUnbounded) {
    for (std::size_t i = 0; i < size; ++i) at(i, i) = 0;
  }
  Wide& at(std::size_t a, std::size_t b) { return most_[a * size_ + b]; }
  void limit(std::size_t a, std::size_t b, Wide most) { at(a, b) = std::min(at(a, b), most); }

  // Whether there are values for all entries.
  bool close() {
    for (std::size_t k = 0; k < size_; ++k) {
      for (std::size_t a = 0; a < size_; ++a) {
        if (at(a, k) >= kUnbounded) continue;
        for (std::size_t b = 0; b < size_; ++b) {
          if (at(k, b) < kUnbounded) limit(a, b, at(a, k) + at(k, b));
        }
      }
    }
    for (std::size_t i = 0; i < size_; ++i) {
      if (at(i, i) < 0) return false;
    }
    return true;
  }

 private:
  std::size_t size_;
  std::vector<Wide> most_;
};

class Closing {
 public:
  Closing(std::vector<OrderedColumn> columns, const std::vector<Order>& orders)
      : columns_(std::move(columns)), orders_(orders), matrix_(columns_.size() + 1) {
    for (const OrderedColumn& column : columns_) scale_ = std::max(scale_, unit_of(column.measure).scale);
    for (const Order& order : orders) scale_ = std::max(scale_, order.gap.scale);
  }

  std::optional<ClosedOrders> close() {
    // Columns of several units: each order keeps the coarsest unit of room, so that rounding finds a value.
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      coarsest_ = std::max(coarsest_, step_of(i));
      is_mixed_ = is_mixed_ || step_of(i) != step_of(0);
    }
    add_bounds();
    for (const Order& order : orders_) add_order(order);
    if (!matrix_.close()) return std::nullopt;
    return result();
  }

 private:
  [[nodiscard]] Wide unit(std::size_t i) const {
    const Decimal own = unit_of(columns_[i].measure);
    return own.units * power_of_10(scale_ - own.scale);
  }
  [[nodiscard]] Wide step_of(std::size_t i) const { return unit(i) * columns_[i].step; }
  [[nodiscard]] std::size_t index_of(std::size_t column) const {
    const auto found = std::find_if(columns_.begin(), columns_.end(),
                                    [&](const OrderedColumn& own) { return own.column == column; });
    return static_cast<std::size_t>(found - columns_.begin());
  }

  void add_bounds() {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const Wide high = Wide{columns_[i].bounds.max} * unit(i);
      const Wide low = Wide{columns_[i].bounds.min} * unit(i);
      if (high < kUnbounded) matrix_.limit(i + 1, 0, high);
      if (-low < kUnbounded) matrix_.limit(0, i + 1, -low);
    }
  }

  void add_order(const Order& order) {
    const std::size_t a = index_of(order.lesser);
    const std::size_t b = index_of(order.greater);
    Wide gap = order.gap.units * power_of_10(scale_ - order.gap.scale);
    if (order.is_strict) gap += std::min(step_of(a), step_of(b));
    const bool is_rounded = is_mixed_ && !is_tied(order);
    if (is_rounded) gap += coarsest_ - std::min(step_of(a), step_of(b));
    matrix_.limit(a + 1, b + 1, -gap);
  }

  // Both are equal: a <= b and b <= a.
  [[nodiscard]] bool is_tied(const Order& order) const {
    return std::any_of(orders_.begin(), orders_.end(), [&](const Order& other) {
      return other.lesser == order.greater && other.greater == order.lesser;
    });
  }

  ClosedOrders result() {
    ClosedOrders closed;
    for (std::size_t a = 0; a < columns_.size(); ++a) {
      for (std::size_t b = 0; b < columns_.size(); ++b) {
        const Wide most = matrix_.at(a + 1, b + 1);
        // What the bounds of both say anyway is no distance.
        const Wide known = matrix_.at(a + 1, 0) + matrix_.at(0, b + 1);
        if (a == b || most >= kUnbounded || most >= known) continue;
        closed.distances.push_back({columns_[a].column, columns_[b].column, unit(a), unit(b), -most});
      }
    }
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      OrderedColumn column = columns_[i];
      const Wide high = matrix_.at(i + 1, 0);
      const Wide low = matrix_.at(0, i + 1);
      if (high < kUnbounded) column.bounds.max = as_slot(floor_divided(high, unit(i)));
      if (low < kUnbounded) column.bounds.min = as_slot(-floor_divided(low, unit(i)));
      closed.columns.push_back(column);
    }
    return closed;
  }

  std::vector<OrderedColumn> columns_;
  const std::vector<Order>& orders_;
  unsigned scale_ = 0;
  Matrix matrix_;
  Wide coarsest_ = 0;
  bool is_mixed_ = false;
};

}  // namespace

std::optional<ClosedOrders> close_orders(std::vector<OrderedColumn> columns,
                                         const std::vector<Order>& orders) {
  return Closing(std::move(columns), orders).close();
}

std::vector<OrderGroup> connected(std::vector<Order> orders) {
  std::vector<OrderGroup> groups;
  while (!orders.empty()) {
    OrderGroup group{{orders.front().lesser}, {}};
    const auto holds = [&](std::size_t column) {
      return std::find(group.columns.begin(), group.columns.end(), column) != group.columns.end();
    };
    for (bool grows = true; grows;) {
      grows = false;
      for (auto order = orders.begin(); order != orders.end();) {
        if (!holds(order->lesser) && !holds(order->greater)) {
          ++order;
          continue;
        }
        if (!holds(order->lesser)) group.columns.push_back(order->lesser);
        if (!holds(order->greater)) group.columns.push_back(order->greater);
        group.orders.push_back(*order);
        order = orders.erase(order);
        grows = true;
      }
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace datagen::generators::checks
