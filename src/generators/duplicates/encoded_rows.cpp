#include "generators/duplicates/encoded_rows.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <mutex>
#include <utility>
#include <vector>

#include "core/encoded_cell.hpp"

namespace datagen::generators::duplicates {

namespace {

// The bytes of rows one after the other, run by run.
struct RunBytes {
  core::ByteBuffer bytes;
  std::vector<std::size_t> ends{0};  // of each run, behind a 0

  void clear() {
    bytes.clear();
    ends.resize(1);
  }
  void append(const core::Block& block, const RunEncoder& encoder) {
    for (std::uint32_t row = 0; row < block.row_count; ++row) {
      const std::size_t known = ends.size();
      ends.resize(known + encoder.run_count());
      encoder.append(block, row, bytes, {ends.data() + known, encoder.run_count()});
    }
  }
};

class EncodedRowsNode final : public Node {
 public:
  explicit EncodedRowsNode(EncodedRows rows) : rows_(std::move(rows)), runs_(rows_.encoder->run_count()) {}

  [[nodiscard]] const Program* nested() const noexcept override { return rows_.cells.get(); }

  void fill(const NodeCall& call) const override {
    std::call_once(is_encoded_, [this] { encode_sample(); });
    std::array<std::uint64_t, core::kBlockRows> own{};
    std::array<std::uint32_t, core::kBlockRows> places{};
    std::uint32_t count = 0;
    const ReusedRows rows = rows_.rows;
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t row = rows(call.rows[i]);
      if (row < rows.sample_size()) {
        set(call, i, sample_.bytes.data(), sample_.ends.data() + row * runs_);
      } else {
        own[count] = row;
        places[count++] = i;
      }
    }
    if (count > 0) encode_own(call, {own.data(), count}, places.data());
  }

 private:
  // `ends` begins with the end of what stands before the row.
  void set(const NodeCall& call, std::uint32_t row, const char* bytes, const std::size_t* ends) const {
    __builtin_prefetch(bytes + ends[0]);
    for (std::size_t run = 0; run < runs_; ++run) {
      call.output(2 * run)[row] = reinterpret_cast<std::uintptr_t>(bytes + ends[run]);
      call.output(2 * run + 1)[row] = ends[run + 1] - ends[run];
    }
  }

  void encode_sample() const {
    sample_.clear();  // a run before this one may have failed
    Workspace workspace(*rows_.cells);
    for (std::uint64_t row = 0; row < rows_.rows.sample_size(); row += core::kBlockRows) {
      const std::uint64_t left = rows_.rows.sample_size() - row;
      const auto count = static_cast<std::uint32_t>(std::min<std::uint64_t>(core::kBlockRows, left));
      sample_.append(rows_.cells->run(row, count, workspace), *rows_.encoder);
    }
    pad(sample_.bytes);
  }

  void encode_own(const NodeCall& call, std::span<const std::uint64_t> rows,
                  const std::uint32_t* places) const {
    thread_local RunBytes scratch;  // keeps its memory from block to block
    scratch.clear();
    scratch.append(rows_.cells->run(rows, *call.nested), *rows_.encoder);
    const std::size_t size = scratch.bytes.size();
    char* const bytes = call.arena->allocate(size + core::kEncodedMargin);
    std::memcpy(bytes, scratch.bytes.data(), size);
    std::memset(bytes + size, 0, core::kEncodedMargin);
    for (std::size_t i = 0; i < rows.size(); ++i)
      set(call, places[i], bytes, scratch.ends.data() + i * runs_);
  }

  static void pad(core::ByteBuffer& bytes) {
    std::memset(bytes.reserve(core::kEncodedMargin), 0, core::kEncodedMargin);
  }

  EncodedRows rows_;
  std::size_t runs_;
  mutable std::once_flag is_encoded_;
  mutable RunBytes sample_;
};

}  // namespace

std::unique_ptr<Node> encoded_rows(EncodedRows rows) {
  return std::make_unique<EncodedRowsNode>(std::move(rows));
}

}  // namespace datagen::generators::duplicates
