#include "cli/spooled_input.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <vector>

#include "core/error.hpp"

namespace datagen::cli {

namespace {

// As much as a pipe can hold at most (pipe(7)).
constexpr std::size_t kPieceBytes = 1UL << 20U;

[[noreturn]] void fail(int error) {
  throw core::Error(core::ExitCode::CannotGenerate,
                    fmt::format("could not keep standard input in a temporary file: {}",
                                std::error_code(error, std::generic_category()).message()),
                    "TMPDIR names the folder of temporary files");
}

int create_file() {
  std::error_code unknown;
  std::filesystem::path folder = std::filesystem::temp_directory_path(unknown);
  if (unknown) folder = "/tmp";
  std::string path = (folder / "datagen-XXXXXX").string();
  const int descriptor = ::mkostemp(path.data(), O_CLOEXEC);
  if (descriptor < 0) fail(errno);
  ::unlink(path.c_str());
  return descriptor;
}

void write_piece(int descriptor, const char* bytes, std::size_t count) {
  while (count > 0) {
    const ssize_t written = ::write(descriptor, bytes, count);
    if (written < 0 && errno != EINTR) fail(errno);
    if (written < 0) continue;
    bytes += written;
    count -= static_cast<std::size_t>(written);
  }
}

}  // namespace

void spool_standard_input() {
  const int descriptor = create_file();
  std::vector<char> piece(kPieceBytes);
  for (;;) {
    const ssize_t count = ::read(STDIN_FILENO, piece.data(), piece.size());
    if (count == 0) break;
    if (count < 0 && errno != EINTR) fail(errno);
    if (count > 0) write_piece(descriptor, piece.data(), static_cast<std::size_t>(count));
  }
  if (::dup2(descriptor, STDIN_FILENO) < 0) fail(errno);
  ::close(descriptor);
}

}  // namespace datagen::cli
