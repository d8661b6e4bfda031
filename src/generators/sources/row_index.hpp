// Where every n-th row of a file begins: n grows with the file, so that the memory does not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace datagen::generators::sources {

class RowIndex {
 public:
  /// At most so many places are kept: 8 MiB.
  static constexpr std::size_t kMostPlaces = std::size_t{1} << 20U;

  RowIndex() = default;
  explicit RowIndex(std::size_t most) : most_(most) {}

  /// The next row begins at `offset`.
  void add(std::uint64_t offset) {
    if (rows_++ != next_) return;
    if (offsets_.size() == most_) {
      thin_out();
      next_ = offsets_.size() * stride_;
      if (rows_ - 1 != next_) return;
    }
    offsets_.push_back(offset);
    next_ += stride_;
  }

  [[nodiscard]] std::uint64_t rows() const noexcept { return rows_; }

  struct Place {
    std::uint64_t row;
    std::uint64_t offset;
  };
  /// The last known place at or before a row < rows().
  [[nodiscard]] Place before(std::uint64_t row) const noexcept {
    const std::uint64_t number = row / stride_;
    return {number * stride_, offsets_[number]};
  }

 private:
  void thin_out() {
    for (std::size_t i = 0; 2 * i < offsets_.size(); ++i) offsets_[i] = offsets_[2 * i];
    offsets_.resize((offsets_.size() + 1) / 2);
    stride_ *= 2;
  }

  std::size_t most_ = kMostPlaces;
  std::uint64_t stride_ = 1;
  std::uint64_t rows_ = 0;
  std::uint64_t next_ = 0;  // row of which the place is kept
  std::vector<std::uint64_t> offsets_;
};

}  // namespace datagen::generators::sources
