#include "cli/preview_text.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"

namespace datagen::cli {

namespace {

const std::vector<pipeline::TableReport> kTables = {
    {{"public", "customers"}, 5}, {{"app", "orders"}, 9}, {{"app", "logs"}, 1}, {{"audit", "logs"}, 1}};

std::vector<std::size_t> choose(std::vector<std::string> names) {
  return choose_tables(kTables, std::vector<schema::TablePattern>(names.begin(), names.end()));
}

std::string refusal(std::vector<std::string> names) {
  try {
    static_cast<void>(choose(std::move(names)));
  } catch (const core::Error& error) {
    CHECK(error.code() == core::ExitCode::Usage);
    return std::string(error.what()) + "; " + error.hint();
  }
  return {};
}

}  // namespace

TEST_CASE("tables are chosen by name or schema.name, each once, in the order asked for") {
  using Positions = std::vector<std::size_t>;
  CHECK(choose({}) == Positions{0, 1, 2, 3});
  CHECK(choose({"orders", "customers"}) == Positions{1, 0});
  CHECK(choose({"public.customers", "app.orders", "orders"}) == Positions{0, 1});
  CHECK(choose({"audit.logs"}) == Positions{3});
  CHECK(choose({"*.logs", "*"}) == Positions{2, 3, 0});
}

TEST_CASE("names that are no table, or two, are refused") {
  CHECK(refusal({"custmers"}) ==
        "no matching tables were found for pattern \"custmers\"; did you mean \"customers\"?");
  CHECK(refusal({"app.order"}) ==
        "no matching tables were found for pattern \"app.order\"; did you mean \"app.orders\"?");
  CHECK(refusal({"x"}) ==
        "no matching tables were found for pattern \"x\"; the tables are customers, app.orders, app.logs, "
        "audit.logs");
  CHECK(refusal({"logs"}) == "table \"logs\" is in more than one schema; write app.logs or audit.logs");
}

TEST_CASE("a preview names the table and how much of it is shown; wide shows all") {
  const pipeline::Sample sample{
      {"public", "t"}, 9, {{"id", true}, {"x", false}}, {{"1", std::string(50, 'x')}}};
  CHECK(preview_text(sample, false, std::nullopt) ==
        "public.t: 1 of 9 rows\n"
        " id | x\n"
        "----+------------------------------------------\n"
        "  1 | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...\n");
  CHECK(preview_text(sample, true, 20).find(std::string(50, 'x')) != std::string::npos);
  CHECK(preview_text({{"a", "b"}, 1, {}, {{}}}, false, std::nullopt) == "a.b: 1 row\n");
}

}  // namespace datagen::cli
