// The one exception that ends a run, and the exit codes of the program.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace datagen::core {

/// What the process returns; listed for users in README.
enum class ExitCode : int {
  Done = 0,
  Usage = 1,               ///< wrong command line or configuration, or something unexpected
  SchemaInvalid = 2,       ///< the schema has errors
  CannotGenerate = 3,      ///< the schema is sound, what it asks for cannot be made
  OutputFailed = 4,        ///< the output could not be written
  VerificationFailed = 5,  ///< what was written is not what should have been written
  Interrupted = 130,       ///< SIGINT
  Terminated = 143,        ///< SIGTERM
};

/// Thrown where the run must end; caught in cli and at a worker's edge only. `what()` is the fact without
/// "error:" in front, lower case and without a full stop (PostgreSQL's error style guide).
class Error : public std::runtime_error {
 public:
  Error(ExitCode code, const std::string& message, std::string hint = {})
      : std::runtime_error(message), code_(code), hint_(std::move(hint)) {}

  [[nodiscard]] ExitCode code() const noexcept { return code_; }
  /// What the user can do; empty where there is nothing to suggest.
  [[nodiscard]] const std::string& hint() const noexcept { return hint_; }

 private:
  ExitCode code_;
  std::string hint_;
};

}  // namespace datagen::core
