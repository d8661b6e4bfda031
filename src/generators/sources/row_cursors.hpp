// Places in a file that move on with the rows that are read.
#pragma once

#include <cstdint>

#include "generators/sources/layout.hpp"
#include "generators/sources/row_filter.hpp"
#include "generators/sources/scan.hpp"
#include "generators/text_arena.hpp"
#include "readers/plain_records.hpp"

namespace datagen::generators::sources {

/// Which records of a file are its table's rows: those that the scan took.
class TakenRecords {
 public:
  /// All must outlive it.
  TakenRecords(const Layout& layout, const RowFilter& filter, bool is_filtered, const ScanResult& scanned)
      : layout_(layout), filter_(filter), is_filtered_(is_filtered), scanned_(scanned) {}

  [[nodiscard]] const Layout& layout() const noexcept { return layout_; }
  [[nodiscard]] RowIndex::Place place_before(std::uint64_t row) const noexcept {
    return scanned_.rows.before(row);
  }
  [[nodiscard]] bool are_all() const noexcept { return !is_filtered_ && scanned_.rejects.empty(); }
  [[nodiscard]] bool is_filtered() const noexcept { return is_filtered_; }
  /// Whether the record at the offset is none of the rejected ones.
  [[nodiscard]] bool is_sound(std::uint64_t offset) const;
  [[nodiscard]] bool is_wanted(const FieldText* fields) const {
    return !is_filtered_ || filter_.holds(fields);
  }

 private:
  const Layout& layout_;
  const RowFilter& filter_;
  bool is_filtered_;
  const ScanResult& scanned_;
};

/// Reads rows one after the other, from any row on. One thread at a time.
class RunCursor {
 public:
  explicit RunCursor(const TakenRecords& taken);

  /// The row that is read without moving the file.
  [[nodiscard]] std::uint64_t next_row() const noexcept { return next_row_; }
  /// The fields of `count` rows, 1..core::kBlockRows, of those that the file has. Throws core::Error where
  /// the file has changed.
  void read(std::uint64_t first, std::uint32_t count, std::uint64_t* out, TextArena& arena);

 private:
  void move_to(std::uint64_t row);
  // Some of the next rows, `most` at most; none where the next record is no row.
  std::uint32_t take(std::uint32_t most, std::uint64_t* out, TextArena& arena);
  std::uint32_t take_one(std::uint64_t* out, TextArena& arena);
  [[nodiscard]] bool is_row(std::uint32_t record) const;

  const TakenRecords& taken_;
  LayoutReader reader_;
  readers::PlainRecords plain_;
  std::uint32_t plain_next_ = 0;  // of plain_, the first that was not read
  readers::Record record_;
  TextArena scratch_;
  std::uint64_t next_row_ = 0;
};

/// Reads rows here and there. One thread at a time.
class RandomCursor {
 public:
  explicit RandomCursor(const TakenRecords& taken);

  [[nodiscard]] std::uint64_t next_row() const noexcept { return next_row_; }
  /// The fields of a row that the file has. Throws core::Error where the file has changed.
  const FieldText* read(std::uint64_t row, TextArena& arena);

 private:
  void advance();

  const TakenRecords& taken_;
  LayoutReader reader_;
  readers::Record record_;
  TextArena scratch_;
  std::uint64_t next_row_ = 0;
};

}  // namespace datagen::generators::sources
