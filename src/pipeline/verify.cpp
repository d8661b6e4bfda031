#include "pipeline/verify.hpp"

#include <fmt/format.h>
#include <pg_query.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error.hpp"
#include "pipeline/plan.hpp"
#include "pipeline/script_splitter.hpp"
#include "pipeline/stop.hpp"
#include "readers/byte_source.hpp"
#include "schema/identifiers.hpp"
#include "schema/parser_memory.hpp"

namespace datagen::pipeline {

namespace {

// One mistake of a writer repeats in every row.
constexpr std::size_t kShownProblems = 10;
constexpr std::size_t kBufferBytes = 1UL << 20U;

struct SyntaxError {
  std::uint64_t line;  // of the statement, 0-based
  std::string message;
};

std::optional<SyntaxError> syntax_error(const std::string& sql) {
  if (sql.find('\0') != std::string::npos) return SyntaxError{0, "a statement holds a zero byte"};
  schema::require_parser_memory();
  const PgQuerySplitResult result = pg_query_split_with_parser(sql.c_str());
  std::optional<SyntaxError> error;
  if (result.error != nullptr) {
    // Counted in characters, from 1.
    const auto cursor = static_cast<std::size_t>(std::max(result.error->cursorpos - 1, 0));
    const auto end = sql.begin() + static_cast<std::ptrdiff_t>(std::min(cursor, sql.size()));
    error = SyntaxError{static_cast<std::uint64_t>(std::count(sql.begin(), end, '\n')),
                        schema::parse_message(result.error->message)};
  }
  pg_query_free_split_result(result);
  if (error) schema::refuse_out_of_memory(error->message);
  return error;
}

// The end of a name as DDL writes it, `public.notes` or `app."Two Words"`: at a space or a parenthesis that
// is not quoted.
std::string_view name_at(std::string_view sql, std::size_t begin) {
  bool is_quoted = false;
  std::size_t end = begin;
  for (; end < sql.size(); ++end) {
    const char c = sql[end];
    if (c == '"') is_quoted = !is_quoted;
    if (!is_quoted && (c == ' ' || c == '\n' || c == '(')) break;
  }
  return sql.substr(begin, end - begin);
}

// Of `COPY t (a, b) FROM stdin`; none where the statement lists no columns.
std::optional<std::size_t> count_columns(std::string_view sql, std::size_t begin) {
  if (sql.substr(begin, 2) != " (" || sql.substr(begin, 3) == " ()") return std::nullopt;
  bool is_quoted = false;
  std::size_t count = 1;
  for (const char c : sql.substr(begin)) {
    if (c == '"') is_quoted = !is_quoted;
    if (is_quoted) continue;
    if (c == ')') break;
    if (c == ',') ++count;
  }
  return count;
}

class DumpReader final : public ScriptReader {
 public:
  explicit DumpReader(const Report& expected) {
    for (const TableReport& table : expected.tables)
      counts_.emplace(schema::quote_qualified(table.name.schema, table.name.name), Count{table.rows, 0});
  }

  /// What follows stands in this file.
  void begin_file(const std::string& path) { path_ = path; }

  void on_statement(const std::string& sql, std::uint64_t line, std::uint64_t tuple_count) override {
    constexpr std::string_view kInsert = "INSERT INTO ";
    constexpr std::string_view kCopy = "COPY ";
    ++result_.statements;
    if (const auto error = syntax_error(sql)) report(line + error->line, error->message);
    if (sql.starts_with(kInsert)) count_rows(name_at(sql, kInsert.size()), tuple_count, line);
    if (!sql.starts_with(kCopy)) return;
    const std::string_view name = name_at(sql, kCopy.size());
    copy_ = find(name, line);
    copy_columns_ = count_columns(sql, kCopy.size() + name.size());
  }

  void on_copy_line(std::string_view data, std::uint64_t line) override {
    ++result_.rows;
    if (copy_ != nullptr) ++copy_->rows;
    if (!copy_columns_) return;
    const auto columns = static_cast<std::size_t>(std::count(data.begin(), data.end(), '\t')) + 1;
    if (columns != *copy_columns_)
      report(line, fmt::format("a row of {} columns among rows of {}", columns, *copy_columns_));
  }

  void on_meta_command(std::string_view command, std::uint64_t line) override {
    if (command.starts_with("\\.")) report(line, "the end of a COPY block without its beginning");
  }

  void on_cut_off(std::string_view what, std::uint64_t line) override {
    report(line, fmt::format("the dump ends within {}", what));
  }

  [[nodiscard]] Verification finish() {
    path_.clear();
    for (const auto& [name, count] : counts_)
      if (count.rows != count.planned)
        report(0, fmt::format("table {} has {} rows, planned are {}", name, count.rows, count.planned));
    return std::move(result_);
  }

 private:
  struct Count {
    std::uint64_t planned;
    std::uint64_t rows;
  };

  Count* find(std::string_view name, std::uint64_t line) {
    const auto found = counts_.find(name);
    if (found != counts_.end()) return &found->second;
    report(line, fmt::format("rows of {}, of which none are planned", name));
    return nullptr;
  }

  void count_rows(std::string_view table, std::uint64_t rows, std::uint64_t line) {
    result_.rows += rows;
    if (Count* count = find(table, line)) count->rows += rows;
  }

  void report(std::uint64_t line, std::string message) {
    ++result_.problem_count;
    if (result_.problems.size() < kShownProblems)
      result_.problems.push_back({path_, line, std::move(message)});
  }

  std::map<std::string, Count, std::less<>> counts_;  // by name, as statements spell it
  std::string path_;
  Count* copy_ = nullptr;  // of the COPY block that is read
  std::optional<std::size_t> copy_columns_;
  Verification result_;
};

// What cannot be read is not what should have been written.
template <typename Read>
auto reading(Read read) {
  try {
    return read();
  } catch (const core::Error& error) {
    throw core::Error(core::ExitCode::VerificationFailed, error.what());
  }
}

void read_script(const std::string& path, DumpReader& reader, const Progress& progress) {
  const auto source = reading([&] { return readers::open_bytes(path); });
  reader.begin_file(path);
  ScriptSplitter splitter(reader);
  std::vector<char> buffer(kBufferBytes);
  const auto read_piece = [&] { return source->read(buffer.data(), buffer.size()); };
  while (const std::size_t size = reading(read_piece)) {
    stop_if_asked(progress);
    splitter.feed({buffer.data(), size});
  }
  splitter.finish();
}

}  // namespace

bool can_verify(const GenerateOptions& options) {
  return !info(options.format).is_data && options.dialect == Dialect::PostgreSql;
}

std::vector<std::string> written_scripts(const Plan& plan, const std::string& path) {
  if (plan.options.layout == Layout::OneFile) return {path};
  std::vector<std::string> scripts;
  for (const FilePlan& file : plan.files)
    scripts.push_back(fmt::format("{}{}{}", path, path.ends_with('/') ? "" : "/", file.name));
  return scripts;
}

Verification verify(std::span<const std::string> paths, const Report& expected, const Progress& progress) {
  DumpReader reader(expected);
  for (const std::string& path : paths) read_script(path, reader, progress);
  return reader.finish();
}

}  // namespace datagen::pipeline
