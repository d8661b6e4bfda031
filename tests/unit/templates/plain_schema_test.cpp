#include "templates/plain_schema.hpp"

#include <array>

#include "loaded_template.hpp"

namespace datagen::templates {

TEST_CASE("the plain schema is the text as written, without its template") {
  CHECK(plain_schema(load_sound(kShop), std::array<std::uint64_t, 4>{1, 20, 300, 4000}) == R"({
  "version": "1.0",
  "database": {"name": "shop"},
  "tables": {
    "categories": {"row_count": 1, "columns": {"id": {"type": "serial", "primary_key": true}}},
    "customers": {"row_count": 20, "columns": [{"name": "id", "type": "serial"}, {"name": "x", "type": "text"}]},
    "orders": {"columns": {"id": {"type": "serial"}}, "row_count": 300},
    "products": {"row_count":4000, "columns": {"id": {"type": "serial"}}}
  }
}
)");
}

}  // namespace datagen::templates
