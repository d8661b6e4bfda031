// Finds one table's COPY block in a plain dump.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error.hpp"
#include "readers/copy_reader.hpp"

namespace datagen::readers {

namespace {

constexpr std::string_view kCopy = "COPY ";
constexpr std::string_view kFromStdin = " FROM stdin;";
constexpr std::string_view kEndOfData = "\\.";
// Tables that a message names at most.
constexpr std::size_t kNamed = 5;

// An identifier as SQL has it, which the text loses: folded to lower case, or in quotes as it is. Empty:
// none.
std::string take_identifier(std::string_view& text) {
  std::string name;
  if (!text.starts_with('"')) {
    const std::size_t end = std::min(text.find_first_of(".,() "), text.size());
    for (const char c : text.substr(0, end))
      name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    text.remove_prefix(end);
    return name;
  }
  for (text.remove_prefix(1); !text.empty(); text.remove_prefix(1)) {
    if (text.front() == '"') {
      text.remove_prefix(1);
      if (!text.starts_with('"')) break;
    }
    name += text.front();
  }
  return name;
}

struct TableName {
  std::string schema;  // empty: any
  std::string name;

  [[nodiscard]] bool names(const TableName& table) const {
    return name == table.name && (schema.empty() || schema == table.schema);
  }
  [[nodiscard]] std::string text() const { return schema.empty() ? name : schema + "." + name; }
};

TableName take_table(std::string_view& text) {
  std::string first = take_identifier(text);
  if (!text.starts_with('.')) return {"", std::move(first)};
  text.remove_prefix(1);
  return {std::move(first), take_identifier(text)};
}

std::vector<std::string> take_columns(std::string_view text) {
  std::vector<std::string> columns;
  while (text.starts_with(' ') || text.starts_with('(') || text.starts_with(',')) {
    text.remove_prefix(1);
    if (text.starts_with(' ')) continue;
    if (std::string name = take_identifier(text); !name.empty()) columns.push_back(std::move(name));
  }
  return columns;
}

// The cursor's next line, which it passes; nothing at the end.
std::optional<Record> take_line(RecordCursor& cursor) {
  if (cursor.begin() == cursor.end() && !cursor.grow()) return std::nullopt;
  Record line;
  cursor.pass_line(line, cursor.begin());
  return line;
}

[[noreturn]] void fail_without_block(const std::string& input, const TableName& table,
                                     const std::vector<std::string>& seen, bool has_inserts) {
  std::string hint =
      has_inserts ? "rows of INSERT statements are not read: make the dump without --inserts" : "";
  if (!seen.empty()) hint = fmt::format("it has rows of {}", fmt::join(seen, ", "));
  throw core::Error(core::ExitCode::CannotGenerate,
                    fmt::format("{} has no COPY of table \"{}\"", input, table.text()), std::move(hint));
}

// The columns' names come from the line.
void check_clean(const Record& line, const std::string& input) {
  if (is_clean_text(line.raw)) return;
  throw core::Error(core::ExitCode::CannotGenerate, fmt::format("COPY of {} cannot be read: line {}: {}",
                                                                input, line.line, unclean_reason(line.raw)));
}

// Moves the cursor to the first row of the table and gives the names of its columns.
std::vector<std::string> find_block(RecordCursor& cursor, const std::string& wanted_text) {
  std::string_view wanted_name = wanted_text;
  const TableName wanted = take_table(wanted_name);
  std::vector<std::string> seen;
  bool has_inserts = false;
  while (const std::optional<Record> line = take_line(cursor)) {
    std::string_view text = line->raw;
    has_inserts = has_inserts || text.starts_with("INSERT INTO ");
    if (!text.starts_with(kCopy) || !text.ends_with(kFromStdin)) continue;
    text.remove_prefix(kCopy.size());
    text.remove_suffix(kFromStdin.size());
    const TableName table = take_table(text);
    if (wanted.names(table)) {
      check_clean(*line, cursor.name());
      return take_columns(text);
    }
    if (seen.size() < kNamed) seen.push_back(fmt::format("\"{}\"", table.name));
    for (auto row = take_line(cursor); row && row->raw != kEndOfData;) row = take_line(cursor);
  }
  fail_without_block(cursor.name(), wanted, seen, has_inserts);
}

}  // namespace

std::unique_ptr<RecordReader> open_dump(std::unique_ptr<ByteSource> source, ReaderOptions options) {
  RecordCursor cursor(std::move(source), options);
  if (!options.start) options.names = find_block(cursor, options.table);
  return std::make_unique<CopyReader>(std::move(cursor), options);
}

}  // namespace datagen::readers
