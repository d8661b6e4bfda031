// Regular expressions: the first line of an input, matched with the rest of it, and generated from.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/regular_pattern.hpp"
#include "generators/regular_expression.hpp"
#include "schema/json_syntax.hpp"
#include "schema_run.hpp"
#include "target.hpp"

namespace {

namespace fuzz = datagen::fuzz;
namespace core = datagen::core;
namespace generators = datagen::generators;

void match(std::string_view pattern, std::string_view text, core::LetterCase letter_case) {
  try {
    const core::RegularPattern regular(pattern, letter_case);
    std::vector<std::uint32_t> memory(regular.memory_size());
    const bool is_found = regular.is_found_in(text, memory);
    const auto found = regular.find(text, 0, memory);
    if (found.has_value() != is_found) fuzz::fail("is_found_in() and find() disagree");
    if (found && (found->begin > found->end || found->end > text.size()))
      fuzz::fail("a match beyond the text");
  } catch (const core::RegularFault&) {  // what is no expression, or not understood
  }
}

void check_match(const generators::Expression& expression, const std::string& text) {
  if (text.size() < expression.min_bytes || text.size() > expression.max_bytes)
    fuzz::fail("a match of another length than was said", text);
  if (datagen::schema::find_invalid_utf8(text)) fuzz::fail("a match that is no UTF-8", text);
}

void write_matches(const generators::Expression& expression) {
  std::string room(expression.max_bytes + 1, '\0');
  std::uint64_t state = 7;
  for (int i = 0; i < 4; ++i) {
    char* end = generators::write_random_match(expression, state, room.data());
    check_match(expression, std::string(room.data(), end));
  }
  for (const std::uint64_t index : {std::uint64_t{0}, expression.texts / 2, expression.texts - 1}) {
    char* end = generators::write_match(expression, index, room.data());
    check_match(expression, std::string(room.data(), end));
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = fuzz::text_of(data, size);
  const std::string_view pattern = input.substr(0, input.find('\n'));
  const std::string_view text = input.substr(pattern.size());
  if (datagen::schema::find_invalid_utf8(input)) return 0;
  match(pattern, text, core::LetterCase::Matters);
  match(pattern, text, core::LetterCase::Ignored);
  generators::ExpressionError error{};
  if (const auto expression = generators::parse_expression(pattern, error)) {
    write_matches(*expression);
    write_matches(generators::without_case(*expression));
  } else if (error.message.empty() || error.offset > pattern.size()) {
    fuzz::fail("no expression, and no reason");
  }
  const std::string json = fuzz::json_text(pattern);
  const std::string literal = fuzz::json_text("code ~ '" + std::string(pattern) + "'");
  fuzz::run_table(R"json({"columns": {"id": "serial", "made": {"type": "text", "generator": "pattern",
    "generator_config": {"pattern": )json" +
                  json + R"json(}}, "code": {"type": "varchar(30)", "nullable": false}},
    "check_constraints": [{"expression": )json" +
                  literal + "}]}");
  return 0;
}
