// All files that a schema's tables take rows or values from.
#pragma once

#include <memory>
#include <vector>

#include "core/diagnostics.hpp"
#include "generators/sources/source_table.hpp"
#include "schema/model.hpp"

namespace datagen::generators::sources {

/// Read-only.
struct Sources {
  std::vector<std::shared_ptr<const SourceTable>> tables;  ///< pairwise with Model::tables; nullptr: no file
  /// What is left to generate: tables of rows from files have their number as `row_count`, and no keys,
  /// references and checks over columns that the files fill.
  schema::Model model;

  /// Throws core::Error where a file is no longer what it was.
  void check_unchanged() const;
};

/// Reads every file once. What is wrong with them is reported to `problems`, and the result is then empty; so
/// it is of a schema without sources. `model` must be sound and outlive it.
[[nodiscard]] std::unique_ptr<const Sources> open_sources(const schema::Model& model,
                                                          core::Diagnostics& problems);

}  // namespace datagen::generators::sources
