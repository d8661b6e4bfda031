// A column of a small table that other tables' rows read through a foreign key, computed once for all its
// rows.
#pragma once

#include <cstdint>

#include "generators/graph.hpp"
#include "generators/program.hpp"

namespace datagen::generators {

/// The most rows of a table whose columns are remembered: 128 KiB a column stay in the second-level cache.
inline constexpr std::uint64_t kMostRemembered = 1U << 14U;

/// Gives the value that `column`, never NULL, has in the rows of a table of `rows` rows that it is called
/// for. Each worker computes values as they are asked for until these are as many as the table has rows, and
/// all of them then: never more than twice the work.
class RememberedColumn final : public Node {
 public:
  RememberedColumn(const Graph& graph, SlotRef column, std::uint64_t rows);

  void fill(const NodeCall& call) const override;
  [[nodiscard]] const Program* nested() const noexcept override { return &program_; }

 private:
  // Whether all values are there.
  [[nodiscard]] bool remembers(std::uint32_t asked, Workspace& workspace) const;
  void remember(Workspace& workspace) const;

  Program program_;
  std::uint64_t rows_;
};

}  // namespace datagen::generators
