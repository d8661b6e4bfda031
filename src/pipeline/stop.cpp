#include "pipeline/stop.hpp"

#include <string>

namespace datagen::pipeline {

std::string_view stop_word(core::ExitCode code) noexcept {
  if (code == core::ExitCode::Interrupted) return "interrupted";
  return code == kHungUp ? "hung up" : "terminated";
}

void throw_stopped(int stop_code) {
  const auto code = static_cast<core::ExitCode>(stop_code);
  throw core::Error(code, std::string(stop_word(code)));
}

void stop_if_asked(const Progress& progress) {
  const int code = progress.stop_code.load(std::memory_order_relaxed);
  if (code != 0) throw_stopped(code);
}

}  // namespace datagen::pipeline
