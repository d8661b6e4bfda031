// Which parent a child has: skewed choices, subsets of parents, trees.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <cmath>
#include <functional>
#include <numeric>

#include "../generated.hpp"

using namespace datagen::generators;

namespace {

std::string customers(int rows, const std::string& more = {}) {
  return fmt::format(
      R"("customers": {{"row_count": {}, "columns": {{"id": {{"type": "serial", "primary_key": true}}{}}}}}, )",
      rows, more);
}

std::string orders(int rows, const std::string& keys, const std::string& column = R"("nullable": false)") {
  return fmt::format(
      R"("orders": {{"row_count": {}, "columns": {{"customer_id": {{"type": "integer", {}}}}},
           "foreign_keys": [{{"columns": ["customer_id"], "referenced_table": "customers"{}}}]}})",
      rows, column, keys.empty() ? "" : ", " + keys);
}

// How many children each of the customers 1 to `count` has.
std::vector<int> children_of(const Generated& made, int count) {
  std::vector<int> children(static_cast<std::size_t>(count));
  for (const std::string& key : made.values("orders.customer_id"))
    ++children.at(static_cast<std::size_t>(std::stoi(key)) - 1);
  return children;
}

std::vector<int> chosen(int parents, const std::string& distribution) {
  return children_of(generate(customers(parents) + orders(100'000, R"("distribution": )" + distribution)),
                     parents);
}

double part(const std::vector<int>& children, std::size_t from, std::size_t to) {
  return std::accumulate(children.begin() + static_cast<long>(from), children.begin() + static_cast<long>(to),
                         0.0) /
         std::accumulate(children.begin(), children.end(), 0.0);
}

std::string tree(int rows, const std::string& keys, const std::string& parent = R"("type": "integer")",
                 const std::string& more = {}) {
  return fmt::format(
      R"("nodes": {{"row_count": {}, "columns": {{"id": {{"type": "serial", "primary_key": true}}, "parent_id": {{{}}}{}}},
           "foreign_keys": [{{"columns": ["parent_id"], "referenced_table": "nodes"{}}}]}})",
      rows, parent, more, keys.empty() ? "" : ", " + keys);
}

// The level of each row, counted from 1; parents have to come before their children.
std::vector<int> levels_of(const Generated& made) {
  std::vector<int> levels;
  for (const Values& row : made.values("nodes", {"id", "parent_id"})) {
    const bool is_root = row[1] == kNull || row[1] == row[0];
    levels.push_back(is_root ? 1 : levels.at(static_cast<std::size_t>(std::stoi(row[1])) - 1) + 1);
  }
  return levels;
}

}  // namespace

TEST_CASE("zipf: the most frequent parents have the shares of their ranks and lie anywhere") {
  for (const double alpha : {1.0, 1.5, 0.5}) {
    CAPTURE(alpha);
    std::vector<int> children = chosen(1000, fmt::format(R"({{"type": "zipf", "alpha": {}}})", alpha));
    double sum = 0;
    for (int rank = 1; rank <= 1000; ++rank) sum += std::pow(rank, -alpha);
    CHECK(std::max_element(children.begin(), children.end()) - children.begin() > 5);
    std::sort(children.rbegin(), children.rend());
    double before = 0;
    for (std::size_t rank = 1; rank <= 100; ++rank) {
      before += std::pow(rank, -alpha) / sum;
      CHECK(std::abs(part(children, 0, rank) - before) < 0.01 + (alpha < 1 ? 0.02 : 0));
    }
  }
  CHECK(chosen(1000, R"("zipf")") == chosen(1000, R"({"type": "zipf", "alpha": 1, "scatter": true})"));
  const std::vector<int> in_order = chosen(1000, R"({"type": "zipf", "scatter": false})");
  CHECK(std::abs(part(in_order, 0, 1) - 1 / 7.4855) < 0.01);
}

TEST_CASE("normal and exponential: places among the parents in the order of their rows") {
  const std::vector<int> bell = chosen(1000, R"("normal")");
  CHECK(std::abs(part(bell, 350, 650) - 0.683) < 0.01);
  CHECK(std::abs(part(bell, 200, 800) - 0.9545) < 0.01);
  const std::vector<int> early = chosen(1000, R"({"type": "normal", "mean": 0.1, "std_dev": 0.02})");
  CHECK(std::abs(part(early, 80, 120) - 0.683) < 0.01);
  const std::vector<int> falling = chosen(1000, R"("exponential")");
  CHECK(std::abs(part(falling, 0, 200) - 0.6364) < 0.01);
  CHECK(std::abs(part(chosen(1000, R"({"type": "exponential", "mean": 0.05})"), 0, 50) - 0.6321) < 0.01);
  const std::vector<int> scattered = chosen(1000, R"({"type": "normal", "scatter": true})");
  CHECK(std::abs(part(scattered, 0, 500) - 0.5) < 0.05);
  CHECK(std::abs(part(scattered, 350, 650) - 0.3) < 0.05);
}

TEST_CASE("weights: one for each group of parents") {
  const std::vector<int> children = chosen(1000, R"({"type": "weighted", "weights": [70, 0, 30, 0]})");
  CHECK(std::abs(part(children, 0, 250) - 0.7) < 0.01);
  CHECK(part(children, 250, 500) == 0);
  CHECK(std::abs(part(children, 500, 750) - 0.3) < 0.01);
  const std::vector<int> each = chosen(3, R"({"type": "weighted", "weights": [1, 2, 7]})");
  CHECK(std::abs(part(each, 2, 3) - 0.7) < 0.01);
}

TEST_CASE("zipf: few children change parents when the parents' table grows") {
  const auto with = [](int parents) {
    return generate(customers(parents) + orders(20'000, R"("distribution": "zipf")"))
        .values("orders.customer_id");
  };
  const Values before = with(1000);
  const Values after = with(1100);
  std::size_t moved = 0;
  for (std::size_t row = 0; row < before.size(); ++row) moved += before[row] == after[row] ? 0 : 1;
  CHECK(moved < before.size() / 5);
}

TEST_CASE("distributions that are no distribution") {
  const auto messages = [](const std::string& distribution, const std::string& more = {}) {
    return generate(customers(5) + orders(10, R"("distribution": )" + distribution + more)).messages();
  };
  CHECK(messages(R"({"type": "zipf", "mean": 0.5})") == "\"mean\" means nothing to distribution \"zipf\"\n");
  CHECK(messages(R"({"type": "weighted"})") ==
        "distribution of foreign key \"orders_customer_id_fkey\" of table \"orders\" has no \"weights\" "
        "[write an "
        "object of the parents' keys, {\"free\": 70, \"team\": 30}, or an array]\n");
  CHECK(messages(R"({"type": "weighted", "weights": [0, 0]})") == "all weights are 0\n");
  CHECK(messages(R"({"type": "weighted", "weights": [1, 2, 3, 4, 5, 6]})") ==
        "foreign key \"orders_customer_id_fkey\" of table \"orders\" has 6 weights for 5 rows of table "
        "\"customers\" [write as many weights as there are parents, or fewer]\n");
  CHECK(messages(R"("zipf")", R"(, "unique": true)") ==
        "foreign key \"orders_customer_id_fkey\" of table \"orders\" is unique and has a distribution [no "
        "parent "
        "has more than one child: there is nothing to distribute]\n");
  CHECK(messages(R"("ziph")") ==
        "\"distribution\" of foreign key of table \"orders\" cannot be \"ziph\" [did you mean \"zipf\"?]\n");
  CHECK(messages(R"({"type": "zipf", "alpha": 11})") == "\"alpha\" is out of range [it may be 0 to 10]\n");
  CHECK(messages(R"({"type": "weighted", "weights": {"1": -1}})") ==
        "a weight must be a number of 0 or more\n");
}

TEST_CASE("trees: as many roots as asked for, no deeper than asked for") {
  for (const int rows : {1, 2, 7, 100, 10'000}) {
    for (const auto& [root_share, depth] : {std::pair(0.1, 4), std::pair(0.5, 2), std::pair(0.02, 10)}) {
      CAPTURE(rows);
      const Generated made =
          generate(tree(rows, fmt::format(R"("root_share": {}, "depth": {})", root_share, depth)));
      const std::vector<int> levels = levels_of(made);
      CHECK(*std::max_element(levels.begin(), levels.end()) <= depth);
      if (rows < 10'000) continue;
      CHECK(*std::max_element(levels.begin(), levels.end()) == depth);
      CHECK(share(made.values("nodes.parent_id"), kNull) == doctest::Approx(root_share).epsilon(0.01));
    }
  }
  const Generated usual = generate(tree(10'000, ""));
  CHECK(share(usual.values("nodes.parent_id"), kNull) == doctest::Approx(0.1).epsilon(0.01));
  const std::vector<int> levels = levels_of(usual);
  CHECK(*std::max_element(levels.begin(), levels.end()) == 5);
  const Generated own =
      generate(tree(1000, R"("root_share": 0.2)", R"("type": "integer", "nullable": false)"));
  std::size_t roots = 0;
  for (const Values& row : own.values("nodes", {"id", "parent_id"})) roots += row[0] == row[1] ? 1 : 0;
  CHECK(roots == 200);
}

TEST_CASE("trees: a child is born after its parent, whatever else it belongs to") {
  const std::string born = R"(, "created_at": {"type": "timestamptz"})";
  const auto check = [](const Generated& made) {
    const Rows rows = made.values("nodes", {"parent_id", "created_at"});
    for (const Values& row : rows) {
      if (row[0] == kNull) continue;
      CHECK(row[1] > rows.at(static_cast<std::size_t>(std::stoi(row[0])) - 1)[1]);
    }
  };
  check(generate(tree(3000, "", R"("type": "integer")", born)));
  // Comments below posts, answers to comments.
  check(generate(
      customers(200, born) +
      fmt::format(
          R"("nodes": {{"row_count": 3000, "columns": {{"id": {{"type": "serial", "primary_key": true}}, "parent_id": {{"type": "integer"}},
             "customer_id": {{"type": "integer", "nullable": false}}{}}},
           "foreign_keys": [{{"columns": ["parent_id"], "referenced_table": "nodes", "depth": 8}},
                            {{"columns": ["customer_id"], "referenced_table": "customers"}}]}})",
          born)));
}

TEST_CASE("a nullable parent was there before its children too") {
  const std::string born = R"(, "created_at": {"type": "timestamptz"})";
  const Generated made = generate(customers(50, born) + R"("orders": {"row_count": 500,
      "columns": {"customer_id": {"type": "integer", "null_ratio": 0.2}, "created_at": {"type": "timestamptz"}},
      "foreign_keys": [{"columns": ["customer_id"], "referenced_table": "customers"}]})");
  const Values births = made.values("customers.created_at");
  for (const Values& row : made.values("orders", {"customer_id", "created_at"})) {
    if (row[0] != kNull) CHECK(row[1] >= births.at(static_cast<std::size_t>(std::stoi(row[0])) - 1));
  }
}

TEST_CASE("roots and levels are of references to the own table, and roots said once") {
  CHECK(generate(customers(5) + orders(10, R"("depth": 3, "root_share": 0.5)")).messages() ==
        "foreign key of table \"orders\" has a \"depth\", but references another table [roots and levels are "
        "those of a table that references itself]\n"
        "foreign key of table \"orders\" has a \"root_share\", but references another table [roots and "
        "levels are "
        "those of a table that references itself]\n");
  CHECK(generate(tree(10, R"("root_share": 0.5)", R"("type": "integer", "null_ratio": 0.2)")).messages() ==
        "foreign key of table \"nodes\" has a \"root_share\", and its columns a \"null_ratio\" [roots are "
        "the rows "
        "whose columns are NULL: say one of the two]\n");
  CHECK(generate(tree(10, R"("depth": 0)")).messages() == "\"depth\" is out of range [it may be 1 to 64]\n");
}

namespace {

const std::string kStatus =
    R"j(, "status": {"type": "varchar(10)", "nullable": false, "generator": "weighted_enum", "generator_config": {"values": {"active": 6, "closed": 3, "new": 1, "never": 0}}},
       "is_company": {"type": "boolean"}, "level": {"type": "integer", "generator": "integer_range", "generator_config": {"min": 1, "max": 3}, "null_ratio": 0.5})j";

// The values that a column of the parents has in the rows that have children.
std::set<std::string> values_of_parents(const Generated& made, const std::string& column) {
  const Values values = made.values("customers." + column);
  std::set<std::string> found;
  for (const std::string& key : made.values("orders.customer_id"))
    if (key != kNull) found.insert(values.at(static_cast<std::size_t>(std::stoi(key)) - 1));
  return found;
}

}  // namespace

TEST_CASE("where: no child has another parent than asked for") {
  // 300 000 parents are more than a plan looks at.
  for (const int parents : {40, 1000, 300'000}) {
    CAPTURE(parents);
    for (const char* distribution : {"uniform", "zipf", "normal"}) {
      const auto made = [&](const std::string& where) {
        return generate(
            customers(parents, kStatus) +
            orders(3000, fmt::format(R"("distribution": "{}", "where": {})", distribution, where)));
      };
      CHECK(values_of_parents(made(R"({"status": "active"})"), "status") == std::set<std::string>{"active"});
      const Generated two = made(R"({"status": ["new", "closed"], "is_company": true})");
      CHECK(values_of_parents(two, "status") == std::set<std::string>{"closed", "new"});
      CHECK(values_of_parents(two, "is_company") == std::set<std::string>{"t"});
      CHECK(values_of_parents(made(R"({"level": [null, 2]})"), "level") == std::set<std::string>{kNull, "2"});
      if (parents > 1000) break;
    }
  }
}

TEST_CASE("where: few of very many parents") {
  const std::string rare = customers(300'000, kStatus + R"(, "share": {"type": "integer", "nullable": false,
          "generator": "integer_range", "generator_config": {"min": 1, "max": 20000}})");
  const Generated found = generate(rare + orders(300, R"("where": {"share": 7})"));
  CHECK(values_of_parents(found, "share") == std::set<std::string>{"7"});
  const Values keys = found.values("orders.customer_id");
  CHECK(std::set<std::string>(keys.begin(), keys.end()).size() > 1);

  const Generated last = generate(rare + orders(300, R"("where": {"share": [7, 8, 9]},
      "distribution": {"type": "weighted", "weights": [0, 1, 1, 1]})"));
  for (const std::string& key : last.values("orders.customer_id")) CHECK(std::stoi(key) > 75'000);

  const Generated none = generate(rare + orders(3, R"("where": {"share": 20001})", R"("nullable": true)"));
  CHECK(none.values("orders.customer_id") == Values{kNull, kNull, kNull});
}

TEST_CASE("where: weights of keys hold for those that match") {
  const auto keys = [](const std::string& weights) {
    const Generated made =
        generate(customers(4, R"(, "is_odd": {"type": "boolean", "nullable": false, "generator": "expression",
                          "generator_config": {"expression": "id % 2 = 1"}})") +
                 orders(100,
                        R"("where": {"is_odd": true}, "distribution": {"type": "weighted", "weights": )" +
                            weights + "}",
                        R"("nullable": true)"));
    const Values values = made.values("orders.customer_id");
    return std::set<std::string>(values.begin(), values.end());
  };
  CHECK(keys(R"({"1": 1, "2": 5, "3": 1, "4": 5})") == std::set<std::string>{"1", "3"});
  CHECK(keys(R"({"2": 5})") == std::set<std::string>{kNull});
}

TEST_CASE("where: all matching parents have the same odds") {
  const Generated made =
      generate(customers(200, kStatus) + orders(60'000, R"("where": {"status": "closed"})"));
  const Values status = made.values("customers.status");
  const std::vector<int> children = children_of(made, 200);
  const double each = 60'000.0 / static_cast<double>(std::count(status.begin(), status.end(), "closed"));
  for (std::size_t row = 0; row < 200; ++row) {
    if (status[row] == "closed") CHECK(children[row] == doctest::Approx(each).epsilon(0.2));
  }
}

TEST_CASE("where: one to one with the parents that match") {
  const Generated made = generate(customers(200, kStatus) +
                                  orders(80, R"("where": {"status": "active"})", R"("primary_key": true)"));
  REQUIRE_MESSAGE(made.is_sound(), made.messages());
  CHECK(all_differ(made.values("orders.customer_id")));
  CHECK(values_of_parents(made, "status") == std::set<std::string>{"active"});
}

TEST_CASE("where: what no parent can be") {
  const auto messages = [](const std::string& where, int parents = 50,
                           const std::string& column = R"("nullable": false)") {
    return generate(customers(parents, kStatus) + orders(10, R"("where": )" + where, column)).messages();
  };
  CHECK(messages(R"({"status": "activ"})") ==
        "column \"customers.status\" never is \"activ\" [did you mean \"active\"?]\n");
  CHECK(messages(R"({"status": "never"})") ==
        "table \"orders\" has 10 rows, each of which needs a parent; of 50 rows of table \"customers\" none "
        "can be "
        "one [no row has the values that \"where\" asks for]\n");
  CHECK(messages(R"({"status": "never"})", 50, R"("nullable": true)") == "");
  CHECK(messages(R"({"status": "never"})", 300'000) ==
        "table \"orders\" has 10 rows, each of which needs a parent; of the first 262144 of 300000 rows of "
        "table "
        "\"customers\" none can be one [no row has the values that \"where\" asks for]\n");
  CHECK(messages(R"({"state": "active"})") ==
        "\"where\" of foreign key of table \"orders\" is about column \"state\", which table \"customers\" "
        "does not "
        "have\n");
  CHECK(messages(R"({"is_company": "maybe"})") ==
        "value \"maybe\" does not fit type boolean of column \"customers.is_company\"\n");
  CHECK(messages(R"({"status": null})") == "column \"customers.status\" is never NULL\n");
  CHECK(messages(R"({})") == "\"where\" of foreign key of table \"orders\" is empty\n");
}

TEST_CASE("keys that are NULL in some parents are nobody's parent") {
  const std::string accounts =
      R"("customers": {"row_count": 500, "columns": {"id": {"type": "serial", "primary_key": true},
            "code": {"type": "text", "unique": true, "null_ratio": 0.4, "generator": "uuid"}}}, )";
  for (const char* nullable : {"true", "false"}) {
    const Generated made = generate(
        accounts +
        fmt::format(
            R"("orders": {{"row_count": 2000, "columns": {{"code": {{"type": "text", "nullable": {}}}}},
             "foreign_keys": [{{"columns": ["code"], "referenced_table": "customers", "referenced_columns": ["code"]}}]}})",
            nullable));
    CHECK(share(made.values("customers.code"), kNull) > 0.3);
    CHECK(share(made.values("orders.code"), kNull) == 0);
    const Values codes = made.values("customers.code");
    const std::set<std::string> known(codes.begin(), codes.end());
    for (const std::string& code : made.values("orders.code")) CHECK(known.contains(code));
  }
}
