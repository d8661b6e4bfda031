// Rows that repeat a sample: the same bytes by copying what was encoded once as by making every value again.
#include "pipeline/fast_rows.hpp"

#include <doctest/doctest.h>

#include <string>

#include "pipeline/plan.hpp"
#include "plans.hpp"

using namespace datagen::pipeline;

namespace {

// Runs at the beginning, in the middle and at the end, NULLs, texts that formats escape, a column of its own
// between two that repeat, some that are computed of the row, and three that repeat but for a number.
const std::string kSchema = R"j({"version": "1.0", "database": {"name": "shop"}, "tables": {
  "users": {"row_count": 300, "columns": {"id": {"type": "serial", "primary_key": true}, "email": {"type": "text"}}},
  "orders": {"row_count": 5000, "reuse": {"sample_size": 100, "probability": 0.9}, "columns": {
    "note": {"type": "text", "null_ratio": 0.3, "generator": "enum",
             "generator_config": {"values": ["a\tb", "say \"x\", y", "it's", "back\\slash", ""]}},
    "paid": {"type": "boolean"},
    "id": {"type": "bigint", "primary_key": true},
    "user_id": {"type": "integer"},
    "status": {"type": "text"},
    "tags": {"type": "text[]"},
    "data": {"type": "jsonb"},
    "flags": {"type": "bit(5)"},
    "price": {"type": "numeric(10,2)"},
    "code": {"type": "varchar(12)", "unique": true},
    "base": {"type": "integer", "generator": "integer_range", "generator_config": {"min": 1, "max": 99}},
    "twice": {"type": "integer", "generator": "expression", "generator_config": {"expression": "base * 2"}},
    "late": {"type": "text", "generator": "expression",
             "generator_config": {"expression": "CASE WHEN paid THEN note ELSE data::text END"}},
    "title": {"type": "text"}, "sku": {"type": "char(12)", "unique": true},
    "amount": {"type": "money"},
    "first_name": {"type": "text"}, "last_name": {"type": "text"},
    "email": {"type": "varchar(120)", "unique": true}, "bio": {"type": "text"},
    "username": {"type": "text", "unique": true},
    "created_at": {"type": "timestamptz"}, "updated_at": {"type": "timestamptz"}},
    "foreign_keys": [{"columns": ["user_id"], "referenced_table": "users"}]}}})j";

std::string dump(GenerateOptions options, bool encodes, bool is_fast, const std::string& schema = kSchema) {
  options.encode_samples = encodes;
  const Planned planned(schema, options);
  CHECK(planned.plan().tables.back().fast.has_value() == is_fast);
  MemorySink sink;
  Progress progress;
  static_cast<void>(run(planned.plan(), sink, progress));
  return sink.text();
}

}  // namespace

TEST_CASE("encoded samples change no byte in any format, with any jobs and batches") {
  for (const FormatInfo& format : formats()) {
    CAPTURE(format.name);
    GenerateOptions options = with_jobs(1);
    options.format = format.format;
    const std::string plain = dump(options, false, false);
    CHECK(dump(options, true, true) == plain);
    options.jobs = 3;
    options.batch_size = 37;
    CHECK(dump(options, true, true) == plain);
  }
}

TEST_CASE("so do samples that few rows repeat, or all") {
  for (const char* probability : {"0.05", "0.5", "1"}) {
    std::string schema = kSchema;
    schema.replace(schema.find("\"probability\": 0.9"), 18, "\"probability\": " + std::string(probability));
    GenerateOptions options = with_jobs(1);
    const std::string plain = dump(options, false, false, schema);
    options.batch_size = 17;
    CHECK(dump(options, true, true, schema) == plain);
    options.jobs = 2;
    options.batch_size = 3000;
    CHECK(dump(options, true, true, schema) == plain);
  }
}

TEST_CASE("frames are cut at the same rows") {
  GenerateOptions options = with_jobs(2);
  options.compression = {CompressionMethod::Zstd, 1};
  CHECK(dump(options, true, true) == dump(options, false, false));
}

TEST_CASE("a sample that is most of its table, and other dialects, are not encoded once") {
  std::string text = kSchema;
  text.replace(text.find("\"sample_size\": 100"), 18, "\"sample_size\": 4000");
  CHECK_FALSE(Planned(text, {}).plan().tables.back().fast.has_value());
  GenerateOptions options;
  options.dialect = Dialect::Sqlite;
  options.format = Format::Sql;
  CHECK_FALSE(Planned(kSchema, options).plan().tables.back().fast.has_value());
}
