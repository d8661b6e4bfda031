#include "writers/sink.hpp"

#include <unistd.h>

#include <cerrno>

#include "core/error.hpp"
#include "core/reader_gone.hpp"
#include "writers/file_descriptor.hpp"

namespace datagen::writers {

namespace {

class StandardOutput final : public Sink {
 public:
  explicit StandardOutput(const std::atomic<int>* stop) : stop_(stop) { widen_pipe(STDOUT_FILENO); }

  void write(std::string_view bytes) override {
    const int error = write_all(STDOUT_FILENO, bytes, stop_);
    if (error == 0) return;
    throw core::Error(error == EPIPE ? core::kReaderGone : core::ExitCode::OutputFailed,
                      "could not write to standard output: " + system_reason(error));
  }
  void close() override {}

 private:
  const std::atomic<int>* stop_;
};

}  // namespace

std::unique_ptr<Sink> open_stdout(const std::atomic<int>* stop) {
  return std::make_unique<StandardOutput>(stop);
}

}  // namespace datagen::writers
