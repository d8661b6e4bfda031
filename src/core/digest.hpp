// A digest of a stream of bytes: tells two dumps apart without keeping either.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct XXH3_state_s;

namespace datagen::core {

/// Which instructions a computation may use; the results are the same.
enum class Instructions : std::uint8_t {
  Portable,  ///< those that every processor of the architecture has
  Avx2,      ///< also AVX2 and what came with it, where this one is found to have it
  Widest,    ///< also those that this one is found to have
};
/// Widest, unless the environment says DATAGEN_SIMD=portable or avx2.
[[nodiscard]] Instructions wanted_instructions() noexcept;

/// XXH3 with 128 bits, as `xxhsum -H2` prints it. Depends on the bytes alone, not on how they are cut. Not
/// made to withstand who forges dumps.
class Digest {
 public:
  explicit Digest(Instructions instructions = wanted_instructions());

  void update(std::string_view bytes) noexcept;
  /// 32 hexadecimal digits, of all bytes so far.
  [[nodiscard]] std::string hex() const;
  /// As new.
  void reset() noexcept;

 private:
  struct Free {
    void operator()(XXH3_state_s* state) const noexcept;
  };
  std::unique_ptr<XXH3_state_s, Free> state_;
  [[maybe_unused]] Instructions instructions_;
};

}  // namespace datagen::core
