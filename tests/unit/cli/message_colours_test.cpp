#include "cli/message_colours.hpp"

#include <doctest/doctest.h>

namespace datagen::cli {

TEST_CASE("errors, warnings and hints are in colour, their places in bold") {
  CHECK(coloured("datagen: error: no command given\n") ==
        "\x1b[01mdatagen: \x1b[0m\x1b[01;31merror: \x1b[0mno command given\n");
  CHECK(coloured("a.json:1:2: warning: it says error: x\nhint: leave it\n") ==
        "\x1b[01ma.json:1:2: \x1b[0m\x1b[01;35mwarning: \x1b[0mit says error: x\n"
        "\x1b[01;36mhint: \x1b[0mleave it\n");
}

TEST_CASE("other lines stay as they are") {
  CHECK(coloured("").empty());
  CHECK(coloured("   x: error: y\n     ^\n") == "   x: error: y\n     ^\n");
  CHECK(coloured("datagen: wrote 3 rows") == "datagen: wrote 3 rows");
}

}  // namespace datagen::cli
