// Finds values that come back among any number of them: hashes of 128 bits, sorted in runs that go to a
// temporary file, and merged.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace datagen::generators::sources {

/// One thread at a time. Memory is that of one run, or of the merge's buffers, whatever is added.
class KeyHashes {
 public:
  /// 24 bytes each: 12 MiB.
  static constexpr std::size_t kRunEntries = std::size_t{1} << 19U;

  explicit KeyHashes(std::size_t run_entries = kRunEntries) : run_entries_(run_entries) {}
  ~KeyHashes();
  KeyHashes(KeyHashes&& other) noexcept;
  KeyHashes(const KeyHashes&) = delete;
  KeyHashes& operator=(const KeyHashes&) = delete;
  KeyHashes& operator=(KeyHashes&&) = delete;

  /// The bytes of a key's values, and where its row stands. Throws core::Error where the temporary file
  /// cannot be written.
  void add(std::string_view key, std::uint64_t offset);

  /// The offsets of rows whose key stood in a row before them, ascending; at most `most`.
  [[nodiscard]] std::vector<std::uint64_t> repeated(std::size_t most);

 private:
  struct Entry {
    std::uint64_t high;
    std::uint64_t low;
    std::uint64_t offset;
    auto operator<=>(const Entry&) const = default;
  };
  class RunReader;

  void write_run();

  std::size_t run_entries_;
  std::vector<Entry> entries_;
  std::vector<std::uint64_t> run_sizes_;
  int descriptor_ = -1;
};

}  // namespace datagen::generators::sources
