// What tells a run from another one: all that fixes its bytes and nothing else.
#include "pipeline/run_traits.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "plans.hpp"
#include "schema/duplicates.hpp"

using namespace datagen::pipeline;
using datagen::writers::RunTrait;

namespace {

GenerateOptions options() {
  GenerateOptions options;
  options.layout = Layout::Directory;
  return options;
}

std::vector<RunTrait> traits_of(const GenerateOptions& options, const std::string& schema = kShop) {
  const Planned planned(schema, options);
  return run_traits(planned.plan(), "digest");
}

// Names of those that a change of the options alters.
std::vector<std::string> altered(const std::function<void(GenerateOptions&)>& change) {
  GenerateOptions changed = options();
  change(changed);
  const std::vector<RunTrait> before = traits_of(options());
  const std::vector<RunTrait> after = traits_of(changed);
  REQUIRE(before.size() == after.size());
  std::vector<std::string> names;
  for (std::size_t i = 0; i < before.size(); ++i)
    if (before[i].value != after[i].value) names.push_back(before[i].name);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("how the work is done tells no runs apart") {
  CHECK(altered([](GenerateOptions&) {}).empty());
  CHECK(altered([](GenerateOptions& o) { o.jobs = 7; }).empty());
  CHECK(altered([](GenerateOptions& o) { o.batch_size = 3; }).empty());
  CHECK(altered([](GenerateOptions& o) { o.window = 1; }).empty());
  CHECK(altered([](GenerateOptions& o) { o.table_digests = true; }).empty());
  CHECK(altered([](GenerateOptions& o) { o.encode_samples = false; }).empty());
  CHECK(altered([](GenerateOptions& o) { o.rejects_path = "x/"; }).empty());
  CHECK(altered([](GenerateOptions& o) { o.seed = 7; }).empty());             // the schema's own
  CHECK(altered([](GenerateOptions& o) { o.rows_per_insert = 7; }).empty());  // there are none
}

TEST_CASE("what fixes bytes does") {
  const auto has = [](const Names& names, const char* name) { return std::ranges::count(names, name) == 1; };
  CHECK(has(altered([](GenerateOptions& o) { o.seed = 8; }), "seed"));
  CHECK(has(altered([](GenerateOptions& o) { o.format = Format::Csv; }), "format"));
  CHECK(has(altered([](GenerateOptions& o) {
              o.compression = {CompressionMethod::Zstd, 3};
            }),
            "compression"));
  for (const auto& change : std::vector<std::function<void(GenerateOptions&)>>{
           [](GenerateOptions& o) { o.section = Section::DataOnly; },
           [](GenerateOptions& o) { o.parts.post_data = false; },
           [](GenerateOptions& o) { o.drop_first = true; },
           [](GenerateOptions& o) { o.unlogged = true; },
           [](GenerateOptions& o) { o.split_rows = 100; },
           [](GenerateOptions& o) { o.split_bytes = 1000; },
       })
    CHECK(altered(change) == Names{"set of options"});
}

TEST_CASE("INSERT statements have options of their own") {
  GenerateOptions before = options();
  before.format = Format::Sql;
  GenerateOptions after = before;
  after.rows_per_insert = 7;
  CHECK(traits_of(before).back().value != traits_of(after).back().value);
  after = before;
  after.on_conflict_do_nothing = true;
  CHECK(traits_of(before).back().value != traits_of(after).back().value);
}

TEST_CASE("numbers of rows and values that repeat do, also of tables that are not written") {
  const auto altered_by = [](const std::function<void(datagen::schema::Model&)>& change) {
    const datagen::core::SourceText source("test.json", kShop);
    datagen::core::Diagnostics problems;
    datagen::schema::Model model = load(source, problems);
    GenerateOptions orders = options();
    orders.selection = datagen::schema::select_all(model);
    orders.selection->rows[0] = false;
    orders.selection->tables[0] = false;
    const auto before = run_traits(*make_plan(model, orders, problems), "digest");
    change(model);
    const auto after = run_traits(*make_plan(model, orders, problems), "digest");
    Names names;
    for (std::size_t i = 0; i < before.size(); ++i)
      if (before[i].value != after[i].value) names.push_back(before[i].name);
    return names;
  };
  using datagen::schema::Duplicates;
  using datagen::schema::DuplicateStrategy;
  CHECK(altered_by([](auto& model) { model.tables[0].row_count = 701; }) == Names{"number of rows"});
  CHECK(altered_by([](auto& model) {
          model.tables[2].columns[3].duplicates = Duplicates::of(DuplicateStrategy::CachedPool);
        }) == Names{"way to repeat values"});
  CHECK(altered_by([](auto& model) { model.reuse.emplace(); }) == Names{"way to repeat values"});
}

TEST_CASE("traits are lines that can be read back") {
  for (const RunTrait& trait : traits_of(options())) {
    CHECK(trait.name.find(": ") == std::string::npos);
    CHECK(trait.value.find('\n') == std::string::npos);
    CHECK_FALSE(trait.value.empty());
  }
}
