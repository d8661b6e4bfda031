#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <functional>
#include <thread>

#include "core/error.hpp"
#include "temporary_directory.hpp"
#include "writers/sink.hpp"

namespace datagen::writers {
namespace {

using core::ExitCode;
using test::content;
using test::put;
using test::TemporaryDirectory;

void write_file(const std::string& path, std::string_view bytes, bool overwrite = false) {
  const std::unique_ptr<Sink> sink = open_file(path, {.overwrite = overwrite});
  sink->write(bytes);
  sink->close();
}

void check_error(const std::function<void()>& action, ExitCode code, const std::string& message,
                 const std::string& hint = {}) {
  try {
    action();
    FAIL_CHECK("no error, expected: ", message);
  } catch (const core::Error& error) {
    CHECK(error.code() == code);
    CHECK(std::string(error.what()) == message);
    CHECK(error.hint() == hint);
  }
}

TEST_CASE("a closed file is whole") {
  const TemporaryDirectory directory;
  const std::unique_ptr<Sink> sink = open_file(directory.file("x.sql"), {.overwrite = false});
  sink->write("one\n");
  sink->write("");
  CHECK_FALSE(std::filesystem::exists(directory.file("x.sql")));
  REQUIRE(directory.names().size() == 1);
  CHECK(directory.names()[0].starts_with(".x.sql.tmp-"));
  sink->write("two\n");
  sink->close();
  CHECK(directory.names() == std::vector<std::string>{"x.sql"});
  CHECK(content(directory.file("x.sql")) == "one\ntwo\n");
}

TEST_CASE("a file that was not closed leaves nothing") {
  const TemporaryDirectory directory;
  open_file(directory.file("x.sql"), {.overwrite = false})->write("half");
  CHECK(directory.names().empty());
}

TEST_CASE("an overwritten file keeps its content until the new one is whole") {
  const TemporaryDirectory directory;
  const std::string path = directory.file("x.sql");
  put(path, "old");
  open_file(path, {.overwrite = true})->write("half");
  CHECK(content(path) == "old");
  write_file(path, "new", true);
  CHECK(content(path) == "new");
  CHECK(directory.names() == std::vector<std::string>{"x.sql"});
}

TEST_CASE("an existing file is an error unless it may be overwritten") {
  const TemporaryDirectory directory;
  const std::string path = directory.file("x.sql");
  put(path, "old");
  check_error([&] { write_file(path, "new"); }, ExitCode::Usage, "file \"" + path + "\" already exists",
              "give --force to overwrite it");
  CHECK(content(path) == "old");
  CHECK(directory.names().size() == 1);
}

TEST_CASE("permissions are those of the umask") {
  const TemporaryDirectory directory;
  const mode_t old_mask = ::umask(027);
  write_file(directory.file("x.sql"), "x");
  ::umask(old_mask);
  struct stat status {};
  REQUIRE(::stat(directory.file("x.sql").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0640U);
}

TEST_CASE("a symbolic link survives, its target is replaced") {
  const TemporaryDirectory directory;
  std::filesystem::create_directory(directory.path() / "data");
  put(directory.file("data/real.sql"), "old");
  std::filesystem::create_symlink("data/real.sql", directory.file("inner"));
  std::filesystem::create_symlink(directory.file("inner"), directory.file("outer"));
  check_error([&] { write_file(directory.file("outer"), "new"); }, ExitCode::Usage,
              "file \"" + directory.file("outer") + "\" already exists", "give --force to overwrite it");
  write_file(directory.file("outer"), "new", true);
  CHECK(std::filesystem::is_symlink(directory.file("inner")));
  CHECK(std::filesystem::is_symlink(directory.file("outer")));
  CHECK(content(directory.file("data/real.sql")) == "new");
}

TEST_CASE("a dangling symbolic link gets its target") {
  const TemporaryDirectory directory;
  std::filesystem::create_symlink("later.sql", directory.file("link"));
  write_file(directory.file("link"), "new");
  CHECK(directory.names() == std::vector<std::string>{"later.sql", "link"});
  CHECK(std::filesystem::is_symlink(directory.file("link")));
}

TEST_CASE("a link to itself") {
  const TemporaryDirectory directory;
  std::filesystem::create_symlink("loop", directory.file("loop"));
  check_error([&] { write_file(directory.file("loop"), "x"); }, ExitCode::OutputFailed,
              "could not create file \"" + directory.file("loop") + "\": Too many levels of symbolic links");
}

TEST_CASE("a name as long as the file system takes") {
  const TemporaryDirectory directory;
  const std::string name(255, 'n');
  write_file(directory.file(name), "x");
  CHECK(directory.names() == std::vector<std::string>{name});
}

TEST_CASE("paths that cannot be written") {
  const TemporaryDirectory directory;
  const std::string folder = directory.path().string();
  const auto check_path = [](const std::string& path, const std::string& message) {
    check_error([&] { write_file(path, "x", true); }, ExitCode::OutputFailed, message);
  };
  check_path(folder, "cannot write to \"" + folder + "\": Is a directory");
  check_path(folder + "/no/x.sql",
             "could not create file \"" + folder + "/no/x.sql\": No such file or directory");
  check_path(folder + "/no/", "could not create file \"" + folder + "/no/\": No such file or directory");
  check_path("", "could not create file \"\": No such file or directory");
  put(directory.file("file"), "");
  check_path(folder + "/file/x", "could not create file \"" + folder + "/file/x\": Not a directory");
  check_path(folder + "/" + std::string(256, 'n'),
             "could not create file \"" + folder + "/" + std::string(256, 'n') + "\": File name too long");
}

TEST_CASE("a folder without write permission" * doctest::skip(::geteuid() == 0)) {
  const TemporaryDirectory directory;
  std::filesystem::permissions(directory.path(),
                               std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
  check_error([&] { write_file(directory.file("x.sql"), "x"); }, ExitCode::OutputFailed,
              "could not create file \"" + directory.file("x.sql") + "\": Permission denied");
  std::filesystem::permissions(directory.path(), std::filesystem::perms::owner_all);
}

TEST_CASE("devices and pipes are written directly") {
  write_file("/dev/null", "x");
  check_error([] { write_file("/dev/full", "x"); }, ExitCode::OutputFailed,
              "could not write to file \"/dev/full\": No space left on device");
  const TemporaryDirectory directory;
  const std::string path = directory.file("fifo");
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  std::string received;
  std::thread reader([&] { received = content(path); });
  const std::string sent(300'000, 'x');
  write_file(path, sent);
  reader.join();
  CHECK(received == sent);
  CHECK(directory.names() == std::vector<std::string>{"fifo"});
}

TEST_CASE("the final name taken by a folder meanwhile") {
  const TemporaryDirectory directory;
  const std::string path = directory.file("x.sql");
  const auto action = [&] {
    const std::unique_ptr<Sink> sink = open_file(path, {.overwrite = false});
    std::filesystem::create_directory(path);
    sink->close();
  };
  check_error(action, ExitCode::OutputFailed, "could not create file \"" + path + "\": Is a directory");
  CHECK(directory.names() == std::vector<std::string>{"x.sql"});
}

TEST_CASE("a second signal removes what is not whole") {
  const TemporaryDirectory directory;
  write_file(directory.file("whole.sql"), "x");
  const std::unique_ptr<Sink> sink = open_file(directory.file("half.sql"), {.overwrite = false});
  sink->write("half");
  remove_temporary_files();
  CHECK(directory.names() == std::vector<std::string>{"whole.sql"});
}

TEST_CASE("the null sink counts") {
  NullSink sink;
  sink.write("abc");
  sink.write("de");
  sink.close();
  CHECK(sink.byte_count() == 5);
}

}  // namespace
}  // namespace datagen::writers
