// The promises of the word lists: sizes, forms and distinctness, for every list and every entry.
#include "generators/words/words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generators/words/country_index.hpp"
#include "word_checks.hpp"

namespace {

using word_checks::is_clean;
using word_checks::is_lower_ascii;
using word_checks::is_utf8;
namespace words = datagen::generators::words;

bool is_upper_ascii(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void check_list(const char* name, words::WordList list) {
  CAPTURE(name);
  std::set<std::string_view> seen;
  for (const std::string_view word : list) {
    CAPTURE(word);
    CHECK(is_clean(word));
    CHECK_MESSAGE(seen.insert(word).second, "stands twice in the list");
  }
}

struct NamedList {
  const char* name;
  words::WordList list;
  std::size_t least;  ///< entries at the least
  bool exact;         ///< exactly `least`
};

std::vector<NamedList> all_lists() {
  return {
      {"email_domains", words::email_domains(), 8, false},
      {"job_titles", words::job_titles(), 96, false},
      {"product_adjectives", words::product_adjectives(), 64, true},
      {"product_materials", words::product_materials(), 32, true},
      {"product_nouns", words::product_nouns(), 128, true},
      {"category_names", words::category_names(), 128, false},
      {"tag_names", words::tag_names(), 128, false},
      {"colors", words::colors(), 32, false},
      {"company_stems", words::company_stems(), 256, true},
      {"company_suffixes", words::company_suffixes(), 64, true},
      {"department_names", words::department_names(), 24, false},
      {"product_description_openings", words::product_description_openings(), 48, false},
      {"product_description_details", words::product_description_details(), 48, false},
      {"sentences", words::sentences(), 96, false},
      {"titles", words::titles(), 96, false},
      {"plain_words", words::plain_words(), 256, true},
      {"lorem_words", words::lorem_words(), 128, true},
      {"user_agents", words::user_agents(), 16, false},
      {"file_base_names", words::file_base_names(), 64, false},
      {"url_paths", words::url_paths(), 32, false},
      {"event_names", words::event_names(), 32, false},
      {"task_titles", words::task_titles(), 96, false},
      {"project_names", words::project_names(), 64, false},
      {"ticket_subjects", words::ticket_subjects(), 64, false},
      {"log_messages", words::log_messages(), 48, false},
      {"plan_names", words::plan_names(), 5, true},
      {"industries", words::industries(), 32, false},
      {"article_titles", words::article_titles(), 96, false},
      {"bio_sentences", words::bio_sentences(), 48, false},
      {"course_titles", words::course_titles(), 64, false},
      {"medical_specialties", words::medical_specialties(), 24, false},
      {"blood_types", words::blood_types(), 8, true},
      {"merchant_names", words::merchant_names(), 64, false},
      {"transaction_descriptions", words::transaction_descriptions(), 48, false},
      {"bank_names", words::bank_names(), 24, false},
  };
}

TEST_CASE("words: the UTF-8 check tells well-formed from malformed") {
  CHECK(is_utf8("plain"));
  CHECK(is_utf8("\xC3\xA9"));
  CHECK(is_utf8("\xF0\x9F\x98\x80"));
  CHECK_FALSE(is_utf8("\xC3"));
  CHECK_FALSE(is_utf8("\xC0\x80"));
  CHECK_FALSE(is_utf8("\xED\xA0\x80"));
  CHECK_FALSE(is_utf8("\xF5\x80\x80\x80"));
  CHECK_FALSE(is_utf8("\x80"));
}

TEST_CASE("words: every list has its size, and its entries are clean and distinct") {
  for (const NamedList& entry : all_lists()) {
    CAPTURE(entry.name);
    if (entry.exact) {
      CHECK(entry.list.size() == entry.least);
    } else {
      CHECK(entry.list.size() >= entry.least);
    }
    check_list(entry.name, entry.list);
  }
}

TEST_CASE("words: every call returns the same memory") {
  CHECK(words::plain_words().data() == words::plain_words().data());
  CHECK(words::cities().data() == words::cities().data());
}

TEST_CASE("words: e-mail domains are reserved ones") {
  for (const std::string_view domain : words::email_domains()) {
    CAPTURE(domain);
    bool reserved = false;
    for (const std::string_view base : {"example.com", "example.net", "example.org"}) {
      if (domain == base || (domain.ends_with(base) && domain[domain.size() - base.size() - 1] == '.')) {
        reserved = true;
      }
    }
    CHECK(reserved);
    CHECK(
        std::all_of(domain.begin(), domain.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '.'; }));
  }
}

TEST_CASE("words: the index of a country says where it stands") {
  const auto countries = words::countries();
  CHECK(countries[words::kUnitedStates].code2 == "US");
  CHECK(countries[words::kGermany].code2 == "DE");
  CHECK(countries[words::kSouthAfrica].code2 == "ZA");
  CHECK(countries[words::kChina].code2 == "CN");
  CHECK(countries[words::kCzechia].code2 == "CZ");
}

TEST_CASE("words: countries") {
  const auto countries = words::countries();
  REQUIRE(countries.size() == words::kCountryCount);
  REQUIRE(countries.size() <= 65535);
  std::set<std::string_view> names;
  std::set<std::string_view> codes2;
  std::set<std::string_view> codes3;
  for (const words::Country& country : countries) {
    CAPTURE(country.name);
    CHECK(is_clean(country.name));
    CHECK(names.insert(country.name).second);
    CHECK((country.code2.size() == 2 && is_upper_ascii(country.code2)));
    CHECK((country.code3.size() == 3 && is_upper_ascii(country.code3)));
    CHECK(codes2.insert(country.code2).second);
    CHECK(codes3.insert(country.code3).second);
    CHECK((is_digits(country.phone_prefix) && country.phone_prefix.size() <= 3));
    CHECK(country.phone_prefix.front() != '0');
    CHECK((country.currency.size() == 3 && is_upper_ascii(country.currency)));

    // The street format holds each placeholder once and no other brace.
    const std::string format(country.street_format);
    CHECK(is_clean(format));
    CHECK(format.find("{n}") != std::string::npos);
    CHECK(format.find("{s}") != std::string::npos);
    CHECK(std::count(format.begin(), format.end(), '{') == 2);
    CHECK(std::count(format.begin(), format.end(), '}') == 2);

    CHECK(country.street_names.size() >= 32);
    check_list("street_names", country.street_names);
    if (!country.local_name.empty()) {
      CHECK(is_clean(country.local_name));
      CHECK(country.local_name != country.name);
    }
    CHECK(country.local_street_names.empty() == country.local_street_format.empty());
    if (!country.local_street_names.empty()) {
      CHECK(country.local_street_names.size() >= 32);
      check_list("local_street_names", country.local_street_names);
      CHECK(country.local_street_format.find("{n}") != std::string_view::npos);
      CHECK(country.local_street_format.find("{s}") != std::string_view::npos);
      for (const std::string_view street : country.local_street_names) CHECK_FALSE(is_ascii(street));
    }
    for (const std::string_view street : country.street_names) {
      CHECK(street.find_first_of("{}#@") == std::string_view::npos);
    }
  }
}

TEST_CASE("words: cities") {
  const auto countries = words::countries();
  const auto cities = words::cities();
  REQUIRE(cities.size() >= 450);
  std::vector<std::uint64_t> weight(countries.size(), 0);
  std::set<std::pair<std::uint16_t, std::string>> entries;
  for (const words::City& city : cities) {
    CAPTURE(city.name);
    REQUIRE(city.country < countries.size());
    CHECK(is_clean(city.name));
    CHECK(is_clean(city.region));
    CHECK(is_clean(city.region_code));
    for (const auto& [local, english] :
         {std::pair{city.local_name, city.name}, {city.local_region, city.region}}) {
      if (local.empty()) continue;
      CHECK(is_clean(local));
      CHECK(local != english);
    }
    CHECK((city.latitude_e4 >= -600000 && city.latitude_e4 <= 720000));
    CHECK((city.longitude_e4 >= -1800000 && city.longitude_e4 <= 1800000));
    CHECK(is_clean(city.time_zone));
    CHECK(is_ascii(city.time_zone));
    CHECK(city.time_zone.find('/') != std::string_view::npos);
    CHECK((is_digits(city.area_code) && city.area_code.size() <= 4));
    CHECK(city.weight > 0);
    weight[city.country] += city.weight;

    // Only digits, capital letters, the two placeholders and separators stand in a postal format.
    CHECK(is_clean(city.postal_format));
    CHECK(std::all_of(city.postal_format.begin(), city.postal_format.end(), [](char c) {
      return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '#' || c == '@' || c == ' ' || c == '-';
    }));
    const std::string key =
        std::string(city.name) + '|' + std::string(city.region) + '|' + std::string(city.postal_format);
    CHECK_MESSAGE(entries.insert({city.country, key}).second, "the same entry twice");
  }
  std::uint64_t total = 0;
  std::uint64_t english = 0;
  for (std::size_t i = 0; i < countries.size(); ++i) {
    CAPTURE(countries[i].name);
    CHECK_MESSAGE(weight[i] > 0, "a country without a city");
    total += weight[i];
    for (const std::string_view code : {"US", "GB", "CA", "AU", "IE", "NZ"}) {
      if (countries[i].code2 == code) english += weight[i];
    }
  }
  CHECK(english * 100 >= total * 65);
  CHECK(english * 100 <= total * 75);
}

TEST_CASE("words: postal formats have the form of their country") {
  const auto countries = words::countries();
  // '#' a digit, '@' a letter in the expected form; a format matches when each of its characters can be one.
  const auto matches = [](std::string_view format, std::string_view form) {
    if (format.size() != form.size()) return false;
    for (std::size_t i = 0; i < form.size(); ++i) {
      const char c = format[i];
      const bool digit = c == '#' || (c >= '0' && c <= '9');
      const bool letter = c == '@' || (c >= 'A' && c <= 'Z');
      if (form[i] == '#' ? !digit : form[i] == '@' ? !letter : form[i] != c) return false;
    }
    return true;
  };
  struct Form {
    std::string_view code;
    std::vector<std::string_view> forms;
  };
  const std::array<Form, 32> expected = {{
      {"US", {"#####"}},     {"GB", {"@# #@@", "@## #@@", "@@# #@@", "@@## #@@", "@#@ #@@", "@@#@ #@@"}},
      {"CA", {"@#@ #@#"}},   {"AU", {"####"}},
      {"IE", {"@## @###"}},  {"NZ", {"####"}},
      {"DE", {"#####"}},     {"FR", {"#####"}},
      {"ES", {"#####"}},     {"IT", {"#####"}},
      {"NL", {"#### @@"}},   {"BE", {"####"}},
      {"AT", {"####"}},      {"CH", {"####"}},
      {"SE", {"### ##"}},    {"NO", {"####"}},
      {"DK", {"####"}},      {"FI", {"#####"}},
      {"PL", {"##-###"}},    {"PT", {"####-###"}},
      {"BR", {"#####-###"}}, {"MX", {"#####"}},
      {"IN", {"######"}},    {"JP", {"###-####"}},
      {"ZA", {"####"}},      {"CN", {"######"}},
      {"KR", {"#####"}},     {"RU", {"######"}},
      {"TR", {"#####"}},     {"EG", {"#####"}},
      {"GR", {"### ##"}},    {"CZ", {"### ##"}},
  }};
  for (const words::City& city : words::cities()) {
    const std::string_view code = countries[city.country].code2;
    CAPTURE(city.name);
    CAPTURE(city.postal_format);
    bool found = false;
    for (const Form& form : expected) {
      if (form.code != code) continue;
      for (const std::string_view each : form.forms) found = found || matches(city.postal_format, each);
    }
    CHECK(found);
    if (code == "CA") CHECK(city.postal_format.find_first_of("DFIOQU@") == std::string_view::npos);
  }
}

TEST_CASE("words: coordinates lie in their country") {
  // Bounding kBoxes in whole degrees: south, north, west, east.
  struct Box {
    std::string_view code;
    std::int32_t south;
    std::int32_t north;
    std::int32_t west;
    std::int32_t east;
  };
  constexpr std::array<Box, 32> kBoxes = {{
      {"US", 18, 72, -180, -66},  {"GB", 49, 61, -9, 2},   {"CA", 41, 84, -142, -52},
      {"AU", -44, -10, 112, 154}, {"IE", 51, 56, -11, -5}, {"NZ", -48, -34, 166, 179},
      {"DE", 47, 56, 5, 16},      {"FR", 41, 52, -5, 10},  {"ES", 27, 44, -19, 5},
      {"IT", 35, 48, 6, 19},      {"NL", 50, 54, 3, 8},    {"BE", 49, 52, 2, 7},
      {"AT", 46, 50, 9, 18},      {"CH", 45, 48, 5, 11},   {"SE", 55, 70, 10, 25},
      {"NO", 57, 72, 4, 32},      {"DK", 54, 58, 8, 16},   {"FI", 59, 71, 19, 32},
      {"PL", 49, 55, 14, 25},     {"PT", 32, 43, -32, -6}, {"BR", -34, 6, -74, -34},
      {"MX", 14, 33, -119, -86},  {"IN", 6, 36, 68, 98},   {"JP", 24, 46, 122, 146},
      {"ZA", -35, -22, 16, 33},   {"CN", 18, 54, 73, 135}, {"KR", 33, 39, 124, 132},
      {"RU", 41, 82, 19, 180},    {"TR", 35, 43, 25, 45},  {"EG", 22, 32, 24, 37},
      {"GR", 34, 42, 19, 30},     {"CZ", 48, 52, 12, 19},
  }};
  const auto countries = words::countries();
  for (const words::City& city : words::cities()) {
    CAPTURE(city.name);
    for (const Box& box : kBoxes) {
      if (box.code != countries[city.country].code2) continue;
      CHECK((city.latitude_e4 >= box.south * 10000 && city.latitude_e4 <= box.north * 10000));
      CHECK((city.longitude_e4 >= box.west * 10000 && city.longitude_e4 <= box.east * 10000));
    }
  }
}

TEST_CASE("words: reviews of every opinion, none shared by two") {
  using words::Opinion;
  using List = words::WordList (*)(Opinion);
  for (const List list :
       {List{words::review_titles}, List{words::review_openings}, List{words::review_closings}}) {
    std::set<std::string_view> seen;
    for (const Opinion opinion : {Opinion::Bad, Opinion::Middling, Opinion::Good}) {
      const words::WordList entries = list(opinion);
      CHECK(entries.size() >= 24);
      check_list("reviews", entries);
      for (const std::string_view entry : entries) CHECK_MESSAGE(seen.insert(entry).second, entry);
    }
  }
}

TEST_CASE("words: kinds of file") {
  std::set<std::string_view> extensions;
  std::set<std::string_view> types;
  for (const words::FileKind& kind : words::file_kinds()) {
    CAPTURE(kind.extension);
    CHECK(extensions.insert(kind.extension).second);
    CHECK(types.insert(kind.mime_type).second);
    CHECK(std::all_of(kind.extension.begin(), kind.extension.end(),
                      [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }));
    CHECK(std::count(kind.mime_type.begin(), kind.mime_type.end(), '/') == 1);
  }
  CHECK(extensions.size() >= 24);
}

TEST_CASE("words: diagnoses have the form of ICD-10-CM, medications a dosage") {
  CHECK(words::diagnoses().size() >= 64);
  CHECK(words::medications().size() >= 48);
  std::set<std::string_view> codes;
  std::set<std::string_view> names;
  for (const words::Diagnosis& diagnosis : words::diagnoses()) {
    CAPTURE(diagnosis.code);
    CHECK(codes.insert(diagnosis.code).second);
    CHECK(names.insert(diagnosis.name).second);
    CHECK(is_clean(diagnosis.name));
    // A letter, two characters, and after a point up to four more.
    CHECK(is_upper_ascii(diagnosis.code.substr(0, 1)));
    CHECK(diagnosis.code.size() != 4);
    CHECK(diagnosis.code.size() <= 8);
    CHECK((diagnosis.code.size() == 3 || diagnosis.code[3] == '.'));
  }
  for (const words::Medication& medication : words::medications()) {
    CHECK_MESSAGE(names.insert(medication.name).second, medication.name);
    CHECK(is_clean(medication.dosage));
  }
}

TEST_CASE("words: names of files, paths and events stand where they are used") {
  for (const std::string_view name : words::file_base_names()) {
    CHECK(std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; }));
  }
  for (const std::string_view path : words::url_paths()) CHECK(path.starts_with('/'));
  for (const std::string_view name : words::event_names()) {
    CHECK(std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; }));
  }
}

TEST_CASE("words: sentences end like sentences, headlines do not") {
  for (const auto list :
       {words::product_description_openings(), words::product_description_details(), words::sentences(),
        words::bio_sentences(), words::review_openings(words::Opinion::Bad),
        words::review_openings(words::Opinion::Middling), words::review_openings(words::Opinion::Good),
        words::review_closings(words::Opinion::Bad), words::review_closings(words::Opinion::Middling),
        words::review_closings(words::Opinion::Good)}) {
    for (const std::string_view sentence : list) {
      CAPTURE(sentence);
      CHECK(is_ascii(sentence));
      CHECK((sentence.front() >= 'A' && sentence.front() <= 'Z'));
      CHECK(sentence.back() == '.');
    }
  }
  for (const auto list : {words::titles(), words::task_titles(), words::article_titles()}) {
    for (const std::string_view title : list) {
      CAPTURE(title);
      CHECK(is_ascii(title));
      CHECK((title.front() >= 'A' && title.front() <= 'Z'));
      CHECK(title.back() != '.');
    }
  }
}

TEST_CASE("words: tags and single words are one lower-case word") {
  for (const auto list : {words::tag_names(), words::plain_words(), words::lorem_words()}) {
    for (const std::string_view word : list) {
      CAPTURE(word);
      CHECK(is_lower_ascii(word));
    }
  }
}

TEST_CASE("words: general categories come first") {
  const auto categories = words::category_names();
  const auto position = [&](std::string_view name) {
    return std::find(categories.begin(), categories.end(), name) - categories.begin();
  };
  CHECK(position("Electronics") < 16);
  CHECK(position("Home & Kitchen") < 16);
  CHECK(position("Headphones") > 16);
  CHECK(position("Headphones") < static_cast<std::ptrdiff_t>(categories.size()));
}

}  // namespace
