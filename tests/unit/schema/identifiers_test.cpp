#include "schema/identifiers.hpp"

#include <doctest/doctest.h>

using namespace datagen::schema;

TEST_CASE("identifiers are quoted where PostgreSQL would read them differently") {
  CHECK(quote_identifier("orders") == "orders");
  CHECK(quote_identifier("_a1") == "_a1");
  CHECK(quote_identifier("Orders") == "\"Orders\"");
  CHECK(quote_identifier("1a") == "\"1a\"");
  CHECK(quote_identifier("a b") == "\"a b\"");
  CHECK(quote_identifier("we\"ird") == "\"we\"\"ird\"");
  CHECK(quote_identifier("a$b") == "\"a$b\"");
  CHECK(quote_identifier("é") == "\"é\"");
  CHECK(quote_identifier("") == "\"\"");
  CHECK(quote_identifier("user") == "\"user\"");
  CHECK(quote_identifier("order") == "\"order\"");
  CHECK(quote_identifier("name") == "name");
  CHECK(quote_identifier("json_table") == "\"json_table\"");  // a key word since 17
  CHECK(quote_qualified("public", "user") == "public.\"user\"");
  CHECK(is_key_word("SELECT"));
  CHECK_FALSE(is_key_word("selects"));
}

TEST_CASE("literals double their quotes and nothing else") {
  CHECK(quote_literal("it's \\ \n") == "'it''s \\ \n'");
  CHECK(quote_literal("") == "''");
}

TEST_CASE("object names are cut as makeObjectName cuts them") {
  const std::string a60(60, 'a');
  const std::string b60(60, 'b');
  CHECK(make_object_name("orders", "", "pkey") == "orders_pkey");
  CHECK(make_object_name("orders", "id", "seq") == "orders_id_seq");
  CHECK(make_object_name("orders", "id", "") == "orders_id");
  CHECK(make_object_name(a60, "", "pkey") == std::string(58, 'a') + "_pkey");
  CHECK(make_object_name(a60, b60, "key") == std::string(29, 'a') + "_" + std::string(29, 'b') + "_key");
  CHECK(make_object_name(a60, "id", "fkey") == std::string(55, 'a') + "_id_fkey");
  std::string accents;
  for (int i = 0; i < 31; ++i) accents += "é";  // 62 bytes; 58 would fit, an odd cut must not split a letter
  CHECK(make_object_name("x" + accents, "", "pkey").size() == 1 + 56 + 5);
}

TEST_CASE("names are chosen until they are free") {
  NameScope scope;
  CHECK(scope.take("t_a_key"));
  CHECK_FALSE(scope.take("t_a_key"));
  CHECK(scope.choose("t", "a", "key") == "t_a_key1");
  CHECK(scope.choose("t", "a", "key") == "t_a_key2");
}
