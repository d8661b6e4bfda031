#include "cli/source_roots.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <new>
#include <system_error>

#include "core/error.hpp"
#include "schema/table_source.hpp"

namespace datagen::cli {

namespace {

namespace fs = std::filesystem;

bool lies_below(const fs::path& path, const fs::path& root) {
  const auto [root_end, path_at] = std::mismatch(root.begin(), root.end(), path.begin(), path.end());
  return root_end == root.end();
}

fs::path directory(const std::string& name) {
  std::error_code error;
  fs::path path = fs::canonical(name.empty() ? "." : name, error);
  if (!error && !fs::is_directory(path, error)) error = std::make_error_code(std::errc::not_a_directory);
  if (error)
    throw core::Error(core::ExitCode::Usage,
                      fmt::format("could not open directory \"{}\": {}", name, error.message()));
  return path;
}

std::string names_of(std::span<const fs::path> roots) {
  std::string names;
  for (const fs::path& root : roots)
    names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", root.string());
  return names;
}

}  // namespace

std::vector<fs::path> source_roots(std::span<const std::string> named, const std::string& schema) {
  if (named.empty()) return {directory(fs::path(schema).parent_path().string())};
  std::vector<fs::path> roots;
  for (const std::string& name : named) roots.push_back(directory(name));
  return roots;
}

void refuse_sources_outside(std::span<const fs::path> roots, const schema::Model& model,
                            core::Diagnostics& diagnostics) {
  for (const schema::Table& table : model.tables) {
    if (table.source == nullptr || table.source->path == "-") continue;
    // Of a file that is not there, as much as is: opening it fails later.
    std::error_code unknown;
    const fs::path path = fs::weakly_canonical(fs::absolute(table.source->path, unknown), unknown);
    if (unknown == std::errc::not_enough_memory) throw std::bad_alloc();
    const bool is_allowed = !unknown && std::any_of(roots.begin(), roots.end(), [&](const fs::path& root) {
      return lies_below(path, root);
    });
    if (is_allowed) continue;
    diagnostics.error(table.source->offset,
                      fmt::format("file \"{}\" of \"source\" of table \"{}\" lies outside of {}",
                                  table.source->file, schema::display(table.name), names_of(roots)),
                      "--source-root DIR allows the files of another directory");
  }
}

}  // namespace datagen::cli
