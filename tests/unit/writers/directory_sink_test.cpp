#include "writers/directory_sink.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>

#include "core/error.hpp"
#include "temporary_directory.hpp"

namespace datagen::writers {
namespace {

using test::content;
using test::put;
using test::TemporaryDirectory;

// Two files, the second one a program.
void write_files(Sink& sink) {
  sink.begin_file("a.sql", false);
  sink.write("one\n");
  sink.write("two\n");
  sink.begin_file("load.sh", true);
  sink.write("#!/bin/sh\n");
}

mode_t mode_of(const std::string& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777U;
}

std::string error_of(const std::string& path, bool overwrite) {
  try {
    static_cast<void>(open_directory(path, {.overwrite = overwrite}));
  } catch (const core::Error& error) {
    return error.what();
  }
  return "no error";
}

TEST_CASE("a new directory appears with all of its files") {
  const TemporaryDirectory folder;
  const auto sink = open_directory(folder.file("out/"), {.overwrite = false});
  write_files(*sink);
  REQUIRE(folder.names().size() == 1);
  CHECK(folder.names()[0].starts_with(".out.tmp-"));
  sink->close();
  CHECK(folder.names() == std::vector<std::string>{"out"});
  CHECK(content(folder.file("out/a.sql")) == "one\ntwo\n");
  CHECK(content(folder.file("out/load.sh")) == "#!/bin/sh\n");
}

TEST_CASE("modes are those that the umask leaves") {
  const TemporaryDirectory folder;
  const mode_t before = ::umask(027);
  const auto sink = open_directory(folder.file("out"), {.overwrite = false});
  write_files(*sink);
  sink->close();
  ::umask(before);
  CHECK(mode_of(folder.file("out")) == 0750U);
  CHECK(mode_of(folder.file("out/a.sql")) == 0640U);
  CHECK(mode_of(folder.file("out/load.sh")) == 0750U);
}

TEST_CASE("a directory that was not closed leaves nothing") {
  const TemporaryDirectory folder;
  write_files(*open_directory(folder.file("out"), {.overwrite = false}));
  CHECK(folder.names().empty());
}

TEST_CASE("a directory that is there is filled once all files are written; others stay") {
  const TemporaryDirectory folder;
  std::filesystem::create_directory(folder.path() / "out");
  put(folder.file("out/a.sql"), "old");
  put(folder.file("out/notes"), "mine");
  {
    const auto sink = open_directory(folder.file("out"), {.overwrite = true});
    write_files(*sink);
    CHECK(content(folder.file("out/a.sql")) == "old");
    sink->close();
  }
  CHECK(content(folder.file("out/a.sql")) == "one\ntwo\n");
  CHECK(content(folder.file("out/notes")) == "mine");
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path() / "out"), {}) == 3);
  CHECK(folder.names() == std::vector<std::string>{"out"});
}

TEST_CASE("what cannot be a directory is refused before anything is made") {
  const TemporaryDirectory folder;
  std::filesystem::create_directory(folder.path() / "full");
  put(folder.file("full/x"), "x");
  put(folder.file("file"), "x");
  CHECK(error_of(folder.file("full"), false) == "directory \"" + folder.file("full") + "\" is not empty");
  CHECK(error_of(folder.file("file"), true) ==
        "could not create directory \"" + folder.file("file") + "\": Not a directory");
  CHECK(error_of(folder.file("none/out"), false) ==
        "could not create directory \"" + folder.file("none/out") + "\": No such file or directory");
  CHECK(folder.names() == std::vector<std::string>{"file", "full"});
}

TEST_CASE("the handler of a second signal removes the directory with its files") {
  const TemporaryDirectory folder;
  std::filesystem::create_directory(folder.path() / "there");
  put(folder.file("there/notes"), "mine");
  const auto made = open_directory(folder.file("new"), {.overwrite = false});
  const auto filled = open_directory(folder.file("there"), {.overwrite = true});
  for (int i = 0; i < 300; ++i) {  // more than one call lists
    made->begin_file("file-with-a-long-name-" + std::to_string(i), false);
    made->write("x");
  }
  write_files(*filled);
  remove_temporary_files();
  CHECK(folder.names() == std::vector<std::string>{"there"});
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path() / "there"), {}) == 1);
  CHECK(content(folder.file("there/notes")) == "mine");
}

}  // namespace
}  // namespace datagen::writers
