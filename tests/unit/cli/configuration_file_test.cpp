#include "cli/configuration_file.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace datagen::cli {

namespace {

namespace fs = std::filesystem;

// A folder to work in, and a home below it; both are gone with the object.
class Workplace {
 public:
  Workplace() : before_(fs::current_path()) {
    std::string name = (fs::temp_directory_path() / "datagen-test-XXXXXX").string();
    root_ = ::mkdtemp(name.data());
    fs::create_directories(root_ / "outer" / "inner");
    fs::current_path(root_ / "outer" / "inner");
    ::setenv("HOME", (root_ / "home").c_str(), 1);
    ::unsetenv("XDG_CONFIG_HOME");
  }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;
  ~Workplace() {
    fs::current_path(before_);
    fs::remove_all(root_);
  }

  [[nodiscard]] std::string add(const std::string& path) const {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path) << "\n";
    return (root_ / path).string();
  }
  [[nodiscard]] std::string path(const std::string& path) const { return (root_ / path).string(); }

 private:
  fs::path before_;
  fs::path root_;
};

}  // namespace

TEST_CASE("the nearest configuration is found, the user's own last") {
  const Workplace place;
  CHECK(find_configuration() == std::nullopt);
  const std::string home = place.add("home/.datagen.yaml");
  CHECK(find_configuration() == home);
  const std::string dot_config = place.add("home/.config/datagen/config.yaml");
  CHECK(find_configuration() == dot_config);
  const std::string xdg = place.add("xdg/datagen/config.yaml");
  ::setenv("XDG_CONFIG_HOME", place.path("xdg").c_str(), 1);
  CHECK(find_configuration() == xdg);
  ::setenv("XDG_CONFIG_HOME", "xdg", 1);  // relative ones are ignored
  CHECK(find_configuration() == dot_config);
  static_cast<void>(place.add("outer/.datagen.yaml"));
  CHECK(find_configuration() == "../.datagen.yaml");
  static_cast<void>(place.add("outer/inner/.datagen.yaml"));
  CHECK(find_configuration() == ".datagen.yaml");
}

}  // namespace datagen::cli
