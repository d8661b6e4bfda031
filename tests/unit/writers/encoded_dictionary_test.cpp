// Escaping: the fast form against a byte-by-byte one; dictionaries hold what it writes.
#include "writers/encoded_dictionary.hpp"

#include <doctest/doctest.h>

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "core/byte_buffer.hpp"
#include "core/draw.hpp"

using namespace datagen::writers;
using datagen::core::ByteBuffer;
using datagen::core::Dictionary;
using datagen::core::Stream;

namespace {

using Form = EncodedDictionary::Form;

// PostgreSQL's table of COPY escapes, and doubled quotes.
std::string slow_escaped(const std::string& text, Escape escape) {
  std::string out;
  for (const char c : text) {
    if (escape == Escape::Literal) {
      out += c == '\'' ? "''" : std::string(1, c);
      continue;
    }
    switch (c) {
      case '\\': out += "\\\\"; break;
      case '\b': out += "\\b"; break;
      case '\f': out += "\\f"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      case '\v': out += "\\v"; break;
      default: out += c;
    }
  }
  return out;
}

std::string fast_escaped(const std::string& text, Escape escape) {
  std::string out(2 * text.size() + ByteBuffer::kMargin, '~');
  out.resize(
      static_cast<std::size_t>(write_escaped(out.data(), text.data(), text.size(), escape) - out.data()));
  return out;
}

std::string entry(const EncodedDictionary& encoded, std::uint32_t index) {
  std::vector<char> out(encoded.max_bytes() + ByteBuffer::kMargin);
  char* const begin = out.data();
  switch (encoded.form()) {
    case Form::Slots16: return {begin, encoded.write<Form::Slots16>(begin, index)};
    case Form::Slots32: return {begin, encoded.write<Form::Slots32>(begin, index)};
    case Form::SideBySide: break;
  }
  return {begin, encoded.write<Form::SideBySide>(begin, index)};
}

// Texts of every length up to 130: all bytes, or mostly special ones.
std::vector<std::string> texts() {
  std::vector<std::string> result{""};
  const std::string special = "\\\b\f\n\r\t\v'N.a\x7f\x01";
  const Stream stream = Stream::named(0, "texts");
  for (std::uint64_t i = 0; i < 2000; ++i) {
    std::string text;
    for (std::uint64_t k = 0; k < i % 131; ++k) {
      const std::uint64_t draw = stream.draw(i * 131 + k);
      const auto byte = static_cast<char>(draw >> 56U);
      text += i % 2 == 0 ? special[draw % special.size()] : byte;
    }
    result.push_back(text);
  }
  for (int byte = 0; byte < 256; ++byte) result.push_back(std::string("ab") + static_cast<char>(byte) + "cd");
  return result;
}

}  // namespace

TEST_CASE("both forms of escaping are the byte-by-byte one") {
  for (const Escape escape : {Escape::Copy, Escape::Literal}) {
    bool all_good = true;
    for (const std::string& text : texts()) {
      std::string appended = "x";
      append_escaped(appended, text, escape);
      all_good = all_good && appended == "x" + slow_escaped(text, escape) &&
                 fast_escaped(text, escape) == slow_escaped(text, escape);
    }
    CHECK(all_good);
  }
  CHECK(fast_escaped("\\N", Escape::Copy) == "\\\\N");
  CHECK(fast_escaped("it's\n\\", Escape::Literal) == "it''s\n\\");
}

TEST_CASE("an encoded dictionary writes its entries, long and short") {
  for (const std::size_t longest_text : {0UL, 7UL, 15UL, 16UL, 31UL, 32UL, 130UL}) {
    std::vector<std::string> entries = texts();
    std::erase_if(entries, [&](const std::string& text) { return text.size() > longest_text; });
    const Dictionary dictionary(entries);
    for (const Escape escape : {Escape::Copy, Escape::Literal}) {
      const EncodedDictionary encoded(dictionary, escape);
      bool all_good = true;
      std::size_t longest = 0;
      for (std::uint32_t i = 0; i < dictionary.size(); ++i) {
        const std::string written = entry(encoded, i);
        all_good = all_good && written == slow_escaped(std::string(dictionary[i]), escape);
        longest = std::max(longest, written.size());
      }
      CHECK(all_good);
      CHECK(longest == encoded.max_bytes());
      if (longest < 16) CHECK(encoded.form() == Form::Slots16);
      if (longest < 32) CHECK(encoded.form() != Form::SideBySide);
      if (longest_text > 100) CHECK(encoded.form() == Form::SideBySide);
    }
  }
}

TEST_CASE("a few long entries among short ones leave the slots small") {
  for (const std::size_t slot : {16UL, 32UL}) {
    std::vector<std::string> entries(64, std::string(slot - 1, 's'));
    entries[0] = std::string(slot, '\'');
    entries[63] = std::string(200, 'x') + "\\";
    const Dictionary dictionary(entries);
    for (const Escape escape : {Escape::Copy, Escape::Literal}) {
      const EncodedDictionary encoded(dictionary, escape);
      CHECK(encoded.form() == (slot == 16 ? Form::Slots16 : Form::Slots32));
      for (const std::uint32_t i : {0U, 1U, 62U, 63U})
        CHECK(entry(encoded, i) == slow_escaped(entries[i], escape));
    }
  }
}

TEST_CASE("each dictionary is encoded once per format") {
  const auto words = std::make_shared<Dictionary>(std::vector<std::string_view>{"a'b"});
  const auto same_words = std::make_shared<Dictionary>(std::vector<std::string_view>{"a'b"});
  EncodedDictionaries dictionaries;
  const EncodedDictionary* copy = dictionaries.get(words, Escape::Copy);
  CHECK(dictionaries.get(words, Escape::Copy) == copy);
  CHECK(dictionaries.get(words, Escape::Literal) != copy);
  CHECK(dictionaries.get(same_words, Escape::Copy) != copy);
  CHECK(copy->max_bytes() == 3);
  CHECK(dictionaries.get(words, Escape::Literal)->max_bytes() == 4);
}
