// The schemas of the benches, loaded and planned. The reference table is that of users.json: ten columns,
// about 135 bytes a row as COPY.
#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>

#include "core/diagnostics.hpp"
#include "pipeline/generate.hpp"
#include "schema/model.hpp"

namespace datagen::bench {

/// A schema's text.
inline schema::Model load_text(const std::string& name, std::string text) {
  const core::SourceText source(name, std::move(text));
  core::Diagnostics diagnostics;
  schema::Model model = pipeline::load(source, diagnostics);
  if (diagnostics.has_errors()) throw std::runtime_error(core::render(diagnostics, source));
  return model;
}

inline schema::Model load_file(const std::string& path) {
  std::ifstream file(path);
  return load_text(path, std::string(std::istreambuf_iterator<char>(file), {}));
}

/// A schema of this folder.
inline schema::Model load(const std::string& name) {
  return load_file(DATAGEN_BENCH_DIR "/" + name);
}

/// A schema of the examples, by its folder.
inline schema::Model load_example(const std::string& name) {
  return load_file(DATAGEN_EXAMPLES_DIR "/" + name + "/" + name + ".json");
}

inline schema::Model load_users(std::uint64_t rows) {
  schema::Model model = load("users.json");
  model.tables.front().row_count = rows;
  return model;
}

inline pipeline::PlanPtr plan(const schema::Model& model, const pipeline::GenerateOptions& options) {
  core::Diagnostics problems;
  pipeline::PlanPtr plan = pipeline::make_plan(model, options, problems);
  if (!plan) throw std::runtime_error("the schema cannot be planned");
  return plan;
}

}  // namespace datagen::bench
