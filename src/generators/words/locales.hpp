// People of one language: their names, how these are put together, and where they live. One .cpp of locales/
// per language; locales.cpp lists them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "generators/words/words.hpp"

namespace datagen::generators::words {

/// How a full name is written.
enum class NameOrder : std::uint8_t {
  GivenFirst,           ///< "Anna Schmidt"
  FamilyFirst,          ///< "佐藤 健"
  FamilyFirstUnspaced,  ///< "王伟"
};

struct GivenName {
  std::string_view name;   ///< as written ("José", "Юлия")
  std::string_view ascii;  ///< lower case a-z only ("jose", "yuliya"); distinct within the locale
};

struct FamilyName {
  std::string_view name;   ///< as written ("O'Brien", "Müller", "Иванов")
  std::string_view ascii;  ///< lower case a-z only ("obrien", "mueller", "ivanov"); distinct over all
                           ///< locales, so that two people of different names never share an address
  /// The form of women's names where it differs, and its spelling in a-z ("Иванова", "ivanova"), distinct as
  /// `ascii` is; both empty: as above.
  std::string_view feminine{};
  std::string_view feminine_ascii{};
};

struct Locale {
  std::string_view language;  ///< ISO 639-1 ("de"), as `locale` of a configuration names it
  std::string_view name;      ///< in English ("German")
  NameOrder order;
  std::span<const GivenName> women;
  std::span<const GivenName> men;
  std::span<const FamilyName> family_names;
  /// ISO 3166-1 alpha-2 codes of the countries() whose people have these names, the main one first.
  std::span<const std::string_view> countries;
  double weight;  ///< share of people where no locale is asked for, relative
};

/// All locales, "en" first. Every country of countries() belongs to exactly one of them.
[[nodiscard]] std::span<const Locale> locales();

}  // namespace datagen::generators::words
