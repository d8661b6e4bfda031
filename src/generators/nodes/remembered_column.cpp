#include "generators/nodes/remembered_column.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/error.hpp"

namespace datagen::generators {

namespace {

std::vector<CellPlan> one_cell(SlotRef column) {
  return {CellPlan{.pieces = {piece(core::PieceKind::Integer, std::move(column))}, .nulls = {}}};
}

}  // namespace

RememberedColumn::RememberedColumn(const Graph& graph, SlotRef column, std::uint64_t rows)
    : program_(graph, one_cell(std::move(column)), Program::Remembering::No), rows_(rows) {}

void RememberedColumn::fill(const NodeCall& call) const {
  std::uint64_t* const out = call.output();
  // Redrawn rows have numbers behind all others.
  const bool are_known =
      std::all_of(call.rows, call.rows + call.count, [&](std::uint64_t row) { return row < rows_; });
  if (!are_known || !remembers(call.count, *call.nested)) {
    const core::Block block = program_.run({call.rows, call.count}, *call.nested);
    std::copy_n(block.slots[program_.cells().front().pieces.front().slot].values.data(), call.count, out);
    return;
  }
  const std::uint64_t* const values = call.nested->remembered().values.data();
  for (std::uint32_t i = 0; i < call.count; ++i) out[i] = values[call.rows[i]];
}

bool RememberedColumn::remembers(std::uint32_t asked, Workspace& workspace) const {
  Workspace::Remembered& known = workspace.remembered();
  if (!known.values.empty()) return true;
  known.asked += asked;
  if (known.asked < rows_ || known.has_failed) return false;
  try {
    remember(workspace);
    return true;
  } catch (const core::Error&) {
    // A row that nobody may ask for.
    known.has_failed = true;
    known.values.clear();
    return false;
  }
}

void RememberedColumn::remember(Workspace& workspace) const {
  std::vector<std::uint64_t>& values = workspace.remembered().values;
  values.reserve(rows_);
  for (std::uint64_t row = 0; row < rows_; row += core::kBlockRows) {
    const auto count = static_cast<std::uint32_t>(std::min<std::uint64_t>(core::kBlockRows, rows_ - row));
    const core::Block block = program_.run(row, count, workspace);
    const auto& slot = block.slots[program_.cells().front().pieces.front().slot].values;
    values.insert(values.end(), slot.begin(), slot.begin() + count);
  }
}

}  // namespace datagen::generators
