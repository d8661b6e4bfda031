// What a target can hold: files of data hold one table and no definitions.
#include <fmt/format.h>

#include <algorithm>

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

}  // namespace

void check_target(const Plan& plan, const Target& /*target*/) {
  const FormatInfo& format = info(plan.options.format);
  if (!format.is_data) return;
  if (!written_parts(plan.options).data) {
    throw core::Error(core::ExitCode::Usage,
                      fmt::format("format {} holds rows and no definitions", format.name),
                      "use --format copy or sql, or leave --schema-only and --section out");
  }
  if (plan.tables.size() == 1) return;
  throw core::Error(core::ExitCode::Usage,
                    fmt::format("a file in format {} holds one table, not {} ({})", format.name,
                                plan.tables.size(), some_tables(plan)),
                    "write a directory with a file for each: --output DIR/");
}

}  // namespace datagen::pipeline
