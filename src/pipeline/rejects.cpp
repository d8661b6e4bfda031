#include "pipeline/rejects.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>
#include <system_error>

#include "core/error.hpp"
#include "pipeline/run.hpp"
#include "schema/table_source.hpp"
#include "writers/sink.hpp"

namespace datagen::pipeline {

namespace {

using generators::sources::Reject;
using generators::sources::SourceTable;

std::string_view ending(schema::SourceFormat format) {
  switch (format) {
    case schema::SourceFormat::Csv: return "csv";
    case schema::SourceFormat::Jsonl:
    case schema::SourceFormat::Json: return "jsonl";
    case schema::SourceFormat::Copy:
    case schema::SourceFormat::Dump: return "copy";
  }
  return "csv";
}

void for_each_source(const Plan& plan,
                     const std::function<void(const schema::Table&, const SourceTable&)>& take) {
  for (std::size_t table = 0; table < plan.model.tables.size(); ++table) {
    if (const auto& source = plan.sources->tables[table]) take(plan.model.tables[table], *source);
  }
}

// What would only fail once the dump is there.
void refuse_path(const std::string& path, const Target& target) {
  std::error_code ignored;
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (!folder.empty() && !std::filesystem::is_directory(folder, ignored)) {
    throw core::Error(core::ExitCode::Usage,
                      fmt::format("rejected rows cannot go to \"{}\": the folder does not exist", path));
  }
  if (target.overwrite || !std::filesystem::is_regular_file(path, ignored)) return;
  throw core::Error(core::ExitCode::Usage, fmt::format("file \"{}\" already exists", path),
                    "give --force to overwrite it, or --rejects another file");
}

// On one line.
std::string flattened(std::string_view text) {
  std::string line(text);
  for (char& c : line) {
    if (c == '\n' || c == '\r') c = ' ';
  }
  return line;
}

std::string text_of(const schema::Table& table, const SourceTable& source) {
  const bool is_json = table.source->format == schema::SourceFormat::Json;
  std::string text = source.header();
  source.visit_rejects([&](const Reject& reject, std::string_view raw) {
    text += fmt::format("#datagen {}\n", flattened(describe(*table.source, reject)));
    text += is_json ? flattened(raw) : std::string(raw);
    text += '\n';
  });
  return text;
}

}  // namespace

std::vector<std::string> reject_paths(const Plan& plan, const Target& target) {
  std::vector<std::string> paths;
  if (!plan.sources) return paths;
  const std::string& wanted = plan.options.rejects_path;
  const bool is_one_file = !wanted.empty() && !names_directory(wanted);
  const std::filesystem::path folder =
      wanted.empty() ? std::filesystem::path(target.path).parent_path() : std::filesystem::path(wanted);
  std::size_t count = 0;
  for_each_source(plan, [&](const schema::Table& table, const SourceTable& source) {
    std::string& path = paths.emplace_back();
    if (source.scanned().rejects.empty()) return;
    const std::string name =
        fmt::format("{}.rejects.{}", schema::display(table.name), ending(table.source->format));
    path = is_one_file ? wanted : (folder / name).string();
    refuse_path(path, target);
    ++count;
  });
  if (is_one_file && count > 1) {
    throw core::Error(core::ExitCode::Usage,
                      fmt::format("file \"{}\" cannot hold the rejected rows of {} tables", wanted, count),
                      "name a folder with a slash at its end: --rejects DIR/");
  }
  return paths;
}

void write_rejects(const Plan& plan, const std::vector<std::string>& paths, const Target& target,
                   const Progress& progress) {
  if (!plan.sources) return;
  auto path = paths.begin();
  for_each_source(plan, [&](const schema::Table& table, const SourceTable& source) {
    if (!path->empty()) {
      const auto sink = writers::open_file(*path, file_options(target, progress));
      sink->write(text_of(table, source));
      sink->close();
    }
    ++path;
  });
}

}  // namespace datagen::pipeline
