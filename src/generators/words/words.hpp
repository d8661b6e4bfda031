// The word data that names, places and texts are made of: our own lists, embedded, read-only.
// One .cpp per family; sizes that are powers of two are promises (generators index by bits of a permutation).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace datagen::generators::words {

using WordList = std::span<const std::string_view>;

// people.cpp
/// Domains for e-mail addresses, most used first: example.com, .net, .org and names below them (RFC 2606).
[[nodiscard]] WordList email_domains();
[[nodiscard]] WordList job_titles();

// countries.cpp
struct Country {
  std::string_view name;          ///< in English ("Germany")
  std::string_view code2;         ///< ISO 3166-1 alpha-2, "DE"
  std::string_view code3;         ///< alpha-3, "DEU"
  std::string_view phone_prefix;  ///< E.164 country calling code without "+", "49"
  std::string_view currency;      ///< ISO 4217, "EUR"
  /// A street line's form: `{n}` the house number, `{s}` the street name ("{n} {s}", "{s} {n}").
  std::string_view street_format;
  WordList street_names;  ///< in the country's language, 32 or more, with the kind of street ("Oak Street")
  std::string_view local_name{};  ///< the country in its own language ("Deutschland"); empty: as `name`
  /// Streets in the country's own script ("улица Ленина") and the line they stand in; empty where the
  /// script is Latin: as above.
  WordList local_street_names{};
  std::string_view local_street_format{};
};

/// What people of each of countries() are called ("German"), in the same order.
[[nodiscard]] WordList demonyms();

// cities.cpp
struct City {
  std::string_view name;         ///< in English ("Munich")
  std::string_view region;       ///< state, province, Land, ... ("California")
  std::string_view region_code;  ///< its usual short form ("CA"), or its code in ISO 3166-2
  /// Postal codes of the city: '#' is any digit, '@' a capital letter, the rest stands as it is ("941##").
  /// Letters that are valid in the codes of every country: ABEGHJLNPRSTWXYZ.
  std::string_view postal_format;
  std::uint16_t country;     ///< index into countries()
  std::int32_t latitude_e4;  ///< degrees times 10 000
  std::int32_t longitude_e4;
  std::string_view time_zone;  ///< IANA name ("America/Los_Angeles")
  std::string_view area_code;  ///< of a land line, without trunk prefix ("415"; Italy's 0 belongs to it)
  std::uint16_t weight;        ///< share of addresses, relative
  /// The city and its region as people there write them ("München", "東京"); empty: as above.
  std::string_view local_name{};
  std::string_view local_region{};
};

/// In the order of country_index.hpp.
[[nodiscard]] std::span<const Country> countries();
/// Cities of all countries; English-speaking countries carry about 70% of the weight. A large city may have
/// several entries, one for each of some of its postal districts.
[[nodiscard]] std::span<const City> cities();

// commerce.cpp
/// Product names are "adjective material noun" ("Compact Walnut Kettle"): 64, 32 and 128 entries.
[[nodiscard]] WordList product_adjectives();
[[nodiscard]] WordList product_materials();
[[nodiscard]] WordList product_nouns();
/// Shop categories, 128 or more, general ones first ("Electronics", "Home & Kitchen", ..., "Headphones").
[[nodiscard]] WordList category_names();
/// One-word lower-case labels ("bestseller", "vegan"), 128 or more.
[[nodiscard]] WordList tag_names();
[[nodiscard]] WordList colors();
/// Company names are "stem suffix" ("Northwind Logistics"): 256 and 64 entries; invented.
[[nodiscard]] WordList company_stems();
[[nodiscard]] WordList company_suffixes();
[[nodiscard]] WordList department_names();

// texts.cpp
/// Whole sentences that may follow each other in any combination: opening, detail; 48 or more each.
[[nodiscard]] WordList product_description_openings();
[[nodiscard]] WordList product_description_details();
/// Plain sentences about work and everyday things, for texts whose subject is unknown; 96 or more.
[[nodiscard]] WordList sentences();
/// Headlines for titles and subjects; 96 or more.
[[nodiscard]] WordList titles();
/// Single lower-case English nouns and adjectives; 256 entries.
[[nodiscard]] WordList plain_words();
/// The words of lorem ipsum; 128 entries.
[[nodiscard]] WordList lorem_words();

// web.cpp
struct FileKind {
  std::string_view extension;  ///< without the dot ("pdf")
  std::string_view mime_type;  ///< IANA media type ("application/pdf")
};

/// Of browsers of the end of 2024, most used first.
[[nodiscard]] WordList user_agents();
/// 24 or more, most used first; extensions and types are distinct.
[[nodiscard]] std::span<const FileKind> file_kinds();
/// Names of files without extension: a-z and hyphens ("meeting-notes"), 64.
[[nodiscard]] WordList file_base_names();
/// Paths of a site, "/" first ("/account/orders"): 32 or more.
[[nodiscard]] WordList url_paths();
/// What analytics count, in snake case ("add_to_cart"), usual ones first: 32 or more.
[[nodiscard]] WordList event_names();

// work.cpp
/// "Fix login redirect on mobile": 96 or more.
[[nodiscard]] WordList task_titles();
/// "Checkout Revamp": 64 or more.
[[nodiscard]] WordList project_names();
/// "Charged twice for one order": 64 or more.
[[nodiscard]] WordList ticket_subjects();
/// What a program writes to its log ("Slow query detected"): 48 or more.
[[nodiscard]] WordList log_messages();
/// Of a subscription, smallest first: "Free" to "Enterprise".
[[nodiscard]] WordList plan_names();
/// Branches of trade, 32 or more.
[[nodiscard]] WordList industries();

// writing.cpp
/// Headlines of articles: 96 or more.
[[nodiscard]] WordList article_titles();
/// Whole sentences about a person that may follow each other ("Runs slowly but often."): 48 or more.
[[nodiscard]] WordList bio_sentences();
/// "Linear Algebra": 64 or more.
[[nodiscard]] WordList course_titles();

// reviews.cpp
enum class Opinion : std::uint8_t { Bad, Middling, Good };

/// Without full stop; 24 or more of each opinion.
[[nodiscard]] WordList review_titles(Opinion opinion);
/// Whole sentences: an opening and a closing of one opinion make a text; 24 or more of each.
[[nodiscard]] WordList review_openings(Opinion opinion);
[[nodiscard]] WordList review_closings(Opinion opinion);

// medicine.cpp
struct Diagnosis {
  std::string_view code;  ///< ICD-10-CM ("E11.9")
  std::string_view name;
};

struct Medication {
  std::string_view name;    ///< of the substance ("Metformin")
  std::string_view dosage;  ///< a usual one ("500 mg twice daily")
};

/// 64 or more, frequent ones first; codes and names are distinct.
[[nodiscard]] std::span<const Diagnosis> diagnoses();
/// 48 or more, frequent ones first.
[[nodiscard]] std::span<const Medication> medications();
[[nodiscard]] WordList medical_specialties();
/// The eight of AB0 and Rhesus ("A+"), most frequent first.
[[nodiscard]] WordList blood_types();

// finance.cpp
/// Shops as statements name them, invented: 64 or more.
[[nodiscard]] WordList merchant_names();
/// "Direct debit electricity": 48 or more.
[[nodiscard]] WordList transaction_descriptions();
/// Invented: 24 or more.
[[nodiscard]] WordList bank_names();

}  // namespace datagen::generators::words
