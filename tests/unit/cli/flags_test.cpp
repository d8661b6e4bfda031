#include "cli/flags.hpp"

#include <doctest/doctest.h>

#include <cctype>
#include <set>
#include <string>

namespace datagen::cli {

TEST_CASE("every flag has help, a section, a command and a way to be stored") {
  for (const Flag& flag : flags()) {
    CAPTURE(flag.name);
    CHECK(flag.name.size() > 1);  // one letter would be taken for a short name
    CHECK_FALSE(flag.help.empty());
    CHECK_FALSE(flag.help.ends_with('.'));
    CHECK_FALSE(flag.section.empty());
    CHECK(flag.commands != 0);
    CHECK((flag.apply != nullptr));
    CHECK(flag.placeholder.empty() == (flag.type == ValueType::Switch));
  }
}

TEST_CASE("names, short names, keys and variables of flags are unique") {
  std::set<std::string> names;
  for (const Flag& flag : flags()) {
    CAPTURE(flag.name);
    CHECK(names.insert("--" + std::string(flag.name)).second);
    if (flag.short_name != '\0') CHECK(names.insert(std::string("-") + flag.short_name).second);
    if (!flag.key.empty()) CHECK(names.insert("key " + std::string(flag.key)).second);
    if (!flag.environment.empty()) CHECK(names.insert("env " + std::string(flag.environment)).second);
  }
}

TEST_CASE("flags of one section stand together, so that help shows each heading once") {
  std::set<std::string_view> closed;
  std::string_view current;
  for (const Flag& flag : flags()) {
    if (flag.section == current) continue;
    CHECK(closed.insert(current).second);
    CHECK_FALSE(closed.contains(flag.section));
    current = flag.section;
  }
}

TEST_CASE("a shown default is a value that the flag itself takes and that changes nothing") {
  for (const Flag& flag : flags()) {
    if (flag.show == nullptr) continue;
    CAPTURE(flag.name);
    Settings settings;
    const std::string shown = flag.show(settings);
    CHECK_FALSE(flag.apply(settings, shown).has_value());
    CHECK(flag.show(settings) == shown);
  }
}

TEST_CASE("flags and keys are found by their names only") {
  CHECK(find_flag("output")->short_name == 'o');
  CHECK(find_flag("o") == find_flag("output"));
  CHECK(find_flag("outputs") == nullptr);
  CHECK(find_flag("") == nullptr);
  CHECK(find_key("workers") == find_flag("jobs"));
  CHECK(find_key("") == nullptr);
  CHECK(find_key("jobs") == nullptr);
}

}  // namespace datagen::cli
