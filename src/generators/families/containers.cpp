// Arrays and composites: their elements and fields are made like columns of their own.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "generators/cells.hpp"
#include "generators/families/containers.hpp"
#include "generators/families/families.hpp"
#include "generators/model_build.hpp"
#include "generators/nodes/list_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

using core::PieceKind;
using schema::TypeId;

// Elements of an array of one dimension.
constexpr std::uint32_t kMostElements = 5;
// Of an array of more dimensions each but the outermost has so many.
constexpr std::uint32_t kInnerElements = 2;
constexpr std::uint32_t kMostOuterElements = 3;

// "tags" -> "tag": what one element of an array would be called as a column.
std::string singular(std::string name) {
  const auto ends = [&](std::string_view with) { return name.ends_with(with) && name.size() > with.size(); };
  if (ends("ies")) return name.substr(0, name.size() - 3) + "y";
  if (ends("sses") || ends("xes") || ends("ches") || ends("shes")) return name.substr(0, name.size() - 2);
  if (ends("s") && !ends("ss")) name.pop_back();
  return name;
}

schema::Column field_column(std::string name, const schema::Type& type) {
  schema::Column column;
  column.stream = name;
  column.name = std::move(name);
  column.type = type;
  column.is_typed = true;
  return column;
}

// Inside of other values a boolean is t or f in every format.
std::vector<PlannedPiece> inner_pieces(CellPlan cell) {
  static const auto letters =
      std::make_shared<const core::Dictionary>(std::vector<std::string_view>{"f", "t"});
  for (PlannedPiece& part : cell.pieces) {
    if (part.kind == PieceKind::Boolean) part = generators::word(part.slot, letters);
  }
  return std::move(cell.pieces);
}

NodeId constant(ColumnBuild& column, std::int64_t value) {
  return column.add(affine(value, 0), {slot_of(column.row())});
}

const GeneratorInfo& generator_of(ColumnBuild& column, const ColumnPart& part) {
  const bool is_key = part.carries_key && column.must_be_distinct();
  return generator_for_part(column.model(), *part.fields, part.field, is_key);
}

// Every field, or every element, of an array: what one of them is called, and what it is.
struct Element {
  std::shared_ptr<const schema::Table> fields;
  const GeneratorInfo* generator;
  const schema::JsonValue* config;
};

Element element_of(ColumnBuild& column, const GeneratorInfo* named, const schema::JsonValue* config) {
  schema::Type type = column.type();
  type.dimensions = 0;
  const auto one_field = [&](std::string name) {
    auto fields = std::make_shared<schema::Table>();
    fields->name = column.table().name;
    fields->columns.push_back(field_column(std::move(name), type));
    return fields;
  };
  Element element{one_field(singular(column.column().name)), named, config};
  if (named != nullptr) return element;
  const ColumnPart part{.fields = element.fields, .carries_key = true};
  element.generator = &generator_of(column, part);
  return element;
}

// The cells of `count` elements; fewer where there are not so many different ones.
std::vector<std::vector<PlannedPiece>> build_elements(ColumnBuild& column, const Element& element,
                                                      std::uint32_t count) {
  std::vector<std::vector<PlannedPiece>> items;
  std::uint64_t most = count;
  for (std::uint32_t i = 0; i < count && i < most; ++i) {
    // The first element shares the row's person and place.
    std::string scope = column.scope();
    if (i > 0) scope += fmt::format("{}[{}].", column.column().name, i);
    ColumnPart part{.fields = element.fields,
                    .scope = std::move(scope),
                    .stream = column.stream().part(i),
                    .carries_key = i == 0,
                    .index = i,
                    .count = count};
    items.push_back(inner_pieces(column.build_part(std::move(part), *element.generator, element.config)));
    if (column.type().dimensions == 1 && column.choices() > 0) most = std::min(most, column.choices());
  }
  return items;
}

// Groups of kInnerElements, each as a text.
std::vector<std::vector<PlannedPiece>> nested(ColumnBuild& column,
                                              std::vector<std::vector<PlannedPiece>> items,
                                              const ListForm& form) {
  std::vector<std::vector<PlannedPiece>> groups;
  const NodeId count = constant(column, kInnerElements);
  for (std::size_t i = 0; i + kInnerElements <= items.size(); i += kInnerElements) {
    const NodeId text = list_node(column, count, {items[i], items[i + 1]}, form);
    groups.push_back({piece(PieceKind::Text, slot_of(text))});
  }
  return groups;
}

}  // namespace

NodeId list_node(ColumnBuild& column, NodeId count, std::vector<std::vector<PlannedPiece>> items,
                 const ListForm& form) {
  std::vector<SlotRef> inputs{slot_of(count)};
  for (const std::vector<PlannedPiece>& item : items) {
    const std::vector<SlotRef> slots = input_slots(item);
    inputs.insert(inputs.end(), slots.begin(), slots.end());
  }
  return column.add(list_text(std::move(items), form), std::move(inputs), 2);
}

CellPlan inner_cell(ColumnBuild& column, std::string_view generator, const schema::Type& type) {
  auto fields = std::make_shared<schema::Table>();
  fields->name = column.table().name;
  fields->columns.push_back(field_column(std::string(generator), type));
  return column.build_part(
      {.fields = std::move(fields), .scope = column.scope(), .stream = column.stream().part(generator)},
      *find_generator(generator), nullptr);
}

CellPlan array_of(ColumnBuild& column, const GeneratorInfo* generator, const schema::JsonValue* config) {
  const Element element = element_of(column, generator, config);
  const auto dimensions = static_cast<std::uint32_t>(column.type().dimensions);
  std::uint32_t outer = dimensions == 1 ? kMostElements : dimensions == 2 ? kMostOuterElements : 1;
  std::uint32_t count = outer;
  for (std::uint32_t i = 1; i < dimensions; ++i) count *= kInnerElements;

  std::vector<std::vector<PlannedPiece>> items = build_elements(column, element, count);
  ListForm form = column.type().id == TypeId::Box ? kBoxArrayForm : kArrayForm;
  for (std::uint32_t i = 1; i < dimensions; ++i) {
    items = nested(column, std::move(items), form);
    form = {form.open, form.separator, form.close, ListQuoting::None};
  }
  outer = static_cast<std::uint32_t>(items.size());
  // No element tells one empty array from another.
  const std::uint32_t least = column.must_be_distinct() ? 1 : 0;
  const NodeId size =
      column.add(affine(least, 1), {slot_of(column.draw_below(outer - least + 1, kMostElements))});
  const NodeId text = list_node(column, size, std::move(items), form);
  return {.pieces = {piece(PieceKind::Text, slot_of(text))}, .nulls = {}, .text_bytes = count * 5.0};
}

CellPlan array(ColumnBuild& column) {
  return array_of(column, nullptr, nullptr);
}

CellPlan composite(ColumnBuild& column) {
  const schema::CustomType& type = column.model().custom_types[column.type().custom];
  auto fields = std::make_shared<schema::Table>();
  fields->name = type.name;
  const schema::Table& own = column.model().tables[column.table_number()];
  if (&column.table() == &own && !own.checks.empty()) fields->stream = column.column().name;
  for (const schema::CompositeField& field : type.fields) {
    fields->columns.push_back(field_column(field.name, field.type));
  }
  // The only composite of its kind is about the row's person and place; several have their own.
  const auto same_kind = std::count_if(
      column.table().columns.begin(), column.table().columns.end(), [&](const schema::Column& other) {
        const schema::Type base = schema::base_type(column.model(), other.type);
        return base.id == TypeId::Custom && base.dimensions == 0 && base.custom == column.type().custom;
      });
  const std::string scope = same_kind > 1 ? column.scope() + column.column().name + "." : column.scope();

  std::vector<CellPlan> cells;
  std::vector<std::vector<PlannedPiece>> items;
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    ColumnPart part{.fields = fields,
                    .field = i,
                    .scope = scope,
                    .stream = column.stream().part(type.fields[i].name),
                    .carries_key = i == 0,
                    .siblings = &cells};
    const GeneratorInfo& generator = generator_of(column, part);
    cells.push_back(column.build_part(std::move(part), generator, nullptr));
    items.push_back(inner_pieces(cells.back()));
  }
  const NodeId count = constant(column, static_cast<std::int64_t>(items.size()));
  const NodeId text = list_node(column, count, std::move(items), kCompositeForm);
  return {.pieces = {piece(PieceKind::Text, slot_of(text))},
          .nulls = {},
          .text_bytes = 12.0 * static_cast<double>(type.fields.size())};
}

}  // namespace datagen::generators::families
