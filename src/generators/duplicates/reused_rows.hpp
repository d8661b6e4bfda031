// Which rows of a table repeat one of its first rows, and which.
#pragma once

#include <cstdint>

#include "core/draw.hpp"
#include "schema/duplicates.hpp"

namespace datagen::generators::duplicates {

/// The draws below it are that share of all.
[[nodiscard]] std::uint64_t threshold(double share);

class ReusedRows {
 public:
  ReusedRows(core::Stream stream, const schema::Reuse& asked)
      : stream_(stream),
        entries_(stream.part("entries")),
        sample_size_(asked.sample_size),
        repeated_(threshold(asked.probability)) {}

  /// A row of the sample, or the row itself; rows of the sample are their own.
  [[nodiscard]] std::uint64_t operator()(std::uint64_t row) const noexcept {
    return is_own(row) ? row : core::below(entries_.draw(row), sample_size_);
  }
  [[nodiscard]] bool is_own(std::uint64_t row) const noexcept {
    return row < sample_size_ || stream_.draw(row) >= repeated_;
  }
  [[nodiscard]] std::uint64_t sample_size() const noexcept { return sample_size_; }

 private:
  core::Stream stream_;
  core::Stream entries_;
  std::uint64_t sample_size_;
  std::uint64_t repeated_;  // of 2^64
};

}  // namespace datagen::generators::duplicates
