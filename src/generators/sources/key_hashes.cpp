#include "generators/sources/key_hashes.hpp"

#include <unistd.h>

#include <algorithm>
#include <queue>
#include <utility>

#include "core/error.hpp"
#include "core/hash128.hpp"
#include "generators/sources/temporary_file.hpp"

namespace datagen::generators::sources {

namespace {

constexpr std::string_view kWhat = "the keys of a source";

}  // namespace

// One run of the file, read piece by piece.
class KeyHashes::RunReader {
 public:
  RunReader(int descriptor, std::uint64_t first, std::uint64_t count)
      : descriptor_(descriptor), next_(first), end_(first + count) {
    advance();
  }

  [[nodiscard]] bool at_end() const noexcept { return is_done_; }
  [[nodiscard]] const Entry& entry() const noexcept { return buffer_[position_]; }
  void advance() {
    if (++position_ < buffer_.size()) return;
    refill();
  }

 private:
  static constexpr std::size_t kEntriesAtOnce = 2048;

  void refill() {
    position_ = 0;
    buffer_.resize(static_cast<std::size_t>(std::min<std::uint64_t>(kEntriesAtOnce, end_ - next_)));
    is_done_ = buffer_.empty();
    std::size_t filled = 0;
    const std::size_t wanted = buffer_.size() * sizeof(Entry);
    auto* const bytes = reinterpret_cast<char*>(buffer_.data());
    while (filled < wanted) {
      const ssize_t count = ::pread(descriptor_, bytes + filled, wanted - filled,
                                    static_cast<off_t>(next_ * sizeof(Entry) + filled));
      if (count <= 0)
        throw core::Error(core::ExitCode::CannotGenerate, "could not read a temporary file of keys back");
      filled += static_cast<std::size_t>(count);
    }
    next_ += buffer_.size();
  }

  int descriptor_;
  std::uint64_t next_;
  std::uint64_t end_;
  std::vector<Entry> buffer_;
  std::size_t position_ = 0;
  bool is_done_ = false;
};

KeyHashes::~KeyHashes() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

KeyHashes::KeyHashes(KeyHashes&& other) noexcept
    : run_entries_(other.run_entries_),
      entries_(std::move(other.entries_)),
      run_sizes_(std::move(other.run_sizes_)),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

void KeyHashes::add(std::string_view key, std::uint64_t offset) {
  const core::Hash128 hash = core::hash128(key);
  entries_.push_back({hash.high, hash.low, offset});
  if (entries_.size() == run_entries_) write_run();
}

void KeyHashes::write_run() {
  std::sort(entries_.begin(), entries_.end());
  if (descriptor_ < 0) descriptor_ = open_temporary(kWhat);
  write_temporary(descriptor_,
                  {reinterpret_cast<const char*>(entries_.data()), entries_.size() * sizeof(Entry)}, kWhat);
  run_sizes_.push_back(entries_.size());
  entries_.clear();
}

std::vector<std::uint64_t> KeyHashes::repeated(std::size_t most) {
  std::vector<std::uint64_t> found;
  const Entry* before = nullptr;
  Entry last{};
  const auto look_at = [&](const Entry& entry) {
    if (before != nullptr && last.high == entry.high && last.low == entry.low && found.size() < most)
      found.push_back(entry.offset);
    last = entry;
    before = &last;
  };
  if (run_sizes_.empty()) {
    std::sort(entries_.begin(), entries_.end());
    std::for_each(entries_.begin(), entries_.end(), look_at);
  } else {
    if (!entries_.empty()) write_run();
    std::vector<RunReader> runs;
    std::uint64_t first = 0;
    for (const std::uint64_t size : run_sizes_) {
      runs.emplace_back(descriptor_, first, size);
      first += size;
    }
    const auto is_behind = [&](std::size_t a, std::size_t b) { return runs[b].entry() < runs[a].entry(); };
    std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(is_behind)> heads(is_behind);
    for (std::size_t i = 0; i < runs.size(); ++i) heads.push(i);
    while (!heads.empty()) {
      const std::size_t run = heads.top();
      heads.pop();
      look_at(runs[run].entry());
      runs[run].advance();
      if (!runs[run].at_end()) heads.push(run);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace datagen::generators::sources
