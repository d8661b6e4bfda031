#include "generators/checks/text_match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/utf8.hpp"

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

// Matching by backtracking: what is to be matched next is a list of frames on the stack.
class Matcher {
 public:
  Matcher(std::string_view text, bool at_end, bool ignores_case, bool has_open_repeats)
      : text_(text), at_end_(at_end), ignores_case_(ignores_case), has_open_repeats_(has_open_repeats) {}

  bool match_from(const Expression& expression, std::size_t at) {
    const Frame frame{&expression, 0, nullptr};
    return match(&frame, at);
  }

 private:
  struct Frame {
    const Expression* expression;
    std::uint32_t repeats;
    const Frame* next;
  };
  // Ways tried for one text: enough for every expression people write.
  static constexpr std::uint32_t kMaxSteps = 20'000;

  bool match(const Frame* frame, std::size_t at) {
    if (++steps_ > kMaxSteps) return false;
    if (frame == nullptr) return !at_end_ || at == text_.size();
    switch (frame->expression->kind) {
      case Expression::Kind::Characters: return match_character(*frame, at);
      case Expression::Kind::Concatenation: return match_parts(*frame, 0, at);
      case Expression::Kind::Alternation:
        return std::any_of(frame->expression->parts.begin(), frame->expression->parts.end(),
                           [&](const Expression& part) {
                             const Frame one{&part, 0, frame->next};
                             return match(&one, at);
                           });
      case Expression::Kind::Repeat: return match_repeat(*frame, at);
    }
    return false;
  }

  bool match_character(const Frame& frame, std::size_t at) {
    if (at >= text_.size()) return false;
    const Expression& set = *frame.expression;
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80 && !ignores_case_) {
      return set.first_bytes.test(byte) && match(frame.next, at + 1);
    }
    const std::string_view rest = text_.substr(at);
    const auto same = std::find_if(
        set.characters.begin(), set.characters.end(),
        [&](const std::string& character) { return begins_with(rest, character, ignores_case_); });
    return same != set.characters.end() && match(frame.next, at + same->size());
  }

  // The parts from number `part` on: a frame for one, and its next a frame for the rest.
  bool match_parts(const Frame& whole, std::size_t part, std::size_t at) {
    const std::vector<Expression>& parts = whole.expression->parts;
    std::vector<Frame> frames(parts.size() - part);
    const Frame* next = whole.next;
    for (std::size_t i = frames.size(); i-- > 0;) {
      frames[i] = {&parts[part + i], 0, next};
      next = &frames[i];
    }
    return match(next, at);
  }

  bool match_repeat(const Frame& frame, std::size_t at) {
    const Expression& repeat = *frame.expression;
    const bool is_open = has_open_repeats_ && repeat.max_repeats == kMostRepeats;
    const bool may_go_on = is_open || frame.repeats < repeat.max_repeats;
    const bool moves = frame.repeats == 0 || repeat.parts.front().min_bytes > 0;
    if (may_go_on && moves && at <= text_.size()) {
      const Frame again{&repeat, frame.repeats + 1, frame.next};
      const Frame once{&repeat.parts.front(), 0, &again};
      if (match(&once, at)) return true;
    }
    return frame.repeats >= repeat.min_repeats && match(frame.next, at);
  }

  std::string_view text_;
  bool at_end_;
  bool ignores_case_;
  bool has_open_repeats_;
  std::uint32_t steps_ = 0;
};

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

std::string lower_ascii(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), lower);
  return result;
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
                                                   ExpressionError& error) {
  std::optional<Expression> expression = parse_expression(source, error);
  if (!expression) return std::nullopt;
  TextExpression result;
  result.source_ = source;
  result.expression_ = *std::move(expression);
  result.begins_at_start_ = source.starts_with('^');
  result.ends_at_end_ = source.ends_with('$') && !source.ends_with("\\$");
  result.ignores_case_ = ignores_case;
  // A repeat that is bounded by the number at which open ones stop would read as one of these.
  result.has_open_repeats_ = source.find(fmt::format("{}}}", kMostRepeats)) == std::string_view::npos;
  // An anchor binds tighter than an alternation on the outside: "^a|b" is anchored in one part only.
  if (result.expression_.kind == Expression::Kind::Alternation &&
      (result.begins_at_start_ || result.ends_at_end_)) {
    error = {0, "anchors beside an alternation without parentheses", "write ^(a|b)$"};
    return std::nullopt;
  }
  return result;
}

bool TextExpression::matches(std::string_view text) const {
  for (std::size_t at = 0; at <= text.size(); ++at) {
    Matcher matcher(text, ends_at_end_, ignores_case_, has_open_repeats_);
    if (matcher.match_from(expression_, at)) return true;
    if (begins_at_start_) return false;
  }
  return false;
}

}  // namespace datagen::generators::checks
