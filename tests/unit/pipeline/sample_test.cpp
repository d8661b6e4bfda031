// Samples: the rows shown are those that are written.
#include <doctest/doctest.h>

#include "plans.hpp"

using namespace datagen::pipeline;

namespace {

// The first rows of a table's COPY block, as they stand there.
std::string copied_rows(const Plan& plan, const std::string& table, std::size_t count) {
  MemorySink sink;
  Progress progress;
  run(plan, sink, progress);
  std::size_t begin = sink.text().find("COPY public." + table + " (");
  begin = sink.text().find('\n', begin) + 1;
  std::size_t end = begin;
  for (std::size_t i = 0; i < count; ++i) end = sink.text().find('\n', end) + 1;
  return sink.text().substr(begin, end - begin);
}

// A sample in COPY's form; the tables here hold nothing that COPY escapes.
std::string joined(const Sample& sample) {
  std::string text;
  for (const auto& row : sample.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i > 0 ? "\t" : "") + row[i].value_or("\\N");
    text += '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("sampled rows are the first ones of the dump") {
  const Planned planned(kShop, {});
  for (const std::size_t count : {1, 10, 64, 65, 700}) {
    CAPTURE(count);
    const Sample result = sample(planned.plan(), 1, count);
    CHECK(result.name.name == "customers");
    CHECK(result.table_rows == 700);
    CHECK(result.rows.size() == count);
    CHECK(joined(result) == copied_rows(planned.plan(), "customers", count));
  }
}

TEST_CASE("a sample ends with its table, and knows numbers from texts") {
  const Planned planned(kShop, {});
  CHECK(sample(planned.plan(), 1, 5000).rows.size() == 700);
  CHECK(sample(planned.plan(), 0, 10).rows.empty());
  CHECK(sample(planned.plan(), 2, 0).rows.empty());
  const Sample orders = sample(planned.plan(), 2, 1);
  CHECK(orders.columns[0].is_number);
  CHECK(orders.columns[1].is_number);
  CHECK_FALSE(orders.columns[2].is_number);
  CHECK(orders.columns[4].name == "reference");
}

TEST_CASE("sampling a huge table costs no more than its sample") {
  const Planned planned(
      R"({"version": "1.0", "database": {"name": "x"}, "tables": {"t": {"row_count": 1000000000000,
    "columns": {"id": {"type": "bigserial", "primary_key": true}}}}})",
      {});
  CHECK(joined(sample(planned.plan(), 0, 3)) == "1\n2\n3\n");
}
