// Values meet the checks of their table and the constraints of their domains.
#include <algorithm>
#include <charconv>
#include <regex>

#include "../generated.hpp"

namespace datagen::generators {

namespace {

// A table "t" of these columns with these checks.
Generated checked(const std::string& columns, const std::vector<std::string>& checks,
                  std::uint64_t rows = 500, const std::string& head = {}) {
  std::string list;
  for (const std::string& check : checks)
    list += (list.empty() ? "" : ", ") + std::string("{\"expression\": \"") + check + "\"}";
  return generate_table(rows, columns, "\"check_constraints\": [" + list + "]", head);
}

// One column "n" of a type, perhaps with more members.
std::string column(const std::string& type, const std::string& more = {}) {
  return "\"n\": {\"type\": \"" + type + "\"" + (more.empty() ? "" : ", " + more) + "}";
}

double number(const std::string& text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

template <typename Test>
void all_hold(const Generated& made, const std::string& name, Test test) {
  for (const std::string& value : made.values("t." + name)) {
    CAPTURE(value);
    CHECK(test(value));
  }
}

void between(const Generated& made, const std::string& name, double min, double max) {
  all_hold(made, name,
           [&](const std::string& value) { return number(value) >= min && number(value) <= max; });
}

void matches(const Generated& made, const std::string& name, const std::string& expression) {
  const std::regex expected(expression);
  all_hold(made, name, [&](const std::string& value) { return std::regex_match(value, expected); });
}

std::set<std::string> set_of(const Generated& made, const std::string& name) {
  const Values values = made.values("t." + name);
  return {values.begin(), values.end()};
}

}  // namespace

TEST_SUITE("checks") {
  TEST_CASE("numbers lie between their bounds, whatever generator made them") {
    between(checked(column("integer"), {"n > 5", "10 >= n"}), "n", 6, 10);
    between(checked(column("numeric(8,2)"), {"n BETWEEN 0.005 AND 0.995"}), "n", 0.01, 0.99);
    between(checked(column("integer"), {"NOT (n < 100 OR n >= 103)"}), "n", 100, 102);
    between(checked(column("real", R"("generator": "latitude")"), {"n >= 0 AND n < 60.5"}), "n", 0, 60.5);
    between(checked(column("integer"), {"2 * n + 1 < 20 AND -n < -3"}), "n", 4, 9);
    between(checked(column("integer", R"("distribution": {"type": "normal", "mean": 0, "std_dev": 50})"),
                    {"n >= 20"}),
            "n", 20, 1000);
    between(checked(R"("rating": {"type": "smallint"})", {"rating >= 2"}), "rating", 2, 5);
    between(checked(R"("age": {"type": "integer"})", {"age >= 18"}), "age", 18, 120);
  }

  TEST_CASE("disjoint days stay between the years 1 and 9999, however many") {
    const Generated made =
        generate_table(100'000, column("daterange", "\"nullable\": false"),
                       R"("exclusion_constraints": [{"elements": [{"column": "n", "with": "&&"}]}])");
    const Values values = made.values("t.n");
    CHECK(std::all_of(values.begin(), values.end(), [](const std::string& value) {
      return value.size() == 23 && value.find_first_not_of("[0123456789-,)") == std::string::npos;
    }));
  }

  TEST_CASE("lists and exclusions") {
    CHECK(set_of(checked(column("integer"), {"n IN (3, 7, 11)"}), "n") ==
          std::set<std::string>{"11", "3", "7"});
    CHECK(set_of(checked(column("text"), {"n = ANY (ARRAY['x', 'y']::text[])"}), "n") ==
          std::set<std::string>{"x", "y"});
    CHECK(set_of(checked(column("varchar(9)"), {"(n)::text = ANY ((ARRAY['x'::character varying, "
                                                "'y'::character varying])::text[])"}),
                 "n") == std::set<std::string>{"x", "y"});
    all_hold(checked(column("text", R"("generator": "full_name")"), {"n = upper(n)"}), "n",
             [](const std::string& value) {
               return value.find("\u00E9") == std::string::npos && value.find("\u00FC") == std::string::npos;
             });
    CHECK(set_of(checked(column("integer"), {"n <> 4 AND n > 2 AND n < 6"}), "n") ==
          std::set<std::string>{"3", "5"});
    CHECK(set_of(checked(column("text"), {"n IN ('p', 'q', 'r') AND n <> 'q'"}), "n") ==
          std::set<std::string>{"p", "r"});
    CHECK(set_of(checked(column("boolean"), {"n"}), "n") == std::set<std::string>{"t"});
  }

  TEST_CASE("distinct values stay distinct between bounds") {
    const Values values =
        checked(column("integer", R"("unique": true)"), {"n BETWEEN 1 AND 21 AND n <> 7"}, 20).values("t.n");
    CHECK(all_differ(values));
    CHECK(std::find(values.begin(), values.end(), "7") == values.end());
  }

  TEST_CASE("patterns") {
    matches(checked(column("text"), {"n ~ '^[A-Z]{3}-[0-9]{4}$'"}), "n", "[A-Z]{3}-[0-9]{4}");
    matches(checked(column("varchar(12)", R"("unique": true)"), {"n LIKE 'SKU-%'"}), "n", "SKU-.*");
    matches(checked(R"("email": {"type": "text"})", {"email LIKE '%@%'"}), "email", "[a-z.0-9]+@[a-z.]+");
    matches(checked(column("text"), {"char_length(n) BETWEEN 3 AND 5"}), "n", ".{3,5}");
    matches(checked(R"("name": {"type": "text"})", {"length(trim(name)) > 0", "name = upper(name)"}), "name",
            "[^a-z]+");
  }

  TEST_CASE("what parts of a text shall be is a pattern") {
    matches(checked(column("text"), {"substr(n, 1, 1) IN ('a', 'B')"}), "n", "a[a-z]{3,8}|B[A-Z0-9]{3,8}");
    matches(checked(column("varchar(8)"), {"left(n, 2) = ANY (ARRAY['x-'::text, 'y-'])"}), "n",
            "[xy]-[a-z]{3,6}");
    matches(checked(column("text"), {"right(n, 3) = '-EU'"}), "n", "[A-Z0-9]{3,8}-EU");
    matches(checked(column("text"), {"substring(n FROM 3 FOR 2) = 'zz'"}), "n", "[a-z]{2}zz[a-z]{3,8}");
    matches(checked(column("text"), {"position('INV' in n) = 1"}), "n", "INV[A-Z0-9]{3,8}");
    matches(checked(column("text"), {"left(n, 2) NOT IN ('ab', 'cd')"}), "n", "(?!ab|cd)[^]*");
    CHECK(set_of(checked(column("text"), {"left(n, 4) = 'ab'"}), "n") == std::set<std::string>{"ab"});
  }

  TEST_CASE("arrays and documents have what checks ask of them") {
    matches(checked(column("text[]", R"("nullable": false)"), {"'new' = ANY (n) AND cardinality(n) <= 4"}),
            "n", R"(\{(.*,)?new(,.*)?\})");
    matches(
        checked(column("text[]", R"("nullable": false)"), {"n <@ ARRAY['a', 'b'] AND cardinality(n) > 1"}),
        "n", R"(\{[ab](,[ab])+\})");
    matches(checked(column("integer[]", R"("nullable": false)"), {"cardinality(n) BETWEEN 7 AND 8"}), "n",
            R"(\{\d+(,\d+){6,7}\})");
    matches(checked(column("jsonb", R"("nullable": false)"), {"n ? 'kind' AND n->>'kind' IN ('a', 'b')"}),
            "n", R"j(\{(.*, )?"kind": "[ab]"(, .*)?\})j");
    matches(checked(column("jsonb", R"("nullable": false)"),
                    {"(n->>'limit')::integer BETWEEN 5 AND 9 AND n ? 'limit'"}),
            "n", R"j(\{(.*, )?"limit": [5-9](, .*)?\})j");
  }

  TEST_CASE("columns keep their order, chains of them too") {
    const Generated made = checked(
        R"j("a": {"type": "integer"}, "b": {"type": "smallint"}, "c": {"type": "numeric(12,2)"}, "start_date": {"type": "date"}, "end_date": {"type": "date"},
           "price": {"type": "numeric(10,2)"}, "discount_price": {"type": "numeric(10,2)"})j",
        {"a < b", "b < c", "c <= 40", "end_date >= start_date + 7", "discount_price < price"});
    for (const Values& row : made.values("t", {"a", "b", "c"})) {
      CHECK(number(row[0]) < number(row[1]));
      CHECK(number(row[1]) < number(row[2]));
      CHECK(number(row[2]) <= 40);
    }
    for (const Values& row : made.values("t", {"start_date", "end_date", "discount_price", "price"})) {
      if (row[1] != kNull) {
        CHECK(core::parse_timestamp(row[1]).value() >=
              core::parse_timestamp(row[0]).value() + 7 * core::kMicrosPerDay);
      }
      if (row[2] != kNull) CHECK(number(row[2]) < number(row[3]));
    }
  }

  TEST_CASE("domains are checks of their columns") {
    const Generated made =
        checked(R"("p": {"type": "percent"}, "m": {"type": "small_mail"})", {}, 300, R"j("custom_types": {
        "percent": {"kind": "domain", "definition": {"base_type": "numeric(5,2)",
          "constraint": "CHECK (VALUE >= 0 AND VALUE <= 1)"}},
        "mail": {"kind": "domain", "definition": {"base_type": "text", "constraint": "VALUE LIKE '%@%'"}},
        "small_mail": {"kind": "domain", "definition": {"base_type": "mail",
          "constraint": "length(VALUE) < 12"}}}, )j");
    between(made, "p", 0, 1);
    matches(made, "m", "[^@]+@[^@]+");
    matches(made, "m", ".{1,11}");
  }

  TEST_CASE("domains bound elements of arrays and fields of composites") {
    const Generated made = checked(
        R"("shades": {"type": "shade[]"}, "grades": {"type": "grade[]"}, "spot": {"type": "spot"})", {}, 300,
        R"j("custom_types": {
        "shade": {"kind": "domain", "definition": {"base_type": "text", "constraint": "VALUE ~ '^#[0-9a-f]{6}$'"}},
        "grade": {"kind": "domain", "definition": {"base_type": "smallint", "constraint": "VALUE IN (1, 2, 9)"}},
        "spot": {"kind": "composite", "definition": {"fields": [
          {"name": "color", "type": "shade"}, {"name": "grade", "type": "grade"}]}}}, )j");
    matches(made, "shades", R"(\{(#[0-9a-f]{6}(,#[0-9a-f]{6})*)?\})");
    matches(made, "grades", R"(\{([129](,[129])*)?\})");
    matches(made, "spot", R"(\(#[0-9a-f]{6},[129]\))");
  }

  TEST_CASE("checks of a composite's fields") {
    const std::string types = R"j("custom_types": {"parcel": {"kind": "composite", "definition": {"fields": [
      {"name": "code", "type": "varchar(10)"}, {"name": "width", "type": "integer"}, {"name": "height", "type": "integer"}]}}}, )j";
    const Generated made = checked(R"("p": {"type": "parcel", "nullable": false})",
                                   {"(p).code ~ '^Z[0-9]{7}$'",
                                    "(p).width BETWEEN 5 AND 7 AND (p).height > 0", "(p).height < (p).width"},
                                   300, types);
    REQUIRE_MESSAGE(made.is_sound(), made.messages());
    matches(made, "p", R"(\(Z[0-9]{7},([5-7]),[1-6]\))");
    for (const std::string& value : made.values("t.p"))
      CHECK(value[value.size() - 2] < value[value.size() - 4]);
  }

  TEST_CASE("texts that meet their rules by chance") {
    const Generated made = checked(R"("name": {"type": "text"})", {"NOT (name ILIKE '%e%')"}, 2000);
    REQUIRE_MESSAGE(made.is_sound(), made.messages());
    matches(made, "name", "[^eE]+");
    CHECK(checked(column("text", R"("nullable": false, "generator": "sentence")"), {"NOT (n ~ '[aeiou]')"})
              .messages() ==
          "row 0: no text of column \"t.n\" met check \"t_n_check\" in 4096 tries [give \"n\" a generator "
          "whose values meet it]\n");
  }

  TEST_CASE("parts of a check that hold by no chance are tried one by one") {
    const std::string required = R"("nullable": false)";
    const Generated made =
        checked(R"("quantity": {"type": "integer", "nullable": false}, "paid": {"type": "boolean", )" +
                    required + "}",
                {"paid OR quantity > 5000", "NOT (quantity <= 3) OR paid IS NULL OR paid"}, 500);
    REQUIRE_MESSAGE(made.is_sound(), made.messages());
    int large = 0;
    for (const Values& row : made.values("t", {"quantity", "paid"})) {
      CHECK((row[1] == "t" || number(row[0]) > 5000));
      large += number(row[0]) > 5000 ? 1 : 0;
    }
    CHECK(large > 20);
  }

  TEST_CASE("lists with gaps keep an order too") {
    const Generated made =
        checked(R"("a": {"type": "integer", "nullable": false}, "b": {"type": "integer", "nullable": false})",
                {"a IN (1, 4, 9)", "b IN (2, 3, 10)", "b = a + 1"});
    REQUIRE_MESSAGE(made.is_sound(), made.messages());
    for (const Values& row : made.values("t", {"a", "b"})) CHECK(number(row[1]) == number(row[0]) + 1);
  }

  TEST_CASE("patterns match as the server does, letters of any alphabet too") {
    const Generated made = checked(
        column(
            "text",
            R"("generator": "enum", "generator_config": {"values": ["Wide Chapter", "\u00e9t\u00e9", "in", "\u00c9T\u00c9"]})"),
        {"n NOT SIMILAR TO '%(a|e)%'", "n !~ '[^a-z]'"});
    REQUIRE_MESSAGE(made.is_sound(), made.messages());
    CHECK(set_of(made, "n") == std::set<std::string>{"in"});
    const Generated lower = checked(
        column("text",
               R"("generator": "enum", "generator_config": {"values": ["\u00e9t\u00e9", "\u00c9T\u00c9"]})"),
        {"n = lower(n)"});
    CHECK(set_of(lower, "n") == std::set<std::string>{"\u00e9t\u00e9"});
  }

  TEST_CASE("what can never hold is an error that says why") {
    const std::string required = R"("nullable": false)";
    CHECK(checked(column("integer", required), {"n > 5 AND n < 6"}).messages() ==
          "check \"t_n_check\" of table \"t\" can never hold: no value of column \"t.n\" of type integer "
          "meets \"n > 5 AND n < 6\"\n");
    CHECK(checked(column("integer", required), {"n > 5", "n < 3"}).messages() ==
          "check \"t_n_check1\" of table \"t\" can never hold together with check \"t_n_check\": no value of "
          "column \"t.n\" meets all of them\n");
    CHECK(checked(R"("a": {"type": "integer"}, "b": {"type": "integer"})", {"a < b", "b < a"}).messages() ==
          "check \"t_check1\" of table \"t\" can never hold together with check \"t_check\": no values of "
          "columns \"a\", \"b\" meet all of them\n");
    CHECK(checked(column("integer"), {"1 > 2"}).messages() ==
          "check \"t_check\" of table \"t\" can never hold: it is false for every row\n");
    CHECK(checked(
              column("integer", R"("generator": "integer_range", "generator_config": {"min": 1, "max": 10})"),
              {"n > 20"})
              .messages() ==
          "generator \"integer_range\" of column \"t.n\" makes 1 to 10, none of which meets check "
          "\"t_n_check\"\n");
    CHECK(checked(column("text", R"("generator": "enum", "generator_config": {"values": ["a", "b"]})"),
                  {"n IN ('c', 'd')"})
              .messages() ==
          "generator \"enum\" of column \"t.n\" makes no value that meets check \"t_n_check\"\n");
  }
}

}  // namespace datagen::generators
