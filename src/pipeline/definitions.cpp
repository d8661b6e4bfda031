#include "pipeline/definitions.hpp"

#include "writers/create_database.hpp"
#include "writers/ddl.hpp"
#include "writers/drop_statements.hpp"

namespace datagen::pipeline {

namespace {

void remove_comments(schema::Model& model) {
  for (schema::Table& table : model.tables) {
    table.comment.clear();
    for (schema::Column& column : table.columns) column.comment.clear();
  }
}

// What is written of the model; nothing where that is all of it, since copies of large models take long.
std::optional<schema::Model> written_part(const schema::Model& model, const GenerateOptions& options,
                                          const schema::Selection& selection, const Parts& parts) {
  std::optional<schema::Model> part;
  if (!schema::is_whole(selection)) part = schema::selected_model(model, selection, parts.data);
  if (!options.comments) {
    if (!part) part = model;
    remove_comments(*part);
  }
  return part;
}

std::set<schema::QualifiedName> sequences_of(const schema::Model& model) {
  std::set<schema::QualifiedName> names;
  for (const schema::Sequence& sequence : model.sequences) names.insert(sequence.name);
  for (const schema::Table& table : model.tables)
    for (const schema::Column& column : table.columns)
      if (!column.owned_sequence.empty()) names.insert({table.name.schema, column.owned_sequence});
  return names;
}

}  // namespace

Parts written_parts(const GenerateOptions& options) {
  const bool defines = options.section != Section::DataOnly;
  return {options.parts.pre_data && defines, options.parts.data && options.section != Section::SchemaOnly,
          options.parts.post_data && defines};
}

Definitions::Definitions(const schema::Model& model, const GenerateOptions& options,
                         const schema::Selection& selection)
    : options_(options),
      selection_(selection),
      parts_(written_parts(options)),
      part_(written_part(model, options, selection, parts_)),
      model_(part_ ? *part_ : model),
      sequences_(sequences_of(model_)) {}

// A database is dropped with all that is in it.
std::string Definitions::new_database() const {
  std::string text;
  if (options_.drop_first) text += writers::drop_database(model_.database, options_.drop_if_exists);
  return text + writers::create_database(model_.database);
}

std::string Definitions::drops() const {
  const auto style = options_.drop_if_exists ? writers::DropStyle::IfExists : writers::DropStyle::MustExist;
  std::string text;
  if (parts_.post_data) text += writers::drop_post_data(model_, style);
  if (parts_.pre_data) text += writers::drop_pre_data(model_, {selection_.schemas, selection_.types}, style);
  return text;
}

std::string Definitions::before_rows() const {
  if (!parts_.pre_data) return {};
  return writers::pre_data(model_, {selection_.schemas, selection_.types},
                           options_.unlogged ? writers::Persistence::Unlogged : writers::Persistence::Logged);
}

std::string Definitions::after_rows() const {
  return parts_.post_data ? writers::post_data(model_) : std::string();
}

}  // namespace datagen::pipeline
