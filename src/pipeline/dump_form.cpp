#include "pipeline/dump_form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <vector>

#include "core/error.hpp"
#include "pipeline/script_splitter.hpp"
#include "readers/byte_source.hpp"

namespace datagen::pipeline {

namespace {

namespace fs = std::filesystem;

// The header is shorter; definitions may go on for many of these.
constexpr std::size_t kPieceBytes = 64UL << 10U;

// Finds the statement that brings the first rows.
class FirstRows final : public ScriptReader {
 public:
  void on_statement(const std::string& sql, std::uint64_t /*line*/, std::uint64_t /*tuples*/) override {
    if (is_found_) return;
    const bool is_copy = sql.starts_with("COPY ");
    is_found_ = is_copy || sql.starts_with("INSERT INTO ");
    if (is_found_) format_ = is_copy ? Format::Copy : Format::Sql;
  }
  void on_copy_line(std::string_view /*data*/, std::uint64_t /*line*/) override {}
  void on_meta_command(std::string_view /*command*/, std::uint64_t /*line*/) override {}
  void on_cut_off(std::string_view /*what*/, std::uint64_t /*line*/) override {}

  [[nodiscard]] bool is_found() const noexcept { return is_found_; }
  [[nodiscard]] Format format() const noexcept { return format_; }

 private:
  bool is_found_ = false;
  Format format_ = Format::Copy;
};

std::string_view without_compression(std::string_view name) {
  for (const std::string_view ending : {".zst", ".gz"})
    if (name.ends_with(ending)) name.remove_suffix(ending.size());
  return name;
}

// "-- Dumped by datagen 0.1.0, seed 7"
void read_header(std::string_view beginning, DumpForm& form) {
  constexpr std::string_view kSays = "\n-- Dumped by datagen ";
  constexpr std::string_view kSeed = ", seed ";
  const std::size_t at = beginning.find(kSays);
  if (at == std::string_view::npos) return;
  std::string_view line = beginning.substr(at + kSays.size());
  line = line.substr(0, line.find('\n'));
  const std::size_t comma = line.find(kSeed);
  form.version = std::string(line.substr(0, comma));
  if (comma == std::string_view::npos) return;
  const std::string_view digits = line.substr(comma + kSeed.size());
  std::uint64_t seed = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seed);
  if (error == std::errc() && end == digits.data() + digits.size()) form.seed = seed;
}

bool is_script(std::string_view beginning, std::string_view name) {
  return beginning.starts_with("--\n-- ") || name.ends_with(".sql");
}

// The rows of a dump are objects of one line each.
bool is_schema_text(std::string_view beginning) {
  const std::string_view line = beginning.substr(0, beginning.find('\n'));
  return line.size() < beginning.size() && line.starts_with('{') &&
         (line.ends_with('{') || line.ends_with(','));
}

// Of a file of rows: JSON objects begin with a brace, a line of column names does not.
Format data_format(std::string_view beginning, std::string_view name) {
  if (name.ends_with(".csv")) return Format::Csv;
  if (name.ends_with(".jsonl") || beginning.empty()) return Format::Jsonl;
  return beginning.starts_with('{') ? Format::Jsonl : Format::Csv;
}

// What can be read of a piece: a dump that is damaged further on is still recognised.
std::string_view read_piece(readers::ByteSource& source, std::vector<char>& piece) {
  std::size_t size = 0;
  try {
    while (size < piece.size()) {
      const std::size_t got = source.read(piece.data() + size, piece.size() - size);
      if (got == 0) break;
      size += got;
    }
  } catch (const core::Error&) {
    // Whoever reads on is told.
  }
  return {piece.data(), size};
}

void recognise_script(std::string_view beginning, readers::ByteSource& source, std::vector<char>& piece,
                      DumpForm& form) {
  read_header(beginning, form);
  if (beginning.starts_with("--\n-- MySQL ")) form.dialect = Dialect::MySql;
  if (beginning.starts_with("--\n-- SQLite ")) form.dialect = Dialect::Sqlite;
  if (form.dialect != Dialect::PostgreSql) {
    form.format = Format::Sql;
    return;
  }
  FirstRows rows;
  ScriptSplitter splitter(rows);
  bool has_insert = false;  // in a dump whose statements do not end: a quote of one was edited
  for (; !beginning.empty() && !rows.is_found(); beginning = read_piece(source, piece)) {
    splitter.feed(beginning);
    has_insert = has_insert || beginning.find("\nINSERT INTO ") != std::string_view::npos;
  }
  form.format = !rows.is_found() && has_insert ? Format::Sql : rows.format();
}

void recognise_file(const std::string& path, DumpForm& form) {
  const auto source = readers::open_bytes(path);
  std::vector<char> piece(kPieceBytes);
  const std::string_view beginning = read_piece(*source, piece);
  const std::string_view name = without_compression(path);
  if (is_script(beginning, name)) {
    recognise_script(beginning, *source, piece, form);
  } else {
    form.format = data_format(beginning, name);
    form.is_schema = is_schema_text(beginning);
  }
}

// "01_orders.csv.zst"
bool holds_rows(const std::string& name) {
  return !name.empty() && name[0] >= '0' && name[0] <= '9';
}

std::vector<std::string> sorted_names(const std::string& directory) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(directory, error), end; !error && entry != end; entry.increment(error))
    names.push_back(entry->path().filename().string());
  if (error)
    throw core::Error(core::ExitCode::Usage, fmt::format("could not open directory \"{}\": {}", directory,
                                                         std::generic_category().message(error.value())));
  std::sort(names.begin(), names.end());
  return names;
}

void recognise_directory(const std::string& path, DumpForm& form) {
  form.layout = Layout::Directory;
  const std::vector<std::string> names = sorted_names(path);
  for (const std::string& name : names)
    if (name == "pre-data.sql" || name == "post-data.sql") {
      recognise_file((fs::path(path) / name).string(), form);
      break;
    }
  const auto rows = std::find_if(names.begin(), names.end(), holds_rows);
  if (rows == names.end()) return;
  if (rows->ends_with(".zst")) form.compression = Compression{CompressionMethod::Zstd, 1};
  if (rows->ends_with(".gz")) form.compression = Compression{CompressionMethod::Gzip, 1};
  recognise_file((fs::path(path) / *rows).string(), form);
}

}  // namespace

DumpForm recognise_dump(const std::string& path) {
  DumpForm form;
  if (names_directory(path)) {
    recognise_directory(path, form);
  } else {
    recognise_file(path, form);
  }
  return form;
}

}  // namespace datagen::pipeline
