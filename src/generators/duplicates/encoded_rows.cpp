#include "generators/duplicates/encoded_rows.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <mutex>
#include <utility>
#include <vector>

#include "core/encoded_cell.hpp"

namespace datagen::generators::duplicates {

namespace {

// Lines of a row that are fetched before it is written: long rows are read in order, which is seen.
constexpr std::size_t kFetchedLines = 4;
// Rows of their own are made together, up to a block of them, out of so many rows at most: a unit of work has
// about as many.
constexpr std::uint64_t kRowsAhead = 1024;

// The bytes of rows, each on cache lines of its own, so that one that is not near takes as few as can be.
class RunBytes {
 public:
  explicit RunBytes(std::size_t runs = 0) : runs_(runs) {}

  void clear(std::size_t runs) {
    runs_ = runs;
    bytes_.clear();
    ends_.clear();
  }
  void append(const core::Block& block, const RunEncoder& encoder) {
    for (std::uint32_t row = 0; row < block.row_count; ++row) {
      char* const begin = bytes_.reserve(kCacheLine);
      const std::size_t padding = (kCacheLine - bytes_.size() % kCacheLine) % kCacheLine;
      std::memset(begin, 0, padding);
      bytes_.advance_to(begin + padding);
      const std::size_t known = ends_.size();
      ends_.resize(known + runs_ + 1);
      ends_[known] = static_cast<std::uint32_t>(bytes_.size());
      encoder.append(block, row, bytes_, {ends_.data() + known + 1, runs_});
    }
  }
  // Behind the last row.
  void align() {
    std::memset(bytes_.reserve(core::kEncodedMargin), 0, core::kEncodedMargin);
    lines_.resize((bytes_.size() + core::kEncodedMargin + kCacheLine - 1) / kCacheLine);
    std::memcpy(lines_.data(), bytes_.data(), bytes_.size() + core::kEncodedMargin);
  }
  // No row is appended any more.
  void release() { bytes_ = {}; }

  // Where the run outputs of row `to` of the call find those of row `from`.
  void set(const NodeCall& call, std::uint32_t to, std::uint64_t from) const {
    const char* const bytes = reinterpret_cast<const char*>(lines_.data());
    const std::uint32_t* const ends = ends_.data() + from * (runs_ + 1);
    const std::size_t size = ends[runs_] - ends[0];
    __builtin_prefetch(bytes + ends[0]);
    __builtin_prefetch(bytes + ends[0] + kCacheLine);
    for (std::size_t line = 2; line < kFetchedLines && line * kCacheLine < size; ++line)
      __builtin_prefetch(bytes + ends[0] + line * kCacheLine);
    for (std::size_t run = 0; run < runs_; ++run) {
      call.output(2 * run)[to] = reinterpret_cast<std::uintptr_t>(bytes + ends[run]);
      call.output(2 * run + 1)[to] = ends[run + 1] - ends[run];
    }
  }

 private:
  struct alignas(kCacheLine) Line {
    std::array<char, kCacheLine> bytes;
  };

  std::size_t runs_;
  core::ByteBuffer bytes_;
  std::vector<std::uint32_t> ends_;  // of each row: its beginning, then the end of each run
  std::vector<Line> lines_;
};

// The rows of their own among those from `begin` up to `end`, encoded for the node that `owner` is.
struct OwnRows {
  std::uint64_t owner = 0;
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  std::uint32_t count = 0;
  std::array<std::uint64_t, core::kBlockRows> rows{};  // ascending
  RunBytes encoded;
};

std::uint64_t next_owner() {
  static std::atomic<std::uint64_t> last{0};
  return ++last;
}

class EncodedRowsNode final : public Node {
 public:
  explicit EncodedRowsNode(EncodedRows rows) : rows_(std::move(rows)), runs_(rows_.encoder->run_count()) {}

  [[nodiscard]] const Program* nested() const noexcept override { return rows_.cells.get(); }

  void fill(const NodeCall& call) const override {
    std::call_once(is_encoded_, [this] { encode_sample(); });
    const std::uint64_t* const repeated = call.input(0);
    std::array<std::uint32_t, core::kBlockRows> places{};
    std::size_t count = 0;
    for (std::uint32_t i = 0; i < call.count; ++i) {
      if (repeated[i] < rows_.rows.sample_size()) {
        sample_.set(call, i, repeated[i]);
      } else {
        places[count++] = i;
      }
    }
    if (count > 0) set_own(call, {places.data(), count});
  }

 private:
  void set_own(const NodeCall& call, std::span<const std::uint32_t> places) const {
    thread_local OwnRows own;  // keeps its memory from block to block
    const std::uint64_t first = call.rows[places.front()];
    const std::uint64_t last = call.rows[places.back()];
    if (own.owner != owner_ || first < own.begin || last >= own.end) encode_own(first, own, *call.nested);
    for (const std::uint32_t i : places) {
      const auto* const place = std::lower_bound(own.rows.data(), own.rows.data() + own.count, call.rows[i]);
      const auto number = static_cast<std::size_t>(place - own.rows.data());
      own.encoded.set(call, i, number);
    }
  }

  // From that row on: at least a block, whose rows follow each other.
  void encode_own(std::uint64_t first, OwnRows& own, Workspace& workspace) const {
    own.owner = 0;  // until it is whole again
    own.count = 0;
    own.begin = first;
    const std::uint64_t last = std::min(first + kRowsAhead, rows_.table_rows);
    const ReusedRows repeated = rows_.rows;
    for (own.end = first; own.end < last && own.count < core::kBlockRows; ++own.end) {
      own.rows[own.count] = own.end;
      own.count += repeated.is_own(own.end) ? 1 : 0;
    }
    own.encoded.clear(runs_);
    own.encoded.append(rows_.cells->run({own.rows.data(), own.count}, workspace), *rows_.encoder);
    own.encoded.align();
    own.owner = owner_;
  }

  void encode_sample() const {
    sample_.clear(runs_);  // a run before this one may have failed
    Workspace workspace(*rows_.cells);
    for (std::uint64_t row = 0; row < rows_.rows.sample_size(); row += core::kBlockRows) {
      const std::uint64_t left = rows_.rows.sample_size() - row;
      const auto count = static_cast<std::uint32_t>(std::min<std::uint64_t>(core::kBlockRows, left));
      sample_.append(rows_.cells->run(row, count, workspace), *rows_.encoder);
    }
    sample_.align();
    sample_.release();
  }

  EncodedRows rows_;
  std::size_t runs_;
  std::uint64_t owner_ = next_owner();
  mutable std::once_flag is_encoded_;
  mutable RunBytes sample_;
};

}  // namespace

std::unique_ptr<Node> encoded_rows(EncodedRows rows) {
  return std::make_unique<EncodedRowsNode>(std::move(rows));
}

}  // namespace datagen::generators::duplicates
