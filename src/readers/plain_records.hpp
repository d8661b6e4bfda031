// Records that stand in memory as they do in the file, field by field: nothing is copied or unescaped.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace datagen::readers {

/// One field, valid UTF-8 without NUL.
struct FieldText {
  const char* data = "";
  std::uint32_t size = 0;
  bool is_null = false;

  [[nodiscard]] std::string_view text() const noexcept { return {data, size}; }
};

/// Whether the two stand in a record as they do here, the one behind the other with nothing but a delimiter
/// between them, neither in quotes. Fields that were copied have more between them (kCopiedGap).
[[nodiscard]] inline bool are_neighbours(const FieldText& first, const FieldText& second) noexcept {
  return second.data == first.data + first.size + 1;
}
inline constexpr std::size_t kCopiedGap = 2;

/// Records one behind the other. Valid until their reader is asked for more.
struct PlainRecords {
  static constexpr std::uint32_t kMost = 64;

  std::uint32_t count = 0;
  std::vector<FieldText> fields;               ///< of one record behind those of the other
  std::string_view raw;                        ///< of all records, line ends included
  std::array<std::uint64_t, kMost> offsets{};  ///< of each in the input
  std::array<std::uint64_t, kMost> lines{};    ///< of its first byte, 1-based

  void begin(std::size_t fields_of_record) {
    count = 0;
    raw = {};
    fields.resize(fields_of_record * kMost);
  }
};

}  // namespace datagen::readers
