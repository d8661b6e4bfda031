// Every locale, one function each: `name()` is defined in locales/name.cpp. locales.cpp lists them.
#pragma once

#include "generators/words/locales.hpp"

namespace datagen::generators::words {

[[nodiscard]] const Locale& english();
[[nodiscard]] const Locale& german();

}  // namespace datagen::generators::words
