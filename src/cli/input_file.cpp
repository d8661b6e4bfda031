#include "cli/input_file.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "core/error.hpp"
#include "readers/byte_source.hpp"

namespace datagen::cli {

namespace {

// One system call's worth: enough for any schema written by hand, small beside the limit.
constexpr std::size_t kReadBytes = 256UL << 10U;

[[noreturn]] void fail(const std::string& doing, int error) {
  throw core::Error(core::ExitCode::Usage, "could not " + doing + ": " + std::strerror(error));
}

class OpenFile {
 public:
  explicit OpenFile(const std::string& path) : descriptor_(readers::open_descriptor(path)) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  [[nodiscard]] int descriptor() const noexcept { return descriptor_; }

 private:
  int descriptor_;
};

std::string read_all(int descriptor, std::size_t limit, const std::string& name) {
  std::string text;
  while (text.size() <= limit) {
    const std::size_t before = text.size();
    const std::size_t wanted = std::min(kReadBytes, limit + 1 - before);
    text.resize(before + wanted);
    const ssize_t count = ::read(descriptor, text.data() + before, wanted);
    if (count < 0 && errno != EINTR) fail("read " + name, errno);
    text.resize(before + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    if (count == 0) break;
  }
  return text;
}

}  // namespace

core::SourceText read_input(const std::string& path, std::size_t limit) {
  if (path == "-") return {"<stdin>", read_all(STDIN_FILENO, limit, "standard input")};
  const std::string name = "file \"" + path + "\"";
  const OpenFile file(path);
  if (file.descriptor() < 0) fail("open " + name, errno);
  return {path, read_all(file.descriptor(), limit, name)};
}

}  // namespace datagen::cli
