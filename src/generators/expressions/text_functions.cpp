// Functions of texts. Positions and lengths count characters, from 1, as PostgreSQL's do.
#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "core/letter_case.hpp"
#include "core/utf8.hpp"
#include "generators/expressions/functions.hpp"
#include "generators/expressions/md5.hpp"

namespace datagen::generators::expressions {

namespace {

using Text = std::string_view;

// The longest text that PostgreSQL makes (MaxAllocSize), far above any value that is meant.
constexpr std::int64_t kMostBytes = 0x3fffffff;

std::int64_t size_of(Text text) {
  return static_cast<std::int64_t>(core::count_characters(text));
}

// Drops the first `count` characters.
Text behind(Text text, std::int64_t count) {
  if (count <= 0) return text;
  return text.substr(core::first_characters(text, static_cast<std::size_t>(count)).size());
}
Text first(Text text, std::int64_t count) {
  return count <= 0 ? Text() : core::first_characters(text, static_cast<std::size_t>(count));
}

template <typename Change>
Text changed(RowContext& context, Text text, Change change) {
  // A letter may take one byte more in the other case, never two.
  char* const begin = context.arena.allocate(text.size() * 2);
  char* out = begin;
  while (!text.empty()) out = core::write_character(out, change(core::take_character(text)));
  return {begin, static_cast<std::size_t>(out - begin)};
}

Text lower(RowContext& context, Text text) {
  return changed(context, text, core::to_lower);
}
Text upper(RowContext& context, Text text) {
  return changed(context, text, core::to_upper);
}
Text initcap(RowContext& context, Text text) {
  bool is_inside = false;
  return changed(context, text, [&](char32_t letter) {
    const char32_t result = is_inside ? core::to_lower(letter) : core::to_upper(letter);
    is_inside = core::is_word_character(letter);
    return result;
  });
}

std::int64_t length(Text text) {
  return size_of(text);
}
std::int64_t padded_length(Text text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return size_of(text);
}
std::int64_t octets(Text text) {
  return static_cast<std::int64_t>(text.size());
}

Text substring_from(Text text, std::int64_t start) {
  return behind(text, start - 1);
}
Text substring(Text text, std::int64_t start, std::int64_t count) {
  if (count < 0) fail("negative substring length not allowed");
  const std::int64_t end = start + count;  // int32 both
  const std::int64_t begin = std::max<std::int64_t>(start, 1);
  return end <= begin ? Text() : first(behind(text, begin - 1), end - begin);
}
Text left(Text text, std::int64_t count) {
  return first(text, count >= 0 ? count : size_of(text) + count);
}
Text right(Text text, std::int64_t count) {
  return behind(text, count >= 0 ? size_of(text) - count : -count);
}

// Whether the characters' set holds the one that the text begins with; `size` is then its bytes.
bool holds_first(Text set, Text text, std::size_t& size) {
  size = core::first_characters(text, 1).size();
  return !text.empty() && set.find(text.substr(0, size)) != Text::npos;
}
Text trim_left(Text text, Text set) {
  for (std::size_t size = 0; holds_first(set, text, size);) text.remove_prefix(size);
  return text;
}
Text trim_right(Text text, Text set) {
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && core::continues_character(text[last])) --last;
    if (set.find(text.substr(last)) == Text::npos) break;
    text = text.substr(0, last);
  }
  return text;
}
Text trim_both(Text text, Text set) {
  return trim_right(trim_left(text, set), set);
}
Text trim_left_spaces(Text text) {
  return trim_left(text, " ");
}
Text trim_right_spaces(Text text) {
  return trim_right(text, " ");
}
Text trim_spaces(Text text) {
  return trim_both(text, " ");
}

Text concatenate(RowContext& context, Text a, Text b) {
  char* const out = context.arena.allocate(a.size() + b.size());
  std::copy(b.begin(), b.end(), std::copy(a.begin(), a.end(), out));
  return {out, a.size() + b.size()};
}

Text replace(RowContext& context, Text text, Text from, Text to) {
  if (from.empty()) return text;
  std::size_t count = 0;
  for (std::size_t at = text.find(from); at != Text::npos; at = text.find(from, at + from.size())) ++count;
  if (count == 0) return text;
  const std::size_t size = text.size() - count * from.size() + count * to.size();
  char* const begin = context.arena.allocate(size);
  char* out = begin;
  for (std::size_t at = text.find(from); at != Text::npos; at = text.find(from)) {
    out = std::copy_n(text.data(), at, out);
    out = std::copy(to.begin(), to.end(), out);
    text.remove_prefix(at + from.size());
  }
  std::copy(text.begin(), text.end(), out);
  return {begin, size};
}

// `count` characters of the fill, over and over.
Text filling(RowContext& context, Text fill, std::int64_t count) {
  const std::int64_t rounds = count / size_of(fill);
  const Text rest = first(fill, count % size_of(fill));
  const std::size_t size = static_cast<std::size_t>(rounds) * fill.size() + rest.size();
  if (static_cast<std::int64_t>(size) > kMostBytes) fail("requested length too large");
  char* const begin = context.arena.allocate(size);
  char* out = begin;
  for (std::int64_t i = 0; i < rounds; ++i) out = std::copy(fill.begin(), fill.end(), out);
  std::copy(rest.begin(), rest.end(), out);
  return {begin, size};
}
Text pad_left(RowContext& context, Text text, std::int64_t count, Text fill) {
  const std::int64_t missing = count - size_of(text);
  if (missing <= 0) return first(text, count);
  return fill.empty() ? text : concatenate(context, filling(context, fill, missing), text);
}
Text pad_right(RowContext& context, Text text, std::int64_t count, Text fill) {
  const std::int64_t missing = count - size_of(text);
  if (missing <= 0) return first(text, count);
  return fill.empty() ? text : concatenate(context, text, filling(context, fill, missing));
}
Text pad_left_spaces(RowContext& context, Text text, std::int64_t count) {
  return pad_left(context, text, count, " ");
}
Text pad_right_spaces(RowContext& context, Text text, std::int64_t count) {
  return pad_right(context, text, count, " ");
}
Text repeat(RowContext& context, Text text, std::int64_t count) {
  return text.empty() || count <= 0 ? Text() : filling(context, text, count * size_of(text));
}

Text reverse(RowContext& context, Text text) {
  char* const begin = context.arena.allocate(text.size());
  char* out = begin + text.size();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = core::first_characters(text.substr(at), 1).size();
    out -= size;
    std::copy_n(text.data() + at, size, out);
    at += size;
  }
  return {begin, text.size()};
}

std::int64_t position(Text text, Text wanted) {
  const std::size_t at = text.find(wanted);
  return at == Text::npos ? 0 : size_of(text.substr(0, at)) + 1;
}
bool starts_with(Text text, Text beginning) {
  return text.starts_with(beginning);
}

Text part_from_left(Text text, Text delimiter, std::int64_t number) {
  for (;; --number) {
    const std::size_t at = text.find(delimiter);
    if (number == 1) return text.substr(0, at);
    if (at == Text::npos) return {};
    text.remove_prefix(at + delimiter.size());
  }
}
Text part_from_right(Text text, Text delimiter, std::int64_t number) {
  for (;; --number) {
    const std::size_t at = text.rfind(delimiter);
    if (number == 1) return at == Text::npos ? text : text.substr(at + delimiter.size());
    if (at == Text::npos) return {};
    text = text.substr(0, at);
  }
}
Text split_part(Text text, Text delimiter, std::int64_t number) {
  if (number == 0) fail("field position must not be zero");
  if (delimiter.empty()) return number == 1 || number == -1 ? text : Text();
  return number > 0 ? part_from_left(text, delimiter, number) : part_from_right(text, delimiter, -number);
}

Text translate(RowContext& context, Text text, Text from, Text to) {
  char* const begin = context.arena.allocate(text.size() * 4);
  char* out = begin;
  while (!text.empty()) {
    const Text letter = core::first_characters(text, 1);
    text.remove_prefix(letter.size());
    const std::int64_t place = position(from, letter);
    const Text other = place == 0 ? letter : substring(to, place, 1);
    out = std::copy(other.begin(), other.end(), out);
  }
  return {begin, static_cast<std::size_t>(out - begin)};
}

// `count` characters from a place on give way to another text.
Text overlay(RowContext& context, Text text, Text placed, std::int64_t start, std::int64_t count) {
  if (start <= 0) fail("negative substring length not allowed");
  const Text before = first(text, start - 1);
  const Text after = behind(text, start - 1 + count);
  char* const begin = context.arena.allocate(before.size() + placed.size() + after.size());
  char* out = std::copy(before.begin(), before.end(), begin);
  out = std::copy(placed.begin(), placed.end(), out);
  out = std::copy(after.begin(), after.end(), out);
  return {begin, static_cast<std::size_t>(out - begin)};
}
Text overlay_own_length(RowContext& context, Text text, Text placed, std::int64_t start) {
  return overlay(context, text, placed, start, size_of(placed));
}

template <typename Unsigned>
Text to_hex(RowContext& context, std::int64_t value) {
  const std::string digits = fmt::format("{:x}", static_cast<Unsigned>(value));
  return context.keep(digits);
}

std::int64_t bits(Text text) {
  return static_cast<std::int64_t>(text.size() * 8);
}

Text md5_text(RowContext& context, Text text) {
  constexpr Text kDigits = "0123456789abcdef";
  const auto digest = md5(text);
  char* const begin = context.arena.allocate(digest.size() * 2);
  char* out = begin;
  for (const std::uint8_t byte : digest) {
    *out++ = kDigits[byte >> 4U];
    *out++ = kDigits[byte & 0xFU];
  }
  return {begin, digest.size() * 2};
}

std::int64_t ascii(Text text) {
  return text.empty() ? 0 : static_cast<std::int64_t>(core::take_character(text));
}
Text character(RowContext& context, std::int64_t code) {
  if (code == 0) fail("null character not permitted");
  if (code < 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
    fail(fmt::format("requested character not valid for encoding: {}", code));
  char* const begin = context.arena.allocate(4);
  return {begin, static_cast<std::size_t>(core::write_character(begin, static_cast<char32_t>(code)) - begin)};
}

constexpr Kind kText = Kind::Text;
constexpr Kind kInteger = Kind::Integer;

constexpr std::array kFunctions{
    Function{"||", {kText, kText}, kText, row_function<&concatenate>},
    Function{"lower", {kText}, kText, row_function<&lower>},
    Function{"upper", {kText}, kText, row_function<&upper>},
    Function{"initcap", {kText}, kText, row_function<&initcap>},
    Function{"length", {kText}, kInteger, row_function<&length>},
    Function{"length", {Kind::Char}, kInteger, row_function<&padded_length>},
    Function{"char_length", {kText}, kInteger, row_function<&length>},
    Function{"char_length", {Kind::Char}, kInteger, row_function<&padded_length>},
    Function{"character_length", {kText}, kInteger, row_function<&length>},
    Function{"character_length", {Kind::Char}, kInteger, row_function<&padded_length>},
    Function{"octet_length", {kText}, kInteger, row_function<&octets>},
    Function{"octet_length", {Kind::Char}, kInteger, row_function<&octets>},
    Function{"bit_length", {kText}, kInteger, row_function<&bits>},
    Function{"substr", {kText, kInteger}, kText, row_function<&substring_from>},
    Function{"substr", {kText, kInteger, kInteger}, kText, row_function<&substring>},
    Function{"substring", {kText, kInteger}, kText, row_function<&substring_from>},
    Function{"substring", {kText, kInteger, kInteger}, kText, row_function<&substring>},
    Function{"left", {kText, kInteger}, kText, row_function<&left>},
    Function{"right", {kText, kInteger}, kText, row_function<&right>},
    Function{"btrim", {kText}, kText, row_function<&trim_spaces>},
    Function{"btrim", {kText, kText}, kText, row_function<&trim_both>},
    Function{"ltrim", {kText}, kText, row_function<&trim_left_spaces>},
    Function{"ltrim", {kText, kText}, kText, row_function<&trim_left>},
    Function{"rtrim", {kText}, kText, row_function<&trim_right_spaces>},
    Function{"rtrim", {kText, kText}, kText, row_function<&trim_right>},
    Function{"replace", {kText, kText, kText}, kText, row_function<&replace>},
    Function{"lpad", {kText, kInteger}, kText, row_function<&pad_left_spaces>},
    Function{"lpad", {kText, kInteger, kText}, kText, row_function<&pad_left>},
    Function{"rpad", {kText, kInteger}, kText, row_function<&pad_right_spaces>},
    Function{"rpad", {kText, kInteger, kText}, kText, row_function<&pad_right>},
    Function{"repeat", {kText, kInteger}, kText, row_function<&repeat>},
    Function{"reverse", {kText}, kText, row_function<&reverse>},
    Function{"position", {kText, kText}, kInteger, row_function<&position>},
    Function{"strpos", {kText, kText}, kInteger, row_function<&position>},
    Function{"starts_with", {kText, kText}, Kind::Boolean, row_function<&starts_with>},
    Function{"split_part", {kText, kText, kInteger}, kText, row_function<&split_part>},
    Function{"translate", {kText, kText, kText}, kText, row_function<&translate>},
    Function{"overlay", {kText, kText, kInteger}, kText, row_function<&overlay_own_length>},
    Function{"overlay", {kText, kText, kInteger, kInteger}, kText, row_function<&overlay>},
    Function{"to_hex", {kInteger}, kText, row_function<&to_hex<std::uint32_t>>},
    Function{"to_hex", {Kind::BigInt}, kText, row_function<&to_hex<std::uint64_t>>},
    Function{"md5", {kText}, kText, row_function<&md5_text>},
    Function{"ascii", {kText}, kInteger, row_function<&ascii>},
    Function{"chr", {kInteger}, kText, row_function<&character>},
};

}  // namespace

std::span<const Function> text_functions() {
  return kFunctions;
}

}  // namespace datagen::generators::expressions
