// A fixed list of strings that cells name by index. Encoders escape each entry once per format, not once per
// cell.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace datagen::core {

/// Immutable after construction; shared between columns and threads by pointer.
class Dictionary {
 public:
  /// Copies the entries. At most 2^32 entries.
  explicit Dictionary(const std::vector<std::string_view>& entries);
  explicit Dictionary(const std::vector<std::string>& entries);

  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(ends_.size()); }
  /// The entry at `index` < size(), unescaped UTF-8.
  [[nodiscard]] std::string_view operator[](std::uint32_t index) const noexcept {
    const std::uint32_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(bytes_).substr(begin, ends_[index] - begin);
  }
  /// The longest entry in bytes; 0 for an empty dictionary.
  [[nodiscard]] std::uint32_t max_bytes() const noexcept { return max_bytes_; }
  /// The longest entry in characters (code points).
  [[nodiscard]] std::uint32_t max_characters() const noexcept { return max_characters_; }
  /// The mean length in bytes, for size estimates.
  [[nodiscard]] double mean_bytes() const noexcept;

 private:
  void append(std::string_view entry);

  std::string bytes_;
  std::vector<std::uint32_t> ends_;
  std::uint32_t max_bytes_ = 0;
  std::uint32_t max_characters_ = 0;
};

using DictionaryPtr = std::shared_ptr<const Dictionary>;

}  // namespace datagen::core
