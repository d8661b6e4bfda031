// Two plans compared: what is the same is silent, what differs has its reason.
#include "pipeline/difference.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "plans.hpp"

using namespace datagen::pipeline;

namespace {

// A schema with one table of these columns.
std::string people(const std::string& columns, int rows = 100, const std::string& more = "") {
  return fmt::format(R"({{"version": "1.0", "database": {{"name": "d"}}, "tables": {{
    "people": {{"row_count": {}, "columns": [{{"name": "id", "type": "serial", "primary_key": true}}, {}]{}}}}}}})",
                     rows, columns, more);
}

const std::string kName = R"({"name": "first_name", "type": "text"})";
const std::string kAge = R"({"name": "age", "type": "integer"})";

std::string differences(const std::string& a, const std::string& b, const GenerateOptions& options_b = {}) {
  const Planned before(a, {});
  const Planned now(b, options_b);
  std::string text;
  for (const TableDifference& table : compare(before.plan(), now.plan())) {
    text += fmt::format("{} {}\n", table.name.name, static_cast<int>(table.change));
    for (const std::string& reason : table.reasons) text += "  " + reason + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("the same schema twice, and one whose work is cut otherwise, are the same") {
  CHECK(differences(people(kName), people(kName)) == "people 0\n");
  CHECK(differences(people(kName), people(kName), with_jobs(3, 7)) == "people 0\n");
}

TEST_CASE("tables that one side has alone") {
  const std::string none = R"({"version": "1.0", "database": {"name": "d"}, "tables": {
    "orders": {"row_count": 1, "columns": [{"name": "id", "type": "serial"}]}}})";
  CHECK(differences(people(kName), none) == "orders 1\n  1 row\npeople 2\n  100 rows\n");
}

TEST_CASE("columns that are added, removed or moved change no other") {
  CHECK(differences(people(kName), people(kName + "," + kAge)) == "people 3\n  column \"age\" is added\n");
  CHECK(differences(people(kName + "," + kAge), people(kAge)) ==
        "people 3\n  column \"first_name\" is removed\n");
  CHECK(differences(people(kName + "," + kAge), people(kAge + "," + kName)) ==
        "people 3\n  the columns are in another order\n");
}

TEST_CASE("a column renamed: its values stay under its stream, else it is another") {
  const std::string kept = R"({"name": "given_name", "type": "text", "stream": "first_name"})";
  CHECK(differences(people(kName), people(kept)) ==
        "people 3\n  column \"given_name\": renamed, it was \"first_name\", under the same stream\n");
  const std::string lost = R"({"name": "given_name", "type": "text"})";
  CHECK(differences(people(kName), people(lost)) ==
        "people 3\n  column \"given_name\" is added\n  column \"first_name\" is removed\n");
}

TEST_CASE("another seed shows in the values alone, more rows in their number alone") {
  const std::string seeded = differences(people(kAge), people(kAge), with_seed(1));
  CHECK(seeded.starts_with("people 3\n  column \"age\": seed 1, was 0: values differ in "));
  CHECK(seeded.ends_with(" of 100 rows\n"));
  CHECK(differences(people(kName), people(kName, 150)) == "people 3\n  rows: 150, was 100\n");
}

TEST_CASE("rows far behind the first ones are looked at") {
  const auto ranged = [](int max) {
    return fmt::format(R"({{"name": "n", "type": "integer", "generator": "integer_range",
      "generator_config": {{"min": 0, "max": {}}}}})",
                       max);
  };
  const std::string found =
      differences(people(ranged(999'999), 1'000'000), people(ranged(1'000'000), 1'000'000));
  CHECK(found.starts_with(
      "people 3\n  column \"n\": its generator is configured otherwise: values differ in "));
  CHECK(found.ends_with(" of 4096 rows\n"));
}

TEST_CASE("definitions that change no value") {
  CHECK(differences(people(kName), people(kName, 100, R"(, "indexes": [{"columns": ["first_name"]}])")) ==
        "people 3\n  its definition: keys, indexes, checks, defaults or comments\n");
  // Beside what is said of a column.
  const std::string longer = R"j({"name": "first_name", "type": "varchar(90)", "nullable": false})j";
  const std::string of_column =
      "people 3\n  column \"first_name\": type character varying(90), was text; may not be NULL\n";
  CHECK(differences(people(kName), people(longer)) == of_column);
  CHECK(differences(people(kName), people(longer, 100, R"(, "indexes": [{"columns": ["first_name"]}])")) ==
        of_column + "  its definition: keys, indexes, checks, defaults or comments\n");
  const Planned plain(people(kName), {});
  const Planned typed(R"({"version": "1.0", "database": {"name": "d"}, "extensions": ["citext"],)" +
                          people(kName).substr(people(kName).find(R"("tables")")),
                      {});
  CHECK_FALSE(differs_beside_tables(plain.plan(), plain.plan()));
  CHECK(differs_beside_tables(plain.plan(), typed.plan()));
}
