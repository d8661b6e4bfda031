// The orders of a table's times: CHECK constraints of what holds in every row and is not said otherwise.
#include <vector>

#include "inference/table_draft.hpp"

namespace datagen::inference {

namespace {

// Fewer rows may be in order by chance.
constexpr std::uint64_t kRowsForOrder = 20;

bool are_alike(const TableDraft& draft, std::size_t first, std::size_t second) {
  const ValueType type = draft.types[first];
  const bool is_time = type == ValueType::Date || type == ValueType::Moment;
  return is_time && draft.types[second] == type &&
         draft.column(first).moments().has_offset == draft.column(second).moments().has_offset;
}

// Neither range goes where the other one has nothing before or behind it, which rows without one of the two
// could. Of columns with NULLs one range is greater, so that no orders form a cycle.
bool are_in_order(const ColumnProfile& first, const ColumnProfile& second) {
  const ColumnProfile::Moments& a = first.moments();
  const ColumnProfile::Moments& b = second.moments();
  const bool are_equal = a.least == b.least && a.greatest == b.greatest;
  const bool have_nulls = first.null_count() + second.null_count() > 0;
  return a.least <= b.least && a.greatest <= b.greatest && !(are_equal && have_nulls);
}

// In all rows that have both, and not only because the ranges do not overlap.
bool is_never_later(const TableDraft& draft, std::size_t first, std::size_t second) {
  if (first == second || !are_alike(draft, first, second)) return false;
  const TimeOrders::Comparison seen = draft.profile.time_orders.comparison(first, second);
  return seen.greater == 0 && seen.less > 0 && seen.less + seen.equal >= kRowsForOrder &&
         are_in_order(draft.column(first), draft.column(second)) &&
         draft.column(first).moments().greatest > draft.column(second).moments().least;
}

class Orders {
 public:
  explicit Orders(const TableDraft& draft)
      : draft_(draft), is_order_(draft.types.size() * draft.types.size()) {
    for (std::size_t i = 0; i < size(); ++i) {
      for (std::size_t k = 0; k < size(); ++k) is_order_[i * size() + k] = is_never_later(draft, i, k);
    }
  }

  [[nodiscard]] std::vector<InferredOrder> needed() const {
    std::vector<InferredOrder> orders;
    for (std::size_t i = 0; i < size(); ++i) {
      for (std::size_t k = 0; k < size(); ++k) {
        if (has(i, k) && !follows(i, k)) orders.push_back({i, k});
      }
    }
    return orders;
  }

 private:
  [[nodiscard]] std::size_t size() const { return draft_.types.size(); }
  [[nodiscard]] bool has(std::size_t first, std::size_t second) const {
    return is_order_[first * size() + second];
  }
  // From orders with a third column, which every row has.
  [[nodiscard]] bool follows(std::size_t first, std::size_t second) const {
    for (std::size_t i = 0; i < size(); ++i) {
      if (draft_.column(i).null_count() == 0 && has(first, i) && has(i, second)) return true;
    }
    return false;
  }

  const TableDraft& draft_;
  std::vector<bool> is_order_;
};

}  // namespace

void draft_orders(TableDraft& draft) {
  draft.table.orders = Orders(draft).needed();
}

}  // namespace datagen::inference
