// Suggestions: edits between names, and when a name is near enough to be what was meant.
#include "core/suggest.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace datagen::core;

TEST_CASE("edits between names") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("abc", "") == 3);
  CHECK(edit_distance("email", "email") == 0);
  CHECK(edit_distance("Email", "eMAIL") == 0);
  CHECK(edit_distance("emial", "email") == 1);
  CHECK(edit_distance("emai", "email") == 1);
  CHECK(edit_distance("emaill", "email") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("ca", "abc") == 3);  // optimal string alignment; unrestricted would be 2
}

TEST_CASE("the nearest name, if it is near") {
  const std::vector<std::string_view> known{"customers", "orders", "order_items", "id"};
  CHECK(nearest("customer", known) == "customers");
  CHECK(nearest("ordres", known) == "orders");
  CHECK(nearest("ORDER_ITEM", known) == "order_items");
  CHECK(nearest("ids", known) == "id");
  CHECK_FALSE(nearest("invoices", known).has_value());
  CHECK_FALSE(nearest("", {}).has_value());
  CHECK_FALSE(nearest(std::string(10'000, 'a'), known).has_value());
  const std::vector<std::string_view> ties{"bat", "cat"};
  CHECK(nearest("aat", ties) == "bat");
}

TEST_CASE("the hint's words") {
  const std::vector<std::string_view> known{"customers"};
  CHECK(did_you_mean("custmers", known) == "did you mean \"customers\"?");
  CHECK(did_you_mean("zebra", known).empty());
}
