// CSV: headers, fields of cells of every kind against a slow encoder, NULL beside the empty text.
#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "models.hpp"
#include "random_table.hpp"
#include "writers/encoder.hpp"
#include "writers/escape.hpp"

using namespace datagen;
using namespace datagen::writers;
using schema::TypeId;

namespace {

// RFC 4180, section 2, and what COPY puts into quotes besides.
std::string slow_field(const std::string& text) {
  if (!text.empty() && text != "\\." && text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

struct TextTable {
  explicit TextTable(std::size_t columns) : table(test::table("app", "t", {})) {
    for (std::size_t i = 0; i < columns; ++i) {
      table.columns.push_back(test::column("c" + std::to_string(i), TypeId::Text));
      numbers.push_back(i);
    }
  }
  schema::Model model;
  schema::Table table;
  std::vector<std::size_t> numbers;
};

}  // namespace

TEST_CASE("the header line names the columns in the data") {
  TextTable names(3);
  names.table.columns[0].name = "a,b";
  names.table.columns[1].name = "say \"hi\"";
  names.numbers = {1, 0, 2};
  const std::vector<core::CellLayout> cells(3);
  EncodedDictionaries dictionaries;
  const auto encoder = make_csv_encoder({names.model, names.table, names.numbers, cells, dictionaries});
  CHECK(encoder->table_begin() == "\"say \"\"hi\"\"\",\"a,b\",c2\n");
  CHECK(encoder->table_end().empty());
}

TEST_CASE("NULL is nothing, the empty text is two quotes") {
  TextTable names(2);
  const auto words = std::make_shared<core::Dictionary>(std::vector<std::string_view>{"", "a", "b,c", "\\."});
  const std::vector<core::CellLayout> cells{{{{core::PieceKind::Word, 0, 0, {}, words}}, 0},
                                            {{{core::PieceKind::PositiveInteger}}, core::kNeverNull}};
  EncodedDictionaries dictionaries;
  const auto encoder = make_csv_encoder({names.model, names.table, names.numbers, cells, dictionaries});
  std::vector<core::Slot> slots(1);
  for (std::uint32_t row = 0; row < 5; ++row) slots[0].values[row] = row % 4;
  const std::uint64_t nulls = 0b10000;
  core::ByteBuffer out;
  encoder->append({5, slots.data(), &nulls}, 0, 5, out);
  CHECK(out.view() == "\"\",\"\"\na,1\n\"b,c\",2\n\"\\.\",3\n,\"\"\n");
}

TEST_CASE("random tables: fields are the slow encoder's") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const std::size_t columns = 1 + seed % 9;
    const test::RandomTable random(2000 + seed, columns);
    TextTable names(columns);
    std::string expected;
    for (std::uint32_t row = 0; row < core::kBlockRows; ++row) {
      for (std::size_t i = 0; i < columns; ++i) {
        const auto text = random.text(i, row, false);
        expected += (i > 0 ? "," : "") + (text ? slow_field(*text) : "");
      }
      expected += "\n";
    }
    EncodedDictionaries dictionaries;
    const auto encoder =
        make_csv_encoder({names.model, names.table, names.numbers, random.cells(), dictionaries});
    core::ByteBuffer out;
    encoder->append(random.block(core::kBlockRows), 0, core::kBlockRows, out);
    CHECK(out.view() == expected);
  }
}
