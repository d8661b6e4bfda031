// Generating alone, a family of generators at a time: a table with a column of each, as the documents show
// it. Items are cells.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "bench_table.hpp"
#include "generators/examples.hpp"
#include "generators/generators.hpp"
#include "generators/registry.hpp"

namespace {

namespace core = datagen::core;
namespace generators = datagen::generators;
namespace schema = datagen::schema;

constexpr std::uint64_t kRows = 1 << 16;

std::string column_text(const generators::GeneratorInfo& generator) {
  const generators::GeneratorExample example = generators::example_of(generator);
  const std::string config =
      example.config.empty() ? "" : fmt::format(R"(, "generator_config": {})", example.config);
  return fmt::format(R"("{}": {{"type": "{}", "generator": "{}"{}}})", generator.name, example.type,
                     generator.name, config);
}

schema::Model model_of(const std::string& columns) {
  return datagen::bench::load_text("family",
                                   fmt::format(R"({{"version": "1.0", "database": {{"name": "bench"}},
        "extensions": ["hstore", "vector"], "custom_types": {{
        "mood": {{"kind": "enum", "definition": {{"values": ["sad", "ok", "happy"]}}}},
        "place": {{"kind": "composite", "definition": {{"fields": [{{"name": "city", "type": "text"}}]}}}}}},
        "tables": {{"family": {{"row_count": {}, "columns": {{{}}}}}}}}})",
                                               kRows, columns));
}

std::unique_ptr<generators::Generators> build(const schema::Model& model) {
  core::Diagnostics problems;
  auto built = generators::build_generators(model, {.rows = {kRows}}, problems);
  return problems.has_errors() ? nullptr : std::move(built);
}

// Generators that need more than a column of their own are left out.
bool stands_alone(const std::string& column) {
  try {
    return build(model_of(column)) != nullptr;
  } catch (const std::runtime_error&) {
    return false;
  }
}

void fill(benchmark::State& state, const std::string& columns, std::size_t count) {
  const schema::Model model = model_of(columns);
  const auto built = build(model);
  const generators::Program& program = *built->tables.front().program;
  generators::Workspace workspace(program);
  std::uint64_t row = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(program.run(row % kRows, core::kBlockRows, workspace));
    row += core::kBlockRows;
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(row * count));
}

void register_family(std::string_view title, const std::vector<std::string>& columns) {
  const std::string joined = fmt::format("{}", fmt::join(columns, ", "));
  benchmark::RegisterBenchmark(
      fmt::format("family/{}", title).c_str(),
      [joined, count = columns.size()](benchmark::State& state) { fill(state, joined, count); });
}

void register_families() {
  const auto sections = generators::generator_sections();
  std::size_t section = 0;
  std::vector<std::string> columns;
  for (const generators::GeneratorInfo& generator : generators::all_generators()) {
    if (section + 1 < sections.size() && sections[section + 1].first == generator.name) {
      if (!columns.empty()) register_family(sections[section].title, columns);
      columns.clear();
      ++section;
    }
    if (std::string column = column_text(generator); stands_alone(column))
      columns.push_back(std::move(column));
  }
  if (!columns.empty()) register_family(sections[section].title, columns);
}

}  // namespace

int main(int argc, char** argv) {
  register_families();
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
