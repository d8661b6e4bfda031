// JSON Lines: members named after columns, values by type, NULL; random tables against a slow encoder.
#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "models.hpp"
#include "random_table.hpp"
#include "writers/encoder.hpp"
#include "writers/escape.hpp"
#include "writers/json_values.hpp"

using namespace datagen;
using namespace datagen::writers;
using core::PieceKind;
using schema::TypeId;

TEST_CASE("values are of their column's type") {
  const std::vector<TypeId> types{TypeId::Integer, TypeId::Boolean, TypeId::Numeric,
                                  TypeId::Text,    TypeId::Jsonb,   TypeId::Text};
  schema::Model model;
  schema::Table table = test::table("app", "t", {});
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < types.size(); ++i) {
    table.columns.push_back(test::column("c" + std::to_string(i), types[i]));
    columns.push_back(i);
  }
  table.columns[3].name = "say \"hi\"";
  table.columns[5].type.dimensions = 1;
  const auto numbers = std::make_shared<core::Dictionary>(std::vector<std::string_view>{"NaN", "1.50"});
  const auto texts = std::make_shared<core::Dictionary>(std::vector<std::string_view>{"a\"b", "\t"});
  const auto documents =
      std::make_shared<core::Dictionary>(std::vector<std::string_view>{"{\"a\":\n1}", "null"});
  const std::vector<core::CellLayout> cells{
      {{{PieceKind::Integer}}, 0},
      {{{PieceKind::Boolean}}, core::kNeverNull},
      {{{PieceKind::Word, 0, 0, {}, numbers}}, core::kNeverNull},
      {{{PieceKind::Word, 0, 0, {}, texts}}, 0},
      {{{PieceKind::Word, 0, 0, {}, documents}}, core::kNeverNull},
      {{{PieceKind::Literal, 0, 0, "{x,"},
        {PieceKind::Word, 0, 0, {}, numbers},
        {PieceKind::Literal, 0, 0, "}"}},
       core::kNeverNull},
  };
  EncodedDictionaries dictionaries;
  const auto encoder = make_jsonl_encoder({model, table, columns, cells, dictionaries});
  std::vector<core::Slot> slots(1);
  for (std::uint32_t row = 0; row < 3; ++row) slots[0].values[row] = row % 2;
  const std::uint64_t nulls = 0b100;
  core::ByteBuffer out;
  encoder->append({3, slots.data(), &nulls}, 0, 3, out);
  CHECK(out.view() ==
        "{\"c0\":0,\"c1\":false,\"c2\":\"NaN\",\"say \\\"hi\\\"\":\"a\\\"b\",\"c4\":{\"a\": "
        "1},\"c5\":[\"x\",\"NaN\"]}\n"
        "{\"c0\":1,\"c1\":true,\"c2\":1.50,\"say \\\"hi\\\"\":\"\\t\",\"c4\":null,\"c5\":[\"x\",\"1.50\"]}\n"
        "{\"c0\":null,\"c1\":false,\"c2\":\"NaN\",\"say \\\"hi\\\"\":null,\"c4\":{\"a\": "
        "1},\"c5\":[\"x\",\"NaN\"]}\n");
  CHECK(encoder->table_begin().empty());
  CHECK(encoder->table_end().empty());
}

TEST_CASE("random tables: strings and numbers are the slow encoder's") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const std::size_t columns = seed % 9;
    const test::RandomTable random(3000 + seed, columns);
    schema::Model model;
    schema::Table table = test::table("app", "t", {});
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < columns; ++i) {
      table.columns.push_back(
          test::column("c" + std::to_string(i), i % 2 == 0 ? TypeId::Text : TypeId::Numeric));
      numbers.push_back(i);
    }
    std::string expected;
    for (std::uint32_t row = 0; row < core::kBlockRows; ++row) {
      expected += "{";
      for (std::size_t i = 0; i < columns; ++i) {
        const auto text = random.text(i, row, true);
        expected += (i > 0 ? ",\"c" : "\"c") + std::to_string(i) + "\":";
        const bool is_bare = !text || (i % 2 == 1 && is_json_number(*text));
        if (!is_bare) expected += '"';
        append_escaped(expected, text.value_or("null"), Escape::Json);
        if (!is_bare) expected += '"';
      }
      expected += "}\n";
    }
    EncodedDictionaries dictionaries;
    core::ByteBuffer out;
    make_jsonl_encoder({model, table, numbers, random.cells(), dictionaries})
        ->append(random.block(core::kBlockRows), 0, core::kBlockRows, out);
    CHECK(out.view() == expected);
  }
}
