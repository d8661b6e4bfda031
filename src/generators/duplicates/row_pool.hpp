// Nodes that map rows to rows of their own table: what is computed behind them repeats.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/draw.hpp"
#include "generators/duplicates/reused_rows.hpp"
#include "generators/graph.hpp"
#include "schema/duplicates.hpp"

namespace datagen::generators::duplicates {

/// Rows that take values of a pool: some of the table's first rows, whose values differ from each other.
///
/// A row takes the value of a row before it or its own, so that rows that are added change none. The first
/// rows of a table are fewer than the pool has values; they take what there is of it.
class RowPool final : public Node {
 public:
  /// For a table of so many rows.
  RowPool(core::Stream stream, const schema::Duplicates& asked, std::uint64_t rows);

  /// One more cell that is computed behind this node: the pool's rows differ in their cells. Before any
  /// program is compiled.
  void add_member(CellPlan cell) { members_.push_back(std::move(cell)); }

  /// Looks for the pool's rows, once.
  void prepare(const Graph& graph) override;
  void fill(const NodeCall& call) const override;

  [[nodiscard]] const std::vector<std::uint64_t>& rows() const noexcept { return pool_; }

 private:
  // Values of the pool, and the first of them, which draws below top_ take.
  struct Parts {
    std::uint64_t size;
    std::uint64_t top;
  };
  static Parts parts_of(std::uint64_t size, bool has_top);
  [[nodiscard]] std::uint64_t repeated(std::uint64_t row) const noexcept;

  core::Stream stream_;
  core::Stream entries_;
  bool is_constant_;
  bool has_top_;
  Parts asked_;               // of rows among those that are looked at
  Parts found_;               // of those behind them
  std::uint64_t top_ = 0;     // of 2^64
  std::uint64_t pooled_ = 0;  // draws below it take a value of the pool
  std::uint64_t searched_;    // rows that are looked at, as far as there are so many
  std::uint64_t rows_;
  std::vector<CellPlan> members_;
  std::vector<std::uint64_t> pool_;
  bool is_prepared_ = false;
};

}  // namespace datagen::generators::duplicates
