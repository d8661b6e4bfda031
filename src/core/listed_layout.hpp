// Children of some parents only: another layout among the rows of a list.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/child_layout.hpp"

namespace datagen::core {

/// Place i of `among` is row i of an ascending list; rows that are not in it have no children. More rows
/// behind the last one only append what the other layout appends.
class ListedLayout final : public ChildLayout {
 public:
  /// `among` lies over as many parents as `rows` has; `parents` is how many rows the table has.
  ListedLayout(std::shared_ptr<const ChildLayout> among, std::vector<std::uint32_t> rows,
               std::uint64_t parents) noexcept;

  [[nodiscard]] std::uint64_t child_rows() const noexcept override { return among_->child_rows(); }
  [[nodiscard]] std::uint64_t most_children() const noexcept override { return among_->most_children(); }
  [[nodiscard]] std::uint64_t fewest_children() const noexcept override;

  void find_parents(std::span<const std::uint64_t> children, std::uint64_t* parents,
                    std::uint64_t* ranks) const override;
  void count_children(std::span<const std::uint64_t> parents, std::uint64_t* counts) const override;
  void find_children(std::span<const std::uint64_t> parents, std::span<const std::uint64_t> ranks,
                     std::uint64_t* children) const override;

 private:
  std::shared_ptr<const ChildLayout> among_;
  std::vector<std::uint32_t> rows_;
  std::uint64_t parents_;
};

}  // namespace datagen::core
