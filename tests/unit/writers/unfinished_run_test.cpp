// Directories that a later run continues: what is kept, what is made again, what is refused.
#include "writers/unfinished_run.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/error.hpp"
#include "temporary_directory.hpp"
#include "writers/directory_sink.hpp"

namespace datagen::writers {
namespace {

using test::content;
using test::put;
using test::TemporaryDirectory;

std::unique_ptr<Sink> resumed(const TemporaryDirectory& folder, const std::string& seed = "7",
                              const std::string& output = "out/") {
  const std::array traits = {RunTrait{"version", "1.2.3"}, RunTrait{"schema", "aa", true},
                             RunTrait{"seed", seed}};
  return resume_directory(folder.file(output), {.overwrite = false}, traits);
}

void write_file(Sink& sink, const std::string& name) {
  sink.begin_file(name, false);
  sink.write(name);
  sink.write(" text");
}

// Two files are finished, the third one is not.
void interrupt(const TemporaryDirectory& folder, const std::string& output = "out/") {
  const auto sink = resumed(folder, "7", output);
  for (const char* name : {"a", "b", "c"}) write_file(*sink, name);
}

struct Refusal {
  core::ExitCode code = core::ExitCode::Done;
  std::string message;
  std::string hint;
};

Refusal refusal(const TemporaryDirectory& folder, const std::string& seed = "7") {
  try {
    static_cast<void>(resumed(folder, seed));
  } catch (const core::Error& error) {
    return {error.code(), error.what(), error.hint()};
  }
  return {};
}

bool is_whole(Sink& sink, const char* name) {
  const std::optional<EarlierFile> file = sink.find_file(name);
  return file && file->is_whole;
}

bool has_changed(Sink& sink, const char* name) {
  const std::optional<EarlierFile> file = sink.find_file(name);
  return file && !file->is_whole;
}

}  // namespace

TEST_CASE("finished files are kept, the one at hand is not") {
  const TemporaryDirectory folder;
  interrupt(folder);
  CHECK(folder.names() == std::vector<std::string>{".out.partial"});
  CHECK_FALSE(std::filesystem::exists(folder.file(".out.partial/files/c")));
  struct stat before {};
  REQUIRE(::stat(folder.file(".out.partial/files/a").c_str(), &before) == 0);
  const auto sink = resumed(folder);
  CHECK(sink->find_file("a")->path == folder.file(".out.partial/files/a"));
  CHECK(sink->find_file("a")->byte_count == 6);
  CHECK(is_whole(*sink, "b"));
  CHECK_FALSE(sink->find_file("c").has_value());
  CHECK_FALSE(sink->find_file("../a").has_value());
  write_file(*sink, "c");
  sink->close();
  CHECK(folder.names() == std::vector<std::string>{"out"});
  for (const std::string name : {"a", "b", "c"}) CHECK(content(folder.file("out/" + name)) == name + " text");
  struct stat after {};
  REQUIRE(::stat(folder.file("out/a").c_str(), &after) == 0);
  CHECK(before.st_ino == after.st_ino);
  CHECK(before.st_mtim.tv_nsec == after.st_mtim.tv_nsec);
}

TEST_CASE("a run without a finished file leaves nothing") {
  const TemporaryDirectory folder;
  write_file(*resumed(folder), "a");
  CHECK(folder.names().empty());
}

TEST_CASE("in a directory that exists the files are kept there, and do not count as its content") {
  const TemporaryDirectory folder;
  std::filesystem::create_directory(folder.path() / "out");
  interrupt(folder);
  CHECK(std::filesystem::exists(folder.file("out/.dump.partial/files/b")));
  const auto sink = resumed(folder);
  CHECK(is_whole(*sink, "a"));
  CHECK(is_whole(*sink, "b"));
  sink->close();
  CHECK(content(folder.file("out/b")) == "b text");
  CHECK_FALSE(std::filesystem::exists(folder.file("out/.dump.partial")));
}

TEST_CASE("files that are edited, cut, gone or no files any more are made again") {
  const TemporaryDirectory folder;
  const auto file = [&](const char* name) { return folder.file(std::string(".out.partial/files/") + name); };
  {
    const auto sink = resumed(folder);
    for (const char* name : {"a", "b", "c", "d", "e", "f"}) write_file(*sink, name);
    static_cast<void>(sink->find_file("f"));
  }
  put(file("a"), "a Text");
  put(file("b"), "b tex");
  std::filesystem::remove(file("c"));
  std::filesystem::rename(file("d"), folder.file("elsewhere"));
  std::filesystem::create_symlink(folder.file("elsewhere"), file("d"));
  std::filesystem::remove(file("e"));
  std::filesystem::create_directory(file("e"));
  const auto sink = resumed(folder);
  for (const char* name : {"a", "b", "c", "d", "e"}) CHECK(has_changed(*sink, name));
  CHECK(is_whole(*sink, "f"));
  write_file(*sink, "d");
  CHECK(has_changed(*sink, "a"));
  CHECK(content(folder.file("elsewhere")) == "d text");
  CHECK_FALSE(std::filesystem::is_symlink(file("d")));
}

TEST_CASE("what someone has put among the files does not come along") {
  const TemporaryDirectory folder;
  interrupt(folder);
  put(folder.file(".out.partial/files/load.sh"), "rm -rf /");
  put(folder.file("mine"), "mine");
  std::filesystem::create_symlink(folder.file("mine"), folder.file(".out.partial/files/link"));
  const auto sink = resumed(folder);
  CHECK(is_whole(*sink, "a"));
  sink->close();
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path() / "out"), {}) == 1);
  CHECK(content(folder.file("mine")) == "mine");
}

TEST_CASE("a record that was cut goes on behind its last whole line") {
  const TemporaryDirectory folder;
  interrupt(folder);
  const std::string path = folder.file(".out.partial/record");
  const std::string text = content(path);
  put(path, text.substr(0, text.size() - 3));
  {
    const auto sink = resumed(folder);
    CHECK(is_whole(*sink, "a"));
    CHECK_FALSE(sink->find_file("b").has_value());
    write_file(*sink, "b");
  }
  CHECK(content(path) == text.substr(0, text.rfind('\n', text.size() - 2) + 1));
}

TEST_CASE("another run is not continued") {
  const TemporaryDirectory folder;
  interrupt(folder);
  const std::string unfinished = folder.file(".out.partial");
  const Refusal seed = refusal(folder, "8");
  CHECK(seed.code == core::ExitCode::Usage);
  CHECK(seed.message == "the unfinished run in \"" + unfinished + "\" has another seed: 7, not 8");
  CHECK(seed.hint == "continue it with the schema and the options that it began with, or remove \"" +
                         unfinished + "\" to begin anew");
  std::string text = content(unfinished + "/record");
  text.replace(text.find("schema: aa"), 10, "schema: ab");
  put(unfinished + "/record", text);
  CHECK(refusal(folder).message == "the unfinished run in \"" + unfinished + "\" has another schema");
  text.replace(text.find("version: 1.2.3"), 14, "Version: 1.2.3");
  put(unfinished + "/record", text);
  CHECK(refusal(folder).message == "the unfinished run in \"" + unfinished + "\" has another version");
  CHECK(content(unfinished + "/files/a") == "a text");
}

TEST_CASE("what is not an unfinished run is left alone") {
  const TemporaryDirectory folder;
  const std::string unfinished = folder.file(".out.partial");
  const std::string hint = "remove \"" + unfinished + "\" to begin anew";
  std::filesystem::create_directories(unfinished + "/files");
  put(unfinished + "/record", "mine");
  CHECK(refusal(folder).message == "\"" + unfinished + "/record\" is not the record of an unfinished run");
  CHECK(refusal(folder).hint == hint);
  CHECK(content(unfinished + "/record") == "mine");
  std::filesystem::remove(unfinished + "/record");
  put(unfinished + "/files/x", "mine");
  CHECK(refusal(folder).message == "there is no record of the files in \"" + unfinished + "/files\"");
  CHECK(content(unfinished + "/files/x") == "mine");
  std::filesystem::remove(unfinished + "/record");
  REQUIRE(::mkfifo((unfinished + "/record").c_str(), 0666) == 0);
  CHECK(refusal(folder).message == "\"" + unfinished + "/record\" is not a file");
  std::filesystem::remove_all(unfinished);
  std::filesystem::create_directory(folder.path() / "elsewhere");
  std::filesystem::create_directory_symlink(folder.path() / "elsewhere", unfinished);
  CHECK(refusal(folder).message == "could not open directory \"" + unfinished + "\": Not a directory");
  CHECK(std::filesystem::is_empty(folder.path() / "elsewhere"));
}

TEST_CASE("a file where the finished files were is left alone") {
  const TemporaryDirectory folder;
  interrupt(folder);
  const std::string files = folder.file(".out.partial/files");
  std::filesystem::remove_all(files);
  put(files, "mine");
  CHECK(refusal(folder).message == "\"" + files + "\" is not a directory");
  CHECK(refusal(folder).hint == "remove \"" + folder.file(".out.partial") + "\" to begin anew");
  CHECK(content(files) == "mine");
}

TEST_CASE("one run at a time") {
  const TemporaryDirectory folder;
  interrupt(folder);
  const auto sink = resumed(folder);
  const Refusal second = refusal(folder);
  CHECK(second.code == core::ExitCode::OutputFailed);
  CHECK(second.message == "another run writes to \"" + folder.file(".out.partial") + "\" at this time");
  CHECK(is_whole(*sink, "a"));
}

TEST_CASE("the handler of a second signal removes the file at hand alone") {
  const TemporaryDirectory folder;
  const auto sink = resumed(folder);
  write_file(*sink, "a");
  write_file(*sink, "b");
  remove_temporary_files();
  CHECK(std::filesystem::exists(folder.file(".out.partial/files/a")));
  CHECK_FALSE(std::filesystem::exists(folder.file(".out.partial/files/b")));
}

}  // namespace datagen::writers
