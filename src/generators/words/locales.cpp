// The list of locales.
#include "generators/words/locales.hpp"

#include <array>

#include "generators/words/locales/all.hpp"

namespace datagen::generators::words {

std::span<const Locale> locales() {
  // Copies of views: the names stay where they are.
  static const std::array<Locale, 21> kLocales = {
      english(), german(), french(),    spanish(), italian(), portuguese(), dutch(),
      swedish(), danish(), norwegian(), finnish(), polish(),  czech(),      turkish(),
      russian(), greek(),  japanese(),  chinese(), korean(),  hindi(),      arabic(),
  };
  return kLocales;
}

}  // namespace datagen::generators::words
