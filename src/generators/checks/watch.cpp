#include "generators/checks/watch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "core/block.hpp"
#include "core/error.hpp"
#include "generators/checks/check_conditions.hpp"
#include "generators/checks/table_fits.hpp"
#include "generators/program.hpp"

namespace datagen::generators::checks {

namespace {

using schema::SqlKind;
using schema::SqlNode;

// A condition that does not hold.
struct Breach {
  std::uint32_t row;  // of the block
  std::size_t condition;
};

// "check .. does not hold for row 4, ..": people count rows from 1.
std::string message_of(const std::string& label, std::uint64_t row) {
  return fmt::format(
      "{} does not hold for row {}, whose values follow from keys, references, files, lists or expressions",
      label, row + 1);
}

// Input i: the truth value of the i-th condition.
class Watch final : public Node {
 public:
  explicit Watch(std::vector<std::string> labels) : labels_(std::move(labels)) {}

  void fill(const NodeCall& call) const override {
    std::copy_n(call.rows, call.count, call.output());
    std::optional<Breach> first;
    for (std::size_t condition = 0; condition < labels_.size(); ++condition) {
      const std::uint64_t* const value = call.input(condition);
      const std::uint64_t nulls = call.input_nulls(condition);
      const std::uint32_t end = first ? first->row : call.count;
      for (std::uint32_t row = 0; row < end; ++row) {
        if (value[row] != 0 || (nulls >> row & 1U) != 0) continue;
        first = {row, condition};
        break;
      }
    }
    if (first) {
      throw core::Error(core::ExitCode::CannotGenerate,
                        message_of(labels_[first->condition], call.rows[first->row]));
    }
  }

 private:
  std::vector<std::string> labels_;
};

// The conditions that must all hold.
void flatten(const SqlNode& node, std::vector<SqlNode>& parts) {
  if (node.kind != SqlKind::And) return parts.push_back(node);
  for (const SqlNode& part : node.arguments) flatten(part, parts);
}

void compile(ModelBuild& build, std::size_t table, std::size_t number, std::vector<WatchedPart>& parts) {
  const OpenCheck whole = build.fits(table).open()[number];
  std::vector<SqlNode> conditions;
  flatten(whole.condition, conditions);
  for (const SqlNode& condition : conditions) {
    const OpenCheck part{whole.source, condition, {}, std::nullopt, {}, whole.reason};
    const auto value = check_condition(build, table, part, [&](std::size_t column) {
      const CellPlan* const cell = build.cell(table, column);
      return cell == nullptr ? std::nullopt : std::optional(*cell);
    });
    if (value) parts.push_back({whole.source, condition.offset, value->node});
  }
}

// The first rows that are looked at.
constexpr std::uint64_t kMeasuredRows = 2048;

class Measuring {
 public:
  Measuring(ModelBuild& build, std::size_t table, const std::vector<WatchedPart>& parts)
      : build_(build), table_(table), parts_(parts), program_(build.graph(), cells()), workspace_(program_) {}

  // One report for each check.
  void run() {
    const std::uint64_t rows = std::min(build_.options().rows[table_], kMeasuredRows);
    std::vector<std::size_t> reported;
    for (std::uint64_t row = 0; row < rows; ++row) {
      const bool is_first_of_block = row % core::kBlockRows == 0;
      const auto count = static_cast<std::uint32_t>(std::min<std::uint64_t>(core::kBlockRows, rows - row));
      if (is_first_of_block && holds(row, count)) {
        row += count - 1;
        continue;
      }
      for (const std::size_t part : breaches(row)) {
        if (std::find(reported.begin(), reported.end(), parts_[part].source) != reported.end()) continue;
        reported.push_back(parts_[part].source);
        report(part, row);
      }
    }
  }

 private:
  [[nodiscard]] std::vector<CellPlan> cells() const {
    std::vector<CellPlan> cells;
    for (const WatchedPart& part : parts_) {
      cells.push_back({.pieces = {piece(core::PieceKind::Boolean, slot_of(part.condition))},
                       .nulls = {NodePath{{}, part.condition}}});
    }
    return cells;
  }

  bool holds(std::uint64_t first, std::uint32_t count) {
    try {
      const core::Block block = program_.run(first, count, workspace_);
      for (std::size_t part = 0; part < parts_.size(); ++part) {
        for (std::uint32_t row = 0; row < count; ++row) {
          if (is_broken(block, part, row)) return false;
        }
      }
      return true;
    } catch (const core::Error&) {
      return false;  // row by row it is found out where
    }
  }

  // What a row breaks; a row that cannot be computed ends the run when it is written.
  std::vector<std::size_t> breaches(std::uint64_t row) {
    std::vector<std::size_t> broken;
    try {
      const core::Block block = program_.run(row, 1, workspace_);
      for (std::size_t part = 0; part < parts_.size(); ++part) {
        if (is_broken(block, part, 0)) broken.push_back(part);
      }
    } catch (const core::Error&) {
      broken.clear();
    }
    return broken;
  }

  [[nodiscard]] bool is_broken(const core::Block& block, std::size_t part, std::uint32_t row) const {
    const core::CellLayout& cell = program_.cells()[part];
    const bool is_null =
        cell.null_mask != core::kNeverNull && (block.null_masks[cell.null_mask] >> row & 1U) != 0;
    return !is_null && block.slots[cell.pieces.front().slot].values[row] == 0;
  }

  void report(std::size_t part, std::uint64_t row) {
    const CheckSource& source = build_.fits(table_).sources()[parts_[part].source];
    build_.problems().error(source.place(parts_[part].offset), message_of(source.label, row));
  }

  ModelBuild& build_;
  std::size_t table_;
  const std::vector<WatchedPart>& parts_;
  Program program_;
  Workspace workspace_;
};

}  // namespace

void finish_watch(ModelBuild& build, std::size_t table) {
  TableFits& fits = build.fits(table);
  WatchedChecks& watched = fits.watched();
  for (const std::size_t number : watched.open) compile(build, table, number, watched.parts);
  if (watched.parts.empty()) return;
  std::vector<std::string> labels;
  std::vector<SlotRef> inputs;
  for (const WatchedPart& part : watched.parts) {
    labels.push_back(fits.sources()[part.source].label);
    inputs.push_back(slot_of(part.condition));
  }
  watched.node = build.graph().add(std::make_unique<Watch>(std::move(labels)), std::move(inputs));
}

void measure_watch(ModelBuild& build, std::size_t table) {
  const WatchedChecks& watched = build.fits(table).watched();
  if (!watched.parts.empty()) Measuring(build, table, watched.parts).run();
}

std::vector<NodeId> watching_nodes(ModelBuild& build, std::size_t table) {
  TableFits& fits = build.fits(table);
  std::vector<NodeId> nodes;
  // A group's alias is looked for where one of its columns is, which each of them may leave to another.
  for (const RedrawGroup& group : fits.groups()) {
    if (group.node != nullptr) nodes.push_back(*group.alias);
  }
  if (fits.watched().node) nodes.push_back(*fits.watched().node);
  return nodes;
}

}  // namespace datagen::generators::checks
