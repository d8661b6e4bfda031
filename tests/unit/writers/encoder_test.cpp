// COPY blocks and INSERT statements: their frames, literals of types, and statements whatever the blocks are.
#include "writers/encoder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "models.hpp"
#include "random_table.hpp"

using namespace datagen;
using namespace datagen::writers;
using schema::TypeId;

namespace {

// One integer cell whose value is the row number, NULL in every third row; `types` repeats it.
struct Numbers {
  explicit Numbers(const std::vector<TypeId>& types) {
    table.name = {"app", "Order"};
    for (std::size_t i = 0; i < types.size(); ++i) {
      table.columns.push_back(test::column("c" + std::to_string(i), types[i]));
      columns.push_back(i);
      cells.push_back({{{core::PieceKind::Integer}}, 0});
    }
  }

  [[nodiscard]] EncodedTable encoded() { return {model, table, columns, cells, dictionaries}; }
  void append(const Encoder& encoder, std::uint64_t first, std::uint32_t count, std::uint64_t rows,
              core::ByteBuffer& out) {
    std::vector<core::Slot> slots(1);
    std::uint64_t nulls = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      slots[0].values[i] = first + i;
      if ((first + i) % 3 == 2) nulls |= std::uint64_t{1} << i;
    }
    encoder.append({count, slots.data(), &nulls}, first, rows, out);
  }
  std::string all_rows(const Encoder& encoder, std::uint64_t rows, std::uint32_t block_rows) {
    core::ByteBuffer out;
    for (std::uint64_t row = 0; row < rows; row += block_rows) {
      append(encoder, row, static_cast<std::uint32_t>(std::min<std::uint64_t>(block_rows, rows - row)), rows,
             out);
    }
    return std::string(out.view());
  }

  schema::Model model;
  schema::Table table;
  std::vector<std::size_t> columns;
  std::vector<core::CellLayout> cells;
  EncodedDictionaries dictionaries;
};

}  // namespace

TEST_CASE("a COPY block's frame and rows") {
  Numbers numbers({TypeId::Integer, TypeId::Text});
  numbers.table.columns[1].name = "order";
  const auto encoder = make_copy_encoder(numbers.encoded());
  CHECK(encoder->table_begin() == "COPY app.\"Order\" (c0, \"order\") FROM stdin;\n");
  CHECK(encoder->table_end() == "\\.\n\n\n");
  CHECK(make_copy_encoder(numbers.encoded(), Freeze::Yes)->table_begin() ==
        "COPY app.\"Order\" (c0, \"order\") FROM stdin WITH (FREEZE);\n");
  for (const std::uint32_t block_rows : {1U, 2U, 64U})
    CHECK(numbers.all_rows(*encoder, 4, block_rows) == "0\t0\n1\t1\n\\N\t\\N\n3\t3\n");
}

TEST_CASE("INSERT literals by type") {
  Numbers numbers({TypeId::Integer, TypeId::Text, TypeId::Numeric, TypeId::Boolean, TypeId::Bit, TypeId::Date,
                   TypeId::DoublePrecision, TypeId::Uuid});
  const auto encoder = make_insert_encoder(numbers.encoded(), 100);
  CHECK(encoder->table_begin().empty());
  CHECK(encoder->table_end() == "\n\n");
  CHECK(numbers.all_rows(*encoder, 3, 64) ==
        "INSERT INTO app.\"Order\" (c0, c1, c2, c3, c4, c5, c6, c7) VALUES\n"
        "\t(0, '0', 0, 0, B'0', '0', 0, '0'),\n"
        "\t(1, '1', 1, 1, B'1', '1', 1, '1'),\n"
        "\t(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);\n");
}

TEST_CASE("statements end after so many rows, wherever blocks are cut") {
  for (const std::uint32_t per_insert : {1U, 2U, 7U, 100U}) {
    for (const std::uint64_t rows : {1ULL, 2ULL, 99ULL, 100ULL, 101ULL, 200ULL, 201ULL}) {
      CAPTURE(per_insert);
      CAPTURE(rows);
      std::string expected;
      for (std::uint64_t row = 0; row < rows; ++row) {
        if (row % per_insert == 0) expected += "INSERT INTO app.\"Order\" (c0) VALUES\n";
        expected += "\t(" + (row % 3 == 2 ? "NULL" : std::to_string(row)) + ")";
        expected += row + 1 == rows || row % per_insert == per_insert - 1 ? ";\n" : ",\n";
      }
      Numbers numbers({TypeId::Integer});
      const auto encoder = make_insert_encoder(numbers.encoded(), per_insert);
      for (const std::uint32_t block_rows : {1U, 3U, 63U, 64U})
        CHECK(numbers.all_rows(*encoder, rows, block_rows) == expected);
    }
  }
}

TEST_CASE("values for columns that are GENERATED ALWAYS AS IDENTITY say so") {
  Numbers numbers({TypeId::Integer});
  numbers.table.columns[0].identity = schema::Identity::Always;
  CHECK(numbers.all_rows(*make_insert_encoder(numbers.encoded(), 100), 1, 1) ==
        "INSERT INTO app.\"Order\" (c0) OVERRIDING SYSTEM VALUE VALUES\n\t(0);\n");
  numbers.table.columns[0].identity = schema::Identity::ByDefault;
  CHECK(numbers.all_rows(*make_insert_encoder(numbers.encoded(), 100), 1, 1) ==
        "INSERT INTO app.\"Order\" (c0) VALUES\n\t(0);\n");
}

TEST_CASE("tables without columns in the data") {
  Numbers numbers({});
  const auto copy = make_copy_encoder(numbers.encoded());
  CHECK(copy->table_begin().ends_with("COPY app.\"Order\"  FROM stdin;\n"));
  CHECK(numbers.all_rows(*copy, 3, 64) == "\n\n\n");
  CHECK(numbers.all_rows(*make_insert_encoder(numbers.encoded(), 2), 2, 64) ==
        "INSERT INTO app.\"Order\" DEFAULT VALUES;\nINSERT INTO app.\"Order\" DEFAULT VALUES;\n");
}

TEST_CASE("random tables: both formats hold the slow encoder's cells") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    const std::size_t columns = 1 + seed % 9;
    const test::RandomTable random(1000 + seed, columns);
    schema::Model model;
    schema::Table table = test::table("public", "t", {});
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < columns; ++i) {
      table.columns.push_back(
          test::column("c" + std::to_string(i), i % 2 == 0 ? TypeId::Text : TypeId::Integer));
      numbers.push_back(i);
    }
    std::string copied;
    std::string inserted;
    for (std::uint32_t row = 0; row < core::kBlockRows; ++row) {
      if (row % 5 == 0) inserted += "INSERT INTO public.t (" + column_list(table, numbers) + ") VALUES\n";
      inserted += "\t(";
      for (std::size_t i = 0; i < columns; ++i) {
        const auto short_text = random.text(i, row, false);
        const auto long_text = random.text(i, row, true);
        if (i > 0) copied += "\t";
        if (i > 0) inserted += ", ";
        const std::string quote = i % 2 == 0 ? "'" : "";
        copied += short_text ? "" : "\\N";
        inserted += short_text ? quote : "NULL";
        append_escaped(copied, short_text.value_or(""), Escape::Copy);
        append_escaped(inserted, long_text.value_or(""), Escape::Literal);
        inserted += short_text ? quote : "";
      }
      copied += "\n";
      inserted += row % 5 == 4 || row + 1 == core::kBlockRows ? ");\n" : "),\n";
    }
    EncodedDictionaries dictionaries;
    core::ByteBuffer out;
    make_copy_encoder({model, table, numbers, random.cells(), dictionaries})
        ->append(random.block(core::kBlockRows), 0, core::kBlockRows, out);
    CHECK(out.view() == copied);
    out.clear();
    make_insert_encoder({model, table, numbers, random.cells(), dictionaries}, 5)
        ->append(random.block(core::kBlockRows), 0, core::kBlockRows, out);
    CHECK(out.view() == inserted);
  }
}
