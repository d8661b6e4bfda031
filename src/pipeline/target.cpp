// What a target can hold: a file of data one table and no definitions, a directory no transaction.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "core/error.hpp"
#include "pipeline/plan.hpp"

namespace datagen::pipeline {

namespace {

// The names of the tables, as many as a message bears.
std::string some_tables(const Plan& plan) {
  constexpr std::size_t kShown = 3;
  std::string names;
  for (std::size_t i = 0; i < std::min(kShown, plan.tables.size()); ++i) {
    names += fmt::format("{}{}", i == 0 ? "" : ", ", plan.model.tables[plan.tables[i].table].name.name);
  }
  return plan.tables.size() > kShown ? names + ", ..." : names;
}

// Its files are loaded by sessions of their own.
void refuse_one_transaction(const GenerateOptions& options) {
  if (options.create_database) {
    throw core::Error(core::ExitCode::Usage,
                      "--create connects to a new database, a directory is loaded by several sessions",
                      "leave --create out, or write one file");
  }
  if (options.dialect != Dialect::PostgreSql) {
    throw core::Error(core::ExitCode::Usage, "the scripts that load a directory are PostgreSQL's",
                      "write one file, or leave --dialect out");
  }
  if (options.load == Load::Safe) return;
  throw core::Error(core::ExitCode::Usage,
                    "--load fast makes one transaction, a directory is loaded in several",
                    "leave --load fast out, or write one file");
}

}  // namespace

bool names_directory(const std::string& path) {
  std::error_code error;
  return path.ends_with('/') || (!path.empty() && std::filesystem::is_directory(path, error));
}

void check_target(const Plan& plan, const Target& target) {
  const GenerateOptions& options = plan.options;
  const FormatInfo& format = info(options.format);
  if (format.is_data && !written_parts(options).data) {
    throw core::Error(core::ExitCode::Usage,
                      fmt::format("format {} holds rows and no definitions", format.name),
                      "use --format copy or sql, or leave --schema-only and --section out");
  }
  if (options.layout == Layout::Directory) {
    refuse_one_transaction(options);
    return;
  }
  if (target.resume) {
    throw core::Error(core::ExitCode::Usage,
                      "--resume continues a directory of files; a single file is made as a whole",
                      "name a directory with a slash at its end: --output DIR/");
  }
  if (options.split_rows != 0 || options.split_bytes != 0) {
    throw core::Error(core::ExitCode::Usage, "only the files of a directory can be split",
                      "name one with a slash at its end: --output DIR/");
  }
  if (!format.is_data || plan.tables.size() == 1) return;
  throw core::Error(core::ExitCode::Usage,
                    fmt::format("a file in format {} holds one table, not {} ({})", format.name,
                                plan.tables.size(), some_tables(plan)),
                    "write a directory with a file for each: --output DIR/");
}

}  // namespace datagen::pipeline
