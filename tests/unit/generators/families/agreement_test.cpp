// Columns of one row agree: amounts add up, times follow each other, statuses and times tell one story, and
// check digits are right.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <cstdlib>
#include <map>
#include <string>

#include "../generated.hpp"
#include "generators/registry.hpp"
#include "schema/name_inference.hpp"

using namespace datagen::generators;

namespace {

// "12.34" is 1234.
long long hundredths(const std::string& text) {
  REQUIRE(text != kNull);
  std::string digits;
  for (const char c : text) {
    if (c != '.') digits += c;
  }
  return std::atoll(digits.c_str());
}

Generated table_called(const std::string& name, std::uint64_t rows, const std::string& columns) {
  return generate(fmt::format(R"j("{}": {{"row_count": {}, "columns": {{{}}}}})j", name, rows, columns));
}

constexpr const char* kMoney = R"j({"type": "numeric(12,2)", "nullable": false})j";

bool is_gtin(const std::string& text) {
  int sum = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    sum += (text[text.size() - 1 - i] - '0') * (i % 2 == 0 ? 1 : 3);
  }
  return sum % 10 == 0;
}

bool is_luhn(const std::string& text) {
  int sum = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int digit = text[text.size() - 1 - i] - '0';
    sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
  }
  return sum % 10 == 0;
}

bool is_iban(const std::string& text) {
  int remainder = 0;
  for (const char c : text.substr(4) + text.substr(0, 4)) {
    const bool is_digit = c >= '0' && c <= '9';
    remainder = (remainder * (is_digit ? 10 : 100) + (is_digit ? c - '0' : c - 'A' + 10)) % 97;
  }
  return remainder == 1;
}

}  // namespace

TEST_CASE("every generator of the name table exists and fills a type that the name stands for") {
  using datagen::schema::NamePattern;
  for (const NamePattern& pattern : datagen::schema::name_patterns()) {
    CAPTURE(pattern.words);
    CAPTURE(pattern.generator);
    const GeneratorInfo* info = find_generator(pattern.generator);
    REQUIRE(info != nullptr);
    static const std::map<char, const char*> types{
        {'n', "numeric(20,2)"}, {'t', "text"},  {'b', "boolean"}, {'d', "date"},    {'m', "timestamp"},
        {'u', "uuid"},          {'j', "jsonb"}, {'c', "time"},    {'i', "interval"}};
    for (const char kind : pattern.kinds) {
      CAPTURE(kind);
      const Generated made = generate_table(
          5, fmt::format(R"j("c": {{"type": "{}", "generator": "{}"}})j", types.at(kind), pattern.generator));
      CHECK_MESSAGE(made.is_sound(), made.messages());
    }
  }
}

TEST_CASE("quantity times price is the total of an order line") {
  const Generated made = table_called(
      "order_items", 3000,
      fmt::format(
          R"j("quantity": {{"type": "integer", "nullable": false}}, "unit_price": {0}, "total": {0})j",
          kMoney));
  for (const Values& row : made.rows("order_items")) {
    CHECK(hundredths(row[2]) == std::atoll(row[0].c_str()) * hundredths(row[1]));
  }
}

TEST_CASE("the total of an order is its subtotal, less discount, plus tax and shipping") {
  const Generated made = table_called(
      "orders", 3000,
      fmt::format(R"j("total": {0}, "shipping_cost": {0}, "tax": {0}, "discount": {0}, "subtotal": {0})j",
                  kMoney));
  for (const Values& row : made.rows("orders")) {
    CHECK(hundredths(row[0]) ==
          hundredths(row[4]) - hundredths(row[3]) + hundredths(row[2]) + hundredths(row[1]));
    CHECK(hundredths(row[3]) <= hundredths(row[4]) / 4);
  }
}

TEST_CASE("costs and sale prices lie below the price, the greatest above the least") {
  const Generated made = table_called(
      "products", 2000,
      fmt::format(R"j("cost": {0}, "sale_price": {0}, "price": {0}, "original_price": {0}, "max_price": {0},
                     "min_price": {0}, "stock": {{"type": "integer", "nullable": false}},
                     "reserved_quantity": {{"type": "integer", "nullable": false}})j",
                  kMoney));
  for (const Values& row : made.rows("products")) {
    CHECK(hundredths(row[0]) < hundredths(row[2]));
    CHECK(hundredths(row[1]) < hundredths(row[2]));
    CHECK(hundredths(row[3]) > hundredths(row[2]));
    CHECK(hundredths(row[4]) > hundredths(row[5]));
    CHECK(std::atoi(row[7].c_str()) <= std::atoi(row[6].c_str()));
  }
}

TEST_CASE("times follow each other and are NULL where the status says so") {
  const Generated made = table_called(
      "orders", 3000,
      R"j("status": {"type": "text"}, "created_at": {"type": "timestamp"}, "paid_at": {"type": "timestamp"},
         "shipped_at": {"type": "timestamp"}, "delivered_at": {"type": "timestamp"},
         "cancelled_at": {"type": "timestamp"}, "updated_at": {"type": "timestamp"},
         "start_date": {"type": "date"}, "end_date": {"type": "date"})j");
  for (const Values& row : made.rows("orders")) {
    CAPTURE(row[0]);
    std::string latest = row[1];
    for (const std::size_t time : {2, 3, 4}) {
      if (row[time] == kNull) continue;
      CHECK(latest <= row[time]);
      latest = row[time];
    }
    CHECK(latest <= row[6]);
    if (row[8] != kNull) CHECK(row[7] <= row[8]);
    CHECK((row[5] != kNull) == (row[0] == "cancelled"));
    CHECK((row[4] != kNull) == (row[0] == "delivered" || row[0] == "returned"));
    if (row[0] == "pending") CHECK(row[2] == kNull);
    if (row[0] == "shipped") CHECK((row[3] != kNull && row[4] == kNull));
  }
}

TEST_CASE("events that few rows see are mostly NULL, unless the schema says more") {
  const Generated made = table_called(
      "users", 2000,
      R"j("deleted_at": {"type": "timestamp"}, "archived_at": {"type": "timestamp", "null_ratio": 0},
         "banned_at": {"type": "timestamp", "nullable": false},
         "removed_at": {"type": "timestamp", "generator": "deleted_time"})j");
  CHECK(share(made.values("users.deleted_at"), kNull) > 0.9);
  CHECK(share(made.values("users.deleted_at"), kNull) < 1);
  CHECK(share(made.values("users.archived_at"), kNull) == 0);
  CHECK(share(made.values("users.banned_at"), kNull) == 0);
  CHECK(share(made.values("users.removed_at"), kNull) == 0);
}

TEST_CASE("guests leave after they came") {
  const Generated made =
      table_called("bookings", 2000, R"j("check_out": {"type": "date"}, "check_in": {"type": "date"},
      "created_at": {"type": "timestamp"})j");
  for (const Values& row : made.rows("bookings")) {
    CHECK(row[1] < row[0]);
    CHECK(row[2].substr(0, 10) < row[1]);
  }
}

TEST_CASE("ages are those of the birth dates") {
  const Generated made = table_called(
      "patients", 1000,
      R"j("age": {"type": "integer", "nullable": false}, "birth_date": {"type": "date", "nullable": false})j");
  for (const Values& row : made.rows("patients")) {
    const int years = 2025 - std::atoi(row[1].substr(0, 4).c_str());
    const int age = row[1].substr(5) == "01-01" ? years : years - 1;
    CHECK(std::atoi(row[0].c_str()) == age);
  }
}

TEST_CASE("check digits are right") {
  const Generated made =
      table_called("things", 3000,
                   R"j("ean": {"type": "char(13)", "unique": true}, "upc": {"type": "bigint"},
         "isbn": {"type": "text"}, "card_number": {"type": "text", "unique": true},
         "iban": {"type": "varchar(34)", "unique": true}, "routing_number": {"type": "char(9)"},
         "card_last4": {"type": "char(4)"})j");
  for (const Values& row : made.rows("things")) {
    CHECK(is_gtin(row[0]));
    CHECK(is_gtin(row[1]));
    CHECK(is_gtin(row[2]));
    CHECK(is_luhn(row[3]));
    CHECK(is_iban(row[4]));
    int sum = 0;
    for (std::size_t i = 0; i < 9; ++i) sum += (row[5][i] - '0') * (i % 3 == 0 ? 3 : i % 3 == 1 ? 7 : 1);
    CHECK(sum % 10 == 0);
    CHECK(row[3].substr(row[3].size() - 4) == row[6]);
  }
  CHECK(all_differ(made.values("things.ean")));
  CHECK(all_differ(made.values("things.iban")));
  CHECK(all_differ(made.values("things.card_number")));
}

TEST_CASE("clients, files, diagnoses and languages are one in a row") {
  const Generated made =
      table_called("visits", 2000,
                   R"j("browser": {"type": "text"}, "os": {"type": "text"}, "user_agent": {"type": "text"},
         "language": {"type": "text"}, "language_code": {"type": "text"}, "locale": {"type": "text"},
         "diagnosis": {"type": "text"}, "icd_code": {"type": "text"},
         "file_name": {"type": "text"}, "file_extension": {"type": "text"})j");
  std::map<std::string, std::string> codes;
  for (const Values& row : made.rows("visits")) {
    if (row[0] == "Firefox") CHECK(row[2].find("Firefox/") != std::string::npos);
    if (row[1] == "Windows") CHECK(row[2].find("Windows") != std::string::npos);
    CHECK(row[5].substr(0, 2) == row[4]);
    CHECK(codes.emplace(row[6], row[7]).first->second == row[7]);
    CHECK(row[8].ends_with("." + row[9]));
  }
}

TEST_CASE("reviews say what their rating says") {
  const Generated made = table_called(
      "reviews", 2000,
      R"j("rating": {"type": "integer", "nullable": false}, "title": {"type": "text"}, "body": {"type": "text"})j");
  std::map<std::string, std::string> ratings;
  for (const Values& row : made.rows("reviews")) {
    const std::string opinion = row[0] <= "2" ? "bad" : row[0] == "3" ? "middling" : "good";
    CHECK(ratings.emplace(row[1], opinion).first->second == opinion);
  }
}

TEST_CASE("labels of enum types are as frequent as their meaning") {
  const std::string types =
      R"j("custom_types": {"state": {"kind": "enum", "definition": {"values": ["cancelled", "active", "odd"]}},
         "mood": {"kind": "enum", "definition": {"values": ["sad", "ok"]}}}, )j";
  const Generated made = generate(
      R"j("t": {"row_count": 5000, "columns": {"a": {"type": "state"}, "b": {"type": "mood"}}})j", types);
  const Values states = made.values("t.a");
  CHECK(share(states, "active") > 0.6);
  CHECK(share(states, "cancelled") < 0.12);
  CHECK(share(made.values("t.b"), "sad") > 0.45);
  CHECK(share(made.values("t.b"), "sad") < 0.55);
}

TEST_CASE(
    "names of companies are in their domains and addresses, names of products in their article numbers") {
  const Generated made =
      table_called("companies", 500, R"j("name": {"type": "text"}, "domain": {"type": "text", "unique": true},
      "website": {"type": "text", "unique": true})j");
  for (const Values& row : made.rows("companies")) {
    CHECK(row[2] == "https://www." + row[1]);
    CHECK(row[1].ends_with(".example"));
    CHECK(row[1].substr(0, 2) == std::string{static_cast<char>(row[0][0] | 0x20), row[0][1]});
  }
  const Generated goods = table_called(
      "products", 200, R"j("name": {"type": "text"}, "sku": {"type": "varchar(20)", "unique": true})j");
  for (const Values& row : goods.rows("products")) CHECK(row[1][0] == row[0][0]);
}

TEST_CASE("progress is what the status says") {
  const Generated made = table_called(
      "tasks", 500,
      R"j("status": {"type": "text", "nullable": false}, "progress": {"type": "integer", "nullable": false})j");
  for (const Values& row : made.rows("tasks")) {
    const int progress = std::atoi(row[1].c_str());
    CAPTURE(row[0]);
    CHECK((row[0] == "done") == (progress == 100));
    CHECK((row[0] == "todo") == (progress == 0));
  }
}

TEST_CASE("sizes are those of the counts, media those of the sources") {
  const Generated made = table_called(
      "companies", 500,
      R"j("company_size": {"type": "text", "nullable": false}, "employee_count": {"type": "integer", "nullable": false},
         "utm_source": {"type": "text", "nullable": false}, "utm_medium": {"type": "text", "nullable": false})j");
  for (const Values& row : made.rows("companies")) {
    const int count = std::atoi(row[1].c_str());
    CHECK((row[0] == "1-10") == (count <= 10));
    CHECK((row[0] == "201-500") == (count > 200 && count <= 500));
    CHECK((row[0] == "1000+") == (count > 1000));
    CHECK((row[3] == "email") == (row[2] == "newsletter"));
  }
}
