// What `datagen plan` prints, for people and for programs.
#pragma once

#include <string>

#include "cli/settings.hpp"

namespace datagen::cli {

struct PlanSubject {
  const pipeline::Outline& outline;
  std::string schema;    ///< what it was read from
  std::string database;  ///< the name in the schema
  pipeline::Format format;
  const PerformanceMode* performance = nullptr;  ///< the mode that is asked for
};

/// Tables in the order of the dump; of each column its type, its generator and what it was chosen by.
[[nodiscard]] std::string plan_text(const PlanSubject& subject, bool has_colour);
/// The same as one JSON object; docs/plan.md has its members.
[[nodiscard]] std::string plan_json(const PlanSubject& subject);

}  // namespace datagen::cli
