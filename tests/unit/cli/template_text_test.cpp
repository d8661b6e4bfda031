#include "cli/template_text.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace datagen::cli {

namespace {

// 40 rows of sites, 1000 of visitors, 2500 of visits by default.
templates::Template analytics() {
  templates::Template source;
  source.name = "analytics";
  source.summary = "visits of sites";
  source.parameters = {{"visitors", 1000, "people who came"}};
  source.tables = {{"sites", 3, {std::nullopt, false, 40'000'000}, {}},
                   {"visitors", 1, {0, false, 1'000'000}, {}},
                   {"visits", 12, {0, false, 2'500'000}, {}},
                   {"the_site", 2, {std::nullopt, false, 1'000'000}, {}}};
  return source;
}

}  // namespace

TEST_CASE("the list tells what templates are and how large") {
  templates::Template blog = analytics();
  blog.name = "blog";
  CHECK(template_list_text(std::vector{analytics(), blog}) ==
        "analytics  visits of sites\n"
        "           4 tables, 3541 rows\n"
        "blog       visits of sites\n"
        "           4 tables, 3541 rows\n");
}

TEST_CASE("a template shows its parameters and tables as they are under the assignments") {
  CHECK(template_text(analytics(), {}) ==
        "analytics: visits of sites\n"
        "\n"
        "Parameters:\n"
        "  rows      3541  rows of all tables, about: scales the parameters that are not given\n"
        "  visitors  1000  people who came\n"
        "\n"
        "Tables:\n"
        "  sites       40  rows, 3 columns\n"
        "  visitors  1000  rows, 1 column\n"
        "  visits    2500  rows, 12 columns\n"
        "  the_site     1  row, 2 columns\n");
  const std::vector<templates::Assignment> assignments = {{"analytics", "visitors", 2}};
  const std::string text = template_text(analytics(), assignments);
  CHECK(text.find("  rows      48  ") != std::string::npos);
  CHECK(text.find("  visits     5  rows") != std::string::npos);
}

}  // namespace datagen::cli
