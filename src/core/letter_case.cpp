#include "core/letter_case.hpp"

namespace datagen::core {

namespace {

constexpr bool is_in(char32_t letter, char32_t first, char32_t last) {
  return letter >= first && letter <= last;
}

// Blocks where capital and small letters take turns; `capital_is_even` says which of a pair comes first.
constexpr bool are_paired_even(char32_t letter) {
  return is_in(letter, 0x100, 0x12F) || is_in(letter, 0x132, 0x137) || is_in(letter, 0x14A, 0x177) ||
         is_in(letter, 0x1DE, 0x1EF) || is_in(letter, 0x1F8, 0x21F) || is_in(letter, 0x222, 0x233) ||
         is_in(letter, 0x3D8, 0x3EF) || is_in(letter, 0x460, 0x481) || is_in(letter, 0x48A, 0x4BF) ||
         is_in(letter, 0x4D0, 0x52F) || is_in(letter, 0x1E00, 0x1E95) || is_in(letter, 0x1EA0, 0x1EFF);
}
constexpr bool are_paired_odd(char32_t letter) {
  return is_in(letter, 0x139, 0x148) || is_in(letter, 0x179, 0x17E) || is_in(letter, 0x1CD, 0x1DC) ||
         is_in(letter, 0x4C1, 0x4CE);
}

}  // namespace

char32_t to_lower(char32_t c) noexcept {
  if (c < 0x80) return is_in(c, 'A', 'Z') ? c + 32 : c;
  if (is_in(c, 0xC0, 0xDE)) return c == 0xD7 ? c : c + 32;
  if (c == 0x130) return 'i';
  if (c == 0x178) return 0xFF;
  if (are_paired_even(c)) return c % 2 == 0 ? c + 1 : c;
  if (are_paired_odd(c)) return c % 2 == 1 ? c + 1 : c;
  if (c == 0x386) return 0x3AC;
  if (is_in(c, 0x388, 0x38A)) return c + 37;
  if (c == 0x38C) return 0x3CC;
  if (is_in(c, 0x38E, 0x38F)) return c + 63;
  if (is_in(c, 0x391, 0x3AB) && c != 0x3A2) return c + 32;
  if (is_in(c, 0x400, 0x40F)) return c + 80;
  if (is_in(c, 0x410, 0x42F)) return c + 32;
  if (is_in(c, 0x531, 0x556)) return c + 48;
  return c == 0x1E9E ? 0xDF : c;
}

char32_t to_upper(char32_t c) noexcept {
  if (c < 0x80) return is_in(c, 'a', 'z') ? c - 32 : c;
  if (c == 0xB5) return 0x39C;
  if (is_in(c, 0xE0, 0xFE)) return c == 0xF7 ? c : c - 32;
  if (c == 0xFF) return 0x178;
  if (c == 0x131) return 'I';
  if (c == 0x17F) return 'S';
  if (are_paired_even(c)) return c % 2 == 1 ? c - 1 : c;
  if (are_paired_odd(c)) return c % 2 == 0 ? c - 1 : c;
  if (c == 0x3AC) return 0x386;
  if (is_in(c, 0x3AD, 0x3AF)) return c - 37;
  if (c == 0x3C2) return 0x3A3;
  if (is_in(c, 0x3B1, 0x3CB)) return c - 32;
  if (c == 0x3CC) return 0x38C;
  if (is_in(c, 0x3CD, 0x3CE)) return c - 63;
  if (is_in(c, 0x430, 0x44F)) return c - 32;
  if (is_in(c, 0x450, 0x45F)) return c - 80;
  if (is_in(c, 0x561, 0x586)) return c - 48;
  return c;
}

bool is_word_character(char32_t c) noexcept {
  if (c < 0x80) return is_in(c, '0', '9') || is_in(c, 'A', 'Z') || is_in(c, 'a', 'z');
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7) return false;
  return !is_in(c, 0x2000, 0x2BFF) && !is_in(c, 0x3000, 0x3004) && !is_in(c, 0xFF00, 0xFF0F);
}

char32_t take_character(std::string_view& text) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  char32_t letter = size == 1 ? first : first & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size && i < text.size(); ++i) letter = letter << 6U | (byte(i) & 0x3FU);
  text.remove_prefix(size < text.size() ? size : text.size());
  return letter;
}

char* write_character(char* out, char32_t c) noexcept {
  const auto put = [&](char32_t bits) { *out++ = static_cast<char>(bits); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6U);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12U);
    put(0x80 | (c >> 6U & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18U);
    put(0x80 | (c >> 12U & 0x3F));
    put(0x80 | (c >> 6U & 0x3F));
    put(0x80 | (c & 0x3F));
  }
  return out;
}

}  // namespace datagen::core
