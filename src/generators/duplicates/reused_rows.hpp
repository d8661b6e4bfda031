// Which rows of a table repeat one of its first rows, and which.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "core/draw.hpp"
#include "generators/graph.hpp"
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

  /// repeated[i]: a row of the sample, or rows[i] itself; rows of the sample are their own. At most
  /// core::kBlockRows.
  void find(std::span<const std::uint64_t> rows, std::uint64_t* repeated) const noexcept;
  /// Finds those rows of [first, first + count), all behind the sample, that are their own; how many they
  /// are. At most core::kBlockRows, for all of which `own` has room.
  [[nodiscard]] std::size_t find_own(std::uint64_t first, std::uint32_t count,
                                     std::uint64_t* own) const noexcept;
  [[nodiscard]] std::uint64_t sample_size() const noexcept { return sample_size_; }

 private:
  core::Stream stream_;
  core::Stream entries_;
  std::uint64_t sample_size_;
  std::uint64_t repeated_;  // of 2^64
};

/// Maps rows to those that they repeat, as a foreign key to the own table.
[[nodiscard]] std::unique_ptr<Node> reused_rows(ReusedRows rows);

}  // namespace datagen::generators::duplicates
