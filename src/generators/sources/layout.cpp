#include "generators/sources/layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "core/suggest.hpp"
#include "generators/keys/distinct_keys.hpp"
#include "schema/name_inference.hpp"
#include "schema/table_source.hpp"

namespace datagen::generators::sources {

namespace {

using schema::SourceFormat;
using schema::SourceMode;

// Records of a JSON file that are looked at for their keys.
constexpr std::size_t kRecordsForKeys = 1000;

readers::RecordFormat record_format(SourceFormat format) {
  switch (format) {
    case SourceFormat::Csv: return readers::RecordFormat::Csv;
    case SourceFormat::Jsonl: return readers::RecordFormat::Jsonl;
    case SourceFormat::Json: return readers::RecordFormat::Json;
    case SourceFormat::Copy: return readers::RecordFormat::Copy;
    case SourceFormat::Dump: return readers::RecordFormat::Dump;
  }
  return readers::RecordFormat::Csv;
}

bool is_json(const schema::TableSource& source) {
  return source.format == SourceFormat::Jsonl || source.format == SourceFormat::Json;
}

bool is_in_foreign_key(const schema::Table& table, std::size_t column) {
  return std::any_of(table.foreign_keys.begin(), table.foreign_keys.end(),
                     [&](const schema::ForeignKey& key) {
                       return std::find(key.columns.begin(), key.columns.end(), column) != key.columns.end();
                     });
}

class LayoutBuild {
 public:
  LayoutBuild(const schema::Model& model, std::size_t table, core::Diagnostics& problems)
      : model_(model),
        table_(model.tables[table]),
        source_(*table_.source),
        problems_(problems),
        label_(fmt::format("table \"{}\"", schema::display(table_.name))) {}

  Layout build() {
    layout_.file = SourceFile::open(source_);
    set_options();
    const std::vector<std::string> names = field_names();
    map_columns(names);
    if (layout_.fields.empty()) report_no_field(names);
    warn_of_unused(names);
    layout_.options.names = names;
    if (is_json(source_)) read_keys_in_order();
    for (const MappedField& field : layout_.fields) layout_.width = std::max(layout_.width, field.number + 1);
    // Readers begin behind the header, or where the rows of a dump do.
    layout_.options.start = layout_.begin;
    check_conditions();
    return std::move(layout_);
  }

 private:
  void set_options() {
    readers::ReaderOptions& options = layout_.options;
    options.format = record_format(source_.format);
    options.delimiter = source_.delimiter;
    options.has_header = source_.has_header;
    options.null_text = source_.null_text;
    options.table = source_.dump_table;
    const bool has_names = source_.format == SourceFormat::Csv && source_.has_header;
    if (source_.is_ordered) {
      for (const schema::SourceColumn& column : source_.columns) options.names.push_back(*column.field);
    } else if (!has_names && (source_.format == SourceFormat::Csv || source_.format == SourceFormat::Copy)) {
      for (const schema::Column& column : table_.columns) {
        if (column.generated_as.empty()) options.names.push_back(column.name);
      }
    }
  }

  std::vector<std::string> field_names() {
    const LayoutReader reader = open_reader(layout_, layout_.options.block_bytes);
    layout_.begin = reader.records->position();
    if (is_json(source_)) {
      readers::Record record;
      for (std::size_t i = 0; i < kRecordsForKeys; ++i) {
        if (reader.records->next(record) == readers::Outcome::End) break;
      }
    }
    return source_.is_ordered ? layout_.options.names : reader.records->names();
  }

  void map_columns(const std::vector<std::string>& names) {
    for (std::size_t column = 0; column < table_.columns.size(); ++column) {
      if (table_.columns[column].generated_as.empty()) map_column(column, names);
    }
  }

  void map_column(std::size_t column, const std::vector<std::string>& names) {
    const auto asked = std::find_if(source_.columns.begin(), source_.columns.end(),
                                    [&](const schema::SourceColumn& one) { return one.column == column; });
    const bool is_asked = asked != source_.columns.end();
    if ((is_asked && !asked->field) || (source_.is_ordered && !is_asked)) return;
    const std::string& wanted = is_asked ? *asked->field : table_.columns[column].name;
    const auto found = std::find(names.begin(), names.end(), wanted);
    if (found == names.end()) {
      if (is_asked) report_unknown(*asked, names);
      return;
    }
    if (source_.mode != SourceMode::Table && !takes_samples(column, is_asked, is_asked ? asked->offset : 0))
      return;
    const schema::Type type = schema::base_type(model_, table_.columns[column].type);
    const bool holds_json = is_json(source_) && schema::value_kind(type) == schema::ValueKind::Json;
    layout_.fields.push_back({column, static_cast<std::size_t>(found - names.begin()), wanted, holds_json,
                              field_column(model_, type)});
  }

  // Values that come back are none for keys and references. One that was asked for is refused, and has its
  // field.
  bool takes_samples(std::size_t column, bool is_asked, std::size_t offset) {
    const bool is_key = is_in_key(table_, column);
    if (!is_key && !is_in_foreign_key(table_, column)) return true;
    if (is_asked) {
      problems_.error(offset,
                      fmt::format("column \"{}\" of {} is part of a {}, and samples of a file repeat values",
                                  table_.columns[column].name, label_, is_key ? "key" : "foreign key"),
                      "leave it to be generated: write null for its field");
    }
    return is_asked;
  }

  void report_unknown(const schema::SourceColumn& column, const std::vector<std::string>& names) {
    const std::vector<std::string_view> known(names.begin(), names.end());
    problems_.error(column.offset, fmt::format("{} has no field \"{}\"", layout_.file->name(), *column.field),
                    core::did_you_mean(*column.field, known));
  }

  void report_no_field(const std::vector<std::string>& names) {
    if (problems_.has_errors()) return;
    problems_.error(
        source_.offset,
        fmt::format("no field of {} has the name of a column of {}", layout_.file->name(), label_),
        fmt::format("its fields are {}; name them in \"columns\" of the source", listed(names)));
  }

  void warn_of_unused(const std::vector<std::string>& names) {
    std::vector<std::string> unused;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto is_it = [i](const MappedField& field) { return field.number == i; };
      if (std::none_of(layout_.fields.begin(), layout_.fields.end(), is_it)) unused.push_back(names[i]);
    }
    if (unused.empty() || layout_.fields.empty()) return;
    problems_.warning(source_.offset, fmt::format("no column of {} takes {} of {}: {}", label_,
                                                  unused.size() == 1 ? "a field" : "some fields",
                                                  layout_.file->name(), listed(unused)));
  }

  static std::string listed(const std::vector<std::string>& names) {
    constexpr std::size_t kMostListed = 10;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kMostListed); ++i)
      text += fmt::format("{}\"{}\"", i == 0 ? "" : ", ", names[i]);
    return names.size() > kMostListed ? text + ", ..." : text;
  }

  // The wanted keys become the first fields of every record.
  void read_keys_in_order() {
    layout_.options.names.clear();
    for (std::size_t i = 0; i < layout_.fields.size(); ++i) {
      layout_.fields[i].number = i;
      layout_.options.names.push_back(layout_.fields[i].name);
    }
  }

  void check_conditions() {
    for (const schema::RuleCondition& condition : source_.where) {
      const auto is_it = [&](const MappedField& field) { return field.column == condition.column; };
      if (std::any_of(layout_.fields.begin(), layout_.fields.end(), is_it)) continue;
      problems_.error(condition.offset,
                      fmt::format("\"where\" is about column \"{}\", which no field of {} fills",
                                  table_.columns[condition.column].name, layout_.file->name()));
    }
  }

  const schema::Model& model_;
  const schema::Table& table_;
  const schema::TableSource& source_;
  core::Diagnostics& problems_;
  std::string label_;
  Layout layout_;
};

bool is_json_string(const MappedField& mapped, const readers::Field& field) {
  return mapped.holds_json && field.kind == readers::FieldKind::Quoted;
}

// Room for the text as a JSON string: six bytes for each, and the quotes.
std::size_t room_for(const MappedField& mapped, const readers::Field& field) {
  return is_json_string(mapped, field) ? 6 * field.text.size() + 2 : field.text.size();
}

// Where `count` fields can stand, at the beginning of `room` bytes but for what aligns them.
FieldText* room_for_fields(TextArena& arena, std::size_t count, std::size_t room) {
  void* memory = arena.allocate(room);
  return static_cast<FieldText*>(std::align(alignof(FieldText), count * sizeof(FieldText), memory, room));
}

char* write_json_string(char* out, std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  *out++ = '"';
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (code < ' ') {
      out = std::copy_n("\\u00", 4, out);
      *out++ = kDigits[code >> 4U];
      *out++ = kDigits[code & 15U];
      continue;
    }
    if (c == '"' || c == '\\') *out++ = '\\';
    *out++ = c;
  }
  *out++ = '"';
  return out;
}

}  // namespace

Layout read_layout(const schema::Model& model, std::size_t table, core::Diagnostics& problems) {
  return LayoutBuild(model, table, problems).build();
}

LayoutReader open_reader(const Layout& layout, std::size_t block_bytes) {
  auto bytes = std::make_unique<FileBytes>(layout.file);
  FileBytes* const place = bytes.get();
  readers::ReaderOptions options = layout.options;
  options.block_bytes = block_bytes;
  if (options.start) place->move_to(options.start->offset);
  return {readers::open_records(std::move(bytes), std::move(options)), place};
}

const FieldText* copy_fields(const Layout& layout, const readers::Record& record, TextArena& arena) {
  std::size_t room = alignof(FieldText) + layout.width * sizeof(FieldText) + kFieldMargin;
  for (const MappedField& mapped : layout.fields)
    room += room_for(mapped, record.fields[mapped.number]) + readers::kCopiedGap;
  FieldText* const fields = room_for_fields(arena, layout.width, room);
  std::uninitialized_default_construct_n(fields, layout.width);
  char* out = reinterpret_cast<char*>(fields + layout.width);
  for (const MappedField& mapped : layout.fields) {
    const readers::Field& field = record.fields[mapped.number];
    char* const begin = out;
    if (is_json_string(mapped, field)) {
      out = write_json_string(out, field.text);
    } else {
      out = std::copy(field.text.begin(), field.text.end(), out);
    }
    fields[mapped.number] = {begin, static_cast<std::uint32_t>(out - begin), field.is_null()};
    out += readers::kCopiedGap;
  }
  return fields;
}

void copy_records(const readers::PlainRecords& records, std::uint32_t first, std::uint32_t count,
                  std::uint64_t* out, TextArena& arena) {
  const std::size_t width = records.fields.size() / readers::PlainRecords::kMost;
  const std::uint64_t begin = records.offsets[first] - records.offsets[0];
  const bool is_rest = first + count == records.count;
  const std::uint64_t end =
      is_rest ? records.raw.size() : records.offsets[first + count] - records.offsets[0];
  const std::string_view raw = records.raw.substr(begin, end - begin);
  char* const copy = arena.allocate(raw.size() + kFieldMargin);
  std::memcpy(copy, raw.data(), raw.size());
  FieldText* const fields =
      room_for_fields(arena, width * count, alignof(FieldText) + width * count * sizeof(FieldText));
  const FieldText* const given = &records.fields[first * width];
  for (std::size_t i = 0; i < width * count; ++i) {
    const FieldText& field = given[i];
    std::construct_at(fields + i, FieldText{copy + (field.data - raw.data()), field.size, field.is_null});
  }
  for (std::uint32_t i = 0; i < count; ++i) out[i] = reinterpret_cast<std::uintptr_t>(fields + i * width);
}

}  // namespace datagen::generators::sources
