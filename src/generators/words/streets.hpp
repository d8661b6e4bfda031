// Names of streets by country, each 32 or more, with the kind of street; countries.cpp says who uses which.
#pragma once

#include "generators/words/words.hpp"

namespace datagen::generators::words {

[[nodiscard]] WordList streets_north_america();
[[nodiscard]] WordList streets_british_isles();
[[nodiscard]] WordList streets_southern();
[[nodiscard]] WordList streets_south_africa();
[[nodiscard]] WordList streets_india();
[[nodiscard]] WordList streets_german();
[[nodiscard]] WordList streets_swiss();
[[nodiscard]] WordList streets_french();
[[nodiscard]] WordList streets_spanish();
[[nodiscard]] WordList streets_mexico();
[[nodiscard]] WordList streets_italian();
[[nodiscard]] WordList streets_dutch();
[[nodiscard]] WordList streets_swedish();
[[nodiscard]] WordList streets_norwegian();
[[nodiscard]] WordList streets_danish();
[[nodiscard]] WordList streets_finnish();
[[nodiscard]] WordList streets_polish();
[[nodiscard]] WordList streets_portuguese();
[[nodiscard]] WordList streets_brazil();
[[nodiscard]] WordList streets_japan();
[[nodiscard]] WordList streets_china();
[[nodiscard]] WordList streets_china_local();
[[nodiscard]] WordList streets_korea();
[[nodiscard]] WordList streets_korea_local();
[[nodiscard]] WordList streets_russia();
[[nodiscard]] WordList streets_russia_local();
[[nodiscard]] WordList streets_turkey();
[[nodiscard]] WordList streets_egypt();
[[nodiscard]] WordList streets_egypt_local();
[[nodiscard]] WordList streets_greece();
[[nodiscard]] WordList streets_greece_local();
[[nodiscard]] WordList streets_czech();
[[nodiscard]] WordList streets_india_local();
[[nodiscard]] WordList streets_japan_local();

}  // namespace datagen::generators::words
