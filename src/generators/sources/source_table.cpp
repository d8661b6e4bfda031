#include "generators/sources/source_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/error.hpp"
#include "generators/sources/key_columns.hpp"
#include "generators/text_arena.hpp"
#include "schema/table_source.hpp"

namespace datagen::generators::sources {

namespace {

// Of a reader that finds single records again.
constexpr std::size_t kRejectBlockBytes = std::size_t{8} << 10U;
// Bad rows that are told before the run stops.
constexpr std::uint64_t kToldRejects = 10;

}  // namespace

// A cursor of the pool while a block is read. It does not come back from a failure: nobody knows where it
// stands.
template <typename Cursor>
class SourceTable::Lease {
 public:
  Lease(const SourceTable& table, std::vector<std::unique_ptr<Cursor>>& idle, std::uint64_t row)
      : table_(table), idle_(idle) {
    {
      const std::lock_guard lock(table.mutex_);
      if (!idle.empty()) cursor_ = take(row);
    }
    if (!cursor_) {
      table.check_unchanged();
      cursor_ = std::make_unique<Cursor>(table.taken_);
    }
  }
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;

  [[nodiscard]] Cursor& cursor() noexcept { return *cursor_; }
  void give_back() {
    const std::lock_guard lock(table_.mutex_);
    idle_.push_back(std::move(cursor_));
  }

 private:
  // The one that stands at the row, else the last one that was given back.
  std::unique_ptr<Cursor> take(std::uint64_t row) {
    auto found = std::find_if(idle_.begin(), idle_.end(),
                              [row](const auto& cursor) { return cursor->next_row() == row; });
    if (found == idle_.end()) --found;
    std::unique_ptr<Cursor> cursor = std::move(*found);
    idle_.erase(found);
    return cursor;
  }

  const SourceTable& table_;
  std::vector<std::unique_ptr<Cursor>>& idle_;
  std::unique_ptr<Cursor> cursor_;
};

SourceTable::SourceTable(const schema::Model& model, std::size_t table, core::Diagnostics& problems)
    : layout_(read_layout(model, table, problems)),
      filter_(model, model.tables[table], layout_, problems),
      taken_(layout_, filter_, !model.tables[table].source->where.empty(), scanned_) {}

SourceTable::~SourceTable() = default;

std::shared_ptr<const SourceTable> SourceTable::open(const schema::Model& model, std::size_t table,
                                                     OpenTables opened, core::Diagnostics& problems) {
  const schema::TableSource& source = *model.tables[table].source;
  const std::size_t problems_before = problems.error_count();
  try {
    std::shared_ptr<SourceTable> result(new SourceTable(model, table, problems));
    if (problems.error_count() != problems_before) return nullptr;
    const std::uint64_t most = source.rejects ? source.max_rejects : kToldRejects - 1;
    RecordChecks checks(model, table, result->layout_, problems);
    const std::vector<FileReference> references =
        file_references(model, table, result->layout_, opened, problems);
    result->scanned_ = scan(model, table, result->layout_, {result->filter_, checks, references, most});
    const std::vector<Reject>& rejects = result->scanned_.rejects;
    if (rejects.size() <= (source.rejects ? most : 0)) {
      if (source.mode == schema::SourceMode::Table || result->rows() > 0) return result;
      problems.error(source.offset,
                     fmt::format("{} has no rows to take values from", result->layout_.file->name()));
      return nullptr;
    }
    if (source.rejects) {
      problems.error(
          source.offset,
          fmt::format("{} has more than {} rows that table \"{}\" cannot hold", result->layout_.file->name(),
                      most, schema::display(model.tables[table].name)),
          "\"max_rejects\" of the source allows more");
    }
    for (std::size_t i = 0; i < std::min<std::size_t>(rejects.size(), kToldRejects); ++i) {
      problems.error(source.offset, describe(source, rejects[i]),
                     source.rejects || i > 0 ? "" : R"(an "on_error" of "reject" leaves such rows out)");
    }
  } catch (const core::Error& error) {
    problems.error(source.offset, error.what(), error.hint());
  }
  return nullptr;
}

std::optional<std::size_t> SourceTable::field_of_column(std::size_t column) const noexcept {
  const std::size_t field = field_of(layout_, column);
  return field == layout_.fields.size() ? std::nullopt : std::optional(field);
}

void SourceTable::visit_rejects(const std::function<void(const Reject&, std::string_view raw)>& take) const {
  LayoutReader reader = open_reader(layout_, kRejectBlockBytes);
  readers::Record record;
  for (const Reject& reject : scanned_.rejects) {
    reader.move_to({reject.offset, reject.line});
    if (reader.records->next(record) == readers::Outcome::End) layout_.file->fail_as_changed();
    take(reject, record.raw);
  }
}

std::string SourceTable::header() const {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (layout_.options.format != readers::RecordFormat::Csv || !layout_.options.has_header) return {};
  std::string text(layout_.begin.offset, '\0');
  text.resize(layout_.file->read_at(0, text.data(), text.size()));
  return text.starts_with(kByteOrderMark) ? text.substr(kByteOrderMark.size()) : text;
}

void SourceTable::read(std::span<const std::uint64_t> rows, std::uint64_t* out, TextArena& arena) const {
  // Rows that are NULL may ask for any number.
  const std::uint64_t last = this->rows() - 1;
  const bool is_run = rows.back() - rows.front() == rows.size() - 1 && rows.back() <= last &&
                      std::adjacent_find(rows.begin(), rows.end(), [](std::uint64_t a, std::uint64_t b) {
                        return a + 1 != b;
                      }) == rows.end();
  if (is_run) {
    Lease<RunCursor> lease(*this, idle_, rows.front());
    lease.cursor().read(rows.front(), static_cast<std::uint32_t>(rows.size()), out, arena);
    return lease.give_back();
  }
  Lease<RandomCursor> lease(*this, idle_random_, rows.front());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    out[i] = reinterpret_cast<std::uintptr_t>(lease.cursor().read(std::min(rows[i], last), arena));
  }
  lease.give_back();
}

}  // namespace datagen::generators::sources
