#include "cli/option_conflicts.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "cli/compression.hpp"
#include "core/error.hpp"

namespace datagen::cli {

namespace {

void refuse(bool is_wrong, const char* fact, const char* hint) {
  if (is_wrong) throw core::Error(core::ExitCode::Usage, fact, hint);
}

const CompressionInfo* info_of_name(std::string_view path) {
  for (const CompressionInfo& info : compressions())
    if (path.ends_with(info.suffix)) return &info;
  return nullptr;
}

const CompressionInfo* info_of(const std::optional<pipeline::Compression>& compression) {
  for (const CompressionInfo& info : compressions())
    if (compression && compression->method == info.method) return &info;
  return nullptr;
}

// Readers go by the name: none would take the file for what it is.
void refuse_misnamed_output(const Settings& settings) {
  const std::string& path = settings.target.path;
  const CompressionInfo* const named = info_of_name(path);
  const CompressionInfo* const written = info_of(settings.options.compression);
  if (named == nullptr || named == written || pipeline::names_directory(path)) return;
  const auto origin = settings.origins.find("compress");
  const std::string_view stem = std::string_view(path).substr(0, path.size() - named->suffix.size());
  throw core::Error(core::ExitCode::Usage,
                    fmt::format("output \"{}\" has the name of a {} file, but {} says {}", path, named->name,
                                origin == settings.origins.end() ? "--compress" : origin->second,
                                written == nullptr ? "none" : written->name),
                    fmt::format("name it \"{}{}\", or give --compress auto", stem,
                                written == nullptr ? "" : written->suffix));
}

}  // namespace

void refuse_conflicts(const Settings& settings) {
  const pipeline::GenerateOptions& options = settings.options;
  const pipeline::Parts parts = pipeline::written_parts(options);
  const bool is_data = pipeline::info(options.format).is_data;
  refuse(!parts.pre_data && !parts.data && !parts.post_data,
         "the options --section, --schema-only and --data-only leave nothing to write",
         "leave one of them out");
  refuse(options.drop_if_exists && !options.drop_first, "option --if-exists requires option --clean", "");
  refuse(options.drop_first && options.section == pipeline::Section::DataOnly,
         "options --clean and --data-only cannot be used together",
         "--clean drops what the dump defines, and a data-only dump defines nothing");
  refuse(options.create_database && !parts.pre_data,
         "option --create requires the pre-data section: a new database is empty",
         "leave out --data-only, or name --section=pre-data too");
  refuse((options.create_database || options.drop_first) && is_data,
         "a file of data drops and creates nothing: options --create and --clean need --format copy or sql",
         "");
  refuse(options.on_conflict_do_nothing && options.format != pipeline::Format::Sql,
         "option --on-conflict-do-nothing requires --format sql",
         "COPY knows no conflicts; INSERT statements do");
  refuse_misnamed_output(settings);
}

}  // namespace datagen::cli
