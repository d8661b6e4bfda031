// The mask of a text agrees with looking at each byte.
#include "readers/structural_mask.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace datagen::readers;

TEST_CASE("a bit for each structural character") {
  std::uint64_t state = 1;
  for (int round = 0; round < 200; ++round) {
    std::string text(2 * kMaskBytes, '\0');
    for (char& byte : text) {
      state = state * 6364136223846793005U + 1442695040888963407U;
      byte = static_cast<char>(state >> 56U);
      if ((state >> 40U) % 4 == 0) byte = ",\n\""[(state >> 33U) % 3];
    }
    std::uint64_t expected = 0;
    for (std::size_t i = 0; i < kMaskBytes; ++i)
      if (text[i] == ',' || text[i] == '\n' || text[i] == '"') expected |= std::uint64_t{1} << i;
    CHECK(structural_mask(text.data(), {',', '\n', '"'}) == expected);
  }
}

TEST_CASE("the scanner gives each once and then the end") {
  std::string text(130, 'x');
  text[0] = ',';
  text[63] = '\n';
  text[64] = ',';
  text[129] = '"';
  text.append(kMaskBytes, ',');
  StructuralScanner scanner(text.data(), text.data() + 130, {',', '\n', '"'});
  for (const std::size_t place : {0U, 63U, 64U, 129U}) CHECK(scanner.next() == text.data() + place);
  CHECK(scanner.next() == text.data() + 130);
  CHECK(scanner.next() == text.data() + 130);
}
