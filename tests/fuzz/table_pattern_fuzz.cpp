// Patterns that choose tables: the first line of an input, matched with the names in the others.
#include <string>
#include <string_view>

#include "core/error.hpp"
#include "schema/json_syntax.hpp"
#include "schema/model.hpp"
#include "schema/name_pattern.hpp"
#include "target.hpp"

namespace {

namespace schema = datagen::schema;

void match(const std::string& pattern, const schema::QualifiedName& table) {
  try {
    static_cast<void>(schema::TablePattern(pattern).matches(table));
  } catch (const datagen::core::Error&) {  // no pattern
  }
  try {
    static_cast<void>(schema::SchemaPattern(pattern).matches(table.schema));
  } catch (const datagen::core::Error&) {
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = datagen::fuzz::text_of(data, size);
  if (schema::find_invalid_utf8(input)) return 0;
  const std::string pattern(input.substr(0, input.find('\n')));
  const std::string name(input.substr(pattern.size()));
  match(pattern, {"public", name});
  match(pattern, {name, "orders"});
  return 0;
}
