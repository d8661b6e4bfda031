#include "cli/standard_streams.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

#include "core/error.hpp"

namespace datagen::cli {

void print(std::string_view text) {
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  if (written && std::fflush(stdout) == 0) return;
  throw core::Error(core::ExitCode::OutputFailed,
                    std::string("could not write to standard output: ") + std::strerror(errno));
}

void print_message(std::string_view text) noexcept {
  std::fwrite(text.data(), 1, text.size(), stderr);
}

void print_diagnostics(const core::Diagnostics& diagnostics, const core::SourceText& source) {
  print_message(core::render(diagnostics, source));
}

bool stdout_is_terminal() noexcept {
  return ::isatty(STDOUT_FILENO) == 1;
}

}  // namespace datagen::cli
