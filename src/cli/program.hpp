// The program: arguments in, exit code out. Every exception ends here.
#pragma once

namespace datagen::cli {

/// All of main().
int run_program(int argc, const char* const* argv) noexcept;

}  // namespace datagen::cli
