// What the exit codes of the program mean, for help and manual pages.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "core/error.hpp"

namespace datagen::cli {

/// What `datagen diff` ends with where dumps differ. Not 1, as diff(1): that is a wrong command line here.
inline constexpr auto kDiffers = static_cast<core::ExitCode>(6);

struct ExitCodeText {
  std::string_view codes;
  std::string_view meaning;
};

/// core::ExitCode in the words of users.
[[nodiscard]] inline std::span<const ExitCodeText> exit_code_texts() {
  static constexpr auto kTexts = std::to_array<ExitCodeText>({
      {"0", "done"},
      {"1", "wrong command line or configuration, a file that cannot be read, or not enough memory"},
      {"2", "the schema has errors"},
      {"3", "the schema is sound, the rows it asks for cannot be made"},
      {"4", "the output could not be written"},
      {"5", "a dump is not what it should be: found by --validate-output or \"datagen verify\""},
      {"6", "the two that \"datagen diff\" compares are not the same"},
      {"141", "the reader of standard output has gone, as head(1) does"},
      {"129, 130, 143", "hung up, interrupted, terminated; nothing is left behind but what --resume keeps"},
  });
  return kTexts;
}

}  // namespace datagen::cli
