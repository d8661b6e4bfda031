// Reads a written dump back: is every statement SQL, and are the rows those that were planned?
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "pipeline/generate.hpp"

namespace datagen::pipeline {

struct DumpProblem {
  std::string path;    ///< of the file; empty: the dump as a whole
  std::uint64_t line;  ///< of the uncompressed file, 1-based; 0 where it is of no line
  std::string message;
};

struct Verification {
  std::uint64_t statements = 0;
  std::uint64_t rows = 0;
  std::vector<DumpProblem> problems;  ///< the first ones
  std::uint64_t problem_count = 0;
};

/// Whether verify() can read what the options make: scripts of PostgreSQL's statements and COPY blocks.
[[nodiscard]] bool can_verify(const GenerateOptions& options);

/// The scripts that a run of the plan leaves at `path`, in the order in which they are loaded: the file, or
/// those of a directory that hold definitions and rows.
[[nodiscard]] std::vector<std::string> written_scripts(const Plan& plan, const std::string& path);

/// Checks a dump in its files, compressed or not: each statement by the grammar of PostgreSQL 15
/// (libpg_query), each line of a COPY block by its number of columns, and the rows of each table - lines of
/// COPY, tuples of INSERT - by their number in `expected`. Memory is that of the longest statement. Throws
/// core::Error: VerificationFailed when a file cannot be read to its end, Interrupted or Terminated.
[[nodiscard]] Verification verify(std::span<const std::string> paths, const Report& expected,
                                  const Progress& progress);

}  // namespace datagen::pipeline
