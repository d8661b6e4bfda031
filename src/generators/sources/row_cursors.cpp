#include "generators/sources/row_cursors.hpp"

#include <algorithm>
#include <array>

#include "core/block.hpp"

namespace datagen::generators::sources {

namespace {

// Of rows one after the other: fits the second-level cache. Of others: some records.
constexpr std::size_t kBlockBytes = std::size_t{256} << 10U;
constexpr std::size_t kRandomBlockBytes = std::size_t{8} << 10U;

}  // namespace

bool TakenRecords::is_sound(std::uint64_t offset) const {
  const std::vector<Reject>& rejects = scanned_.rejects;
  if (rejects.empty()) return true;
  const auto found =
      std::lower_bound(rejects.begin(), rejects.end(), offset,
                       [](const Reject& reject, std::uint64_t place) { return reject.offset < place; });
  return found == rejects.end() || found->offset != offset;
}

RunCursor::RunCursor(const TakenRecords& taken)
    : taken_(taken), reader_(open_reader(taken.layout(), kBlockBytes)) {}

void RunCursor::read(std::uint64_t first, std::uint32_t count, std::uint64_t* out, TextArena& arena) {
  if (first != next_row_) move_to(first);
  for (std::uint32_t done = 0; done < count;) done += take(count - done, out + done, arena);
  next_row_ += count;
}

void RunCursor::move_to(std::uint64_t row) {
  const RowIndex::Place place = taken_.place_before(row);
  if (row < next_row_ || place.row > next_row_) {
    reader_.move_to({place.offset, 1});
    plain_.begin(0);
    plain_next_ = 0;
    next_row_ = place.row;
  }
  std::array<std::uint64_t, core::kBlockRows> passed_over{};
  while (next_row_ < row) {
    scratch_.reset();
    const auto most = static_cast<std::uint32_t>(std::min<std::uint64_t>(row - next_row_, core::kBlockRows));
    next_row_ += take(most, passed_over.data(), scratch_);
  }
}

std::uint32_t RunCursor::take(std::uint32_t most, std::uint64_t* out, TextArena& arena) {
  if (plain_next_ == plain_.count) {
    reader_.records->next_plain(plain_);
    plain_next_ = 0;
    if (plain_.count == 0) return take_one(out, arena);
  }
  std::uint32_t count = std::min(most, plain_.count - plain_next_);
  if (!taken_.are_all()) {
    std::uint32_t rows = 0;
    while (rows < count && is_row(plain_next_ + rows)) ++rows;
    count = rows;
    if (count == 0) {
      ++plain_next_;
      return 0;
    }
  }
  copy_records(plain_, plain_next_, count, out, arena);
  plain_next_ += count;
  return count;
}

bool RunCursor::is_row(std::uint32_t record) const {
  const std::size_t width = plain_.fields.size() / readers::PlainRecords::kMost;
  return taken_.is_sound(plain_.offsets[record]) && taken_.is_wanted(&plain_.fields[record * width]);
}

std::uint32_t RunCursor::take_one(std::uint64_t* out, TextArena& arena) {
  const readers::Outcome outcome = reader_.records->next(record_);
  if (outcome == readers::Outcome::End) taken_.layout().file->fail_as_changed();
  if (outcome == readers::Outcome::Fault || !taken_.is_sound(record_.offset)) return 0;
  const FieldText* const fields = copy_fields(taken_.layout(), record_, arena);
  if (!taken_.is_wanted(fields)) return 0;
  *out = reinterpret_cast<std::uintptr_t>(fields);
  return 1;
}

RandomCursor::RandomCursor(const TakenRecords& taken)
    : taken_(taken), reader_(open_reader(taken.layout(), kRandomBlockBytes)) {}

const FieldText* RandomCursor::read(std::uint64_t row, TextArena& arena) {
  // Samples ask for a row again.
  if (row + 1 == next_row_) return copy_fields(taken_.layout(), record_, arena);
  const RowIndex::Place place = taken_.place_before(row);
  if (row < next_row_ || place.row > next_row_) {
    reader_.move_to({place.offset, 1});
    next_row_ = place.row;
  }
  do {
    advance();
  } while (++next_row_ <= row);
  return copy_fields(taken_.layout(), record_, arena);
}

// To the next row that the scan took.
void RandomCursor::advance() {
  while (true) {
    const readers::Outcome outcome = reader_.records->next(record_);
    if (outcome == readers::Outcome::End) taken_.layout().file->fail_as_changed();
    if (outcome == readers::Outcome::Fault || !taken_.is_sound(record_.offset)) continue;
    if (!taken_.is_filtered()) return;
    scratch_.reset();
    if (taken_.is_wanted(copy_fields(taken_.layout(), record_, scratch_))) return;
  }
}

}  // namespace datagen::generators::sources
