#include "generators/sources/key_spread.hpp"

#include "generators/sources/run_secret.hpp"

namespace datagen::generators::sources {

KeySpread KeySpread::of_run() noexcept {
  Secret secret{};
  for (std::size_t i = 0; i < secret.size(); ++i) secret[i] = run_secret(i);
  return KeySpread(secret);
}

}  // namespace datagen::generators::sources
