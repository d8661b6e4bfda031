// A dump as a directory: which unit begins which file, and the scripts that load them.
#pragma once

#include <cstdint>

#include "core/byte_buffer.hpp"
#include "pipeline/plan.hpp"

namespace datagen::pipeline {

/// Rows of a table that go into a file of a directory: all of them, unless the options split them. By size
/// they are counted from a sample of the rows, at its longest, so that a file is seldom longer.
[[nodiscard]] std::uint64_t rows_per_file(const GenerateOptions& options, const generators::Program& program,
                                          const writers::Encoder& encoder, std::uint64_t rows);

/// Names the files of a plan whose tables are planned, and writes load.sql and load.sh.
void plan_directory(Plan& plan);

}  // namespace datagen::pipeline
