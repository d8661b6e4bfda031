// Runs: the same bytes whatever the jobs and batches, failures and stops at any place, counts of what was
// written.
#include "pipeline/run.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <new>
#include <optional>
#include <vector>

#include "core/digest.hpp"
#include "plans.hpp"

using namespace datagen::pipeline;
using datagen::core::Error;
using datagen::core::ExitCode;

namespace {

std::string digest_of(std::string_view text) {
  datagen::core::Digest digest;
  digest.update(text);
  return digest.hex();
}

std::string decompressed(const std::string& frames) {
  std::string text;
  for (std::string_view rest = frames; !rest.empty();) {
    const std::size_t frame = ZSTD_findFrameCompressedSize(rest.data(), rest.size());
    REQUIRE_FALSE(ZSTD_isError(frame));
    const unsigned long long size = ZSTD_getFrameContentSize(rest.data(), frame);
    REQUIRE(size < 1'000'000'000);
    std::string part(size, '\0');
    REQUIRE(ZSTD_decompress(part.data(), part.size(), rest.data(), frame) == size);
    text += part;
    rest.remove_prefix(frame);
  }
  return text;
}

std::string dump(const GenerateOptions& options) {
  const Planned planned(kShop, options);
  MemorySink sink;
  Progress progress;
  const Report report = run(planned.plan(), sink, progress);
  CHECK(sink.is_closed());
  CHECK(report.bytes == sink.text().size());
  CHECK(progress.bytes_written.load() == sink.text().size());
  CHECK(progress.rows_written.load() == report.rows);
  CHECK(report.digest == digest_of(options.compression ? decompressed(sink.text()) : sink.text()));
  return sink.text();
}

// Fails at write number `failing` or, behind the last one, at close.
class FailingSink final : public datagen::writers::Sink {
 public:
  FailingSink(int failing, bool fails_at_close) : failing_(failing), fails_at_close_(fails_at_close) {}
  void write(std::string_view) override {
    if (writes_++ == failing_) throw Error(ExitCode::OutputFailed, "could not write: no space");
    CHECK(writes_ <= failing_);
  }
  void close() override {
    CHECK(fails_at_close_);
    throw Error(ExitCode::OutputFailed, "could not close");
  }

 private:
  int failing_;
  bool fails_at_close_;
  int writes_ = 0;
};

// Asks the run to stop at write number `stopping`.
class StoppingSink final : public datagen::writers::Sink {
 public:
  StoppingSink(Progress& progress, int stopping, ExitCode code)
      : progress_(progress), stopping_(stopping), code_(code) {}
  void write(std::string_view) override {
    if (writes_++ == stopping_) progress_.stop_code.store(static_cast<int>(code_));
    CHECK(writes_ <= stopping_ + 1);
  }
  void close() override { FAIL("a stopped run does not close its sink"); }

 private:
  Progress& progress_;
  int stopping_;
  ExitCode code_;
  int writes_ = 0;
};

// Counts the calls of a run, and fails at one of them.
class CountingSink final : public datagen::writers::Sink {
 public:
  explicit CountingSink(int failing = -1) : failing_(failing) {}
  void begin_file(std::string_view, bool) override {
    ++files_;
    call();
  }
  void write(std::string_view) override { call(); }
  void close() override { call(); }
  [[nodiscard]] int calls() const { return calls_; }
  [[nodiscard]] int files() const { return files_; }

 private:
  void call() {
    if (calls_++ == failing_) throw Error(ExitCode::OutputFailed, "could not go on");
  }

  int failing_;
  int calls_ = 0;
  int files_ = 0;
};

class ThrowingSink final : public datagen::writers::Sink {
 public:
  explicit ThrowingSink(int failing) : failing_(failing) {}
  void write(std::string_view) override {
    if (writes_++ == failing_) throw std::bad_alloc();
  }
  void close() override { FAIL("a run that failed does not close its sink"); }

 private:
  int failing_;
  int writes_ = 0;
};

const std::array<std::optional<Compression>, 3> kCompressions = {
    std::nullopt, Compression{CompressionMethod::Zstd, 1}, Compression{CompressionMethod::Gzip, 1}};

struct Failure {
  ExitCode code;
  std::string message;
};

Failure failure_of(const Plan& plan, datagen::writers::Sink& sink, Progress& progress) {
  try {
    run(plan, sink, progress);
  } catch (const Error& error) {
    return {error.code(), error.what()};
  }
  return {ExitCode::Done, ""};
}

}  // namespace

TEST_CASE("the same bytes for every number of jobs and every batch size") {
  for (const Format format : {Format::Copy, Format::Sql}) {
    for (const bool is_compressed : {false, true}) {
      GenerateOptions options;
      options.format = format;
      options.rows_per_insert = 7;
      if (is_compressed) options.compression = {CompressionMethod::Zstd, 3};
      options.jobs = 1;
      const std::string alone = dump(options);
      CHECK(alone.size() > 1000);
      for (const std::uint32_t jobs : {1U, 2U, 7U}) {
        for (const std::uint32_t batch_size : {1U, 7U, 64U, 1000U}) {
          CAPTURE(jobs);
          CAPTURE(batch_size);
          options.jobs = jobs;
          options.batch_size = batch_size;
          CHECK(dump(options) == alone);
        }
      }
      if (is_compressed) {
        options.compression.reset();
        CHECK(decompressed(alone) == dump(options));
      }
    }
  }
}

TEST_CASE("large tables are cut into frames at rows that neither jobs nor batches move") {
  const std::string schema =
      R"({"version": "1.0", "database": {"name": "x"}, "tables": {"t": {"row_count": 60000, "columns": {
    "id": {"type": "bigserial", "primary_key": true}, "a": {"type": "uuid"}, "b": {"type": "uuid"}}}}})";
  std::string first;
  for (const auto& [jobs, batch_size] : {std::pair{1U, 1000U}, std::pair{3U, 77U}}) {
    GenerateOptions options;
    options.jobs = jobs;
    options.batch_size = batch_size;
    options.compression = {CompressionMethod::Zstd, 1};
    const Planned planned(schema, options);
    MemorySink sink;
    Progress progress;
    run(planned.plan(), sink, progress);
    CHECK(sink.writes() > 5);
    if (first.empty()) first = sink.text();
    CHECK(sink.text() == first);
    options.compression.reset();
    const Planned plain(schema, options);
    MemorySink plain_sink;
    Progress plain_progress;
    run(plain.plan(), plain_sink, plain_progress);
    CHECK(decompressed(sink.text()) == plain_sink.text());
  }
}

TEST_CASE("rows reported are rows written") {
  for (const std::uint32_t jobs : {1U, 3U}) {
    const Planned planned(kShop, with_jobs(jobs, 100));
    MemorySink sink;
    Progress progress;
    const Report report = run(planned.plan(), sink, progress);
    std::uint64_t rows = 0;
    for (const TableReport& table : report.tables) {
      const std::string copy = "COPY public." + table.name.name + " (";
      const std::size_t begin = sink.text().find('\n', sink.text().find(copy)) + 1;
      const std::size_t end = sink.text().find("\\.\n", begin);
      const std::string block = sink.text().substr(begin, end - begin);
      CHECK(static_cast<std::uint64_t>(std::count(block.begin(), block.end(), '\n')) == table.rows);
      rows += table.rows;
    }
    CHECK(report.rows == rows);
    CHECK(rows == 3711);
  }
}

TEST_CASE("a sink that fails at any write ends the run with its failure") {
  for (const std::uint32_t jobs : {1U, 2U, 7U}) {
    const Planned planned(kShop, with_jobs(jobs, 100));
    MemorySink whole;
    Progress ignored;
    run(planned.plan(), whole, ignored);
    REQUIRE(whole.writes() > 30);
    for (int failing = 0; failing <= whole.writes(); ++failing) {
      CAPTURE(jobs);
      CAPTURE(failing);
      FailingSink sink(failing, failing == whole.writes());
      Progress progress;
      const Failure failure = failure_of(planned.plan(), sink, progress);
      CHECK(failure.code == ExitCode::OutputFailed);
      CHECK(failure.message == (failing == whole.writes() ? "could not close" : "could not write: no space"));
      CHECK(progress.bytes_written.load() <= whole.text().size());
    }
  }
}

TEST_CASE("a directory's sink that fails at any file or write ends the run with its failure, packed or not") {
  for (const auto& compression : kCompressions) {
    for (const std::uint32_t jobs : {1U, 3U}) {
      GenerateOptions options = with_jobs(jobs, 100);
      options.layout = Layout::Directory;
      options.split_rows = 500;
      options.compression = compression;
      const Planned planned(kShop, options);
      CountingSink whole;
      Progress ignored;
      run(planned.plan(), whole, ignored);
      REQUIRE(whole.files() > 10);
      for (int failing = 0; failing < whole.calls(); ++failing) {
        CAPTURE(jobs);
        CAPTURE(failing);
        CountingSink sink(failing);
        Progress progress;
        const Failure failure = failure_of(planned.plan(), sink, progress);
        CHECK(failure.code == ExitCode::OutputFailed);
        CHECK(failure.message == "could not go on");
        CHECK(sink.calls() == failing + 1);
      }
    }
  }
}

TEST_CASE("a sink that runs out of memory ends the run with that") {
  for (const std::uint32_t jobs : {1U, 3U}) {
    const Planned planned(kShop, with_jobs(jobs, 100));
    for (const int failing : {0, 1, 7, 30}) {
      ThrowingSink sink(failing);
      Progress progress;
      CHECK_THROWS_AS(run(planned.plan(), sink, progress), std::bad_alloc);
    }
  }
}

TEST_CASE("a worker that fails at any row ends the run with its failure, behind the chunks before it") {
  static constexpr int kRows = 60;
  const auto schema_that_fails_at = [](int row) {
    return fmt::format(R"({{"version": "1.0", "database": {{"name": "x"}}, "tables": {{"t": {{"row_count": {},
      "columns": {{"id": {{"type": "serial", "primary_key": true}}, "kind": {{"type": "text", "nullable": false,
      "generator": "enum", "generator_config": {{"values": ["box", "bag"]}}}}}},
      "check_constraints": [{{"expression": "id <> {} OR kind = 'letter'"}}]}}}}}})",
                       kRows, row);
  };
  for (const auto& compression : kCompressions) {
    for (const std::uint32_t jobs : {1U, 2U, 5U}) {
      GenerateOptions options = with_jobs(jobs, 7);
      options.compression = compression;
      for (int row = 1; row <= kRows; row += 3) {
        CAPTURE(jobs);
        CAPTURE(row);
        const Planned planned(schema_that_fails_at(row), options);
        MemorySink sink;
        Progress progress;
        const Failure failure = failure_of(planned.plan(), sink, progress);
        CHECK(failure.code == ExitCode::CannotGenerate);
        CHECK_FALSE(sink.is_closed());
        CHECK(sink.writes() == (compression ? 1 : 1 + (row - 1) / 7));
      }
    }
  }
}

TEST_CASE("a run that is asked to stop beforehand writes nothing") {
  for (const std::uint32_t jobs : {1U, 3U}) {
    const Planned planned(kShop, with_jobs(jobs));
    Progress progress;
    progress.stop_code.store(static_cast<int>(ExitCode::Interrupted));
    MemorySink sink;
    const Failure failure = failure_of(planned.plan(), sink, progress);
    CHECK(failure.code == ExitCode::Interrupted);
    CHECK(failure.message == "interrupted");
    CHECK(sink.text().empty());
    CHECK_FALSE(sink.is_closed());
  }
}

TEST_CASE("a run that is asked to stop at any write stops before the next") {
  for (const std::uint32_t jobs : {1U, 3U}) {
    const Planned planned(kShop, with_jobs(jobs, 100));
    MemorySink whole;
    Progress ignored;
    run(planned.plan(), whole, ignored);
    for (int stopping = 0; stopping < whole.writes(); ++stopping) {
      CAPTURE(jobs);
      CAPTURE(stopping);
      Progress progress;
      StoppingSink sink(progress, stopping, ExitCode::Terminated);
      const Failure failure = failure_of(planned.plan(), sink, progress);
      CHECK(failure.code == ExitCode::Terminated);
      CHECK(failure.message == "terminated");
    }
  }
}

TEST_CASE("a schema without rows") {
  for (const std::uint32_t jobs : {0U, 1U, 5U}) {
    const Planned planned(R"({"version": "1.0", "database": {"name": "x"}, "tables": {"t": {"row_count": 0,
      "columns": {"id": {"type": "serial", "primary_key": true}}}}})",
                          with_jobs(jobs));
    MemorySink sink;
    Progress progress;
    const Report report = run(planned.plan(), sink, progress);
    CHECK(report.rows == 0);
    CHECK(sink.is_closed());
    CHECK(sink.text().find("COPY public.t (id) FROM stdin;\n\\.\n") != std::string::npos);
  }
}

TEST_CASE("the report tells what stands in the output of each table, whatever the jobs and the compression") {
  GenerateOptions options;
  options.table_digests = true;
  options.jobs = 1;
  const Planned planned(kShop, options);
  MemorySink sink;
  Progress progress;
  const Report plain = run(planned.plan(), sink, progress);
  std::size_t end = 0;
  for (const TableReport& table : plain.tables) {
    const std::size_t begin = sink.text().find("--\n-- Data for Name: " + table.name.name + ";", end);
    REQUIRE(begin != std::string::npos);
    end = begin + table.bytes;
    CHECK(table.digest == digest_of(std::string_view(sink.text()).substr(begin, table.bytes)));
  }
  for (const std::uint32_t jobs : {1U, 3U}) {
    options.jobs = jobs;
    options.batch_size = 3;
    options.compression = {CompressionMethod::Zstd, 1};
    const Planned other(kShop, options);
    MemorySink other_sink;
    const Report report = run(other.plan(), other_sink, progress);
    CHECK(report.bytes == other_sink.text().size());
    CHECK(report.uncompressed_bytes == sink.text().size());
    CHECK(report.digest == plain.digest);
    REQUIRE(report.tables.size() == plain.tables.size());
    for (std::size_t i = 0; i < report.tables.size(); ++i) {
      CHECK(report.tables[i].digest == plain.tables[i].digest);
      CHECK(report.tables[i].bytes == plain.tables[i].bytes);
      CHECK(report.tables[i].rows == plain.tables[i].rows);
    }
  }
}
