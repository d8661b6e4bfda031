// Templates as the commands get them: every one plans, alone and with any other, and its dump has the size
// that its plan says.
#include "cli/template_input.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"
#include "pipeline/run.hpp"
#include "templates/catalogue.hpp"
#include "writers/sink.hpp"

namespace datagen::cli {

namespace {

class NullSink final : public writers::Sink {
 public:
  void write(std::string_view) override {}
  void close() override {}
};

std::vector<std::string> all_names() {
  std::vector<std::string> names;
  for (const templates::BuiltinTemplate& builtin : templates::builtin_templates())
    names.emplace_back(builtin.name);
  return names;
}

// What stands in the way of a dump; nothing, if all is well. `use` gets the plan.
template <typename Use>
std::string problems_of(const std::vector<std::string>& names, std::uint64_t rows, Use use) {
  const std::vector<templates::Assignment> assignments = {{"", "rows", rows}};
  const core::SourceText source = compose_schema(names, assignments).value();
  core::Diagnostics errors;
  const schema::Model model = pipeline::load(source, errors);
  if (errors.has_errors()) return core::render(errors, source);
  core::Diagnostics problems;
  const pipeline::PlanPtr plan = pipeline::make_plan(model, {}, problems);
  if (plan != nullptr) use(*plan);
  return core::render(problems, source);
}

std::string problems_of(const std::vector<std::string>& names, std::uint64_t rows) {
  return problems_of(names, rows, [](const pipeline::Plan&) {});
}

}  // namespace

TEST_CASE("every template can be generated, small and large, and its size is foreseen") {
  for (const std::string& name : all_names()) {
    CAPTURE(name);
    CHECK(problems_of({name}, 500) == "");
    CHECK(problems_of({name}, 10'000'000) == "");
    const auto compare_sizes = [](const pipeline::Plan& plan) {
      NullSink sink;
      pipeline::Progress progress;
      const auto written = static_cast<double>(pipeline::run(plan, sink, progress).bytes);
      const auto estimated = static_cast<double>(pipeline::outline(plan).bytes);
      CHECK(estimated == doctest::Approx(written).epsilon(0.1));
    };
    CHECK(problems_of({name}, 20'000, compare_sizes) == "");
  }
}

TEST_CASE("any two templates can be generated together, and all of them") {
  const std::vector<std::string> names = all_names();
  for (const std::string& first : names) {
    for (const std::string& second : names) {
      if (first == second) continue;
      CAPTURE(first);
      CAPTURE(second);
      CHECK(problems_of({first, second}, 2'000) == "");
    }
  }
  CHECK(problems_of(names, 2'000) == "");
}

TEST_CASE("a schema of templates is called after them") {
  CHECK(compose_schema(std::vector<std::string>{"blog"}, {})->name() == "template blog");
  CHECK(compose_schema(std::vector<std::string>{"saas", "blog"}, {})->name() == "template saas+blog");
  CHECK_THROWS_AS(static_cast<void>(compose_schema(std::vector<std::string>{"blog", "blog"}, {})),
                  core::Error);
  CHECK_THROWS_AS(static_cast<void>(read_templates(std::vector<std::string>{"shop"})), core::Error);
}

}  // namespace datagen::cli
