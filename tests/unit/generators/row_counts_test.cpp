// Rows that follow from per_parent: how many there are, whose they are, and what is counted among them.
#include "generators/row_counts.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <map>
#include <string>
#include <vector>

#include "generated.hpp"

using namespace datagen;
using namespace datagen::generators;

namespace {

std::string customers(std::uint64_t rows) {
  return fmt::format(
      R"("customers": {{"row_count": {}, "columns": {{"id": {{"type": "uuid", "primary_key": true}}}}}})",
      rows);
}

std::string orders(const std::string& per_parent, const std::string& more = {}) {
  return fmt::format(R"("orders": {{{} "columns": {{"id": {{"type": "serial", "primary_key": true}},
        "customer_id": {{"type": "uuid", "nullable": false}}}}, "foreign_keys": [
        {{"columns": ["customer_id"], "referenced_table": "customers", "per_parent": {}}}]}})",
                     more, per_parent);
}

std::string items(const std::string& per_parent) {
  return fmt::format(R"("order_items": {{"primary_key": ["order_id", "line_number"], "columns": {{
        "order_id": {{"type": "integer"}}, "line_number": {{"type": "smallint"}}}}, "foreign_keys": [
        {{"columns": ["order_id"], "referenced_table": "orders", "per_parent": {}}}]}})",
                     per_parent);
}

struct Counted {
  core::SourceText source;
  core::Diagnostics diagnostics;
  schema::Model model;
  std::vector<std::uint64_t> rows;

  explicit Counted(const std::string& tables)
      : source("test.json", R"({"version": "1.0", "database": {"name": "x"}, "tables": {)" + tables + "}}"),
        model(schema::load_schema(source, diagnostics)) {
    REQUIRE(!diagnostics.has_errors());
    rows = row_counts(model, {7, kReferenceTime, {}}, 1000, diagnostics);
  }
  [[nodiscard]] std::string messages() const {
    std::string text;
    for (const core::Diagnostic& diagnostic : diagnostics.sorted()) text += diagnostic.message + "\n";
    return text;
  }
};

using Rows64 = std::vector<std::uint64_t>;

}  // namespace

TEST_CASE("rows follow from the parents', along chains, whatever the order of the tables") {
  CHECK(Counted(customers(7) + "," + orders("3")).rows == Rows64{7, 21});
  CHECK(Counted(items("2") + "," + orders("3") + "," + customers(7)).rows == Rows64{42, 21, 7});
  CHECK(Counted(customers(0) + "," + orders("3")).rows == Rows64{0, 0});
  CHECK(Counted(customers(7) + "," + orders("0") + "," + items("4")).rows == Rows64{7, 0, 0});
  const Counted mean(customers(102'400) + "," + orders(R"({"min": 0, "max": 6})"));
  CHECK(mean.rows[1] == 307'200);
}

TEST_CASE("a row_count has to agree") {
  CHECK(Counted(customers(7) + "," + orders("3", R"("row_count": 21,)")).messages().empty());
  CHECK(Counted(customers(7) + "," + orders("3", R"("row_count": 20,)")).messages() ==
        "table \"orders\" has a \"row_count\" of 20, but 21 rows follow from \"per_parent\" of foreign key "
        "\"orders_customer_id_fkey\" and the 7 rows of table \"customers\"\n");
}

TEST_CASE("more rows than can be are told, and only once along a chain") {
  const Counted huge(customers(1'000'000'000'000) + "," + orders("1000001") + "," + items("2"));
  CHECK(huge.messages() ==
        "table \"orders\" would have more than 1000000000000000000 rows: \"per_parent\" for each of "
        "1000000000000 rows of table \"customers\"\n");
}

TEST_CASE("children lie parent by parent, and lines are counted within their parent") {
  const Generated made = generate(customers(40) + "," + orders(R"({"min": 0, "max": 3})") + "," +
                                  items(R"({"min": 1, "max": 5, "distribution": "zipf"})"));
  REQUIRE_MESSAGE(made.is_sound(), made.messages());
  const Values parents = made.values("orders.customer_id");
  const Values all = made.values("customers.id");
  std::map<std::string, int> counts;
  for (const std::string& parent : parents) ++counts[parent];
  Values laid_out;
  for (const std::string& customer : all) laid_out.insert(laid_out.end(), counts[customer], customer);
  CHECK(parents == laid_out);

  std::string last;
  int line = 0;
  bool is_counted = true;
  for (const Values& item : made.values("order_items", {"order_id", "line_number"})) {
    line = item[0] == last ? line + 1 : 1;
    last = item[0];
    is_counted = is_counted && item[1] == std::to_string(line);
  }
  CHECK(is_counted);
}

TEST_CASE("siblings come in the order of their rows, after their parent") {
  const Generated made = generate(
      R"("customers": {"row_count": 50, "columns": {"id": {"type": "serial", "primary_key": true},
           "created_at": {"type": "timestamp", "nullable": false}}},
         "orders": {"columns": {"customer_id": {"type": "integer"}, "created_at": {"type": "timestamp", "nullable": false}},
           "foreign_keys": [{"columns": ["customer_id"], "referenced_table": "customers", "per_parent": {"max": 9}}]})");
  REQUIRE_MESSAGE(made.is_sound(), made.messages());
  std::map<std::string, std::string> last;
  for (const Values& customer : made.values("customers", {"id", "created_at"}))
    last[customer[0]] = customer[1];
  bool is_later = true;
  for (const Values& order : made.values("orders", {"customer_id", "created_at"})) {
    is_later = is_later && order[1] >= last[order[0]];
    last[order[0]] = order[1];
  }
  CHECK(is_later);
}

TEST_CASE("lines that a column cannot count to are a problem") {
  const Generated made = generate(customers(2) + "," + orders("1") + "," + items("40000"));
  CHECK(made.messages().find(
            "column \"order_items.line_number\" counts the children of a parent, of which there "
            "are up to 40000; type smallint can hold 32767") != std::string::npos);
}

TEST_CASE("exactly one child: the parent's key is a primary key of its own") {
  const Generated made = generate(
      customers(30) +
      R"(, "profiles": {"columns": {"customer_id": {"type": "uuid", "primary_key": true}}, "foreign_keys": [
         {"columns": ["customer_id"], "referenced_table": "customers", "per_parent": 1}]})");
  REQUIRE_MESSAGE(made.is_sound(), made.messages());
  CHECK(made.values("profiles.customer_id") == made.values("customers.id"));
}
