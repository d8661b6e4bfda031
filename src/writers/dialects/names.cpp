#include "writers/dialects/names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace datagen::writers {

namespace {

constexpr std::size_t kMaxNameBytes = 64;

std::string folded(std::string_view name) {
  std::string result(name);
  std::ranges::transform(result, result.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return result;
}

// No more than so many bytes, cut between code points.
std::string_view cut(std::string_view name, std::size_t bytes) {
  if (name.size() <= bytes) return name;
  while (bytes > 0 && (static_cast<unsigned char>(name[bytes]) & 0xC0U) == 0x80U) --bytes;
  return name.substr(0, bytes);
}

}  // namespace

std::string quote_name(Dialect dialect, std::string_view name) {
  const char quote = dialect == Dialect::MySql ? '`' : '"';
  std::string result(1, quote);
  for (const char c : name) result.append(c == quote ? 2 : 1, c);
  return result + quote;
}

std::string UniqueNames::take(std::string_view name) {
  std::string chosen(cut(name, kMaxNameBytes));
  for (std::size_t number = 2; !taken_.insert(folded(chosen)).second; ++number) {
    const std::string suffix = fmt::format("_{}", number);
    chosen = fmt::format("{}{}", cut(name, kMaxNameBytes - suffix.size()), suffix);
  }
  return chosen;
}

DialectNames::DialectNames(const schema::Model& model, Dialect dialect) : dialect_(dialect) {
  UniqueNames table_names;
  for (const schema::Table& table : model.tables) {
    const bool is_public = table.name.schema == "public";
    TableNames names;
    names.name = quote_name(
        dialect, table_names.take(is_public ? table.name.name
                                            : fmt::format("{}_{}", table.name.schema, table.name.name)));
    UniqueNames column_names;
    for (const schema::Column& column : table.columns)
      names.columns.push_back(quote_name(dialect, column_names.take(column.name)));
    tables_.push_back(std::move(names));
  }
}

std::string DialectNames::columns(std::size_t table, const std::vector<std::size_t>& columns) const {
  std::string list;
  for (const std::size_t number : columns) {
    if (!list.empty()) list += ", ";
    list += column(table, number);
  }
  return list;
}

}  // namespace datagen::writers
