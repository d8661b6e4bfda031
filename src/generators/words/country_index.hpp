// Indexes into countries(): the table in countries.cpp has this order.
#pragma once

#include <cstdint>

namespace datagen::generators::words {

enum CountryIndex : std::uint16_t {
  kUnitedStates,
  kUnitedKingdom,
  kCanada,
  kAustralia,
  kIreland,
  kNewZealand,
  kGermany,
  kFrance,
  kSpain,
  kItaly,
  kNetherlands,
  kBelgium,
  kAustria,
  kSwitzerland,
  kSweden,
  kNorway,
  kDenmark,
  kFinland,
  kPoland,
  kPortugal,
  kBrazil,
  kMexico,
  kIndia,
  kJapan,
  kSouthAfrica,
  kChina,
  kSouthKorea,
  kRussia,
  kTurkey,
  kEgypt,
  kGreece,
  kCzechia,
  kCountryCount,
};

}  // namespace datagen::generators::words
