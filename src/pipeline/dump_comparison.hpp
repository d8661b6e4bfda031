// `datagen verify`: a dump's bytes, derived anew and compared with those of the file.
#pragma once

#include <string>

#include "pipeline/dump_form.hpp"
#include "pipeline/generate.hpp"

namespace datagen::pipeline {

/// A dump to compare with. Its plan is made for its form, with GenerateOptions::plain_chunks.
struct ComparedDump {
  std::string path;  ///< a file, or a directory
  std::string name;  ///< as messages call it
  DumpForm form;
};

/// Runs the plan and compares what it gives with the dump, as fast as it is made, in memory that does not
/// grow with either. Returns what was compared. Throws core::Error (VerificationFailed) that names the first
/// difference - table, row, column, both values; or that the dump ends early, goes on, cannot be read, or
/// says of itself that another version or seed made it - and Interrupted or Terminated.
Report compare_with_dump(const Plan& plan, const ComparedDump& dump, Progress& progress);

}  // namespace datagen::pipeline
