// Masks and places of a text agree with looking at each byte, with all instructions.
#include "readers/structural_mask.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "readers/field_ends.hpp"
#include "text_source.hpp"

using namespace datagen;
using namespace datagen::readers;

namespace {

std::string random_text(std::uint64_t seed, std::size_t size, std::string_view letters,
                        std::uint64_t one_in) {
  std::string text(size, '\0');
  for (char& byte : text) {
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    byte = static_cast<char>(seed >> 56U);
    if ((seed >> 40U) % one_in == 0) byte = letters[(seed >> 33U) % letters.size()];
  }
  return text;
}

struct Places {
  std::vector<std::uint32_t> ends;
  std::vector<std::uint32_t> lines;
  std::vector<std::uint32_t> marks;
  bool has_inner_lines = false;
};

// Byte by byte, of all of the text.
Places reference_places(std::string_view text, const FieldSyntax& syntax) {
  Places places;
  bool is_inside = false;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const bool is_mark = syntax.has_marks && text[i] == syntax.mark;
    if (is_mark) places.marks.push_back(i);
    if (is_mark && syntax.is_quoted) is_inside = !is_inside;
    if (text[i] == '\n' && is_inside) places.has_inner_lines = true;
    if ((text[i] == syntax.delimiter || text[i] == '\n') && !is_inside) places.ends.push_back(i);
    if (text[i] == '\n' && !is_inside) places.lines.push_back(i);
  }
  return places;
}

bool begins_with(const std::vector<std::uint32_t>& all, const std::uint32_t* found, std::size_t count) {
  return count <= all.size() && std::equal(found, found + count, all.begin());
}

}  // namespace

TEST_CASE("a bit for each structural character") {
  for (const core::Instructions instructions : kAllInstructions) {
    const StructuralMask mask = structural_mask(instructions);
    for (std::uint64_t round = 0; round < 200; ++round) {
      const std::string text = random_text(round, 2 * kMaskBytes, ",\n\"", 4);
      std::uint64_t expected = 0;
      for (std::size_t i = 0; i < kMaskBytes; ++i)
        if (text[i] == ',' || text[i] == '\n' || text[i] == '"') expected |= std::uint64_t{1} << i;
      CHECK(mask(text.data(), {',', '\n', '"'}) == expected);
    }
  }
}

TEST_CASE("the scanner gives each once and then the end") {
  std::string text(130, 'x');
  text[0] = ',';
  text[63] = '\n';
  text[64] = ',';
  text[129] = '"';
  text.append(kMaskBytes, ',');
  for (const core::Instructions instructions : kAllInstructions) {
    StructuralScanner scanner(structural_mask(instructions), text.data(), text.data() + 130,
                              {',', '\n', '"'});
    for (const std::size_t place : {0U, 63U, 64U, 129U}) CHECK(scanner.next() == text.data() + place);
    CHECK(scanner.next() == text.data() + 130);
    CHECK(scanner.next() == text.data() + 130);
  }
}

TEST_CASE("fields end at the delimiters and line ends outside quotes") {
  constexpr FieldSyntax kCsv{.delimiter = ',', .mark = '"', .has_marks = true, .is_quoted = true};
  constexpr FieldSyntax kCopy{.delimiter = ',', .mark = '"', .has_marks = true, .is_quoted = false};
  constexpr FieldSyntax kNoQuotes{.delimiter = ',', .mark = '"', .has_marks = false, .is_quoted = true};
  for (const core::Instructions instructions : kAllInstructions) {
    FieldEnds found(instructions);
    for (std::uint64_t round = 0; round < 300; ++round) {
      const std::size_t size = round % 7 == 0 ? round : round * 3;
      const std::string text = random_text(round, size + kMaskBytes, ",,\n\"", round % 5 + 1);
      for (const FieldSyntax& syntax : {kCsv, kCopy, kNoQuotes}) {
        const Places expected = reference_places({text.data(), size}, syntax);
        found.find(text.data(), size, syntax, {1000, 1000});
        CHECK(found.end_count() == expected.ends.size());
        CHECK(found.line_count() == expected.lines.size());
        CHECK(found.mark_count() == expected.marks.size());
        CHECK(found.has_inner_lines() == expected.has_inner_lines);
        // Not all of them: as many as are asked for, if there are.
        for (const std::size_t most : {1000U, 40U, 3U}) {
          found.find(text.data(), size, syntax, {most, most / 2});
          REQUIRE(begins_with(expected.ends, found.ends(), found.end_count()));
          REQUIRE(begins_with(expected.lines, found.lines(), found.line_count()));
          REQUIRE(begins_with(expected.marks, found.marks(), found.mark_count()));
          CHECK(found.marks()[found.mark_count()] == FieldEnds::kNone);
          const bool is_all = found.end_count() == expected.ends.size();
          CHECK((is_all || found.end_count() >= most || found.line_count() >= most / 2 ||
                 found.mark_count() > 2 * most));
        }
      }
    }
  }
}
