#include "generators/duplicates/reused_rows.hpp"

#include <array>
#include <limits>

#include "core/block.hpp"
#include "core/row_draws.hpp"

namespace datagen::generators::duplicates {

namespace {

using Draws = std::array<std::uint64_t, core::kBlockRows>;

// Whose rows of the sample are their own.
class ReuseNode final : public Node {
 public:
  explicit ReuseNode(ReusedRows rows) : rows_(rows) {}
  void fill(const NodeCall& call) const override { rows_.find({call.rows, call.count}, call.output()); }
  [[nodiscard]] bool is_settled() const noexcept override { return true; }

 private:
  ReusedRows rows_;
};

}  // namespace

std::uint64_t threshold(double share) {
  constexpr double kAll = 18446744073709551616.0;  // 2^64
  return share >= 1 ? std::numeric_limits<std::uint64_t>::max() : static_cast<std::uint64_t>(share * kAll);
}

// Which rows are their own is not to be guessed: no branches.
void ReusedRows::find(std::span<const std::uint64_t> rows, std::uint64_t* repeated) const noexcept {
  Draws draws;
  Draws entries;
  core::kDrawRows(stream_, rows, draws.data());
  core::kDrawRows(entries_, rows, entries.data());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto is_own = static_cast<std::uint64_t>(rows[i] < sample_size_) |
                        static_cast<std::uint64_t>(draws[i] >= repeated_);
    const std::uint64_t entry = core::below(entries[i], sample_size_);
    repeated[i] = entry ^ ((entry ^ rows[i]) & -is_own);
  }
}

std::size_t ReusedRows::find_own(std::uint64_t first, std::uint32_t count,
                                 std::uint64_t* own) const noexcept {
  Draws rows;
  Draws draws;
  for (std::uint32_t i = 0; i < count; ++i) rows[i] = first + i;
  core::kDrawRows(stream_, {rows.data(), count}, draws.data());
  std::size_t found = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    own[found] = first + i;
    found += draws[i] >= repeated_ ? 1 : 0;
  }
  return found;
}

std::unique_ptr<Node> reused_rows(ReusedRows rows) {
  return std::make_unique<ReuseNode>(rows);
}

}  // namespace datagen::generators::duplicates
