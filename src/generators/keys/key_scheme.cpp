#include "generators/keys/key_scheme.hpp"

#include <algorithm>
#include <bit>

namespace datagen::generators {

namespace {

// A draw among 64 times as many values as there are rows hardly repeats anyway: such a column may be distinct
// by itself without looking odd.
constexpr std::uint64_t kWide = 64;
// What a scheme costs in looks: a foreign key whose parents have one child at most, a column of few values
// without a repeat, words with numbers behind them, a skew that is not kept.
constexpr unsigned kLonelyReference = 100;
constexpr unsigned kLonelyColumn = 10;
constexpr unsigned kNumbered = 20;
constexpr unsigned kEven = 40;
// Tables with more members than this are searched with two shared coordinates at most.
constexpr int kFullSearchMembers = 10;
constexpr int kSharedOfMany = 2;

using CoordinateSet = std::uint32_t;

constexpr std::uint64_t ceil_divide(std::uint64_t a, std::uint64_t b) {
  return a / b + (a % b != 0 ? 1 : 0);
}

bool holds(std::uint32_t set, std::size_t index) {
  return (set >> index & 1U) != 0;
}

bool has_even_skew(const SchemeProblem& problem, const Scheme& scheme) {
  const auto is_skewed = [&](std::size_t member) { return problem.members[member].is_skewed; };
  return std::any_of(scheme.coordinates.begin(), scheme.coordinates.end(),
                     [&](const SchemeCoordinate& part) { return part.member && is_skewed(*part.member); }) ||
         std::any_of(scheme.followers.begin(), scheme.followers.end(),
                     [&](const SchemeFollower& follower) { return is_skewed(follower.member); });
}

// One choice of coordinates: shared members, and with or without a rank behind them.
class Arrangement {
 public:
  Arrangement(const SchemeProblem& problem, MemberSet shared, bool has_rank)
      : problem_(problem), shared_(shared), groups_(problem.members.size()) {
    add_shared();
    if (has_rank) add_rank();
  }

  std::optional<Scheme> solve() {
    if (scheme_.points < problem_.rows || !cover(0)) return std::nullopt;
    widen_rank();
    add_followers();
    scheme_.is_even = has_even_skew(problem_, scheme_);
    return scheme_;
  }

  [[nodiscard]] unsigned cost() const {
    unsigned cost = is_lonely_coordinate() ? kLonelyReference : 0;
    for (const SchemeCoordinate& coordinate : scheme_.coordinates) {
      if (!coordinate.member) continue;
      cost += 1 + (coordinate.size > problem_.members[*coordinate.member].count ? kNumbered : 0);
      if (problem_.members[*coordinate.member].is_skewed) cost += kEven;
    }
    for (const SchemeFollower& follower : scheme_.followers) {
      const SchemeMember& member = problem_.members[follower.member];
      ++cost;
      if (follower.count > member.count) cost += kNumbered;
      if (member.is_skewed) cost += kEven;
      if (!is_alone(follower)) continue;
      if (member.is_reference) cost += kLonelyReference;
      if (member.count / kWide < problem_.rows) cost += kLonelyColumn;
    }
    return cost;
  }

 private:
  // Whether the parents of one foreign key are all there is to the point.
  [[nodiscard]] bool is_lonely_coordinate() const {
    const auto& only = scheme_.coordinates;
    return only.size() == 1 && only.front().member && problem_.members[*only.front().member].is_reference;
  }

  // Whether its values differ in all rows.
  [[nodiscard]] bool is_alone(const SchemeFollower& follower) const {
    return std::any_of(follower.groups.begin(), follower.groups.end(), [&](const auto& group) {
      std::uint64_t told = 1;
      for (const std::size_t part : group) told = capped_product(told, scheme_.coordinates[part].size);
      return told >= problem_.rows;
    });
  }

  void add_shared() {
    for (std::size_t m = 0; m < problem_.members.size(); ++m) {
      if (!holds(shared_, m)) continue;
      const std::uint64_t size = std::min(problem_.members[m].count, kMaxPoints / scheme_.points);
      scheme_.coordinates.push_back({m, size});
      scheme_.points *= size;
    }
  }

  void add_rank() {
    rank_ = scheme_.coordinates.size();
    const std::uint64_t least = std::max<std::uint64_t>(ceil_divide(problem_.rows, scheme_.points), 1);
    scheme_.coordinates.push_back({std::nullopt, least});
    scheme_.points = capped_product(scheme_.points, least);
  }

  [[nodiscard]] CoordinateSet missing_from(MemberSet key) const {
    CoordinateSet missing = 0;
    for (std::size_t c = 0; c < scheme_.coordinates.size(); ++c) {
      const std::optional<std::size_t> member = scheme_.coordinates[c].member;
      if (!member || !holds(key, *member)) missing |= 1U << c;
    }
    return missing;
  }

  [[nodiscard]] std::uint64_t product(CoordinateSet group) const {
    std::uint64_t product = 1;
    for (std::size_t c = 0; c < scheme_.coordinates.size(); ++c) {
      if (holds(group, c)) product = capped_product(product, scheme_.coordinates[c].size);
    }
    return product;
  }

  // Gives each key from number `key` on a follower that tells the coordinates it lacks.
  bool cover(std::size_t key) {
    if (key == problem_.keys.size()) return true;
    const CoordinateSet missing = missing_from(problem_.keys[key]);
    if (missing == 0) return cover(key + 1);
    for (const std::size_t follower : candidates(problem_.keys[key])) {
      const std::vector<CoordinateSet> before = groups_[follower];
      if (carry(follower, missing)) {
        served_.emplace_back(follower, problem_.keys[key]);
        if (cover(key + 1)) return true;
        served_.pop_back();
      }
      groups_[follower] = before;
    }
    return false;
  }

  // Members that may follow: columns before foreign keys, those of many values first.
  [[nodiscard]] std::vector<std::size_t> candidates(MemberSet key) const {
    std::vector<std::size_t> found;
    for (std::size_t m = 0; m < problem_.members.size(); ++m) {
      if (holds(key, m) && !holds(shared_, m)) found.push_back(m);
    }
    std::stable_sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
      const SchemeMember& one = problem_.members[a];
      const SchemeMember& other = problem_.members[b];
      if (one.is_reference != other.is_reference) return other.is_reference;
      return one.count > other.count;
    });
    return found;
  }

  // Adds the coordinates to what the follower tells. Groups that have one in common become one: each
  // coordinate then stands in one sum only.
  bool carry(std::size_t follower, CoordinateSet group) {
    std::vector<CoordinateSet>& groups = groups_[follower];
    for (auto other = groups.begin(); other != groups.end();) {
      if ((*other & group) == 0) {
        ++other;
        continue;
      }
      group |= *other;
      groups.erase(other);
      other = groups.begin();
    }
    groups.push_back(group);
    return product(group) <= problem_.members[follower].most;
  }

  // Up to what the followers have values for: the more points, the less the rows look dealt out in turn.
  void widen_rank() {
    if (!rank_) return;
    SchemeCoordinate& rank = scheme_.coordinates[*rank_];
    const std::uint64_t others = std::max<std::uint64_t>(scheme_.points / rank.size, 1);
    std::uint64_t size = kMaxPoints / others;
    for (std::size_t m = 0; m < groups_.size(); ++m) {
      for (const CoordinateSet group : groups_[m]) {
        if (!holds(group, *rank_)) continue;
        size = std::min(size, problem_.members[m].count / product(group & ~(1U << *rank_)));
      }
    }
    rank.size = std::max(rank.size, size);
    scheme_.points = capped_product(others, rank.size);
  }

  void add_followers() {
    for (std::size_t m = 0; m < groups_.size(); ++m) {
      if (groups_[m].empty()) continue;
      SchemeFollower follower{m, problem_.members[m].count, {}, {}};
      CoordinateSet told = 0;
      for (const CoordinateSet group : groups_[m]) {
        follower.groups.push_back(indexes(group));
        follower.count = std::max(follower.count, product(group));
        told |= group;
      }
      CoordinateSet known = (1U << scheme_.coordinates.size()) - 1;
      for (const auto& [server, key] : served_) {
        if (server == m) known &= ~missing_from(key);
      }
      follower.turned_by = indexes(known & ~told);
      scheme_.followers.push_back(std::move(follower));
    }
  }

  static std::vector<std::size_t> indexes(CoordinateSet set) {
    std::vector<std::size_t> result;
    for (; set != 0; set &= set - 1) result.push_back(static_cast<std::size_t>(std::countr_zero(set)));
    return result;
  }

  const SchemeProblem& problem_;
  MemberSet shared_;
  std::optional<std::size_t> rank_;
  Scheme scheme_;
  std::vector<std::vector<CoordinateSet>> groups_;         // per member
  std::vector<std::pair<std::size_t, MemberSet>> served_;  // follower and key
};

// The members of one key span a space. A list among them gets as many numbered rounds as the rows need.
std::optional<Scheme> product_space(const SchemeProblem& problem) {
  Scheme scheme;
  for (std::size_t m = 0; m < problem.members.size(); ++m) {
    if (!holds(problem.keys.front(), m)) continue;
    const std::uint64_t size = std::min(problem.members[m].count, kMaxPoints / scheme.points);
    scheme.coordinates.push_back({m, size});
    scheme.points *= size;
  }
  for (SchemeCoordinate& coordinate : scheme.coordinates) {
    if (scheme.points >= problem.rows) break;
    const std::uint64_t others = scheme.points / coordinate.size;
    coordinate.size = std::clamp(ceil_divide(problem.rows, others), coordinate.size,
                                 std::min(problem.members[*coordinate.member].most, kMaxPoints / others));
    scheme.points = others * coordinate.size;
  }
  scheme.is_even = has_even_skew(problem, scheme);
  return scheme.points >= problem.rows ? std::optional(std::move(scheme)) : std::nullopt;
}

// The one key is distinct by a column of so many values that it may be so alone; skewed members stay free.
std::optional<Scheme> lone_column(const SchemeProblem& problem) {
  Arrangement arrangement(problem, 0, true);
  std::optional<Scheme> scheme = arrangement.solve();
  if (!scheme || scheme->is_even || arrangement.cost() >= kLonelyColumn) return std::nullopt;
  return scheme;
}

}  // namespace

std::uint64_t capped_product(std::uint64_t a, std::uint64_t b) noexcept {
  return a != 0 && b > kMaxPoints / a ? kMaxPoints : a * b;
}

std::optional<Scheme> find_scheme(const SchemeProblem& problem) {
  if (problem.keys.size() == 1) {
    std::optional<Scheme> product = product_space(problem);
    std::optional<Scheme> lone = product && product->is_even ? lone_column(problem) : std::nullopt;
    return lone ? lone : product;
  }
  MemberSet all = 0;
  for (const MemberSet key : problem.keys) all |= key;
  const auto members = static_cast<int>(problem.members.size());
  const int most_shared = members <= kFullSearchMembers ? members : kSharedOfMany;
  std::optional<Scheme> best;
  unsigned least_cost = 0;
  for (MemberSet shared = 0; shared < MemberSet{1} << static_cast<unsigned>(members); ++shared) {
    if (std::popcount(shared) > most_shared || (shared & ~all) != 0) continue;
    for (const bool has_rank : {false, true}) {
      Arrangement arrangement(problem, shared, has_rank);
      std::optional<Scheme> scheme = arrangement.solve();
      if (!scheme || (best && arrangement.cost() >= least_cost)) continue;
      least_cost = arrangement.cost();
      best = std::move(scheme);
    }
  }
  return best;
}

std::uint64_t most_rows(SchemeProblem problem) {
  std::uint64_t least = 0;
  std::uint64_t most = problem.rows;
  while (least < most) {
    problem.rows = most - (most - least) / 2;
    if (find_scheme(problem)) {
      least = problem.rows;
    } else {
      most = problem.rows - 1;
    }
  }
  return least;
}

}  // namespace datagen::generators
