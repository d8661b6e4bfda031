// How the program ends when the reader of its output has gone.
#pragma once

#include "core/error.hpp"

namespace datagen::core {

/// 128 + SIGPIPE, what the signal would end it with. Of an Error with this code nothing is said: in
/// `datagen generate | head` nothing went wrong.
inline constexpr auto kReaderGone = static_cast<ExitCode>(141);

}  // namespace datagen::core
