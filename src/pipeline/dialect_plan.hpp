// The texts around the rows of a dump in another dialect than PostgreSQL's.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "core/diagnostics.hpp"
#include "pipeline/generate.hpp"
#include "schema/model.hpp"
#include "schema/selection.hpp"
#include "writers/dialects/dialect.hpp"

namespace datagen::pipeline {

/// The definitions in the options' dialect, and warnings of what it has no words for; nothing for PostgreSQL.
[[nodiscard]] std::unique_ptr<const writers::DialectScript> make_dialect(const schema::Model& model,
                                                                         const GenerateOptions& options,
                                                                         const schema::Selection& selection,
                                                                         core::Diagnostics& problems);
[[nodiscard]] std::string dialect_before_rows(const writers::DialectScript& script,
                                              const GenerateOptions& options, std::uint64_t seed);
[[nodiscard]] std::string dialect_after_rows(const writers::DialectScript& script,
                                             const GenerateOptions& options);

}  // namespace datagen::pipeline
