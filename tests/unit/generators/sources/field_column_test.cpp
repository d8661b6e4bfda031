#include "generators/sources/field_column.hpp"

#include <doctest/doctest.h>

#include <array>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/calendar.hpp"
#include "generators/sources/field_values.hpp"
#include "generators/sources/number_texts.hpp"
#include "schema/type.hpp"

using namespace datagen;
using namespace datagen::generators;
using namespace datagen::generators::sources;

namespace {

schema::Type type_of(std::string_view text) {
  schema::TypeError error;
  return schema::parse_type(text, {}, error)->type;
}

// As fields stand in memory.
std::string with_margin(std::string_view text) {
  return std::string(text) + std::string(kFieldMargin, '0');
}

// One field read as a column of the type; texts only.
struct Read {
  bool is_sound;
  std::uint64_t first;
  std::string text;
};

Read read(std::string_view type, std::string_view text) {
  const schema::Model model;
  const auto column = field_column(model, type_of(type));
  const std::string padded = with_margin(text);
  const FieldText field{padded.data(), static_cast<std::uint32_t>(text.size()), false};
  const std::uint64_t record = reinterpret_cast<std::uintptr_t>(&field);
  std::array<core::Slot, 2> slots{};
  TextArena arena;
  const FieldMasks masks = column->read({&record, 1}, 0, slots.data(), arena);
  Read result{masks.faults == 0, slots[0].values[0], {}};
  if (column->is_text())
    result.text.assign(reinterpret_cast<const char*>(slots[0].values[0]), slots[1].values[0]);
  return result;
}

std::int64_t number(std::string_view type, std::string_view text) {
  const Read result = read(type, text);
  REQUIRE(result.is_sound);
  return static_cast<std::int64_t>(result.first);
}

}  // namespace

TEST_CASE("numbers are read as PostgreSQL reads them") {
  CHECK(number("integer", "42") == 42);
  CHECK(number("integer", " +007 ") == 7);
  CHECK(number("bigint", "-9223372036854775808") == std::numeric_limits<std::int64_t>::min());
  CHECK(number("bigint", "9223372036854775807") == std::numeric_limits<std::int64_t>::max());
  CHECK(number("numeric(8,2)", "12.5") == 1250);
  CHECK(number("numeric(8,2)", "-.05") == -5);
  CHECK(number("numeric(8,2)", "1.500") == 150);
  CHECK(number("numeric(8,2)", "1e2") == 10000);
  for (const std::string_view wrong : {"", "x", "1 2", "--1", "1.5", "0x10", "1_000", "9999999999"})
    CHECK_FALSE(read("integer", wrong).is_sound);
  for (const std::string_view wrong : {"1.005", "1234567", "1.2.3", ".", "12,5"})
    CHECK_FALSE(read("numeric(8,2)", wrong).is_sound);
}

TEST_CASE("numbers that 64 bits do not hold keep their digits") {
  CHECK(read("numeric(30,4)", "12345678901234567890.5").text == "12345678901234567890.5000");
  CHECK(read("numeric", "-0012345678901234567890.50").text == "-12345678901234567890.50");
  CHECK(read("numeric", "-0.0").text == "0.0");
  CHECK(read("numeric", "nan").text == "NaN");
  CHECK_FALSE(read("numeric(20,2)", "1234567890123456789").is_sound);
  CHECK_FALSE(read("numeric(20,2)", "1.001").is_sound);
}

TEST_CASE("floating point numbers print as the shortest text") {
  CHECK(read("double precision", "0.1").text == "0.1");
  CHECK(read("double precision", "0.30000000000000004").text == "0.30000000000000004");
  CHECK(read("double precision", "1e20").text == "1e+20");
  CHECK(read("double precision", "007.50").text == "7.5");
  CHECK(read("double precision", "-0").text == "-0");
  CHECK(read("real", "3.14159265").text == "3.1415927");
  CHECK(read("double precision", "Infinity").text == "Infinity");
  CHECK_FALSE(read("double precision", "1.2.3").is_sound);
}

TEST_CASE("what is told to print as it stands does") {
  const schema::Type type = type_of("double precision");
  for (const std::string_view text : {"0.1", "-3", "12.5", "123456789012345"})
    CHECK(is_printed_float(type, text));
  for (const std::string_view text :
       {"0", "-0", "1.50", "01", "1.", ".5", "0.05", "1234567890123456", "", "-"})
    CHECK_FALSE(is_printed_float(type, text));
}

TEST_CASE("truth values") {
  for (const std::string_view text : {"t", "TRUE", "tr", "y", "Yes", "on", "1", " true "})
    CHECK(truth_value(text) == true);
  for (const std::string_view text : {"f", "False", "n", "no", "off", "of", "0"})
    CHECK(truth_value(text) == false);
  for (const std::string_view text : {"", "o", "2", "truer", "10"})
    CHECK_FALSE(truth_value(text).has_value());
}

TEST_CASE("days and moments") {
  CHECK(number("date", "1970-01-02") == 1);
  CHECK(number("timestamp", "1970-01-01T00:00:01Z") == core::kMicrosPerSecond);
  CHECK(number("timestamptz", "1970-01-01 02:00:00+02") == 0);
  CHECK_FALSE(read("date", "2024-02-30").is_sound);
  CHECK_FALSE(read("date", "2024-02-03 04:05:06").is_sound);
  CHECK_FALSE(read("timestamp(0)", "2024-02-03 04:05:06.5").is_sound);
}

TEST_CASE("texts are cut by no type") {
  CHECK(read("varchar(3)", "\u00e9\u00e9\u00e9").is_sound);
  CHECK_FALSE(read("varchar(3)", "abcd").is_sound);
  CHECK(read("char(4)", "ab").text == "ab  ");
  CHECK(read("char(2)", "ab   ").text == "ab");
  CHECK(read("text", "").text.empty());
}

TEST_CASE("uuids with hyphens and without") {
  const auto words = uuid_words("A0EEBC99-9c0b-4ef8-bb6d-6bb9bd380a11");
  REQUIRE(words.has_value());
  CHECK(words->high == 0xa0eebc999c0b4ef8U);
  CHECK(words->low == 0xbb6d6bb9bd380a11U);
  CHECK(uuid_words("a0eebc999c0b4ef8bb6d6bb9bd380a11").has_value());
  CHECK_FALSE(uuid_words("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1g").has_value());
  CHECK_FALSE(uuid_words("").has_value());
}

TEST_CASE("JSON arrays fill arrays") {
  CHECK(read("text[]", R"(["a", null, "b c"])").text == R"({a,NULL,"b c"})");
  CHECK(read("integer[]", "{1,2}").text == "{1,2}");
  CHECK_FALSE(read("integer[]", R"(["x"])").is_sound);
}

TEST_CASE("values that stand as they are printed are told, and no others") {
  const auto check = [](std::string_view type, std::string_view text) {
    const schema::Model model;
    const auto column = field_column(model, type_of(type));
    const std::string padded = with_margin(text);
    const FieldText field{padded.data(), static_cast<std::uint32_t>(text.size()), false};
    const std::uint64_t record = reinterpret_cast<std::uintptr_t>(&field);
    TextArena arena;
    const CheckedFields checked = column->check({&record, 1}, 0, arena);
    CAPTURE(type);
    CAPTURE(text);
    CHECK((checked.masks.faults == 0) == read(type, text).is_sound);
    return checked.masks.faults == 0 && checked.are_printed;
  };
  const std::vector<std::pair<std::string_view, std::vector<std::string_view>>> printed = {
      {"smallint", {"0", "-1", "9999", "32767"}},
      {"integer", {"0", "7", "-7", "123456789", "-123456789"}},
      {"bigint", {"0", "12345678", "123456789012345678"}},
      {"numeric(8,2)", {"0.00", "0.05", "-0.05", "123456.78", "-123456.78"}},
      {"numeric(5)", {"12345", "0"}},
      {"numeric(2,2)", {"0.12"}},
      {"numeric", {"0", "0.0", "12345678901234567890.50", "-0.5"}},
      {"double precision", {"0.1", "12.5"}},
      {"date", {"2024-02-29", "0001-01-01", "9999-12-31", "1900-02-28"}},
      {"timestamp", {"2024-02-29 00:00:00", "2024-02-29 23:59:59.000001", "2024-02-29 23:59:59.5"}},
      {"timestamptz", {"2024-02-29 12:00:00+00"}},
      {"uuid", {"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"}},
      {"boolean", {"t", "f"}},
      {"varchar(3)", {"abc", "", "\u00e9\u00e9\u00e9"}},
      {"text", {"", "any\ttext"}},
      {"char(2)", {"ab"}},
  };
  for (const auto& [type, texts] : printed)
    for (const std::string_view text : texts) CHECK(check(type, text));
  const std::vector<std::pair<std::string_view, std::vector<std::string_view>>> others = {
      {"smallint", {"", "-", "-0", "00", "32768", "+1", " 1", "1 ", "1a"}},
      {"integer", {"007", "2147483648", "12345678:", "1234/678", "1.0"}},
      {"bigint", {"9223372036854775808", "123456789O12345678"}},
      {"numeric(8,2)", {"1", "1.5", "1.500", "-0.00", ".05", "00.05", "1234567.89", "1,50", "1.5:"}},
      {"numeric(2,2)", {"1.00"}},
      {"numeric", {"-0", "01", "1.", "-0.0", "1e5", ""}},
      {"double precision", {"1.50", "1e3"}},
      {"date",
       {"2024-02-30", "2023-02-29", "1900-02-29", "0000-01-01", "2024-13-01", "2024-00-10", "2024-01-00",
        "2024/01/01", "2024-1-01", "20240-1-01", "2024-01-011", "2024-01-0a"}},
      {"timestamp",
       {"2024-02-29T00:00:00", "2024-02-29 24:00:00", "2024-02-29 23:60:00", "2024-02-29 23:59:60",
        "2024-02-29 00:00:00.50", "2024-02-29 00:00:00.", "2024-02-29 00:00", "2024-02-29"}},
      {"timestamp(1)", {"2024-02-29 00:00:00.25"}},
      {"timestamptz", {"2024-02-29 12:00:00", "2024-02-29 12:00:00+01", "2024-02-29 12:00:00Z"}},
      {"uuid", {"A0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", "a0eebc999c0b4ef8bb6d6bb9bd380a11"}},
      {"boolean", {"true", "1", "x"}},
      {"varchar(3)", {"abcd"}},
      {"char(2)", {"a", "abc", "ab "}},
  };
  for (const auto& [type, texts] : others)
    for (const std::string_view text : texts) CHECK_FALSE(check(type, text));
}
