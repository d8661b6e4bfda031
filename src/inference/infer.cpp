#include "inference/infer.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "core/error.hpp"
#include "inference/inferred_schema.hpp"
#include "inference/source_text.hpp"
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
  if (draft.pair_key != nullptr) {
    note += fmt::format(", primary key {}, {}", draft.table.columns[draft.pair_key->first].name,
                        draft.table.columns[draft.pair_key->second].name);
    if (!draft.pair_key->values.is_exact()) note += " (by a sample of its values)";
  }
  return note;
}

std::vector<TableDraft> draft_all(const std::vector<TableProfile>& profiles) {
  std::vector<TableDraft> drafts;
  drafts.reserve(profiles.size());
  for (const TableProfile& profile : profiles) drafts.push_back(draft_table(profile));
  return drafts;
}

std::string database_name(const std::vector<TableProfile>& profiles) {
  return profiles.size() == 1 ? profiles[0].name : "inferred";
}

void keep_proven_keys(TableDraft& draft) {
  for (std::size_t i = 0; i < draft.types.size(); ++i) {
    InferredColumn& column = draft.table.columns[i];
    column.null_ratio = 0;  // the rows have their own NULLs
    if (draft.column(i).uniqueness() == Uniqueness::Proven) continue;
    column.is_unique = false;
    column.is_primary_key = false;
    if (draft.primary_key == i) draft.primary_key.reset();
  }
}

void keep_proven_pair_key(TableDraft& draft) {
  if (draft.pair_key == nullptr || draft.pair_key->values.is_exact()) return;
  draft.pair_key = nullptr;
  draft.table.key_columns.clear();
}

void keep_proven_references(const std::vector<TableDraft>& drafts, TableDraft& draft) {
  std::erase_if(draft.table.foreign_keys, [&](const InferredForeignKey& key) {
    const ColumnProfile& parent = drafts[key.referenced_table].column(key.referenced_column);
    return !draft.column(key.column).distinct().is_exact() || !parent.distinct().is_exact();
  });
}

}  // namespace

Inferred infer_conversion(std::span<const Input> inputs, bool rejects_rows) {
  const std::vector<TableProfile> profiles = profile_all(inputs);
  std::vector<TableDraft> drafts = draft_all(profiles);
  for (TableDraft& draft : drafts) keep_proven_keys(draft);
  draft_foreign_keys(drafts);
  for (TableDraft& draft : drafts) {
    keep_proven_references(drafts, draft);
    draft_pair_key(draft);
    keep_proven_pair_key(draft);
  }
  Inferred inferred;
  InferredSchema schema{database_name(profiles), {}};
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    inferred.notes.push_back(note_of(drafts[i]));
    drafts[i].table.source = source_text(inputs[i], profiles[i], rejects_rows);
    schema.tables.push_back(std::move(drafts[i].table));
  }
  inferred.schema = schema_text(schema);
  return inferred;
}

Inferred infer_schema(std::span<const Input> inputs) {
  const std::vector<TableProfile> profiles = profile_all(inputs);
  std::vector<TableDraft> drafts = draft_all(profiles);
  draft_foreign_keys(drafts);
  Inferred inferred;
  InferredSchema schema{database_name(profiles), {}};
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    TableDraft& draft = drafts[i];
    draft_pair_key(draft);
    draft_orders(draft);
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
