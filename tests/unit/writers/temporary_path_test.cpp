#include "writers/temporary_path.hpp"

#include <doctest/doctest.h>

#include <memory>

#include "temporary_directory.hpp"
#include "writers/sink.hpp"

namespace datagen::writers {
namespace {

TEST_CASE("registered files are removed, others stay") {
  const test::TemporaryDirectory directory;
  for (const char* name : {"a", "b", "c"}) test::put(directory.file(name), "x");
  const TemporaryPath a(directory.file("a"));
  { const TemporaryPath b(directory.file("b")); }
  remove_temporary_files();
  CHECK(directory.names() == std::vector<std::string>{"b", "c"});
}

TEST_CASE("a removed path is not removed again") {
  const test::TemporaryDirectory directory;
  test::put(directory.file("a"), "x");
  const TemporaryPath a(directory.file("a"));
  remove_temporary_files();
  test::put(directory.file("a"), "someone else's");
  remove_temporary_files();
  CHECK(directory.names() == std::vector<std::string>{"a"});
}

TEST_CASE("more paths than there is room for, and slots used again") {
  const test::TemporaryDirectory directory;
  for (int round = 0; round < 2; ++round) {
    std::vector<std::unique_ptr<TemporaryPath>> paths;
    for (int i = 0; i < 100; ++i) paths.push_back(std::make_unique<TemporaryPath>(directory.file("x")));
  }
  test::put(directory.file("y"), "x");
  const TemporaryPath y(directory.file("y"));
  const TemporaryPath too_long(std::string(10'000, 'x'));
  remove_temporary_files();
  CHECK(directory.names().empty());
}

}  // namespace
}  // namespace datagen::writers
