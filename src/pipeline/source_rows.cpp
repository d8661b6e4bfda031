#include "pipeline/source_rows.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "core/encoded_cell.hpp"
#include "generators/graph.hpp"
#include "generators/sources/encoded_fields.hpp"
#include "generators/sources/source_table.hpp"
#include "schema/table_source.hpp"
#include "writers/escape.hpp"
#include "writers/tabbed_text.hpp"

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
static_assert(writers::kTabbedMargin <= core::kEncodedMargin &&
              writers::kTabbedMargin <= generators::sources::kFieldMargin);

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
  CopyFields(std::vector<FieldRun> runs, char delimiter)
      : runs_(std::move(runs)),
        delimiter_(delimiter),
        copy_tabbed_(writers::copy_tabbed(core::wanted_instructions())) {}

  [[nodiscard]] std::size_t run_count() const noexcept override { return runs_.size(); }

  void encode(const FieldBlock& block, core::Slot* slots, generators::TextArena& arena) const override {
    for (std::uint32_t record = 0; record < block.count; ++record) {
      const FieldText* const fields = block.fields(record);
      for (std::size_t run = 0; run < runs_.size(); ++run) {
        const std::string_view text = encoded(fields, runs_[run], arena);
        slots[2 * run].values[record] = reinterpret_cast<std::uintptr_t>(text.data());
        slots[2 * run + 1].values[record] = text.size();
      }
    }
  }

 private:
  // Fields that stand side by side in the record, as they do in the run, are copied in one piece where no
  // byte of theirs asks for more.
  std::string_view encoded(const FieldText* fields, const FieldRun& run, generators::TextArena& arena) const {
    const std::size_t behind = end_of_neighbours(fields, run, 0);
    if (behind == run.size() && behind > 1) {
      const std::string_view raw = text_between(fields[run.front().number], fields[run.back().number]);
      char* const out = arena.allocate(raw.size() + core::kEncodedMargin);
      if (copy_tabbed_(out, raw.data(), raw.size(), delimiter_)) return {out, raw.size()};
    }
    char* const out = arena.allocate(most_bytes(fields, run));
    return {out, static_cast<std::size_t>(write_run(out, fields, run) - out)};
  }

  char* write_run(char* out, const FieldText* fields, const FieldRun& run) const noexcept {
    for (std::size_t first = 0; first < run.size();) {
      const std::size_t behind = end_of_neighbours(fields, run, first);
      const std::string_view raw = text_between(fields[run[first].number], fields[run[behind - 1].number]);
      if (behind - first > 1 && copy_tabbed_(out, raw.data(), raw.size(), delimiter_)) {
        out += raw.size();
        *out++ = '\t';
        first = behind;
        continue;
      }
      for (; first < behind; ++first) {
        out = write_cell(out, fields[run[first].number], run[first].is_escaped);
        *out++ = '\t';
      }
    }
    return out - 1;
  }

  static std::string_view text_between(const FieldText& first, const FieldText& last) noexcept {
    return {first.data, static_cast<std::size_t>(last.data + last.size - first.data)};
  }

  // Of the run's fields from `first` on those that stand behind each other, but for a delimiter, in the
  // file's bytes; none of them is NULL or in quotes.
  static std::size_t end_of_neighbours(const FieldText* fields, const FieldRun& run,
                                       std::size_t first) noexcept {
    const FieldText* field = &fields[run[first].number];
    std::size_t behind = first + 1;
    if (field->is_null) return behind;
    for (; behind < run.size(); ++behind) {
      const FieldText* const next = &fields[run[behind].number];
      if (next->is_null || !readers::are_neighbours(*field, *next)) break;
      field = next;
    }
    return behind;
  }

  static std::size_t most_bytes(const FieldText* fields, const FieldRun& run) noexcept {
    const std::size_t growth = writers::escape_growth(writers::Escape::Copy);
    std::size_t bytes = run.size() * (kNull.size() + 1 + writers::kEscapeMargin) + core::kEncodedMargin;
    for (const FieldCell& cell : run) bytes += growth * fields[cell.number].size;
    return bytes;
  }

  std::vector<FieldRun> runs_;
  char delimiter_;
  writers::CopyTabbed copy_tabbed_;
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
    const auto encoder =
        std::make_shared<const CopyFields>(std::move(runs), readers::delimiter_of(source_.layout().options));
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
