// Runs that a signal asks to stop.
#pragma once

#include <string_view>

#include "core/error.hpp"
#include "pipeline/generate.hpp"

namespace datagen::pipeline {

/// What SIGHUP ends a run with, as the shell counts: 128 + signal.
inline constexpr auto kHungUp = static_cast<core::ExitCode>(129);

/// "interrupted", "terminated", "hung up". Async-signal-safe.
[[nodiscard]] std::string_view stop_word(core::ExitCode code) noexcept;

/// Throws core::Error of this code and its word.
[[noreturn]] void throw_stopped(int stop_code);

/// Throws where `progress` asks to stop.
void stop_if_asked(const Progress& progress);

}  // namespace datagen::pipeline
