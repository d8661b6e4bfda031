// What tells a run from another one: whatever fixes its bytes, and nothing else.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/plan.hpp"
#include "writers/run_record.hpp"

namespace datagen::pipeline {

/// The plan's: version, seed, format, compression, digests of the schema - that of its text is given -, of
/// the files that its tables take rows or values from, of the numbers of rows, of what is asked of values
/// that repeat, and of the texts around the rows. Runs that have all of them in common write the same bytes.
/// Throws core::Error where a source is no file that can be read again.
[[nodiscard]] std::vector<writers::RunTrait> run_traits(const Plan& plan, std::string_view schema_digest);

}  // namespace datagen::pipeline
