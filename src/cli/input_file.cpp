#include "cli/input_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <utility>

#include "core/error.hpp"

namespace datagen::cli {

namespace {

// One system call's worth: enough for any schema written by hand, small beside the limit.
constexpr std::size_t kReadBytes = 256UL << 10U;

struct FileCloser {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};

[[noreturn]] void fail(const std::string& doing, int error) {
  throw core::Error(core::ExitCode::Usage, "could not " + doing + ": " + std::strerror(error));
}

std::string read_stream(std::FILE* file, std::size_t limit, const std::string& name) {
  std::string text;
  while (text.size() <= limit) {
    const std::size_t before = text.size();
    const std::size_t wanted = std::min(kReadBytes, limit + 1 - before);
    text.resize(before + wanted);
    const std::size_t count = std::fread(text.data() + before, 1, wanted, file);
    text.resize(before + count);
    if (count < wanted) break;
  }
  if (std::ferror(file) != 0) fail("read " + name, errno);
  return text;
}

}  // namespace

core::SourceText read_input(const std::string& path, std::size_t limit) {
  if (path == "-") return {"<stdin>", read_stream(stdin, limit, "standard input")};
  const std::string name = "file \"" + path + "\"";
  const std::unique_ptr<std::FILE, FileCloser> file(std::fopen(path.c_str(), "rb"));
  if (!file) fail("open " + name, errno);
  return {path, read_stream(file.get(), limit, name)};
}

}  // namespace datagen::cli
