#include "generators/cells.hpp"

#include "generated.hpp"

namespace datagen::generators {

TEST_SUITE("cells") {
  TEST_CASE("unique names from a short list get numbers once the list is used up") {
    const Generated made = generate_table(
        500,
        R"s("title": {"type": "varchar(80)", "unique": true}, "slug": {"type": "varchar(100)", "unique": true})s");
    const Values titles = made.values("t.title");
    CHECK(all_differ(titles));
    CHECK(titles.at(0).find_first_of("0123456789") == std::string::npos);
    CHECK(titles.at(499).find_first_of("23456789") != std::string::npos);
    CHECK(all_differ(made.values("t.slug")));
  }

  TEST_CASE("a generator that the schema names makes no numbers up") {
    const Generated made =
        generate_table(500, R"("a": {"type": "text", "unique": true, "generator": "title"})");
    CHECK(made.messages().find("needs 500 distinct values; its title can make") != std::string::npos);
  }

  TEST_CASE("texts of a key whose name says nothing are codes as long as the column allows") {
    const Generated made = generate_table(
        2000,
        R"s("xyz": {"type": "text", "unique": true}, "zzz": {"type": "char(4)", "unique": true},
           "title": {"type": "varchar(12)", "unique": true})s");
    for (const auto& [column, length] :
         {std::pair("t.xyz", 10U), std::pair("t.zzz", 4U), std::pair("t.title", 10U)}) {
      const Values values = made.values(column);
      CHECK(all_differ(values));
      for (const std::string& value : values) {
        CHECK(value.size() == length);
        CHECK(value.find_first_not_of("23456789ABCDEFGHJKLMNPQRSTUVWXYZ") == std::string::npos);
      }
    }
  }
}

}  // namespace datagen::generators
