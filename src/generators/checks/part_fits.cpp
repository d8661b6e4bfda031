#include "generators/checks/part_fits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "generators/checks/fit.hpp"
#include "generators/model_build.hpp"

namespace datagen::generators::checks {

namespace {

// The column of a table whose fields these are.
std::optional<RecordOf> record_of(ColumnBuild& column, const schema::Table& fields) {
  const schema::Table& table = column.model().tables[column.table_number()];
  const auto number = fields.stream.empty() ? std::nullopt : table.find_column(fields.stream);
  return number ? std::optional(RecordOf{&table, *number}) : std::nullopt;
}

schema::Model model_of(const schema::Model& whole, const schema::Table& fields) {
  schema::Model model;
  model.custom_types = whole.custom_types;
  model.document = whole.document;
  model.reference_time = whole.reference_time;
  schema::Table& table = model.tables.emplace_back(fields);
  // A check may want a whole value to be NULL.
  for (schema::Column& column : table.columns) column.nullable = !fields.stream.empty();
  return model;
}

// The first sources are checks of the table, which sees to them itself.
void warn_of_open(ColumnBuild& column, TableFits& fits, std::size_t checks) {
  for (const OpenCheck& open : fits.open()) {
    if (open.source < checks) continue;
    const CheckSource& source = fits.sources()[open.source];
    column.model_build().problems().warning(
        source.place(open.condition.offset),
        fmt::format("{} is written but not fitted: it is about values inside those of {}", source.label,
                    column.display()));
  }
}

// Whether a domain, or a check of a field, can ask something of the part.
bool may_ask(const schema::Table& fields, std::size_t field) {
  return fields.columns[field].type.id == schema::TypeId::Custom || !fields.stream.empty();
}

// Tells the tables that stand in for the parts of a column apart.
std::string name_of(const ColumnBuild& column, const schema::Table& fields) {
  std::string name = fmt::format("fits of parts {} {} {}", column.table_number(), fields.stream,
                                 schema::display(fields.name));
  for (const schema::Column& field : fields.columns) {
    name += fmt::format(" {} {} {} {}", field.name, static_cast<int>(field.type.id), field.type.custom,
                        field.type.dimensions);
  }
  return name;
}

}  // namespace

PartFits& part_fits(ColumnBuild& column, const schema::Table& fields) {
  const auto known = column.constant(name_of(column, fields), [&] {
    ModelBuild& build = column.model_build();
    schema::Model model = model_of(build.model(), fields);
    const auto record = record_of(column, fields);
    TableFits fits(model, 0, build.options().reference_time, build.errors(), record);
    warn_of_open(column, fits, record ? record->table->checks.size() : 0);
    return std::make_shared<PartFits>(PartFits{std::move(model), std::move(fits)});
  });
  return **known;
}

const ColumnFit* fit_of_part(ColumnBuild& part) {
  if (!may_ask(part.table(), part.number())) return nullptr;
  const ColumnFit& fit = part_fits(part, part.table()).fits.column(part.number());
  return fit.is_free() ? nullptr : &fit;
}

PartSource fitted_part_source(ColumnBuild& whole, const ColumnPart& part, PartSource source) {
  if (source.config != nullptr || !may_ask(*part.fields, part.field)) return source;
  PartFits& own = part_fits(whole, *part.fields);
  if (part.carries_key && whole.must_be_distinct()) own.model.tables[0].columns[part.field].unique = true;
  const Source chosen{Source::Kind::Generator,
                      0,
                      source.generator,
                      nullptr,
                      {std::string(source.generator->name), "type"},
                      nullptr};
  const Source fitted = fitted_source(own.model, 0, part.field, own.fits, chosen);
  return {fitted.generator, fitted.config};
}

CellPlan fitted_part(ColumnBuild& part, const PartSource& source, CellPlan cell) {
  // Values that tell keys apart are those that their generator makes within its bounds.
  if (!may_ask(part.table(), part.number()) || part.must_be_distinct() || cell.pieces.empty()) return cell;
  const ColumnFit* fit = fit_of_part(part);
  if (fit == nullptr) return cell;
  const std::string checks = part_fits(part, part.table()).fits.names_of(part.number());
  auto fitted = fitted_value(part, *fit, std::string(source.generator->name), checks, std::move(cell));
  return fitted ? *std::move(fitted) : CellPlan{};
}

bool has_bounded_parts(const schema::Model& model, const schema::Type& type) {
  if (type.id != schema::TypeId::Custom) return false;
  const schema::CustomType& custom = model.custom_types[type.custom];
  switch (custom.kind) {
    case schema::CustomKind::Enum: return false;
    case schema::CustomKind::Domain:
      return (type.dimensions > 0 && !custom.constraint.empty()) || has_bounded_parts(model, custom.base);
    case schema::CustomKind::Composite: break;
  }
  return std::any_of(custom.fields.begin(), custom.fields.end(), [&](const schema::CompositeField& field) {
    schema::Type element = field.type;
    element.dimensions = 1;
    return has_bounded_parts(model, element);
  });
}

}  // namespace datagen::generators::checks
