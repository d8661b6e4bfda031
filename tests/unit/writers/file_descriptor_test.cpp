#include "writers/file_descriptor.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <string>
#include <thread>

namespace datagen::writers {
namespace {

struct Pipe {
  explicit Pipe(int flags) {
    std::array<int, 2> ends{};
    REQUIRE(::pipe2(ends.data(), flags) == 0);
    reader = FileDescriptor(ends[0]);
    writer = FileDescriptor(ends[1]);
  }
  FileDescriptor reader;
  FileDescriptor writer;
};

std::string read_to_end(int descriptor) {
  std::string text;
  std::array<char, 1000> buffer{};
  for (;;) {
    const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
    if (count > 0) {
      text.append(buffer.data(), static_cast<std::size_t>(count));
    } else if (count == 0) {
      return text;
    } else if (errno == EAGAIN) {
      std::this_thread::yield();
    } else {
      return text;
    }
  }
}

TEST_CASE("short writes and a full non-blocking pipe: every byte arrives") {
  Pipe pipe(O_NONBLOCK);
  std::string sent;
  for (int i = 0; i < 100'000; ++i) sent += std::to_string(i) + '\n';
  std::string received;
  std::thread reader([&] { received = read_to_end(pipe.reader.get()); });
  CHECK(write_all(pipe.writer.get(), sent) == 0);
  CHECK(pipe.writer.close() == 0);
  reader.join();
  CHECK(received == sent);
}

TEST_CASE("a pipe that nobody reads") {
  const auto old_handler = std::signal(SIGPIPE, SIG_IGN);
  Pipe pipe(0);
  CHECK(pipe.reader.close() == 0);
  CHECK(write_all(pipe.writer.get(), "x") == EPIPE);
  CHECK(system_reason(EPIPE) == "Broken pipe");
  std::signal(SIGPIPE, old_handler);
}

TEST_CASE("nothing to write is no call") {
  CHECK(write_all(-1, "") == 0);
}

TEST_CASE("what cannot be synced is not an error") {
  Pipe pipe(0);
  CHECK(sync_file(pipe.writer.get()) == 0);
  CHECK(sync_directory("/") == 0);
  CHECK(sync_directory("") == 0);
  CHECK(sync_directory("/no/such/directory") == ENOENT);
}

TEST_CASE("close() tells, and only once") {
  FileDescriptor bad(1'000'000);
  CHECK(bad.close() == EBADF);
  CHECK_FALSE(bad.is_open());
  CHECK(bad.close() == 0);
}

}  // namespace
}  // namespace datagen::writers
