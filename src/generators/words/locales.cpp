// The list of locales.
#include "generators/words/locales.hpp"

#include <array>

#include "generators/words/locales/all.hpp"

namespace datagen::generators::words {

std::span<const Locale> locales() {
  // Copies of views: the names stay where they are.
  static const std::array<Locale, 2> kLocales = {
      english(),
      german(),
  };
  return kLocales;
}

}  // namespace datagen::generators::words
