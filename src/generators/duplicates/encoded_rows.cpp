#include "generators/duplicates/encoded_rows.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cstring>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

#include "core/encoded_cell.hpp"

namespace datagen::generators::duplicates {

namespace {

// Rows of their own are made together, up to a block of them, out of so many rows at most: a unit of work has
// about as many.
constexpr std::uint64_t kRowsAhead = 1024;

// The runs of rows, those of a row side by side on cache lines of its own, so that one that is not near takes
// as few as can be.
class RunBytes {
 public:
  void clear(std::size_t runs) {
    runs_.resize(runs);
    ends_.clear();
    lines_.clear();
  }
  void append(const core::Block& block, const RunEncoder& encoder) {
    for (std::size_t run = 0; run < runs_.size(); ++run) {
      runs_[run].bytes.clear();
      encoder.append(block, run, runs_[run].bytes, runs_[run].ends);
    }
    for (std::uint32_t row = 0; row < block.row_count; ++row) append_row(row);
  }

  // No row is appended any more.
  void shrink() { lines_.shrink_to_fit(); }

  // Where the run outputs of row `to` of the call find those of row `from`. Of long rows the beginning and
  // the end are fetched: what is between is read in order, which is seen.
  void set(const NodeCall& call, std::uint32_t to, std::uint64_t from) const {
    const char* const bytes = reinterpret_cast<const char*>(lines_.data());
    const std::uint32_t* const ends = ends_.data() + from * (runs_.size() + 1);
    __builtin_prefetch(bytes + ends[0]);
    __builtin_prefetch(bytes + ends[0] + kCacheLine);
    __builtin_prefetch(bytes + ends[runs_.size()]);
    for (std::size_t run = 0; run < runs_.size(); ++run) {
      call.output(2 * run)[to] = reinterpret_cast<std::uintptr_t>(bytes + ends[run]);
      call.output(2 * run + 1)[to] = ends[run + 1] - ends[run];
    }
  }

 private:
  struct alignas(kCacheLine) Line {
    std::array<char, kCacheLine> bytes;
  };
  // One run of a block's rows.
  struct Run {
    core::ByteBuffer bytes;
    std::array<std::uint32_t, core::kBlockRows> ends;

    [[nodiscard]] std::string_view of_row(std::uint32_t row) const noexcept {
      const std::uint32_t begin = row == 0 ? 0 : ends[row - 1];
      return bytes.view().substr(begin, ends[row] - begin);
    }
  };

  // The last line is the margin behind the last row: the next one begins there.
  void append_row(std::uint32_t row) {
    static_assert(core::kEncodedMargin <= kCacheLine);
    const std::size_t begin = lines_.empty() ? 0 : (lines_.size() - 1) * kCacheLine;
    std::size_t end = begin;
    ends_.push_back(static_cast<std::uint32_t>(end));
    for (const Run& run : runs_) {
      end += run.of_row(row).size();
      ends_.push_back(static_cast<std::uint32_t>(end));
    }
    lines_.resize((end + kCacheLine - 1) / kCacheLine + 1);
    char* out = reinterpret_cast<char*>(lines_.data()) + begin;
    for (const Run& run : runs_) {
      const std::string_view text = run.of_row(row);
      std::memcpy(out, text.data(), text.size());
      out += text.size();
    }
  }

  std::vector<Run> runs_;            // of the block that was appended last
  std::vector<std::uint32_t> ends_;  // of each row: its beginning, then the end of each run
  std::vector<Line> lines_;
};

// The rows of their own among those from `begin` up to `end`, encoded for the node that `owner` is.
struct OwnRows {
  std::uint64_t owner = 0;
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  std::size_t count = 0;
  std::array<std::uint64_t, 2 * core::kBlockRows> rows{};  // ascending, a block at most; room for one more
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

  // Few rows are their own, and which is not to be guessed: they are gone through by themselves.
  void fill(const NodeCall& call) const override {
    std::call_once(is_encoded_, [this] { encode_sample(); });
    const std::uint64_t* const repeated = call.input(0);
    const std::uint64_t sample_size = rows_.rows.sample_size();
    std::uint64_t own = 0;
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const bool is_own = repeated[i] >= sample_size;
      own |= std::uint64_t{is_own} << i;
      sample_.set(call, i, is_own ? 0 : repeated[i]);
    }
    if (own != 0) set_own(call, own);
  }

 private:
  // `places`: those of the call's rows whose bits are set.
  void set_own(const NodeCall& call, std::uint64_t places) const {
    thread_local OwnRows own;  // keeps its memory from block to block
    const std::uint64_t first = call.rows[std::countr_zero(places)];
    const std::uint64_t last = call.rows[std::bit_width(places) - 1];
    if (own.owner != owner_ || first < own.begin || last >= own.end) encode_own(first, own, *call.nested);
    const auto* row = std::lower_bound(own.rows.data(), own.rows.data() + own.count, first);
    for (; places != 0; places &= places - 1) {
      const auto place = static_cast<std::uint32_t>(std::countr_zero(places));
      while (*row < call.rows[place]) ++row;
      own.encoded.set(call, place, static_cast<std::uint64_t>(row - own.rows.data()));
    }
  }

  // From that row on: at least a block, whose rows follow each other.
  void encode_own(std::uint64_t first, OwnRows& own, Workspace& workspace) const {
    own.owner = 0;  // until it is whole again
    own.begin = first;
    own.count = 0;
    const std::uint64_t last = std::min(first + kRowsAhead, rows_.table_rows);
    for (own.end = first; own.end < last;) {
      const auto count =
          static_cast<std::uint32_t>(std::min<std::uint64_t>(core::kBlockRows, last - own.end));
      const std::size_t found = rows_.rows.find_own(own.end, count, own.rows.data() + own.count);
      if (own.count + found > core::kBlockRows) break;
      own.count += found;
      own.end += count;
    }
    own.encoded.clear(runs_);
    own.encoded.append(rows_.cells->run({own.rows.data(), own.count}, workspace), *rows_.encoder);
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
    sample_.shrink();
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
