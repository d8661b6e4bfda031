// One row's city, state, country, postal code and position are one place's.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>

#include "../generated.hpp"
#include "generators/words/words.hpp"

using namespace datagen::generators;

namespace {

bool fits(std::string_view format, std::string_view code) {
  return format.size() == code.size() &&
         std::equal(format.begin(), format.end(), code.begin(), [](char form, char c) {
           if (form == '#') return c >= '0' && c <= '9';
           if (form == '@') return c >= 'A' && c <= 'Z';
           return form == c;
         });
}

// Whether some city of the lists is what the whole row says.
bool is_place(const Values& row) {
  const auto near_by = [](const std::string& degrees, std::int32_t degrees_e4) {
    return std::abs(std::strtod(degrees.c_str(), nullptr) - degrees_e4 / 10'000.0) < 0.1001;
  };
  const auto cities = words::cities();
  return std::any_of(cities.begin(), cities.end(), [&](const words::City& city) {
    const words::Country& country = words::countries()[city.country];
    const auto streets = country.street_names;
    const bool has_street = std::any_of(streets.begin(), streets.end(), [&](std::string_view street) {
      return row[8].find(street) != std::string::npos;
    });
    return row[0] == city.name && row[1] == city.region && row[2] == city.region_code &&
           fits(city.postal_format, row[3]) && row[4] == country.name && row[5] == country.code2 &&
           near_by(row[6], city.latitude_e4) && near_by(row[7], city.longitude_e4) && has_street &&
           row[9] == country.code3 && row[10] == city.time_zone && near_by(row[11], city.latitude_e4);
  });
}

}  // namespace

TEST_CASE("the columns of a row are about one place") {
  const Generated made = generate_table(
      2000,
      R"j("city": {"type": "text"}, "state": {"type": "text"}, "st": {"type": "text", "generator": "state_code"},
               "postal_code": {"type": "text"}, "country": {"type": "text"}, "country_code": {"type": "char(2)"},
               "latitude": {"type": "numeric(9,6)"}, "longitude": {"type": "double precision"},
               "street_address": {"type": "text", "generator": "street_address"}, "iso": {"type": "char(3)", "generator": "country_code"},
               "time_zone": {"type": "text", "generator": "time_zone"}, "lat": {"type": "numeric(7,4)", "generator": "latitude"})j");
  std::set<std::string> cities;
  for (const Values& row : made.rows("t")) {
    CAPTURE(row[0]);
    CAPTURE(row[3]);
    CHECK(is_place(row));
    cities.insert(row[0]);
  }
  CHECK(cities.size() > 30);
}
