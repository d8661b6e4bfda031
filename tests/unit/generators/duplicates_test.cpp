// Columns that repeat: strategies against their definition in 100 000 draws, rows that repeat a sample, and
// what never repeats.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "../core/chi_square.hpp"
#include "generated.hpp"

namespace datagen::generators {

namespace {

constexpr std::uint64_t kRows = 100'000;
// A column of so many values that two rows hardly ever draw the same.
constexpr std::string_view kWide =
    R"("type": "bigint", "generator": "integer_range", "generator_config": {"min": 1, "max": 1000000000000})";

std::string wide(const std::string& duplicates) {
  return "\"a\": {" + std::string(kWide) + ", \"duplicates\": " + duplicates + "}";
}

Values drawn(const std::string& duplicates, std::uint64_t rows = kRows) {
  return generate_table(rows, wide(duplicates)).values("t.a");
}

// Counts of the values that more than one row has, the most frequent first.
std::vector<std::uint64_t> repeated(const Values& values) {
  std::map<std::string, std::uint64_t> counts;
  for (const std::string& value : values) ++counts[value];
  std::vector<std::uint64_t> result;
  for (const auto& [value, count] : counts) {
    if (count > 1) result.push_back(count);
  }
  std::sort(result.rbegin(), result.rend());
  return result;
}

std::uint64_t sum(const std::vector<std::uint64_t>& counts) {
  std::uint64_t result = 0;
  for (const std::uint64_t count : counts) result += count;
  return result;
}

// How many standard deviations a count of so many draws of that probability lies off.
double deviation(std::uint64_t count, double probability) {
  const auto rows = static_cast<double>(kRows);
  return std::abs(static_cast<double>(count) - rows * probability) /
         std::sqrt(rows * probability * (1 - probability));
}

}  // namespace

TEST_CASE("allow_simple gives all rows one value, or the one that is given") {
  const Values made = drawn(R"("allow_duplicates")", 5000);
  CHECK(share(made, made.front()) == 1.0);
  CHECK(share(drawn(R"({"strategy": "allow_simple", "value": 17})", 100), "17") == 1.0);
  const Generated wrong = generate_table(10, wide(R"({"strategy": "allow_simple", "value": "many"})"));
  CHECK(!wrong.is_sound());
  CHECK(wrong.place().starts_with("\"many\""));
}

TEST_CASE("smart_duplicates takes its share of rows from a pool, each value as often") {
  const std::vector<std::uint64_t> counts =
      repeated(drawn(R"({"strategy": "smart_duplicates", "probability": 0.3, "max_values": 20})"));
  REQUIRE(counts.size() == 20);
  CHECK(deviation(sum(counts), 0.3) < 4);
  CHECK(core::chi_square_deviation(counts) < 5);
}

TEST_CASE("cached_pool takes all values from a pool of its size") {
  for (const auto& [pool, size] : std::map<std::string, std::size_t>{
           {"\"small\"", 5}, {"\"medium\"", 25}, {"\"large\"", 100}, {"7", 7}}) {
    const Values values = drawn(R"({"strategy": "cached_pool", "pool": )" + pool + "}");
    const std::vector<std::uint64_t> counts = repeated(values);
    CHECK(counts.size() == size);
    CHECK(sum(counts) == kRows);
    CHECK(core::chi_square_deviation(counts) < 5);
  }
}

TEST_CASE("weighted_random takes the first tenth of its pool often, the rest rarely, and makes some anew") {
  const std::vector<std::uint64_t> counts = repeated(drawn(R"("weighted_random")"));
  REQUIRE(counts.size() == 100);
  const std::vector<std::uint64_t> top(counts.begin(), counts.begin() + 10);
  const std::vector<std::uint64_t> rest(counts.begin() + 10, counts.end());
  CHECK(deviation(sum(top), 0.6) < 4);
  CHECK(deviation(sum(rest), 0.3) < 4);
  CHECK(core::chi_square_deviation(top) < 5);
  CHECK(core::chi_square_deviation(rest) < 5);
}

TEST_CASE("a pool of a column of few values has those") {
  const Values values =
      generate_table(5000,
                     R"("a": {"type": "boolean", "duplicates": {"strategy": "cached_pool", "pool": 9}})")
          .values("t.a");
  CHECK(std::set<std::string>(values.begin(), values.end()).size() == 2);
}

TEST_CASE("rows that are added change no value of a column that repeats") {
  for (const char* strategy : {"\"smart_duplicates\"", "\"cached_pool\"", "\"weighted_random\""}) {
    const Values many = drawn(strategy, 3000);
    for (const std::uint64_t rows : {1, 3, 70, 300, 1000}) {
      const Values few = drawn(strategy, rows);
      CHECK(std::equal(few.begin(), few.end(), many.begin()));
    }
  }
}

TEST_CASE("a column that repeats keeps its share of NULLs") {
  const std::string column =
      "\"a\": {" + std::string(kWide) + R"(, "null_ratio": 0.2, "duplicates": "cached_pool"})";
  const Values values = generate_table(kRows, column).values("t.a");
  CHECK(deviation(static_cast<std::uint64_t>(std::count(values.begin(), values.end(), kNull)), 0.2) < 4);
  CHECK(std::set<std::string>(values.begin(), values.end()).size() == 26);
}

TEST_CASE("columns that share a person repeat it together where their table asks for it") {
  const Generated generated = generate_table(2000,
                                             R"("id": {"type": "bigint", "primary_key": true},
      "first_name": {"type": "text"}, "last_name": {"type": "text"}, "full_name": {"type": "text"},
      "city": {"type": "text"}, "postal_code": {"type": "text"})",
                                             R"("duplicates": "cached_pool")");
  const Rows people = generated.values("t", {"first_name", "last_name", "full_name"});
  CHECK(std::set<Values>(people.begin(), people.end()).size() == 25);
  for (const Values& person : people) {
    CHECK(person[2].find(person[0]) != std::string::npos);
    CHECK(person[2].find(person[1]) != std::string::npos);
  }
  const Rows places = generated.values("t", {"city", "postal_code"});
  CHECK(std::set<Values>(places.begin(), places.end()).size() == 25);
  CHECK(all_differ(generated.values("t.id")));
}

TEST_CASE("keys, references, sequences and what follows other columns keep values of their own") {
  const Generated generated = generate(R"(
      "p": {"row_count": 50, "columns": {"id": {"type": "serial", "primary_key": true}}},
      "t": {"row_count": 500, "duplicates": "allow_simple", "columns": {
        "id": {"type": "bigint", "primary_key": true},
        "p_id": {"type": "integer"},
        "code": {"type": "text", "unique": true},
        "number": {"type": "serial"},
        "price": {"type": "integer", "generator": "integer_range", "generator_config": {"min": 1, "max": 99}},
        "tax": {"type": "integer", "generator": "expression", "generator_config": {"expression": "price * 2"}},
        "low": {"type": "integer"}, "high": {"type": "integer"},
        "note": {"type": "text"}},
      "foreign_keys": [{"columns": ["p_id"], "referenced_table": "p"}],
      "check_constraints": [{"expression": "low < high"}]})");
  REQUIRE_MESSAGE(generated.is_sound(), generated.messages());
  CHECK(all_differ(generated.values("t.code")));
  CHECK(all_differ(generated.values("t.number")));
  const Values parents = generated.values("t.p_id");
  CHECK(std::set<std::string>(parents.begin(), parents.end()).size() > 20);
  for (const Values& row : generated.values("t", {"price", "tax", "low", "high"})) {
    CHECK(std::stol(row[1]) == 2 * std::stol(row[0]));
    CHECK(std::stol(row[2]) < std::stol(row[3]));
  }
  const GeneratedTable& table = generated.generators().tables[1];
  CHECK(table.choices[0].repeats == "fresh values: primary key \"t_pkey\"");
  CHECK(table.choices[1].repeats == "fresh values: foreign key \"t_p_id_fkey\"");
  CHECK(table.choices[2].repeats == "fresh values: unique constraint \"t_code_key\"");
  CHECK(table.choices[3].repeats == "fresh values: sequence");
  CHECK(table.choices[4].repeats == "one value (allow_simple)");
  CHECK(table.choices[5].repeats == "fresh values: computed by its expression");
}

TEST_CASE("a column that must differ and is asked to repeat is an error that names the constraint") {
  const Generated generated =
      generate_table(10, R"("email": {"type": "text", "unique": true, "duplicates": "smart_duplicates"})");
  CHECK(generated.messages() ==
        "values of column \"t.email\" cannot repeat: unique constraint \"t_email_key\" "
        "[leave out what asks for it]\n");
  CHECK(generated.place().starts_with("\"smart_duplicates\""));
}

TEST_CASE("a column's duplicates win over its table's, and these over the schema's") {
  const Generated generated =
      generate(R"("t": {"row_count": 400, "columns": {"a": {)" + std::string(kWide) + R"(}}},
         "u": {"row_count": 400, "duplicates": {"strategy": "cached_pool", "pool": 3},
               "columns": {"a": {)" +
                   std::string(kWide) + R"(},
                           "b": {)" +
                   std::string(kWide) + R"(, "duplicates": "generate_new"}}})",
               R"("duplicates": "allow_simple", )");
  const auto distinct = [&](const std::string& column) {
    const Values values = generated.values(column);
    return std::set<std::string>(values.begin(), values.end()).size();
  };
  CHECK(distinct("t.a") == 1);
  CHECK(distinct("u.a") == 3);
  CHECK(distinct("u.b") == 400);
}

TEST_CASE("rows repeat a sample as a whole but for keys, references and what must differ") {
  const Generated generated = generate(R"(
      "p": {"row_count": 50, "columns": {"id": {"type": "serial", "primary_key": true}}},
      "t": {"row_count": 20000, "reuse": {"sample_size": 100, "probability": 0.9}, "columns": {
        "id": {"type": "bigint", "primary_key": true},
        "p_id": {"type": "integer"},
        "a": {)" + std::string(kWide) + R"(},
        "b": {)" + std::string(kWide) + R"(, "null_ratio": 0.3},
        "c": {)" + std::string(kWide) + R"(, "reuse": false},
        "status": {"type": "text", "generator": "enum", "generator_config": {"values": ["x", "y"]}},
        "score": {"type": "integer", "rules": [{"if": {"status": "x"}, "then": {"value": 1}, "else": {"value": 2}}]},
        "code": {"type": "text", "unique": true}},
      "foreign_keys": [{"columns": ["p_id"], "referenced_table": "p"}]})");
  const Rows rows = generated.values("t", {"a", "b", "status", "score"});
  const std::set<Values> sample(rows.begin(), rows.begin() + 100);
  CHECK(sample.size() == 100);
  const auto reused = static_cast<double>(
      std::count_if(rows.begin() + 100, rows.end(), [&](const Values& row) { return sample.contains(row); }));
  CHECK(std::abs(reused / 19900 - 0.9) < 0.01);
  CHECK(all_differ(generated.values("t.id")));
  CHECK(all_differ(generated.values("t.code")));
  CHECK(all_differ(generated.values("t.c")));
  for (const Values& row : rows) CHECK(row[3] == (row[2] == "x" ? "1" : "2"));
}

TEST_CASE("what is made of repeated values alone is the repeated row's, and need not be made again") {
  const Generated generated = generate(R"j(
      "t": {"row_count": 5000, "reuse": {"sample_size": 50, "probability": 0.9}, "columns": {
        "id": {"type": "bigint", "primary_key": true},
        "base": {"type": "integer", "null_ratio": 0.1},
        "twice": {"type": "integer", "generator": "expression", "generator_config": {"expression": "base * 2"}},
        "moved": {"type": "integer", "generator": "expression",
                  "generator_config": {"expression": "base + random(1, 9)"}},
        "behind": {"type": "bigint", "generator": "expression", "generator_config": {"expression": "base + id"}},
        "name": {"type": "text", "generator": "product_name"},
        "sku": {"type": "char(12)", "unique": true, "generator": "sku"}}})j");
  REQUIRE_MESSAGE(generated.is_sound(), generated.messages());
  const ReusedTable& reuse = *generated.generators().tables[0].reuse;
  CHECK(reuse.is_reused == std::vector<bool>{false, true, true, false, false, true, false});
  const auto is_repeated = [&](const PlannedPiece& piece) {
    return !piece.slot.path.hops.empty() && piece.slot.path.hops.front() == reuse.node;
  };
  const std::vector<PlannedPiece>& sku = reuse.cells.back().pieces;  // letters, hyphen, digits, spaces
  REQUIRE(sku.size() == 4);
  CHECK(is_repeated(sku[0]));
  CHECK_FALSE(is_repeated(sku[2]));
  CHECK(is_repeated(sku[3]));
  CHECK(all_differ(generated.values("t.sku")));
  for (const Values& row : generated.values("t", {"name", "sku"})) {
    CHECK(row[0].front() == row[1].front());
    CHECK(row[1].size() == 12);
  }
}

TEST_CASE("logins of rows that repeat are those of their people, with a number") {
  const Generated generated = generate(R"j(
      "t": {"row_count": 20000, "reuse": {"sample_size": 50, "probability": 0.9}, "columns": {
        "id": {"type": "bigint", "primary_key": true},
        "first_name": {"type": "text"},
        "last_name": {"type": "text"},
        "email": {"type": "varchar(100)", "unique": true},
        "username": {
  "type" : "text", "unique" : true
}
}
})j");
  CHECK(all_differ(generated.values("t.email")));
  CHECK(all_differ(generated.values("t.username")));
  std::map<Values, std::set<std::string>> logins;
  for (const Values& row : generated.values("t", {"first_name", "last_name", "email"}))
    logins[{row[0], row[1]}].insert(row[2].substr(0, row[2].find_first_of("0123456789@")));
  for (const auto& [name, all] : logins) CHECK(all.size() == 1);
  const Values emails = generated.values("t.email");
  const auto numbered = std::count_if(emails.begin(), emails.end(), [](const std::string& email) {
    return email.find_first_of("0123456789") != std::string::npos;
  });
  CHECK(std::abs(static_cast<double>(numbered) / 20000 - 0.9) < 0.01);
}

TEST_CASE("a login of its own where the names do not repeat, or a number has no room") {
  const Generated generated = generate(R"j(
      "t": {"row_count": 500, "reuse": {"sample_size": 50, "probability": 0.9}, "columns": {
        "first_name": {"type": "text", "reuse": false},
        "email": {"type": "text", "unique": true}}},
      "u": {"row_count": 500, "reuse": {"sample_size": 50, "probability": 0.9}, "columns": {
        "first_name": {"type": "text"},
        "email": {"type": "varchar(35)", "unique": true
}
}
})j");
  for (const std::string& email : generated.values("t.email"))
    CHECK(email.find_first_of("0123456789") == std::string::npos);
  CHECK(all_differ(generated.values("u.email")));
}

}  // namespace datagen::generators
