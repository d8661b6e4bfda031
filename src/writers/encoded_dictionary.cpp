#include "writers/encoded_dictionary.hpp"

#include <algorithm>
#include <array>

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

char* write_copy(char* out, const char* text, std::size_t size) noexcept {
  for (std::size_t i = 0; i < size; ++i) {
    const char letter = kCopyEscapes[static_cast<unsigned char>(text[i])];
    *out = '\\';
    out += letter != 0 ? 1 : 0;
    *out++ = letter != 0 ? letter : text[i];
  }
  return out;
}

char* write_literal(char* out, const char* text, std::size_t size) noexcept {
  for (std::size_t i = 0; i < size; ++i) {
    *out = '\'';
    out += text[i] == '\'' ? 1 : 0;
    *out++ = text[i];
  }
  return out;
}

}  // namespace

char* write_escaped(char* out, const char* text, std::size_t size, Escape escape) noexcept {
  switch (escape) {
    case Escape::Copy: return write_copy(out, text, size);
    case Escape::Literal: return write_literal(out, text, size);
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
  bytes_.append(kWide, '\0');
}

const EncodedDictionary* EncodedDictionaries::get(const core::DictionaryPtr& dictionary, Escape escape) {
  Entry& entry = entries_[{dictionary.get(), escape}];
  if (!entry.encoded) entry = {dictionary, std::make_unique<const EncodedDictionary>(*dictionary, escape)};
  return entry.encoded.get();
}

}  // namespace datagen::writers
