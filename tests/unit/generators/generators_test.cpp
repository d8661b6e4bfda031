// The promises: the same cells whatever stands around them, shares as asked for, and what is told when it
// cannot be.
#include "generators/generators.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "generated.hpp"

using namespace datagen::generators;

namespace {

// A shop in pieces, to be put together in several ways.
struct Shop {
  std::vector<std::string> customer_columns{
      R"("id": {"type": "serial", "primary_key": true})", R"("email": {"type": "text", "unique": true})",
      R"("city": {"type": "text", "null_ratio": 0.2})",
      R"("code": {"type": "text", "unique": true, "generator": "pattern", "generator_config": {"pattern": "[A-Z]{4}\\d{4}"}})",
      R"("created_at": {"type": "timestamptz"})"};
  std::vector<std::string> order_columns{
      R"("id": {"type": "bigserial", "primary_key": true})",
      R"("customer_id": {"type": "integer", "nullable": false})",
      R"("state": {"type": "text", "generator": "weighted_enum", "generator_config": {"values": {"new": 3, "paid": 5, "gone": 2}}})",
      R"j("total": {"type": "numeric(10,2)"})j", R"("paid_at": {"type": "timestamptz", "null_ratio": 0.5})"};
  std::vector<std::string> more_tables;
  std::uint64_t customers = 100;
  std::uint64_t orders = 500;
  bool orders_first = false;
  std::uint64_t seed = 1;

  [[nodiscard]] Generated generate() const {
    std::vector<std::string> tables{fmt::format(R"("customers": {{"row_count": {}, "columns": {{{}}}}})",
                                                customers, fmt::join(customer_columns, ", ")),
                                    fmt::format(R"("orders": {{"row_count": {}, "columns": {{{}}},
                       "foreign_keys": [{{"columns": ["customer_id"], "referenced_table": "customers"}}]}})",
                                                orders, fmt::join(order_columns, ", "))};
    if (orders_first) std::swap(tables[0], tables[1]);
    tables.insert(tables.begin() + 1, more_tables.begin(), more_tables.end());
    return datagen::generators::generate(fmt::format("{}", fmt::join(tables, ", ")), "", seed);
  }
};

const Values kCustomers{"id", "email", "city", "code", "created_at"};
const Values kOrders{"id", "customer_id", "state", "total", "paid_at"};

Rows first(Rows rows, std::size_t count) {
  rows.resize(std::min(rows.size(), count));
  return rows;
}

}  // namespace

TEST_CASE("a cell stays the same whatever stands around it") {
  const Generated before = Shop{}.generate();
  const Rows customers = before.values("customers", kCustomers);
  const Rows orders = before.values("orders", kOrders);

  SUBCASE("other columns are added") {
    Shop shop;
    shop.customer_columns.insert(shop.customer_columns.begin() + 1, R"("first_name": {"type": "text"})");
    shop.customer_columns.emplace_back(R"("note": {"type": "text", "null_ratio": 0.3})");
    shop.order_columns.insert(shop.order_columns.begin(), R"("shipped_at": {"type": "date"})");
    const Generated after = shop.generate();
    CHECK(after.values("customers", kCustomers) == customers);
    CHECK(after.values("orders", kOrders) == orders);
  }
  SUBCASE("columns are reordered") {
    Shop shop;
    std::reverse(shop.customer_columns.begin(), shop.customer_columns.end());
    std::reverse(shop.order_columns.begin(), shop.order_columns.end());
    const Generated after = shop.generate();
    CHECK(after.values("customers", kCustomers) == customers);
    CHECK(after.values("orders", kOrders) == orders);
  }
  SUBCASE("other tables are added, tables are reordered") {
    Shop shop;
    shop.more_tables = {
        R"("a": {"row_count": 5, "columns": {"id": {"type": "serial", "primary_key": true}, "city": {"type": "text"}}})",
        R"("z": {"row_count": 5, "columns": {"order_id": {"type": "bigint"}, "email": {"type": "text"}},
                                 "foreign_keys": [{"columns": ["order_id"], "referenced_table": "orders"}]})"};
    shop.orders_first = true;
    const Generated after = shop.generate();
    CHECK(after.values("customers", kCustomers) == customers);
    CHECK(after.values("orders", kOrders) == orders);
  }
  SUBCASE("children are added: the rows before are the same") {
    Shop shop;
    shop.orders = 777;
    const Generated after = shop.generate();
    CHECK(after.values("customers", kCustomers) == customers);
    CHECK(first(after.values("orders", kOrders), 500) == orders);
  }
  SUBCASE("parents are added: the rows before are the same, children move to new parents only") {
    Shop shop;
    shop.customers = 130;
    const Generated after = shop.generate();
    CHECK(first(after.values("customers", kCustomers), 100) == customers);
    const Values ids = after.values("orders.customer_id");
    for (std::size_t row = 0; row < orders.size(); ++row)
      CHECK((ids[row] == orders[row][1] || std::stoi(ids[row]) > 100));
  }
  SUBCASE("blocks are cut elsewhere") {
    for (const std::uint32_t block_rows : {1U, 7U, 63U}) {
      CHECK(before.rows("customers", block_rows) == before.rows("customers"));
      CHECK(before.rows("orders", block_rows) == before.rows("orders"));
    }
  }
  SUBCASE("another seed is other data") {
    Shop shop;
    shop.seed = 2;
    const Generated after = shop.generate();
    for (const std::string column :
         {"customers.email", "customers.city", "customers.code", "customers.created_at", "orders.customer_id",
          "orders.state", "orders.total", "orders.paid_at"}) {
      CAPTURE(column);
      CHECK(after.values(column) != before.values(column));
    }
  }
  SUBCASE("columns of the same kind differ from each other") {
    Shop shop;
    shop.customer_columns.emplace_back(
        R"("other": {"type": "text", "unique": true, "generator": "pattern", "generator_config": {"pattern": "[A-Z]{4}\\d{4}"}})");
    const Generated after = shop.generate();
    CHECK(after.values("customers.code") != after.values("customers.other"));
  }
}

TEST_CASE("\"stream\" keeps values over a new name") {
  const std::string email = R"("email": {"type": "text", "unique": true})";
  const std::string code =
      R"({"type": "integer", "unique": true, "generator": "integer_range", "generator_config": {"min": 1, "max": 9999})";
  const Generated before = generate(R"("clients": {"row_count": 50, "columns": {"code": )" + code + "}, " +
                                    email + R"(, "n": {"type": "integer", "null_ratio": 0.3}}})");
  const Generated after =
      generate(R"("customers": {"row_count": 50, "stream": "clients", "columns": {"article": )" + code +
               R"(, "stream": "code"}, )" + email +
               R"(, "m": {"type": "integer", "null_ratio": 0.3, "stream": "n"}}})");
  CHECK(before.rows("clients") == after.rows("customers"));
  const Generated unlike = generate(R"("customers": {"row_count": 50, "columns": {"article": )" + code +
                                    "}, " + email + R"(, "m": {"type": "integer", "null_ratio": 0.3}}})");
  CHECK(before.rows("clients") != unlike.rows("customers"));
}

TEST_CASE("shares are as asked for") {
  const Generated made = generate_table(
      100'000,
      R"("a": {"type": "text", "generator": "weighted_enum", "generator_config": {"values": {"x": 70, "y": 25, "z": 5, "never": 0}}},
                  "b": {"type": "integer", "generator": "weighted_enum", "generator_config": {"values": [1, 2], "weights": [0.1, 0.9]}, "null_ratio": 0.35},
                  "c": {"type": "boolean", "generator": "boolean", "generator_config": {"true_ratio": 0.125}},
                  "d": {"type": "text", "distribution": {"type": "weighted", "weights": {"p": 1, "q": 3}}},
                  "e": {"type": "date", "null_ratio": 0.01}, "f": {"type": "text", "null_ratio": 1}, "g": {"type": "text", "null_ratio": 0})");
  Rows columns(7);
  for (Values& row : made.rows("t")) {
    for (std::size_t i = 0; i < row.size(); ++i) columns[i].push_back(std::move(row[i]));
  }
  const auto share_of = [&](const std::string& column, std::string_view value) {
    return share(columns.at(static_cast<std::size_t>(column.back() - 'a')), value);
  };
  const auto is_share = [&](const std::string& column, std::string_view value, double expected) {
    CAPTURE(column);
    CAPTURE(value);
    CHECK(std::abs(share_of(column, value) - expected) < 0.01);
  };
  is_share("t.a", "x", 0.7);
  is_share("t.a", "y", 0.25);
  is_share("t.a", "z", 0.05);
  CHECK(share_of("t.a", "never") == 0);
  is_share("t.b", kNull, 0.35);
  is_share("t.b", "1", 0.065);
  is_share("t.c", "t", 0.125);
  is_share("t.d", "p", 0.25);
  is_share("t.e", kNull, 0.01);
  CHECK(share_of("t.f", kNull) == 1);
  CHECK(share_of("t.g", kNull) == 0);
}

TEST_CASE("values are written as PostgreSQL prints them") {
  const Generated made = generate_table(
      200,
      R"j("a": {"type": "numeric(6,2)", "generator": "enum", "generator_config": {"values": [12.5, -3, "0.05", 1e3]}},
              "b": {"type": "timestamptz", "generator": "enum", "generator_config": {"values": ["2024-02-29T12:30:00+02:00"]}},
              "c": {"type": "char(3)", "generator": "enum", "generator_config": {"values": ["é"]}},
              "d": {"type": "uuid", "generator": "enum", "generator_config": {"values": ["A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11"]}},
              "e": {"type": "boolean", "generator": "weighted_enum", "generator_config": {"values": {"true": 1, "false": 1}}},
              "f": {"type": "double precision", "generator": "enum", "generator_config": {"values": [2.50, 3]}},
              "g": {"type": "date", "generator": "enum", "generator_config": {"values": ["2024-02-29"]}},
              "h": {"type": "numeric", "generator": "enum", "generator_config": {"values": [0.125]}},
              "i": {"type": "jsonb", "generator": "enum", "generator_config": {"values": [{"a": [1, "é"]}]}})j");
  const auto are = [&](const std::string& column, const std::set<std::string>& expected) {
    CAPTURE(column);
    const Values values = made.values(column);
    for (const std::string& value : values) CHECK_MESSAGE(expected.contains(value), value);
    for (const std::string& value : expected) CHECK_MESSAGE(share(values, value) > 0, value);
  };
  are("t.a", {"12.50", "-3.00", "0.05", "1000.00"});
  are("t.b", {"2024-02-29 10:30:00+00"});
  are("t.c", {"é  "});
  are("t.d", {"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"});
  are("t.e", {"t", "f"});
  are("t.f", {"2.5", "3"});
  are("t.g", {"2024-02-29"});
  are("t.h", {"0.125"});
  are("t.i", {"{\"a\": [1, \"é\"]}"});
}

TEST_CASE("sequences stand behind the values that were taken from them") {
  const Generated made = generate(
      R"j("a": {"row_count": 25, "columns": {"id": {"type": "serial", "primary_key": true}}},
         "b": {"row_count": 0, "columns": {"id": {"type": "bigserial", "primary_key": true}}},
         "c": {"row_count": 10, "columns": {"id": {"type": "integer", "primary_key": true, "default": "nextval('numbers')"}}},
         "d": {"row_count": 5, "columns": {"id": {"type": "integer", "primary_key": true}, "uid": {"type": "uuid"}}})j",
      R"("sequences": {"numbers": {"start": 100, "increment": 5}, "unused": {"start": 7}}, )");
  std::string positions;
  for (const SequencePosition& position : made.generators().sequences) {
    positions += fmt::format("{} {} {}\n", position.sequence.name, position.value, position.is_called);
  }
  CHECK(positions == "a_id_seq 25 true\nb_id_seq 1 false\nnumbers 145 true\nunused 7 false\n");
  CHECK(made.values("c.id") == Values{"100", "105", "110", "115", "120", "125", "130", "135", "140", "145"});
}

namespace {

std::string positions_of(const Generated& made) {
  std::string text;
  for (const SequencePosition& position : made.generators().sequences) {
    text += fmt::format("{} {} {}", position.sequence.name, position.value, position.is_called);
    for (const SequenceUse& use : position.uses) {
      text += " " + made.model().tables[use.table].columns[use.column].name;
    }
    text += "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("a sequence stands behind the furthest value in its own direction, wherever the column starts") {
  CHECK(positions_of(generate(
            R"j("t": {"row_count": 10, "columns": {
              "a": {"type": "serial", "generator": "sequence", "generator_config": {"start": 1000, "increment": -1}},
              "b": {"type": "serial", "generator": "sequence", "generator_config": {"start": -100}},
              "c": {"type": "integer", "default": "nextval('down')"},
              "d": {"type": "integer", "default": "nextval('down')", "generator": "sequence",
                    "generator_config": {"start": -5, "increment": -10}}}})j",
            R"("sequences": {"down": {"increment": -2}}, )")) ==
        "down -95 true\nt_a_seq 1000 true\nt_b_seq 1 false\n");
}

TEST_CASE("the values of a parent that counts are known, those of other columns are found among the rows") {
  CHECK(positions_of(generate(
            R"j("p": {"row_count": 30, "columns": {"id": {"type": "serial", "primary_key": true}}},
                "c": {"row_count": 5, "columns": {"id": {"type": "serial"}, "n": {"type": "serial", "generator": "integer_range",
                      "generator_config": {"min": 1, "max": 9}}, "s": {"type": "bigint", "default": "nextval('shared')"},
                      "z": {"type": "bigint", "default": "nextval('shared')", "generator": "quantity"}},
                      "foreign_keys": [{"columns": ["id"], "referenced_table": "p"}]},
                "e": {"row_count": 0, "columns": {"n": {"type": "serial", "generator": "quantity"}}})j",
            R"("sequences": {"shared": {}}, )")) ==
        "c_id_seq 30 true\nc_n_seq 1 false n\ne_n_seq 1 false\np_id_seq 30 true\nshared 5 true z\n");
}

TEST_CASE("a cycling sequence starts over, at its least value or its greatest") {
  const Generated made = generate(
      R"j("t": {"row_count": 7, "columns": {"up": {"type": "integer", "default": "nextval('up')"},
                                            "down": {"type": "integer", "default": "nextval('down')"}}})j",
      R"("sequences": {"up": {"start": 5, "min_value": 1, "max_value": 9, "increment": 3, "cycle": true},
                       "down": {"start": 0, "min_value": -4, "max_value": 3, "increment": -3, "cycle": true}}, )");
  CHECK(made.values("t.up") == Values{"5", "8", "1", "4", "7", "1", "4"});
  CHECK(made.values("t.down") == Values{"0", "-3", "3", "0", "-3", "3", "0"});
  CHECK(positions_of(made) == "down 0 true\nup 4 true\n");
}

TEST_CASE("a sequence that ends before the rows do is a problem with the numbers") {
  const auto made = [](const std::string& column, const std::string& sequence) {
    return generate(
               R"j("t": {"row_count": 11, "columns": {"id": {"type": "integer", "default": "nextval('s')")j" +
                   column + "}}}",
               R"("sequences": {"s": )" + sequence + "}, ")
        .messages();
  };
  CHECK(made("", R"({"max_value": 10})") ==
        "sequence \"s\" has 10 values from 1 to 10; column \"t.id\" takes 11 [raise its \"max_value\", or "
        "lower the "
        "table's \"row_count\"]\n");
  CHECK(made(R"(, "primary_key": true)", R"({"start": 4, "max_value": 10, "cycle": true})") ==
        "sequence \"s\" has 7 values from 4 to 10 before it starts over; column \"t.id\" takes 11 [raise its "
        "\"max_value\", or lower the table's \"row_count\"]\n");
  CHECK(made("", R"({"increment": -5, "min_value": -50})") ==
        "sequence \"s\" has 10 values from -1 to -50; column \"t.id\" takes 11 [lower its \"min_value\", or "
        "the "
        "table's \"row_count\"]\n");
  CHECK(made("", R"({"max_value": 10, "cycle": true})") == "");
  CHECK(made("", R"({"max_value": 12})") == "");
  // It has no value left: told, but the rows are sound.
  CHECK(made("", R"({"max_value": 11})") ==
        "sequence \"s\" stands at its end, 11, behind the rows of column \"t.id\"; the next INSERT that "
        "needs a value "
        "of it fails\n");
}

TEST_CASE("how a column came by its values is told") {
  const Generated made = Shop{}.generate();
  std::string choices;
  for (const ColumnChoice& choice : made.generators().tables[made.table("orders")].choices)
    choices += choice.generator + " (" + choice.reason + ")\n";
  CHECK(choices ==
        "sequence (sequence)\nforeign key (foreign key to customers(id))\nweighted_enum (generator)\n"
        "total (name \"total\")\npaid_time (name \"paid at\")\n");
}

namespace {

// What is told about one column of 100 rows; the place is where `at` begins.
std::string told(const std::string& column, const std::string& at = {}, const std::string& behind = {}) {
  const Generated made = generate_table(
      100, "\"c\": {" + column + "}", behind,
      R"("custom_types": {"mood": {"kind": "enum", "definition": {"values": ["sad", "ok", "happy"]}}}, )");
  if (!at.empty()) CHECK(std::string(made.place().substr(0, at.size())) == at);
  return made.messages();
}

}  // namespace

TEST_CASE("too few values") {
  CHECK(
      told(
          R"("type": "integer", "unique": true, "generator": "integer_range", "generator_config": {"min": 1, "max": 99})",
          "\"c\"") ==
      "column \"t.c\" is unique and needs 100 distinct values; its integer_range can make 99 (unique "
      "constraint \"t_c_key\") [lower \"row_count\" of "
      "table \"t\" to "
      "99 or widen the integer_range]\n");
  CHECK(
      told(
          R"("type": "text", "unique": true, "generator": "pattern", "generator_config": {"pattern": "[0-9]"})") ==
      "column \"t.c\" is unique and needs 100 distinct values; its pattern can make 10 (unique constraint "
      "\"t_c_key\") [lower \"row_count\" of table "
      "\"t\" to 10 or "
      "widen the pattern]\n");
  CHECK(told(R"("type": "boolean", "primary_key": true)")
            .find("column \"t.c\" is unique and needs 100 distinct values; its boolean can make 2") == 0);
  CHECK(
      told(
          R"("type": "text", "unique": true, "generator": "pattern", "generator_config": {"pattern": "a?a?[0-9]{5}"})") ==
      "column \"t.c\" is unique, but its pattern can make the same text in several ways [write a pattern "
      "whose parts have "
      "fixed lengths or clear ends]\n");
  CHECK(told(R"("type": "text", "unique": true, "generator": "street_address")") ==
        "column \"t.c\" is unique, but generator \"street_address\" cannot make distinct values (unique "
        "constraint \"t_c_key\") [leave the generator out for values that differ, or name one that makes "
        "codes, "
        "numbers or times]\n");
  CHECK(
      told(
          R"("type": "smallint", "primary_key": true, "generator": "sequence", "generator_config": {"start": 32700})") ==
      "column \"t.c\" of type smallint holds 68 values of its sequence; table \"t\" has 100 rows [make it a "
      "bigint or "
      "bigserial]\n");
  CHECK(told(R"j("type": "varchar(5)", "primary_key": true, "generator": "sku")j") ==
        "column \"t.c\" is part of a key and holds 5 characters; its values need up to 9 [widen the column "
        "to 9 or give it a "
        "\"generator\" with shorter values]\n");
}

TEST_CASE("too many rows for a smallserial and for a composite key") {
  CHECK(generate_table(40'000, R"("id": {"type": "smallserial", "primary_key": true})").messages() ==
        "column \"t.id\" of type smallint holds 32767 values of its sequence; table \"t\" has 40000 rows "
        "[make it a bigint or "
        "bigserial]\n");
  CHECK(generate(R"("a": {"row_count": 3, "columns": {"id": {"type": "serial", "primary_key": true}}},
                    "t": {"row_count": 13, "primary_key": ["a_id", "size"],
                          "columns": {"a_id": {"type": "integer"}, "size": {"type": "text", "generator": "enum", "generator_config": {"values": ["S", "M", "L", "XL"]}}},
                          "foreign_keys": [{"columns": ["a_id"], "referenced_table": "a"}]})")
            .messages() ==
        "primary key \"t_pkey\" of table \"t\" needs 13 distinct combinations of (a_id, size); there are 12 "
        "[lower "
        "\"row_count\" of table \"t\" to 12 or add rows to the tables it references]\n");
}

TEST_CASE("generators that are misnamed or misplaced") {
  CHECK(told(R"("type": "text", "generator": "emial")", "\"emial\"") ==
        "unknown generator \"emial\" for column \"t.c\" [did you mean \"email\"?]\n");
  CHECK(told(R"("type": "integer", "generator": "email")", "\"email\"") ==
        "generator \"email\" makes text, which column \"t.c\" of type integer cannot hold\n");
  CHECK(told(R"("type": "text", "generator": "boolean")")
            .find("generator \"boolean\" makes booleans, which column \"t.c\" of type text") == 0);
  CHECK(told(R"("type": "integer[]", "generator": "email")", "\"email\"") ==
        "generator \"email\" makes text, which column \"t.c\" of type integer[] cannot hold\n");
}

TEST_CASE("configurations that cannot be") {
  const auto with = [](const std::string& type, const std::string& generator, const std::string& config,
                       const std::string& at = {}) {
    return told(
        fmt::format(R"("type": "{}", "generator": "{}", "generator_config": {})", type, generator, config),
        at);
  };
  CHECK(with("integer", "integer_range", R"({"min": 9, "max": 3})", "3}") ==
        "\"min\" is greater than \"max\" of generator \"integer_range\" [exchange the two]\n");
  CHECK(with("integer", "integer_range", "{}") ==
        "generator \"integer_range\" needs \"min\"\ngenerator \"integer_range\" needs \"max\"\n");
  CHECK(with("integer", "integer_range", R"({"min": 1, "max": 2, "mx": 3})", "\"mx\"") ==
        "unknown key \"mx\" for generator \"integer_range\" [did you mean \"max\"?]\n");
  CHECK(with("integer", "integer_range", R"({"min": "a", "max": 2})", "\"a\"") ==
        "\"min\" must be a number, not a string\n");
  CHECK(with("smallint", "integer_range", R"({"min": 0, "max": 40000})", "40000") ==
        "\"max\" 40000 does not fit type smallint\n");
  CHECK(with("numeric(5,2)", "integer_range", R"({"min": 0.125, "max": 1})", "0.125") ==
        "\"min\" 0.125 has more than the 2 fraction digits of type numeric(5,2)\n");
  CHECK(with("text", "weighted_enum", R"({"values": {"a": 0, "b": 0}})") == "all weights are 0\n");
  CHECK(with("text", "weighted_enum", R"({"values": {"a": -1, "b": 2}})", "-1") ==
        "a weight must be a number of 0 or more\n");
  CHECK(with("text", "weighted_enum", R"({"values": ["a", "b"], "weights": [1, 2, 3]})", "[1") ==
        "there are 3 weights for 2 values\n");
  CHECK(with("text", "enum", R"({"values": []})", "[]") == "there are no values to choose from\n");
  CHECK(with("mood", "enum", R"({"values": ["ok", "hapy"]})", "\"hapy\"") ==
        "value \"hapy\" does not fit type public.mood of column \"t.c\" [did you mean \"happy\"?]\n");
  CHECK(with("varchar(3)", "enum", R"({"values": ["abc", "abcd"]})", "\"abcd\"") ==
        "value \"abcd\" does not fit type character varying(3) of column \"t.c\"\n");
  CHECK(with("smallint", "enum", R"({"values": [32768]})") ==
        "value \"32768\" does not fit type smallint of column \"t.c\"\n");
  CHECK(with("numeric", "enum", R"({"values": [1e-30]})") ==
        "value \"1e-30\" does not fit type numeric of column \"t.c\"\n");
  CHECK(with("text", "enum", R"({"values": ["a", null]})", "null") ==
        "null is no value of a generator [give the column a \"null_ratio\" instead]\n");
  CHECK(with("text", "phone", R"({"format": "us1"})", "\"us1\"") ==
        "\"format\" of generator \"phone\" cannot be \"us1\" [did you mean \"us\"?]\n");
  CHECK(with("uuid", "uuid", R"({"version": 5})", "5}") ==
        "\"version\" of generator \"uuid\" cannot be 5 [write 4 or 7]\n");
  CHECK(with("boolean", "boolean", R"({"true_ratio": 1.5})", "1.5") ==
        "\"true_ratio\" of generator \"boolean\" is out of range [it may be 0 to 1]\n");
  CHECK(with("date", "date", R"({"start": "2024-02-30"})", "\"2024-02-30\"") ==
        "\"2024-02-30\" is no date or time [write it like \"2024-02-29\" or \"2024-02-29T12:30:00Z\"]\n");
  CHECK(with("date", "date", R"({"start": "2024-02-02", "end": "2024-02-01"})", "\"2024-02-02\"") ==
        "\"start\" is after \"end\" [exchange the two]\n");
  CHECK(with("text", "pattern", R"({"pattern": "ab(c"})", "(c") ==
        "pattern \"ab(c\" fails at character 3: unmatched \"(\"\n");
  CHECK(with("text", "template", R"({"template": "x{{sqe:3}}"})", "{{sqe") ==
        "unknown placeholder \"sqe:3\" [did you mean \"seq\"?]\n");
  CHECK(with("text", "template", R"({"template": "x{{seq:99}}"})", "{{seq") ==
        "placeholder \"seq\" takes a number from 1 to 20\n");
  CHECK(with("text", "template", R"({"template": "x{{seq"})", "{{seq") ==
        "a placeholder is not closed [close it with }}]\n");
  CHECK(with("integer", "sequence", R"({"increment": 0})", "0}") ==
        "\"increment\" of a sequence cannot be 0\n");
  CHECK(told(R"("type": "text", "distribution": {"type": "unifrom"})") ==
        "\"type\" of generator \"distribution\" cannot be \"unifrom\" [did you mean \"uniform\"?]\n");
}

TEST_CASE("prices of a range that holds no whole cent stay inside it") {
  const Generated made = generate_table(
      100,
      R"j("c": {"type": "numeric(10,4)", "generator": "price", "generator_config": {"min": 0.0010, "max": 0.0020}})j");
  for (const std::string& value : made.values("t.c")) {
    CHECK(value >= "0.0010");
    CHECK(value <= "0.0020");
  }
}

TEST_CASE("sequences in decimals leave their type's range with a problem") {
  CHECK(generate_table(1500, R"j("id": {"type": "numeric(5,2)", "primary_key": true})j").messages() ==
        "column \"t.id\" of type numeric(5,2) holds 999 values of its sequence; table \"t\" has 1500 rows "
        "[make it a bigint or "
        "bigserial]\n");
}
