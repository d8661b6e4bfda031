#include "generators/character_classes.hpp"

#include <algorithm>
#include <array>

namespace datagen::generators {

namespace {

// Pairs of first and last characters.
struct PosixClass {
  std::string_view name;
  std::string_view ranges;
};
// As in the C locale. Spaces are spaces alone: line ends and tabs make no sensible values.
constexpr std::array kPosixClasses{
    PosixClass{"alnum", "09AZaz"}, PosixClass{"alpha", "AZaz"},     PosixClass{"blank", "  "},
    PosixClass{"digit", "09"},     PosixClass{"graph", "!~"},       PosixClass{"lower", "az"},
    PosixClass{"print", " ~"},     PosixClass{"punct", "!/:@[`{~"}, PosixClass{"space", "  "},
    PosixClass{"upper", "AZ"},     PosixClass{"word", "09AZaz__"},  PosixClass{"xdigit", "09AFaf"},
};

Characters spelled_out(std::string_view ranges) {
  Characters characters;
  for (std::size_t i = 0; i < ranges.size(); i += 2) {
    for (char c = ranges[i];; ++c) {
      characters.emplace_back(1, c);
      if (c == ranges[i + 1]) break;
    }
  }
  return characters;
}

// Of valid UTF-8.
char32_t decoded(std::string_view character) {
  const auto byte = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(character[i]));
  };
  if (character.size() == 1) return byte(0);
  // The first byte of n has n leading ones and a zero, each other one two such bits.
  char32_t value = byte(0) & (0x7FU >> character.size());
  for (std::size_t i = 1; i < character.size(); ++i) value = (value << 6U) | (byte(i) & 0x3FU);
  return value;
}

std::string encoded(char32_t value) {
  std::string text;
  const auto add = [&](char32_t bits) { text += static_cast<char>(bits); };
  const auto add_tail = [&](unsigned shift) { add(0x80U | ((value >> shift) & 0x3FU)); };
  if (value < 0x80) {
    add(value);
  } else if (value < 0x800) {
    add(0xC0U | (value >> 6U));
    add_tail(0);
  } else if (value < 0x10000) {
    add(0xE0U | (value >> 12U));
    add_tail(6);
    add_tail(0);
  } else {
    add(0xF0U | (value >> 18U));
    add_tail(12);
    add_tail(6);
    add_tail(0);
  }
  return text;
}

constexpr bool is_surrogate(char32_t value) {
  return value >= 0xD800 && value <= 0xDFFF;
}

}  // namespace

std::optional<Characters> escaped_class(char letter) {
  switch (letter) {
    case 'd': return posix_class("digit");
    case 'w': return posix_class("word");
    case 's': return posix_class("space");
    case 'D': return all_but(*posix_class("digit"));
    case 'W': return all_but(*posix_class("word"));
    case 'S': return all_but(*posix_class("space"));
    default: return std::nullopt;
  }
}

std::optional<Characters> posix_class(std::string_view name) {
  const auto found = std::find_if(kPosixClasses.begin(), kPosixClasses.end(),
                                  [name](const PosixClass& row) { return row.name == name; });
  if (found == kPosixClasses.end()) return std::nullopt;
  return spelled_out(found->ranges);
}

std::span<const std::string_view> posix_class_names() {
  static constexpr auto kNames = [] {
    std::array<std::string_view, kPosixClasses.size()> names{};
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = kPosixClasses[i].name;
    return names;
  }();
  return kNames;
}

Characters any_character() {
  return *posix_class("alnum");
}

Characters all_but(const Characters& excluded) {
  Characters characters = *posix_class("print");
  std::erase_if(characters, [&](const std::string& character) {
    return std::find(excluded.begin(), excluded.end(), character) != excluded.end();
  });
  return characters;
}

Characters character_range(std::string_view first, std::string_view last) {
  Characters characters;
  for (char32_t value = decoded(first); value <= decoded(last) && characters.size() <= kLargestRange;
       ++value) {
    if (!is_surrogate(value)) characters.push_back(encoded(value));
  }
  return characters;
}

}  // namespace datagen::generators
