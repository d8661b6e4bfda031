#include "schema/load_context.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/suggest.hpp"
#include "schema/identifiers.hpp"

namespace datagen::schema {

namespace {

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

}  // namespace

std::string LoadContext::did_you_mean(std::string_view wrong, std::span<const std::string_view> known) {
  if (known.size() > comparisons_left_) return {};
  comparisons_left_ -= known.size();
  return core::did_you_mean(wrong, known);
}

std::size_t LoadContext::offset_in(const JsonValue& text, std::size_t inner) const {
  const std::size_t begin = text.offset + 1;  // behind the quote
  const bool verbatim = source_.text().substr(begin, text.string.size()) == text.string;
  return verbatim ? begin + inner : text.offset;
}

bool LoadContext::require_kind(const JsonValue& value, JsonKind kind, std::string_view what) {
  if (value.kind == kind) return true;
  error(value.offset, fmt::format("{} must be {}, not {}", what, describe(kind), describe(value.kind)));
  return false;
}

bool LoadContext::check_name(std::string_view kind, std::string_view name, std::size_t offset) {
  // Of an index, an exclusion constraint, an extension; but of a unique one.
  const std::string_view article = kind.starts_with('i') || kind.starts_with('e') ? "an" : "a";
  if (name.empty()) {
    error(offset, fmt::format("the name of {} {} is empty", article, kind));
    return false;
  }
  if (std::any_of(name.begin(), name.end(), is_control)) {
    error(offset, fmt::format("the name of {} {} has a control character", article, kind));
    return false;
  }
  if (name.size() > kMaxIdentifierBytes) {
    error(offset, fmt::format("{} name \"{}\" is {} bytes long; PostgreSQL keeps {}", kind, name, name.size(),
                              kMaxIdentifierBytes));
    return false;
  }
  return true;
}

std::optional<QualifiedName> LoadContext::read_qualified_name(std::string_view kind, std::string_view text,
                                                              std::size_t offset) {
  const std::size_t dot = text.find('.');
  if (dot == std::string_view::npos) {
    if (!check_name(kind, text, offset)) return std::nullopt;
    return QualifiedName{"public", std::string(text)};
  }
  const std::string_view schema = text.substr(0, dot);
  const std::string_view name = text.substr(dot + 1);
  if (name.find('.') != std::string_view::npos) {
    error(offset, fmt::format("{} name \"{}\" has more than one dot", kind, text),
          "write \"schema.name\" or \"name\"");
    return std::nullopt;
  }
  if (schema.starts_with("pg_") || schema == "information_schema") {
    error(offset, fmt::format("schema \"{}\" belongs to PostgreSQL", schema));
    return std::nullopt;
  }
  if (!check_name("schema", schema, offset) || !check_name(kind, name, offset)) return std::nullopt;
  return QualifiedName{std::string(schema), std::string(name)};
}

bool LoadContext::check_sql(const JsonValue& text, std::string_view what) {
  auto known = known_sql_.find(text.string);
  if (known == known_sql_.end()) {
    known = known_sql_.emplace(text.string, check_expression(text.string)).first;
  }
  if (!known->second) return true;
  report_sql(text, what, *known->second);
  return false;
}

const std::vector<ColumnUse>& LoadContext::columns_of(const std::string& expression) {
  const auto [known, is_new] = known_columns_.try_emplace(expression);
  if (is_new) known->second = columns_of_expression(expression);
  return known->second;
}

const std::optional<IndexElementSql>& LoadContext::index_element(const std::string& text, SqlError& error) {
  const auto [known, is_new] = known_elements_.try_emplace(text);
  if (is_new) known->second.element = parse_index_element(text, known->second.error);
  error = known->second.error;
  return known->second.element;
}

void LoadContext::report_sql(const JsonValue& text, std::string_view what, const SqlError& fault) {
  error(offset_in(text, fault.offset), fmt::format("{}: {}", what, fault.message));
}

void LoadContext::check_columns_exist(const Table& table, const JsonValue& text,
                                      std::span<const ColumnUse> uses, std::string_view what,
                                      std::size_t skipped) {
  for (const ColumnUse& use : uses) {
    // The table's own name is the whole row.
    if (table.find_column(use.name) || use.name == table.name.name || use.name == "tableoid") continue;
    std::string hint = suggest_column(table, use.name);
    const auto same_letters = [&](const Column& column) {
      return column.name.size() == use.name.size() &&
             std::equal(column.name.begin(), column.name.end(), use.name.begin(), [](char a, char b) {
               return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b);
             });
    };
    const auto near = std::find_if(table.columns.begin(), table.columns.end(), same_letters);
    if (near != table.columns.end()) {
      hint = fmt::format("PostgreSQL folds names without quotes to lower case; write \\\"{}\\\"", near->name);
    }
    error(offset_in(text, skipped + use.offset),
          fmt::format("{} uses column \"{}\", which table \"{}\" does not have", what, use.name,
                      display(table.name)),
          std::move(hint));
  }
}

std::optional<ParsedType> LoadContext::read_type(const JsonValue& text) {
  if (const auto known = known_types_.find(text.string); known != known_types_.end()) return known->second;
  TypeError fault;
  const std::optional<ParsedType> parsed = parse_type(text.string, custom_type_names_, fault);
  if (!parsed) {
    error(offset_in(text, fault.offset), std::move(fault.message), std::move(fault.hint));
    return std::nullopt;
  }
  const std::string_view extension = info(parsed->type.id).extension;
  if (!extension.empty() &&
      std::find(model_.extensions.begin(), model_.extensions.end(), extension) == model_.extensions.end()) {
    error(text.offset,
          fmt::format("type \"{}\" comes with extension \"{}\", which is not listed", text.string, extension),
          fmt::format("add \"{}\" to \"extensions\"", extension));
    return std::nullopt;
  }
  known_types_.emplace(text.string, *parsed);
  return parsed;
}

std::optional<std::size_t> LoadContext::find_table(const QualifiedName& name) const {
  const auto found = table_indexes_.find(name);
  if (found == table_indexes_.end()) return std::nullopt;
  return found->second;
}

std::string LoadContext::suggest_table(std::string_view wrong) {
  if (table_indexes_.size() > comparisons_left_) return {};
  std::vector<std::string> names;
  for (const auto& [name, index] : table_indexes_) names.push_back(display(name));
  return did_you_mean(wrong, std::vector<std::string_view>(names.begin(), names.end()));
}

std::string LoadContext::suggest_column(const Table& table, std::string_view wrong) {
  std::vector<std::string_view> names;
  for (const Column& column : table.columns) names.push_back(column.name);
  return did_you_mean(wrong, names);
}

}  // namespace datagen::schema
