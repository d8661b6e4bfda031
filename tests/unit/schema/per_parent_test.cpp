// per_parent: what it asks for, and what cannot stand beside it.
#include "schema/per_parent.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <string>
#include <vector>

#include "loaded.hpp"

using namespace datagen;
using namespace datagen::schema;
using core::ChildCounts;
using Kind = core::ChildCounts::Kind;

namespace {

std::string orders_with(const std::string& per_parent, const std::string& more = {}) {
  return fmt::format(R"("customers": {{"columns": {{"id": {{"type": "serial", "primary_key": true}}}}}},
      "orders": {{"columns": {{"customer_id": {{"type": "integer"}}}}, "foreign_keys": [
        {{"columns": ["customer_id"], "referenced_table": "customers", "per_parent": {}{}}}]}})",
                     per_parent, more);
}

ChildCounts counts_of(const std::string& per_parent) {
  const Loaded loaded = load_tables_text(orders_with(per_parent));
  REQUIRE_MESSAGE(!loaded.diagnostics.has_errors(), loaded.messages());
  const Table& orders = loaded.model.tables[1];
  core::Diagnostics problems;
  const auto counts = child_counts(orders, orders.foreign_keys[laid_out_key(orders).value()], problems);
  REQUIRE(counts.has_value());
  CHECK(!problems.has_errors());
  return *counts;
}

std::string messages_of(const std::string& per_parent, const std::string& more = {}) {
  return load_tables_text(orders_with(per_parent, more)).messages();
}

}  // namespace

TEST_CASE("a number, bounds, and each distribution with what follows from its bounds") {
  CHECK(counts_of("3") == ChildCounts{.min = 3, .max = 3});
  CHECK(counts_of("1e3") == ChildCounts{.min = 1000, .max = 1000});
  CHECK(counts_of(R"({"max": 5})") == ChildCounts{.min = 0, .max = 5});
  CHECK(counts_of(R"({"min": 3, "max": 5, "distribution": "uniform", "comment": "a few"})") ==
        ChildCounts{.min = 3, .max = 5});
  CHECK(counts_of(R"({"min": 0, "max": 20, "distribution": "zipf"})") ==
        ChildCounts{.kind = Kind::Zipf, .min = 0, .max = 20});
  CHECK(counts_of(R"({"max": 20, "distribution": {"type": "zipf", "alpha": 1.5}})") ==
        ChildCounts{.kind = Kind::Zipf, .min = 0, .max = 20, .alpha = 1.5});
  CHECK(counts_of(R"({"min": 2, "max": 14, "distribution": "normal"})") ==
        ChildCounts{.kind = Kind::Normal, .min = 2, .max = 14, .mean = 8, .std_dev = 2});
  CHECK(counts_of(R"({"min": 2, "max": 14, "distribution": {"type": "normal", "mean": 3, "std_dev": 4}})") ==
        ChildCounts{.kind = Kind::Normal, .min = 2, .max = 14, .mean = 3, .std_dev = 4});
  CHECK(counts_of(R"({"min": 1, "max": 9, "distribution": "exponential"})") ==
        ChildCounts{.kind = Kind::Exponential, .min = 1, .max = 9, .mean = 3});
  CHECK(counts_of(R"({"distribution": {"type": "poisson", "mean": 2.5}})") ==
        ChildCounts{.kind = Kind::Poisson, .min = 0, .max = core::kMostChildren, .mean = 2.5});
  CHECK(counts_of(
            R"({"distribution": {"type": "weighted", "weights": {"9": 20, "0": 50, "4": 0, "1": 30}}})") ==
        ChildCounts{.kind = Kind::Weighted, .min = 0, .max = 9, .weights = {{0, 50}, {1, 30}, {9, 20}}});
}

TEST_CASE("counts are told in words") {
  CHECK(describe(counts_of("3"), "order") == "3 per order");
  CHECK(describe(counts_of(R"({"min": 3, "max": 5})"), "order") == "3 to 5 per order");
  CHECK(describe(counts_of(R"({"max": 20, "distribution": "zipf"})"), "order") == "0 to 20 per order, zipf");
  CHECK(describe(counts_of(R"({"min": 1, "distribution": {"type": "poisson", "mean": 2}})"), "order") ==
        "1 or more per order, poisson");
}

TEST_CASE("numbers that do not go together are refused") {
  CHECK(messages_of(R"({"min": 6, "max": 5})") == "\"min\" 6 is greater than \"max\" 5\n");
  CHECK(messages_of(R"({"min": 6})") ==
        "\"per_parent\" of foreign key \"orders_customer_id_fkey\" of table \"orders\" has no \"max\"\n");
  CHECK(
      messages_of(R"({"distribution": "normal"})") ==
      "\"per_parent\" of foreign key \"orders_customer_id_fkey\" of table \"orders\" has no \"max\", and its "
      "distribution no \"mean\"\n");
  CHECK(messages_of(R"({"max": 9, "distribution": {"type": "zipf", "mean": 2}})") ==
        "\"mean\" means nothing to \"zipf\" children\n");
  CHECK(messages_of(R"({"max": 9, "distribution": {"type": "normal", "mean": 12}})") ==
        "\"mean\" 12 of normal children is outside \"min\" and \"max\"\n");
  CHECK(messages_of(R"({"min": 2, "max": 9, "distribution": {"type": "exponential", "mean": 2}})") ==
        "\"mean\" 2 of exponential children must be above \"min\" and at most \"max\"\n");
  CHECK(messages_of(R"({"max": 9, "distribution": {"type": "poisson", "mean": 0}})") ==
        "\"mean\" 0 of poisson children must be above 0 and at most 1000000\n");
  CHECK(messages_of(R"({"distribution": {"type": "weighted"}})") ==
        "\"per_parent\" of foreign key \"orders_customer_id_fkey\" of table \"orders\" has no \"weights\"\n");
  CHECK(messages_of(
            R"({"min": 1, "distribution": {"type": "weighted", "weights": {"many": 1, "1": 1, "01": 2}}})") ==
        "\"min\" means nothing to \"weighted\" children\n\"many\" is no number of children\nthe weight "
        "of 1 "
        "children is given twice\n");
  CHECK(messages_of(R"({"distribution": {"type": "weighted", "weights": {"0": 0, "1": 0}}})") ==
        "all weights are 0\n");
}

TEST_CASE("what else would choose parents is refused") {
  CHECK(messages_of("3", R"(, "distribution": "zipf")") ==
        "foreign key \"orders_customer_id_fkey\" of table \"orders\" has \"per_parent\" and "
        "\"distribution\"\n");
  CHECK(messages_of("3", R"(, "unique": true)") ==
        "foreign key \"orders_customer_id_fkey\" of table \"orders\" is \"unique\", but its \"per_parent\" "
        "gives "
        "a parent 3 children\n");
  CHECK(messages_of(R"({"max": 1})", R"(, "unique": true)").empty());
  const Loaded nulls = load_tables_text(
      R"("a": {"columns": {"id": {"type": "serial", "primary_key": true}}},
         "b": {"columns": {"a_id": {"type": "integer", "null_ratio": 0.5}}, "foreign_keys": [
           {"columns": ["a_id"], "referenced_table": "a", "per_parent": 1}]})");
  CHECK(nulls.messages() ==
        "column \"b.a_id\" has a \"null_ratio\", and foreign key \"b_a_id_fkey\" of table \"b\" has "
        "\"per_parent\"\n");
}

TEST_CASE("rows are laid out for one parent, which is another table") {
  const Loaded two = load_tables_text(
      R"("a": {"columns": {"id": {"type": "serial", "primary_key": true}}},
         "b": {"columns": {"x": {"type": "integer"}, "y": {"type": "integer"}}, "foreign_keys": [
           {"columns": ["x"], "referenced_table": "a", "per_parent": 1},
           {"columns": ["y"], "referenced_table": "a", "per_parent": 2}]})");
  CHECK(two.messages() == "table \"b\" has two foreign keys with \"per_parent\"\n");
  CHECK(two.place().starts_with("2}"));
  const Loaded tree = load_tables_text(
      R"("a": {"columns": {"id": {"type": "serial", "primary_key": true}, "up": {"type": "integer"}},
         "foreign_keys": [{"columns": ["up"], "referenced_table": "a", "per_parent": 2}]})");
  CHECK(tree.messages() ==
        "foreign key \"a_up_fkey\" of table \"a\" references its own table and cannot have \"per_parent\"\n");
}

TEST_CASE("a circle of per_parent is told once") {
  const auto table = [](const std::string& name, const std::string& parent) {
    return fmt::format(
        R"("{0}": {{"columns": {{"id": {{"type": "serial", "primary_key": true}}, "up": {{"type": "integer"}}}},
           "foreign_keys": [{{"columns": ["up"], "referenced_table": "{1}", "per_parent": 2}}]}})",
        name, parent);
  };
  const Loaded circle = load_tables_text(table("a", "b") + ", " + table("b", "c") + ", " + table("c", "b") +
                                         ", " + table("d", "a"));
  CHECK(circle.messages() ==
        "the numbers of rows follow from each other in a circle of \"per_parent\": b -> c -> b\n");
}
