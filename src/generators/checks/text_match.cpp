#include "generators/checks/text_match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/letter_case.hpp"
#include "generators/expressions/fault.hpp"
#include "generators/expressions/regular_patterns.hpp"
#include "generators/expressions/similar_to.hpp"

namespace datagen::generators::checks {

namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool is_letter(char c) {
  return lower(c) >= 'a' && lower(c) <= 'z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

template <typename Change>
std::string changed(std::string_view text, Change change) {
  // No letter takes twice the bytes in the other case.
  std::string result(text.size() * 2, '\0');
  char* end = result.data();
  while (!text.empty()) {
    end = core::write_character(end, change(core::take_character(text)));
  }
  result.resize(static_cast<std::size_t>(end - result.data()));
  return result;
}

// A letter that stands for itself in a regular expression.
std::string escaped(char32_t letter) {
  std::array<char, 4> bytes{};
  const char* const end = core::write_character(bytes.data(), letter);
  const std::string own(bytes.data(), static_cast<std::size_t>(end - bytes.data()));
  constexpr std::string_view kPlain = " -_@:/#&=,;%!'\"~<>`";
  const bool is_plain = own.size() > 1 || is_letter(own[0]) || is_digit(own[0]) ||
                        kPlain.find(own[0]) != std::string_view::npos;
  return is_plain ? own : "\\" + own;
}

}  // namespace

std::string lower_case(std::string_view text) {
  return changed(text, core::to_lower);
}

std::string upper_case(std::string_view text) {
  return changed(text, core::to_upper);
}

bool is_in_lower_case(std::string_view text) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (std::any_of(text.begin(), text.end(), is_capital)) return false;
  return is_ascii(text) || lower_case(text) == text;
}

bool is_in_upper_case(std::string_view text) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  if (std::any_of(text.begin(), text.end(), is_small)) return false;
  return is_ascii(text) || upper_case(text) == text;
}

std::string_view without_spaces_around(std::string_view text) noexcept {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::string expression_like(const expressions::LikePattern& pattern, std::size_t most_characters,
                            bool is_distinct) {
  constexpr std::size_t kShortest = 3;
  constexpr std::size_t kLongest = 8;
  using Kind = expressions::LikePattern::Kind;
  std::size_t fixed = 0;
  std::size_t gaps = 0;
  bool has_lower = false;
  bool has_upper = false;
  for (const auto& item : pattern.items()) {
    (item.kind == Kind::AnyText ? gaps : fixed) += 1;
    if (item.kind != Kind::Letter) continue;
    has_lower = has_lower || (item.letter >= 'a' && item.letter <= 'z');
    has_upper = has_upper || (item.letter >= 'A' && item.letter <= 'Z');
  }
  const std::size_t room = most_characters > fixed && gaps > 0 ? (most_characters - fixed) / gaps : 0;
  const std::size_t most = std::min(kLongest, room);
  const std::size_t least = is_distinct ? most : std::min(kShortest, most);
  // Capitals and digits beside capitals ("SKU-%"), small letters elsewhere.
  const std::string_view letters = has_upper && !has_lower ? "[A-Z0-9]" : "[a-z]";
  std::string result;
  for (const auto& item : pattern.items()) {
    switch (item.kind) {
      case Kind::Letter: result += escaped(item.letter); break;
      case Kind::AnyLetter: result += letters; break;
      case Kind::AnyText:
        if (most > 0) result += fmt::format("{}{{{},{}}}", letters, least, most);
        break;
    }
  }
  return result;
}

std::optional<TextExpression> TextExpression::read(std::string_view source, bool ignores_case,
                                                   std::string& error) {
  try {
    TextExpression result;
    result.source_ = source;
    result.pattern_ = expressions::regular_pattern(
        source, ignores_case ? core::LetterCase::Ignored : core::LetterCase::Matters);
    return result;
  } catch (const expressions::Fault& fault) {
    error = fault.message;
    return std::nullopt;
  }
}

std::optional<TextExpression> TextExpression::read_similar(std::string_view pattern, bool ignores_case,
                                                           std::string& error) {
  try {
    auto result = read(expressions::similar_to_regular(pattern, "\\"), ignores_case, error);
    // Texts are made by an expression of the plainer kind.
    for (std::size_t at; result && (at = result->source_.find("(?:")) != std::string::npos;) {
      result->source_.erase(at + 1, 2);
    }
    return result;
  } catch (const expressions::Fault& fault) {
    error = fault.message;
    return std::nullopt;
  }
}

bool TextExpression::matches(std::string_view text) const {
  // Kept from text to text, so that matching stops allocating.
  thread_local std::vector<std::uint32_t> memory;
  if (memory.size() < pattern_->memory_size()) memory.resize(pattern_->memory_size());
  return pattern_->is_found_in(text, memory);
}

}  // namespace datagen::generators::checks
