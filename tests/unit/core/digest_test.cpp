#include "core/digest.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace datagen::core {

// What `xxhsum -H2` of xxHash 0.8.1 prints.
TEST_CASE("digests are those of the xxhsum tool") {
  Digest digest;
  CHECK(digest.hex() == "99aa06d3014798d86001c324468d497f");
  digest.update("datagen\n");
  const std::string whole = digest.hex();
  digest.reset();
  CHECK(digest.hex() == "99aa06d3014798d86001c324468d497f");
  digest.update("data");
  digest.update("");
  digest.update("gen\n");
  CHECK(digest.hex() == whole);
}

TEST_CASE("digests depend on the bytes and not on how they are cut") {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += std::to_string(i);
  Digest whole;
  whole.update(text);
  Digest parts;
  std::size_t size = 1;
  for (std::string_view rest = text; !rest.empty(); size = size * 2 + 1) {
    parts.update(rest.substr(0, size));
    rest.remove_prefix(std::min(size, rest.size()));
  }
  CHECK(parts.hex() == whole.hex());
}

TEST_CASE("digests are the same whatever instructions make them") {
  std::string text;
  for (int i = 0; i < 5000; ++i) {
    text += static_cast<char>(i * 7 % 251);
    if (i % 97 != 0) continue;
    Digest portable(Instructions::Portable);
    Digest widest(Instructions::Widest);
    portable.update(text);
    widest.update(text);
    CHECK(portable.hex() == widest.hex());
  }
}

}  // namespace datagen::core
