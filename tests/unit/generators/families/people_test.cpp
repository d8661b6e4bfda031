// One row's names, e-mail address, user name, gender, place and phone number are one person's.
#include <doctest/doctest.h>

#include <cctype>
#include <cmath>

#include "../generated.hpp"
#include "generators/words/locales.hpp"
#include "generators/words/words.hpp"

using namespace datagen::generators;

namespace {

struct Written {
  std::string ascii;
  std::string language;
  char gender;  // of a given name, and of a family name where it has a form for women
};

using Names = std::multimap<std::string, Written>;

Names given_names() {
  Names names;
  for (const words::Locale& locale : words::locales()) {
    const std::string language(locale.language);
    for (const auto& name : locale.women)
      names.emplace(name.name, Written{std::string(name.ascii), language, 'f'});
    for (const auto& name : locale.men)
      names.emplace(name.name, Written{std::string(name.ascii), language, 'm'});
  }
  return names;
}

Names family_names() {
  Names names;
  for (const words::Locale& locale : words::locales()) {
    const std::string language(locale.language);
    for (const auto& name : locale.family_names) {
      const std::string ascii(name.ascii);
      if (name.feminine.empty()) {
        names.emplace(name.name, Written{ascii, language, '*'});
      } else {
        names.emplace(name.name, Written{ascii, language, 'm'});
        names.emplace(name.feminine, Written{std::string(name.feminine_ascii), language, 'f'});
      }
    }
  }
  return names;
}

const words::Locale& locale_of(const std::string& language) {
  for (const words::Locale& locale : words::locales()) {
    if (locale.language == language) return locale;
  }
  FAIL("no locale " << language);
  return words::locales().front();
}

std::string full_name(const words::Locale& locale, const std::string& given, const std::string& family) {
  switch (locale.order) {
    case words::NameOrder::GivenFirst: return given + " " + family;
    case words::NameOrder::FamilyFirst: return family + " " + given;
    case words::NameOrder::FamilyFirstUnspaced: return family + given;
  }
  return {};
}

// The locales and ASCII names that a row's first name, last name and gender can be of; "first.last".
std::map<std::string, std::string> readings(const Values& row) {
  static const Names given = given_names();
  static const Names family = family_names();
  std::map<std::string, std::string> by_language;
  const auto [first, first_end] = given.equal_range(row[0]);
  for (auto one = first; one != first_end; ++one) {
    if ((one->second.gender == 'f') != (row[5] == "female")) continue;
    const auto [last, last_end] = family.equal_range(row[1]);
    for (auto other = last; other != last_end; ++other) {
      const bool fits = other->second.gender == '*' || other->second.gender == one->second.gender;
      if (fits && one->second.language == other->second.language)
        by_language[one->second.language] += "|" + one->second.ascii + "." + other->second.ascii;
    }
  }
  return by_language;
}

const std::string kPerson =
    R"j("first_name": {"type": "text"}, "last_name": {"type": "varchar(60)"},
        "full_name": {"type": "text"}, "email": {"type": "text", "unique": true}, "username": {"type": "text"},
        "gender": {"type": "text", "generator": "gender"}, "sex": {"type": "char(1)", "generator": "gender"},
        "country_code": {"type": "char(2)"})j";

// Whether one locale explains the whole row.
bool is_one_person(const Values& row) {
  for (const auto& [language, ascii] : readings(row)) {
    const words::Locale& locale = locale_of(language);
    const std::string local_part = row[3].substr(0, row[3].find_first_of("@0123456789"));
    const bool lives_there =
        std::find(locale.countries.begin(), locale.countries.end(), row[7]) != locale.countries.end();
    if (row[2] == full_name(locale, row[0], row[1]) && lives_there &&
        ascii.find("|" + local_part) != std::string::npos && row[6] == (row[5] == "female" ? "F" : "M"))
      return true;
  }
  return false;
}

std::string with_locale(const std::string& locale) {
  return R"j("first_name": {"type": "text", "generator": "first_name", "generator_config": {"locale": )j" +
         locale + "}}";
}

}  // namespace

TEST_CASE("the columns of a row are about one person of one locale") {
  const Generated made = generate_table(5000, kPerson);
  for (const Values& row : made.rows("t")) {
    CAPTURE(row[2]);
    CAPTURE(row[3]);
    CAPTURE(row[7]);
    CHECK(is_one_person(row));
  }
}

TEST_CASE("each locale that is asked for has people of its own, whose names are all used") {
  for (const words::Locale& locale : words::locales()) {
    CAPTURE(locale.language);
    const std::string columns = kPerson + R"(, "middle_name": {"type": "text", "generator": "middle_name",
        "generator_config": {"locale": ")" +
                                std::string(locale.language) + R"("}})";
    const Generated made = generate_table(5000, columns);
    std::set<std::string> given;
    for (const Values& row : made.rows("t")) {
      CAPTURE(row[2]);
      CHECK(is_one_person(row));
      CHECK(readings(row).contains(std::string(locale.language)));
      CHECK(row[8] != row[0]);
      given.insert(row[0]);
    }
    CHECK(given.size() == locale.women.size() + locale.men.size());
  }
}

TEST_CASE("locales come in proportion to their weights") {
  const Generated made =
      generate_table(100'000, R"("first_name": {"type": "text"}, "last_name": {"type": "text"},
      "full_name": {"type": "text"}, "email": {"type": "text"}, "username": {"type": "text"}, "gender": {"type": "text"})");
  double total = 0;
  for (const words::Locale& locale : words::locales()) total += locale.weight;
  // E-mail addresses tell locales apart: family names in ASCII belong to one locale each.
  std::map<std::string, std::string> language_of;
  for (const words::Locale& locale : words::locales()) {
    for (const auto& name : locale.family_names) {
      language_of[std::string(name.ascii)] = locale.language;
      language_of[std::string(name.feminine_ascii)] = locale.language;
    }
  }
  std::map<std::string, double> counts;
  for (const std::string& email : made.values("t.email")) {
    const std::size_t dot = email.find('.');
    counts[language_of.at(email.substr(dot + 1, email.find_first_of("@0123456789") - dot - 1))] += 1;
  }
  for (const words::Locale& locale : words::locales()) {
    CAPTURE(locale.language);
    CHECK(std::abs(counts[std::string(locale.language)] / 100'000 - locale.weight / total) < 0.01);
  }
}

TEST_CASE("several locales are as likely as each other") {
  const Generated made = generate_table(20'000,
                                        R"j("country_code": {"type": "char(2)", "generator": "country_code",
               "generator_config": {"locale": ["de_DE", "en_GB", "en_US"]}},
               "name": {"type": "text", "generator": "full_name"})j");
  const Values codes = made.values("t.country_code");
  CHECK(std::abs(share(codes, "DE") - 1.0 / 3) < 0.01);
  CHECK(share(codes, "DE") + share(codes, "GB") + share(codes, "US") == doctest::Approx(1));
}

TEST_CASE("e-mail addresses and user names of a million rows differ") {
  const Generated made = generate_table(
      1'000'000,
      R"j("email": {"type": "varchar(60)", "unique": true}, "username": {"type": "varchar(25)", "unique": true})j");
  CHECK(all_differ(made.values("t.email")));
  CHECK(all_differ(made.values("t.username")));
}

TEST_CASE("names start over once all pairs of a locale have been used") {
  const words::Locale& german = locale_of("de");
  const std::uint64_t pairs = (german.women.size() + german.men.size()) * german.family_names.size();
  const std::uint64_t whole_cycles = (pairs / 1024 + 1) * 1024;
  const Generated made =
      generate_table(whole_cycles, with_locale(R"("de")") + R"(, "email": {"type": "text", "unique": true})");
  const Values emails = made.values("t.email");
  CHECK(all_differ(emails));
  const auto numbered = std::count_if(emails.begin(), emails.end(), [](const std::string& email) {
    return email[email.find('@') - 1] == '1';
  });
  CHECK(static_cast<std::uint64_t>(numbered) == whole_cycles - pairs);
}

TEST_CASE("full names that must differ are as many as there are pairs of names") {
  const std::string columns = R"("name": {"type": "text", "unique": true, "generator": "full_name",
      "generator_config": {"locale": "de"}})";
  const words::Locale& german = locale_of("de");
  const std::uint64_t cycles = (german.women.size() + german.men.size()) * german.family_names.size() / 1024;
  CHECK(all_differ(generate_table(cycles * 1024, columns).values("t.name")));
  const Generated too_many = generate_table(cycles * 1024 + 1, columns);
  CHECK_FALSE(too_many.is_sound());
  CHECK(too_many.messages().find("full_name can make " + std::to_string(cycles * 1024)) != std::string::npos);
}

TEST_CASE("more rows and more columns change no person") {
  const Values few = generate_table(100, R"("email": {"type": "text"})").values("t.email");
  const Generated more = generate_table(5000, R"("full_name": {"type": "text"}, "email": {"type": "text"},
      "city": {"type": "text"}, "manager_email": {"type": "text"})");
  const Values many = more.values("t.email");
  CHECK(std::equal(few.begin(), few.end(), many.begin()));
}

TEST_CASE("a row has several persons and places") {
  const Generated made = generate_table(2000, R"("name": {"type": "text", "generator": "full_name"},
      "email": {"type": "text"}, "manager_first_name": {"type": "text"}, "manager_last_name": {"type": "text"},
      "manager_email": {"type": "text"}, "billing_city": {"type": "text"}, "billing_state": {"type": "text"},
      "shipping_city": {"type": "text"}, "shipping_country": {"type": "text"}, "work_email": {"type": "text"})");
  std::size_t namesakes = 0;
  std::size_t same_cities = 0;
  for (const Values& row : made.rows("t")) {
    const auto local_part = [](const std::string& email) { return email.substr(0, email.find('@')); };
    if (local_part(row[1]) == local_part(row[4])) ++namesakes;
    CHECK(local_part(row[1]) == local_part(row[9]));
    if (row[5] == row[7]) ++same_cities;
  }
  CHECK(namesakes < 10);
  CHECK(same_cities < 200);
}

TEST_CASE("the domain of e-mail addresses") {
  const Generated made = generate_table(
      10,
      R"("email": {"type": "text", "generator": "email", "generator_config": {"domain": "shop.example"}})");
  for (const std::string& value : made.values("t.email")) CHECK(value.ends_with("@shop.example"));
}

TEST_CASE("phone numbers are those of the row's country, and differ where they must") {
  const Generated made = generate_table(200'000,
                                        R"j("city": {"type": "text"}, "country_code": {"type": "char(2)"},
               "phone": {"type": "varchar(20)", "unique": true}, "landline": {"type": "text", "generator": "phone"},
               "fax": {"type": "varchar(16)", "unique": true, "generator": "phone",
               "generator_config": {"format": "e164"}})j");
  std::map<std::string, std::string> prefixes;
  for (const words::Country& country : words::countries())
    prefixes[std::string(country.code2)] = "+" + std::string(country.phone_prefix);
  const Rows rows = made.rows("t");
  for (std::size_t i = 0; i < 5000; ++i) {
    const Values& row = rows[i];
    const std::string& prefix = prefixes.at(row[1]);
    CAPTURE(prefix);
    CHECK(row[4].starts_with(prefix));
    for (const std::size_t national : {2U, 3U}) {
      CAPTURE(row[national]);
      const bool is_right = prefix == "+1" ? row[national].starts_with("(") && row[national].size() == 14
                                           : row[national].starts_with(prefix + " ");
      CHECK(is_right);
    }
  }
  CHECK(all_differ(made.values("t.phone")));
  CHECK(all_differ(made.values("t.fax")));
}

TEST_CASE("phone numbers fit narrow columns") {
  const Generated made = generate_table(3000,
                                        R"j("city": {"type": "text"}, "phone": {"type": "varchar(15)"},
               "mobile": {"type": "varchar(10)", "unique": true}, "fax": {"type": "char(14)"})j");
  for (const std::string& number : made.values("t.phone")) CHECK((number[0] == '+' || number[0] == '('));
  for (const std::string& number : made.values("t.mobile")) CHECK(number.size() == 10);
}

TEST_CASE("locales that cannot be") {
  const auto message = [](const std::string& columns) { return generate_table(1, columns).messages(); };
  CHECK(message(with_locale(R"("xx")")).starts_with("unknown locale \"xx\" [locales are en, "));
  CHECK(message(with_locale(R"("German")")) == "unknown locale \"German\" [did you mean \"de\"?]\n");
  CHECK(message(with_locale(R"("de_US")")) ==
        "locale \"de_US\" names no country of \"de\" [countries of \"de\" are DE, AT, CH]\n");
  CHECK(message(with_locale("[]")) == "there are no locales to choose from\n");
  CHECK(message(with_locale("[3]")) == "a locale must be a string, not a number\n");
  CHECK(
      message(with_locale(R"("de")") +
              R"(, "city": {"type": "text", "generator": "city", "generator_config": {"locale": "en"}})") ==
      "column \"t.city\" asks for locale \"en\", but column \"first_name\" of the same place for \"de\" [one "
      "row's place has one locale]\n");
}
