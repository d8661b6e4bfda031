#include "templates/row_formula.hpp"

#include <doctest/doctest.h>

#include <array>

#include "schema/model.hpp"

namespace datagen::templates {

namespace {

constexpr auto kNames = std::to_array<std::string_view>({"customers", "orders"});

std::optional<std::uint64_t> rows(std::string_view text, std::uint64_t customers, std::uint64_t orders = 1) {
  std::string problem;
  const std::optional<RowFormula> formula = parse_row_formula(text, kNames, problem);
  CHECK_MESSAGE(formula.has_value(), problem);
  return evaluate(formula.value(), std::array{customers, orders});
}

std::string problem_of(std::string_view text) {
  std::string problem;
  CHECK_FALSE(parse_row_formula(text, kNames, problem).has_value());
  return problem;
}

}  // namespace

TEST_CASE("a number, a parameter, a parameter times or over a number") {
  CHECK(rows("40", 7) == 40);
  CHECK(rows(" customers ", 7) == 7);
  CHECK(rows("orders", 7, 9) == 9);
  CHECK(rows("customers * 3", 7) == 21);
  CHECK(rows("customers*2.5", 7) == 18);  // 17.5 rounded up
  CHECK(rows("customers / 4", 10) == 3);
  CHECK(rows("customers / 4", 9) == 2);
  CHECK(rows("customers / 0.5", 9) == 18);
  CHECK(rows("customers * 0.000001", 3'000'000) == 3);
}

TEST_CASE("a table has a row at least, and no more than a table can have") {
  CHECK(rows("customers / 1000", 7) == 1);
  CHECK(rows("0.1", 7) == 1);
  CHECK(rows("customers", schema::kMaxRowCount) == schema::kMaxRowCount);
  CHECK_FALSE(rows("customers * 1.000001", schema::kMaxRowCount).has_value());
  CHECK_FALSE(rows("customers * 9000000000", schema::kMaxRowCount).has_value());
  CHECK(rows("customers / 1000000", schema::kMaxRowCount) == schema::kMaxRowCount / 1'000'000);
}

TEST_CASE("what is no formula is told") {
  CHECK(problem_of("custmers * 2") ==
        "names \"custmers\", which is no parameter of the template (\"customers\" is)");
  CHECK(problem_of("") == "names \"\", which is no parameter of the template");
  CHECK(problem_of("0") == "names \"0\", which is no parameter of the template");
  CHECK(problem_of("-3") == "names \"-3\", which is no parameter of the template");
  CHECK(problem_of("customers *") == "needs a number above zero behind \"*\"");
  CHECK(problem_of("customers / 0") == "needs a number above zero behind \"/\"");
  CHECK(problem_of("customers * orders") == "needs a number above zero behind \"*\"");
  CHECK(problem_of("customers * 1e3") == "needs a number above zero behind \"*\"");
  CHECK(problem_of("customers * 0.0000001") == "needs a number above zero behind \"*\"");
}

}  // namespace datagen::templates
