// Schemas inferred from files: whatever the records are, the schema is sound and makes rows.
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <string_view>

#include "core/diagnostics.hpp"
#include "core/error.hpp"
#include "inference/infer.hpp"
#include "pipeline/generate.hpp"
#include "record_input.hpp"
#include "schema_run.hpp"
#include "target.hpp"

namespace {

namespace fuzz = datagen::fuzz;
namespace inference = datagen::inference;

// A file in memory, for what opens files by their paths.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view text) : descriptor_(memfd_create("input", MFD_CLOEXEC)) {
    while (!text.empty()) {
      const ssize_t count = write(descriptor_, text.data(), text.size());
      if (count <= 0) fuzz::fail("could not write a file in memory");
      text.remove_prefix(static_cast<std::size_t>(count));
    }
  }
  ~MemoryFile() { close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_;
};

void check_sound(const std::string& schema) {
  const datagen::core::SourceText source("inferred.json", schema);
  datagen::core::Diagnostics diagnostics;
  static_cast<void>(datagen::pipeline::load(source, diagnostics));
  if (diagnostics.has_errors())
    fuzz::fail("an inferred schema is wrong", schema + datagen::core::render(diagnostics, source));
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::RecordInput records(data, size);
  const MemoryFile file(records.file);
  inference::Input input;
  input.path = file.path();
  input.table = "users";
  input.name = "input";
  input.options = records.options;
  input.finds_delimiter = size % 2 == 0;
  const std::array inputs{input};
  try {
    const std::string schema = inference::infer_schema(inputs).schema;
    check_sound(schema);
    fuzz::run_schema(schema);
    check_sound(inference::infer_conversion(inputs, size % 3 == 0).schema);
  } catch (const datagen::core::Error&) {  // no records
  }
  return 0;
}
