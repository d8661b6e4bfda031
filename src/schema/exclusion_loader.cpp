#include "schema/exclusion_loader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "schema/column_loader.hpp"
#include "schema/constraint_loader.hpp"
#include "schema/index_loader.hpp"

namespace datagen::schema {

namespace {

bool is_range(const Type& type) {
  return type.dimensions == 0 && type.id >= TypeId::Int4Range && type.id <= TypeId::DateMultiRange;
}

// What btree_gist compares by "=" (PostgreSQL 15, F.10): the plain types that have an order, and enums.
bool is_in_btree_gist(const Model& model, const Type& type) {
  if (type.dimensions > 0) return false;
  if (type.id == TypeId::Custom) return model.custom_types[type.custom].kind == CustomKind::Enum;
  const bool is_document = type.id == TypeId::Json || type.id == TypeId::Jsonb || type.id == TypeId::Xml;
  return type.id <= TypeId::VarBit && !is_document;
}

class ExclusionLoader {
 public:
  ExclusionLoader(LoadContext& context, Table& table)
      : context_(context),
        table_(table),
        what_(fmt::format("exclusion constraint of table \"{}\"", display(table.name))) {}

  void load(const JsonValue& json) {
    if (!context_.require_kind(json, JsonKind::Object, "an exclusion constraint")) return;
    ObjectReader reader(json, kExclusionObject, what_, json.offset, context_);
    Exclusion exclusion;
    auto [name, offset] = read_given_name(context_, reader, "exclusion constraint", json.offset);
    exclusion.name = std::move(name);
    exclusion.offset = offset;
    exclusion.deferrable = reader.flag("deferrable");
    exclusion.where = read_index_condition(context_, table_, reader, what_);
    if (reader.string("using") != nullptr) (void)reader.choice("using");
    const JsonValue* elements = reader.array("elements");
    if (elements != nullptr && read_elements(*elements, exclusion)) {
      table_.exclusions.push_back(std::move(exclusion));
    }
  }

 private:
  bool read_elements(const JsonValue& elements, Exclusion& exclusion) {
    const std::size_t count = elements.elements.size();
    if (count == 0) context_.error(elements.offset, fmt::format("{} has no elements", what_));
    if (count > kMaxKeyColumns) {
      context_.error(elements.offset,
                     fmt::format("{} has {} elements; PostgreSQL allows {}", what_, count, kMaxKeyColumns));
    }
    bool is_sound = count > 0 && count <= kMaxKeyColumns;
    for (const JsonValue& element : elements.elements)
      is_sound = read_element(element, exclusion) && is_sound;
    return is_sound;
  }

  bool read_element(const JsonValue& json, Exclusion& exclusion) {
    if (!context_.require_kind(json, JsonKind::Object, "an element of an exclusion constraint")) return false;
    ObjectReader reader(json, kExclusionElementObject, "element of " + what_, json.offset, context_);
    const JsonValue* column = reader.string("column");
    const std::optional<std::size_t> with =
        reader.string("with") == nullptr ? std::nullopt : reader.choice("with");
    if (column == nullptr) return false;
    std::optional<IndexElement> element = read_index_element(context_, table_, *column, what_);
    if (!element || !with) return false;
    const std::string_view sign = kExclusionOperators[*with];
    if (element->column) check_operator(table_.columns[*element->column], sign, reader);
    exclusion.elements.push_back(*std::move(element));
    exclusion.operators.emplace_back(sign);
    return true;
  }

  void check_operator(const Column& column, std::string_view sign, const ObjectReader& reader) {
    const Model& model = context_.model();
    const Type type = base_type(model, column.type);
    if (!column.is_typed || is_range(type)) return;
    const std::string label = column_label(table_, column);
    if (sign == "&&") {
      context_.error(reader.find("with")->offset,
                     fmt::format("{} of type \"{}\" cannot be excluded by \"&&\", which compares ranges",
                                 label, sql_type(model, column.type)),
                     "write \"=\" for equal values");
    } else if (!is_in_btree_gist(model, type)) {
      context_.error(
          reader.find("column")->offset,
          fmt::format("{} of type \"{}\" cannot be excluded by \"=\"", label, sql_type(model, column.type)));
    } else if (std::find(model.extensions.begin(), model.extensions.end(), "btree_gist") ==
               model.extensions.end()) {
      context_.error(reader.find("column")->offset,
                     fmt::format("{} of type \"{}\" is excluded by \"=\" with extension \"btree_gist\" only",
                                 label, sql_type(model, column.type)),
                     "add \"btree_gist\" to the schema's \"extensions\"");
    }
  }

  LoadContext& context_;
  Table& table_;
  std::string what_;
};

}  // namespace

void load_exclusions(LoadContext& context, Table& table, const ObjectReader& reader) {
  const JsonValue* list = reader.array("exclusion_constraints");
  if (list == nullptr) return;
  for (const JsonValue& json : list->elements) ExclusionLoader(context, table).load(json);
}

}  // namespace datagen::schema
