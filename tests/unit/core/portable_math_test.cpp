// Our logarithm, exponential and normal quantile against the C library's.
#include "core/portable_math.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "core/draw.hpp"

namespace datagen::core {
namespace {

double fraction(std::uint64_t draw) {
  return (static_cast<double>(draw >> 11U) + 0.5) * 0x1p-53;
}

TEST_CASE("logarithm and exponential are right to some bits of the last place") {
  const Stream stream = Stream::named(0, "math");
  for (std::uint64_t i = 0; i < 100'000; ++i) {
    const double x = fraction(stream.draw(i)) * 1400 - 700;
    CHECK(portable_exp(x) == doctest::Approx(std::exp(x)).epsilon(1e-15));
    const double y = std::exp(x);
    CHECK(portable_log(y) == doctest::Approx(std::log(y)).epsilon(1e-15));
  }
  CHECK(portable_log(1) == 0);
  CHECK(portable_exp(0) == 1);
  CHECK(portable_exp(-1000) == 0);
  CHECK(std::isinf(portable_exp(1000)));
}

TEST_CASE("the normal quantile inverts the distribution function") {
  const Stream stream = Stream::named(1, "quantile");
  for (std::uint64_t i = 0; i < 100'000; ++i) {
    const double p = fraction(stream.draw(i));
    CHECK(std::erfc(-normal_quantile(p) / std::sqrt(2.0)) / 2 == doctest::Approx(p).epsilon(1e-12));
  }
  CHECK(normal_quantile(0.5) == 0);
  CHECK(normal_quantile(0.975) == doctest::Approx(1.959963984540054).epsilon(1e-14));
  CHECK(normal_quantile(1e-300) == doctest::Approx(-37.0471).epsilon(1e-5));
}

TEST_CASE("the normal distribution function") {
  for (int i = -900; i <= 900; ++i) {
    const double z = i / 100.0;
    CHECK(std::abs(normal_probability(z) - std::erfc(-z / std::sqrt(2.0)) / 2) < 1e-15);
  }
}

TEST_CASE("differences of powers near 0") {
  for (const double x : {1e-300, 1e-9, -1e-9, 9e-5, 1.1e-4, -0.5, 3.0}) {
    CHECK(relative_exp(x) == doctest::Approx(std::expm1(x) / x).epsilon(1e-12));
    CHECK(relative_log(x) == doctest::Approx(std::log1p(x) / x).epsilon(1e-12));
  }
  CHECK(relative_exp(0) == 1);
  CHECK(relative_log(0) == 1);
}

}  // namespace
}  // namespace datagen::core
