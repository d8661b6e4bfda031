#include "generators/expressions/array_text.hpp"

#include <algorithm>

#include "generators/expressions/fault.hpp"

namespace datagen::generators::expressions {

namespace {

constexpr std::string_view kSpaces = " \t\n\r\v\f";

// Behind the closing quote of what begins with one.
std::size_t quoted_size(std::string_view text) {
  std::size_t at = 1;
  while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2 : 1;
  if (at >= text.size()) fail("malformed array literal");
  return at + 1;
}

bool is_null_word(std::string_view text) {
  constexpr std::string_view kNull = "null";
  return text.size() == kNull.size() &&
         std::equal(text.begin(), text.end(), kNull.begin(), [](char a, char b) { return (a | 0x20) == b; });
}

}  // namespace

std::optional<ArrayElements::Element> ArrayElements::next() {
  const std::size_t begin = rest_.find_first_not_of(" \t\n\r\v\f{},");
  if (begin == std::string_view::npos) return std::nullopt;
  rest_.remove_prefix(begin);
  if (rest_.front() == '"') return Element{quoted()};
  const std::size_t end = rest_.find_first_of(",}");
  if (end == std::string_view::npos) fail("malformed array literal");
  std::string_view text = rest_.substr(0, end);
  rest_.remove_prefix(end);
  text = text.substr(0, text.find_last_not_of(kSpaces) + 1);
  return Element{is_null_word(text) ? std::nullopt : std::optional(text)};
}

std::string_view ArrayElements::quoted() {
  const std::size_t size = quoted_size(rest_);
  const std::string_view inner = rest_.substr(1, size - 2);
  rest_.remove_prefix(size);
  if (inner.find('\\') == std::string_view::npos) return inner;
  char* const begin = arena_.allocate(inner.size());
  char* out = begin;
  for (std::size_t i = 0; i < inner.size(); ++i) {
    if (inner[i] == '\\') ++i;
    *out++ = inner[i];
  }
  return {begin, static_cast<std::size_t>(out - begin)};
}

std::int64_t array_length(std::string_view array, std::int64_t dimension) {
  // The first list of that depth: its commas, and one.
  std::int64_t depth = 0;
  std::int64_t count = 0;
  bool is_empty = true;
  for (std::size_t at = 0; at < array.size();) {
    const char c = array[at];
    if (c == '"') {
      at += quoted_size(array.substr(at));
      is_empty = false;
      continue;
    }
    if (c == '}' && depth == dimension) break;
    depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    if (c == ',' && depth == dimension) ++count;
    if (depth >= dimension && kSpaces.find(c) == std::string_view::npos && !(c == '{' && depth == dimension))
      is_empty = false;
    ++at;
  }
  return is_empty ? 0 : count + 1;
}

}  // namespace datagen::generators::expressions
