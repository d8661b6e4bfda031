#include "generators/sources/temporary_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <system_error>

#include "core/error.hpp"

namespace datagen::generators::sources {

namespace {

[[noreturn]] void fail(std::string_view what, std::string_view failure) {
  throw core::Error(core::ExitCode::CannotGenerate,
                    fmt::format("could not write a temporary file for {}: {}", what, failure),
                    "TMPDIR names the folder of temporary files");
}

}  // namespace

int open_temporary(std::string_view what) {
  std::error_code unknown;
  std::filesystem::path folder = std::filesystem::temp_directory_path(unknown);
  if (unknown) folder = "/tmp";
  std::string path = (folder / "datagen-XXXXXX").string();
  const int descriptor = ::mkostemp(path.data(), O_CLOEXEC);
  if (descriptor < 0) fail(what, std::strerror(errno));
  ::unlink(path.c_str());
  return descriptor;
}

void write_temporary(int descriptor, std::string_view bytes, std::string_view what) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(what, std::strerror(errno));
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

}  // namespace datagen::generators::sources
