// What a column's values tell of its type, its range and whether they repeat.
#include "inference/column_profile.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

#include "inference/column_type.hpp"

using namespace datagen::inference;
using datagen::readers::FieldKind;

namespace {

ColumnProfile profile_of(std::initializer_list<const char*> texts) {
  ColumnProfile profile;
  for (const char* text : texts) {
    datagen::readers::Field field;
    field.text = text;
    field.kind = field.text == "NULL" ? FieldKind::Null : FieldKind::Bare;
    profile.add(field);
  }
  return profile;
}

std::string type_of(std::initializer_list<const char*> texts) {
  const ColumnProfile profile = profile_of(texts);
  return column_type(profile, profile.type());
}

}  // namespace

TEST_CASE("the smallest type that holds all") {
  CHECK(type_of({"1", "NULL", "2147483647"}) == "integer");
  CHECK(type_of({"1", "-2147483649"}) == "bigint");
  CHECK(type_of({"1", "9223372036854775808"}) == "numeric(19)");
  CHECK(type_of({"1", "22.50", "-0.125"}) == "numeric(5,3)");
  CHECK(type_of({"1", "1e300"}) == "double precision");
  CHECK(type_of({"true", "FALSE"}) == "boolean");
  CHECK(type_of({"y", "n"}) == "boolean");
  CHECK(type_of({"f", "f"}) == "char(1)");
  CHECK(type_of({"f", "m"}) == "char(1)");
  CHECK(type_of({"yes", "true"}) == "varchar(5)");
  CHECK(type_of({"0", "1"}) == "integer");
  CHECK(type_of({"007", "12"}) == "varchar(5)");
  CHECK(type_of({"2024-01-01", "2024-02-29"}) == "date");
  CHECK(type_of({"2024-01-01", "2024-02-29 12:00:00"}) == "timestamp(0)");
  CHECK(type_of({"2024-01-01T00:00:00Z", "2024-02-29 12:00:00.25"}) == "timestamptz(3)");
  CHECK(type_of({"2024-02-29 12:00:00.251234"}) == "timestamp");
  CHECK(type_of({"12:00:00"}) == "time");
  CHECK(type_of({"10.0.0.1"}) == "inet");
  CHECK(type_of({"{\"a\": 1}", "[]"}) == "jsonb");
  CHECK(type_of({"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"}) == "uuid");
  CHECK(type_of({"1", "x"}) == "char(1)");
  CHECK(type_of({"1", ""}) == "varchar(5)");
  CHECK(type_of({"NULL"}) == "text");
  CHECK(type_of({}) == "text");
  CHECK(type_of({"\xC3\xA9\xC3\xA9"}) == "char(2)");
}

TEST_CASE("nulls and repeats") {
  const ColumnProfile profile = profile_of({"a", "NULL", "b"});
  CHECK(profile.row_count() == 3);
  CHECK(profile.null_count() == 1);
  CHECK(profile.uniqueness() == Uniqueness::Proven);
  CHECK(profile_of({"a", "b", "a"}).uniqueness() == Uniqueness::Broken);
  CHECK(profile_of({"NULL"}).uniqueness() == Uniqueness::Broken);
}

TEST_CASE("growing numbers are unique however many") {
  ColumnProfile growing;
  ColumnProfile shuffled;
  for (int i = 0; i < 100'000; ++i) {
    const std::string up = std::to_string(i);
    const std::string other = std::to_string((i * 7919) % 100'003);
    growing.add({.text = up, .kind = FieldKind::Bare});
    shuffled.add({.text = other, .kind = FieldKind::Bare});
  }
  CHECK(growing.uniqueness() == Uniqueness::Proven);
  CHECK(shuffled.uniqueness() == Uniqueness::Sampled);
}

TEST_CASE("values are forgotten once they are many or long") {
  ColumnProfile profile;
  for (int i = 0; i < 60; ++i) {
    const std::string text = std::to_string(i);
    profile.add({.text = text, .kind = FieldKind::Bare});
    CHECK(profile.frequent().is_complete() == (i < 50));
  }
  CHECK(profile.frequent().values().empty());
  CHECK_FALSE(profile_of({"a value of more than forty bytes is no member"}).frequent().is_complete());
  CHECK(profile_of({"ann@example.com"}).has_private_values());
  CHECK(profile_of({"+49 30 1234567"}).has_private_values());
  CHECK_FALSE(profile_of({"in progress", "2024"}).has_private_values());
}
