// Random numbers of the run, for hashes of what strangers may have written.
#pragma once

#include <cstdint>

namespace datagen::generators::sources {

/// The same throughout a run of the program, others in each. Nothing that is told or written may depend on
/// them.
[[nodiscard]] std::uint64_t run_secret(std::uint64_t number) noexcept;

}  // namespace datagen::generators::sources
