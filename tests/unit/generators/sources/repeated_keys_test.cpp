// Keys that come back: in memory, on disk and behind a run that ascends they are those that a map finds.
#include "generators/sources/repeated_keys.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <set>
#include <vector>

#include "core/draw.hpp"

using namespace datagen::generators::sources;
using Kind = RepeatedKeys::Kind;

namespace {

std::vector<std::uint64_t> reference(const std::vector<KeyWords>& keys, std::size_t most) {
  std::set<KeyWords> seen;
  std::vector<std::uint64_t> repeated;
  for (std::size_t row = 0; row < keys.size(); ++row) {
    if (!seen.insert(keys[row]).second && repeated.size() < most) repeated.push_back(100 * row);
  }
  return repeated;
}

std::vector<std::uint64_t> found(Kind kind, const std::vector<KeyWords>& keys, std::size_t most_held,
                                 std::size_t most, const KeySpread& spread = KeySpread::of_run()) {
  RepeatedKeys repeated(kind, most_held, spread);
  for (std::size_t row = 0; row < keys.size(); ++row) repeated.add({keys[row], 100 * row});
  return repeated.repeated(most);
}

using MakeKey = std::function<KeyWords(std::uint64_t row, std::uint64_t draw)>;

std::vector<KeyWords> keys_of(std::size_t count, const MakeKey& make) {
  std::vector<KeyWords> keys;
  for (std::uint64_t row = 0; row < count; ++row)
    keys.push_back(make(row, datagen::core::mix(row + 7 * count)));
  return keys;
}

void check_all(const std::vector<KeyWords>& keys, std::initializer_list<Kind> kinds) {
  for (const Kind kind : kinds) {
    for (const std::size_t most_held : {std::size_t{2}, std::size_t{400}, std::size_t{1} << 19U}) {
      for (const std::size_t most : {std::size_t{0}, std::size_t{4}, std::size_t{100'000}}) {
        CAPTURE(most_held);
        CAPTURE(most);
        REQUIRE(found(kind, keys, most_held, most) == reference(keys, most));
      }
    }
  }
}

}  // namespace

TEST_CASE("keys of one word that come back are found, however they are ordered") {
  const std::array<MakeKey, 7> makes{
      [](std::uint64_t row, std::uint64_t) {
        return KeyWords{0, 3 * row};
      },
      [](std::uint64_t, std::uint64_t draw) {
        return KeyWords{0, draw % 5000};
      },
      [](std::uint64_t, std::uint64_t draw) {
        return KeyWords{0, draw};
      },
      // Ascending but for some that were there, or are between those that were.
      [](std::uint64_t row, std::uint64_t draw) {
        return KeyWords{0, draw % 50 == 0 ? draw % (3 * row + 1) : 3 * row};
      },
      [](std::uint64_t row, std::uint64_t) {
        return KeyWords{0, ~row};
      },
      [](std::uint64_t, std::uint64_t) {
        return KeyWords{0, 0};
      },
      [](std::uint64_t row, std::uint64_t) {
        return KeyWords{0, row * (~std::uint64_t{0} / 3000)};
      },
  };
  for (const MakeKey& make : makes) check_all(keys_of(1500, make), {Kind::Word, Kind::Words, Kind::Hash});
}

TEST_CASE("keys of two words that come back are found, however they are ordered") {
  const std::array<MakeKey, 4> makes{
      [](std::uint64_t row, std::uint64_t) {
        return KeyWords{row / 10, row % 10};
      },
      [](std::uint64_t row, std::uint64_t draw) {
        return KeyWords{row / 10, draw % 10};
      },
      [](std::uint64_t, std::uint64_t draw) {
        return KeyWords{draw % 50, draw >> 32U & 63U};
      },
      [](std::uint64_t row, std::uint64_t draw) {
        return KeyWords{~(row / 3), draw};
      },
  };
  for (const MakeKey& make : makes) check_all(keys_of(1500, make), {Kind::Words, Kind::Hash});
}

// A file's keys could be made so, if spreads followed from keys alone.
TEST_CASE("different keys that share a spread are told apart, however many they are") {
  const KeySpread all_alike({0, 0, 0, 0, 0, 0});
  const KeySpread by_high_word({0, 0, 1, 0, 0, 0});
  const std::vector<KeyWords> keys = keys_of(3000, [](std::uint64_t row, std::uint64_t draw) {
    const std::uint64_t key = row % 7 == 3 ? draw % 2000 : 3 * row;
    return KeyWords{key % 3, key << (key % 3 * 20)};
  });
  for (const std::size_t most_held : {std::size_t{2}, std::size_t{100}, std::size_t{1} << 19U}) {
    CAPTURE(most_held);
    CHECK(found(Kind::Hash, keys, most_held, 1000, all_alike) == reference(keys, 1000));
    CHECK(found(Kind::Words, keys, most_held, 1000, by_high_word) == reference(keys, 1000));
  }
}

TEST_CASE("a long run of keys that ascends is compared with what comes behind it") {
  constexpr std::uint64_t kRows = 300'000;  // more than one block of the run
  std::vector<KeyWords> keys = keys_of(kRows, [](std::uint64_t row, std::uint64_t) {
    return KeyWords{0, 1000 * row};
  });
  CHECK(found(Kind::Word, keys, 100, 10).empty());
  for (const std::uint64_t row : {std::uint64_t{0}, std::uint64_t{1}, kRows / 2, kRows - 1})
    keys.push_back({0, 1000 * row});
  keys.push_back({0, 1});
  for (const std::size_t most_held : {std::size_t{3}, std::size_t{100}})
    CHECK(found(Kind::Word, keys, most_held, 10) == reference(keys, 10));
}
