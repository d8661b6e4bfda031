#include "generators/checks/check_source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "schema/json_place.hpp"

namespace datagen::generators::checks {

namespace {

// The string of a check in the document: the file's text is not kept in the model.
const schema::JsonValue* find_check(const schema::JsonValue& list, const schema::Check& check) {
  for (const schema::JsonValue& entry : list.elements) {
    const schema::JsonValue* text = entry.find("expression");
    const schema::JsonValue* name = entry.find("name");
    const bool is_it = check.offset == entry.offset || (name != nullptr && name->offset == check.offset);
    if (is_it && text != nullptr && text->string.ends_with(check.expression)) return text;
  }
  return nullptr;
}

const schema::JsonValue* member_at(const schema::Model& model, std::string_view key, std::size_t offset) {
  const schema::JsonValue* list = model.document ? model.document->find(key) : nullptr;
  if (list == nullptr) return nullptr;
  // In the order of the text.
  const auto found = std::lower_bound(
      list->members.begin(), list->members.end(), offset,
      [](const schema::JsonMember& member, std::size_t place) { return member.key_offset < place; });
  return found == list->members.end() || found->key_offset != offset ? nullptr : &found->value;
}

}  // namespace

std::size_t CheckSource::place(std::size_t inner) const {
  return text == nullptr ? offset : schema::place_in(*text, skipped + inner);
}

CheckSource source_of(const schema::Model& model, const schema::Table& table, const schema::Check& check) {
  CheckSource source{fmt::format("check \"{}\" of table \"{}\"", check.name, schema::display(table.name)),
                     fmt::format("check \"{}\"", check.name), check.expression, check.offset};
  const schema::JsonValue* json = member_at(model, "tables", table.offset);
  const schema::JsonValue* list = json == nullptr ? nullptr : json->find("check_constraints");
  if (list != nullptr) source.text = find_check(*list, check);
  if (source.text != nullptr) {
    source.skipped = source.text->string.size() - check.expression.size();
  }
  return source;
}

CheckSource source_of(const schema::Model& model, const schema::CustomType& domain) {
  CheckSource source{fmt::format("constraint of domain \"{}\"", schema::display(domain.name)),
                     fmt::format("domain \"{}\"", schema::display(domain.name)), domain.constraint,
                     domain.offset};
  const schema::JsonValue* json = member_at(model, "custom_types", domain.offset);
  const schema::JsonValue* definition = json == nullptr ? nullptr : json->find("definition");
  if (definition != nullptr) source.text = definition->find("constraint");
  if (source.text != nullptr) source.skipped = source.text->string.size() - domain.constraint.size();
  return source;
}

}  // namespace datagen::generators::checks
