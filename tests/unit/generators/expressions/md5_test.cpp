#include "generators/expressions/md5.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>

using namespace datagen::generators;
using namespace datagen::generators::expressions;

TEST_CASE("MD5 of the suite of RFC 1321") {
  const auto hex = [](std::string_view text) {
    std::string digits;
    for (const std::uint8_t byte : md5(text)) {
      digits += "0123456789abcdef"[byte >> 4U];
      digits += "0123456789abcdef"[byte & 0xFU];
    }
    return digits;
  };
  CHECK(hex("") == "d41d8cd98f00b204e9800998ecf8427e");
  CHECK(hex("abc") == "900150983cd24fb0d6963f7d28e17f72");
  CHECK(hex("12345678901234567890123456789012345678901234567890123456789012345678901234567890") ==
        "57edf4a22be3c955ac49da2e2107b67a");
}
