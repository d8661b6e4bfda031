// The configuration file, and the values of options that are more than a word.
#include <cstdint>
#include <string>
#include <vector>

#include "cli/configuration.hpp"
#include "cli/row_values.hpp"
#include "cli/settings.hpp"
#include "cli/values.hpp"
#include "core/diagnostics.hpp"
#include "core/error.hpp"
#include "schema/model.hpp"
#include "target.hpp"

namespace {

namespace cli = datagen::cli;

void read_values(std::string_view text) {
  constexpr cli::NumberRange kRange{0, datagen::schema::kMaxRowCount};
  cli::Settings settings;
  try {
    static_cast<void>(cli::read_rows(text, kRange, settings.options.default_rows, settings.table_rows));
    static_cast<void>(cli::read_scale(text, settings.scale));
    static_cast<void>(cli::read_compression(text, settings.compression));
    static_cast<void>(cli::read_assignment(text, settings.assignments));
  } catch (const datagen::core::Error&) {  // patterns of tables
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const datagen::core::SourceText source(".datagen.yaml", std::string(datagen::fuzz::text_of(data, size)));
  cli::Settings settings;
  datagen::core::Diagnostics diagnostics;
  cli::read_configuration(source, settings, diagnostics);
  static_cast<void>(datagen::core::render(diagnostics, source));
  read_values(source.text());
  return 0;
}
