// Where a key lies among all: spread evenly whatever keys a file holds, as each run spreads them anew.
#pragma once

#include <array>
#include <cstdint>

#include "core/draw.hpp"
#include "generators/sources/key_entry.hpp"

namespace datagen::generators::sources {

/// Multilinear hashing: which of two keys share a spread or a part of it follows from a secret alone, so that
/// no file can be written whose keys meet in one place. Which keys are found does not depend on it.
class KeySpread {
 public:
  using Secret = std::array<std::uint64_t, 6>;

  explicit constexpr KeySpread(const Secret& secret) noexcept
      : offset_(wide(secret[0], secret[1])),
        of_high_(wide(secret[2], secret[3])),
        of_low_(wide(secret[4], secret[5])) {}
  /// With a secret that each run of the program draws anew.
  [[nodiscard]] static KeySpread of_run() noexcept;

  [[nodiscard]] std::uint64_t operator()(const KeyWords& key) const noexcept {
    return core::mix(static_cast<std::uint64_t>((offset_ + of_high_ * key.high + of_low_ * key.low) >> 64U));
  }

 private:
  __extension__ using Wide = unsigned __int128;
  static constexpr Wide wide(std::uint64_t high, std::uint64_t low) noexcept {
    return Wide{high} << 64U | low;
  }

  Wide offset_;
  Wide of_high_;
  Wide of_low_;
};

}  // namespace datagen::generators::sources
