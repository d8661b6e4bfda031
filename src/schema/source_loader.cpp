#include "schema/source_loader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include "schema/condition_loader.hpp"
#include "schema/table_source.hpp"

namespace datagen::schema {

namespace {

struct Ending {
  std::string_view text;
  SourceFormat format;
};
constexpr std::array kEndings{
    Ending{".csv", SourceFormat::Csv},     Ending{".tsv", SourceFormat::Csv},
    Ending{".jsonl", SourceFormat::Jsonl}, Ending{".ndjson", SourceFormat::Jsonl},
    Ending{".json", SourceFormat::Json},   Ending{".copy", SourceFormat::Copy},
    Ending{".sql", SourceFormat::Dump},
};

// Without what says that the file is compressed.
std::string_view without_compression(std::string_view name) {
  for (const std::string_view ending : {".zst", ".gz"}) {
    if (name.ends_with(ending)) name.remove_suffix(ending.size());
  }
  return name;
}

std::optional<SourceFormat> format_of(std::string_view file) {
  const std::string_view name = without_compression(file);
  const auto* const found = std::find_if(kEndings.begin(), kEndings.end(),
                                         [&](const Ending& ending) { return name.ends_with(ending.text); });
  return found == kEndings.end() ? std::nullopt : std::optional(found->format);
}

bool is_delimited(SourceFormat format) {
  return format == SourceFormat::Csv || format == SourceFormat::Copy;
}

std::string in_quotes(std::string_view name) {
  std::string text = "\"";
  for (const char c : name) text.append(c == '"' ? 2 : 1, c);
  return text + "\"";
}

class SourceLoader {
 public:
  SourceLoader(LoadContext& context, const Table& table, const JsonValue& json)
      : context_(context),
        table_(table),
        what_(fmt::format("\"source\" of table \"{}\"", display(table.name))),
        reader_(json, kSourceObject, what_, json.offset, context) {}

  TableSource load() {
    read_file();
    read_format();
    read_columns();
    read_rows();
    read_errors();
    check_meaning();
    return std::move(source_);
  }

 private:
  void read_file() {
    const JsonValue* file = reader_.string("file");
    if (file == nullptr) return;
    source_.file = file->string;
    source_.offset = file->offset;
    if (file->string.empty() || file->string.find('\0') != std::string::npos) {
      context_.error(file->offset, fmt::format("\"file\" of {} is empty or has a zero byte", what_));
      return;
    }
    if (source_.file == "-" && context_.source_name() == "<stdin>") {
      context_.error(file->offset, "standard input cannot be the schema and a source");
    }
    const std::filesystem::path folder = std::filesystem::path(context_.source_name()).parent_path();
    source_.path = source_.file == "-" ? "-" : (folder / source_.file).string();
  }

  void read_format() {
    if (const auto choice = reader_.choice("format")) {
      source_.format = static_cast<SourceFormat>(*choice);
    } else if (const auto known = format_of(source_.file)) {
      source_.format = *known;
    } else if (reader_.find("format") == nullptr && !source_.path.empty()) {
      context_.error(source_.offset,
                     fmt::format("the name \"{}\" does not say the file's format", source_.file),
                     "give the source a \"format\" of csv, jsonl, json, copy or dump");
    }
    if (source_.format == SourceFormat::Csv && without_compression(source_.file).ends_with(".tsv")) {
      source_.delimiter = '\t';
    }
    if (const auto delimiter = reader_.choice("delimiter"))
      source_.delimiter = kSourceDelimiters[*delimiter].front();
    if (const JsonValue* null = reader_.string("null")) source_.null_text = null->string;
    if (const auto encoding = reader_.choice("encoding")) source_.is_latin1 = *encoding == 1;
    source_.has_header = reader_.flag("header", true);
    const JsonValue* table = reader_.string("table");
    source_.dump_table =
        table != nullptr ? table->string : in_quotes(table_.name.schema) + "." + in_quotes(table_.name.name);
  }

  void read_columns() {
    const JsonValue* columns = reader_.find("columns");
    if (columns == nullptr) return;
    for (const JsonMember& member : columns->members) {
      const auto column = find_column(member.key, member.key_offset, hint_for(member));
      const bool is_null = member.value.kind == JsonKind::Null;
      if (!is_null && !context_.require_kind(member.value, JsonKind::String, "the name of a field")) continue;
      if (!is_null && member.value.string.empty())
        context_.error(member.value.offset, "the name of a field is empty");
      std::optional<std::string> field;
      if (!is_null) field = member.value.string;
      if (column) source_.columns.push_back({*column, std::move(field), member.key_offset});
    }
    source_.is_ordered = columns->kind == JsonKind::Array;
    for (const JsonValue& element : columns->elements) read_ordered(element);
    if (columns->elements.empty() && columns->members.empty())
      context_.error(columns->offset, fmt::format("\"columns\" of {} is empty", what_));
  }

  void read_ordered(const JsonValue& element) {
    if (!context_.require_kind(element, JsonKind::String, "the name of a column")) return;
    const auto column =
        find_column(element.string, element.offset, context_.suggest_column(table_, element.string));
    if (!column) return;
    const auto is_same = [&](const SourceColumn& other) { return other.column == *column; };
    if (std::any_of(source_.columns.begin(), source_.columns.end(), is_same)) {
      context_.error(element.offset, fmt::format("column \"{}\" is given twice", element.string));
      return;
    }
    source_.columns.push_back({*column, element.string, element.offset});
  }

  // For a member that may be no column: what it was meant to be, or that it is written the wrong way round.
  [[nodiscard]] std::string hint_for(const JsonMember& member) const {
    const bool is_reversed = !table_.find_column(member.key) && member.value.kind == JsonKind::String &&
                             table_.find_column(member.value.string);
    if (!is_reversed) return context_.suggest_column(table_, member.key);
    return fmt::format(R"(the column comes first and its field behind it: write {{"{}": "{}"}})",
                       member.value.string, member.key);
  }

  std::optional<std::size_t> find_column(const std::string& name, std::size_t offset,
                                         const std::string& hint) {
    const std::optional<std::size_t> column = table_.find_column(name);
    if (!column) {
      context_.error(offset,
                     fmt::format("{} has a column \"{}\", which table \"{}\" does not have", what_, name,
                                 display(table_.name)),
                     hint);
    } else if (!table_.columns[*column].generated_as.empty()) {
      context_.error(offset,
                     fmt::format("{} has a column \"{}\", whose values PostgreSQL generates", what_, name));
      return std::nullopt;
    }
    return column;
  }

  void read_rows() {
    if (const auto mode = reader_.choice("mode")) source_.mode = static_cast<SourceMode>(*mode);
    source_.limit = reader_.unsigned_integer("limit");
    const JsonValue* where = reader_.object("where");
    if (where == nullptr) return;
    if (where->members.empty()) context_.error(where->offset, fmt::format("\"where\" of {} is empty", what_));
    for (const JsonMember& member : where->members) {
      auto condition = read_condition(context_, table_, member, fmt::format("\"where\" of {}", what_));
      if (condition) source_.where.push_back(*std::move(condition));
    }
  }

  void read_errors() {
    if (const auto choice = reader_.choice("on_error")) source_.rejects = *choice == 1;
    source_.max_rejects = reader_.unsigned_integer("max_rejects").value_or(kDefaultRejects);
    const JsonValue* most = reader_.find("max_rejects");
    if (most == nullptr || source_.rejects) return;
    context_.error(most->offset, "\"max_rejects\" means nothing to a source that stops at the first bad row",
                   R"(give it an "on_error" of "reject")");
  }

  // Keys that the format has no use for.
  void check_meaning() {
    const auto refuse = [&](std::string_view key, bool has_meaning) {
      const JsonValue* value = reader_.find(key);
      if (value == nullptr || has_meaning) return;
      context_.error(value->offset, fmt::format("\"{}\" means nothing to format \"{}\"", key,
                                                kSourceFormats[static_cast<std::size_t>(source_.format)]));
    };
    const JsonValue* columns = reader_.find("columns");
    refuse("header", source_.format == SourceFormat::Csv);
    refuse("delimiter", is_delimited(source_.format));
    refuse("null", is_delimited(source_.format));
    refuse("table", source_.format == SourceFormat::Dump);
    const bool is_named = source_.format != SourceFormat::Csv && source_.format != SourceFormat::Copy;
    if (columns == nullptr || !is_named || columns->kind != JsonKind::Array) return;
    context_.error(columns->offset,
                   fmt::format("format \"{}\" names its fields: \"columns\" of {} must be an object",
                               kSourceFormats[static_cast<std::size_t>(source_.format)], what_),
                   R"(write {"column": "field"})");
  }

  LoadContext& context_;
  const Table& table_;
  std::string what_;
  ObjectReader reader_;
  TableSource source_;
};

}  // namespace

void load_source(LoadContext& context, Table& table, const ObjectReader& reader) {
  const JsonValue* json = reader.object("source");
  if (json == nullptr) return;
  const TableSource source = SourceLoader(context, table, *json).load();
  table.source = std::make_shared<const TableSource>(source);
  if (source.mode != SourceMode::Table || !table.row_count) return;
  context.error(reader.find("row_count")->offset,
                fmt::format("table \"{}\" takes its rows from a file and cannot have a \"row_count\"",
                            display(table.name)),
                R"(give the source a "limit", or a "mode" of "sample")");
}

void check_source(LoadContext& context, const Table& table) {
  if (table.source == nullptr || table.source->mode != SourceMode::Table) return;
  for (const ForeignKey& key : table.foreign_keys) {
    if (key.per_parent == nullptr) continue;
    context.error(
        key.per_parent->offset,
        fmt::format("table \"{}\" takes its rows from a file, but one of its foreign keys has \"per_parent\"",
                    display(table.name)));
  }
}

}  // namespace datagen::schema
