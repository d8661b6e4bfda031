// Programs: hops through foreign keys, nodes computed once, null masks merged, cells over the right slots.
#include "generators/program.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "core/error.hpp"
#include "generators/graph.hpp"
#include "generators/nodes/function_node.hpp"
#include "generators/nodes/nested_node.hpp"

using namespace datagen::generators;
using datagen::core::Block;
using datagen::core::CellLayout;
using datagen::core::kBlockRows;
using datagen::core::kNeverNull;
using datagen::core::PieceKind;

namespace {

// row * factor + added, in so many slots, each one more; counts how often it ran.
class Line final : public Node {
 public:
  Line(std::uint64_t factor, std::uint64_t added, std::size_t outputs = 1, int* runs = nullptr)
      : factor_(factor), added_(added), outputs_(outputs), runs_(runs) {}
  void fill(const NodeCall& call) const override {
    if (runs_ != nullptr) ++*runs_;
    for (std::size_t k = 0; k < outputs_; ++k) {
      for (std::uint32_t i = 0; i < call.count; ++i) call.output(k)[i] = call.rows[i] * factor_ + added_ + k;
    }
  }

 private:
  std::uint64_t factor_;
  std::uint64_t added_;
  std::size_t outputs_;
  int* runs_;
};

// The same in all rows; counts how often it ran.
class Same final : public ConstantNode {
 public:
  Same(std::uint64_t value, int* runs) : value_(value), runs_(runs) {}
  void fill(const NodeCall& call) const override {
    ++*runs_;
    std::fill_n(call.output(), call.count, value_);
  }

 private:
  std::uint64_t value_;
  int* runs_;
};

// The sum of two inputs.
class Sum final : public Node {
 public:
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) call.output()[i] = call.input(0)[i] + call.input(1)[i];
  }
};

// row / divisor, NULL in every n-th row.
class NullEvery final : public Node {
 public:
  NullEvery(std::uint64_t n, std::uint64_t divisor) : n_(n), divisor_(divisor) {}
  void fill(const NodeCall& call) const override {
    CHECK(*call.null_mask == 0);
    for (std::uint32_t i = 0; i < call.count; ++i) {
      call.output()[i] = call.rows[i] / divisor_;
      if (call.rows[i] % n_ == 0) *call.null_mask |= std::uint64_t{1} << i;
    }
  }

 private:
  std::uint64_t n_;
  std::uint64_t divisor_;
};

// row % n, and n itself for row 1000.
class Remainder final : public Node {
 public:
  explicit Remainder(std::uint64_t n) : n_(n) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i)
      call.output()[i] = call.rows[i] == 1000 ? n_ : call.rows[i] % n_;
  }

 private:
  std::uint64_t n_;
};

// Has no value for one row.
class FailsAt final : public Node {
 public:
  explicit FailsAt(std::uint64_t row) : row_(row) {}
  void fill(const NodeCall& call) const override {
    if (std::find(call.rows, call.rows + call.count, row_) != call.rows + call.count)
      throw datagen::core::Error(datagen::core::ExitCode::CannotGenerate, "no value");
    std::copy_n(call.rows, call.count, call.output());
  }

 private:
  std::uint64_t row_;
};

CellPlan number(SlotRef slot) {
  return {{piece(PieceKind::Integer, std::move(slot))}, {}};
}

std::uint64_t value(const Block& block, const CellLayout& cell, std::uint32_t row) {
  return block.slots[cell.pieces.at(0).slot].values[row];
}

bool is_null(const Block& block, const CellLayout& cell, std::uint32_t row) {
  return cell.null_mask != kNeverNull && (block.null_masks[cell.null_mask] >> row & 1U) != 0;
}

// The sum of a cell over `children` rows from row * children on, block by block.
class SumOfChildren final : public NestedNode {
 public:
  SumOfChildren(CellPlan cell, std::uint64_t children) : NestedNode({std::move(cell)}), children_(children) {}
  void fill(const NodeCall& call) const override {
    const std::uint16_t slot = program().cells().front().pieces.front().slot;
    for (std::uint32_t i = 0; i < call.count; ++i) {
      std::uint64_t sum = 0;
      for (std::uint64_t done = 0; done < children_;) {
        std::vector<std::uint64_t> rows;
        for (; done < children_ && rows.size() < kBlockRows; ++done)
          rows.push_back(call.rows[i] * children_ + done);
        const Block block = program().run(rows, *call.nested);
        for (std::uint32_t k = 0; k < block.row_count; ++k) sum += block.slots[slot].values[k];
      }
      call.output()[i] = sum;
    }
  }

 private:
  std::uint64_t children_;
};

}  // namespace

TEST_CASE("a path through two foreign keys is computed for the rows it leads to") {
  Graph graph;
  const NodeId to_parent = graph.add(std::make_unique<Line>(1, 1000));
  const NodeId to_grandparent = graph.add(std::make_unique<Line>(2, 5));
  const NodeId key = graph.add(std::make_unique<Line>(10, 1));
  const CellPlan own = number(slot_of(key));
  const std::vector<CellPlan> cells{own, own.behind(to_parent), own.behind(to_grandparent).behind(to_parent)};
  const Program program(graph, cells);
  Workspace workspace(program);
  const Block block = program.run(7, 3, workspace);
  CHECK(block.row_count == 3);
  for (std::uint32_t i = 0; i < 3; ++i) {
    const std::uint64_t row = 7 + i;
    CHECK(value(block, program.cells()[0], i) == row * 10 + 1);
    CHECK(value(block, program.cells()[1], i) == (row + 1000) * 10 + 1);
    CHECK(value(block, program.cells()[2], i) == ((row + 1000) * 2 + 5) * 10 + 1);
  }
}

TEST_CASE("a node that several cells and nodes share runs once for each list of rows") {
  Graph graph;
  int runs = 0;
  const NodeId shared = graph.add(std::make_unique<Line>(1, 0, 2, &runs), {}, 2);
  const NodeId sum = graph.add(std::make_unique<Sum>(), {slot_of(shared, 0), slot_of(shared, 1)});
  const NodeId hop = graph.add(std::make_unique<Line>(3, 0));
  const CellPlan first = number(slot_of(shared, 0));
  const CellPlan second = number(slot_of(shared, 1));
  const CellPlan both = number(slot_of(sum));
  const std::vector<CellPlan> cells{first, second, both, first, both.behind(hop), second.behind(hop)};
  const Program program(graph, cells);
  Workspace workspace(program);
  const Block block = program.run(0, kBlockRows, workspace);
  CHECK(runs == 2);
  for (const std::uint32_t row : {0U, 1U, kBlockRows - 1}) {
    CHECK(value(block, program.cells()[0], row) == row);
    CHECK(value(block, program.cells()[1], row) == row + 1);
    CHECK(value(block, program.cells()[2], row) == 2 * row + 1);
    CHECK(value(block, program.cells()[4], row) == 6 * row + 1);
    CHECK(value(block, program.cells()[5], row) == 3 * row + 1);
  }
  static_cast<void>(program.run(64, kBlockRows, workspace));
  CHECK(runs == 4);
}

TEST_CASE("a node that gives all rows the same runs once for each workspace") {
  Graph graph;
  int runs = 0;
  const NodeId same = graph.add(std::make_unique<Same>(40, &runs));
  const NodeId row = graph.add(std::make_unique<Line>(1, 0));
  const NodeId sum = graph.add(std::make_unique<Sum>(), {slot_of(same), slot_of(row)});
  const std::vector<CellPlan> cells{number(slot_of(sum)), number(slot_of(same))};
  const Program program(graph, cells);
  Workspace workspace(program);
  Workspace other(program);
  CHECK(runs == 2);
  for (Workspace* used : {&workspace, &other, &workspace}) {
    const Block block = program.run(2, 7, *used);
    CHECK(value(block, program.cells()[0], 6) == 48);
    CHECK(value(block, program.cells()[1], 6) == 40);
  }
  CHECK(runs == 2);
}

TEST_CASE("a cell is NULL where any of its nulls is, on every step of the way") {
  Graph graph;
  const NodeId every2 = graph.add(std::make_unique<NullEvery>(2, 1), {}, 1, Nullability::MayBeNull);
  const NodeId every3 = graph.add(std::make_unique<NullEvery>(3, 1), {}, 1, Nullability::MayBeNull);
  const NodeId hop = graph.add(std::make_unique<NullEvery>(5, 7), {}, 1, Nullability::MayBeNull);
  const NodeId key = graph.add(std::make_unique<Line>(1, 0));
  CellPlan plain = number(slot_of(key));
  CellPlan nullable = number(slot_of(key));
  nullable.nulls = {{{}, every2}, {{}, every3}};
  const std::vector<CellPlan> cells{plain, nullable, plain.behind(hop), nullable.behind(hop),
                                    nullable.behind(hop).behind(hop)};
  const Program program(graph, cells);
  Workspace workspace(program);
  CHECK(program.cells()[0].null_mask == kNeverNull);
  for (const std::uint64_t first : {0ULL, 1ULL, 1000ULL}) {
    const Block block = program.run(first, kBlockRows, workspace);
    bool all_good = true;
    for (std::uint32_t i = 0; i < kBlockRows; ++i) {
      const std::uint64_t row = first + i;
      const std::uint64_t parent = row / 7;
      const auto gaps = [](std::uint64_t r) { return r % 2 == 0 || r % 3 == 0; };
      const bool no_parent = row % 5 == 0;
      const bool no_grandparent = no_parent || parent % 5 == 0;
      all_good = all_good && is_null(block, program.cells()[1], i) == gaps(row) &&
                 is_null(block, program.cells()[2], i) == no_parent &&
                 is_null(block, program.cells()[3], i) == (no_parent || gaps(parent)) &&
                 is_null(block, program.cells()[4], i) == (no_grandparent || gaps(parent / 7)) &&
                 value(block, program.cells()[4], i) == parent / 7;
    }
    CHECK(all_good);
  }
}

TEST_CASE("nodes see the nulls of their inputs") {
  class CopyNulls final : public Node {
   public:
    void fill(const NodeCall& call) const override {
      *call.null_mask = call.input_nulls(0);
      std::copy_n(call.input(0), call.count, call.output());
      CHECK(call.input_nulls(1) == 0);
    }
  };
  Graph graph;
  const NodeId every2 = graph.add(std::make_unique<NullEvery>(2, 1), {}, 1, Nullability::MayBeNull);
  const NodeId key = graph.add(std::make_unique<Line>(1, 0));
  const NodeId copy =
      graph.add(std::make_unique<CopyNulls>(), {slot_of(every2), slot_of(key)}, 1, Nullability::MayBeNull);
  CellPlan cell = number(slot_of(copy));
  cell.nulls.push_back({{}, copy});
  const Program program(graph, std::vector{cell});
  Workspace workspace(program);
  const Block block = program.run(10, 4, workspace);
  for (std::uint32_t i = 0; i < 4; ++i) CHECK(is_null(block, program.cells()[0], i) == (i % 2 == 0));
}

TEST_CASE("pieces keep their kinds, widths, texts and words; nodes may be set later") {
  const auto words = std::make_shared<datagen::core::Dictionary>(std::vector<std::string_view>{"a", "b"});
  Graph graph;
  const NodeId late = graph.add_later();
  const CellPlan cell{{literal("<"), piece(PieceKind::Digits, slot_of(late), 4), word(slot_of(late), words)},
                      {}};
  graph.set_node(late, std::make_unique<Line>(0, 1));
  const Program program(graph, std::vector{cell});
  const CellLayout& layout = program.cells().at(0);
  REQUIRE(layout.pieces.size() == 3);
  CHECK(layout.pieces[0].kind == PieceKind::Literal);
  CHECK(layout.pieces[0].text == "<");
  CHECK(layout.pieces[1].width == 4);
  CHECK(layout.pieces[1].slot == layout.pieces[2].slot);
  CHECK(layout.pieces[2].dictionary == words);
  CHECK(program.mean_row_bytes() == doctest::Approx(1 + 4 + 1));
}

TEST_CASE("a program runs for any rows, in their order, and repeats of them") {
  Graph graph;
  const NodeId line = graph.add(std::make_unique<Line>(10, 1));
  const CellPlan cell{{piece(PieceKind::Integer, slot_of(line))}, {}};
  const Program program(graph, {&cell, 1});
  Workspace workspace(program);
  const std::vector<std::uint64_t> rows{7, 3, 3, 1000};
  const Block block = program.run(rows, workspace);
  REQUIRE(block.row_count == 4);
  const auto& values = block.slots[program.cells()[0].pieces[0].slot].values;
  CHECK(std::vector<std::uint64_t>(values.begin(), values.begin() + 4) ==
        std::vector<std::uint64_t>{71, 31, 31, 10001});
}

TEST_CASE("a node runs a program of its own over other rows, also below another such node") {
  Graph graph;
  const NodeId line = graph.add(std::make_unique<Line>(1, 0));
  const CellPlan leaf{{piece(PieceKind::Integer, slot_of(line))}, {}};
  const NodeId sum = graph.add(std::make_unique<SumOfChildren>(leaf, 100));
  const CellPlan sum_cell{{piece(PieceKind::Integer, slot_of(sum))}, {}};
  const NodeId sum_of_sums = graph.add(std::make_unique<SumOfChildren>(sum_cell, 2));
  const std::vector<CellPlan> cells{sum_cell, {{piece(PieceKind::Integer, slot_of(sum_of_sums))}, {}}};
  const Program program(graph, cells);
  Workspace workspace(program);
  const Block block = program.run(3, 2, workspace);
  const auto value = [&](std::size_t cell, std::size_t row) {
    return block.slots[program.cells()[cell].pieces[0].slot].values[row];
  };
  // Rows 300..399 and 400..499; rows 600..799 and 800..999.
  CHECK(value(0, 0) == 34950);
  CHECK(value(0, 1) == 44950);
  CHECK(value(1, 0) == 139900);
  CHECK(value(1, 1) == 179900);
}

TEST_CASE("a column of a small table is computed once for all its rows when enough of them were asked for") {
  constexpr std::uint64_t kParents = 100;
  Graph graph;
  int runs = 0;
  const NodeId to_parent = graph.add(std::make_unique<Remainder>(kParents));
  graph.set_target_rows(to_parent, kParents);
  const NodeId tens = graph.add(std::make_unique<Line>(10, 0, 1, &runs));
  const NodeId ones = graph.add(std::make_unique<Line>(1, 3));
  const NodeId sum = graph.add(std::make_unique<Sum>(), {slot_of(tens), slot_of(ones)});
  const CellPlan cell = number(slot_of(sum)).behind(to_parent);
  const Program program(graph, std::vector{cell, cell});
  Workspace workspace(program);
  const auto check_block = [&](std::uint64_t first) {
    const Block block = program.run(first, kBlockRows, workspace);
    for (std::uint32_t i = 0; i < kBlockRows; ++i) {
      const std::uint64_t row = first + i;
      const std::uint64_t parent = row == 1000 ? kParents : row % kParents;
      CHECK(value(block, program.cells()[0], i) == parent * 11 + 3);
      CHECK(value(block, program.cells()[1], i) == parent * 11 + 3);
    }
  };
  check_block(0);
  CHECK(runs == 1);
  check_block(64);  // all parents, in two blocks
  CHECK(runs == 3);
  check_block(128);
  CHECK(runs == 3);
  check_block(960);  // a row behind the last one
  CHECK(runs == 4);
  check_block(3);
  CHECK(runs == 4);
}

TEST_CASE("a row of a small table without a value fails where it is asked for alone") {
  Graph graph;
  const NodeId to_parent = graph.add(std::make_unique<Remainder>(10));
  graph.set_target_rows(to_parent, 11);
  const NodeId fails = graph.add(std::make_unique<FailsAt>(10));
  const NodeId twice = graph.add(std::make_unique<Sum>(), {slot_of(fails), slot_of(fails)});
  const std::vector<CellPlan> cells{number(slot_of(twice)).behind(to_parent)};
  const Program program(graph, cells);
  Workspace workspace(program);
  for (std::uint64_t first = 0; first < 5 * kBlockRows; first += kBlockRows) {
    const Block block = program.run(first, kBlockRows, workspace);
    CHECK(value(block, program.cells()[0], 9) == (first + 9) % 10 * 2);
  }
}
