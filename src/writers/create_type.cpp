#include "writers/create_type.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string_view>
#include <tuple>
#include <vector>

#include "schema/identifiers.hpp"
#include "writers/ddl_entry.hpp"
#include "writers/raw_sql.hpp"

namespace datagen::writers {

namespace {

using schema::CustomKind;
using schema::CustomType;
using schema::Model;

std::string create_enum(const CustomType& type) {
  std::string sql = fmt::format("CREATE TYPE {} AS ENUM (", quoted(type.name));
  std::string_view separator = "\n    ";
  for (const std::string& label : type.labels) {
    sql += separator;
    sql += schema::quote_literal(label);
    separator = ",\n    ";
  }
  return sql + "\n);";
}

/// Composites and domains are indented by a tab where everything else takes four spaces: so does pg_dump.
std::string create_composite(const Model& model, const CustomType& type) {
  std::string sql = fmt::format("CREATE TYPE {} AS (", quoted(type.name));
  std::string_view separator = "\n\t";
  for (const schema::CompositeField& field : type.fields) {
    sql += separator;
    sql += schema::quote_identifier(field.name) + ' ' + schema::sql_type(model, field.type);
    separator = ",\n\t";
  }
  return sql + "\n);";
}

std::string create_domain(const Model& model, const CustomType& type) {
  std::string sql =
      fmt::format("CREATE DOMAIN {} AS {}", quoted(type.name), schema::sql_type(model, type.base));
  if (!type.constraint.empty()) {
    const std::string constraint = schema::make_object_name(type.name.name, "", "check");
    sql += fmt::format("\n\tCONSTRAINT {} CHECK {}", schema::quote_identifier(constraint),
                       in_parentheses(type.constraint));
  }
  return sql + ';';
}

void append_type(std::string& script, const Model& model, const CustomType& type) {
  const EntryTitle title{type.name.name, type.kind == CustomKind::Domain ? "DOMAIN" : "TYPE",
                         type.name.schema};
  switch (type.kind) {
    case CustomKind::Enum: return append_entry(script, title, create_enum(type));
    case CustomKind::Composite: return append_entry(script, title, create_composite(model, type));
    case CustomKind::Domain: return append_entry(script, title, create_domain(model, type));
  }
}

/// The custom types that must exist before `type`, as indexes.
std::vector<std::size_t> parts_of(const CustomType& type) {
  std::vector<std::size_t> parts;
  const auto add = [&parts](const schema::Type& part) {
    if (part.id == schema::TypeId::Custom) parts.push_back(part.custom);
  };
  if (type.kind == CustomKind::Domain) add(type.base);
  if (type.kind == CustomKind::Composite) {
    for (const schema::CompositeField& field : type.fields) add(field.type);
  }
  return parts;
}

/// Enums first, since the raw SQL of a domain may name them unseen by us; then by name, as pg_dump.
std::vector<std::size_t> by_kind_and_name(const std::vector<CustomType>& types) {
  std::vector<std::size_t> order(types.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&types](std::size_t index) {
    const CustomType& type = types[index];
    return std::tuple<bool, const schema::QualifiedName&>(type.kind != CustomKind::Enum, type.name);
  });
  return order;
}

/// Depth-first with a stack of its own: a chain of types may be longer than the call stack is deep.
class DependencyOrder {
 public:
  explicit DependencyOrder(const std::vector<CustomType>& types) : types_(types), seen_(types.size()) {
    for (const std::size_t index : by_kind_and_name(types)) visit(index);
  }
  [[nodiscard]] const std::vector<std::size_t>& types() const { return order_; }

 private:
  struct Step {
    std::size_t type;
    std::vector<std::size_t> parts;  ///< still to visit, from the back
  };

  void visit(std::size_t root) {
    std::vector<Step> steps;
    enter(steps, root);
    while (!steps.empty()) {
      Step& step = steps.back();
      if (step.parts.empty()) {
        order_.push_back(step.type);
        steps.pop_back();
      } else {
        const std::size_t part = step.parts.back();
        step.parts.pop_back();
        enter(steps, part);
      }
    }
  }

  void enter(std::vector<Step>& steps, std::size_t type) {
    if (seen_[type]) return;
    seen_[type] = true;
    steps.push_back({type, parts_of(types_[type])});
  }

  const std::vector<CustomType>& types_;
  std::vector<bool> seen_;
  std::vector<std::size_t> order_;
};

}  // namespace

std::vector<std::size_t> types_in_order(const Model& model) {
  return DependencyOrder(model.custom_types).types();
}

void append_types(std::string& script, const Model& model, const std::vector<bool>& chosen) {
  for (const std::size_t index : types_in_order(model))
    if (chosen[index]) append_type(script, model, model.custom_types[index]);
}

}  // namespace datagen::writers
