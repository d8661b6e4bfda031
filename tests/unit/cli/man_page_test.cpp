#include "cli/man_page.hpp"

#include <doctest/doctest.h>

namespace datagen::cli {

TEST_CASE("a page has every option of its command, its variables and the exit codes") {
  for (const Command& command : commands()) {
    CAPTURE(command.name);
    const std::string page = man_page(command);
    CHECK(page.find(".Sh EXIT STATUS\n") != std::string::npos);
    for (const Flag& flag : flags()) {
      if ((flag.commands & command.id) == 0) continue;
      CAPTURE(flag.name);
      CHECK(page.find("Fl -" + std::string(flag.name)) != std::string::npos);
      if (!flag.environment.empty())
        CHECK(page.find(".It Ev " + std::string(flag.environment) + "\n") != std::string::npos);
    }
  }
}

TEST_CASE("pages are named after their command") {
  CHECK(page_name(program_command()) == "datagen");
  CHECK(page_name(*find_command("config show")) == "datagen-config-show");
  CHECK(man_page(*find_command("config show")).find(".Dt DATAGEN-CONFIG-SHOW 1\n") != std::string::npos);
}

}  // namespace datagen::cli
