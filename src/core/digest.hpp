// A digest of a stream of bytes: tells two dumps apart without keeping either.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct XXH3_state_s;

namespace datagen::core {

/// XXH3 with 128 bits, as `xxhsum -H2` prints it. Depends on the bytes alone, not on how they are cut. Not
/// made to withstand who forges dumps.
class Digest {
 public:
  Digest();

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
};

}  // namespace datagen::core
