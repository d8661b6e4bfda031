#include "schema/identifiers.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/utf8.hpp"

namespace datagen::schema {

namespace {

// Non-unreserved key words of PostgreSQL 15 and 18 together: pg_get_keywords() where catcode <> 'U'. Sorted.
constexpr auto kKeyWords = std::to_array<std::string_view>({
    "all",
    "analyse",
    "analyze",
    "and",
    "any",
    "array",
    "as",
    "asc",
    "asymmetric",
    "authorization",
    "between",
    "bigint",
    "binary",
    "bit",
    "boolean",
    "both",
    "case",
    "cast",
    "char",
    "character",
    "check",
    "coalesce",
    "collate",
    "collation",
    "column",
    "concurrently",
    "constraint",
    "create",
    "cross",
    "current_catalog",
    "current_date",
    "current_role",
    "current_schema",
    "current_time",
    "current_timestamp",
    "current_user",
    "dec",
    "decimal",
    "default",
    "deferrable",
    "desc",
    "distinct",
    "do",
    "else",
    "end",
    "except",
    "exists",
    "extract",
    "false",
    "fetch",
    "float",
    "for",
    "foreign",
    "freeze",
    "from",
    "full",
    "grant",
    "greatest",
    "group",
    "grouping",
    "having",
    "ilike",
    "in",
    "initially",
    "inner",
    "inout",
    "int",
    "integer",
    "intersect",
    "interval",
    "into",
    "is",
    "isnull",
    "join",
    "json",
    "json_array",
    "json_arrayagg",
    "json_exists",
    "json_object",
    "json_objectagg",
    "json_query",
    "json_scalar",
    "json_serialize",
    "json_table",
    "json_value",
    "lateral",
    "leading",
    "least",
    "left",
    "like",
    "limit",
    "localtime",
    "localtimestamp",
    "merge_action",
    "national",
    "natural",
    "nchar",
    "none",
    "normalize",
    "not",
    "notnull",
    "null",
    "nullif",
    "numeric",
    "offset",
    "on",
    "only",
    "or",
    "order",
    "out",
    "outer",
    "overlaps",
    "overlay",
    "placing",
    "position",
    "precision",
    "primary",
    "real",
    "references",
    "returning",
    "right",
    "row",
    "select",
    "session_user",
    "setof",
    "similar",
    "smallint",
    "some",
    "substring",
    "symmetric",
    "system_user",
    "table",
    "tablesample",
    "then",
    "time",
    "timestamp",
    "to",
    "trailing",
    "treat",
    "trim",
    "true",
    "union",
    "unique",
    "user",
    "using",
    "values",
    "varchar",
    "variadic",
    "verbose",
    "when",
    "where",
    "window",
    "with",
    "xmlattributes",
    "xmlconcat",
    "xmlelement",
    "xmlexists",
    "xmlforest",
    "xmlnamespaces",
    "xmlparse",
    "xmlpi",
    "xmlroot",
    "xmlserialize",
    "xmltable",
});
static_assert(std::is_sorted(kKeyWords.begin(), kKeyWords.end()));

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_bare(std::string_view name) {
  const auto starts = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
  const auto continues = [&](char c) { return starts(c) || (c >= '0' && c <= '9'); };
  return !name.empty() && starts(name.front()) && std::all_of(name.begin(), name.end(), continues) &&
         !std::binary_search(kKeyWords.begin(), kKeyWords.end(), name);
}

void append_doubled(std::string& sql, std::string_view text, char quote) {
  sql += quote;
  for (const char c : text) {
    if (c == quote) sql += quote;
    sql += c;
  }
  sql += quote;
}

// The longest prefix of whole code points in `limit` bytes (pg_mbcliplen).
std::string_view clipped(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && core::continues_character(text[limit])) --limit;
  return text.substr(0, limit);
}

}  // namespace

std::string quote_identifier(std::string_view name) {
  std::string sql;
  append_identifier(sql, name);
  return sql;
}

void append_identifier(std::string& sql, std::string_view name) {
  if (is_bare(name)) {
    sql += name;
  } else {
    append_doubled(sql, name, '"');
  }
}

std::string quote_qualified(std::string_view schema, std::string_view name) {
  std::string sql;
  append_identifier(sql, schema);
  sql += '.';
  append_identifier(sql, name);
  return sql;
}

std::string quote_literal(std::string_view text) {
  std::string sql;
  append_doubled(sql, text, '\'');
  return sql;
}

bool is_key_word(std::string_view word) {
  std::string folded(word);
  std::transform(folded.begin(), folded.end(), folded.begin(), lower);
  return std::binary_search(kKeyWords.begin(), kKeyWords.end(), std::string_view(folded));
}

std::string make_object_name(std::string_view first, std::string_view second, std::string_view label) {
  std::size_t overhead = 0;
  if (!second.empty()) overhead += 1;
  if (!label.empty()) overhead += label.size() + 1;
  const std::size_t room = overhead < kMaxIdentifierBytes ? kMaxIdentifierBytes - overhead : 0;
  std::size_t first_bytes = first.size();
  std::size_t second_bytes = second.size();
  // The longer part gives way first, byte by byte, as in PostgreSQL.
  while (first_bytes + second_bytes > room) {
    std::size_t& longer = first_bytes > second_bytes ? first_bytes : second_bytes;
    --longer;
  }
  std::string name(clipped(first, first_bytes));
  if (!second.empty()) name.append("_").append(clipped(second, second_bytes));
  if (!label.empty()) name.append("_").append(label);
  return name;
}

std::string NameScope::choose(std::string_view first, std::string_view second, std::string_view label) {
  std::string name = make_object_name(first, second, label);
  for (std::size_t pass = 1; !take(name); ++pass) {
    name = make_object_name(first, second, std::string(label) + std::to_string(pass));
  }
  return name;
}

}  // namespace datagen::schema
