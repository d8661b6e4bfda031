#include "generators/nodes/matching_parent.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "core/error.hpp"
#include "core/portable_math.hpp"
#include "generators/references/row_scan.hpp"

namespace datagen::generators {

namespace {

// Each costs a look at as many parents as have missed so far; more would make rare parents slow.
constexpr std::uint64_t kMostAttempts = 512;
constexpr double kMissed = 1e-6;

class MatchingParent final : public SearchingNode {
 public:
  MatchingParent(CellPlan condition, ParentSearch search)
      : SearchingNode({std::move(condition)}), search_(std::move(search)) {}

  void fill(const NodeCall& call) const override {
    std::array<std::uint64_t, core::kBlockRows> rows{};
    std::array<std::uint64_t, core::kBlockRows> places{};
    std::uint32_t left = call.count;
    for (std::uint32_t i = 0; i < left; ++i) {
      rows[i] = call.rows[i];
      places[i] = i;
    }
    if (known_.empty()) {
      std::fill_n(call.output(), call.count, 0);
      if (call.null_mask != nullptr) *call.null_mask = ~std::uint64_t{0};
      return;
    }
    for (std::uint64_t attempt = 0; attempt < attempts_ && left > 0; ++attempt) {
      left = try_once(call, attempt, left, rows.data(), places.data());
    }
    for (std::uint32_t i = 0; i < left; ++i)
      call.output()[places[i]] = known_[core::below(search_.fallback.draw(rows[i]), known_.size())];
  }

 private:
  void search() override {
    known_ = rows_that_hold(program(), search_.parents);
    if (search_.may_be_chosen)
      std::erase_if(known_, [&](std::uint32_t row) { return !search_.may_be_chosen(row); });
    if (known_.empty()) return search_.report_none();
    attempts_ = attempts_for(known_.size(), search_.parents);
  }

  // Gives the rows whose parent matches their parent, and moves the others to the front.
  std::uint32_t try_once(const NodeCall& call, std::uint64_t attempt, std::uint32_t count,
                         std::uint64_t* rows, std::uint64_t* places) const {
    std::array<std::uint64_t, core::kBlockRows> parents{};
    search_.draw->choose({rows, count}, attempt, parents.data());
    const core::Block block = program().run({parents.data(), count}, *call.nested);
    const core::Slot& holds = block.slots[program().cells().front().pieces.front().slot];
    std::uint32_t left = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      if (holds.values[i] == 1) {
        call.output()[places[i]] = parents[i];
      } else {
        rows[left] = rows[i];
        places[left++] = places[i];
      }
    }
    return left;
  }

  ParentSearch search_;
  std::uint64_t attempts_ = 0;
  std::vector<std::uint32_t> known_;
};

class ParentByKey final : public SearchingNode {
 public:
  ParentByKey(std::vector<CellPlan> cells, KeySearch search)
      : SearchingNode(std::move(cells)), search_(std::move(search)) {}

  void fill(const NodeCall& call) const override {
    if (draw_) return draw_->choose({call.rows, call.count}, 0, call.output());
    std::fill_n(call.output(), call.count, 0);
    if (call.null_mask != nullptr) *call.null_mask = ~std::uint64_t{0};
  }

 private:
  // Keys whose number is small enough to be read in a message.
  static constexpr std::size_t kShownKeys = 1000;

  void search() override {
    std::map<std::string, std::size_t, std::less<>> number_of_key;
    for (std::size_t i = 0; i < search_.keys.size(); ++i) number_of_key.emplace(search_.keys[i], i);
    std::vector<bool> is_known(search_.keys.size());
    std::vector<std::string> others;
    std::vector<double> weights;
    double sum = 0;
    Workspace workspace(program());
    for (std::uint64_t first = 0; first < search_.parents; first += core::kBlockRows) {
      const auto count =
          static_cast<std::uint32_t>(std::min<std::uint64_t>(core::kBlockRows, search_.parents - first));
      const core::Block block = program().run(first, count, workspace);
      for (std::uint32_t row = 0; row < count; ++row) {
        const auto found = number_of_key.find(key_of(block, row));
        const bool is_named = found != number_of_key.end();
        if (is_named) is_known[found->second] = true;
        if (!is_named && others.size() < kShownKeys) others.emplace_back(key_of(block, row));
        weights.push_back(is_named && may_be_chosen(block, row) ? search_.weights[found->second] : 0);
        sum += weights.back();
      }
    }
    for (std::size_t key = 0; key < is_known.size(); ++key)
      if (!is_known[key]) search_.report_unknown(key, others);
    if (!(sum > 0)) return search_.report_none();
    draw_ = skewed_draw(search_.stream,
                        std::make_shared<const core::Skew>(core::Skew::weighted(search_.parents, weights)),
                        Scatter::None);
  }

  [[nodiscard]] std::string_view key_of(const core::Block& block, std::uint32_t row) const {
    const std::uint16_t slot = program().cells()[0].pieces.front().slot;
    return {reinterpret_cast<const char*>(block.slots[slot].values[row]), block.slots[slot + 1].values[row]};
  }
  [[nodiscard]] bool may_be_chosen(const core::Block& block, std::uint32_t row) const {
    if (program().cells().size() == 1) return true;
    return block.slots[program().cells()[1].pieces.front().slot].values[row] == 1;
  }

  KeySearch search_;
  ParentDrawPtr draw_;  // nothing: no parent has a weight
};

}  // namespace

std::uint64_t attempts_for(std::uint64_t known, std::uint64_t rows) {
  const double share = static_cast<double>(known) / static_cast<double>(std::min(rows, kMostScannedRows));
  const double wanted = share >= 1 ? 1 : core::portable_log(kMissed) / core::portable_log(1 - share);
  return static_cast<std::uint64_t>(std::ceil(std::min(wanted, static_cast<double>(kMostAttempts))));
}

void SearchingNode::prepare(const Graph& graph) {
  if (program_) return;
  if (is_preparing_) {
    throw core::Error(core::ExitCode::CannotGenerate,
                      "the parents that a \"where\" chooses depend on rows that are found by it");
  }
  is_preparing_ = true;
  program_.emplace(graph, cells_);
  search();
}

std::unique_ptr<Node> parent_by_key(CellPlan key, std::optional<CellPlan> condition, KeySearch search) {
  std::vector<CellPlan> cells{std::move(key)};
  if (condition) cells.push_back(*std::move(condition));
  return std::make_unique<ParentByKey>(std::move(cells), std::move(search));
}

std::unique_ptr<Node> matching_parent(CellPlan condition, ParentSearch search) {
  return std::make_unique<MatchingParent>(std::move(condition), std::move(search));
}

}  // namespace datagen::generators
