#include "inference/infer.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "core/error.hpp"
#include "inference/inferred_schema.hpp"
#include "inference/table_draft.hpp"
#include "schema/model.hpp"

namespace datagen::inference {

namespace {

std::string plural(std::uint64_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string file_name(std::string_view path) {
  return path == "-" ? "standard input" : std::string(path.substr(path.rfind('/') + 1));
}

std::vector<TableProfile> profile_all(std::span<const Input> inputs) {
  std::vector<TableProfile> profiles;
  std::set<std::string> names;
  for (const Input& input : inputs) {
    TableProfile profile = profile_table(input);
    if (!names.insert(profile.name).second)
      throw core::Error(core::ExitCode::Usage, fmt::format("two files stand for table \"{}\"", profile.name),
                        "tables are named after their files");
    if (profile.columns.size() > schema::kMaxColumns)
      throw core::Error(core::ExitCode::CannotGenerate,
                        fmt::format("{} has {} columns; a table has {} at most", profile.input,
                                    profile.columns.size(), schema::kMaxColumns));
    profiles.push_back(std::move(profile));
  }
  return profiles;
}

std::string note_of(const TableDraft& draft) {
  std::string note =
      fmt::format("{}: table {}, {}, {}", draft.profile.input, draft.table.name,
                  plural(draft.profile.row_count, "row"), plural(draft.types.size(), "column"));
  if (draft.primary_key) {
    note += fmt::format(", primary key {}", draft.table.columns[*draft.primary_key].name);
    if (draft.column(*draft.primary_key).uniqueness() == Uniqueness::Sampled)
      note += " (by a sample of its values)";
  }
  return note;
}

}  // namespace

Inferred infer_schema(std::span<const Input> inputs) {
  const std::vector<TableProfile> profiles = profile_all(inputs);
  std::vector<TableDraft> drafts;
  drafts.reserve(profiles.size());
  for (const TableProfile& profile : profiles) drafts.push_back(draft_table(profile));
  draft_foreign_keys(drafts);
  Inferred inferred;
  InferredSchema schema;
  schema.database = profiles.size() == 1 ? profiles[0].name : "inferred";
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    TableDraft& draft = drafts[i];
    draft_generators(draft);
    draft.table.comment = fmt::format("Inferred from {} of {}", plural(profiles[i].row_count, "row"),
                                      file_name(inputs[i].path));
    inferred.notes.push_back(note_of(draft));
    if (draft.profile.fault_count > 0)
      inferred.warnings.push_back(
          fmt::format("{}: {} could not be read and {} not looked at; the first: {}", draft.profile.input,
                      plural(draft.profile.fault_count, "record"),
                      draft.profile.fault_count == 1 ? "was" : "were", draft.profile.first_fault));
    schema.tables.push_back(std::move(draft.table));
  }
  inferred.schema = schema_text(schema);
  return inferred;
}

}  // namespace datagen::inference
