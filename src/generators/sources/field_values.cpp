#include "generators/sources/field_values.hpp"

#include <algorithm>
#include <array>

#include "generators/literals/scanner.hpp"
#include "generators/sources/printed_texts.hpp"

namespace datagen::generators::sources {

namespace {

struct TruthWord {
  std::string_view word;
  bool value;
  std::size_t least;  // characters that tell it from the others
};
constexpr std::array kTruthWords{
    TruthWord{"true", true, 1}, TruthWord{"false", false, 1}, TruthWord{"yes", true, 1},
    TruthWord{"no", false, 1},  TruthWord{"on", true, 2},     TruthWord{"off", false, 2},
    TruthWord{"1", true, 1},    TruthWord{"0", false, 1},
};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

bool begins(std::string_view word, std::string_view text) {
  return text.size() <= word.size() &&
         std::equal(text.begin(), text.end(), word.begin(), [](char a, char b) { return lower(a) == b; });
}

}  // namespace

std::optional<bool> truth_value(std::string_view text) noexcept {
  text = trimmed(text);
  for (const TruthWord& known : kTruthWords) {
    if (text.size() >= known.least && begins(known.word, text)) return known.value;
  }
  return std::nullopt;
}

std::optional<UuidWords> uuid_words(std::string_view text) noexcept {
  constexpr std::size_t kDigits = 32;
  constexpr std::size_t kWithHyphens = 36;
  if (const std::optional<UuidWords> words = printed_uuid(text)) return words;
  const bool has_hyphens = text.size() == kWithHyphens;
  if (!has_hyphens && text.size() != kDigits) return std::nullopt;
  UuidWords words;
  std::size_t digits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (has_hyphens && (i == 8 || i == 13 || i == 18 || i == 23)) {
      if (text[i] != '-') return std::nullopt;
      continue;
    }
    const int value = literals::hex_value(text[i]);
    if (value < 0) return std::nullopt;
    std::uint64_t& word = digits < kDigits / 2 ? words.high : words.low;
    word = word << 4U | static_cast<std::uint64_t>(value);
    ++digits;
  }
  return words;
}

}  // namespace datagen::generators::sources
