// Copies of texts with tabs for delimiters agree with looking at each byte, with all instructions.
#include "writers/tabbed_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "writers/escape.hpp"

using namespace datagen;
using namespace datagen::writers;

namespace {

constexpr char kBehind = '\x7F';

// The fields escaped one by one, a tab between them.
std::string reference_copy(std::string_view text, char delimiter) {
  std::string out;
  for (const char c : text) {
    if (delimiter != '\0' && c == delimiter) {
      out += '\t';
    } else {
      append_escaped(out, {&c, 1}, Escape::Copy);
    }
  }
  return out;
}

// Whether a byte stands in the text that may need an escape.
bool may_need_escapes(std::string_view text, char delimiter) {
  return std::any_of(text.begin(), text.end(), [delimiter](char c) {
    return c != delimiter && (static_cast<unsigned char>(c) <= '\r' || c == '\\');
  });
}

}  // namespace

TEST_CASE("fields side by side are copied with tabs between them, or refused for an escape") {
  const std::string_view letters = "ab,,\t\n\r\\\x0E\x80\xFF\x7F\x01";
  std::uint64_t state = 1;
  const auto dice = [&state](std::size_t sides) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state >> 33U) % sides;
  };
  std::size_t copied = 0;
  for (const core::Instructions instructions :
       {core::Instructions::Portable, core::Instructions::Avx2, core::Instructions::Widest}) {
    const CopyTabbed copy = copy_tabbed(instructions);
    for (int round = 0; round < 4000; ++round) {
      std::string text;
      // Most texts have none of the bytes that need escapes.
      const std::size_t rare = dice(3) == 0 ? 20 : 1000;
      for (std::size_t n = dice(100); n > 0; --n)
        text += dice(rare) == 0 ? letters[dice(letters.size())] : ",ab\x80 ~"[dice(6)];
      const char delimiter = ",\t"[dice(3) % 3 == 0 ? 1 : 0];
      const char asked = dice(4) == 0 ? '\0' : delimiter;
      const std::size_t size = text.size();
      const std::string given = text + std::string(kTabbedMargin, dice(2) == 0 ? '\\' : '\0');
      std::string out(size + kTabbedMargin, kBehind);
      const bool is_copied = copy(out.data(), given.data(), size, asked);
      INFO(text);
      REQUIRE(is_copied == !may_need_escapes(text, asked));
      if (is_copied) REQUIRE(out.substr(0, size) == reference_copy(text, asked));
      copied += is_copied ? 1 : 0;
    }
  }
  CHECK(copied > 1000);
}
