#include "pipeline/dialect_plan.hpp"

namespace datagen::pipeline {

std::unique_ptr<const writers::DialectScript> make_dialect(const schema::Model& model,
                                                           const GenerateOptions& options,
                                                           const schema::Selection& selection,
                                                           core::Diagnostics& problems) {
  if (options.dialect == Dialect::PostgreSql) return nullptr;
  const auto dialect = options.dialect == Dialect::MySql ? writers::Dialect::MySql : writers::Dialect::Sqlite;
  // What is left out of definitions is of no concern where there are none.
  core::Diagnostics ignored;
  const Parts parts = written_parts(options);
  const bool has_definitions = parts.pre_data || parts.post_data;
  return std::make_unique<const writers::DialectScript>(model, dialect, selection.tables,
                                                        has_definitions ? problems : ignored);
}

std::string dialect_before_rows(const writers::DialectScript& script, const GenerateOptions& options,
                                std::uint64_t seed) {
  const Parts parts = written_parts(options);
  std::string text = script.header(DATAGEN_VERSION, seed);
  if (parts.pre_data) text += script.tables();
  if (parts.data) text += script.rows_begin();
  return text;
}

std::string dialect_after_rows(const writers::DialectScript& script, const GenerateOptions& options) {
  const Parts parts = written_parts(options);
  std::string text;
  if (parts.data) text += script.rows_end();
  if (parts.post_data) text += script.keys();
  return text + script.footer();
}

}  // namespace datagen::pipeline
