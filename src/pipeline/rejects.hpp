// Rows that sources reject, in files that can be corrected and read again.
#pragma once

#include <string>
#include <vector>

#include "pipeline/generate.hpp"
#include "pipeline/plan.hpp"

namespace datagen::pipeline {

/// Per source of Report::sources: where its rejects go; empty where it has none. Beside the output
/// "TABLE.rejects.csv" and the like, or where GenerateOptions::rejects_path says. Throws core::Error (Usage)
/// where one of the files is there already, or one file is named for the rejects of several tables.
[[nodiscard]] std::vector<std::string> reject_paths(const Plan& plan, const Target& target);

/// Writes the files: the header of CSV, and each record as it stands in its source behind a line
/// "#datagen users.csv:3:7: column ..", which sources pass over. Throws as generate().
void write_rejects(const Plan& plan, const std::vector<std::string>& paths, const Target& target,
                   const Progress& progress);

}  // namespace datagen::pipeline
