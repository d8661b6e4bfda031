#include "core/portable_math.hpp"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace datagen::core {

namespace {

constexpr double kLn2High = 6.93147180369123816490e-01;  // 33 bits of ln 2: k * kLn2High is exact
constexpr double kLn2Low = 1.90821492927058770002e-10;
constexpr double kInverseLn2 = 1.44269504088896338700e+00;

template <std::size_t kCount>
double polynomial(const std::array<double, kCount>& coefficients, double x) {
  double result = coefficients[kCount - 1];
  for (std::size_t i = kCount - 1; i > 0; --i) result = result * x + coefficients[i - 1];
  return result;
}

// 2^k for -1022 <= k <= 1023.
double power_of_two(int k) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(k + 1023) << 52U);
}

}  // namespace

double portable_log(double x) noexcept {
  // x = m * 2^k with m in [sqrt(1/2), sqrt(2)); log m = 2 atanh(s), s = (m - 1) / (m + 1), |s| < 0.1716.
  int k = 0;
  double m = std::frexp(x, &k);  // exact
  if (m < 0.70710678118654752440) {
    m *= 2;
    --k;
  }
  const double s = (m - 1) / (m + 1);
  const double s2 = s * s;
  // s^(2i) / (2i + 1): at i = 10 below 2^-56 of the first term.
  static constexpr std::array<double, 11> kAtanh{1.0,      1.0 / 3,  1.0 / 5,  1.0 / 7,  1.0 / 9, 1.0 / 11,
                                                 1.0 / 13, 1.0 / 15, 1.0 / 17, 1.0 / 19, 1.0 / 21};
  const double log_m = 2 * s * polynomial(kAtanh, s2);
  return k * kLn2High + (log_m + k * kLn2Low);
}

double portable_exp(double x) noexcept {
  if (x > 709.782712893384) return std::numeric_limits<double>::infinity();
  if (x < -745.2) return 0;
  // x = k ln 2 + r with |r| <= ln 2 / 2; e^r by its Taylor series to r^13 / 13!, below 2^-55.
  const double k =
      std::floor(x * kInverseLn2 + 0.5);  // exact operations but for the product, whose error is in r
  const double r = (x - k * kLn2High) - k * kLn2Low;
  static constexpr std::array<double, 14> kTaylor{1.0,
                                                  1.0,
                                                  1.0 / 2,
                                                  1.0 / 6,
                                                  1.0 / 24,
                                                  1.0 / 120,
                                                  1.0 / 720,
                                                  1.0 / 5040,
                                                  1.0 / 40320,
                                                  1.0 / 362880,
                                                  1.0 / 3628800,
                                                  1.0 / 39916800,
                                                  1.0 / 479001600,
                                                  1.0 / 6227020800};
  // In two factors, so that results near the ends of the range neither overflow nor vanish on the way.
  const int whole = static_cast<int>(k);
  return polynomial(kTaylor, r) * power_of_two(whole / 2) * power_of_two(whole - whole / 2);
}

// By their series where the difference would lose digits.
double relative_exp(double x) noexcept {
  if (std::abs(x) > 1e-4) return (portable_exp(x) - 1) / x;
  return 1 + x / 2 * (1 + x / 3 * (1 + x / 4));
}

double relative_log(double x) noexcept {
  if (std::abs(x) > 1e-4) return portable_log(1 + x) / x;
  return 1 - x * (1.0 / 2 - x * (1.0 / 3 - x / 4));
}

double normal_probability(double z) noexcept {
  if (std::abs(z) > 8.5) return z < 0 ? 0 : 1;  // what is left is below 1e-17
  // 1/2 + density * (z + z^3 / 3 + z^5 / (3 * 5) + ...): all terms of one sign.
  const double square = z * z;
  double term = z;
  double sum = z;
  for (double odd = 3; std::abs(term) > std::abs(sum) * 0x1p-56; odd += 2) {
    term *= square / odd;
    sum += term;
  }
  constexpr double kDensityAtZero = 0.39894228040143267794;
  return 0.5 + sum * kDensityAtZero * portable_exp(-square / 2);
}

double normal_quantile(double p) noexcept {
  static constexpr std::array<double, 8> kCentralTop{
      3.3871328727963666080e0,  1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4,
      4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3};
  static constexpr std::array<double, 8> kCentralBottom{1.0,
                                                        4.2313330701600911252e+1,
                                                        6.8718700749205790830e+2,
                                                        5.3941960214247511077e+3,
                                                        2.1213794301586595867e+4,
                                                        3.9307895800092710610e+4,
                                                        2.8729085735721942674e+4,
                                                        5.2264952788528545610e+3};
  static constexpr std::array<double, 8> kMiddleTop{1.42343711074968357734e0,  4.63033784615654529590e0,
                                                    5.76949722146069140550e0,  3.64784832476320460504e0,
                                                    1.27045825245236838258e0,  2.41780725177450611770e-1,
                                                    2.27238449892691845833e-2, 7.74545014278341407640e-4};
  static constexpr std::array<double, 8> kMiddleBottom{1.0,
                                                       2.05319162663775882187e0,
                                                       1.67638483018380384940e0,
                                                       6.89767334985100004550e-1,
                                                       1.48103976427480074590e-1,
                                                       1.51986665636164571966e-2,
                                                       5.47593808499534494600e-4,
                                                       1.05075007164441684324e-9};
  static constexpr std::array<double, 8> kTailTop{6.65790464350110377720e0,  5.46378491116411436990e0,
                                                  1.78482653991729133580e0,  2.96560571828504891230e-1,
                                                  2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                                  2.71155556874348757815e-5, 2.01033439929228813265e-7};
  static constexpr std::array<double, 8> kTailBottom{1.0,
                                                     5.99832206555887937690e-1,
                                                     1.36929880922735805310e-1,
                                                     1.48753612908506148525e-2,
                                                     7.86869131145613259100e-4,
                                                     1.84631831751005468180e-5,
                                                     1.42151175831644588870e-7,
                                                     2.04426310338993978564e-15};

  const double q = p - 0.5;
  if (std::abs(q) <= 0.425) {
    const double r = 0.180625 - q * q;
    return q * polynomial(kCentralTop, r) / polynomial(kCentralBottom, r);
  }
  const double r =
      std::sqrt(-portable_log(q < 0 ? p : 1 - p));  // square roots are correctly rounded everywhere
  const double z = r <= 5 ? polynomial(kMiddleTop, r - 1.6) / polynomial(kMiddleBottom, r - 1.6)
                          : polynomial(kTailTop, r - 5) / polynomial(kTailBottom, r - 5);
  return q < 0 ? -z : z;
}

}  // namespace datagen::core
