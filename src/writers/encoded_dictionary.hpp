// A dictionary's entries as one format writes them: escaped once, padded for one wide store per cell.
#pragma once

#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/dictionary.hpp"
#include "writers/escape.hpp"

namespace datagen::writers {

/// Immutable; any thread.
class EncodedDictionary {
 public:
  EncodedDictionary(const core::Dictionary& dictionary, Escape escape);

  /// The longest escaped entry in bytes.
  [[nodiscard]] std::size_t max_bytes() const noexcept { return max_bytes_; }
  /// Whether some entry is longer than its plain text.
  [[nodiscard]] bool escapes_any() const noexcept { return escapes_any_; }

  /// How the entries lie in memory: in slots of 16 or 32 bytes, each with its size in the last one, where
  /// nearly all are short enough; else side by side.
  enum class Form : std::uint8_t { Slots16, Slots32, SideBySide };
  [[nodiscard]] Form form() const noexcept { return form_; }

  /// Whether its entries are too many for the first-level cache, most of which other things need.
  [[nodiscard]] bool is_far() const noexcept { return bytes_.size() > (8U << 10U); }
  /// Brings an entry of slots near that is written soon; any index.
  template <Form kForm>
  void prefetch(std::uint64_t index) const noexcept {
    constexpr std::size_t kSlot = kForm == Form::Slots16 ? 16 : 32;
    __builtin_prefetch(
        reinterpret_cast<const void*>(reinterpret_cast<std::uintptr_t>(bytes_.data()) + index * kSlot));
  }

  /// Writes entry `index` of a dictionary of that form; `out` needs room for max_bytes() and ByteBuffer's
  /// margin.
  template <Form kForm>
  [[nodiscard]] char* write(char* out, std::uint64_t index) const noexcept {
    // Unconditional stores of a fixed size cost less than a copy of a variable one: most words are short.
    if constexpr (kForm == Form::SideBySide) {
      const Entry entry = entries_[index];
      const char* const text = bytes_.data() + entry.offset;
      std::memcpy(out, text, kWide);
      if (entry.size > kWide) std::memcpy(out + kWide, text + kWide, entry.size - kWide);
      return out + entry.size;
    } else {
      constexpr std::size_t kSlot = kForm == Form::Slots16 ? 16 : 32;
      const char* const slot = bytes_.data() + index * kSlot;
      std::memcpy(out, slot, kSlot);
      const auto size = static_cast<unsigned char>(slot[kSlot - 1]);
      if (size == kElsewhere) [[unlikely]]
        return write_elsewhere(out, slot);
      return out + size;
    }
  }

 private:
  static constexpr std::size_t kWide = 32;

  // In place of the size in a slot: the slot begins with the entry's place behind all slots.
  static constexpr unsigned char kElsewhere = 0xFF;

  struct Entry {
    std::uint32_t offset;
    std::uint32_t size;
  };
  [[nodiscard]] bool fits(std::size_t slot_bytes) const noexcept;
  void into_slots(std::size_t slot_bytes);
  [[nodiscard]] char* write_elsewhere(char* out, const char* slot) const noexcept;

  Form form_ = Form::SideBySide;
  std::vector<Entry> entries_;  // SideBySide
  std::string bytes_;           // SideBySide: kWide bytes behind the last entry
  std::size_t max_bytes_ = 0;
  bool escapes_any_ = false;
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
