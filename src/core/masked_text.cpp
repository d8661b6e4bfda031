#include "core/masked_text.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>

#include "core/utf8.hpp"

namespace datagen::core {

namespace {

// A code point and its bytes; of a byte that is no UTF-8 the byte alone.
struct Character {
  std::uint32_t code;
  std::size_t size;
  bool is_sound;
};

Character character_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1, true};
  const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1;
  if (size == 1 || first > 0xF4 || at + size > text.size()) return {first, 1, false};
  std::uint32_t code = first & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    if (!continues_character(text[at + i])) return {first, 1, false};
    code = (code << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  }
  return {code, size, true};
}

bool is_harmful(const Character& character) {
  const std::uint32_t code = character.code;
  if (!character.is_sound || code < 0x20 || (code >= 0x7F && code < 0xA0)) return true;
  const bool is_separator = code == 0x2028 || code == 0x2029;
  const bool is_direction = code == 0x061C || code == 0x200E || code == 0x200F ||
                            (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
  return is_separator || is_direction;
}

std::string spelled(const Character& character) {
  switch (character.code) {
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default:
      return character.code < 0x80 || !character.is_sound ? fmt::format("\\x{:02x}", character.code)
                                                          : fmt::format("\\u{:04x}", character.code);
  }
}

template <typename Replacement>
void append_replaced(std::string& out, std::string_view text, Replacement replacement) {
  std::size_t kept = 0;  // what stands from here on is to be copied
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    at += character.size;
    if (!is_harmful(character)) continue;
    out.append(text, kept, at - character.size - kept).append(replacement(character));
    kept = at;
  }
  out.append(text, kept);
}

}  // namespace

std::string masked(std::string_view text) {
  std::string out;
  append_replaced(out, text, spelled);
  return out;
}

std::string blanked(std::string_view text) {
  std::string out;
  append_blanked(out, text);
  return out;
}

void append_blanked(std::string& out, std::string_view text) {
  append_replaced(out, text, [](const Character&) { return std::string_view(" "); });
}

}  // namespace datagen::core
