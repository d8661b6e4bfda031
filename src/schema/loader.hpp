// Schema text -> checked Model: the one way in.
#pragma once

#include "core/diagnostics.hpp"
#include "schema/model.hpp"

namespace datagen::schema {

/// Loads a version 1.0 JSON schema. Every error is reported, not only the first. The returned model is sound
/// if and only if `diagnostics` has no errors afterwards; with errors it holds what could be read, and
/// nothing may be generated from it. Thread rule: pure, any thread.
[[nodiscard]] Model load_schema(const core::SourceText& source, core::Diagnostics& diagnostics);

}  // namespace datagen::schema
