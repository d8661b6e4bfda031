#include "writers/json_values.hpp"

#include <algorithm>
#include <cstring>

#include "writers/escape.hpp"
#include "writers/row_program.hpp"

namespace datagen::writers {

namespace {

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

// The text moved out of the way of what is made of it: that takes at most six times its bytes, and wide
// stores overrun it by less than the margin.
std::string_view moved_back(char* begin, const char* end) noexcept {
  constexpr std::size_t kGrowth = 6;
  static_assert(kGrowth + 1 <= kFinishGrowth);
  const auto size = static_cast<std::size_t>(end - begin);
  char* const source = begin + kGrowth * size + kFinishMargin;
  std::memmove(source, begin, size);
  return {source, size};
}

char* write_string(char* out, std::string_view text) noexcept {
  *out++ = '"';
  out = write_escaped(out, text.data(), text.size(), Escape::Json);
  *out++ = '"';
  return out;
}

char* write_text(char* out, std::string_view text) noexcept {
  return std::copy(text.begin(), text.end(), out);
}

bool is_null(std::string_view element) noexcept {
  constexpr std::string_view kNull = "null";
  return std::equal(element.begin(), element.end(), kNull.begin(), kNull.end(),
                    [](char c, char lower) { return (c | 0x20) == lower; });
}

// Reads an array's text form (PostgreSQL, "Array Input and Output Syntax") and writes JSON.
class ArrayWriter {
 public:
  ArrayWriter(std::string_view text, char* out, JsonElement element)
      : at_(text.data()), end_(at_ + text.size()), out_(out), element_(element) {}

  // Nothing where the text is not an array as PostgreSQL writes those without bounds.
  [[nodiscard]] char* write() noexcept { return write_array(0) && at_ == end_ ? out_ : nullptr; }

 private:
  static constexpr int kMaxDimensions = 6;  // PostgreSQL's MAXDIM

  bool take(char c) noexcept {
    if (at_ == end_ || *at_ != c) return false;
    ++at_;
    return true;
  }

  bool write_array(int depth) noexcept {
    if (depth == kMaxDimensions || !take('{')) return false;
    *out_++ = '[';
    if (!take('}')) {
      for (bool is_first = true; is_first || take(','); is_first = false) {
        if (!is_first) *out_++ = ',';
        const bool good = at_ != end_ && *at_ == '{' ? write_array(depth + 1) : write_element();
        if (!good) return false;
      }
      if (!take('}')) return false;
    }
    *out_++ = ']';
    return true;
  }

  bool write_element() noexcept { return take('"') ? write_quoted() : write_bare(); }

  bool write_quoted() noexcept {
    const bool is_json = element_ == JsonElement::Json;
    if (!is_json) *out_++ = '"';
    while (at_ != end_ && *at_ != '"') {
      if (*at_ == '\\' && ++at_ == end_) return false;
      out_ = write_escaped(out_, at_++, 1, is_json ? Escape::JsonLine : Escape::Json);
    }
    if (!is_json) *out_++ = '"';
    return take('"');
  }

  bool write_bare() noexcept {
    const char* const begin = at_;
    at_ = std::find_if(begin, end_,
                       [](char c) { return c == ',' || c == '}' || c == '{' || c == '"' || c == '\\'; });
    const std::string_view text(begin, static_cast<std::size_t>(at_ - begin));
    if (text.empty()) return false;
    const bool is_number = element_ == JsonElement::Number && is_json_number(text);
    if (is_null(text)) {
      out_ = write_text(out_, "null");
    } else if (element_ == JsonElement::Boolean && (text == "t" || text == "f")) {
      out_ = write_text(out_, text == "t" ? "true" : "false");
    } else if (is_number || element_ == JsonElement::Json) {
      out_ = write_text(out_, text);
    } else {
      out_ = write_string(out_, text);
    }
    return true;
  }

  const char* at_;
  const char* end_;
  char* out_;
  JsonElement element_;
};

}  // namespace

bool is_json_number(std::string_view text) noexcept {
  const char* at = text.data();
  const char* const end = at + text.size();
  const auto take_digits = [&] {
    const char* const begin = at;
    at = std::find_if_not(at, end, is_digit);
    return at != begin;
  };
  if (at != end && *at == '-') ++at;
  const bool begins_with_zero = at != end && *at == '0';
  const char* const whole = at;
  if (!take_digits() || (begins_with_zero && at - whole > 1)) return false;
  if (at != end && *at == '.' && (++at, !take_digits())) return false;
  if (at != end && (*at | 0x20) == 'e') {
    ++at;
    if (at != end && (*at == '+' || *at == '-')) ++at;
    if (!take_digits()) return false;
  }
  return at == end;
}

char* finish_json_number(char* begin, char* end) noexcept {
  if (is_json_number({begin, static_cast<std::size_t>(end - begin)})) return end;
  return write_string(begin, moved_back(begin, end));
}

char* finish_json_boolean(char* begin, char* end) noexcept {
  const std::string_view text(begin, static_cast<std::size_t>(end - begin));
  if (text == "true" || text == "t") return write_text(begin, "true");
  if (text == "false" || text == "f") return write_text(begin, "false");
  return write_string(begin, moved_back(begin, end));
}

template <JsonElement kElement>
char* finish_json_array(char* begin, char* end) noexcept {
  const std::string_view text = moved_back(begin, end);
  char* const written = ArrayWriter(text, begin, kElement).write();
  return written != nullptr ? written : write_string(begin, text);
}

template char* finish_json_array<JsonElement::Number>(char*, char*) noexcept;
template char* finish_json_array<JsonElement::Boolean>(char*, char*) noexcept;
template char* finish_json_array<JsonElement::Json>(char*, char*) noexcept;
template char* finish_json_array<JsonElement::String>(char*, char*) noexcept;

}  // namespace datagen::writers
