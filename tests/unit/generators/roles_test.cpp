// Which columns are about one person and one place.
#include "generators/roles.hpp"

#include <doctest/doctest.h>

using namespace datagen;

namespace {

struct Named {
  std::string column;
  std::string_view generator;
};

struct Made {
  schema::Table table;
  generators::Roles roles;
};

Made roles_of(const std::string& table_name, const std::vector<Named>& columns) {
  schema::Table table;
  table.name.name = table_name;
  std::vector<generators::RoleSource> sources;
  for (const Named& named : columns) {
    table.columns.emplace_back();
    table.columns.back().name = named.column;
    sources.push_back({named.generator, nullptr});
  }
  generators::Roles roles(table, sources);
  return {std::move(table), std::move(roles)};
}

}  // namespace

TEST_CASE("roles are the words before what a name says") {
  const Made made = roles_of("orders", {{"billing_city", "city"},
                                        {"billing_address_line_1", "street_address"},
                                        {"shipping_city", "city"},
                                        {"customer_name", "full_name"},
                                        {"customer_email", "email"},
                                        {"order_email", "email"},
                                        {"emergencyContactName", "full_name"},
                                        {"emergency_phone", "phone"},
                                        {"recipient", "full_name"}});
  CHECK(made.roles.place(0) == "billing");
  CHECK(made.roles.place(1) == "billing");
  CHECK(made.roles.place(2) == "shipping");
  CHECK(made.roles.person(3) == "customer");
  CHECK(made.roles.person(4) == "customer");
  CHECK(made.roles.person(5).empty());
  CHECK(made.roles.person(6) == "emergency");
  CHECK(made.roles.person(7) == "emergency");
  CHECK(made.roles.person(8) == "recipient");
}

TEST_CASE("one's numbers and addresses are not other persons") {
  const Made made = roles_of("users", {{"name", "full_name"},
                                       {"work_email", "email"},
                                       {"home_phone", "phone"},
                                       {"user_name", "username"},
                                       {"home_city", "city"}});
  for (const std::size_t column : {0U, 1U, 2U, 3U}) CHECK(made.roles.person(column).empty());
  CHECK(made.roles.place(4) == "home");
  CHECK(made.roles.person_at("home") == "");
  CHECK(made.roles.place_of_person("") == "home");
}

TEST_CASE("what has no role belongs to the one person who is named") {
  const Made one =
      roles_of("suppliers", {{"contact_name", "full_name"}, {"email", "email"}, {"phone", "phone"}});
  CHECK(one.roles.person(1) == "contact");
  CHECK(one.roles.person(2) == "contact");
  const Made two =
      roles_of("trips", {{"driver_name", "full_name"}, {"rider_name", "full_name"}, {"email", "email"}});
  CHECK(two.roles.person(2).empty());
}

TEST_CASE("columns of other names with a generator of people are the row's person") {
  const Made made = roles_of("t", {{"fname", "first_name"}, {"lname", "last_name"}, {"contact", "email"}});
  for (const std::size_t column : {0U, 1U, 2U}) CHECK(made.roles.person(column).empty());
}
