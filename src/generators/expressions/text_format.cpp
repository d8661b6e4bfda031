#include "generators/expressions/text_format.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "generators/expressions/fault.hpp"

namespace datagen::generators::expressions {

namespace {

// The number in front of a $; 0 where there is none.
std::size_t take_number(std::string_view& rest) {
  std::size_t number = 0;
  const auto [end, failure] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
  const auto size = static_cast<std::size_t>(end - rest.data());
  if (failure != std::errc{} || size == rest.size() || rest[size] != '$') return 0;
  if (number == 0) fail("format specifies argument 0, but arguments are numbered from 1");
  rest.remove_prefix(size + 1);
  return number;
}

}  // namespace

std::vector<FormatPart> read_text_format(std::string_view format, std::size_t arguments) {
  std::vector<FormatPart> parts;
  std::string text;
  std::size_t last = 0;
  while (!format.empty()) {
    const std::size_t percent = std::min(format.find('%'), format.size());
    text += format.substr(0, percent);
    format.remove_prefix(std::min(percent + 1, format.size()));
    if (format.starts_with('%')) {
      text += '%';
    } else if (!format.empty()) {
      const std::size_t number = take_number(format);
      if (!format.starts_with('s')) fail("format() is understood with %s, %1$s and %% only");
      last = number > 0 ? number : last + 1;
      if (last > arguments) fail("too few arguments for format()");
      parts.push_back({std::exchange(text, {}), last});
    }
    if (!format.empty()) format.remove_prefix(1);
  }
  parts.push_back({std::move(text)});
  return parts;
}

}  // namespace datagen::generators::expressions
