#include "generators/nodes/tree_nodes.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "generators/nodes/matching_parent.hpp"
#include "generators/references/row_scan.hpp"

namespace datagen::generators {

namespace {

using BlockRows = std::array<std::uint64_t, core::kBlockRows>;

// Where the rows of a block stand: in which family, at which place of its tree, on which level.
struct Places {
  BlockRows families{};
  BlockRows places{};
  std::array<unsigned, core::kBlockRows> levels{};
};

class TreeRows {
 public:
  explicit TreeRows(TreeChoice choice) : choice_(std::move(choice)), order_(choice_.stream.part("order")) {}

  [[nodiscard]] bool roots_are_null() const noexcept { return choice_.roots_are_null; }

  [[nodiscard]] Places find(std::span<const std::uint64_t> rows) const {
    Places at;
    if (choice_.families) {
      choice_.families->find_parents(rows, at.families.data(), at.places.data());
    } else {
      std::copy(rows.begin(), rows.end(), at.places.begin());
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
      at.levels[i] = choice_.chain_length > 0 ? static_cast<unsigned>(at.places[i] % choice_.chain_length)
                                              : choice_.forest->level_of(at.places[i]);
    }
    return at;
  }

  // The place of a parent for a row below level 0; another choice for every attempt.
  [[nodiscard]] std::uint64_t choose(std::uint64_t row, const Places& at, std::size_t i,
                                     std::uint64_t attempt, bool is_far) const {
    if (choice_.chain_length > 0) return at.places[i] - 1;
    const std::uint64_t draw = choice_.stream.part(attempt).draw(row);
    const unsigned level = at.levels[i];
    const auto above = is_far ? static_cast<unsigned>(core::below(core::mix(draw), level)) : level - 1;
    const core::Stream order = order_.part(above).part(at.families[i]);
    const std::uint64_t count = choice_.forest->rows_before(at.places[i], above);
    return choice_.forest->row_on(above, choice_.draw.choose(draw, count, order));
  }

  // From places in families to rows, in the same array.
  void to_rows(std::span<const std::uint64_t> families, std::span<std::uint64_t> places) const {
    if (!choice_.families) return;
    BlockRows rows{};
    choice_.families->find_children(families, places, rows.data());
    std::copy_n(rows.begin(), places.size(), places.begin());
  }

 private:
  TreeChoice choice_;
  core::Stream order_;
};

class ChosenTreeParent final : public Node {
 public:
  explicit ChosenTreeParent(TreeChoice choice) : tree_(std::move(choice)) {}

  void fill(const NodeCall& call) const override {
    const Places at = tree_.find({call.rows, call.count});
    BlockRows parents = at.places;
    std::uint64_t roots = 0;
    for (std::uint32_t i = 0; i < call.count; ++i) {
      call.output(1)[i] = at.levels[i];
      if (at.levels[i] == 0) {
        roots |= std::uint64_t{1} << i;
      } else {
        parents[i] = tree_.choose(call.rows[i], at, i, 0, false);
      }
    }
    tree_.to_rows({at.families.data(), call.count}, {parents.data(), call.count});
    std::copy_n(parents.begin(), call.count, call.output(0));
    if (tree_.roots_are_null()) *call.null_mask |= roots;
  }

 private:
  TreeRows tree_;
};

class MatchingTreeParent final : public SearchingNode {
 public:
  MatchingTreeParent(CellPlan condition, TreeChoice choice, std::uint64_t rows,
                     std::function<void()> report_none)
      : SearchingNode({std::move(condition)}),
        tree_(std::move(choice)),
        rows_(rows),
        report_none_(std::move(report_none)) {}

  void fill(const NodeCall& call) const override {
    const Places at = tree_.find({call.rows, call.count});
    Seekers seekers;
    std::uint64_t lost = 0;
    for (std::uint32_t i = 0; i < call.count; ++i) {
      call.output(0)[i] = call.rows[i];
      call.output(1)[i] = at.levels[i];
      if (at.levels[i] == 0 || attempts_ == 0) {
        lost |= std::uint64_t{1} << i;
      } else {
        seekers.places[seekers.count++] = i;
      }
    }
    for (std::uint64_t attempt = 0; attempt < 2 * attempts_ && seekers.count > 0; ++attempt)
      try_once(call, at, attempt, seekers);
    for (std::uint32_t i = 0; i < seekers.count; ++i) lost |= std::uint64_t{1} << seekers.places[i];
    if (tree_.roots_are_null()) {
      make_roots(call, lost);
    } else if (lost != 0) {
      hang_up(call, lost);
    }
  }

 private:
  // Rows of the block that have no parent yet.
  struct Seekers {
    std::array<std::uint32_t, core::kBlockRows> places{};
    std::uint32_t count = 0;
  };

  void search() override {
    const std::vector<std::uint32_t> known = rows_that_hold(program(), rows_);
    if (known.empty()) return report_none_();
    first_ = known.front();
    attempts_ = attempts_for(known.size(), rows_);
  }

  // The first half of the attempts looks at the level above, the other half at any above that.
  void try_once(const NodeCall& call, const Places& at, std::uint64_t attempt, Seekers& seekers) const {
    BlockRows families{};
    BlockRows parents{};
    for (std::uint32_t k = 0; k < seekers.count; ++k) {
      const std::uint32_t i = seekers.places[k];
      families[k] = at.families[i];
      parents[k] = tree_.choose(call.rows[i], at, i, attempt, attempt >= attempts_);
    }
    tree_.to_rows({families.data(), seekers.count}, {parents.data(), seekers.count});
    const std::uint64_t* holds = run({parents.data(), seekers.count}, call);
    std::uint32_t left = 0;
    for (std::uint32_t k = 0; k < seekers.count; ++k) {
      const std::uint32_t i = seekers.places[k];
      if (holds[k] == 1) {
        call.output(0)[i] = parents[k];
      } else {
        seekers.places[left++] = i;
      }
    }
    seekers.count = left;
  }

  const std::uint64_t* run(std::span<const std::uint64_t> rows, const NodeCall& call) const {
    const core::Block block = program().run(rows, *call.nested);
    return block.slots[program().cells().front().pieces.front().slot].values.data();
  }

  static void make_roots(const NodeCall& call, std::uint64_t lost) {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      if ((lost >> i & 1U) != 0) call.output(1)[i] = 0;
    }
    *call.null_mask |= lost;
  }

  // Roots that meet the condition refer to themselves, and so does the first row that does; all others to
  // that.
  void hang_up(const NodeCall& call, std::uint64_t lost) const {
    const std::uint64_t* holds = run({call.rows, call.count}, call);
    for (std::uint32_t i = 0; i < call.count; ++i) {
      if ((lost >> i & 1U) == 0) continue;
      const bool is_root = call.rows[i] == first_ || (holds[i] == 1 && call.output(1)[i] == 0);
      if (!is_root) call.output(0)[i] = first_;
      call.output(1)[i] = is_root ? 0 : std::max<std::uint64_t>(call.output(1)[i], 1);
    }
  }

  TreeRows tree_;
  std::uint64_t rows_;
  std::function<void()> report_none_;
  std::uint64_t attempts_ = 0;  // 0: no row meets the condition
  std::uint64_t first_ = 0;     // row that does
};

}  // namespace

std::unique_ptr<Node> chosen_tree_parent(TreeChoice choice) {
  return std::make_unique<ChosenTreeParent>(std::move(choice));
}

std::unique_ptr<Node> matching_tree_parent(CellPlan condition, TreeChoice choice, std::uint64_t rows,
                                           std::function<void()> report_none) {
  return std::make_unique<MatchingTreeParent>(std::move(condition), std::move(choice), rows,
                                              std::move(report_none));
}

}  // namespace datagen::generators
