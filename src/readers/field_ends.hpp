// Where the fields and records of a text end: found 64 bytes at a time, many records at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/digest.hpp"

namespace datagen::readers {

/// What structures a text of records that end with lines.
struct FieldSyntax {
  char delimiter;
  char mark;       ///< a quote, or a backslash
  bool has_marks;  ///< without, no character is a mark
  bool is_quoted;  ///< between two marks delimiters and line ends mean nothing
};

/// Offsets in a text, ascending.
class FieldEnds {
 public:
  struct Most {
    std::size_t fields;
    std::size_t lines;
  };
  explicit FieldEnds(core::Instructions instructions = core::wanted_instructions());

  /// Looks at `size` bytes, behind which kMaskBytes can be read, or as many as have what is asked for at
  /// most; somewhat more is found where that is side by side.
  void find(const char* text, std::size_t size, const FieldSyntax& syntax, Most most);

  /// Delimiters and line ends outside quotes.
  [[nodiscard]] const std::uint32_t* ends() const noexcept { return ends_.data(); }
  [[nodiscard]] std::size_t end_count() const noexcept { return counts_.ends; }
  /// The line ends among them.
  [[nodiscard]] const std::uint32_t* lines() const noexcept { return lines_.data(); }
  [[nodiscard]] std::size_t line_count() const noexcept { return counts_.lines; }
  /// Quotes or backslashes; behind the last one stands kNone.
  [[nodiscard]] const std::uint32_t* marks() const noexcept { return marks_.data(); }
  [[nodiscard]] std::size_t mark_count() const noexcept { return counts_.marks; }
  /// Whether line ends stand inside quotes.
  [[nodiscard]] bool has_inner_lines() const noexcept { return counts_.has_inner_lines; }

  static constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);

  struct Counts {
    std::size_t ends = 0;
    std::size_t lines = 0;
    std::size_t marks = 0;
    bool has_inner_lines = false;
  };
  struct Places {
    std::uint32_t* ends;
    std::uint32_t* lines;
    std::uint32_t* marks;
  };
  using Find = Counts (*)(const char* text, std::size_t size, const FieldSyntax& syntax, Most most,
                          const Places& places) noexcept;

 private:
  Find find_;
  std::vector<std::uint32_t> ends_;
  std::vector<std::uint32_t> lines_;
  std::vector<std::uint32_t> marks_;
  Counts counts_;
};

}  // namespace datagen::readers
