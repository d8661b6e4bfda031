#include "schema/custom_type_loader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "schema/check_text.hpp"
#include "schema/identifiers.hpp"
#include "schema/object_reader.hpp"

namespace datagen::schema {

namespace {

class CustomTypeLoader {
 public:
  explicit CustomTypeLoader(LoadContext& context) : context_(context) {}

  void load(const JsonValue& custom_types) {
    // Names first: a composite may use a type that stands further down.
    std::vector<const JsonMember*> declared;
    std::vector<std::string> names;
    for (const JsonMember& member : custom_types.members) {
      const auto name = context_.read_qualified_name("custom type", member.key, member.key_offset);
      if (!name) continue;
      if (is_built_in_type(name->name)) {
        context_.error(member.key_offset,
                       fmt::format("custom type \"{}\" has the name of a built-in type", display(*name)));
      }
      CustomType& type = context_.model().custom_types.emplace_back();
      type.name = *name;
      type.offset = member.key_offset;
      names.push_back(display(*name));
      declared.push_back(&member);
    }
    context_.set_custom_type_names(std::move(names));
    for (std::size_t i = 0; i < declared.size(); ++i) {
      load_type(context_.model().custom_types[i], declared[i]->value);
    }
    refuse_loops_and_size();
  }

 private:
  void load_type(CustomType& type, const JsonValue& json) {
    const std::string owner = fmt::format("custom type \"{}\"", display(type.name));
    if (!context_.require_kind(json, JsonKind::Object, owner)) return;
    ObjectReader reader(json, kCustomTypeObject, owner, type.offset, context_);
    const std::optional<std::size_t> kind = reader.choice("kind");
    const JsonValue* definition = reader.object("definition");
    if (!kind || definition == nullptr) return;
    type.kind = static_cast<CustomKind>(*kind);
    switch (type.kind) {
      case CustomKind::Enum: return load_enum(type, *definition, owner);
      case CustomKind::Composite: return load_composite(type, *definition, owner);
      case CustomKind::Domain: return load_domain(type, *definition, owner);
    }
  }

  void load_enum(CustomType& type, const JsonValue& definition, const std::string& owner) {
    ObjectReader reader(definition, kEnumObject, owner, definition.offset, context_);
    const JsonValue* values = reader.array("values");
    if (values == nullptr) return;
    if (values->elements.empty()) context_.error(values->offset, fmt::format("{} has no values", owner));
    std::set<std::string_view> seen;
    for (const JsonValue& value : values->elements) {
      if (!context_.require_kind(value, JsonKind::String, "a value of an enum")) continue;
      if (value.string.size() > kMaxIdentifierBytes) {
        context_.error(value.offset,
                       fmt::format("value \"{}\" of {} is {} bytes long; PostgreSQL keeps {}", value.string,
                                   owner, value.string.size(), kMaxIdentifierBytes));
      } else if (!seen.insert(value.string).second) {
        context_.error(value.offset, fmt::format("value \"{}\" of {} is given twice", value.string, owner));
      } else if (value.string.find('\0') != std::string::npos) {
        context_.error(value.offset, fmt::format("a value of {} has a zero byte", owner));
      } else {
        type.labels.push_back(value.string);
      }
    }
  }

  void load_composite(CustomType& type, const JsonValue& definition, const std::string& owner) {
    ObjectReader reader(definition, kCompositeObject, owner, definition.offset, context_);
    const JsonValue* fields = reader.array("fields");
    if (fields == nullptr) return;
    if (fields->elements.empty()) context_.error(fields->offset, fmt::format("{} has no fields", owner));
    if (fields->elements.size() > kMaxColumns) {
      context_.error(fields->offset, fmt::format("{} has {} fields; PostgreSQL allows {}", owner,
                                                 fields->elements.size(), kMaxColumns));
    }
    std::set<std::string> seen;
    for (const JsonValue& json : fields->elements) {
      if (!context_.require_kind(json, JsonKind::Object, "a field of a composite type")) continue;
      ObjectReader field(json, kFieldObject, fmt::format("field of {}", owner), json.offset, context_);
      const JsonValue* name = field.string("name");
      const JsonValue* type_text = field.string("type");
      if (name != nullptr && context_.check_name("field", name->string, name->offset) &&
          !seen.insert(name->string).second) {
        context_.error(name->offset, fmt::format("field \"{}\" of {} is given twice", name->string, owner));
      }
      if (name == nullptr || type_text == nullptr) continue;
      if (const auto parsed = read_plain_type(*type_text)) type.fields.push_back({name->string, *parsed});
    }
  }

  void load_domain(CustomType& type, const JsonValue& definition, const std::string& owner) {
    ObjectReader reader(definition, kDomainObject, owner, definition.offset, context_);
    if (const JsonValue* base = reader.string("base_type")) {
      if (const auto parsed = read_plain_type(*base)) type.base = *parsed;
    }
    const JsonValue* constraint = reader.string("constraint");
    if (constraint == nullptr) return;
    const auto check = read_check(context_, *constraint, "constraint of " + owner);
    if (!check) return;
    for (const ColumnUse& use : check->columns) {
      if (use.name == "value") continue;
      context_.error(context_.offset_in(*constraint, check->skipped + use.offset),
                     fmt::format("constraint of {} uses \"{}\"", owner, use.name),
                     "a domain's value is called VALUE");
    }
    type.constraint = check->expression;
  }

  // A type that is not a column's: no sequence can stand behind it.
  std::optional<Type> read_plain_type(const JsonValue& text) {
    const auto parsed = context_.read_type(text);
    if (!parsed) return std::nullopt;
    if (parsed->identity == Identity::None) return parsed->type;
    context_.error(text.offset, fmt::format("type \"{}\" is for columns of tables only", text.string));
    return std::nullopt;
  }

  // Takes away types that depend on nothing left until only loops remain.
  void refuse_loops_and_size() {
    std::vector<CustomType>& types = context_.model().custom_types;
    std::vector<std::size_t> waiting(types.size(), 0);
    std::vector<std::size_t> depths(types.size(), 1);
    std::vector<std::size_t> values(types.size(),
                                    1);  // a value and those within it, one element of each array
    struct User {
      std::size_t type;
      bool is_array;
    };
    std::vector<std::vector<User>> users(types.size());
    const auto depend = [&](std::size_t user, const Type& used) {
      if (used.id != TypeId::Custom) {
        ++values[user];
        return;
      }
      ++waiting[user];
      users[used.custom].push_back({user, used.dimensions > 0});
    };
    for (std::size_t i = 0; i < types.size(); ++i) {
      if (types[i].kind == CustomKind::Domain) depend(i, types[i].base);
      for (const CompositeField& field : types[i].fields) depend(i, field.type);
    }
    std::vector<std::size_t> free;
    for (std::size_t i = 0; i < types.size(); ++i) {
      if (waiting[i] == 0) free.push_back(i);
    }
    while (!free.empty()) {
      const std::size_t type = free.back();
      free.pop_back();
      for (const auto& [user, is_array] : users[type]) {
        depths[user] = std::max(depths[user], depths[type] + (is_array ? 2 : 1));
        values[user] = std::min(values[user] + values[type], kMaxNestedValues + 1);
        if (--waiting[user] == 0) free.push_back(user);
      }
    }
    for (std::size_t i = 0; i < types.size(); ++i) {
      if (waiting[i] > 0) {
        refuse(types[i], fmt::format("custom type \"{}\" is made of itself", display(types[i].name)));
      } else if (depths[i] > kMaxTypeDepth) {
        refuse(
            types[i],
            fmt::format("custom type \"{}\" is made of types within types, {} deep; at most {} are possible",
                        display(types[i].name), depths[i], kMaxTypeDepth));
      } else if (values[i] > kMaxNestedValues) {
        refuse(types[i], fmt::format("a value of custom type \"{}\" would be made of more than {} others",
                                     display(types[i].name), kMaxNestedValues));
      }
    }
  }

  // What is checked after this may follow types into each other without end: the type becomes a plain one.
  void refuse(CustomType& type, std::string message) {
    context_.error(type.offset, std::move(message));
    type.base = {.id = TypeId::Text};
    type.fields.clear();
  }

  LoadContext& context_;
};

}  // namespace

void load_custom_types(LoadContext& context, const JsonValue& custom_types) {
  CustomTypeLoader(context).load(custom_types);
}

}  // namespace datagen::schema
