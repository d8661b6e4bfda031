// Logarithm, exponential, normal distribution and its quantile made of IEEE basic operations alone: the same
// bits on every machine, which the C library's own do not promise.
#pragma once

namespace datagen::core {

/// Natural logarithm of x > 0; error below 2 ulp.
[[nodiscard]] double portable_log(double x) noexcept;
/// e^x; 0 below -745, infinite above 709.78; error below 2 ulp.
[[nodiscard]] double portable_exp(double x) noexcept;
/// (e^x - 1) / x, with all digits near 0 too.
[[nodiscard]] double relative_exp(double x) noexcept;
/// log(1 + x) / x for x > -1, with all digits near 0 too.
[[nodiscard]] double relative_log(double x) noexcept;
/// P(Z <= z) for a standard normal Z; absolute error below 1e-15.
/// Marsaglia: Evaluating the Normal Distribution, Journal of Statistical Software 11 (2004).
[[nodiscard]] double normal_probability(double z) noexcept;
/// The z with P(Z <= z) = p for a standard normal Z and 0 < p < 1; relative error below 1e-15.
/// Wichura: Algorithm AS 241, The Percentage Points of the Normal Distribution, Applied Statistics 37 (1988),
/// PPND16.
[[nodiscard]] double normal_quantile(double p) noexcept;

}  // namespace datagen::core
