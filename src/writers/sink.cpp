#include "writers/sink.hpp"

#include <unistd.h>

#include "core/error.hpp"
#include "writers/file_descriptor.hpp"

namespace datagen::writers {

namespace {

class StandardOutput final : public Sink {
 public:
  void write(std::string_view bytes) override {
    const int error = write_all(STDOUT_FILENO, bytes);
    if (error == 0) return;
    throw core::Error(core::ExitCode::OutputFailed,
                      "could not write to standard output: " + system_reason(error));
  }
  void close() override {}
};

}  // namespace

std::unique_ptr<Sink> open_stdout() {
  return std::make_unique<StandardOutput>();
}

}  // namespace datagen::writers
