// How several keys of one table become distinct at once: which members are coordinates of a point that the
// row number picks, and which follow from those. Sizes only; no nodes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace datagen::generators {

/// Points stay below 2^62: room for the permutation's next power of two. Row counts are below 10^18 < 2^60,
/// so a space cut down to this size still has a point for every row.
inline constexpr std::uint64_t kMaxPoints = std::uint64_t{1} << 62U;

/// A set of members, by their numbers.
using MemberSet = std::uint32_t;

/// A column or foreign key that keys are over.
struct SchemeMember {
  std::uint64_t count = 0;  ///< values it reads best with, at least 1
  std::uint64_t most = 0;   ///< values it can have at most: lists that get numbers once they are used up
  bool is_reference = false;
  bool is_skewed = false;  ///< some values come more often than others, which coordinates do not keep
};

/// What has to be distinct: each of `keys`, over `members`, in `rows` rows.
struct SchemeProblem {
  std::vector<SchemeMember> members;
  std::vector<MemberSet> keys;
  std::uint64_t rows = 0;
};

/// A part of the point: input / (product of the sizes before it) % size.
struct SchemeCoordinate {
  std::optional<std::size_t> member;  ///< whose value it is; nothing: a rank that only others follow from
  std::uint64_t size = 0;
};

/// A member whose value follows from coordinates: the sum of the groups' mixed-radix numbers, turned by a
/// hash of `turned_by`, modulo `count` and permuted. Who knows all coordinates but one group's can tell
/// those.
struct SchemeFollower {
  std::size_t member = 0;
  std::uint64_t count = 0;
  std::vector<std::vector<std::size_t>> groups;  ///< numbers of coordinates
  std::vector<std::size_t> turned_by;            ///< coordinates that each key it serves holds
};

/// Members that are neither are free to draw.
struct Scheme {
  std::vector<SchemeCoordinate> coordinates;
  std::vector<SchemeFollower> followers;
  std::uint64_t points = 1;  ///< product of the coordinates' sizes, at least the rows
  bool is_even = false;      ///< a skewed member is none that is free to draw
};

/// The scheme that leaves most to chance: one key is the product space of its members; of several, those that
/// overlap share coordinates and have a rank for the rest, or are distinct by one member alone. Nothing when
/// no such arrangement has room for the rows.
[[nodiscard]] std::optional<Scheme> find_scheme(const SchemeProblem& problem);

/// The most rows that find_scheme() has room for, up to problem.rows.
[[nodiscard]] std::uint64_t most_rows(SchemeProblem problem);

/// a * b, at most kMaxPoints.
[[nodiscard]] std::uint64_t capped_product(std::uint64_t a, std::uint64_t b) noexcept;

}  // namespace datagen::generators
