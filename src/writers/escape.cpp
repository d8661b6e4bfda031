#include "writers/escape.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace datagen::writers {

namespace {

// For each byte the letter behind the backslash that COPY writes for it, or 0.
constexpr std::array<char, 256> kCopyEscapes = [] {
  std::array<char, 256> escapes{};
  escapes['\b'] = 'b';
  escapes['\f'] = 'f';
  escapes['\n'] = 'n';
  escapes['\r'] = 'r';
  escapes['\t'] = 't';
  escapes['\v'] = 'v';
  escapes['\\'] = '\\';
  return escapes;
}();

constexpr std::uint64_t each(std::uint8_t byte) {
  return byte * 0x0101010101010101ULL;
}
// Whether any of eight bytes is `byte`, or below `limit` (at most 128).
constexpr bool has(std::uint64_t word, char byte) {
  const std::uint64_t x = word ^ each(static_cast<std::uint8_t>(byte));
  return ((x - each(1)) & ~x & each(0x80)) != 0;
}
constexpr bool has_below(std::uint64_t word, std::uint8_t limit) {
  return ((word - each(limit)) & ~word & each(0x80)) != 0;
}

// What COPY escapes: a backslash and some of the bytes below 14.
struct CopyEscape {
  static bool may_be_in(std::uint64_t word) noexcept { return has_below(word, 14) || has(word, '\\'); }
  static char* write(char* out, char c) noexcept {
    const char letter = kCopyEscapes[static_cast<unsigned char>(c)];
    *out = '\\';
    out += letter != 0 ? 1 : 0;
    *out++ = letter != 0 ? letter : c;
    return out;
  }
};

// What literals and quoted fields of CSV escape: their own quotes.
template <char kQuote>
struct QuoteEscape {
  static bool may_be_in(std::uint64_t word) noexcept { return has(word, kQuote); }
  static char* write(char* out, char c) noexcept {
    *out = kQuote;
    out += c == kQuote ? 1 : 0;
    *out++ = c;
    return out;
  }
};
struct BackslashEscape {
  static bool may_be_in(std::uint64_t word) noexcept {
    return has_below(word, 14) || has(word, '\\') || has(word, '\'');
  }
  static char* write(char* out, char c) noexcept {
    const char letter = c == '\n' ? 'n' : c == '\r' ? 'r' : c;
    *out = '\\';
    out += letter != c || c == '\\' || c == '\'' ? 1 : 0;
    *out++ = letter;
    return out;
  }
};

struct CharCallsEscape {
  static constexpr std::string_view kReturn = "'||char(13)||'";
  static bool may_be_in(std::uint64_t word) noexcept { return has_below(word, 14) || has(word, '\''); }
  static char* write(char* out, char c) noexcept {
    if (c == '\r') return std::copy(kReturn.begin(), kReturn.end(), out);
    *out = c;
    out += c == '\'' ? 1 : 0;
    *out++ = c;
    return out;
  }
};

using LiteralEscape = QuoteEscape<'\''>;
using CsvEscape = QuoteEscape<'"'>;

// What strings of JSON escape.
struct JsonEscape {
  static bool may_be_in(std::uint64_t word) noexcept {
    return has_below(word, 0x20) || has(word, '"') || has(word, '\\');
  }
  static char* write(char* out, char c) noexcept {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 && !has_letter(c)) return write_code(out, byte);
    *out = '\\';
    out += byte < 0x20 || c == '"' || c == '\\' ? 1 : 0;
    *out++ = byte < 0x20 ? kCopyEscapes[byte] : c;
    return out;
  }

 private:
  // JSON has the letters of COPY, but for the vertical tab's.
  static bool has_letter(char c) noexcept {
    return kCopyEscapes[static_cast<unsigned char>(c)] != 0 && c != '\v';
  }
  static char* write_code(char* out, unsigned byte) noexcept {
    constexpr std::string_view kDigits = "0123456789abcdef";
    constexpr std::string_view kCode = "\\u00";
    std::memcpy(out, kCode.data(), kCode.size());
    out[4] = kDigits[byte >> 4U];
    out[5] = kDigits[byte & 15U];
    return out + 6;
  }
};

// Strings of JSON hold no line ends as they are: what is replaced stands between tokens.
struct JsonLineEscape {
  static bool may_be_in(std::uint64_t word) noexcept { return has_below(word, '\r' + 1); }
  static char* write(char* out, char c) noexcept {
    *out = c == '\n' || c == '\r' ? ' ' : c;
    return out + 1;
  }
};

template <typename T>
std::uint64_t load(const char* text) noexcept {
  T value;
  std::memcpy(&value, text, sizeof value);
  return value;
}

// Fewer than eight bytes as a word of which nothing behind them is read; spaces fill it.
std::uint64_t load_rest(const char* text, std::size_t size) noexcept {
  if constexpr (std::endian::native == std::endian::big) {
    std::uint64_t word = each(' ');
    std::memcpy(&word, text, size);
    return word;
  }
  // Two loads that overlap, where a copy of a variable size would be a call.
  const auto shifted = [](std::uint64_t word, std::size_t bytes) { return word << (8 * bytes); };
  std::uint64_t word = 0;
  if (size >= 4) {
    word = load<std::uint32_t>(text) | shifted(load<std::uint32_t>(text + size - 4), size - 4);
  } else if (size >= 2) {
    word = load<std::uint16_t>(text) | shifted(load<std::uint16_t>(text + size - 2), size - 2);
  } else if (size == 1) {
    word = load<std::uint8_t>(text);
  }
  return word | shifted(each(' '), size);
}

// Eight bytes at once where none of them needs escaping.
template <typename Form>
char* write_words(char* out, const char* text, std::size_t size) noexcept {
  while (size > 0) {
    const std::size_t count = std::min<std::size_t>(size, 8);
    const std::uint64_t word = count == 8 ? load<std::uint64_t>(text) : load_rest(text, count);
    if (Form::may_be_in(word)) {
      for (std::size_t i = 0; i < count; ++i) out = Form::write(out, text[i]);
    } else {
      std::memcpy(out, &word, sizeof word);
      out += count;
    }
    text += count;
    size -= count;
  }
  return out;
}

template <typename Form>
void append_bytes(std::string& out, std::string_view text) {
  std::array<char, 16> bytes{};
  for (const char c : text) out.append(bytes.data(), Form::write(bytes.data(), c));
}

// Whether one byte of a field asks for quotes.
bool is_csv_special(char c) noexcept {
  return c == ',' || c == '"' || c == '\n' || c == '\r';
}

// Whether one of eight bytes may: so may other control characters.
bool may_be_csv_special(std::uint64_t word) noexcept {
  return has_below(word, '\r' + 1) || has(word, '"') || has(word, ',');
}

// What is none of its bytes' doing: the empty text is NULL without quotes, `\.` alone on a line ends the
// data.
bool is_csv_marker(std::string_view field) noexcept {
  return field.empty() || field == "\\.";
}

char* write_in_quotes(char* out, const char* text, std::size_t size) noexcept {
  *out++ = '"';
  out = write_words<CsvEscape>(out, text, size);
  *out++ = '"';
  return out;
}

// Goes back to the beginning of the field where a byte turns up that needs quotes.
char* write_csv_field(char* out, const char* text, std::size_t size) noexcept {
  if (is_csv_marker({text, size})) return write_in_quotes(out, text, size);
  char* const begin = out;
  for (std::size_t done = 0; done < size;) {
    const std::size_t count = std::min<std::size_t>(size - done, 8);
    const std::uint64_t word = count == 8 ? load<std::uint64_t>(text + done) : load_rest(text + done, count);
    if (may_be_csv_special(word) && std::any_of(text + done, text + done + count, is_csv_special))
      return write_in_quotes(begin, text, size);
    std::memcpy(out, &word, sizeof word);
    out += count;
    done += count;
  }
  return out;
}

}  // namespace

std::size_t escape_growth(Escape escape) noexcept {
  switch (escape) {
    case Escape::None:
    case Escape::JsonLine: return 1;
    case Escape::Copy:
    case Escape::Literal:
    case Escape::Backslash:
    case Escape::Csv:
    case Escape::CsvQuoted: return 2;
    case Escape::Json: return 6;
    case Escape::CharCalls: break;
  }
  return CharCallsEscape::kReturn.size();
}

char* write_escaped(char* out, const char* text, std::size_t size, Escape escape) noexcept {
  switch (escape) {
    case Escape::Copy: return write_words<CopyEscape>(out, text, size);
    case Escape::Backslash: return write_words<BackslashEscape>(out, text, size);
    case Escape::CharCalls: return write_words<CharCallsEscape>(out, text, size);
    case Escape::Literal: return write_words<LiteralEscape>(out, text, size);
    case Escape::Csv: return write_csv_field(out, text, size);
    case Escape::CsvQuoted: return write_words<CsvEscape>(out, text, size);
    case Escape::Json: return write_words<JsonEscape>(out, text, size);
    case Escape::JsonLine: return write_words<JsonLineEscape>(out, text, size);
    case Escape::None: break;
  }
  return std::copy_n(text, size, out);
}

void append_escaped(std::string& out, std::string_view text, Escape escape) {
  switch (escape) {
    case Escape::Copy: append_bytes<CopyEscape>(out, text); return;
    case Escape::Backslash: append_bytes<BackslashEscape>(out, text); return;
    case Escape::CharCalls: append_bytes<CharCallsEscape>(out, text); return;
    case Escape::Literal: append_bytes<LiteralEscape>(out, text); return;
    case Escape::CsvQuoted: append_bytes<CsvEscape>(out, text); return;
    case Escape::Json: append_bytes<JsonEscape>(out, text); return;
    case Escape::JsonLine: append_bytes<JsonLineEscape>(out, text); return;
    case Escape::None: out += text; return;
    case Escape::Csv: break;
  }
  if (!csv_needs_quotes(text)) {
    out += text;
    return;
  }
  out += '"';
  append_bytes<CsvEscape>(out, text);
  out += '"';
}

bool csv_needs_quotes(std::string_view field) noexcept {
  return is_csv_marker(field) || std::any_of(field.begin(), field.end(), is_csv_special);
}

// From the back, since the bytes move towards the end.
char* finish_csv_field(char* begin, char* end) noexcept {
  if (!csv_needs_quotes({begin, static_cast<std::size_t>(end - begin)})) return end;
  const std::ptrdiff_t quotes = std::count(begin, end, '"');
  char* const new_end = end + quotes + 2;
  char* out = new_end;
  *--out = '"';
  while (end != begin) {
    const char c = *--end;
    *--out = c;
    if (c == '"') *--out = '"';
  }
  *begin = '"';
  return new_end;
}

}  // namespace datagen::writers
