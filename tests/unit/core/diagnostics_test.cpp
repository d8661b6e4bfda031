// Diagnostics as the user sees them, letter by letter.
#include "core/diagnostics.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace datagen::core;

namespace {

std::string rendered(const std::string& text, std::size_t offset, const std::string& hint = {}) {
  return render({Severity::Error, offset, "it is wrong", hint}, SourceText("a.json", text));
}

}  // namespace

TEST_CASE("the first line, a middle line, the last line") {
  CHECK(rendered("abc\ndef\nghi", 1) == "a.json:1:2: error: it is wrong\n   abc\n    ^\n");
  CHECK(rendered("abc\ndef\nghi", 4) == "a.json:2:1: error: it is wrong\n   def\n   ^\n");
  CHECK(rendered("abc\ndef\nghi", 10) == "a.json:3:3: error: it is wrong\n   ghi\n     ^\n");
  CHECK(rendered("abc\r\ndef\r\n", 6) == "a.json:2:2: error: it is wrong\n   def\n    ^\n");
}

TEST_CASE("hints and warnings") {
  CHECK(rendered("abc", 0, "write it right") ==
        "a.json:1:1: error: it is wrong\n   abc\n   ^\nhint: write it right\n");
  CHECK(render({Severity::Warning, 0, "odd", ""}, SourceText("<stdin>", "x")) ==
        "<stdin>:1:1: warning: odd\n   x\n   ^\n");
}

TEST_CASE("about the text as a whole") {
  CHECK(rendered("abc", kNoOffset) == "a.json: error: it is wrong\n");
  CHECK(rendered("abc", kNoOffset, "look") == "a.json: error: it is wrong\nhint: look\n");
}

TEST_CASE("at and past the end") {
  CHECK(rendered("abc", 3) == "a.json:1:4: error: it is wrong\n   abc\n      ^\n");
  CHECK(rendered("abc", 1000) == "a.json:1:4: error: it is wrong\n   abc\n      ^\n");
  CHECK(rendered("abc\n", 4) == "a.json:2:1: error: it is wrong\n   \n   ^\n");
  CHECK(rendered("", 0) == "a.json:1:1: error: it is wrong\n   \n   ^\n");
  CHECK(rendered("abc\ndef", 3) == "a.json:1:4: error: it is wrong\n   abc\n      ^\n");
}

TEST_CASE("leading white space is left out, tabs and control characters are shown as spaces") {
  CHECK(rendered("\t  \"a\": 1", 8) == "a.json:1:9: error: it is wrong\n   \"a\": 1\n        ^\n");
  CHECK(rendered("a\tb", 2) == "a.json:1:3: error: it is wrong\n   a b\n     ^\n");
  CHECK(rendered("a\x1b[31mb\x7f\x01", 6) == "a.json:1:7: error: it is wrong\n   a [31mb  \n         ^\n");
  CHECK(rendered("    ", 2) == "a.json:1:3: error: it is wrong\n       \n     ^\n");
}

TEST_CASE("columns count code points") {
  CHECK(rendered("\"zwölf\": x", 10) == "a.json:1:10: error: it is wrong\n   \"zwölf\": x\n            ^\n");
  CHECK(rendered("€€x", 6) == "a.json:1:3: error: it is wrong\n   €€x\n     ^\n");
}

TEST_CASE("long lines are cut around the caret") {
  const std::string line(1000, 'a');
  const std::string fifty(50, 'a');
  CHECK(rendered(line, 0) == "a.json:1:1: error: it is wrong\n   " + fifty + fifty + "...\n   ^\n");
  CHECK(rendered(line, 500) == "a.json:1:501: error: it is wrong\n   ..." + fifty + fifty + "...\n   " +
                                   std::string(53, ' ') + "^\n");
  CHECK(rendered(line, 999) ==
        "a.json:1:1000: error: it is wrong\n   ..." + fifty + "a\n   " + std::string(53, ' ') + "^\n");
}

TEST_CASE("long lines are cut between code points") {
  std::string line;
  for (int i = 0; i < 500; ++i) line += "€";
  const std::string message = rendered(line, 600);
  CHECK(message.find("a.json:1:201: ") == 0);
  // Every byte of the shown line belongs to a whole character.
  const std::size_t begin = message.find("...") + 3;
  const std::size_t end = message.find("...", begin);
  REQUIRE(end != std::string::npos);
  CHECK((end - begin) % 3 == 0);
  CHECK(message.substr(begin, 3) == "€");
}

TEST_CASE("megabytes in one line are no burden") {
  const std::string message = rendered(std::string(5'000'000, 'x'), 4'000'000);
  CHECK(message.size() < 300);
}

TEST_CASE("diagnostics come in the order of the text, those about all of it first") {
  Diagnostics diagnostics;
  diagnostics.error(10, "b");
  diagnostics.warning(5, "a");
  diagnostics.error(10, "c");
  diagnostics.error(kNoOffset, "whole");
  CHECK(diagnostics.has_errors());
  CHECK(diagnostics.error_count() == 3);
  std::string order;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) order += diagnostic.message + " ";
  CHECK(order == "whole a b c ");
}

TEST_CASE("warnings are no errors") {
  Diagnostics diagnostics;
  diagnostics.warning(0, "odd");
  CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("all of them at once are each of them in turn") {
  const SourceText source("a.json", "{\n  \"zwölf\": 1,\n\n  \"b\": 2\n}\n");
  Diagnostics diagnostics;
  for (std::size_t offset = 0; offset <= source.text().size() + 3; offset += 3) {
    diagnostics.error(offset, "at " + std::to_string(offset), offset % 2 == 0 ? "even" : "");
    diagnostics.warning(offset, "again");
  }
  diagnostics.error(kNoOffset, "whole");
  std::string one_by_one;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) one_by_one += render(diagnostic, source);
  CHECK(render(diagnostics, source) == one_by_one);
}
