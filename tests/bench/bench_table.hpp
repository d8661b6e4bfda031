// The reference table of the benches: ten columns of a `users` table, about 135 bytes a row as COPY.
#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "core/diagnostics.hpp"
#include "pipeline/generate.hpp"
#include "schema/model.hpp"

namespace datagen::bench {

inline schema::Model load_users(std::uint64_t rows) {
  std::ifstream file(DATAGEN_BENCH_DIR "/users.json");
  const core::SourceText source("users.json", std::string(std::istreambuf_iterator<char>(file), {}));
  core::Diagnostics diagnostics;
  schema::Model model = pipeline::load(source, diagnostics);
  if (diagnostics.has_errors()) throw std::runtime_error(core::render(diagnostics, source));
  model.tables.front().row_count = rows;
  return model;
}

inline pipeline::PlanPtr plan_users(const schema::Model& model, const pipeline::GenerateOptions& options) {
  core::Diagnostics problems;
  pipeline::PlanPtr plan = pipeline::make_plan(model, options, problems);
  if (!plan) throw std::runtime_error("the users table cannot be planned");
  return plan;
}

}  // namespace datagen::bench
