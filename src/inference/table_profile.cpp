#include "inference/table_profile.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <string_view>
#include <utility>

#include "core/error.hpp"
#include "core/utf8.hpp"
#include "schema/identifiers.hpp"

namespace datagen::inference {

namespace {

std::unique_ptr<readers::RecordReader> open_input(const Input& input, readers::ReaderOptions& options) {
  auto reader = readers::open_records(readers::open_bytes(input.path), options);
  const bool may_be_other = input.finds_delimiter && input.path != "-" && reader->names().size() == 1;
  if (!may_be_other) return reader;
  for (const char delimiter : {';', '\t', '|'}) {
    if (reader->names().front().find(delimiter) == std::string::npos) continue;
    options.delimiter = delimiter;
    return readers::open_records(readers::open_bytes(input.path), options);
  }
  return reader;
}

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

// At most as long as PostgreSQL keeps, cut between characters.
std::string cut(std::string name, std::size_t bytes) {
  if (name.size() <= bytes) return name;
  while (bytes > 0 && core::continues_character(name[bytes])) --bytes;
  name.resize(bytes);
  return name;
}

// Names have no control characters in schemas.
std::string printable(std::string name) {
  std::replace_if(
      name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; },
      '_');
  return name;
}

std::vector<std::string> column_names(const std::vector<std::string>& fields) {
  std::vector<std::string> names;
  std::set<std::string> taken;
  for (const std::string& field : fields) {
    std::string name = cut(printable(trimmed(field)), schema::kMaxIdentifierBytes);
    if (name.empty()) name = fmt::format("column_{}", names.size() + 1);
    std::string free = name;
    for (std::size_t number = 2; !taken.insert(free).second; ++number) {
      const std::string ending = fmt::format("_{}", number);
      free = cut(name, schema::kMaxIdentifierBytes - ending.size()) + ending;
    }
    names.push_back(std::move(free));
  }
  return names;
}

// Keys of JSON that come up late were missing before.
void extend(TableProfile& table, std::size_t count) {
  while (table.profiles.size() < count) table.profiles.emplace_back().add_missing(table.row_count);
}

void note_fault(TableProfile& table, const readers::Record& record, const readers::Fault& fault) {
  if (++table.fault_count > 1) return;
  const readers::Place place = readers::place_of(record, fault.start);
  table.first_fault = fmt::format("line {}, column {}: {}", place.line, place.column, fault.reason);
}

}  // namespace

TableProfile profile_table(const Input& input) {
  TableProfile table;
  table.options = input.options;
  table.name = input.table.empty() ? table_name_of(input.path) : input.table;
  table.input = input.path == "-" ? "standard input" : fmt::format("file \"{}\"", input.path);
  if (!input.name.empty()) table.input = input.name;
  const auto reader = open_input(input, table.options);
  extend(table, reader->names().size());
  readers::Record record;
  for (auto outcome = reader->next(record); outcome != readers::Outcome::End;
       outcome = reader->next(record)) {
    if (outcome == readers::Outcome::Fault) {
      note_fault(table, record, reader->fault());
      continue;
    }
    if (record.fields.size() > table.profiles.size()) extend(table, record.fields.size());
    for (std::size_t i = 0; i < record.fields.size(); ++i) table.profiles[i].add(record.fields[i]);
    table.time_orders.add_row(table.profiles);
    if (table.row_count == 0) table.pair_keys = PairKeys(reader->names());
    table.pair_keys.add_row(record.fields);
    ++table.row_count;
  }
  if (table.row_count == 0)
    throw core::Error(core::ExitCode::CannotGenerate,
                      table.fault_count == 0
                          ? fmt::format("{} has no records", table.input)
                          : fmt::format("no record of {} can be read: {}", table.input, table.first_fault));
  // Records that could not be read may have had keys of their own.
  extend(table, reader->names().size());
  table.fields = reader->names();
  if (table.fields.empty())
    throw core::Error(core::ExitCode::CannotGenerate,
                      fmt::format("the records of {} have no fields", table.input));
  table.columns = column_names(table.fields);
  return table;
}

std::string table_name_of(std::string_view path) {
  if (path == "-") return "rows";
  path = path.substr(path.rfind('/') + 1);
  constexpr auto kEndings = std::to_array<std::string_view>(
      {".zst", ".gz", ".csv", ".tsv", ".jsonl", ".ndjson", ".json", ".copy", ".sql", ".txt"});
  for (bool is_cut = true; is_cut;) {
    is_cut = false;
    for (const std::string_view ending : kEndings) {
      if (!path.ends_with(ending) || path.size() == ending.size()) continue;
      path.remove_suffix(ending.size());
      is_cut = true;
    }
  }
  // Files of a dump's directory are numbered: 01_users.csv.
  const std::size_t digits = std::min(path.find_first_not_of("0123456789"), path.size());
  if (digits > 0 && path.substr(digits).starts_with('_') && path.size() > digits + 1)
    path.remove_prefix(digits + 1);
  std::string name;
  for (const char c : path) {
    const bool is_capital = c >= 'A' && c <= 'Z';
    const bool is_word = is_capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                         static_cast<unsigned char>(c) >= 0x80U;
    if (is_word) name += is_capital ? static_cast<char>(c - 'A' + 'a') : c;
    if (!is_word && !name.empty() && !name.ends_with('_')) name += '_';
  }
  while (name.ends_with('_')) name.pop_back();
  return name.empty() ? "rows" : cut(std::move(name), schema::kMaxIdentifierBytes);
}

}  // namespace datagen::inference
