#include "writers/encoded_dictionary.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

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

// What a literal escapes: quotes.
struct LiteralEscape {
  static bool may_be_in(std::uint64_t word) noexcept { return has(word, '\''); }
  static char* write(char* out, char c) noexcept {
    *out = '\'';
    out += c == '\'' ? 1 : 0;
    *out++ = c;
    return out;
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

}  // namespace

char* write_escaped(char* out, const char* text, std::size_t size, Escape escape) noexcept {
  switch (escape) {
    case Escape::Copy: return write_words<CopyEscape>(out, text, size);
    case Escape::Literal: return write_words<LiteralEscape>(out, text, size);
    case Escape::None: break;
  }
  return std::copy_n(text, size, out);
}

void append_escaped(std::string& out, std::string_view text, Escape escape) {
  if (escape == Escape::None) {
    out += text;
    return;
  }
  for (const char c : text) {
    if (escape == Escape::Literal) {
      if (c == '\'') out += '\'';
      out += c;
      continue;
    }
    const char letter = kCopyEscapes[static_cast<unsigned char>(c)];
    if (letter != 0) out += '\\';
    out += letter != 0 ? letter : c;
  }
}

EncodedDictionary::EncodedDictionary(const core::Dictionary& dictionary, Escape escape) {
  entries_.reserve(dictionary.size());
  for (std::uint32_t i = 0; i < dictionary.size(); ++i) {
    const std::size_t offset = bytes_.size();
    append_escaped(bytes_, dictionary[i], escape);
    const std::size_t size = bytes_.size() - offset;
    entries_.push_back({static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(size)});
    max_bytes_ = std::max(max_bytes_, size);
  }
  if (max_bytes_ < 16) {
    form_ = Form::Slots16;
    into_slots(16);
  } else if (max_bytes_ < 32) {
    form_ = Form::Slots32;
    into_slots(32);
  } else {
    bytes_.append(kWide, '\0');
  }
}

void EncodedDictionary::into_slots(std::size_t slot_bytes) {
  std::string slots(entries_.size() * slot_bytes, '\0');
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    bytes_.copy(&slots[i * slot_bytes], entries_[i].size, entries_[i].offset);
    slots[(i + 1) * slot_bytes - 1] = static_cast<char>(entries_[i].size);
  }
  bytes_ = std::move(slots);
  entries_ = {};
}

const EncodedDictionary* EncodedDictionaries::get(const core::DictionaryPtr& dictionary, Escape escape) {
  Entry& entry = entries_[{dictionary.get(), escape}];
  if (!entry.encoded) entry = {dictionary, std::make_unique<const EncodedDictionary>(*dictionary, escape)};
  return entry.encoded.get();
}

}  // namespace datagen::writers
