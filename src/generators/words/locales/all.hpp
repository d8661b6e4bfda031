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
[[nodiscard]] const Locale& japanese();
[[nodiscard]] const Locale& hindi();

}  // namespace datagen::generators::words
