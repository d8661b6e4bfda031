// One row's names, e-mail address, user name and gender are one person's.
#include <doctest/doctest.h>

#include "../generated.hpp"
#include "generators/words/words.hpp"

using namespace datagen::generators;

TEST_CASE("the columns of a row are about one person") {
  const Generated made = generate_table(
      3000,
      R"j("first_name": {"type": "text", "nullable": false}, "last_name": {"type": "varchar(60)", "nullable": false},
               "full_name": {"type": "text"}, "email": {"type": "text", "unique": true}, "username": {"type": "text"},
               "gender": {"type": "text", "generator": "gender"}, "sex": {"type": "char(1)", "generator": "gender"})j");
  std::map<std::string, const words::FirstName*> first_names;
  std::map<std::string, const words::LastName*> last_names;
  for (const words::FirstName& name : words::first_names()) first_names.emplace(name.name, &name);
  for (const words::LastName& name : words::last_names()) last_names.emplace(name.name, &name);
  std::set<std::string> seen;
  for (const Values& row : made.rows("t")) {
    CAPTURE(row[3]);
    REQUIRE(first_names.contains(row[0]));
    REQUIRE(last_names.contains(row[1]));
    const words::FirstName& first = *first_names[row[0]];
    const std::string ascii_first(first.ascii);
    const std::string ascii_last(last_names[row[1]]->ascii);
    CHECK(row[2] == row[0] + " " + row[1]);
    CHECK(row[3].substr(0, row[3].find('@')) == ascii_first + "." + ascii_last);
    CHECK(row[4] == ascii_first + "_" + ascii_last);
    CHECK(row[5] == (first.gender == 'f' ? "female" : "male"));
    CHECK(row[6] == (first.gender == 'f' ? "F" : "M"));
    seen.insert(row[2]);
  }
  CHECK(seen.size() == 3000);
}

TEST_CASE("the domain of e-mail addresses") {
  const Generated made = generate_table(
      10,
      R"("email": {"type": "text", "generator": "email", "generator_config": {"domain": "shop.example"}})");
  for (const std::string& value : made.values("t.email")) CHECK(value.ends_with("@shop.example"));
}
