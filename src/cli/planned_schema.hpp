// From the settings of a command that reads a schema to the plan of its dump.
#pragma once

#include "cli/settings.hpp"
#include "core/diagnostics.hpp"
#include "core/error.hpp"
#include "pipeline/generate.hpp"
#include "schema/model.hpp"

namespace datagen::cli {

/// A schema read, checked and planned. What is wrong with it is on standard error by then; `code` says how
/// the command ends if there is no plan.
struct Planned {
  core::SourceText source{"", ""};
  schema::Model model;
  pipeline::PlanPtr plan;
  core::ExitCode code = core::ExitCode::SchemaInvalid;
};

/// Stays until the process ends. Decides on the seed and the selection of `settings`. Throws core::Error
/// where the schema cannot be read. From one thread.
[[nodiscard]] const Planned& plan_schema(Settings& settings);

}  // namespace datagen::cli
