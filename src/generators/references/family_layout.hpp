// Families of rows inside one table: eight rows that share a value which comes from nowhere else.
#pragma once

#include <cstdint>
#include <span>

#include "core/child_layout.hpp"

namespace datagen::generators {

/// The families stand for parents. Eight of them lie interleaved in 64 rows, so that a later row is of a
/// later rank, and more rows move none that are there.
class FamilyLayout final : public core::ChildLayout {
 public:
  explicit FamilyLayout(std::uint64_t rows) noexcept : rows_(rows) {}

  [[nodiscard]] std::uint64_t child_rows() const noexcept override { return rows_; }
  [[nodiscard]] std::uint64_t most_children() const noexcept override { return kSize; }
  [[nodiscard]] std::uint64_t fewest_children() const noexcept override { return 0; }

  void find_parents(std::span<const std::uint64_t> children, std::uint64_t* parents,
                    std::uint64_t* ranks) const override {
    for (std::size_t i = 0; i < children.size(); ++i) {
      parents[i] = children[i] / (kSize * kSize) * kSize + children[i] % kSize;
      ranks[i] = children[i] / kSize % kSize;
    }
  }
  void count_children(std::span<const std::uint64_t> parents, std::uint64_t* counts) const override {
    for (std::size_t i = 0; i < parents.size(); ++i) {
      const std::uint64_t first = child(parents[i], 0);
      counts[i] = 0;
      for (std::uint64_t rank = 0; rank < kSize && first + rank * kSize < rows_; ++rank) ++counts[i];
    }
  }
  void find_children(std::span<const std::uint64_t> parents, std::span<const std::uint64_t> ranks,
                     std::uint64_t* children) const override {
    for (std::size_t i = 0; i < parents.size(); ++i) children[i] = child(parents[i], ranks[i]);
  }

 private:
  static constexpr std::uint64_t kSize = 8;

  static std::uint64_t child(std::uint64_t family, std::uint64_t rank) noexcept {
    return family / kSize * (kSize * kSize) + rank * kSize + family % kSize;
  }

  std::uint64_t rows_;
};

}  // namespace datagen::generators
