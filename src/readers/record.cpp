#include "readers/record.hpp"

#include <algorithm>

#include "core/utf8.hpp"

namespace datagen::readers {

Place place_of(const Record& record, std::uint32_t start) {
  const std::string_view before = record.raw.substr(0, start);
  const std::size_t line_end = before.rfind('\n');
  const std::string_view line = line_end == std::string_view::npos ? before : before.substr(line_end + 1);
  return {record.line + static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n')),
          core::count_characters(line) + 1};
}

std::string shown(std::string_view text) {
  if (text.size() <= Fault::kShownBytes) return std::string(text);
  std::size_t end = Fault::kShownBytes - 3;
  // Bytes of no character at all stay as they are: three at most go on with one.
  for (int i = 0; i < 3 && core::continues_character(text[end]); ++i) --end;
  return std::string(text.substr(0, end)) + "...";
}

}  // namespace datagen::readers
