// Every locale, one function each: `name()` is defined in locales/name.cpp. locales.cpp lists them.
#pragma once

#include "generators/words/locales.hpp"

namespace datagen::generators::words {

[[nodiscard]] const Locale& english();
[[nodiscard]] const Locale& german();
[[nodiscard]] const Locale& french();
[[nodiscard]] const Locale& spanish();
[[nodiscard]] const Locale& italian();
[[nodiscard]] const Locale& portuguese();
[[nodiscard]] const Locale& dutch();
[[nodiscard]] const Locale& swedish();
[[nodiscard]] const Locale& danish();
[[nodiscard]] const Locale& norwegian();
[[nodiscard]] const Locale& finnish();
[[nodiscard]] const Locale& polish();
[[nodiscard]] const Locale& czech();
[[nodiscard]] const Locale& turkish();
[[nodiscard]] const Locale& russian();
[[nodiscard]] const Locale& greek();
[[nodiscard]] const Locale& japanese();
[[nodiscard]] const Locale& chinese();
[[nodiscard]] const Locale& korean();
[[nodiscard]] const Locale& hindi();
[[nodiscard]] const Locale& arabic();

}  // namespace datagen::generators::words
