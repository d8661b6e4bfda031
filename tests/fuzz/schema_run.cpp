#include "schema_run.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "core/diagnostics.hpp"
#include "core/error.hpp"
#include "pipeline/generate.hpp"
#include "pipeline/run.hpp"
#include "schema/json_syntax.hpp"
#include "schema/json_tree.hpp"
#include "schema/model.hpp"
#include "target.hpp"
#include "writers/sink.hpp"

namespace datagen::fuzz {

namespace {

constexpr std::uint64_t kTableRows = 40;
// Children of a few parents can be many: their first rows are enough.
constexpr std::uint64_t kMostRows = 5000;
constexpr std::uint64_t kSampleRows = 3;
// Sums over the children of one row may take them all.
constexpr std::uint64_t kMostSampledRows = 1'000'000;

// One of the ways to write rows for each input, by its length: fuzzing finds inputs of any length.
pipeline::GenerateOptions options_for(std::size_t size) {
  pipeline::GenerateOptions options;
  options.jobs = 1;
  options.default_rows = kTableRows;
  if (size % 4 == 2) options.format = pipeline::Format::Sql;
  if (size % 4 != 3) return options;
  options.format = pipeline::Format::Sql;
  options.dialect = size % 8 == 3 ? pipeline::Dialect::MySql : pipeline::Dialect::Sqlite;
  return options;
}

// Empty: the run found what it cannot make.
std::string digest_of(const schema::Model& model, const pipeline::GenerateOptions& options) {
  core::Diagnostics problems;
  const pipeline::PlanPtr plan = pipeline::make_plan(model, options, problems);
  if (!plan) {
    if (!problems.has_errors()) fail("no plan, and no reason");
    return {};
  }
  const pipeline::Report expected = pipeline::expected(*plan);
  if (expected.rows > kMostSampledRows) return {};
  if (expected.rows > kMostRows) {
    for (std::size_t i = 0; i < expected.tables.size(); ++i)
      static_cast<void>(pipeline::sample(*plan, i, kSampleRows));
    return {};
  }
  writers::NullSink sink;
  pipeline::Progress progress;
  const pipeline::Report report = pipeline::run(*plan, sink, progress);
  if (report.rows != expected.rows) fail("other rows than were expected");
  return report.digest;
}

void dump(const schema::Model& model, pipeline::GenerateOptions options) {
  try {
    const std::string digest = digest_of(model, options);
    options.batch_size = 7;
    if (!digest.empty() && digest_of(model, options) != digest) fail("bytes depend on the size of batches");
  } catch (const core::Error&) {  // what a row did not allow
  }
}

}  // namespace

void run_schema(std::string text) {
  const std::size_t size = text.size();
  const core::SourceText source("schema.json", std::move(text));
  core::Diagnostics diagnostics;
  schema::Model model = pipeline::load(source, diagnostics);
  static_cast<void>(core::render(diagnostics, source));
  if (diagnostics.has_errors()) return;
  for (schema::Table& table : model.tables) {
    if (table.source) return;
    if (table.row_count) table.row_count = std::min(*table.row_count, kTableRows);
  }
  dump(model, options_for(size));
}

void run_table(std::string_view table_json) {
  std::string text = R"({"version": "1.0", "database": {"name": "fuzz"}, "tables": {"items": )";
  text += table_json;
  run_schema(text + "}}");
}

std::string json_text(std::string_view text) {
  std::string valid(text);
  while (const auto offset = schema::find_invalid_utf8(valid)) valid[*offset] = '?';
  return schema::to_json(schema::json_string(valid));
}

}  // namespace datagen::fuzz
