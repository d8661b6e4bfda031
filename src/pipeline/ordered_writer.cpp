#include "pipeline/ordered_writer.hpp"

#include <memory>
#include <string>

#include "core/error.hpp"
#include "pipeline/stop.hpp"
#include "readers/byte_source.hpp"

namespace datagen::pipeline {

OrderedWriter::OrderedWriter(const Plan& plan, writers::Sink& sink, Progress& progress)
    : plan_(plan),
      sink_(sink),
      progress_(progress),
      meter_(expected(plan)),
      digests_(plan.options.table_digests, plan.tables.size()) {}

void OrderedWriter::write(const Chunk& chunk) {
  stop_if_asked(progress_);
  begin_file();
  write_chunk(chunk);
  digests_.add_if_next(unit_, chunk);
  ++unit_;
  progress_.rows_written.fetch_add(chunk.row_count, std::memory_order_relaxed);
}

std::optional<writers::EarlierFile> OrderedWriter::find_file(std::size_t position) {
  stop_if_asked(progress_);
  check_sources();
  const std::string& name = plan_.files[position].name;
  std::optional<writers::EarlierFile> file = sink_.find_file(name);
  if (!file || file->is_whole) return file;
  meter_.count_changed_file(name);
  return std::nullopt;
}

void OrderedWriter::keep(const writers::EarlierFile& file) {
  const FileUnits units = units_of_file(plan_, next_file_++);
  meter_.count(0, file.byte_count, units.table, units.row_count);
  digests_.add({}, units.table);  // the table's turn, however many bytes the file has
  try {
    count_bytes(file.path, units.table);
  } catch (const core::Error& error) {  // it is a part of the output, whatever readers take it for
    throw core::Error(core::ExitCode::OutputFailed, error.what());
  }
  meter_.count_kept_file();
  unit_ = units.end;
  digests_.go_on_with(unit_);
  progress_.rows_written.fetch_add(units.row_count, std::memory_order_relaxed);
  progress_.bytes_written.fetch_add(file.byte_count, std::memory_order_relaxed);
}

// As they were before compression.
void OrderedWriter::count_bytes(const std::string& path, std::optional<std::size_t> table) {
  constexpr std::size_t kReadBytes = 1UL << 20U;  // a system call's worth
  const std::unique_ptr<readers::ByteSource> source = readers::open_bytes(path);
  std::string buffer(kReadBytes, '\0');
  while (const std::size_t size = source->read(buffer.data(), buffer.size())) {
    stop_if_asked(progress_);
    meter_.count(size, 0, table, 0);
    digests_.add({buffer.data(), size}, table);
  }
}

Report OrderedWriter::finish() {
  stop_if_asked(progress_);
  for (const ScriptPlan& script : plan_.scripts) {
    sink_.begin_file(script.name, script.is_executable);
    Chunk chunk;
    chunk.bytes.append(script.text);
    write_chunk(chunk);
    digests_.add(chunk.uncompressed(), chunk.table);
  }
  check_sources();
  sink_.close();
  Report report = meter_.finish();
  digests_.finish(report);
  report.sources = expected(plan_).sources;
  return report;
}

// Where the unit is the first of a file.
void OrderedWriter::begin_file() {
  if (next_file_ == plan_.files.size() || plan_.files[next_file_].first_unit != unit_) return;
  check_sources();
  sink_.begin_file(plan_.files[next_file_++].name, false);
}

void OrderedWriter::write_chunk(const Chunk& chunk) {
  sink_.write(chunk.bytes.view());
  meter_.count(chunk);
  progress_.bytes_written.fetch_add(chunk.bytes.size(), std::memory_order_relaxed);
}

// Where a file ends: what a later run keeps is made of sources that were the same all the time.
void OrderedWriter::check_sources() const {
  if (plan_.sources) plan_.sources->check_unchanged();
}

}  // namespace datagen::pipeline
