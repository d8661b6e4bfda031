// Values that a schema spells out: (type, text) and what PostgreSQL prints for it, or that it is refused.
#include "generators/literals.hpp"

#include <array>
#include <string>
#include <string_view>

#include "generated.hpp"
#include "generators/literals/parsers.hpp"
#include "schema/type.hpp"

namespace datagen::generators {

namespace {

constexpr std::string_view kRefused = "(refused)";

struct Spelled {
  std::string_view type;
  std::string_view text;
  std::string_view canonical;
};

// The canonical texts are what PostgreSQL 15 printed for these.
constexpr auto kScalars = std::to_array<Spelled>({
    {"bytea", R"(\x00FFab)", R"(\x00ffab)"},
    {"bytea", "abc", R"(\x616263)"},
    {"bytea", "", R"(\x)"},
    {"bytea", R"(\x)", R"(\x)"},
    {"bytea", R"(\x0)", kRefused},
    {"bytea", R"(\xzz)", kRefused},
    {"bytea", R"(a\b)", kRefused},
    {"bytea", "é", kRefused},
    {"inet", "192.168.0.1", "192.168.0.1"},
    {"inet", "10.0.0.1/8", "10.0.0.1/8"},
    {"inet", "10.0.0.1/32", "10.0.0.1"},
    {"inet", "::1", "::1"},
    {"inet", "2001:DB8::0:1/64", "2001:db8::1/64"},
    {"inet", "::ffff:1.2.3.4", "::ffff:1.2.3.4"},
    {"inet", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"},
    {"inet", "1:0:0:2:0:0:0:3", "1:0:0:2::3"},
    {"inet", "::", "::"},
    {"inet", "1::", "1::"},
    {"inet", "1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7"},
    {"inet", "0.0.0.0/0", "0.0.0.0/0"},
    {"inet", "::1.2.3.4/128", "::1.2.3.4"},
    {"inet", "1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"},
    {"inet", "zz", kRefused},
    {"inet", "256.1.1.1", kRefused},
    {"inet", "1.2.3", kRefused},
    {"inet", "1.2.3.4/33", kRefused},
    {"inet", "1.2.3.4/", kRefused},
    {"inet", "1:2:3", kRefused},
    {"inet", "1::2::3", kRefused},
    {"inet", "12345::", kRefused},
    {"inet", "01.2.3.4", kRefused},
    {"inet", "1.2.3.4 ", kRefused},
    {"inet", ":1:2:3:4:5:6:7", kRefused},
    {"inet", "1:2:3:4:5:6:7:8::", kRefused},
    {"cidr", "10.0.0.0/8", "10.0.0.0/8"},
    {"cidr", "192.168.1.1", "192.168.1.1/32"},
    {"cidr", "2001:db8::/32", "2001:db8::/32"},
    {"cidr", "::/0", "::/0"},
    {"cidr", "10.128.0.0/9", "10.128.0.0/9"},
    {"cidr", "10.0.0.1/8", kRefused},
    {"cidr", "2001:db8::1/32", kRefused},
    {"cidr", "10.128.0.0/8", kRefused},
    {"macaddr", "08:00:2B:01:02:03", "08:00:2b:01:02:03"},
    {"macaddr", "08-00-2b-01-02-03", "08:00:2b:01:02:03"},
    {"macaddr", "08002b:010203", "08:00:2b:01:02:03"},
    {"macaddr", "08002b-010203", "08:00:2b:01:02:03"},
    {"macaddr", "0800.2b01.0203", "08:00:2b:01:02:03"},
    {"macaddr", "0800-2b01-0203", "08:00:2b:01:02:03"},
    {"macaddr", "08002b010203", "08:00:2b:01:02:03"},
    {"macaddr", "08:00:2b:01:02", kRefused},
    {"macaddr", "08:00:2b:01:02:0g", kRefused},
    {"macaddr", "08:00-2b:01:02:03", kRefused},
    {"macaddr", "", kRefused},
    {"macaddr", "08:00:2b:01:02:03:", kRefused},
    {"macaddr8", "08:00:2b:01:02:03:04:05", "08:00:2b:01:02:03:04:05"},
    {"macaddr8", "08:00:2b:01:02:03", "08:00:2b:ff:fe:01:02:03"},
    {"macaddr8", "08002b0102030405", "08:00:2b:01:02:03:04:05"},
    {"macaddr8", "0800.2b01.0203.0405", "08:00:2b:01:02:03:04:05"},
    {"macaddr8", "08:00:2b", kRefused},
    {"macaddr8", "08:00:2b:01:02:03:04", kRefused},
    {"point", "(1,2)", "(1,2)"},
    {"point", " ( 1.50 , -2e1 ) ", "(1.5,-20)"},
    {"point", "(1e300,0.1)", "(1e+300,0.1)"},
    {"point", "(-0,0.00001)", "(-0,1e-05)"},
    {"point", "(100000000000000,1000000000000000)", "(100000000000000,1e+15)"},
    {"point", "(1,2", kRefused},
    {"point", "1", kRefused},
    {"point", "(a,b)", kRefused},
    {"point", "(1,2)x", kRefused},
    {"point", "(1,inf", kRefused},
    {"line", "{1,-1,0}", "{1,-1,0}"},
    {"line", "{0.5, 2, 3}", "{0.5,2,3}"},
    {"line", "{0,0,1}", kRefused},
    {"line", "{1,2}", kRefused},
    {"line", "{0.0000001,0,5}", kRefused},
    {"lseg", "[(0,0),(1,2)]", "[(0,0),(1,2)]"},
    {"lseg", "((0,0),(1,2))", "[(0,0),(1,2)]"},
    {"lseg", "(0,0),(1,2)", "[(0,0),(1,2)]"},
    {"lseg", "[(0,0)]", kRefused},
    {"lseg", "[(0,0),(1,2)", kRefused},
    {"lseg", "[(0,0),(1,2),(3,4)]", kRefused},
    {"box", "(1,2),(0,0)", "(1,2),(0,0)"},
    {"box", "((0,5),(3,1))", "(3,5),(0,1)"},
    {"box", "(0,0),(1,1)", "(1,1),(0,0)"},
    {"box", "(1,2)", kRefused},
    {"box", "(1,2),(3", kRefused},
    {"path", "[(0,0),(1,2)]", "[(0,0),(1,2)]"},
    {"path", "((0,0),(1,2))", "((0,0),(1,2))"},
    {"path", "(0,0),(1,2)", "((0,0),(1,2))"},
    {"path", "[(1,1)]", "[(1,1)]"},
    {"path", "[]", kRefused},
    {"path", "[(0,0),(1,2))", kRefused},
    {"polygon", "((0,0),(1,0),(1,2))", "((0,0),(1,0),(1,2))"},
    {"polygon", "(0,0),(1,0)", "((0,0),(1,0))"},
    {"polygon", "((1,1))", "((1,1))"},
    {"polygon", "", kRefused},
    {"polygon", "((0,0),(1,0)", kRefused},
    {"polygon", "(0,0", kRefused},
    {"circle", "<(1,2),3>", "<(1,2),3>"},
    {"circle", "< (1,2) , 3.50 >", "<(1,2),3.5>"},
    {"circle", "<(1,2),0>", "<(1,2),0>"},
    {"circle", "<(1,2),-3>", kRefused},
    {"circle", "<(1,2)>", kRefused},
    {"int4range", "[1,10)", "[1,10)"},
    {"int4range", "[1,10]", "[1,11)"},
    {"int4range", "(1,10)", "[2,10)"},
    {"int4range", "(,5]", "(,6)"},
    {"int4range", "[3,)", "[3,)"},
    {"int4range", "(,)", "(,)"},
    {"int4range", "empty", "empty"},
    {"int4range", "[1,1)", "empty"},
    {"int4range", "(1,2)", "empty"},
    {"int4range", "[5,5]", "[5,6)"},
    {"int4range", "[5,1)", kRefused},
    {"int4range", "[1,2147483647]", kRefused},
    {"int4range", "[a,b]", kRefused},
    {"int4range", "[1,2", kRefused},
    {"int4range", "1,2", kRefused},
    {"int8range", "[1,10000000000]", "[1,10000000001)"},
    {"int8range", "[1,9223372036854775807]", kRefused},
    {"numrange", "[1.5,10)", "[1.5,10)"},
    {"numrange", "(1,1)", "empty"},
    {"numrange", "(1.25,)", "(1.25,)"},
    {"numrange", "[2,1.5]", kRefused},
    {"numrange", "[x,1]", kRefused},
    {"tsrange", "[2024-01-01,2024-01-02 10:00]", R"(["2024-01-01 00:00:00","2024-01-02 10:00:00"])"},
    {"tsrange", R"(["2024-01-01 09:00:00","2024-01-01 17:00:00"))",
     R"(["2024-01-01 09:00:00","2024-01-01 17:00:00"))"},
    {"tsrange", "[2024-02-30,)", kRefused},
    {"tstzrange", "[2024-01-01 00:00:00+02,)", R"(["2023-12-31 22:00:00+00",))"},
    {"tstzrange", "[2024-01-01T09:00:00Z,2024-01-01T10:00:00Z]",
     R"(["2024-01-01 09:00:00+00","2024-01-01 10:00:00+00"])"},
    {"tstzrange", "[2024-01-02,2024-01-01]", kRefused},
    {"daterange", "[2024-01-01,2024-02-29]", "[2024-01-01,2024-03-01)"},
    {"daterange", "(2024-01-01,2024-01-03)", "[2024-01-02,2024-01-03)"},
    {"daterange", "(2024-01-01,2024-01-02)", "empty"},
    {"daterange", "[2024-01-01 10:00:00,)", kRefused},
    {"daterange", "[2023-02-29,)", kRefused},
    {"int4multirange", "{[1,3),[5,10]}", "{[1,3),[5,11)}"},
    {"int4multirange", "{}", "{}"},
    {"int4multirange", "{ [1,2] , [4,5] }", "{[1,3),[4,6)}"},
    {"int4multirange", "{(,1],[3,)}", "{(,2),[3,)}"},
    {"int4multirange", "[1,2)", kRefused},
    {"int4multirange", "{[1,2}", kRefused},
    {"nummultirange", "{[1,2),(2,3]}", "{[1,2),(2,3]}"},
    {"nummultirange", "{[1,0]}", kRefused},
    {"tsmultirange", "{[2024-01-01,2024-01-02)}", R"({["2024-01-01 00:00:00","2024-01-02 00:00:00")})"},
    {"tsmultirange", "{x}", kRefused},
    {"tstzmultirange", "{[2024-01-01,2024-01-02)}",
     R"({["2024-01-01 00:00:00+00","2024-01-02 00:00:00+00")})"},
    {"tstzmultirange", "{x}", kRefused},
    {"datemultirange", "{[2024-01-01,2024-01-02],[2024-02-01,2024-02-03)}",
     "{[2024-01-01,2024-01-03),[2024-02-01,2024-02-03)}"},
    {"datemultirange", "{x}", kRefused},
    {"int8multirange", "{[1,2]}", "{[1,3)}"},
    {"int8multirange", "{x}", kRefused},
    {"interval", "1 year 2 mons 3 days 04:05:06", "1 year 2 mons 3 days 04:05:06"},
    {"interval", "90 minutes", "01:30:00"},
    {"interval", "1 week", "7 days"},
    {"interval", "-1 day +02:03:04", "-1 days +02:03:04"},
    {"interval", "14 months", "1 year 2 mons"},
    {"interval", "36:00", "36:00:00"},
    {"interval", "1 mon -1 days", "1 mon -1 days"},
    {"interval", "00:00:00", "00:00:00"},
    {"interval", "1 day -00:00:01.5", "1 day -00:00:01.5"},
    {"interval", "2 hours 30 min", "02:30:00"},
    {"interval", "-1 years", "-1 years"},
    {"interval", "5 parsecs", kRefused},
    {"interval", "", kRefused},
    {"interval", "1:99", kRefused},
    {"interval", "1 day 1 dya", kRefused},
    {"interval day to minute", "3 days 04:05:00", "3 days 04:05:00"},
    {"interval day to minute", "5 parsecs", kRefused},
    {"interval year", "2 years", "2 years"},
    {"interval month", "14 months", "1 year 2 mons"},
    {"interval year to month", "-1 month", "-1 mons"},
    {"interval hour", "30 hours", "30:00:00"},
    {"interval day to hour", "1 day 2 hours", "1 day 02:00:00"},
    {"interval(0)", "3 days 04:05:06", "3 days 04:05:06"},
    {"interval(0)", "x", kRefused},
    {"timetz", "09:30+02", "09:30:00+02"},
    {"timetz", "09:30:00.5-03:30", "09:30:00.5-03:30"},
    {"timetz", "09:30:00Z", "09:30:00+00"},
    {"timetz", "23:59:59.999999+00:00", "23:59:59.999999+00"},
    {"timetz", "01:00:00+15:59", "01:00:00+15:59"},
    {"timetz", "25:00+00", kRefused},
    {"timetz", "09:30+99", kRefused},
    {"timetz", "x", kRefused},
    {"time", "09:30", "09:30:00"},
    {"time", "09:30:00.5", "09:30:00.5"},
    {"time", "24:30", kRefused},
    {"time", "x", kRefused},
    {"xml", "<a>text</a>", "<a>text</a>"},
    {"xml", "a &amp; b", "a &amp; b"},
    {"xml", R"(<a b='1' c="x"/><d/>)", R"(<a b='1' c="x"/><d/>)"},
    {"xml", "<a><!-- hi --><b/></a>", "<a><!-- hi --><b/></a>"},
    {"xml", " x ", " x "},
    {"xml", "&#65;", "&#65;"},
    {"xml", "<a>", kRefused},
    {"xml", "<a></b>", kRefused},
    {"xml", "a & b", kRefused},
    {"xml", "<a b=1/>", kRefused},
    {"xml", "<a b='1' b='2'/>", kRefused},
    {"xml", "<", kRefused},
    {"xml", "<a b='<'/>", kRefused},
    {"xml", "]]>", kRefused},
    {"xml", "</a>", kRefused},
    {"tsvector", "'fat':2 'cat':3", "'cat':3 'fat':2"},
    {"tsvector", "b a", "'a' 'b'"},
    {"tsvector", "'it''s':1A,3 x:4D", "'it''s':1A,3 'x':4"},
    {"tsvector", "", ""},
    {"tsvector", "'a b'", "'a b'"},
    {"tsvector", "'a", kRefused},
    {"tsvector", "a:0x", kRefused},
    {"tsvector", ":1", kRefused},
    {"hstore", R"("b"=>"1", "a"=>NULL)", R"("a"=>NULL, "b"=>"1")"},
    {"hstore", R"(a=>1,bb=>null,c=>"x y")", R"("a"=>"1", "c"=>"x y", "bb"=>NULL)"},
    {"hstore", R"("q\"q"=>"back\\slash")", R"("q\"q"=>"back\\slash")"},
    {"hstore", "", ""},
    {"hstore", R"("n"=>"NULL")", R"("n"=>"NULL")"},
    {"hstore", "a => 1", R"("a"=>"1")"},
    {"hstore", "a", kRefused},
    {"hstore", "a=>", kRefused},
    {"hstore", R"("a=>1)", kRefused},
    {"double precision", "0.1", "0.1"},
    {"double precision", "3.141592653589793", "3.141592653589793"},
    {"double precision", "1e300", "1e+300"},
    {"double precision", "12345678901234567e-10", "1234567.8901234567"},
    {"double precision", "-0.00001", "-1e-05"},
    {"double precision", "1e15", "1e+15"},
    {"double precision", "123456789012345.6", "123456789012345.6"},
    {"double precision", "x", kRefused},
    {"double precision", "1e400", kRefused},
    {"real", "0.1", "0.1"},
    {"real", "3.1415927", "3.1415927"},
    {"real", "16777216", "1.6777216e+07"},
    {"real", "1e-5", "1e-05"},
    {"real", "123456.7", "123456.7"},
    {"real", "1e38", "1e+38"},
    {"real", "3.4028235e+38", "3.4028235e+38"},
    {"real", "1e39", kRefused},
    {"jsonb", R"({"long":1,"b":[1,2],"a":-0})", R"({"a": 0, "b": [1, 2], "long": 1})"},
    {"jsonb", R"({"a": 1.50, "b": 1.5e2, "c": 1e-3})", R"({"a": 1.50, "b": 150, "c": 0.001})"},
    {"jsonb", R"(["\u00e9\t\u0001\/"])", R"(["é\t\u0001/"])"},
    {"jsonb", R"("\u0008\u000c\n\u000d\u001f")", R"("\b\f\n\r\u001f")"},
    {"jsonb", R"("\u0000")", kRefused},
    {"jsonb", "[1, 2]", "[1, 2]"},
    {"jsonb", R"({"a": 1})", R"({"a": 1})"},
    {"jsonb", R"("x")", R"("x")"},
    {"jsonb", "null", "null"},
    {"jsonb", "{a", kRefused},
    {"jsonb", "abc", kRefused},
    {"jsonb", "1, 2", kRefused},
    {"json", "[1,2]", "[1,2]"},
    {"json", R"({"a":1})", R"({"a":1})"},
    {"json", "{a", kRefused},
    {"json", "abc", kRefused},
    {"date", "2024-02-29", "2024-02-29"},
    {"date", "2024-02-30", kRefused},
    {"timestamp", "2024-02-29T10:00:00.5", "2024-02-29 10:00:00.5"},
    {"timestamp", "2024-02-29", "2024-02-29 00:00:00"},
    {"timestamp", "x", kRefused},
    {"timestamptz", "2024-02-29T10:00:00.5+02:00", "2024-02-29 08:00:00.5+00"},
    {"timestamptz", "x", kRefused},
    {"bit(3)", "101", "101"},
    {"bit(3)", "10", kRefused},
    {"bit(3)", "102", kRefused},
    {"uuid", "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"},
    {"uuid", "x", kRefused},
    {"money", "12.5", "$12.50"},
    {"money", "-1234.56", "-$1,234.56"},
    {"money", "x", kRefused},
    {"numeric(4,2)", "12.5", "12.50"},
    {"numeric(4,2)", "123.4", kRefused},
});

constexpr auto kParts = std::to_array<Spelled>({
    {"integer[]", "{1,2,NULL}", "{1,2,NULL}"},
    {"integer[]", "{}", "{}"},
    {"integer[]", "{ 1 , 2 }", "{1,2}"},
    {"integer[]", "{1,a}", kRefused},
    {"integer[]", "1,2", kRefused},
    {"integer[]", "{1", kRefused},
    {"integer[][]", "{{1,2},{3,4}}", "{{1,2},{3,4}}"},
    {"integer[][]", "{{1},{2,3}}", kRefused},
    {"text[]", R"({a,"b c","","NULL",NULL,"q\"x"})", R"({a,"b c","","NULL",NULL,"q\"x"})"},
    {"text[]", "{a", kRefused},
    {"boolean[]", "{t,false}", "{t,f}"},
    {"boolean[]", "{x}", kRefused},
    {"box[]", "{(1,2),(0,0);(3,4),(5,6)}", "{(1,2),(0,0);(5,6),(3,4)}"},
    {"box[]", "{x}", kRefused},
    {"inet[]", "{10.0.0.1/32,::1}", "{10.0.0.1,::1}"},
    {"inet[]", "{zz}", kRefused},
    {"mood", "sad", "sad"},
    {"mood", "sda", kRefused},
    {"pair", "(1,a)", "(1,a)"},
    {"pair", R"((,"x ""y"""))", R"((,"x ""y"""))"},
    {"pair", "(3,)", "(3,)"},
    {"pair", "(1)", kRefused},
    {"pair", "(a,b)", kRefused},
    {"pair", "1,b", kRefused},
    {"pair[]", R"x({"(1,a)","(2,\"b c\")"})x", R"x({"(1,a)","(2,\"b c\")"})x"},
    {"pair[]", R"x({"(a,b)"})x", kRefused},
});

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result;
}

// One table whose column can only have the value.
Generated generated_with(std::string_view type, const std::string& json) {
  return Generated(R"({"version": "1.0", "database": {"name": "x"}, "custom_types": {
      "mood": {"kind": "enum", "definition": {"values": ["sad", "ok"]}},
      "pair": {"kind": "composite", "definition": {"fields": [{"name": "n", "type": "integer"},
                                                              {"name": "t", "type": "text"}]}}},
      "tables": {"t": {"row_count": 1, "columns": {"a": {"nullable": false, "type": ")" +
                   std::string(type) + R"(", "generator": "enum", "generator_config": {"values": [)" + json +
                   "]}}}}}}");
}

}  // namespace

TEST_SUITE("literals") {
  TEST_CASE("a value is brought to the text that PostgreSQL prints, or refused") {
    for (const Spelled& spelled : kScalars) {
      CAPTURE(spelled.type);
      CAPTURE(spelled.text);
      schema::TypeError error;
      const auto type = schema::parse_type(spelled.type, {}, error);
      REQUIRE(type);
      const literals::LiteralForm* form = literals::literal_form(type->type.id);
      REQUIRE(form != nullptr);
      CHECK(form->parse(type->type, spelled.text).value_or(std::string(kRefused)) == spelled.canonical);
    }
  }

  TEST_CASE("every example of a form is in the canonical form") {
    for (const schema::TypeInfo& info : schema::all_types()) {
      CAPTURE(info.name);
      const literals::LiteralForm* form = literals::literal_form(info.id);
      if (form == nullptr || form->example.empty()) continue;
      CHECK(form->parse({.id = info.id}, form->example) == std::string(form->example));
    }
  }

  TEST_CASE("arrays, composites and enums are checked part by part") {
    for (const Spelled& spelled : kParts) {
      CAPTURE(spelled.type);
      CAPTURE(spelled.text);
      const Generated made = generated_with(spelled.type, "\"" + escaped(spelled.text) + "\"");
      CHECK(made.is_sound() == (spelled.canonical != kRefused));
      if (made.is_sound()) CHECK(made.values("t.a").at(0) == spelled.canonical);
    }
  }

  TEST_CASE("JSON arrays and objects are values of arrays and composites") {
    CHECK(generated_with("text[]", R"(["a", "b c", null])").values("t.a").at(0) == R"({a,"b c",NULL})");
    CHECK(generated_with("pair", R"({"t": "a b"})").values("t.a").at(0) == R"x((,"a b"))x");
    CHECK(generated_with("pair[]", R"x([{"n": 1}, "(2,x)"])x").values("t.a").at(0) ==
          R"x({"(1,)","(2,x)"})x");
    CHECK(!generated_with("inet[]", R"(["zz"])").is_sound());
    CHECK(generated_with("jsonb", R"({"bb":1,"a":[1,{}]})").values("t.a").at(0) ==
          R"({"a": [1, {}], "bb": 1})");
    CHECK(generated_with("json", R"({"bb":1,"a":[1]})").values("t.a").at(0) == R"({"bb": 1, "a": [1]})");
  }

  TEST_CASE("what is finer than the type keeps is refused, not rounded") {
    for (const auto& [type, text] :
         {std::pair("time(0)", "09:30:00.5"), std::pair("timestamp(3)", "2024-01-01 00:00:00.1234"),
          std::pair("interval(0)", "00:00:01.5"), std::pair("interval day", "1 day 01:00"),
          std::pair("interval year", "1 year 1 month"), std::pair("interval month", "1 month 1 day"),
          std::pair("interval hour", "90 minutes"), std::pair("interval day to hour", "1 day 00:30"),
          std::pair("real", "0.123456789"), std::pair("double precision", "1e23")}) {
      CAPTURE(type);
      CHECK(!generated_with(type, "\"" + std::string(text) + "\"").is_sound());
    }
    CHECK(!generated_with("timetz", "\"09:30:00\"").is_sound());
  }

  TEST_CASE("a refused value comes with the form that is expected") {
    CHECK(generated_with("inet", R"("zz")").messages() ==
          "value \"zz\" does not fit type inet of column \"t.a\" [a value of this type is written like "
          "192.168.0.1]\n");
  }
}

}  // namespace datagen::generators
