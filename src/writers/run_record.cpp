#include "writers/run_record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

namespace datagen::writers {

namespace {

constexpr std::string_view kFirstLine = "datagen unfinished run, 1";  // the number is that of the form
constexpr std::size_t kDigestDigits = 32;

// Takes a line off the text; nothing when none is whole.
std::optional<std::string_view> take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end + 1);
  return line;
}

bool read_trait(std::string_view line, RunRecord& record) {
  constexpr std::string_view kBetween = ": ";
  const std::size_t colon = line.find(kBetween);
  if (colon == std::string_view::npos) return false;
  record.traits.insert_or_assign(std::string(line.substr(0, colon)),
                                 std::string(line.substr(colon + kBetween.size())));
  return true;
}

bool is_file_name(std::string_view name) {
  return !name.empty() && name != "." && name != ".." && name.find('/') == std::string_view::npos &&
         name.find('\0') == std::string_view::npos;
}

bool is_digest(std::string_view text) {
  return text.size() == kDigestDigits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// DIGEST SIZE NAME
bool read_file(std::string_view line, RunRecord& record) {
  const std::size_t behind_digest = line.find(' ');
  const std::size_t behind_size = line.find(' ', std::min(line.size(), behind_digest + 1));
  if (behind_size == std::string_view::npos) return false;
  const std::string_view digest = line.substr(0, behind_digest);
  const std::string_view size = line.substr(behind_digest + 1, behind_size - behind_digest - 1);
  const std::string_view name = line.substr(behind_size + 1);
  std::uint64_t byte_count = 0;
  const auto [end, error] = std::from_chars(size.data(), size.data() + size.size(), byte_count);
  if (error != std::errc() || end != size.data() + size.size() || !is_digest(digest) || !is_file_name(name))
    return false;
  record.files.insert_or_assign(std::string(name), FinishedFile{std::string(digest), byte_count});
  return true;
}

}  // namespace

std::string record_header(std::span<const RunTrait> traits) {
  std::string text = fmt::format("{}\n", kFirstLine);
  for (const RunTrait& trait : traits) text += fmt::format("{}: {}\n", trait.name, trait.value);
  return text + "\n";
}

std::string record_line(std::string_view name, const FinishedFile& file) {
  return fmt::format("{} {} {}\n", file.digest, file.byte_count, name);
}

std::optional<RunRecord> read_record(std::string_view text) {
  RunRecord record;
  std::string_view rest = text;
  std::optional<std::string_view> line = take_line(rest);
  if (line != kFirstLine) return std::nullopt;
  while ((line = take_line(rest)) && !line->empty())
    if (!read_trait(*line, record)) return std::nullopt;
  if (!line) return std::nullopt;
  do {
    record.sound_bytes = text.size() - rest.size();
    line = take_line(rest);
  } while (line && read_file(*line, record));
  return record;
}

}  // namespace datagen::writers
