// Rows from a file: the same bytes by copying its fields as by reading every value and printing it again.
#include "pipeline/source_rows.hpp"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

#include "pipeline/plan.hpp"
#include "plans.hpp"

using namespace datagen::pipeline;

namespace {

// In a folder of its own, which goes with it.
class SourceText {
 public:
  explicit SourceText(const std::string& text) {
    std::string name = (std::filesystem::temp_directory_path() / "datagen-test-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    folder_ = name;
    std::ofstream(path(), std::ios::binary) << text;
  }
  SourceText(const SourceText&) = delete;
  SourceText& operator=(const SourceText&) = delete;
  ~SourceText() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  [[nodiscard]] std::string path() const { return (folder_ / "t.csv").string(); }

 private:
  std::filesystem::path folder_;
};

// As long as it lives, of whatever is built.
class PortableInstructions {
 public:
  PortableInstructions() { ::setenv("DATAGEN_SIMD", "portable", 1); }
  PortableInstructions(const PortableInstructions&) = delete;
  PortableInstructions& operator=(const PortableInstructions&) = delete;
  ~PortableInstructions() { ::unsetenv("DATAGEN_SIMD"); }
};

std::string schema_of(const SourceText& source, const std::string& more) {
  return R"j({"version": "1.0", "database": {"name": "shop"}, "tables": {"t": {"columns": {
    "made": {"type": "integer"},
    "id": {"type": "bigint"}, "price": {"type": "numeric(8,2)"}, "day": {"type": "date"},
    "paid": {"type": "boolean"}, "seen": {"type": "timestamptz"}, "key": {"type": "uuid"},
    "made_too": {"type": "text"},
    "name": {"type": "varchar(60)"}, "note": {"type": "text"}},
    "source": {"file": ")j" +
         source.path() + "\"" + more + "}}}}";
}

// Rows in another order of columns; with `odd` one value of each kind that does not stand as it is printed.
std::string rows_of_file(bool odd) {
  std::string text = "name,note,id,price,day,paid,seen,key\n";
  for (int i = 0; i < 3000; ++i) {
    const bool is_odd = odd && i == 1000;
    text += i % 7 == 0 ? "" : "name \xC3\xA9 " + std::to_string(i);
    text += i % 5 == 0 ? ",\"two\nlines, a \"\"quote\"\"\"" : i % 3 == 0 ? ",\"tab\there\\\"" : ",plain";
    text += is_odd ? ",+00" : ",";
    text += std::to_string(i * 1234567LL) + (is_odd ? ",7" : "," + std::to_string(i) + ".50");
    text += is_odd ? ",2024-05-01T00:00:00Z,yes,2024-05-01T10:00:00+02:00"
                   : ",2024-05-01,t,2024-05-01 10:00:00+00";
    text += is_odd ? ",A0EEBC999C0B4EF8BB6D6BB9BD380A11" : ",a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11";
    text += i % 11 == 0 ? "\r\n" : "\n";
  }
  return text;
}

std::string dump(const std::string& schema, GenerateOptions options, bool encodes) {
  options.encode_samples = encodes;
  const Planned planned(schema, options);
  CHECK(planned.plan().tables.back().fast.has_value() == encodes);
  MemorySink sink;
  Progress progress;
  static_cast<void>(run(planned.plan(), sink, progress));
  return sink.text();
}

}  // namespace

TEST_CASE("copied fields change no byte, with any jobs and batches") {
  for (const bool odd : {false, true}) {
    const SourceText source(rows_of_file(odd));
    for (const std::string& more :
         {std::string(), std::string(R"(, "where": {"paid": true}, "limit": 2500)")}) {
      const std::string schema = schema_of(source, more);
      GenerateOptions options = with_jobs(1);
      const std::string plain = dump(schema, options, false);
      CHECK(dump(schema, options, true) == plain);
      options.jobs = 3;
      options.batch_size = 37;
      CHECK(dump(schema, options, true) == plain);
      const PortableInstructions portable;
      CHECK(dump(schema, options, true) == plain);
    }
  }
}

TEST_CASE("other formats and dialects have rows made of values") {
  const SourceText source(rows_of_file(false));
  GenerateOptions options;
  for (const Format format : {Format::Sql, Format::Csv, Format::Jsonl}) {
    options.format = format;
    CHECK_FALSE(Planned(schema_of(source, ""), options).plan().tables.back().fast.has_value());
  }
  options.format = Format::Copy;
  CHECK(Planned(schema_of(source, ""), options).plan().tables.back().fast.has_value());
}
