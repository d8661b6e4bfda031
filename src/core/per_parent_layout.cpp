#include "core/per_parent_layout.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

namespace datagen::core {

namespace {

constexpr std::uint32_t kGroup = PerParentLayout::kGroupParents;
// With the turns there are some thousand orders of a group, and all of it fits the second-level cache.
constexpr std::uint32_t kArrangements = 4;
// A group is that many runs of parents, and each run has one count of each of that many parts of the sorted
// counts.
constexpr std::uint32_t kRuns = 32;
static_assert(kRuns * kRuns == kGroup);
// Entries of the tables that a search starts from are below 2^11: mostly more than one per parent, so that
// little is left to search. For many parents they are below 2^13: one per child where parents have fewer than
// eight on average, so that nothing is left. Fewer rows would not pay for the 40 us that these take.
constexpr unsigned kTableBits = 11;
constexpr unsigned kWideTableBits = 13;
constexpr std::uint64_t kManyParents = 16UL * kGroup;
constexpr std::uint64_t kMostRows = 1'000'000'000'000'000'000ULL;

// Fisher and Yates, with draws first, first + 1, ...
template <typename Value>
void shuffle(std::span<Value> values, Stream stream, std::uint64_t first) {
  for (std::size_t i = values.size(); i > 1; --i) {
    std::swap(values[i - 1], values[below(stream.draw(first + i), i)]);
  }
}

}  // namespace

PerParentLayout::PerParentLayout(Stream stream, std::uint64_t parents, const ChildCounts& counts)
    : turns_(stream.part("turn")) {
  const std::vector<std::uint64_t> shared = share_out(counts, kGroup);
  for (const std::uint64_t count : shared) group_children_ += count;
  const auto [least, greatest] = std::minmax_element(shared.begin(), shared.end());
  if (*least == *greatest && *least > 0) even_.emplace(*least);
  const auto bits = static_cast<unsigned>(std::bit_width(group_children_));
  const unsigned table_bits = parents < kManyParents ? kTableBits : kWideTableBits;
  shift_ = bits > table_bits ? bits - table_bits : 0;
  for (std::uint32_t i = 0; i < kArrangements; ++i) arrangements_.push_back(arrange(stream.part(i), shared));

  __extension__ using Wide = unsigned __int128;
  const std::uint64_t group = parents / kGroup;
  const auto rest = static_cast<std::uint32_t>(parents % kGroup);
  const Wide rows = static_cast<Wide>(group) * group_children_ + offset_in_group(turn_of(group), rest);
  child_rows_ =
      rows > kMostRows ? std::numeric_limits<std::uint64_t>::max() : static_cast<std::uint64_t>(rows);
  find_extremes(parents);
}

PerParentLayout::Arrangement PerParentLayout::arrange(Stream stream,
                                                      const std::vector<std::uint64_t>& counts) const {
  std::vector<std::uint64_t> placed(kGroup);
  std::vector<std::uint64_t> part(kRuns);
  for (std::size_t p = 0; p < kRuns; ++p) {
    std::copy_n(std::span(counts).subspan(p * kRuns).begin(), kRuns, part.begin());
    shuffle(std::span(part), stream, p * kGroup);
    for (std::size_t run = 0; run < kRuns; ++run) placed[run * kRuns + p] = part[run];
  }
  for (std::size_t run = 0; run < kRuns; ++run) {
    shuffle(std::span(placed).subspan(run * kRuns, kRuns), stream, (kRuns + run) * kGroup);
  }

  Arrangement result{{0}, std::vector<std::uint16_t>((group_children_ >> shift_) + 2, kGroup)};
  for (std::uint32_t place = 0; place < kGroup; ++place) {
    result.ends.push_back(result.ends.back() + placed[place]);
    // The chunks of children that begin at this place.
    const std::uint64_t end = (result.ends.back() + (std::uint64_t{1} << shift_) - 1) >> shift_;
    for (std::uint64_t chunk = end; chunk > 0 && result.first_place[chunk - 1] == kGroup; --chunk) {
      result.first_place[chunk - 1] = static_cast<std::uint16_t>(place);
    }
  }
  return result;
}

PerParentLayout::Turn PerParentLayout::turn_of(std::uint64_t group) const noexcept {
  const std::uint64_t draw = turns_.draw(group);
  return {&arrangements_[draw % kArrangements], static_cast<std::uint32_t>(draw >> 32U) % kGroup};
}

// The children of the group's parents before this one; of all where `parent` is kGroup.
std::uint64_t PerParentLayout::offset_in_group(const Turn& turn, std::uint32_t parent) const noexcept {
  const std::uint32_t place = turn.turn + parent;
  const std::vector<std::uint64_t>& ends = turn.arrangement->ends;
  const std::uint64_t end = place <= kGroup ? ends[place] : ends[place - kGroup] + group_children_;
  return end - ends[turn.turn];
}

// The place whose parent has that child, counted from place 0.
std::uint32_t PerParentLayout::place_of(const Arrangement& arrangement, std::uint64_t child) const noexcept {
  const std::uint64_t chunk = child >> shift_;
  const std::uint64_t* const ends = arrangement.ends.data() + 1;
  const std::uint64_t* const from = ends + arrangement.first_place[chunk];
  const std::uint64_t* const to = ends + arrangement.first_place[chunk + 1];
  return static_cast<std::uint32_t>(std::upper_bound(from, to, child) - ends);
}

PerParentLayout::Group PerParentLayout::group_of(std::uint64_t child) const noexcept {
  const std::uint64_t group = child / group_children_;
  return {group * kGroup, group * group_children_, turn_of(group)};
}

PerParentLayout::Family PerParentLayout::family_of(const Group& group, std::uint64_t child) const noexcept {
  const auto [arrangement, turn] = group.turn;
  const std::vector<std::uint64_t>& ends = arrangement->ends;
  std::uint64_t in_arrangement = child - group.first_child + ends[turn];
  if (in_arrangement >= group_children_) in_arrangement -= group_children_;
  const std::uint32_t place = place_of(*arrangement, in_arrangement);
  return {group.first_parent + (place + kGroup - turn) % kGroup, child - (in_arrangement - ends[place]),
          arrangement->count(place)};
}

void PerParentLayout::find_extremes(std::uint64_t parents) {
  const std::uint64_t known = std::min<std::uint64_t>(parents, kGroup);
  if (known == 0) return;
  std::vector<std::uint64_t> rows(known);
  for (std::uint64_t i = 0; i < known; ++i) rows[i] = i;
  std::vector<std::uint64_t> counts(known);
  count_children(rows, counts.data());
  const auto [fewest, most] = std::minmax_element(counts.begin(), counts.end());
  fewest_ = *fewest;
  most_ = *most;
}

void PerParentLayout::find_parents(std::span<const std::uint64_t> children, std::uint64_t* parents,
                                   std::uint64_t* ranks) const {
  if (children.empty()) return;
  if (even_) return find_parents_of_even(children, parents, ranks);
  // Rows in order mostly stay in their group and their family.
  Group group = group_of(children.front());
  if (shift_ == 0) {
    // Where a family ends cannot be guessed: each child is looked up.
    for (std::size_t i = 0; i < children.size(); ++i) {
      const std::uint64_t child = children[i];
      if (child - group.first_child >= group_children_) [[unlikely]]
        group = group_of(child);
      const auto [arrangement, turn] = group.turn;
      const std::uint64_t* const ends = arrangement->ends.data();
      const std::uint64_t turned = child - group.first_child + ends[turn];
      const std::uint64_t in_arrangement = turned - (turned >= group_children_ ? group_children_ : 0);
      const std::uint32_t place = arrangement->first_place[in_arrangement];
      parents[i] = group.first_parent + (place + kGroup - turn) % kGroup;
      ranks[i] = in_arrangement - ends[place];
    }
    return;
  }
  Family family{0, 0, 0};
  for (std::size_t i = 0; i < children.size(); ++i) {
    if (children[i] - family.first_child >= family.count) {
      if (children[i] - group.first_child >= group_children_) group = group_of(children[i]);
      family = family_of(group, children[i]);
    }
    parents[i] = family.parent;
    ranks[i] = children[i] - family.first_child;
  }
}

void PerParentLayout::find_parents_of_even(std::span<const std::uint64_t> children, std::uint64_t* parents,
                                           std::uint64_t* ranks) const noexcept {
  const Divisor children_each = *even_;
  for (std::size_t i = 0; i < children.size(); ++i) {
    parents[i] = children_each.quotient(children[i]);
    ranks[i] = children[i] - parents[i] * children_each.value();
  }
}

void PerParentLayout::count_children(std::span<const std::uint64_t> parents, std::uint64_t* counts) const {
  for (std::size_t i = 0; i < parents.size(); ++i) {
    const Turn turn = turn_of(parents[i] / kGroup);
    counts[i] = turn.arrangement->count((turn.turn + parents[i] % kGroup) % kGroup);
  }
}

void PerParentLayout::find_children(std::span<const std::uint64_t> parents,
                                    std::span<const std::uint64_t> ranks, std::uint64_t* children) const {
  for (std::size_t i = 0; i < parents.size(); ++i) children[i] = first_child(parents[i]) + ranks[i];
}

std::uint64_t PerParentLayout::first_child(std::uint64_t parent) const noexcept {
  const std::uint64_t group = parent / kGroup;
  return group * group_children_ +
         offset_in_group(turn_of(group), static_cast<std::uint32_t>(parent % kGroup));
}

}  // namespace datagen::core
