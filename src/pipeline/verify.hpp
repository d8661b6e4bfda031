// Reads a written dump back: is every statement SQL, and are the rows those that were planned?
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/generate.hpp"

namespace datagen::pipeline {

struct DumpProblem {
  std::uint64_t line;  ///< of the uncompressed dump, 1-based; 0: the dump as a whole
  std::string message;
};

struct Verification {
  std::uint64_t statements = 0;
  std::uint64_t rows = 0;
  std::vector<DumpProblem> problems;  ///< the first ones
  std::uint64_t problem_count = 0;
};

/// Whether verify() can read what the options make: scripts of statements and COPY blocks.
[[nodiscard]] bool can_verify(const GenerateOptions& options);

/// Checks the dump in a file, compressed or not: each statement by the grammar of PostgreSQL 15
/// (libpg_query), each line of a COPY block by its number of columns, and the rows of each table - lines of
/// COPY, tuples of INSERT - by their number in `expected`. Memory is that of the longest statement. Throws
/// core::Error: VerificationFailed when the file cannot be read to its end, Interrupted or Terminated.
[[nodiscard]] Verification verify(const std::string& path, const Report& expected, const Progress& progress);

}  // namespace datagen::pipeline
