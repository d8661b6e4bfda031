#include "schema/json_syntax.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace datagen::schema {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_hex(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool is_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.' ||
         c == '-' || c == '+';
}

// The length of the UTF-8 sequence at the front of `text`, or 0 when there is none.
std::size_t utf8_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return continues(1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    if ((first == 0xE0 && byte(1) < 0xA0) || (first == 0xED && byte(1) > 0x9F)) return 0;
    return continues(1) && continues(2) ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    if ((first == 0xF0 && byte(1) < 0x90) || (first == 0xF4 && byte(1) > 0x8F)) return 0;
    return continues(1) && continues(2) && continues(3) ? 4 : 0;
  }
  return 0;
}

// The length of the number at the front of `text`, or 0 when there is none.
std::size_t number_length(std::string_view text) {
  std::size_t at = 0;
  const auto digits = [&] {
    const std::size_t begin = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return at - begin;
  };
  if (at < text.size() && text[at] == '-') ++at;
  if (at < text.size() && text[at] == '0') {
    ++at;
  } else if (digits() == 0) {
    return 0;
  }
  if (at < text.size() && text[at] == '.') {
    ++at;
    if (digits() == 0) return 0;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    if (digits() == 0) return 0;
  }
  return at;
}

// A recursive-descent walk over the grammar of RFC 8259 that stops at the first fault.
class SyntaxWalk {
 public:
  SyntaxWalk(std::string_view text, std::size_t max_depth) : text_(text), max_depth_(max_depth) {}

  std::optional<SyntaxError> run() {
    skip_space();
    if (value(1)) {
      skip_space();
      if (at_ < text_.size()) fail(at_, fmt::format("unexpected {} after the end of the schema", here()));
    }
    return std::move(error_);
  }

 private:
  bool value(std::size_t depth) {
    if (at_ >= text_.size()) return fail(at_, "expected a value, found the end of the text");
    const char c = text_[at_];
    if (c == '{' || c == '[') {
      if (depth > max_depth_) return fail(at_, fmt::format("nested more than {} levels deep", max_depth_));
      return c == '{' ? object(depth) : array(depth);
    }
    if (c == '"') return string();
    if (c == '-' || is_digit(c)) return number();
    return literal();
  }

  bool object(std::size_t depth) {
    const std::size_t open = at_++;
    skip_space();
    if (peek() == '}') return advance();
    while (true) {
      if (at_ >= text_.size()) return unclosed(open, '{', '}');
      if (peek() != '"') return fail(at_, fmt::format("expected a key in double quotes, found {}", here()));
      if (!string()) return false;
      skip_space();
      if (peek() != ':') return fail(at_, fmt::format("expected \":\" after a key, found {}", here()));
      ++at_;
      skip_space();
      if (!value(depth + 1)) return false;
      skip_space();
      if (peek() == '}') return advance();
      if (at_ >= text_.size()) return unclosed(open, '{', '}');
      if (!comma("a comma or \"}\" after a member", '}')) return false;
    }
  }

  bool array(std::size_t depth) {
    const std::size_t open = at_++;
    skip_space();
    if (peek() == ']') return advance();
    while (true) {
      if (at_ >= text_.size()) return unclosed(open, '[', ']');
      if (!value(depth + 1)) return false;
      skip_space();
      if (peek() == ']') return advance();
      if (at_ >= text_.size()) return unclosed(open, '[', ']');
      if (!comma("a comma or \"]\" after an element", ']')) return false;
    }
  }

  bool comma(std::string_view expected, char close) {
    if (peek() != ',') return fail(at_, fmt::format("expected {}, found {}", expected, here()));
    const std::size_t comma_at = at_++;
    skip_space();
    if (peek() != close) return true;
    return fail(comma_at, fmt::format("trailing comma before \"{}\"", close), "remove the comma");
  }

  bool string() {
    const std::size_t open = at_++;
    while (at_ < text_.size()) {
      const auto c = static_cast<unsigned char>(text_[at_]);
      if (c == '"') return advance();
      if (c == '\n' || c == '\r') return fail(open, "a string is not closed on its line");
      if (c < 0x20) {
        return fail(at_, fmt::format("a control character in a string; write \\u{:04x}", c));
      }
      if (c == '\\') {
        if (!escape()) return false;
      } else {
        ++at_;
      }
    }
    return fail(open, "a string is not closed");
  }

  bool escape() {
    const std::size_t begin = at_;
    const char c = begin + 1 < text_.size() ? text_[begin + 1] : '\0';
    if (c != 'u') {
      if (c == '\0' || std::string_view("\"\\/bfnrt").find(c) == std::string_view::npos) {
        return fail(begin, "an unknown escape in a string", "write \\\\ for a backslash");
      }
      at_ += 2;
      return true;
    }
    const std::optional<unsigned> unit = hex_unit(begin);
    if (!unit) return fail(begin, "\\u must be followed by four hexadecimal digits");
    at_ += 6;
    if (*unit >= 0xDC00 && *unit <= 0xDFFF) return fail(begin, "half of a surrogate pair in a string");
    if (*unit >= 0xD800 && *unit <= 0xDBFF) {
      const std::optional<unsigned> low = hex_unit(at_);
      if (!low || *low < 0xDC00 || *low > 0xDFFF) return fail(begin, "half of a surrogate pair in a string");
      at_ += 6;
    }
    return true;
  }

  // The four digits of the `\uXXXX` at `begin`.
  [[nodiscard]] std::optional<unsigned> hex_unit(std::size_t begin) const {
    const std::string_view unit = text_.substr(std::min(begin, text_.size()), 6);
    if (unit.size() < 6 || unit[0] != '\\' || unit[1] != 'u') return std::nullopt;
    if (!std::all_of(unit.begin() + 2, unit.end(), is_hex)) return std::nullopt;
    return static_cast<unsigned>(std::stoul(std::string(unit.substr(2)), nullptr, 16));
  }

  bool number() {
    const std::size_t length = number_length(text_.substr(at_));
    if (length == 0 || length != word().size()) {
      return fail(at_, fmt::format("\"{}\" is not a number", shown_word()));
    }
    at_ += length;
    return true;
  }

  bool literal() {
    const std::string_view found = word();
    if (found == "true" || found == "false" || found == "null") {
      at_ += found.size();
      return true;
    }
    std::string hint;
    if (peek() == '\'') hint = "JSON strings stand in double quotes";
    if (peek() == '/' || peek() == '#') hint = "JSON has no comments";
    if (found == "True" || found == "False") hint = "write true or false";
    if (found == "None" || found == "NULL") hint = "write null";
    return fail(at_, fmt::format("expected a value, found {}", here()), std::move(hint));
  }

  [[nodiscard]] std::string_view word() const {
    std::size_t end = at_;
    while (end < text_.size() && is_word(text_[end])) ++end;
    return text_.substr(at_, end - at_);
  }

  [[nodiscard]] std::string shown_word() const {
    constexpr std::size_t kShown = 32;
    const std::string_view found = word();
    return std::string(found.substr(0, kShown)) + (found.size() > kShown ? "..." : "");
  }

  // What stands at the walk's place, for messages.
  [[nodiscard]] std::string here() const {
    if (at_ >= text_.size()) return "the end of the text";
    if (text_[at_] == '"') return "a string";
    if (!word().empty()) return fmt::format("\"{}\"", shown_word());
    const auto c = static_cast<unsigned char>(text_[at_]);
    if (c < 0x20 || c == 0x7F) return "a control character";
    const std::size_t length = std::max<std::size_t>(1, utf8_length(text_.substr(at_)));
    return fmt::format("\"{}\"", text_.substr(at_, length));
  }

  bool unclosed(std::size_t open, char opening, char closing) {
    return fail(open, fmt::format("\"{}\" is not closed: the text ends before its \"{}\"", opening, closing));
  }

  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool advance() {
    ++at_;
    return true;
  }
  void skip_space() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }
  bool fail(std::size_t offset, std::string message, std::string hint = {}) {
    error_ = SyntaxError{offset, std::move(message), std::move(hint)};
    return false;
  }

  std::string_view text_;
  std::size_t max_depth_;
  std::size_t at_ = 0;
  std::optional<SyntaxError> error_;
};

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_length(text.substr(at, 4));
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

std::optional<SyntaxError> find_syntax_error(std::string_view text, std::size_t max_depth) {
  return SyntaxWalk(text, max_depth).run();
}

bool is_json_number(std::string_view token) {
  return !token.empty() && number_length(token) == token.size();
}

}  // namespace datagen::schema
