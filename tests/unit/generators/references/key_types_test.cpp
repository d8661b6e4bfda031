// Foreign keys whose two sides have different types: one value fits both, printed as each side prints it.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <cstdlib>
#include <string>

#include "../generated.hpp"

using namespace datagen::generators;

namespace {

Generated pair(const std::string& parent, const std::string& child, const std::string& more = {}) {
  return generate(fmt::format(
      R"("parents": {{"row_count": 40, "columns": {{"key": {{"type": "{}", "primary_key": true{}}}}}}},
         "children": {{"row_count": 100, "columns": {{"key": {{"type": "{}", "nullable": false}}}},
           "foreign_keys": [{{"columns": ["key"], "referenced_table": "parents"}}]}})",
      parent, more, child));
}

std::string without_spaces_behind(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

}  // namespace

TEST_CASE("numbers fit the narrower side and have the digits of their own") {
  constexpr const char* kWide = R"(, "generator": "number")";
  for (const auto& [parent, child] :
       std::vector<std::pair<std::string, std::string>>{{"bigint", "smallint"},
                                                        {"numeric(12,4)", "integer"},
                                                        {"numeric", "bigint"},
                                                        {"double precision", "smallint"},
                                                        {"numeric(10,4)", "numeric(6,1)"},
                                                        {"numeric(6,1)", "numeric(10,4)"},
                                                        {"double precision", "numeric(8,2)"}}) {
    CAPTURE(parent);
    CAPTURE(child);
    const Generated made = pair(parent, child, kWide);
    REQUIRE_MESSAGE(made.is_sound(), made.messages());
    std::set<double> keys;
    for (const std::string& key : made.values("parents.key")) keys.insert(std::strtod(key.c_str(), nullptr));
    CHECK(keys.size() == 40);
    const bool is_whole = child.find("int") != std::string::npos;
    for (const std::string& key : made.values("children.key")) {
      CHECK(keys.contains(std::strtod(key.c_str(), nullptr)));
      if (is_whole) CHECK(key.find('.') == std::string::npos);
      if (child == "smallint") CHECK(std::abs(std::atoi(key.c_str())) <= 32767);
      if (child == "numeric(10,4)") CHECK(key.size() - key.find('.') == 5);
      if (child == "numeric(6,1)") CHECK(key.size() - key.find('.') == 2);
    }
    if (parent == "numeric(12,4)")
      for (const std::string& key : made.values("parents.key")) CHECK(key.ends_with(".0000"));
  }
}

TEST_CASE("texts fit the shorter side, and char(n) alone is filled with spaces") {
  for (const auto& [parent, child] :
       std::vector<std::pair<std::string, std::string>>{{"text", "varchar(5)"},
                                                        {"varchar(40)", "char(7)"},
                                                        {"char(8)", "text"},
                                                        {"char(8)", "char(12)"},
                                                        {"char(12)", "char(8)"},
                                                        {"char(9)", "varchar(6)"}}) {
    CAPTURE(parent);
    CAPTURE(child);
    const Generated made = pair(parent, child);
    REQUIRE_MESSAGE(made.is_sound(), made.messages());
    std::set<std::string> keys;
    for (const std::string& key : made.values("parents.key")) keys.insert(without_spaces_behind(key));
    CHECK(keys.size() == 40);
    for (const std::string& key : made.values("children.key")) {
      CHECK(keys.contains(without_spaces_behind(key)));
      if (child == "char(12)") CHECK(key.size() == 12);
      if (child == "text" || child.starts_with("varchar")) CHECK(key == without_spaces_behind(key));
    }
  }
}

TEST_CASE("a date is a timestamp at midnight") {
  for (const std::string& key : pair("date", "timestamp").values("children.key"))
    CHECK(key.ends_with(" 00:00:00"));
}

TEST_CASE("a chain of keys is as narrow as its narrowest end") {
  const Generated made = generate(
      R"json("a": {"row_count": 40, "columns": {"key": {"type": "text", "primary_key": true}}},
             "b": {"row_count": 30, "columns": {"key": {"type": "varchar(20)", "primary_key": true}},
                   "foreign_keys": [{"columns": ["key"], "referenced_table": "a"}]},
             "c": {"row_count": 30, "columns": {"key": {"type": "varchar(4)", "nullable": false}},
                   "foreign_keys": [{"columns": ["key"], "referenced_table": "b"}]})json");
  REQUIRE_MESSAGE(made.is_sound(), made.messages());
  for (const char* table : {"a.key", "b.key", "c.key"})
    for (const std::string& key : made.values(table)) CHECK(key.size() <= 4);
}

TEST_CASE("keys too many for the narrower side are a problem that names it") {
  const std::string messages =
      generate(R"("a": {"row_count": 40000, "columns": {"id": {"type": "bigserial", "primary_key": true}}},
                  "b": {"row_count": 1, "columns": {"a_id": {"type": "smallint", "nullable": false}},
                        "foreign_keys": [{"columns": ["a_id"], "referenced_table": "a"}]})")
          .messages();
  CHECK(messages ==
        "column \"a.id\", which \"b.a_id\" of type smallint references, of type smallint holds 32767 values "
        "of its "
        "sequence; table \"a\" has 40000 rows [make it a bigint or bigserial]\n");
}

TEST_CASE("pairs whose values would be equal by luck") {
  const auto messages = [](const char* parent, const char* child) { return pair(parent, child).messages(); };
  CHECK(messages("timestamp", "timestamptz") ==
        "column \"children.key\" has type \"timestamp with time zone\" and cannot reference column "
        "\"parents.key\" "
        "of type \"timestamp without time zone\" [make it timestamp without time zone: the time zone of a "
        "session "
        "would decide whether they are equal]\n");
  CHECK(messages("real", "double precision").find("the same digits are another number in a real") !=
        std::string::npos);
  CHECK(messages("uuid", "macaddr").find("cannot reference") != std::string::npos);
  CHECK(messages("bit(8)", "bit(16)").find("cannot reference") != std::string::npos);
}
