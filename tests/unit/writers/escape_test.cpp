// Fields of CSV and strings of JSON: the fast forms against byte-by-byte ones.
#include "writers/escape.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <string>
#include <vector>

#include "core/byte_buffer.hpp"
#include "core/draw.hpp"

using namespace datagen::writers;
using datagen::core::ByteBuffer;
using datagen::core::Stream;

namespace {

// RFC 4180, section 2, and what COPY puts into quotes besides.
std::string slow_field(const std::string& text) {
  if (!text.empty() && text != "\\." && text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

// RFC 8259, section 7.
std::string slow_json(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const std::size_t letter = std::string("\"\\\b\f\n\r\t").find(c);
    char code[8];
    std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned>(c));
    if (letter != std::string::npos) {
      out += {'\\', "\"\\bfnrt"[letter]};
    } else {
      out += c >= 0 && c < 0x20 ? code : std::string(1, c);
    }
  }
  return out;
}

std::string fast(const std::string& text, Escape escape) {
  std::string out(escape_growth(escape) * text.size() + kEscapeMargin + ByteBuffer::kMargin, '~');
  char* const end = write_escaped(out.data(), text.data(), text.size(), escape);
  out.resize(static_cast<std::size_t>(end - out.data()));
  return out;
}

std::string plain(const std::string& text, Escape escape) {
  std::string out = "x";
  append_escaped(out, text, escape);
  return out.substr(1);
}

std::string finished(const std::string& text) {
  std::string out = text + std::string(text.size() + kEscapeMargin, '~');
  char* const end = finish_csv_field(out.data(), out.data() + text.size());
  out.resize(static_cast<std::size_t>(end - out.data()));
  return out;
}

// Every byte at every place of a word, and random texts with few special bytes or many.
std::vector<std::string> texts() {
  std::vector<std::string> result{"", "\\.", "\\.\n", "\\", ".", "a\\.", " a ", "NULL", "\t"};
  for (int byte = 1; byte < 256; ++byte) {
    for (std::size_t at = 0; at < 9; ++at) {
      result.push_back(std::string(at, 'a') + static_cast<char>(byte) + "bcdefgh");
      result.push_back(std::string(at, 'a') + static_cast<char>(byte));
    }
  }
  const std::string letters = "abcdefgh,\"\n\r\t\\";
  const Stream stream = Stream::named(1, "texts");
  for (std::uint64_t i = 0; i < 3000; ++i) {
    std::string text;
    for (std::uint64_t k = 0; k < i % 70; ++k)
      text += letters[stream.draw(i * 70 + k) % (i % 3 == 0 ? letters.size() : 8 + i % 2)];
    result.push_back(text);
  }
  return result;
}

}  // namespace

TEST_CASE("a field of CSV is quoted as the byte-by-byte form says") {
  for (const std::string& text : texts()) {
    CAPTURE(text);
    const std::string expected = slow_field(text);
    CHECK(fast(text, Escape::Csv) == expected);
    CHECK(plain(text, Escape::Csv) == expected);
    CHECK(finished(text) == expected);
    CHECK(csv_needs_quotes(text) == (expected != text));
    const std::string quoted = "\"" + fast(text, Escape::CsvQuoted) + "\"";
    CHECK(quoted == "\"" + plain(text, Escape::CsvQuoted) + "\"");
    if (expected != text) CHECK(quoted == expected);
  }
}

TEST_CASE("a string of JSON is escaped as the byte-by-byte form says") {
  for (const std::string& text : texts()) {
    CAPTURE(text);
    CHECK(fast(text, Escape::Json) == slow_json(text));
    CHECK(plain(text, Escape::Json) == slow_json(text));
  }
}

TEST_CASE("JSON stays on its line") {
  for (const std::string& text : texts()) {
    CAPTURE(text);
    std::string expected = text;
    for (char& c : expected)
      if (c == '\n' || c == '\r') c = ' ';
    CHECK(fast(text, Escape::JsonLine) == expected);
    CHECK(plain(text, Escape::JsonLine) == expected);
  }
}
