// Permutations: bijections of any size that look random.
#include "core/permutation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <numeric>
#include <vector>

#include "chi_square.hpp"
#include "core/draw.hpp"

using namespace datagen::core;

namespace {

bool is_bijection(const Permutation& permutation) {
  std::vector<bool> seen(permutation.size());
  for (std::uint64_t i = 0; i < permutation.size(); ++i) {
    const std::uint64_t image = permutation.forward(i);
    if (image >= permutation.size() || seen[image] || permutation.inverse(image) != i) return false;
    seen[image] = true;
  }
  return true;
}

// The network spelled out: halves of the bits, six rounds taken in turn, walked until the value is inside.
std::uint64_t slow_forward(std::uint64_t key, std::uint64_t size, std::uint64_t index) {
  const auto bits = static_cast<unsigned>(std::bit_width(size - 1));
  const unsigned low_bits = bits / 2;
  const unsigned high_bits = bits - low_bits;
  const auto cut = [](std::uint64_t value, unsigned width) {
    return width == 0 ? 0 : value << (64U - width) >> (64U - width);
  };
  const auto hash = [](std::uint64_t half, std::uint64_t round_key) {
    std::uint64_t x = (half + round_key) * 0x9FB21C651E98DF25ULL;
    x ^= x >> 32U;
    x *= 0xD6E8FEB86659FD93ULL;
    return x >> 32U;
  };
  do {
    std::uint64_t low = cut(index, low_bits);
    std::uint64_t high = index >> low_bits;
    for (unsigned round = 0; round < 6; ++round) {
      const std::uint64_t round_key = Stream(key).draw(round);
      if (round % 2 == 0) low ^= cut(hash(high, round_key), low_bits);
      if (round % 2 == 1) high ^= cut(hash(low, round_key), high_bits);
    }
    index = high << low_bits | low;
  } while (index >= size);
  return index;
}

}  // namespace

TEST_CASE("every size up to 300 and sizes around powers of two are bijections") {
  for (std::uint64_t size = 1; size <= 300; ++size) {
    CAPTURE(size);
    for (const std::uint64_t key : {0ULL, 1ULL, ~0ULL}) CHECK(is_bijection(Permutation(key, size)));
  }
  for (const std::uint64_t power : {1024ULL, 2048ULL, 4096ULL, 8192ULL, 65536ULL}) {
    for (std::uint64_t size = power - 3; size <= power + 3; ++size) {
      CAPTURE(size);
      CHECK(is_bijection(Permutation(7, size)));
    }
  }
}

TEST_CASE("the fast network is the one spelled out") {
  for (const std::uint64_t size : {1ULL, 2ULL, 3ULL, 5ULL, 16ULL, 17ULL, 1000ULL}) {
    const Permutation permutation(99, size);
    for (std::uint64_t i = 0; i < size; ++i) CHECK(permutation.forward(i) == slow_forward(99, size, i));
  }
  const std::uint64_t huge = (1ULL << 40U) + 7;
  for (std::uint64_t i = 0; i < 1000; ++i) CHECK(Permutation(5, huge).forward(i) == slow_forward(5, huge, i));
}

TEST_CASE("many at a time are each the image of its own") {
  for (const std::uint64_t size : {1ULL, 5ULL, 64ULL, 65ULL, 1000ULL, 4097ULL, (1ULL << 40U) + 7}) {
    const Permutation permutation(7, size);
    for (const std::size_t count : {0ULL, 1ULL, 63ULL, 64ULL, 65ULL, 200ULL}) {
      std::vector<std::uint64_t> images(count);
      for (std::size_t i = 0; i < count; ++i) images[i] = i * 31 % size;
      permutation.forward(images);
      for (std::size_t i = 0; i < count; ++i) CHECK(images[i] == permutation.forward(i * 31 % size));
    }
  }
}

TEST_CASE("many at a time, each by a permutation of its own") {
  const std::vector<Permutation> orders{Permutation(1, 70), Permutation(2, 1000), Permutation(3, 129)};
  std::vector<std::uint64_t> images(200);
  for (std::size_t i = 0; i < images.size(); ++i) images[i] = i % 70;
  Permutation::forward(images, [&](std::size_t i) -> const Permutation& { return orders[i % 3]; });
  for (std::size_t i = 0; i < images.size(); ++i) CHECK(images[i] == orders[i % 3].forward(i % 70));
}

TEST_CASE("permutations do not change") {
  const Permutation permutation(42, 1'000'000);
  CHECK(permutation.forward(0) == 483'953);
  CHECK(permutation.forward(1) == 96'599);
  CHECK(permutation.forward(999'999) == 828'124);
}

TEST_CASE("huge sizes: inverse undoes forward, images stay inside") {
  const Stream rows = Stream::named(0, "rows");
  for (const std::uint64_t size :
       {(1ULL << 40U) + 7, 1'000'000'000'000'000'000ULL, 1ULL << 62U, (1ULL << 62U) + 1, 1ULL << 63U}) {
    CAPTURE(size);
    const Permutation permutation(3, size);
    bool all_good = true;
    for (std::uint64_t i = 0; i < 2000; ++i) {
      const std::uint64_t index = i < 10 ? i : i < 20 ? size - i + 9 : below(rows.draw(i), size);
      const std::uint64_t image = permutation.forward(index);
      all_good = all_good && image < size && permutation.inverse(image) == index;
    }
    CHECK(all_good);
  }
}

TEST_CASE("keys differ, images look drawn") {
  constexpr std::uint64_t kSize = 100'000;
  const Permutation a(1, kSize);
  const Permutation b(2, kSize);
  std::uint64_t fixed = 0;
  std::uint64_t same = 0;
  std::uint64_t successors = 0;
  for (std::uint64_t i = 0; i < kSize; ++i) {
    fixed += a.forward(i) == i ? 1U : 0U;
    same += a.forward(i) == b.forward(i) ? 1U : 0U;
    successors += i > 0 && a.forward(i) == a.forward(i - 1) + 1 ? 1U : 0U;
  }
  // Each is 1 on average for a random permutation (Poisson).
  CHECK(fixed < 10);
  CHECK(same < 10);
  CHECK(successors < 10);

  // The first images of a large space fall evenly: tables use a prefix of the permutation.
  for (const std::uint64_t size : {1ULL << 40U, 1'000'003ULL, 10'000'000'019ULL}) {
    const Permutation large(11, size);
    for (const std::uint64_t cells : {2ULL, 10ULL, 64ULL, 97ULL}) {
      CAPTURE(size);
      CAPTURE(cells);
      std::vector<std::uint64_t> by_remainder(cells);
      std::vector<std::uint64_t> by_place(cells);
      for (std::uint64_t i = 0; i < 50'000; ++i) {
        const std::uint64_t image = large.forward(i);
        ++by_remainder[image % cells];
        ++by_place[image / (size / cells + 1)];
      }
      CHECK(chi_square_deviation(by_remainder) < 5);
      CHECK(chi_square_deviation(by_place) < 5);
    }
  }
}
