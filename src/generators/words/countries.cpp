// The countries: codes, money, and how a street is written there.
#include <array>

#include "generators/words/country_index.hpp"
#include "generators/words/streets.hpp"
#include "generators/words/words.hpp"

namespace datagen::generators::words {

std::span<const Country> countries() {
  // In the order of CountryIndex.
  // clang-format off
  static const std::array<Country, kCountryCount> kCountries = {{
      {"United States", "US", "USA", "1", "USD", "{n} {s}", streets_north_america()},
      {"United Kingdom", "GB", "GBR", "44", "GBP", "{n} {s}", streets_british_isles()},
      {"Canada", "CA", "CAN", "1", "CAD", "{n} {s}", streets_north_america()},
      {"Australia", "AU", "AUS", "61", "AUD", "{n} {s}", streets_southern()},
      {"Ireland", "IE", "IRL", "353", "EUR", "{n} {s}", streets_british_isles()},
      {"New Zealand", "NZ", "NZL", "64", "NZD", "{n} {s}", streets_southern()},
      {"Germany", "DE", "DEU", "49", "EUR", "{s} {n}", streets_german(), "Deutschland"},
      {"France", "FR", "FRA", "33", "EUR", "{n} {s}", streets_french()},
      {"Spain", "ES", "ESP", "34", "EUR", "{s}, {n}", streets_spanish(), "España"},
      {"Italy", "IT", "ITA", "39", "EUR", "{s} {n}", streets_italian(), "Italia"},
      {"Netherlands", "NL", "NLD", "31", "EUR", "{s} {n}", streets_dutch(), "Nederland"},
      {"Belgium", "BE", "BEL", "32", "EUR", "{s} {n}", streets_dutch(), "België"},
      {"Austria", "AT", "AUT", "43", "EUR", "{s} {n}", streets_german(), "Österreich"},
      {"Switzerland", "CH", "CHE", "41", "CHF", "{s} {n}", streets_swiss(), "Schweiz"},
      {"Sweden", "SE", "SWE", "46", "SEK", "{s} {n}", streets_swedish(), "Sverige"},
      {"Norway", "NO", "NOR", "47", "NOK", "{s} {n}", streets_norwegian(), "Norge"},
      {"Denmark", "DK", "DNK", "45", "DKK", "{s} {n}", streets_danish(), "Danmark"},
      {"Finland", "FI", "FIN", "358", "EUR", "{s} {n}", streets_finnish(), "Suomi"},
      {"Poland", "PL", "POL", "48", "PLN", "{s} {n}", streets_polish(), "Polska"},
      {"Portugal", "PT", "PRT", "351", "EUR", "{s} {n}", streets_portuguese()},
      {"Brazil", "BR", "BRA", "55", "BRL", "{s}, {n}", streets_brazil(), "Brasil"},
      {"Mexico", "MX", "MEX", "52", "MXN", "{s} {n}", streets_mexico(), "México"},
      {"India", "IN", "IND", "91", "INR", "{n} {s}", streets_india(), "भारत",
       streets_india_local(), "{n} {s}"},
      {"Japan", "JP", "JPN", "81", "JPY", "{s}-{n}", streets_japan(), "日本",
       streets_japan_local(), "{s}{n}番地"},
      {"South Africa", "ZA", "ZAF", "27", "ZAR", "{n} {s}", streets_south_africa()},
      {"China", "CN", "CHN", "86", "CNY", "{n} {s}", streets_china(), "中国",
       streets_china_local(), "{s}{n}号"},
      {"South Korea", "KR", "KOR", "82", "KRW", "{n} {s}", streets_korea(), "대한민국",
       streets_korea_local(), "{s} {n}"},
      {"Russia", "RU", "RUS", "7", "RUB", "{s}, {n}", streets_russia(), "Россия",
       streets_russia_local(), "{s}, д. {n}"},
      {"Turkey", "TR", "TUR", "90", "TRY", "{s} No: {n}", streets_turkey(), "Türkiye"},
      {"Egypt", "EG", "EGY", "20", "EGP", "{n} {s}", streets_egypt(), "مصر",
       streets_egypt_local(), "{n} {s}"},
      {"Greece", "GR", "GRC", "30", "EUR", "{s} {n}", streets_greece(), "Ελλάδα",
       streets_greece_local(), "{s} {n}"},
      {"Czechia", "CZ", "CZE", "420", "CZK", "{s} {n}", streets_czech(), "Česko"},
  }};
  // clang-format on
  return kCountries;
}

WordList demonyms() {
  static constexpr std::array<std::string_view, kCountryCount> kDemonyms = {
      "American", "British",   "Canadian", "Australian",    "Irish",   "New Zealander", "German",
      "French",   "Spanish",   "Italian",  "Dutch",         "Belgian", "Austrian",      "Swiss",
      "Swedish",  "Norwegian", "Danish",   "Finnish",       "Polish",  "Portuguese",    "Brazilian",
      "Mexican",  "Indian",    "Japanese", "South African", "Chinese", "South Korean",  "Russian",
      "Turkish",  "Egyptian",  "Greek",    "Czech",
  };
  return kDemonyms;
}

}  // namespace datagen::generators::words
