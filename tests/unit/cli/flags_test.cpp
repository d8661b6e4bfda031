#include "cli/flags.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cctype>
#include <limits>
#include <set>
#include <string>

#include "cli/commands.hpp"

namespace datagen::cli {

namespace {

// "batch-size" -> "DATAGEN_BATCH_SIZE".
std::string variable_of(std::string_view name) {
  std::string variable = "DATAGEN_";
  for (const char c : name)
    variable += c == '-' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return variable;
}

bool takes(const Flag& flag, const std::string& text) {
  Settings settings;
  return !flag.apply(settings, text).has_value();
}

std::string shown_after(const Flag& flag, std::string_view text) {
  Settings settings;
  if (flag.apply(settings, text)) return "refused";
  return flag.show(settings);
}

}  // namespace

TEST_CASE("every flag has help, a section, a command and a way to be stored") {
  for (const Flag& flag : flags()) {
    CAPTURE(flag.name);
    CHECK(flag.name.size() > 1);  // one letter would be taken for a short name
    CHECK_FALSE(flag.help.empty());
    CHECK_FALSE(flag.help.ends_with('.'));
    CHECK_FALSE(flag.section.empty());
    CHECK((flag.commands != kConfigurationOnly || !flag.key.empty()));
    CHECK((flag.apply != nullptr));
    CHECK(flag.placeholder.empty() == (flag.type == ValueType::Switch));
  }
}

TEST_CASE("every key has a default, a place in config show, and a variable named after its option") {
  for (const Flag& flag : flags()) {
    CAPTURE(flag.name);
    if (flag.key.empty()) {
      CHECK((flag.environment.empty() || flag.name == "config"));
      continue;
    }
    CHECK((flag.show != nullptr));
    if (flag.commands == kConfigurationOnly) {
      CHECK(flag.environment.empty());
      continue;
    }
    CHECK(flag.environment == variable_of(flag.name));
    CHECK((flag.commands & kConfigShow) != 0);
  }
}

TEST_CASE("whole numbers have a range, and the flag takes what is in it") {
  for (const Flag& flag : flags()) {
    CAPTURE(flag.name);
    CHECK((flag.range.max > 0) == (flag.type == ValueType::WholeNumber));
    if (flag.type != ValueType::WholeNumber) continue;
    CHECK(takes(flag, std::to_string(flag.range.min)));
    CHECK(takes(flag, std::to_string(flag.range.max)));
    if (flag.range.min > 0) CHECK_FALSE(takes(flag, std::to_string(flag.range.min - 1)));
    if (flag.range.max < std::numeric_limits<std::uint64_t>::max())
      CHECK_FALSE(takes(flag, std::to_string(flag.range.max + 1)));
    CHECK_FALSE(takes(flag, "x"));
  }
}

TEST_CASE("choices are taken and named in the help; a Choice takes nothing else") {
  for (const Flag& flag : flags()) {
    CAPTURE(flag.name);
    if (flag.type == ValueType::Choice) {
      CHECK((flag.choices != nullptr));
      CHECK_FALSE(takes(flag, "no such choice"));
    }
    if (flag.choices == nullptr) continue;
    for (const Choice& choice : flag.choices()) {
      CAPTURE(choice.name);
      CHECK(takes(flag, std::string(choice.name)));
      if (!choice.is_alias) CHECK(flag.help.find(choice.name) != std::string_view::npos);
    }
  }
}

TEST_CASE("what a flag stores is what it shows") {
  CHECK(shown_after(*find_flag("compress"), "zstd:7") == "zstd:7");
  CHECK(shown_after(*find_flag("compress"), "none") == "none");
  CHECK(shown_after(*find_flag("seed"), "7") == "7");
  CHECK(shown_after(*find_flag("log-file"), "x.log") == "x.log");
  for (const Flag& flag : flags()) {
    if (flag.key.empty() || flag.name == "stream-writes") continue;
    CAPTURE(flag.name);
    if (flag.type == ValueType::Switch) CHECK(shown_after(flag, "true") == "true");
    if (flag.type == ValueType::Switch) CHECK(shown_after(flag, "false") == "false");
    if (flag.type == ValueType::WholeNumber) CHECK(shown_after(flag, "12") == "12");
    if (flag.type == ValueType::Choice)
      for (const Choice& choice : flag.choices())
        if (!choice.is_alias) CHECK(shown_after(flag, choice.name) == choice.name);
  }
}

TEST_CASE("keys and variables of flags are unique, names within a command") {
  std::set<std::string> names;
  for (const Flag& flag : flags()) {
    CAPTURE(flag.name);
    for (const Command& command : commands()) {
      if ((flag.commands & command.id) == 0) continue;
      CHECK(names.insert(fmt::format("{} --{}", command.name, flag.name)).second);
      if (flag.short_name != '\0')
        CHECK(names.insert(fmt::format("{} -{}", command.name, flag.short_name)).second);
    }
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
    if (shown.empty()) continue;
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
  CHECK(find_key("cache_size") != nullptr);
  CHECK(find_flag("cache-size") == nullptr);  // of the configuration alone
}

}  // namespace datagen::cli
