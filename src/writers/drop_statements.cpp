#include "writers/drop_statements.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "schema/identifiers.hpp"
#include "writers/create_type.hpp"
#include "writers/ddl_entry.hpp"

namespace datagen::writers {

namespace {

using schema::quote_identifier;
using schema::Table;

// As pg_dump --clean writes them: a statement a line, without comments.
class Dropper {
 public:
  explicit Dropper(DropStyle style) : if_exists_(style == DropStyle::IfExists ? " IF EXISTS" : "") {}

  void drop(std::string_view kind, const std::string& name) {
    script_ += fmt::format("DROP {}{} {};\n", kind, if_exists_, name);
  }
  void drop_constraint(const Table& table, std::string_view name) {
    script_ += fmt::format("ALTER TABLE{} ONLY {} DROP CONSTRAINT{} {};\n", if_exists_, quoted(table.name),
                           if_exists_, quote_identifier(name));
  }
  void drop_default(const Table& table, const schema::Column& column) {
    script_ += fmt::format("ALTER TABLE{} {} ALTER COLUMN {} DROP DEFAULT;\n", if_exists_, quoted(table.name),
                           quote_identifier(column.name));
  }
  [[nodiscard]] std::string script() && { return std::move(script_); }

 private:
  std::string_view if_exists_;
  std::string script_;
};

template <typename Item>
std::vector<const Item*> by_name_reversed(const std::vector<Item>& items) {
  std::vector<const Item*> sorted = by_name(items);
  std::ranges::reverse(sorted);
  return sorted;
}

// std::views::reverse, which clang 14 cannot compile of the library of gcc 12.
template <typename Items>
class Reversed {
 public:
  explicit Reversed(const Items& items) : items_(items) {}
  [[nodiscard]] auto begin() const { return items_.rbegin(); }
  [[nodiscard]] auto end() const { return items_.rend(); }

 private:
  const Items& items_;
};

std::vector<std::string_view> key_names(const Table& table) {
  std::vector<std::string_view> names;
  if (table.primary_key) names.emplace_back(table.primary_key->name);
  for (const schema::Key& key : table.uniques) names.emplace_back(key.name);
  for (const schema::Exclusion& exclusion : table.exclusions) names.emplace_back(exclusion.name);
  std::ranges::sort(names, std::ranges::greater());
  return names;
}

// A sequence behind an identity goes with its table.
void drop_table(Dropper& dropper, const Table& table) {
  for (const schema::Column& column : Reversed(table.columns)) {
    if (column.identity == schema::Identity::Serial)
      dropper.drop("SEQUENCE", quoted({table.name.schema, column.owned_sequence}));
  }
  dropper.drop("TABLE", quoted(table.name));
}

void drop_types(Dropper& dropper, const schema::Model& model, const OtherObjects& others) {
  const std::vector<std::size_t> types = types_in_order(model);
  for (const std::size_t index : Reversed(types)) {
    if (!others.types[index]) continue;
    const schema::CustomType& type = model.custom_types[index];
    dropper.drop(type.kind == schema::CustomKind::Domain ? "DOMAIN" : "TYPE", quoted(type.name));
  }
}

}  // namespace

std::string drop_post_data(const schema::Model& model, DropStyle style) {
  Dropper dropper(style);
  const std::vector<const Table*> tables = by_name_reversed(model.tables);
  for (const Table* table : tables)
    for (const schema::ForeignKey* key : by_name_reversed(table->foreign_keys))
      dropper.drop_constraint(*table, key->name);
  for (const Table* table : tables)
    for (const schema::Index* index : by_name_reversed(table->indexes))
      dropper.drop("INDEX", quoted({table->name.schema, index->name}));
  for (const Table* table : tables)
    for (const std::string_view name : key_names(*table)) dropper.drop_constraint(*table, name);
  return std::move(dropper).script();
}

std::string drop_pre_data(const schema::Model& model, const OtherObjects& others, DropStyle style) {
  Dropper dropper(style);
  const std::vector<const Table*> tables = by_name_reversed(model.tables);
  for (const Table* table : tables)
    for (const schema::Column& column : Reversed(table->columns))
      if (column.identity == schema::Identity::Serial) dropper.drop_default(*table, column);
  for (const Table* table : tables) drop_table(dropper, *table);
  for (const schema::Sequence* sequence : by_name_reversed(model.sequences))
    dropper.drop("SEQUENCE", quoted(sequence->name));
  drop_types(dropper, model, others);
  for (const std::string& extension : Reversed(model.extensions))
    dropper.drop("EXTENSION", quote_identifier(extension));
  for (const std::string& name : Reversed(others.schemas))
    if (name != "public") dropper.drop("SCHEMA", quote_identifier(name));
  return std::move(dropper).script();
}

}  // namespace datagen::writers
