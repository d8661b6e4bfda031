#include "pipeline/source_rows.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <utility>
#include <vector>

#include "core/encoded_cell.hpp"
#include "generators/graph.hpp"
#include "generators/sources/encoded_fields.hpp"
#include "generators/sources/source_table.hpp"
#include "schema/table_source.hpp"
#include "writers/escape.hpp"

namespace datagen::pipeline {

namespace {

using generators::CellPlan;
using generators::GeneratedTable;
using generators::NodeId;
using generators::Program;
using generators::sources::FieldBlock;
using generators::sources::FieldText;
using generators::sources::SourceTable;

// A field that is a cell.
struct FieldCell {
  std::size_t number;  // of the record's fields
  bool is_escaped;
};
using FieldRun = std::vector<FieldCell>;

constexpr std::array<char, 2> kNull{'\\', 'N'};

// Texts are copied by stores of a fixed size past both ends.
constexpr std::size_t kWide = 16;
static_assert(kWide <= core::kEncodedMargin && kWide <= generators::sources::kFieldMargin);

char* copy_wide(char* out, const char* text, std::size_t size) noexcept {
  std::memcpy(out, text, kWide);
  for (std::size_t done = kWide; done < size; done += kWide) std::memcpy(out + done, text + done, kWide);
  return out + size;
}

char* write_cell(char* out, const FieldText& field, bool is_escaped) noexcept {
  if (field.is_null) {
    std::memcpy(out, kNull.data(), kNull.size());
    return out + kNull.size();
  }
  if (is_escaped) return writers::write_escaped(out, field.data, field.size, writers::Escape::Copy);
  return copy_wide(out, field.data, field.size);
}

// As COPY's text format has them.
class CopyFields final : public generators::sources::FieldEncoder {
 public:
  explicit CopyFields(std::vector<FieldRun> runs) : runs_(std::move(runs)) {}

  [[nodiscard]] std::size_t run_count() const noexcept override { return runs_.size(); }

  void encode(const FieldBlock& block, core::Slot* slots, generators::TextArena& arena) const override {
    char* out = arena.allocate(most_bytes(block) + core::kEncodedMargin);
    for (std::uint32_t record = 0; record < block.count; ++record) {
      const FieldText* const fields = block.fields(record);
      for (std::size_t run = 0; run < runs_.size(); ++run) {
        char* const begin = out;
        out = write_run(out, fields, runs_[run]);
        slots[2 * run].values[record] = reinterpret_cast<std::uintptr_t>(begin);
        slots[2 * run + 1].values[record] = static_cast<std::uint64_t>(out - begin);
      }
    }
  }

 private:
  static char* write_run(char* out, const FieldText* fields, const FieldRun& run) noexcept {
    for (const FieldCell& cell : run) {
      out = write_cell(out, fields[cell.number], cell.is_escaped);
      *out++ = '\t';
    }
    return out - 1;
  }

  [[nodiscard]] std::size_t most_bytes(const FieldBlock& block) const noexcept {
    const std::size_t growth = writers::escape_growth(writers::Escape::Copy);
    std::size_t bytes = 0;
    for (const FieldRun& run : runs_) {
      bytes += block.count * run.size() * (kNull.size() + 1 + writers::kEscapeMargin);
      for (std::uint32_t record = 0; record < block.count; ++record) {
        const FieldText* const fields = block.fields(record);
        for (const FieldCell& cell : run) bytes += growth * fields[cell.number].size;
      }
    }
    return bytes;
  }

  std::vector<FieldRun> runs_;
};

// Slots of a node are numbered by one byte.
constexpr std::size_t kMostRuns = 100;

class SourceRowsBuild {
 public:
  SourceRowsBuild(Plan& plan, const TablePlan& table)
      : plan_(plan),
        table_(table),
        generated_(plan.generators->tables[table.table]),
        source_(*plan.sources->tables[table.table]) {}

  std::optional<FastRows> rows(const MakeEncoder& make_encoder) {
    std::vector<FieldRun> runs = runs_of_file();
    if (runs.empty() || runs.size() > kMostRuns) return std::nullopt;
    const auto encoder = std::make_shared<const CopyFields>(std::move(runs));
    const NodeId node =
        plan_.generators->graph.add(generators::sources::encoded_fields(encoder), {generated_.file->records},
                                    static_cast<std::uint8_t>(2 * encoder->run_count()));
    std::vector<CellPlan> cells;
    std::vector<std::size_t> columns;
    std::uint8_t output = 0;
    for (std::size_t i = 0; i < generated_.columns.size(); ++i) {
      const bool is_copied = cell_of_file(i).has_value();
      if (is_copied && i > 0 && cell_of_file(i - 1)) continue;
      columns.push_back(generated_.columns[i]);
      cells.push_back(is_copied ? cell_of_run(node, output) : generated_.file->cells[i]);
      if (is_copied) output = static_cast<std::uint8_t>(output + 2);
    }
    auto program = std::make_unique<const Program>(plan_.generators->graph, cells);
    auto row_encoder = make_encoder({plan_.model, plan_.model.tables[table_.table], columns, program->cells(),
                                     plan_.dictionaries, generated_.columns});
    return FastRows{std::move(program), std::move(row_encoder)};
  }

 private:
  // Of the i-th column of the data, where its fields are copied.
  [[nodiscard]] std::optional<FieldCell> cell_of_file(std::size_t i) const {
    const std::optional<std::size_t> field = source_.field_of_column(generated_.columns[i]);
    if (!field || !source_.scanned().are_printed[*field]) return std::nullopt;
    const generators::sources::MappedField& mapped = source_.layout().fields[*field];
    return FieldCell{mapped.number, mapped.values->may_need_escapes()};
  }

  // Of columns side by side.
  [[nodiscard]] std::vector<FieldRun> runs_of_file() const {
    std::vector<FieldRun> runs;
    bool is_open = false;
    for (std::size_t i = 0; i < generated_.columns.size(); ++i) {
      const std::optional<FieldCell> cell = cell_of_file(i);
      if (cell && !is_open) runs.emplace_back();
      if (cell) runs.back().push_back(*cell);
      is_open = cell.has_value();
    }
    return runs;
  }

  static CellPlan cell_of_run(NodeId node, std::uint8_t output) {
    return {.pieces = {generators::piece(core::PieceKind::Text, generators::slot_of(node, output),
                                         core::kEncodedText)},
            .nulls = {}};
  }

  Plan& plan_;
  const TablePlan& table_;
  const GeneratedTable& generated_;
  const SourceTable& source_;
};

}  // namespace

std::optional<FastRows> source_rows(Plan& plan, const TablePlan& table, const MakeEncoder& make_encoder) {
  const bool can_copy = plan.sources && plan.generators->tables[table.table].file && table.rows > 0 &&
                        plan.options.format == Format::Copy && plan.options.dialect == Dialect::PostgreSql &&
                        plan.options.encode_samples;
  return can_copy ? SourceRowsBuild(plan, table).rows(make_encoder) : std::nullopt;
}

}  // namespace datagen::pipeline
