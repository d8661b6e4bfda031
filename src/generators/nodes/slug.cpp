#include "generators/nodes/slug.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace datagen::generators {

namespace {

// U+00C0 to U+017F without their marks; capitals stand for two letters, '-' for none.
constexpr std::string_view kPlainLetters =
    "aaaaaaAceeeeiiiidnooooo-ouuuuyTSaaaaaaAceeeeiiiidnooooo-ouuuuyTy"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr std::uint32_t kFirstMarked = 0xC0;

std::string_view two_letters(char capital) {
  switch (capital) {
    case 'A': return "ae";
    case 'O': return "oe";
    case 'S': return "ss";
    default: return "th";
  }
}

// The plain letters of the code point at `at`, which is moved to its last byte; empty when there are none.
std::string_view slug_letters(const char*& at, const char* end) {
  const char c = *at;
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
  constexpr std::string_view kDigits = "0123456789";
  if (c >= 'a' && c <= 'z') return kLetters.substr(static_cast<std::size_t>(c - 'a'), 1);
  if (c >= 'A' && c <= 'Z') return kLetters.substr(static_cast<std::size_t>(c - 'A'), 1);
  if (c >= '0' && c <= '9') return kDigits.substr(static_cast<std::size_t>(c - '0'), 1);
  const auto lead = static_cast<unsigned char>(c);
  if (lead < 0xC3U || lead > 0xC5U || at + 1 == end) return {};
  const std::uint32_t code = (lead & 0x1FU) << 6U | (static_cast<unsigned char>(*++at) & 0x3FU);
  const std::string_view letter = kPlainLetters.substr(code - kFirstMarked, 1);
  if (letter[0] == '-') return {};
  return letter[0] >= 'A' && letter[0] <= 'Z' ? two_letters(letter[0]) : letter;
}

}  // namespace

char* make_slug(char* begin, const char* end) {
  char* out = begin;
  bool pending_dash = false;
  for (const char* at = begin; at != end; ++at) {
    const bool is_apostrophe = *at == '\'';
    const std::string_view letters = slug_letters(at, end);
    if (letters.empty()) {
      pending_dash = pending_dash || !is_apostrophe;
      continue;
    }
    if (pending_dash && out != begin) *out++ = '-';
    pending_dash = false;
    out = std::copy(letters.begin(), letters.end(), out);
  }
  return out;
}

}  // namespace datagen::generators
