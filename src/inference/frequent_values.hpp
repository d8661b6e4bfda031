// Counts the values of a column while they are few and short; forgets them all once they are not.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace datagen::inference {

class FrequentValues {
 public:
  static constexpr std::size_t kMaxValues = 50;
  static constexpr std::size_t kMaxBytes = 40;  ///< of a value

  struct Value {
    std::string text;
    std::uint64_t count = 0;
  };

  void add(std::string_view text, std::uint64_t hash);
  /// Whether there were few and short ones.
  [[nodiscard]] bool is_complete() const noexcept { return is_complete_; }
  /// In the order in which they came; none unless is_complete().
  [[nodiscard]] const std::vector<Value>& values() const noexcept { return values_; }

 private:
  static constexpr std::size_t kSlots = 128;

  void forget();

  std::vector<Value> values_;
  std::vector<std::uint64_t> hashes_;
  std::array<std::uint8_t, kSlots> slots_{};  // 1 + index of a value; 0: free
  bool is_complete_ = true;
};

}  // namespace datagen::inference
