#include "schema/column_loader.hpp"

#include <fmt/format.h>

#include <array>
#include <unordered_set>

#include "schema/duplicates_loader.hpp"
#include "schema/exact_number.hpp"
#include "schema/identifiers.hpp"
#include "schema/object_reader.hpp"

namespace datagen::schema {

namespace {

// The first that is present wins.
struct Shorthand {
  std::string_view key;
  JsonKind kind;
  GeneratorChoice choice;
};
constexpr std::array kShorthands = {
    Shorthand{"distribution", JsonKind::Object, GeneratorChoice::Distribution},
    Shorthand{"pattern", JsonKind::Object, GeneratorChoice::Pattern},
};

class ColumnLoader {
 public:
  ColumnLoader(LoadContext& context, Column& column, const JsonValue& json, std::string label)
      : context_(context),
        column_(column),
        reader_(json, kColumnObject, std::move(label), column.offset, context) {}

  ColumnClaims load() {
    ColumnClaims claims;
    load_type();
    claims.primary_key = place_if_true("primary_key");
    claims.unique = place_if_true("unique");
    claims.nullable = place_if_true("nullable");
    column_.nullable = reader_.flag("nullable", true);
    claims.default_sql = load_default();
    claims.generated_as = load_generated_as();
    column_.comment = reader_.text("comment");
    load_generator();
    claims.rules = reader_.array("rules");
    claims.null_ratio = load_null_ratio();
    load_stream();
    column_.duplicates = load_duplicates(context_, reader_, DuplicatesOf::Column);
    column_.takes_part_in_reuse = reader_.flag("reuse", true);
    refuse_contradictions();
    return claims;
  }

 private:
  void load_type() {
    const JsonValue* text = reader_.string("type");
    if (text == nullptr) return;
    column_.type_offset = text->offset;
    if (const auto parsed = context_.read_type(*text)) {
      column_.type = parsed->type;
      column_.is_typed = true;
      column_.identity = parsed->identity;
    }
  }

  const JsonValue* load_default() {
    const JsonValue* value = reader_.find("default");
    if (value == nullptr) return nullptr;
    switch (value->kind) {
      case JsonKind::String:
        if (!context_.check_sql(*value, "default of " + reader_.owner())) return nullptr;
        column_.default_sql = value->string;
        return value;
      case JsonKind::Number:
      case JsonKind::Boolean: column_.default_sql = to_json(*value); return nullptr;
      case JsonKind::Null: column_.default_sql = "NULL"; return nullptr;
      case JsonKind::Array:
      case JsonKind::Object: return nullptr;
    }
    return nullptr;
  }

  const JsonValue* load_generated_as() {
    const JsonValue* text = reader_.string("generated_as");
    if (text == nullptr) return nullptr;
    // Kept even when wrong, so that later checks see a generated column.
    column_.generated_as = text->string;
    return context_.check_sql(*text, "\"generated_as\" of " + reader_.owner()) ? text : nullptr;
  }

  void load_generator() {
    GeneratorSpec& spec = column_.generator;
    for (const Shorthand& shorthand : kShorthands) {
      const JsonValue* value = reader_.get(shorthand.key, shorthand.kind);
      if (value == nullptr) continue;
      spec = {shorthand.choice, {}, value, value->offset};
      return;
    }
    const JsonValue* name = reader_.string("generator");
    const JsonValue* config = reader_.object("generator_config");
    if (name != nullptr) {
      if (name->string.empty()) context_.error(name->offset, "the name of a generator is empty");
      spec = {GeneratorChoice::Named, name->string, config, name->offset};
    } else if (config != nullptr && reader_.find("generator") == nullptr) {
      context_.error(config->offset,
                     fmt::format("{} has a \"generator_config\" but no \"generator\"", reader_.owner()));
    }
  }

  std::size_t load_null_ratio() {
    const JsonValue* value = reader_.get("null_ratio", JsonKind::Number);
    if (value == nullptr) return core::kNoOffset;
    const double ratio = read_double(value->string);
    if (ratio >= 0 && ratio <= 1) {
      column_.null_ratio = ratio;
      return ratio > 0 ? value->offset : core::kNoOffset;
    }
    context_.error(value->offset, "\"null_ratio\" is out of range", "it may be 0 to 1");
    return core::kNoOffset;
  }

  void load_stream() {
    column_.stream = column_.name;
    const JsonValue* stream = reader_.string("stream");
    if (stream == nullptr) return;
    if (stream->string.empty()) context_.error(stream->offset, "\"stream\" is empty");
    column_.stream = stream->string;
  }

  void refuse_contradictions() {
    const bool generated = !column_.generated_as.empty();
    if (generated) {
      for (const std::string_view key : kNotForGenerated) {
        refuse_beside(key, fmt::format("generated {} cannot have a \"{}\"", reader_.owner(), key));
      }
    }
    if (column_.identity == Identity::None) return;
    if (generated) {
      context_.error(column_.type_offset,
                     fmt::format("generated {} cannot take its values from a sequence", reader_.owner()));
    }
    refuse_beside("default", fmt::format("{} takes its values from a sequence and cannot have a \"default\"",
                                         reader_.owner()));
  }

  void refuse_beside(std::string_view key, std::string message) {
    if (const JsonValue* value = reader_.find(key)) context_.error(value->offset, std::move(message));
  }

  [[nodiscard]] std::size_t place_if_true(std::string_view key) const {
    const JsonValue* value = reader_.boolean(key);
    return value != nullptr && value->boolean ? value->offset : core::kNoOffset;
  }

  LoadContext& context_;
  Column& column_;
  ObjectReader reader_;
};

// A column's name and where it stands; the name is empty when it is missing or wrong.
struct NamedColumn {
  std::string_view name;
  std::size_t offset;
  const JsonValue* json;
};

std::vector<NamedColumn> named_columns(LoadContext& context, const Table& table, const JsonValue& columns) {
  std::vector<NamedColumn> named;
  named.reserve(columns.members.size() + columns.elements.size());
  for (const JsonMember& member : columns.members) {
    named.push_back({member.key, member.key_offset, &member.value});
    const JsonValue* name = member.value.find("name");
    if (name != nullptr && name->kind == JsonKind::String && name->string != member.key) {
      context.error(name->offset,
                    fmt::format("column \"{}\" has another name inside: \"{}\"", member.key, name->string),
                    "in an object of columns the key is the name");
    }
  }
  for (const JsonValue& element : columns.elements) {
    const JsonValue* name = element.kind == JsonKind::Object ? element.find("name") : nullptr;
    if (name != nullptr && name->kind == JsonKind::String) {
      named.push_back({name->string, name->offset, &element});
      continue;
    }
    named.push_back({{}, element.offset, &element});
    if (element.kind == JsonKind::Object && name == nullptr) {
      context.error(element.offset,
                    fmt::format("a column of table \"{}\" has no \"name\"", display(table.name)));
    }
  }
  return named;
}

}  // namespace

std::string column_label(const Table& table, const Column& column) {
  const std::string owner = display(table.name);
  std::string label;
  label.reserve(owner.size() + column.name.size() + 16);
  label.append("column \"").append(owner).append(".").append(column.name).append("\"");
  return label;
}

std::vector<ColumnClaims> load_columns(LoadContext& context, Table& table, const JsonValue& columns) {
  const std::vector<NamedColumn> named = named_columns(context, table, columns);
  if (named.empty())
    context.error(columns.offset, fmt::format("table \"{}\" has no columns", display(table.name)));
  if (named.size() > kMaxColumns) {
    context.error(table.offset, fmt::format("table \"{}\" has {} columns; PostgreSQL allows {}",
                                            display(table.name), named.size(), kMaxColumns));
    return {};
  }
  std::vector<ColumnClaims> claims;
  std::unordered_set<std::string_view> seen;  // of a list: an object's keys differ
  table.columns.reserve(named.size());
  claims.reserve(named.size());
  for (const auto& [name, offset, json] : named) {
    Column& column = table.columns.emplace_back();
    column.name = name;
    column.offset = offset;
    claims.emplace_back();
    const JsonValue* inside = json->find("name");
    const bool has_name =
        columns.kind == JsonKind::Object || (inside != nullptr && inside->kind == JsonKind::String);
    if (has_name && context.check_name("column", name, offset) && columns.kind == JsonKind::Array &&
        !seen.insert(name).second) {
      context.error(offset,
                    fmt::format("column \"{}\" is given twice in table \"{}\"", name, display(table.name)));
    }
    std::string label = column_label(table, column);
    if (context.require_kind(*json, JsonKind::Object, name.empty() ? std::string_view("a column") : label)) {
      claims.back() = ColumnLoader(context, column, *json, std::move(label)).load();
    }
  }
  return claims;
}

void check_column_sql(LoadContext& context, const Table& table, const std::vector<ColumnClaims>& claims) {
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const Column& column = table.columns[i];
    if (const JsonValue* text = claims[i].default_sql) {
      const std::vector<ColumnUse>& uses = context.columns_of(text->string);
      if (!uses.empty()) {
        context.error(
            context.offset_in(*text, uses.front().offset),
            fmt::format("default of {} refers to a column, \"{}\"", column_label(table, column),
                        uses.front().name),
            fmt::format("a text is written with single quotes: \"{}\"", quote_literal(text->string)));
      }
    }
    const JsonValue* text = claims[i].generated_as;
    if (text == nullptr) continue;
    const std::string what = "\"generated_as\" of " + column_label(table, column);
    const std::vector<ColumnUse>& uses = context.columns_of(text->string);
    context.check_columns_exist(table, *text, uses, what);
    for (const ColumnUse& use : uses) {
      const auto used = table.find_column(use.name);
      if (!used || table.columns[*used].generated_as.empty()) continue;
      context.error(context.offset_in(*text, use.offset),
                    fmt::format("{} uses the generated column \"{}\"", what, use.name));
    }
  }
}

void settle_nullability(LoadContext& context, Table& table, const std::vector<ColumnClaims>& claims) {
  for (std::size_t i = 0; i < claims.size(); ++i) {
    Column& column = table.columns[i];
    const bool from_sequence = column.identity != Identity::None;
    if (column.in_primary_key || from_sequence) {
      if (claims[i].nullable != core::kNoOffset) {
        context.error(claims[i].nullable,
                      fmt::format("{} {} and cannot be nullable", column_label(table, column),
                                  column.in_primary_key ? "is in the primary key"
                                                        : "takes its values from a sequence"));
      }
      column.nullable = false;
    }
    if (!column.nullable && claims[i].null_ratio != core::kNoOffset) {
      context.error(claims[i].null_ratio, fmt::format("{} is not nullable and cannot have a \"null_ratio\"",
                                                      column_label(table, column)));
    }
  }
}

}  // namespace datagen::schema
