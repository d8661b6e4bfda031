#include "templates/parameters.hpp"

#include "core/error.hpp"
#include "loaded_template.hpp"

namespace datagen::templates {

namespace {

using Counts = std::vector<std::uint64_t>;

Counts rows_for(const std::vector<Assignment>& assignments) {
  const Template shop = load_sound(kShop);
  return row_counts(shop, parameter_values(shop, assignments));
}

template <typename Action>
std::string refusal(Action action) {
  try {
    action();
  } catch (const core::Error& error) {
    CHECK(error.code() == core::ExitCode::Usage);
    return std::string(error.what()) + "; " + error.hint();
  }
  return {};
}

std::string refused_assignment(const Assignment& assignment) {
  const std::vector<Template> templates = {load_sound(kShop), load_sound(kShop, "store")};
  return refusal([&] { check_assignments(templates, std::vector{assignment}); });
}

}  // namespace

TEST_CASE("defaults, given values, and the last of several") {
  CHECK(rows_for({}) == Counts{10, 100, 250, 50});
  CHECK(default_rows(load_sound(kShop)) == 410);
  CHECK(rows_for({{"", "customers", 7}}) == Counts{10, 7, 18, 50});
  CHECK(rows_for({{"", "customers", 7}, {"shop", "customers", 8}}) == Counts{10, 8, 20, 50});
  CHECK(rows_for({{"other", "customers", 7}}) == Counts{10, 100, 250, 50});
}

TEST_CASE("rows scales what is not given, and nothing else") {
  CHECK(rows_for({{"", "rows", 410}}) == Counts{10, 100, 250, 50});
  CHECK(rows_for({{"", "rows", 4010}}) == Counts{10, 1000, 2500, 500});
  CHECK(rows_for({{"", "rows", 4010}, {"", "products", 10'000}}) == Counts{10, 857, 2143, 1000});
  CHECK(rows_for({{"", "rows", 5}}) == Counts{10, 1, 3, 1});
  CHECK(rows_for({{"", "rows", 400'000'000'010}}) ==
        Counts{10, 100'000'000'000, 250'000'000'000, 50'000'000'000});
}

TEST_CASE("rows without anything to scale, and too many of them, are refused") {
  CHECK(refusal([] {
          rows_for({{"", "rows", 99}, {"", "customers", 1}, {"", "products", 1}});
        }) ==
        "nothing of template \"shop\" is left to scale to 99 rows; "
        "leave out \"rows\" or one of the other parameters");
  CHECK(refusal([] {
          rows_for({{"", "customers", 1'000'000'000'000'000'000U}});
        }) == "table \"orders\" of template \"shop\" would have more than 1000000000000000000 rows; ");
}

TEST_CASE("assignments to what does not exist name what does") {
  CHECK(refused_assignment({"", "customers", 1}).empty());
  CHECK(refused_assignment({"store", "rows", 1}).empty());
  CHECK(refused_assignment({"", "custmers", 1}) ==
        "template \"shop\" or \"store\" has no parameter \"custmers\"; did you mean \"customers\"? "
        "shop has rows, customers, products; store has rows, customers, products");
  CHECK(refused_assignment({"shop", "x", 1}) ==
        "template \"shop\" has no parameter \"x\"; shop has rows, customers, products");
  CHECK(refused_assignment({"shap", "rows", 1}) ==
        "parameter \"shap.rows\" is of a template that was not asked for; did you mean \"shop\"?");
}

}  // namespace datagen::templates
