// How many children parents have: a distribution over whole numbers, and the counts that a group of parents
// shares out by it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace datagen::core {

/// No parent has more: the children of a group of parents, and all row numbers, stay inside 63 bits.
inline constexpr std::uint64_t kMostChildren = 1'000'000'000'000ULL;

/// A weighted distribution has no more counts, so that each can occur among the parents of a group.
inline constexpr std::size_t kMostWeights = 1000;

/// What is not within [min, max] is never drawn; the odds of the rest keep their proportions.
struct ChildCounts {
  enum class Kind : std::uint8_t {
    Uniform,
    Zipf,         ///< min + k - 1 children with odds 1 / k^alpha
    Poisson,      ///< by mean
    Normal,       ///< by mean and std_dev
    Exponential,  ///< falling off from min, by mean (geometric, as counts are whole)
    Weighted,     ///< by `weights` alone
  };
  Kind kind = Kind::Uniform;
  std::uint64_t min = 0;
  std::uint64_t max = 0;  ///< min..kMostChildren
  double alpha = 1;       ///< above 0
  double mean = 0;        ///< Poisson: above 0, at most 1e6; Exponential: above min
  double std_dev = 1;     ///< above 0
  /// Distinct counts, at most kMostWeights; the sum is positive.
  std::vector<std::pair<std::uint64_t, double>> weights{};

  bool operator==(const ChildCounts&) const = default;
};

/// `parents` counts in ascending order, one from each of so many equally likely slices of the distribution:
/// each is its slice's mean, rounded so that they add up to the distribution's mean times `parents`, rounded.
/// So a count that one parent of `parents` should have occurs; of a uniform distribution min and max always
/// do, and of a weighted one each count with a weight, and no other.
[[nodiscard]] std::vector<std::uint64_t> share_out(const ChildCounts& counts, std::uint32_t parents);

}  // namespace datagen::core
