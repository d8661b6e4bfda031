// What can stand in place of the last word of a command line, read off the tables of commands and flags.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace datagen::cli {

struct Candidate {
  std::string word;  ///< the whole word, `--format=sql` too
  std::string_view meaning;
};

struct Completions {
  std::vector<Candidate> candidates;
  bool files = false;  ///< any file as well
  bool more = false;   ///< the word goes on: no space behind it
};

/// `words` are those behind the program's name, the last one as far as it is typed; an empty one when there
/// is none yet. Never throws for what is typed: what is not understood has no completions. Reads the schema
/// that the words name when tables are asked for.
[[nodiscard]] Completions complete(std::span<const std::string> words);

/// Lines for the scripts: word, tab, meaning; then ":files" and ":more".
[[nodiscard]] std::string completions_text(const Completions& completions);

/// The script that completes command lines in "bash", "zsh" or "fish"; throws core::Error (Usage) for
/// another.
[[nodiscard]] std::string_view completion_script(std::string_view shell);
[[nodiscard]] std::vector<std::string_view> shells();

}  // namespace datagen::cli
