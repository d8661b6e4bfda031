// A place in a literal's text that moves on as its parts are read.
#pragma once

#include <cstddef>
#include <string_view>

namespace datagen::generators::literals {

[[nodiscard]] constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
[[nodiscard]] constexpr bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
/// The value of a hexadecimal digit, or -1.
[[nodiscard]] constexpr int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  [[nodiscard]] std::string_view rest() const { return rest_; }
  /// The next character, or a zero byte at the end.
  [[nodiscard]] char peek() const { return rest_.empty() ? '\0' : rest_.front(); }
  /// Reads the next character, which must be there.
  char next() {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }
  /// Whether the text goes on with that; reads it if so.
  bool take(std::string_view expected) {
    if (!rest_.starts_with(expected)) return false;
    rest_.remove_prefix(expected.size());
    return true;
  }
  /// The characters up to the first that does not pass.
  template <typename Test>
  std::string_view take_while(Test test) {
    std::size_t size = 0;
    while (size < rest_.size() && test(rest_[size])) ++size;
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }
  void skip_spaces() { take_while(is_space); }
  /// take(), spaces before and behind it allowed.
  bool take_token(std::string_view expected) {
    skip_spaces();
    const bool taken = take(expected);
    skip_spaces();
    return taken;
  }

 private:
  std::string_view rest_;
};

}  // namespace datagen::generators::literals
