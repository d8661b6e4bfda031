#include "cli/message_colours.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace datagen::cli {

namespace {

// Those of psql and gcc.
struct Mark {
  std::string_view text;
  std::string_view colour;
};
constexpr auto kMarks = std::to_array<Mark>({
    {"error: ", "\x1b[01;31m"},
    {"warning: ", "\x1b[01;35m"},
});
constexpr Mark kHint{"hint: ", "\x1b[01;36m"};
constexpr std::string_view kPlaceColour = "\x1b[01m";
constexpr std::string_view kPlain = "\x1b[0m";

// "PLACE: error: TEXT": the first mark behind a colon, since the text may hold others.
std::string coloured_line(std::string_view line) {
  if (line.starts_with(' ')) return std::string(line);
  if (line.starts_with(kHint.text))
    return fmt::format("{}{}{}{}", kHint.colour, kHint.text, kPlain, line.substr(kHint.text.size()));
  std::size_t begin = std::string_view::npos;
  const Mark* first = nullptr;
  for (const Mark& mark : kMarks) {
    const std::size_t found = line.find(fmt::format(": {}", mark.text));
    if (found >= begin) continue;
    begin = found;
    first = &mark;
  }
  if (first == nullptr) return std::string(line);
  const std::string_view place = line.substr(0, begin + 2);
  const std::string_view text = line.substr(place.size() + first->text.size());
  return fmt::format("{}{}{}{}{}{}{}", kPlaceColour, place, kPlain, first->colour, first->text, kPlain, text);
}

}  // namespace

std::string coloured(std::string_view messages) {
  std::string out;
  while (!messages.empty()) {
    const std::size_t end = std::min(messages.find('\n'), messages.size() - 1) + 1;
    out += coloured_line(messages.substr(0, end));
    messages.remove_prefix(end);
  }
  return out;
}

}  // namespace datagen::cli
