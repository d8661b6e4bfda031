#include "inference/source_text.hpp"

#include <fmt/format.h>

#include <set>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "inference/json_text.hpp"

namespace datagen::inference {

namespace {

std::string_view format_name(readers::RecordFormat format) {
  switch (format) {
    case readers::RecordFormat::Csv: return "csv";
    case readers::RecordFormat::Jsonl: return "jsonl";
    case readers::RecordFormat::Json: return "json";
    case readers::RecordFormat::Copy: return "copy";
    case readers::RecordFormat::Dump: break;
  }
  return "dump";
}

// CSV and COPY, whose fields may be known by their order.
bool has_delimiters(readers::RecordFormat format) {
  return format == readers::RecordFormat::Csv || format == readers::RecordFormat::Copy;
}

bool has_telling_names(const std::vector<std::string>& fields) {
  const std::set<std::string> names(fields.begin(), fields.end());
  return names.size() == fields.size() && !names.contains("");
}

// Fields by name where names tell them apart, else in their order; nothing where columns have the names of
// fields.
std::string columns_text(const TableProfile& table) {
  if (table.columns == table.fields) return {};
  std::vector<std::string> texts;
  if (!has_telling_names(table.fields)) {
    if (!has_delimiters(table.options.format))
      throw core::Error(core::ExitCode::CannotGenerate,
                        fmt::format("{} has a field without a name, or two with the same one", table.input),
                        "schemas take fields of its format by name: rename it in the file");
    for (const std::string& column : table.columns) texts.push_back(quoted(column));
    return fmt::format("[{}]", fmt::join(texts, ", "));
  }
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i] != table.fields[i])
      texts.push_back(fmt::format("{}: {}", quoted(table.columns[i]), quoted(table.fields[i])));
  return fmt::format("{{ {} }}", fmt::join(texts, ", "));
}

}  // namespace

std::string source_text(const Input& input, const TableProfile& table, bool rejects_rows) {
  const readers::ReaderOptions& options = table.options;
  std::string text =
      fmt::format("{{ \"file\": {}, \"format\": \"{}\"", quoted(input.path), format_name(options.format));
  if (const std::string columns = columns_text(table); !columns.empty())
    text += fmt::format(", \"columns\": {}", columns);
  // What means nothing to JSON and dumps is not said of them: options are given for all files of a command
  // line.
  const bool is_lines = has_delimiters(options.format);
  if (options.delimiter && is_lines)
    text += fmt::format(", \"delimiter\": {}", quoted(std::string(1, *options.delimiter)));
  if (options.null_text && is_lines) text += fmt::format(", \"null\": {}", quoted(*options.null_text));
  if (options.format == readers::RecordFormat::Csv && !options.has_header) text += ", \"header\": false";
  if (rejects_rows) text += ", \"on_error\": \"reject\"";
  return text + " }";
}

}  // namespace datagen::inference
