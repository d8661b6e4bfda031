// Dumps read back: those that a run wrote are right, and every kind of mistake is found.
#include "pipeline/verify.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plans.hpp"

using namespace datagen::pipeline;
using datagen::core::Error;
using datagen::core::ExitCode;

namespace {

class TemporaryFile {
 public:
  explicit TemporaryFile(std::string_view text, std::string_view name = "")
      : path_(std::filesystem::temp_directory_path() / fmt::format("datagen-verify-{}{}", ::getpid(), name)) {
    std::ofstream(path_, std::ios::binary) << text;
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() { std::filesystem::remove(path_); }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

Report planned_rows(std::uint64_t rows) {
  Report report;
  report.tables = {{{"public", "t"}, rows}};
  return report;
}

Verification verify_file(const std::string& path, const Report& expected, const Progress& progress) {
  return verify(std::array{path}, expected, progress);
}

// Problems, a line each.
std::string problems_of(std::string_view text, const Report& expected) {
  const TemporaryFile file(text);
  const Progress progress;
  std::string out;
  for (const DumpProblem& problem : verify_file(file.path(), expected, progress).problems)
    out += fmt::format("{}: {}\n", problem.line, problem.message);
  return out;
}

}  // namespace

TEST_CASE("what a run writes is found right, in every format, compressed or not") {
  const std::array<std::optional<Compression>, 3> compressions{
      {{}, Compression{CompressionMethod::Zstd, 1}, Compression{CompressionMethod::Gzip, 1}}};
  for (const Format format : {Format::Copy, Format::Sql}) {
    for (const auto& compression : compressions) {
      GenerateOptions options;
      options.format = format;
      options.rows_per_insert = 3;
      options.compression = compression;
      const Planned planned(kShop, options);
      MemorySink sink;
      Progress progress;
      const Report report = run(planned.plan(), sink, progress);
      const TemporaryFile file(sink.text());
      const Verification found = verify_file(file.path(), expected(planned.plan()), progress);
      CHECK(found.problem_count == 0);
      CHECK(found.rows == report.rows);
      CHECK(found.statements > 10);
    }
  }
}

TEST_CASE("the scripts of a directory are one dump: each is read, the rows of its parts are added up") {
  GenerateOptions options;
  options.layout = Layout::Directory;
  options.split_rows = 1000;
  options.compression = {CompressionMethod::Gzip, 1};
  const Planned planned(kShop, options);
  CHECK(written_scripts(planned.plan(), "out/") ==
        std::vector<std::string>{"out/pre-data.sql", "out/01_coupons.001.sql.gz",
                                 "out/02_customers.001.sql.gz", "out/03_orders.001.sql.gz",
                                 "out/03_orders.002.sql.gz", "out/03_orders.003.sql.gz",
                                 "out/03_orders.004.sql.gz", "out/post-data.sql"});
  CHECK(written_scripts(planned.plan(), "out")[0] == "out/pre-data.sql");

  const TemporaryFile first("COPY public.t (a) FROM stdin;\n1\n2\n\\.\n", "1");
  const TemporaryFile second("COPY public.t (a) FROM stdin;\n3\n\\.\nSELEC;\n", "2");
  const Progress progress;
  const Verification found = verify(std::array{first.path(), second.path()}, planned_rows(3), progress);
  CHECK(found.rows == 3);
  REQUIRE(found.problem_count == 1);
  CHECK(found.problems[0].path == second.path());
  CHECK(found.problems[0].line == 4);
}

TEST_CASE("what can be checked: PostgreSQL's statements") {
  GenerateOptions options;
  CHECK(can_verify(options));
  options.dialect = Dialect::MySql;
  CHECK_FALSE(can_verify(options));
  options.dialect = Dialect::PostgreSql;
  options.format = Format::Csv;
  CHECK_FALSE(can_verify(options));
}

TEST_CASE("mistakes of statements and rows") {
  CHECK(problems_of("SELECT 1;\nSELEC\n 1;\n", {}) == "2: syntax error at or near \"SELEC\"\n");
  CHECK(problems_of("SELECT 1,\n  FROM;\n", {}) == "2: syntax error at or near \"FROM\"\n");
  CHECK(problems_of("COPY public.t (a, b) FROM stdin;\n1\t2\n1\n\\.\n", planned_rows(2)) ==
        "3: a row of 1 columns among rows of 2\n");
  CHECK(problems_of("COPY public.t (a) FROM stdin;\n1\n\\.\n\\.\nSELEC;", planned_rows(1)) ==
        "4: the end of a COPY block without its beginning\n5: syntax error at or near \"SELEC\"\n");
  CHECK(problems_of("COPY public.t (a) FROM stdin;\n1\n", planned_rows(1)) ==
        "3: the dump ends within the rows of a COPY block\n");
  CHECK(problems_of(std::string("SELECT '\0';\n", 12), {}) == "1: a statement holds a zero byte\n");
}

TEST_CASE("numbers of rows are those that were planned") {
  CHECK(problems_of("COPY public.t (a) FROM stdin;\n1\n\\.\n", planned_rows(1)).empty());
  CHECK(problems_of("COPY public.t (a) FROM stdin;\n1\n\\.\n", planned_rows(2)) ==
        "0: table public.t has 1 rows, planned are 2\n");
  CHECK(problems_of("INSERT INTO public.t (a) VALUES\n\t(1),\n\t(2);\n", planned_rows(2)).empty());
  CHECK(problems_of("INSERT INTO public.\"T x\" VALUES (1);\n", planned_rows(0)) ==
        "1: rows of public.\"T x\", of which none are planned\n");
}

TEST_CASE("the first problems are told, all are counted") {
  std::string script;
  for (int i = 0; i < 25; ++i) script += "SELEC;\n";
  const TemporaryFile file(script);
  const Progress progress;
  const Verification found = verify_file(file.path(), {}, progress);
  CHECK(found.problems.size() == 10);
  CHECK(found.problem_count == 25);
}

TEST_CASE("files that cannot be read, or not to their end") {
  const Progress progress;
  CHECK_THROWS_AS(static_cast<void>(verify_file("/nonexistent/x.sql", {}, progress)), Error);
  for (const CompressionMethod method : {CompressionMethod::Zstd, CompressionMethod::Gzip}) {
    GenerateOptions options;
    options.compression = {method, 1};
    const Planned planned(kShop, options);
    MemorySink sink;
    Progress counters;
    run(planned.plan(), sink, counters);
    const TemporaryFile file(sink.text().substr(0, sink.text().size() - 1));
    try {
      static_cast<void>(verify_file(file.path(), expected(planned.plan()), progress));
      FAIL("a frame that is cut off");
    } catch (const Error& error) {
      CHECK(error.code() == ExitCode::VerificationFailed);
      CHECK(std::string(error.what()).find("\" ends before its ") != std::string::npos);
    }
  }
}

TEST_CASE("a compressed file with a damaged byte") {
  GenerateOptions options;
  options.compression = {CompressionMethod::Gzip, 1};
  const Planned planned(kShop, options);
  MemorySink sink;
  Progress progress;
  run(planned.plan(), sink, progress);
  std::string bytes = sink.text();
  bytes[bytes.size() - 6] ^= 1;  // of the last frame's checksum
  const TemporaryFile file(bytes);
  CHECK_THROWS_AS(static_cast<void>(verify_file(file.path(), expected(planned.plan()), progress)), Error);
}
