// SQL of the schema: read by PostgreSQL's grammar, as a CHECK that rows must meet, a default, a generated
// column, an element of an index, and as an expression that columns of several types are computed by.
#include <array>
#include <string>
#include <string_view>

#include "schema/sql_expression.hpp"
#include "schema/sql_tree.hpp"
#include "schema_run.hpp"
#include "target.hpp"

namespace {

namespace fuzz = datagen::fuzz;
namespace schema = datagen::schema;

// Names that the expressions of the golden cases use most.
constexpr std::string_view kColumns = R"json("id": {"type": "bigserial", "primary_key": true},
    "price": {"type": "numeric(12,2)"}, "quantity": {"type": "integer"}, "name": {"type": "text"},
    "status": {"type": "varchar(20)", "nullable": false}, "email": {"type": "text"},
    "created_at": {"type": "timestamptz"}, "updated_at": {"type": "timestamp"}, "start_date": {"type": "date"},
    "end_date": {"type": "date"}, "active": {"type": "boolean"}, "data": {"type": "jsonb"}, "tags": {"type": "text[]"},
    "ratio": {"type": "double precision"}, "code": {"type": "char(8)"}, "value": {"type": "smallint"},
    "length": {"type": "interval"}, "parent_id": {"type": "bigint"})json";
constexpr std::string_view kParents = R"json("foreign_keys": [{"columns": ["parent_id"],
    "referenced_table": "items", "referenced_columns": ["id"]}])json";
constexpr std::array<std::string_view, 6> kTypes{"text",    "integer",     "numeric(20,6)",
                                                 "boolean", "timestamptz", "text[]"};

void read(std::string_view text) {
  schema::SqlError error{};
  static_cast<void>(schema::parse_index_element(text, error));
  if (schema::check_expression(text)) return;
  static_cast<void>(schema::columns_of_expression(text));
  static_cast<void>(schema::nulls_keep_from_false(text));
  const schema::SqlNode tree = schema::parse_sql_tree(text);
  if (tree != schema::parse_sql_tree(text)) fuzz::fail("two readings of one text differ");
  static_cast<void>(schema::to_text(tree));
}

// The columns and one more member.
void run_with(const std::string& column, const std::string& member) {
  fuzz::run_table("{\"columns\": {" + std::string(kColumns) + column + "}, " + std::string(kParents) +
                  member + "}");
}

// One of the places that take SQL for each input, by its length: all three for each take too long.
void run(std::string_view text) {
  const std::string json = fuzz::json_text(text);
  const std::string made =
      ", \"made\": {\"type\": \"" + std::string(kTypes[text.size() / 3 % kTypes.size()]) + "\"";
  switch (text.size() % 3) {
    case 0:
      return run_with("", ", \"check_constraints\": [{\"expression\": " + json +
                              "}], \"indexes\": [{\"columns\": [" + json + "]}]");
    case 1: return run_with(made + ", \"generated_as\": " + json + "}", "");
    default:
      return run_with(made + ", \"default\": " + json +
                          R"(, "generator": "expression", "generator_config": {"expression": )" + json + "}}",
                      "");
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  read(fuzz::text_of(data, size));
  run(fuzz::text_of(data, size));
  return 0;
}
