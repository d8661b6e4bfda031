// A dictionary's entries as one format writes them: escaped once, padded for one wide store per cell.
#pragma once

#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/dictionary.hpp"

namespace datagen::writers {

/// How a text is escaped inside a cell.
enum class Escape : std::uint8_t {
  Copy,     ///< COPY text format: \\ \b \f \n \r \t \v (PostgreSQL, COPY, "Text Format")
  Literal,  ///< inside '...' under standard_conforming_strings: quotes doubled
  None,     ///< as it is, for people
};

/// Appends the text escaped. The plain form, byte by byte.
void append_escaped(std::string& out, std::string_view text, Escape escape);
/// The same at `out`, which has room for twice the text and a margin; fast where nothing needs escaping.
/// Returns the end.
[[nodiscard]] char* write_escaped(char* out, const char* text, std::size_t size, Escape escape) noexcept;

/// Immutable; any thread.
class EncodedDictionary {
 public:
  EncodedDictionary(const core::Dictionary& dictionary, Escape escape);

  /// The longest escaped entry in bytes.
  [[nodiscard]] std::size_t max_bytes() const noexcept { return max_bytes_; }

  /// Writes entry `index`; `out` needs room for max_bytes() and ByteBuffer's margin.
  [[nodiscard]] char* write(char* out, std::uint64_t index) const noexcept {
    const Entry entry = entries_[index];
    const char* const text = bytes_.data() + entry.offset;
    // Unconditional stores of a fixed size cost less than a copy of a variable one: most words are short.
    std::memcpy(out, text, kWide);
    if (entry.size > kWide) std::memcpy(out + kWide, text + kWide, entry.size - kWide);
    return out + entry.size;
  }

 private:
  static constexpr std::size_t kWide = 32;

  struct Entry {
    std::uint32_t offset;
    std::uint32_t size;
  };
  std::vector<Entry> entries_;
  std::string bytes_;  // the entries side by side, kWide bytes behind the last
  std::size_t max_bytes_ = 0;
};

/// Encodes each dictionary once, whatever number of tables use it. Filled by one thread, then read-only.
class EncodedDictionaries {
 public:
  [[nodiscard]] const EncodedDictionary* get(const core::DictionaryPtr& dictionary, Escape escape);

 private:
  struct Entry {
    core::DictionaryPtr dictionary;  // keeps the address taken
    std::unique_ptr<const EncodedDictionary> encoded;
  };
  std::map<std::pair<const core::Dictionary*, Escape>, Entry> entries_;
};

}  // namespace datagen::writers
