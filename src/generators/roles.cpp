#include "generators/roles.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "schema/name_inference.hpp"

namespace datagen::generators {

namespace {

using Words = std::span<const std::string_view>;

// Words that names of persons' and places' attributes begin with: what stands before them is the role.
constexpr std::array<std::string_view, 76> kAttributeWords{
    "first",    "given",    "forename", "firstname",  "last",      "family", "surname",   "lastname",
    "full",     "fullname", "display",  "middle",     "name",      "names",  "email",     "emails",
    "e",        "mail",     "username", "login",      "handle",    "screen", "nickname",  "nick",
    "gender",   "sex",      "phone",    "telephone",  "tel",       "mobile", "cell",      "fax",
    "job",      "position", "birth",    "birthday",   "birthdate", "dob",    "age",       "salutation",
    "title",    "prefix",   "suffix",   "initials",   "initial",   "person", "honorific", "nationality",
    "street",   "address",  "addr",     "line",       "apartment", "unit",   "city",      "town",
    "locality", "state",    "province", "region",     "county",    "zip",    "zipcode",   "postal",
    "postcode", "country",  "latitude", "lat",        "longitude", "lon",    "lng",       "timezone",
    "time",     "geo",      "courtesy", "citizenship"};

// Words that tell one's addresses and numbers apart and not persons: work_email and home_phone.
constexpr std::array<std::string_view, 25> kPersonalWords{
    "work", "home",    "personal", "primary",  "secondary", "alternate", "alternative", "alt",      "backup",
    "main", "private", "office",   "business", "preferred", "legal",     "maiden",      "official", "new",
    "old",  "current", "previous", "daytime",  "evening",   "default",   "recovery"};
constexpr std::array<std::string_view, 4> kPlainPlaceWords{"main", "primary", "current", "default"};
// Where a way begins and ends: two places of a row without another word.
constexpr std::array<std::string_view, 6> kEndsOfWays{"origin",  "destination", "pickup",
                                                      "dropoff", "loading",     "discharge"};
// Behind other words they add nothing: emergency_contact_name is the name of emergency_phone.
constexpr std::array<std::string_view, 2> kTrailingWords{"contact", "person"};

bool holds(Words words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

// The words before the first that names an attribute; `is_found` says whether there is one.
std::vector<std::string> leading_words(std::vector<std::string> words, bool& is_found) {
  auto end = std::find_if(words.begin(), words.end(),
                          [](const std::string& word) { return holds(kAttributeWords, word); });
  is_found = end != words.end();
  words.erase(end, words.end());
  return words;
}

void strip(std::vector<std::string>& words, Words unwanted) {
  while (!words.empty() && holds(unwanted, words.back())) words.pop_back();
  while (!words.empty() && holds(unwanted, words.front())) words.erase(words.begin());
}

}  // namespace

Roles::Facet Roles::facet_of(std::string_view generator) {
  static constexpr std::array<std::string_view, 4> kNames{"first_name", "last_name", "full_name",
                                                          "display_name"};
  static constexpr std::array<std::string_view, 2> kContacts{"email", "username"};
  static constexpr std::array<std::string_view, 5> kTraits{"gender", "middle_name", "name_prefix", "initials",
                                                           "nationality"};
  static constexpr std::array<std::string_view, 11> kPlaces{
      "street_address", "address_line_2", "city",      "state",    "state_code", "postal_code",
      "country",        "country_code",   "longitude", "latitude", "time_zone"};
  if (holds(kNames, generator)) return Facet::Name;
  if (holds(kContacts, generator)) return Facet::Contact;
  if (holds(kTraits, generator)) return Facet::Trait;
  if (holds(kPlaces, generator)) return Facet::Place;
  return generator == "phone" ? Facet::Phone : Facet::None;
}

Roles::Roles(const schema::Table& table, const std::vector<RoleSource>& sources)
    : columns_(table.columns.size()) {
  const std::string row_noun = schema::row_noun(table);
  for (std::size_t number = 0; number < columns_.size(); ++number) {
    ColumnRole& column = columns_[number];
    column.facet = facet_of(sources[number].generator);
    const schema::JsonValue* config = sources[number].config;
    if (config != nullptr && column.facet != Facet::None) column.locale = config->find("locale");
    bool has_attribute = false;
    std::vector<std::string> words =
        leading_words(schema::words_of(table.columns[number].name), has_attribute);
    // user_name is a user's name only where it is not what the user logs in with.
    if (sources[number].generator == "username" && !words.empty() && words.back() == "user") words.pop_back();
    const bool is_whole_name = !has_attribute && sources[number].generator != "full_name" &&
                               sources[number].generator != "display_name";
    const bool is_end_of_way =
        column.facet == Facet::Place &&
        std::any_of(words.begin(), words.end(), [](auto& word) { return holds(kEndsOfWays, word); });
    if (is_whole_name && column.facet != Facet::None && !is_end_of_way) words.clear();
    if (words.size() > 1 && holds(kTrailingWords, words.back())) words.pop_back();
    if (words.size() == 1 && schema::singular(words.front()) == row_noun) words.clear();
    std::vector<std::string> place_words = words;
    strip(words, kPersonalWords);
    strip(place_words, kPlainPlaceWords);
    column.person = joined(words);
    column.place = joined(place_words);
  }
  join_unnamed_person();
}

// An e-mail address without a role beside one named person is that person's: contact_name, email.
void Roles::join_unnamed_person() {
  std::set<std::string> named;
  std::set<std::string> others;
  for (const ColumnRole& column : columns_) {
    if (column.facet == Facet::Name) named.insert(column.person);
    if (is_person(column.facet) && !column.person.empty()) others.insert(column.person);
  }
  if (named.contains("")) return;
  const std::set<std::string>& candidates = named.empty() ? others : named;
  if (candidates.size() != 1) return;
  for (ColumnRole& column : columns_) {
    if (column.facet != Facet::Place && column.person.empty()) column.person = *candidates.begin();
  }
}

bool Roles::has_person(std::string_view person) const {
  return std::any_of(columns_.begin(), columns_.end(), [&](const ColumnRole& column) {
    return is_person(column.facet) && column.person == person;
  });
}

bool Roles::has_place(std::string_view place) const {
  return std::any_of(columns_.begin(), columns_.end(), [&](const ColumnRole& column) {
    return column.facet == Facet::Place && column.place == place;
  });
}

std::optional<std::string> Roles::person_at(std::string_view place) const {
  if (has_person(place)) return std::string(place);
  if (has_person("")) return std::string();
  for (const ColumnRole& column : columns_) {
    if (is_person(column.facet)) return column.person;
  }
  return std::nullopt;
}

std::string Roles::place_of_person(std::string_view person) const {
  if (has_place(person)) return std::string(person);
  if (has_place("") && person_at("") == person) return {};
  for (const ColumnRole& column : columns_) {
    if (column.facet == Facet::Place && person_at(column.place) == person) return column.place;
  }
  return std::string(person);
}

std::optional<Roles::LocaleSetting> Roles::locale_of_person(std::string_view person) const {
  std::optional<LocaleSetting> at_a_place;
  for (std::size_t number = 0; number < columns_.size(); ++number) {
    const ColumnRole& column = columns_[number];
    if (column.locale == nullptr) continue;
    if (column.facet != Facet::Place) {
      if (column.person == person) return LocaleSetting{column.locale, number};
    } else if (!at_a_place && person_at(column.place) == person) {
      at_a_place = LocaleSetting{column.locale, number};
    }
  }
  return at_a_place;
}

std::optional<Roles::LocaleSetting> Roles::locale_of_place(std::string_view place) const {
  const std::optional<std::string> person = person_at(place);
  // A place of another role than its person's may be abroad: a billing address.
  const bool may_differ = !person || (!place.empty() && *person != place);
  if (may_differ) {
    for (std::size_t number = 0; number < columns_.size(); ++number) {
      const ColumnRole& column = columns_[number];
      const bool is_about = column.facet == Facet::Place || column.facet == Facet::Phone;
      if (column.locale != nullptr && is_about && column.place == place)
        return LocaleSetting{column.locale, number};
    }
  }
  return person ? locale_of_person(*person) : std::nullopt;
}

}  // namespace datagen::generators
