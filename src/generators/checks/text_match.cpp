#include "generators/checks/text_match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/utf8.hpp"
#include "generators/expressions/fault.hpp"
#include "generators/expressions/letter_case.hpp"
#include "generators/text_arena.hpp"

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

// Bytes of the first character.
std::size_t character_size(std::string_view text) {
  std::size_t size = 1;
  while (size < text.size() && core::continues_character(text[size])) ++size;
  return size;
}

bool begins_with(std::string_view text, std::string_view prefix, bool ignores_case) {
  if (text.size() < prefix.size()) return false;
  if (!ignores_case) return text.starts_with(prefix);
  return std::equal(prefix.begin(), prefix.end(), text.begin(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

template <typename Change>
std::string changed(std::string_view text, Change change) {
  // No letter takes twice the bytes in the other case.
  std::string result(text.size() * 2, '\0');
  char* end = result.data();
  while (!text.empty()) {
    end = expressions::write_character(end, change(expressions::take_character(text)));
  }
  result.resize(static_cast<std::size_t>(end - result.data()));
  return result;
}

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool is_plain = is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80 || c == ' ' ||
                          c == '-' || c == '_' || c == '@' || c == ':' || c == '/' || c == '#' || c == '&' ||
                          c == '=' || c == ',' || c == ';' || c == '%' || c == '!' || c == '\'' || c == '"' ||
                          c == '~' || c == '<' || c == '>' || c == '`';
    if (!is_plain) result += '\\';
    result += c;
  }
  return result;
}

}  // namespace

std::string lower_case(std::string_view text) {
  return changed(text, expressions::to_lower);
}

std::string upper_case(std::string_view text) {
  return changed(text, expressions::to_upper);
}

LikePattern::LikePattern(std::string_view pattern, std::string_view escape, bool ignores_case)
    : ignores_case_(ignores_case) {
  const auto add_text = [&](std::string_view text) {
    if (pieces_.empty() || pieces_.back().kind != Piece::Kind::Text)
      pieces_.push_back({Piece::Kind::Text, {}});
    pieces_.back().text += text;
  };
  while (!pattern.empty()) {
    const bool is_escaped = !escape.empty() && pattern.starts_with(escape) && pattern.size() > escape.size();
    if (is_escaped) pattern.remove_prefix(escape.size());
    const std::size_t size = character_size(pattern);
    const std::string_view character = pattern.substr(0, size);
    if (!is_escaped && character == "%") {
      if (pieces_.empty() || pieces_.back().kind != Piece::Kind::AnyText)
        pieces_.push_back({Piece::Kind::AnyText, {}});
    } else if (!is_escaped && character == "_") {
      pieces_.push_back({Piece::Kind::AnyCharacter, {}});
    } else {
      add_text(character);
    }
    pattern.remove_prefix(size);
  }
}

bool LikePattern::matches(std::string_view text) const {
  return matches(0, text);
}

bool LikePattern::matches(std::size_t piece, std::string_view text) const {
  for (; piece < pieces_.size(); ++piece) {
    const Piece& next = pieces_[piece];
    switch (next.kind) {
      case Piece::Kind::Text:
        if (!begins_with(text, next.text, ignores_case_)) return false;
        text.remove_prefix(next.text.size());
        break;
      case Piece::Kind::AnyCharacter:
        if (text.empty()) return false;
        text.remove_prefix(character_size(text));
        break;
      case Piece::Kind::AnyText:
        if (piece + 1 == pieces_.size()) return true;
        for (;;) {
          if (matches(piece + 1, text)) return true;
          if (text.empty()) return false;
          text.remove_prefix(character_size(text));
        }
    }
  }
  return text.empty();
}

std::string LikePattern::expression(std::size_t most_characters, bool is_distinct) const {
  constexpr std::size_t kShortest = 3;
  constexpr std::size_t kLongest = 8;
  std::size_t fixed = 0;
  std::size_t gaps = 0;
  bool has_lower = false;
  bool has_upper = false;
  for (const Piece& piece : pieces_) {
    fixed += piece.kind == Piece::Kind::Text           ? core::count_characters(piece.text)
             : piece.kind == Piece::Kind::AnyCharacter ? 1
                                                       : 0;
    gaps += piece.kind == Piece::Kind::AnyText ? 1 : 0;
    for (const char c : piece.text) {
      has_lower = has_lower || (c >= 'a' && c <= 'z');
      has_upper = has_upper || (c >= 'A' && c <= 'Z');
    }
  }
  const std::size_t room = most_characters > fixed && gaps > 0 ? (most_characters - fixed) / gaps : 0;
  const std::size_t most = std::min(kLongest, room);
  const std::size_t least = is_distinct ? most : std::min(kShortest, most);
  // Capitals and digits beside capitals ("SKU-%"), small letters elsewhere.
  const std::string_view letters = has_upper && !has_lower ? "[A-Z0-9]" : "[a-z]";
  std::string result;
  for (const Piece& piece : pieces_) {
    switch (piece.kind) {
      case Piece::Kind::Text: result += escaped(piece.text); break;
      case Piece::Kind::AnyCharacter: result += letters; break;
      case Piece::Kind::AnyText:
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
    result.pattern_ = std::make_shared<const expressions::RegularPattern>(
        source, ignores_case ? expressions::LetterCase::Ignored : expressions::LetterCase::Matters);
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
  thread_local TextArena arena;
  arena.reset();
  return pattern_->is_found_in(text, arena);
}

}  // namespace datagen::generators::checks
