// Templates of schemas: a schema with parameters, its formulas of rows, what it comes to, and two of them
// merged.
#include <array>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

#include "core/diagnostics.hpp"
#include "core/error.hpp"
#include "json_mutator.hpp"
#include "schema_run.hpp"
#include "target.hpp"
#include "templates/merge.hpp"
#include "templates/parameters.hpp"
#include "templates/plain_schema.hpp"
#include "templates/template.hpp"

namespace {

namespace fuzz = datagen::fuzz;
namespace templates = datagen::templates;

// The schema it stands for, with 100 rows in all.
std::string plain(const templates::Template& source) {
  const std::array assignments{templates::Assignment{"", std::string(templates::kRowsParameter), 100}};
  static_cast<void>(templates::default_rows(source));
  const auto values = templates::parameter_values(source, assignments);
  return templates::plain_schema(source, templates::row_counts(source, values));
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const datagen::core::SourceText text("template.json", std::string(fuzz::text_of(data, size)));
  datagen::core::Diagnostics diagnostics;
  const auto source = templates::load_template("shop", text, diagnostics);
  static_cast<void>(datagen::core::render(diagnostics, text));
  if (!source) return 0;
  try {
    const std::string schema = plain(*source);
    const std::array schemas{templates::NamedSchema{"shop", schema},
                             templates::NamedSchema{"other", R"({"tables": {"other_table": {}}})"}};
    static_cast<void>(templates::merge_schemas(schemas));
    fuzz::run_schema(schema);
  } catch (const datagen::core::Error&) {  // too many rows, names there twice
  }
  return 0;
}

std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                    unsigned seed) {
  if (seed % 4 == 0) return LLVMFuzzerMutate(data, size, max_size);
  const std::string changed = fuzz::mutate_json(fuzz::text_of(data, size), seed);
  if (changed.empty() || changed.size() > max_size) return LLVMFuzzerMutate(data, size, max_size);
  std::memcpy(data, changed.data(), changed.size());
  return changed.size();
}
