#include "cli/word_wrap.hpp"

#include <algorithm>

namespace datagen::cli {

std::string wrapped(std::string_view text, std::size_t width, std::string_view prefix) {
  std::string out(prefix);
  append_wrapped(out, text, width, prefix.size(), prefix);
  return out;
}

void append_wrapped(std::string& out, std::string_view text, std::size_t width, std::size_t column,
                    std::string_view indent) {
  bool first_word = true;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (!first_word && column + 1 + end > width) {
      out += '\n';
      out += indent;
      column = indent.size();
    } else if (!first_word) {
      out += ' ';
      ++column;
    }
    out += text.substr(0, end);
    column += end;
    first_word = false;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  out += '\n';
}

}  // namespace datagen::cli
