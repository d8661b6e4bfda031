// The top of the schema; each kind of object has a loader of its own.
#include "schema/loader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/calendar.hpp"
#include "schema/custom_type_loader.hpp"
#include "schema/default_names.hpp"
#include "schema/duplicates_loader.hpp"
#include "schema/load_context.hpp"
#include "schema/object_reader.hpp"
#include "schema/per_parent.hpp"
#include "schema/sequence_loader.hpp"
#include "schema/table_loader.hpp"

namespace datagen::schema {

namespace {

void read_version(LoadContext& context, const ObjectReader& schema) {
  const JsonValue* version = schema.string("version");
  if (version == nullptr || version->string == kFormatVersion) return;
  context.error(version->offset, fmt::format("schema version \"{}\" is unknown", version->string),
                fmt::format("this release understands version \"{}\"", kFormatVersion));
}

// A text that must not be empty and goes into SQL as it stands.
void read_setting(LoadContext& context, const ObjectReader& reader, std::string_view key,
                  std::string& setting) {
  const JsonValue* value = reader.string(key);
  if (value == nullptr) return;
  if (value->string.empty() || value->string.find('\0') != std::string::npos) {
    context.error(value->offset, fmt::format("\"{}\" of the database is empty or has a zero byte", key));
    return;
  }
  setting = value->string;
}

void load_database(LoadContext& context, const JsonValue& json) {
  Database& database = context.model().database;
  ObjectReader reader(json, kDatabaseObject, "\"database\"", json.offset, context);
  if (const JsonValue* name = reader.string("name")) {
    if (context.check_name("database", name->string, name->offset)) database.name = name->string;
  }
  read_setting(context, reader, "encoding", database.encoding);
  read_setting(context, reader, "locale", database.locale);
}

void load_extensions(LoadContext& context, const JsonValue& list) {
  std::vector<std::string>& extensions = context.model().extensions;
  for (const JsonValue& name : list.elements) {
    if (!context.require_kind(name, JsonKind::String, "the name of an extension")) continue;
    if (!context.check_name("extension", name.string, name.offset)) continue;
    if (std::find(extensions.begin(), extensions.end(), name.string) != extensions.end()) {
      context.error(name.offset, fmt::format("extension \"{}\" is listed twice", name.string));
      continue;
    }
    extensions.push_back(name.string);
  }
}

void load_reference_time(LoadContext& context, const JsonValue& text) {
  context.model().reference_time = core::parse_timestamp(text.string);
  if (context.model().reference_time) return;
  context.error(text.offset, fmt::format("\"reference_time\" \"{}\" is no date and time", text.string),
                "write it like \"2025-01-01T00:00:00Z\"");
}

// What tables refer to comes before them.
void load_root(LoadContext& context, const JsonValue& root) {
  ObjectReader schema(root, kSchemaObject, "the schema", root.offset, context);
  read_version(context, schema);
  if (const JsonValue* database = schema.object("database")) load_database(context, *database);
  context.model().seed = schema.unsigned_integer("seed");
  if (const JsonValue* time = schema.string("reference_time")) load_reference_time(context, *time);
  context.model().duplicates = load_duplicates(context, schema, DuplicatesOf::Columns);
  context.model().reuse = load_reuse(context, schema);
  if (const JsonValue* extensions = schema.array("extensions")) load_extensions(context, *extensions);
  if (const JsonValue* types = schema.object("custom_types")) load_custom_types(context, *types);
  if (const JsonValue* sequences = schema.object("sequences")) load_sequences(context, *sequences);
  if (const JsonValue* tables = schema.object("tables")) load_tables(context, *tables);
  settle_names(context);
}

// JSON has no other way to write one.
bool may_have_zero_characters(const core::SourceText& source) {
  return source.text().find("\\u0000") != std::string_view::npos;
}

// PostgreSQL holds no text with a zero character, nor does a statement. Where it matters most - names, SQL,
// what is in quotes - it was reported with more to say.
void refuse_zero_characters(const JsonValue& value, core::Diagnostics& diagnostics) {
  const auto refuse = [&](std::string_view text, std::size_t offset) {
    if (text.find('\0') != std::string_view::npos)
      diagnostics.error(offset, "a text has a zero character, which PostgreSQL cannot store");
  };
  refuse(value.string, value.offset);
  for (const JsonValue& element : value.elements) refuse_zero_characters(element, diagnostics);
  for (const JsonMember& member : value.members) {
    refuse(member.key, member.key_offset);
    refuse_zero_characters(member.value, diagnostics);
  }
}

}  // namespace

Model load_schema(const core::SourceText& source, core::Diagnostics& diagnostics) {
  Model model;
  std::optional<JsonValue> root = parse_json(source, diagnostics);
  if (!root) return model;
  model.document = std::make_shared<const JsonValue>(*std::move(root));
  LoadContext context(source, diagnostics, model);
  load_root(context, *model.document);
  check_per_parent(model, diagnostics);
  if (!diagnostics.has_errors() && may_have_zero_characters(source))
    refuse_zero_characters(*model.document, diagnostics);
  return model;
}

}  // namespace datagen::schema
