#include "generators/families/locale_mix.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/suggest.hpp"

namespace datagen::generators::families {

namespace {

using schema::JsonKind;
using schema::JsonValue;
using words::Locale;

bool is_same(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

std::optional<std::uint16_t> country_of_code(std::string_view code) {
  const auto countries = words::countries();
  for (std::size_t number = 0; number < countries.size(); ++number) {
    if (is_same(countries[number].code2, code)) return static_cast<std::uint16_t>(number);
  }
  return std::nullopt;
}

std::vector<std::uint16_t> countries_of(const Locale& locale) {
  std::vector<std::uint16_t> countries;
  for (const std::string_view code : locale.countries) {
    if (const auto country = country_of_code(code)) countries.push_back(*country);
  }
  return countries;
}

std::string listed(std::span<const std::string_view> names) {
  std::string text;
  for (const std::string_view name : names) {
    if (!text.empty()) text += ", ";
    text += name;
  }
  return text;
}

std::optional<std::size_t> locale_of_language(std::string_view language) {
  const auto locales = words::locales();
  for (std::size_t number = 0; number < locales.size(); ++number) {
    if (is_same(locales[number].language, language)) return number;
  }
  return std::nullopt;
}

void report_unknown(const JsonValue& value, const LocaleReport& report) {
  std::vector<std::string_view> languages;
  for (const Locale& locale : words::locales()) {
    if (is_same(locale.name, value.string)) {
      report(value.offset, fmt::format("unknown locale \"{}\"", value.string),
             fmt::format("did you mean \"{}\"?", locale.language));
      return;
    }
    languages.push_back(locale.language);
  }
  report(value.offset, fmt::format("unknown locale \"{}\"", value.string),
         fmt::format("locales are {}, with a country behind where one is meant (en_GB)", listed(languages)));
}

// "de" or "de_AT".
std::optional<LocalePart> read_locale(const JsonValue& value, const LocaleReport& report) {
  if (value.kind != JsonKind::String) {
    report(value.offset, fmt::format("a locale must be a string, not {}", describe(value.kind)), {});
    return std::nullopt;
  }
  const std::string_view text = value.string;
  const std::size_t end = std::min(text.find_first_of("_-"), text.size());
  const auto number = locale_of_language(text.substr(0, end));
  if (!number) {
    report_unknown(value, report);
    return std::nullopt;
  }
  const Locale& locale = words::locales()[*number];
  LocalePart part{*number, 1, countries_of(locale)};
  if (end == text.size()) return part;
  const auto country = country_of_code(text.substr(end + 1));
  if (!country || std::find(part.countries.begin(), part.countries.end(), *country) == part.countries.end()) {
    report(value.offset, fmt::format("locale \"{}\" names no country of \"{}\"", text, locale.language),
           fmt::format("countries of \"{}\" are {}", locale.language, listed(locale.countries)));
    return std::nullopt;
  }
  part.countries = {*country};
  return part;
}

// en_US and en_GB are one locale's people in two countries.
void add_part(LocaleMix& mix, const LocalePart& part) {
  for (LocalePart& known : mix.parts) {
    if (known.locale != part.locale) continue;
    known.weight += part.weight;
    for (const std::uint16_t country : part.countries) {
      if (std::find(known.countries.begin(), known.countries.end(), country) == known.countries.end())
        known.countries.push_back(country);
    }
    return;
  }
  mix.parts.push_back(part);
}

}  // namespace

const LocaleMixPtr& all_locales() {
  static const LocaleMixPtr mix = [] {
    LocaleMix all;
    for (std::size_t number = 0; number < words::locales().size(); ++number) {
      const Locale& locale = words::locales()[number];
      all.parts.push_back({number, locale.weight, countries_of(locale)});
    }
    return std::make_shared<const LocaleMix>(std::move(all));
  }();
  return mix;
}

std::optional<LocaleMix> read_locales(const JsonValue& value, const LocaleReport& report) {
  LocaleMix mix;
  mix.is_asked = true;
  bool is_sound = true;
  const auto add = [&](const JsonValue& element) {
    const std::optional<LocalePart> part = read_locale(element, report);
    if (part) add_part(mix, *part);
    is_sound = is_sound && part.has_value();
  };
  if (value.kind == JsonKind::Array) {
    for (const JsonValue& element : value.elements) add(element);
    if (value.elements.empty()) report(value.offset, "there are no locales to choose from", {});
  } else {
    add(value);
  }
  if (!is_sound || mix.parts.empty()) return std::nullopt;
  return mix;
}

std::string name_of(const LocaleMix& mix) {
  if (!mix.is_asked) return "all";
  std::string name;
  for (const LocalePart& part : mix.parts)
    name += fmt::format("{}:{}:{};", part.locale, part.weight, fmt::join(part.countries, ","));
  return name;
}

LocaleMixPtr locales_of(const std::optional<Roles::LocaleSetting>& setting) {
  auto asked = setting
                   ? read_locales(*setting->value, [](std::size_t, const std::string&, const std::string&) {})
                   : std::nullopt;
  return asked ? std::make_shared<const LocaleMix>(*std::move(asked)) : all_locales();
}

void check_own_locale(const ColumnBuild& column, const std::optional<Roles::LocaleSetting>& setting,
                      std::string_view what) {
  const JsonValue* own = column.config().find("locale");
  if (own == nullptr) return;
  const auto mix = read_locales(*own, [&](std::size_t offset, std::string message, std::string hint) {
    column.error(offset, std::move(message), std::move(hint));
  });
  if (!mix || !setting || to_json(*own) == to_json(*setting->value)) return;
  column.error(own->offset,
               fmt::format("{} asks for locale {}, but column \"{}\" of the same {} for {}", column.display(),
                           to_json(*own), column.table().columns[setting->column].name, what,
                           to_json(*setting->value)),
               fmt::format("one row's {} has one locale", what));
}

}  // namespace datagen::generators::families
