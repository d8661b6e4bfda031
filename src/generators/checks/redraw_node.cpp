#include "generators/checks/redraw_node.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>

#include "core/error.hpp"

namespace datagen::generators::checks {

namespace {

std::uint64_t all_rows(std::size_t count) {
  return count >= core::kBlockRows ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

class NullInRedraws final : public Node {
 public:
  NullInRedraws(core::Stream stream, Alias alias) : stream_(stream), alias_(alias) {}
  void fill(const NodeCall& call) const override {
    std::uint64_t nulls = 0;
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t row = call.rows[i];
      call.output()[i] = row;
      const bool is_null = alias_.real_row(row) != row && stream_.draw(row) >> 63U != 0;
      nulls |= std::uint64_t{is_null} << i;
    }
    if (nulls != 0) *call.null_mask = nulls;
  }

 private:
  core::Stream stream_;
  Alias alias_;
};

}  // namespace

void RedrawNode::fill(const NodeCall& call) const {
  std::copy_n(call.rows, call.count, call.output());
  const std::uint64_t failing = all_rows(call.count) & ~holds({call.rows, call.count}, *call.nested);
  if (failing != 0) redraw(call, failing);
}

std::uint64_t RedrawNode::holds(std::span<const std::uint64_t> rows, Workspace& workspace) const {
  std::uint64_t result = all_rows(rows.size());
  try {
    const core::Block block = program().run(rows, workspace);
    for (const core::CellLayout& condition : program().cells()) {
      const std::uint64_t* value = block.slots[condition.pieces.front().slot].values.data();
      std::uint64_t met = condition.null_mask == core::kNeverNull ? 0 : block.null_masks[condition.null_mask];
      for (std::size_t i = 0; i < rows.size(); ++i) met |= std::uint64_t{value[i] != 0} << i;
      result &= met;
    }
  } catch (const core::Error&) {
    // One of the rows cannot be computed (a division by zero), as in PostgreSQL: it meets nothing.
    return rows.size() == 1 ? 0 : holds_one_by_one(rows, workspace);
  }
  return result;
}

std::uint64_t RedrawNode::holds_one_by_one(std::span<const std::uint64_t> rows, Workspace& workspace) const {
  std::uint64_t result = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) result |= holds(rows.subspan(i, 1), workspace) << i;
  return result;
}

// Each round gives the rows that are left as many attempts as a block holds.
void RedrawNode::redraw(const NodeCall& call, std::uint64_t failing) const {
  std::array<std::uint64_t, core::kBlockRows> candidates{};
  std::array<std::uint32_t, core::kBlockRows> owner{};
  for (std::uint64_t next = 1; failing != 0 && next <= tries_;) {
    const std::uint64_t each = core::kBlockRows / static_cast<unsigned>(std::popcount(failing));
    std::size_t count = 0;
    for (std::uint32_t row = 0; row < call.count; ++row) {
      if ((failing >> row & 1U) == 0) continue;
      for (std::uint64_t i = 0; i < each; ++i) {
        owner[count] = row;
        candidates[count++] = alias_.attempt(alias_.real_row(call.rows[row]), next + i);
      }
    }
    std::uint64_t met = holds({candidates.data(), count}, *call.nested);
    for (; met != 0; met &= met - 1) {
      const auto i = static_cast<std::size_t>(std::countr_zero(met));
      if ((failing >> owner[i] & 1U) == 0) continue;
      failing &= ~(std::uint64_t{1} << owner[i]);
      call.output()[owner[i]] = candidates[i];
    }
    next += each;
  }
  for (; failing != 0; failing &= failing - 1) {
    const auto row = static_cast<std::size_t>(std::countr_zero(failing));
    if (!witness_) {
      throw core::Error(
          core::ExitCode::CannotGenerate,
          fmt::format("row {}: {} not met in {} tries", alias_.real_row(call.rows[row]) + 1, what_, tries_));
    }
    call.output()[row] = *witness_;
  }
}

std::unique_ptr<Node> null_in_redraws(core::Stream stream, Alias alias) {
  return std::make_unique<NullInRedraws>(stream, alias);
}

}  // namespace datagen::generators::checks
