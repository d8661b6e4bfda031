// Where the files of "source" may lie: a schema can come from a stranger.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/diagnostics.hpp"
#include "schema/model.hpp"

namespace datagen::cli {

/// Directories without symbolic links in their paths: those that are `named`, else the one that the schema is
/// in; the working directory for a schema of no file. Throws core::Error (Usage) for what is no directory.
[[nodiscard]] std::vector<std::filesystem::path> source_roots(std::span<const std::string> named,
                                                              const std::string& schema);

/// Reports each source whose file, all links followed, lies in none of the directories and not below one.
/// Opens no file. Standard input is allowed.
void refuse_sources_outside(std::span<const std::filesystem::path> roots, const schema::Model& model,
                            core::Diagnostics& diagnostics);

}  // namespace datagen::cli
