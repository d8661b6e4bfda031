// Every generator of the registry fills columns that suit it, with values of its own form.
#include "generators/registry.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <cstdlib>
#include <regex>
#include <string>
#include <vector>

#include "generated.hpp"
#include "generators/examples.hpp"

using namespace datagen::generators;

namespace {

// Types that a kind of generator fills.
std::vector<std::string> types_for(Makes makes) {
  switch (makes) {
    case Makes::TextOrLabel:
    case Makes::Text: return {"text", "varchar(200)", "varchar(12)", "char(80)", "varchar"};
    case Makes::Number:
      return {"integer", "bigint", "smallint", "numeric(12,3)", "numeric", "real", "double precision"};
    case Makes::Digits: return {"text", "varchar(20)", "bigint", "numeric(20,0)"};
    case Makes::Boolean: return {"boolean"};
    case Makes::Moment: return {"date", "timestamp", "timestamptz"};
    case Makes::Uuid: return {"uuid", "text", "char(36)"};
    case Makes::Json: return {"json", "jsonb"};
    case Makes::Label: return {"mood"};
    case Makes::Address: return {"inet", "text"};
    case Makes::TimeOfDay: return {"time", "time(0)", "timetz(3)"};
    case Makes::Interval: return {"interval", "interval year", "interval day to hour", "interval second(0)"};
    case Makes::Bytes: return {"bytea"};
    case Makes::Bits: return {"bit(5)", "varbit(9)", "bit(130)"};
    case Makes::Xml: return {"xml"};
    case Makes::Network: return {"cidr"};
    case Makes::MacAddress: return {"macaddr", "macaddr8"};
    case Makes::Point: return {"point"};
    case Makes::Line: return {"line"};
    case Makes::LineSegment: return {"lseg"};
    case Makes::Box: return {"box"};
    case Makes::Path: return {"path"};
    case Makes::Polygon: return {"polygon"};
    case Makes::Circle: return {"circle"};
    case Makes::Range: return {"int4range", "int8range", "numrange", "daterange", "tsrange", "tstzrange"};
    case Makes::MultiRange:
      return {"int4multirange", "int8multirange", "nummultirange",
              "datemultirange", "tsmultirange",   "tstzmultirange"};
    case Makes::SearchVector: return {"tsvector"};
    case Makes::KeyValues: return {"hstore"};
    case Makes::Embedding: return {"vector(4)"};
    case Makes::Array: return {"integer[]", "integer[][]", "text[]", "mood[]", "box[]", "boolean[]"};
    case Makes::Composite: return {"place"};
    case Makes::Any: return {"text"};
  }
  return {};
}

// How values of types without other forms look, by the type.
std::string form_of_type(const std::string& type) {
  static const std::string number = "-?\\d+(\\.\\d+)?(e[+-]\\d+)?";
  static const std::string point = "\\(" + number + "," + number + "\\)";
  static const std::string day = "\\d{4}-\\d\\d-\\d\\d";
  static const std::string time = "\\d\\d:\\d\\d:\\d\\d";
  static const auto quoted = [](const std::string& what) { return "\"" + what + "\""; };
  static const auto range = [](const std::string& bound) { return "\\[" + bound + "," + bound + "\\)"; };
  static const auto multirange = [](const std::string& bound) {
    return "\\{" + range(bound) + "(," + range(bound) + "){0,2}\\}";
  };
  static const auto array = [](const std::string& element, const std::string& between = ",") {
    return "\\{(" + element + "(" + between + element + ")*)?\\}";
  };
  static const std::string moment = quoted(day + " " + time);
  static const std::string zoned = quoted(day + " " + time + "\\+00");
  static const std::map<std::string, std::string> forms{
      {"time", time},
      {"time(0)", time},
      {"timetz(3)", time + "\\+00"},
      {"interval", "(\\d days? ?)?(" + time + ")?"},
      {"interval year", "\\d+ years?"},
      {"interval day to hour", "(\\d+ days? ?)?(\\d\\d:00:00)?"},
      {"interval second(0)", "0\\d:\\d\\d:\\d\\d"},
      {"bytea", "\\\\x([0-9a-f]{2}){24}"},
      {"bit(5)", "[01]{5}"},
      {"varbit(9)", "[01]{1,9}"},
      {"bit(130)", "[01]{130}"},
      {"xml", "<item id=\"\\d+\"><name>[a-z]+</name><color>[A-Za-z -]+</color></item>"},
      {"cidr", "10\\.\\d{1,3}\\.\\d{1,3}\\.0/24"},
      {"macaddr", "02(:[0-9a-f]{2}){5}"},
      {"macaddr8", "02(:[0-9a-f]{2}){2}:ff:fe(:[0-9a-f]{2}){3}"},
      {"point", point},
      {"line", "\\{" + number + ",-1," + number + "\\}"},
      {"lseg", "\\[" + point + "," + point + "\\]"},
      {"box", point + "," + point},
      {"path", "[\\[(]" + point + "(," + point + "){1,4}[\\])]"},
      {"polygon", "\\(" + point + "(," + point + "){3}\\)"},
      {"circle", "<" + point + "," + number + ">"},
      {"int4range", range("\\d+")},
      {"int8range", range("\\d+")},
      {"numrange", range("\\d+\\.\\d\\d")},
      {"daterange", range(day)},
      {"tsrange", range(moment)},
      {"tstzrange", range(zoned)},
      {"int4multirange", multirange("\\d+")},
      {"int8multirange", multirange("\\d+")},
      {"nummultirange", multirange("\\d+\\.\\d\\d")},
      {"datemultirange", multirange(day)},
      {"tsmultirange", multirange(moment)},
      {"tstzmultirange", multirange(zoned)},
      {"tsvector", "'[a-z]+':\\d+( '[a-z]+':\\d+){2,7}"},
      {"hstore", "\"size\"=>\"[A-Z]+\", \"color\"=>\"[A-Za-z -]+\", \"weight\"=>\"\\d+\""},
      {"vector(4)", "\\[-?[0-9.e-]+(,-?[0-9.e-]+){3}\\]"},
      {"integer[]", array("\\d+")},
      {"integer[][]", array("\\{\\d+,\\d+\\}")},
      {"text[]", array("[a-z]+")},
      {"mood[]", array("(sad|ok|happy)")},
      {"box[]", array(point + "," + point, ";")},
      {"boolean[]", array("[tf]")},
      {"place", "\\([a-z]+,\\d+\\)"},
  };
  const auto found = forms.find(type);
  return found == forms.end() ? "" : found->second;
}

const std::string kMood =
    R"("extensions": ["hstore", "vector"],
       "custom_types": {"mood": {"kind": "enum", "definition": {"values": ["sad", "ok", "happy"]}},
                        "place": {"kind": "composite", "definition": {"fields": [
                          {"name": "a", "type": "text"}, {"name": "b", "type": "integer"}]}}}, )";

// The least configuration that a generator asks for.
std::string config_for(std::string_view name) {
  if (name == "integer_range") return R"({"min": 5, "max": 90})";
  if (name == "enum") return R"({"values": ["a", "b"]})";
  if (name == "weighted_enum") return R"({"values": {"a": 1, "b": 3}})";
  if (name == "distribution") return R"({"type": "weighted", "weights": {"a": 1, "b": 3}})";
  if (name == "pattern") return R"({"pattern": "[A-Z]{2}-[0-9]{3}"})";
  if (name == "template") return R"({"template": "T-{{seq:4}}-{{hex:3}}"})";
  return "";
}

// What values look like, for generators whose form does not hang on the type.
std::string form_of(std::string_view name) {
  static const std::map<std::string_view, std::string> forms{
      {"email", "[a-z]+\\.[a-z]+@[a-z]+(\\.[a-z]+)+"},
      {"username", "[a-z]+[._][a-z]+|[a-z]+_\\d+|[a-z]+\\d*"},
      {"gender", "female|male"},
      {"phone", "\\([2-9]\\d\\d\\) [2-9]\\d\\d-\\d{4}"},
      {"currency", "[A-Z]{3}"},
      {"country_code", "[A-Z]{2}"},
      {"sku", "[A-Z]{2}-\\d{6}"},
      {"slug", "[a-z0-9]+(-[a-z0-9]+)*"},
      {"url", "https://www\\.example\\.com/[a-z]+/\\d+"},
      {"token", "[0-9a-f]{64}"},
      {"ip_address", "10\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}"},
      {"uuid", "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"},
      {"pattern", "[A-Z]{2}-[0-9]{3}"},
      {"template", "T-\\d{4}-[0-9a-f]{3}"},
      {"enum", "a|b"},
      {"weighted_enum", "a|b"},
      {"distribution", "a|b"},
      {"enum_label", "sad|ok|happy"},
      {"status", "[a-z]+"},
      {"order_status", "[a-z]+"},
      {"payment_method", "[a-z_]+"},
      {"priority", "[a-z]+"},
      {"time_zone", "[A-Za-z]+/[A-Za-z_/]+"},
      {"tag", "[a-z-]+"},
      {"iban", "(DE\\d{20}|GB\\d\\d[A-Z]{4}\\d{14}|NL\\d\\d[A-Z]{4}\\d{10}|AT\\d{18}|SE\\d{22})"},
      {"bic", "[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?"},
      {"ean", "\\d{13}"},
      {"upc", "\\d{12}"},
      {"isbn", "978\\d{10}"},
      {"routing_number", "(0[1-9]|1[0-2])\\d{7}"},
      {"card_number", "\\d{15,16}"},
      {"card_last4", "\\d{4}"},
      {"password_hash", "\\$2b\\$12\\$[./A-Za-z0-9]{53}"},
      {"md5", "[0-9a-f]{32}"},
      {"sha1", "[0-9a-f]{40}"},
      {"sha256", "[0-9a-f]{64}"},
      {"otp", "\\d{6}"},
      {"version", "\\d+\\.\\d+\\.\\d+"},
      {"mac_text", "02(:[0-9a-f]{2}){5}"},
      {"blood_pressure", "\\d{2,3}/\\d{2}"},
      {"blood_type", "(A|B|AB|O)[+-]"},
      {"mime_type", "[a-z]+/[A-Za-z0-9.+-]+"},
      {"file_name", "[a-z-]+-\\d{4}\\.[a-z0-9]+"},
      {"hex_color", "#[0-9a-f]{6}"},
      {"invoice_number", "INV-\\d{6}"},
      {"license_plate", "[A-Z]{3}-\\d{4}"},
      {"vin", "[A-HJ-NPR-Z0-9]{17}"},
      {"http_status", "\\d{3}"},
  };
  const auto found = forms.find(name);
  return found == forms.end() ? "" : found->second;
}

struct Bounds {
  double min;
  double max;
};
Bounds bounds_of(std::string_view name) {
  static const std::map<std::string_view, Bounds> bounds{
      {"integer_range", {5, 90}}, {"age", {18, 90}},          {"year", {2000, 2025}},
      {"percentage", {0, 100}},   {"rating", {1, 5}},         {"quantity", {1, 10}},
      {"stock", {0, 500}},        {"price", {2, 400}},        {"amount", {10, 2500}},
      {"latitude", {-90, 90}},    {"longitude", {-180, 180}}, {"count", {0, 200}},
      {"sequence", {1, 200}},     {"measure", {1, 200}},      {"small_amount", {0, 25}},
      {"number", {1, 1000}}};
  const auto found = bounds.find(name);
  return found == bounds.end() ? Bounds{-1e9, 1e9} : found->second;
}

std::size_t characters(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

void check_form(std::string_view generator, Makes makes, const std::string& type, const Values& values) {
  CAPTURE(generator);
  CAPTURE(type);
  std::string form;
  switch (makes) {
    case Makes::Number:
      form = type == "numeric(12,3)"                        ? "-?\\d{1,9}\\.\\d{3}"
             : type == "numeric"                            ? "-?\\d+\\.\\d\\d"
             : type == "real" || type == "double precision" ? "-?\\d+(\\.\\d+)?(e[+-]\\d+)?"
                                                            : "-?\\d+";
      break;
    case Makes::Boolean: form = "[tf]"; break;
    case Makes::Moment:
      form = type == "date" ? "\\d{4}-\\d\\d-\\d\\d" : "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";
      if (type == "timestamptz") form += "\\+00";
      break;
    case Makes::Json: form = "[{\\[][^]*[}\\]]"; break;
    default:
      if (type == "text" || type == "varchar" || type == "inet" || type == "uuid" || type == "mood")
        form = form_of(generator);
      if (form.empty()) form = form_of_type(type);
  }
  const std::regex regex(form.empty() ? "[^]+" : form);
  for (const std::string& value : values) {
    CAPTURE(value);
    CHECK(std::regex_match(value, regex));
    if (makes == Makes::Number) {
      const double number = std::strtod(value.c_str(), nullptr);
      CHECK(number >= bounds_of(generator).min);
      CHECK(number <= bounds_of(generator).max);
    }
    if (type == "varchar(12)") CHECK(characters(value) <= 12);
    if (type == "varchar(200)") CHECK(characters(value) <= 200);
    if (type == "char(80)") CHECK(characters(value) == 80);
    CHECK(value.find_first_of(std::string("\0\x01\x7f", 3)) == std::string::npos);
  }
}

}  // namespace

TEST_CASE("every generator fills the types it says it can") {
  for (const GeneratorInfo& info : all_generators()) {
    CAPTURE(info.name);
    CHECK_FALSE(info.summary.empty());
    CHECK(find_generator(info.name) == &info);
    if (info.name == "expression") continue;  // what it makes is what the expression gives
    std::string columns;
    const std::vector<std::string> types = types_for(info.makes);
    for (std::size_t i = 0; i < types.size(); ++i) {
      const std::string config = config_for(info.name);
      columns += fmt::format(R"({}"c{}": {{"type": "{}", "nullable": false, "generator": "{}"{}}})",
                             i > 0 ? ", " : "", i, types[i], info.name,
                             config.empty() ? "" : ", \"generator_config\": " + config);
    }
    const Generated made = generate_table(200, columns, "", kMood);
    REQUIRE_MESSAGE(made.is_sound(), info.name << ": " << made.messages());
    const Rows rows = made.rows("t");
    REQUIRE(rows.size() == 200);
    for (std::size_t i = 0; i < types.size(); ++i) {
      Values values;
      for (const Values& row : rows) values.push_back(row.at(i));
      check_form(info.name, info.makes, types[i], values);
    }
    // One value in all rows is no data.
    CHECK(std::set<Values>(rows.begin(), rows.end()).size() > 1);
  }
}

TEST_CASE("columns of every type that no name tells anything about get values") {
  const Generated made = generate_table(
      100,
      R"j("c1": {"type": "smallint"}, "c2": {"type": "numeric(3,2)"}, "c3": {"type": "numeric(2,2)"},
         "c4": {"type": "varchar(1)"}, "c5": {"type": "char(1)"}, "c6": {"type": "mood"}, "c7": {"type": "inet"},
         "c8": {"type": "uuid"}, "c9": {"type": "jsonb"}, "c10": {"type": "date"}, "c11": {"type": "timestamp(0)"},
         "c12": {"type": "boolean"}, "c13": {"type": "text"}, "c14": {"type": "numeric(30,20)"}, "c15": {"type": "real"})j",
      "", kMood);
  for (const Values& row : made.rows("t")) {
    CHECK(row.size() == 15);
    CHECK(std::abs(std::strtod(row[1].c_str(), nullptr)) < 10);
    CHECK(std::abs(std::strtod(row[2].c_str(), nullptr)) < 1);
    CHECK(characters(row[3]) <= 1);
    CHECK(characters(row[4]) == 1);
  }
}

TEST_CASE("numbers stay inside types that are narrower than their usual range") {
  // Name, type, and the least power of ten that the type does not hold.
  struct Narrow {
    const char* generator;
    const char* type;
    double limit;
  };
  for (const Narrow& narrow :
       {Narrow{"quantity", "numeric(3,2)", 10}, Narrow{"count", "numeric(4,2)", 100},
        Narrow{"rating", "numeric(2,2)", 1}, Narrow{"price", "numeric(3,2)", 10},
        Narrow{"amount", "numeric(2,0)", 100}, Narrow{"age", "numeric(1,0)", 10},
        Narrow{"percentage", "numeric(2,0)", 100}, Narrow{"longitude", "numeric(8,6)", 100},
        Narrow{"latitude", "numeric(3,2)", 10}, Narrow{"year", "numeric(3,0)", 1000},
        Narrow{"number", "numeric(2,1)", 10}, Narrow{"stock", "numeric(2,0)", 100},
        Narrow{"measure", "numeric(3,1)", 100}, Narrow{"small_amount", "numeric(3,2)", 10}}) {
    CAPTURE(narrow.generator);
    CAPTURE(narrow.type);
    const Generated made = generate_table(
        500, fmt::format(R"("c": {{"type": "{}", "generator": "{}"}})", narrow.type, narrow.generator));
    if (!made.is_sound()) continue;  // saying so is as good
    double most = 0;
    for (const std::string& value : made.values("t.c"))
      most = std::max(most, std::abs(std::strtod(value.c_str(), nullptr)));
    CHECK(most < narrow.limit);
  }
}

TEST_CASE("every generator and every key of a configuration has a summary") {
  for (const GeneratorInfo& generator : all_generators()) {
    CAPTURE(generator.name);
    CHECK_FALSE(generator.summary.empty());
    for (const ConfigKey& key : generator.keys) CHECK_FALSE(key.summary.empty());
  }
}

TEST_CASE("headings stand over generators that exist") {
  CHECK(generator_sections().front().first == all_generators().front().name);
  for (const GeneratorSection& section : generator_sections())
    CHECK(find_generator(section.first) != nullptr);
}

TEST_CASE("the example of every generator makes rows") {
  for (const GeneratorInfo& generator : all_generators()) {
    const GeneratorExample example = example_of(generator);
    CAPTURE(generator.name);
    const std::string config = example.config.empty() ? "{}" : std::string(example.config);
    const Generated made =
        generate_table(5,
                       fmt::format(R"("c": {{"type": "{}", "generator": "{}", "generator_config": {}}})",
                                   example.type, generator.name, config),
                       {}, kMood);
    CHECK_MESSAGE(made.is_sound(), made.messages());
  }
}

TEST_CASE("every type has a generator") {
  const datagen::schema::Model model;
  for (const datagen::schema::TypeInfo& known : datagen::schema::all_types()) {
    CAPTURE(known.name);
    const datagen::schema::Type type{.id = known.id};
    CHECK(can_fill(generator_for_type(model, type).makes, type, model));
  }
}
