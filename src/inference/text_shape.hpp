// The common shape of a column's texts: runs of capitals, small letters and digits between fixed characters,
// as in ORD-2024-000017.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace datagen::inference {

class TextShape {
 public:
  /// More runs, or longer ones, are no code but a text.
  static constexpr std::size_t kMaxRuns = 12;
  static constexpr std::size_t kMaxLength = 40;

  void add(std::string_view text);
  /// A regular expression that all texts match, unless they have no common shape, or one of words alone.
  /// Letters that never change stand for themselves.
  [[nodiscard]] std::optional<std::string> pattern() const;

 private:
  enum class Class : std::uint8_t { Capital, Small, Digit, Other };
  struct Run {
    Class kind;
    std::size_t least;
    std::size_t most;
    std::string text;      // of the first value
    bool is_fixed = true;  // all values have this text
  };

  [[nodiscard]] static Class class_of(char c);
  [[nodiscard]] static std::vector<Run> runs_of(std::string_view text);
  [[nodiscard]] bool merge(std::string_view text);
  static void append(std::string& pattern, const Run& run);

  std::vector<Run> runs_;
  bool is_empty_ = true;
  bool has_shape_ = true;
};

}  // namespace datagen::inference
