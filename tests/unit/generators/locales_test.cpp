// The promises of the locales: names that are clean, distinct and spelled in a-z; every country in one
// locale.
#include "generators/words/locales.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string_view>

#include "word_checks.hpp"

namespace {

using word_checks::is_clean;
using word_checks::is_lower_ascii;
namespace words = datagen::generators::words;

/// A clean text without digits and the marks that separate things.
bool is_name(std::string_view text) {
  return is_clean(text) && text.find_first_of("0123456789.,;:_/()") == std::string_view::npos;
}

TEST_CASE("locales: English first, languages distinct, weights mostly English") {
  std::set<std::string_view> languages;
  std::set<std::string_view> names;
  double total = 0;
  for (const words::Locale& locale : words::locales()) {
    CAPTURE(locale.language);
    CHECK((locale.language.size() == 2 && is_lower_ascii(locale.language)));
    CHECK(languages.insert(locale.language).second);
    CHECK(names.insert(locale.name).second);
    CHECK(locale.weight > 0);
    total += locale.weight;
  }
  const words::Locale& english = words::locales().front();
  CHECK(english.language == "en");
  CHECK(english.weight > 0.65 * total);
  CHECK(english.weight < 0.75 * total);
}

TEST_CASE("locales: enough names for people to differ") {
  for (const words::Locale& locale : words::locales()) {
    CAPTURE(locale.language);
    CHECK(locale.women.size() >= 64);
    CHECK(locale.men.size() >= 64);
    // Few family names serve most Koreans; the hundred most usual ones four of five Chinese.
    const bool has_few = locale.order == words::NameOrder::FamilyFirstUnspaced;
    CHECK(locale.family_names.size() >= (has_few ? 60 : 120));
  }
  for (const words::Locale& locale : words::locales().subspan(1, 3)) {
    CAPTURE(locale.language);
    CHECK(locale.women.size() == 128);
    CHECK(locale.men.size() == 128);
    CHECK(locale.family_names.size() >= 240);
  }
  CHECK(words::locales().front().women.size() == 256);
  CHECK(words::locales().front().men.size() == 256);
  CHECK(words::locales().front().family_names.size() == 1024);
}

TEST_CASE("locales: given names are clean, and distinct among women and men together") {
  for (const words::Locale& locale : words::locales()) {
    CAPTURE(locale.language);
    std::set<std::string_view> written;
    std::set<std::string_view> ascii;
    for (const auto list : {locale.women, locale.men}) {
      for (const words::GivenName& name : list) {
        CAPTURE(name.name);
        CHECK(is_name(name.name));
        CHECK(is_lower_ascii(name.ascii));
        CHECK(written.insert(name.name).second);
        CHECK_MESSAGE(ascii.insert(name.ascii).second, name.ascii);
      }
    }
  }
}

TEST_CASE("locales: family names are clean, and distinct over all locales") {
  std::map<std::string_view, std::string_view> language_of;
  for (const words::Locale& locale : words::locales()) {
    CAPTURE(locale.language);
    std::set<std::string_view> written;
    for (const words::FamilyName& name : locale.family_names) {
      CAPTURE(name.name);
      CHECK(is_name(name.name));
      CHECK(is_lower_ascii(name.ascii));
      CHECK(written.insert(name.name).second);
      const auto [other, is_new] = language_of.emplace(name.ascii, locale.language);
      CHECK_MESSAGE(is_new, name.ascii, " is a name of ", other->second, " too");
      CHECK(name.feminine.empty() == name.feminine_ascii.empty());
      if (name.feminine.empty()) continue;
      CHECK(is_name(name.feminine));
      CHECK(is_lower_ascii(name.feminine_ascii));
      CHECK_MESSAGE(language_of.emplace(name.feminine_ascii, locale.language).second, name.feminine_ascii);
      CHECK(name.feminine != name.name);
    }
  }
}

TEST_CASE("locales: every country belongs to one locale") {
  std::map<std::string_view, int> locales_of;
  for (const words::Country& country : words::countries()) locales_of[country.code2] = 0;
  for (const words::Locale& locale : words::locales()) {
    CAPTURE(locale.language);
    CHECK(!locale.countries.empty());
    for (const std::string_view code : locale.countries) {
      CAPTURE(code);
      REQUIRE(locales_of.contains(code));
      ++locales_of[code];
    }
  }
  for (const auto& [code, count] : locales_of) {
    CAPTURE(code);
    CHECK(count == 1);
  }
}

}  // namespace
