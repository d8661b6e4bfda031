#include "generators/keys/key_arrangement.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "core/skewed_layout.hpp"
#include "generators/keys/key_reports.hpp"
#include "generators/keys/key_scheme.hpp"
#include "generators/keys/scheme_nodes.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/layout_nodes.hpp"

namespace datagen::generators {

namespace {

using Kind = KeyMember::Kind;
using Layout = std::shared_ptr<const core::ChildLayout>;
// A set of a component's keys, by their numbers in it. More keys are arranged as if they were all in it.
using KeySet = std::uint64_t;
constexpr std::size_t kMaxKeys = 64;

// Rows that a partial index over foreign keys has for each of its own: some parents have several children, of
// which one meets the condition.
constexpr std::uint64_t kLeastGate = 2;

bool contains(const std::vector<std::size_t>& list, std::size_t item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

MemberSet members_of(const Scheme& scheme) {
  MemberSet members = 0;
  for (const SchemeCoordinate& part : scheme.coordinates) {
    if (part.member) members |= MemberSet{1} << *part.member;
  }
  for (const SchemeFollower& follower : scheme.followers) members |= MemberSet{1} << follower.member;
  return members;
}

// Sets the nodes of members.
class Setter {
 public:
  Setter(Graph& graph, KeyMembers& keys) : graph_(graph), keys_(keys) {}

  [[nodiscard]] Graph& graph() noexcept { return graph_; }

  void set(std::size_t member, std::unique_ptr<Node> node, std::vector<SlotRef> inputs) {
    MemberState& state = keys_.members[member];
    state.is_set = true;
    if (state.node) graph_.set_node(*state.node, std::move(node), std::move(inputs));
  }

  void set_free(core::Stream stream, std::size_t member) {
    const MemberChoice& choice = keys_.members[member].choice;
    if (keys_.plan.members[member].kind == Kind::Gate)
      return set(member, fixed_number(DistinctKeys::kNoGate), {});
    set(member, choice.make_free ? choice.make_free() : uniform_choice(stream, choice.count), {});
  }

  // The members of the scheme get their values from the point.
  void arrange(core::Stream stream, const std::vector<std::size_t>& members, const Scheme& scheme,
               NodeId point) {
    const std::vector<SlotRef> coordinates = set_coordinates(members, scheme, point);
    for (const SchemeFollower& following : scheme.followers) {
      std::vector<SlotRef> inputs;
      std::vector<FollowedDigits> groups;
      for (const std::vector<std::size_t>& group : following.groups) {
        groups.emplace_back();
        for (const std::size_t part : group) {
          groups.back().sizes.push_back(scheme.coordinates[part].size);
          inputs.push_back(coordinates[part]);
        }
      }
      for (const std::size_t part : following.turned_by) inputs.push_back(coordinates[part]);
      set(members[following.member],
          follower(stream.part(following.member), following.count, std::move(groups),
                   following.turned_by.size()),
          std::move(inputs));
    }
  }

 private:
  std::vector<SlotRef> set_coordinates(const std::vector<std::size_t>& members, const Scheme& scheme,
                                       NodeId point) {
    std::vector<SlotRef> coordinates;
    std::uint64_t divisor = 1;
    for (const SchemeCoordinate& part : scheme.coordinates) {
      std::unique_ptr<Node> node = coordinate(divisor, part.size);
      divisor *= part.size;
      const auto member = part.member ? std::optional(members[*part.member]) : std::nullopt;
      const bool is_open = member && keys_.plan.members[*member].kind == Kind::Gate && part.size == 1;
      if (is_open) node = fixed_number(DistinctKeys::kNoGate);
      if (!member || !keys_.members[*member].node) {
        coordinates.push_back(slot_of(graph_.add(std::move(node), {slot_of(point)})));
        continue;
      }
      set(*member, std::move(node), {slot_of(point)});
      coordinates.push_back(slot_of(*keys_.members[*member].node));
    }
    return coordinates;
  }

  Graph& graph_;
  KeyMembers& keys_;
};

// Keys that are arranged at once: among all rows, or among those of each value of a member.
struct Step {
  Scheme scheme;                      // without coordinates where shares do it all
  std::optional<std::size_t> root{};  // of the component's members
  Layout layout{};                    // of the root
  MemberSet by_shares = 0;            // whose values differ among the root's children and keep their shares
};

// The places that a draw by the skew can come to.
std::uint64_t drawn_places(const core::Skew& skew) {
  std::uint64_t places = 0;
  for (std::size_t i = 0; i + 1 < skew.knots().size(); ++i) {
    const std::uint64_t first = skew.knots()[i];
    const std::uint64_t end = skew.knots()[i + 1];
    if (skew.share_before(end) > skew.share_before(first)) places += end - first;
  }
  return places;
}

class ComponentArrangement {
 public:
  ComponentArrangement(Setter& setter, core::Stream stream, const KeyComponent& component,
                       SchemeProblem problem, KeyMembers& keys)
      : setter_(setter),
        stream_(stream),
        component_(component),
        problem_(std::move(problem)),
        keys_(keys),
        all_(problem_.keys.size() >= kMaxKeys ? ~KeySet{0} : (KeySet{1} << problem_.keys.size()) - 1) {
    for (std::size_t m = 0; m < component_.members.size(); ++m) {
      if (state(m).layout != nullptr) laid_out_ |= MemberSet{1} << m;
    }
  }

  void arrange(const std::vector<std::string>& sources, core::Diagnostics& problems) {
    if (laid_out_ != 0) return arrange_laid_out(sources, problems);
    std::optional<Scheme> scheme = find_scheme(problem_);
    if (!scheme) {
      if (!arrange_held()) report_too_small(keys_, component_, problem_, sources, problems);
      return;
    }
    if (scheme->is_even) {
      if (const auto steps = steps_by_shares()) return take(*steps, problems);
    }
    take({{*std::move(scheme)}}, problems);
  }

 private:
  MemberState& state(std::size_t member) { return keys_.members[component_.members[member]]; }

  [[nodiscard]] KeySet keys_with(MemberSet members) const {
    KeySet found = 0;
    for (std::size_t k = 0; k < problem_.keys.size(); ++k) {
      if ((problem_.keys[k] & members) != 0) found |= KeySet{1} << k;
    }
    return found;
  }

  // What is left to do for some of the keys: without members that have their values already.
  [[nodiscard]] SchemeProblem part(KeySet keys, MemberSet without, std::uint64_t rows) const {
    SchemeProblem part{problem_.members, {}, rows};
    for (std::size_t m = 0; m < part.members.size(); ++m) {
      if ((without >> m & 1U) != 0) part.members[m].is_skewed = false;
    }
    for (std::size_t k = 0; k < problem_.keys.size(); ++k) {
      if ((keys >> k & 1U) != 0) part.keys.push_back(problem_.keys[k] & ~without);
    }
    return part;
  }

  // Rows with a NULL in the key need no values of it. There are then exactly as many as asked for; more rows
  // choose anew which.
  bool arrange_held() {
    if (component_.keys.size() != 1) return false;
    for (const std::size_t number : component_.members) {
      const KeyMember& member = keys_.plan.members[number];
      if (member.kind != Kind::Column) continue;
      ColumnNulls& column = keys_.nulls[member.index];
      if (!column.node) continue;
      const std::uint64_t rows = problem_.rows;
      const auto nulls = static_cast<std::uint64_t>(static_cast<double>(rows) * std::min(column.ratio, 1.0));
      SchemeProblem held = problem_;
      held.rows = rows - nulls;
      const std::optional<Scheme> scheme = held.rows > 0 ? find_scheme(held) : std::nullopt;
      if (!scheme) continue;
      setter_.graph().set_node(*column.node, null_unless_held(stream_, rows, held.rows));
      column.make = nullptr;
      setter_.arrange(stream_, component_.members, *scheme,
                      setter_.graph().add(point_of_held(stream_, rows, held.rows, scheme->points)));
      return true;
    }
    return false;
  }

  // Keys without a laid-out foreign key are distinct among all rows; the others among those of a parent or,
  // where that leaves too little, among all rows too. Which come first have the choice of shared members.
  void arrange_laid_out(const std::vector<std::string>& sources, core::Diagnostics& problems) {
    const KeySet apart = all_ & ~keys_with(laid_out_);
    if (const auto steps = steps_by_parents(apart, Order::RowsFirst)) return take(*steps, problems);
    if (const auto steps = steps_by_parents(apart, Order::ParentsFirst)) return take(*steps, problems);
    if (const auto steps = steps_by_parents(all_, Order::RowsFirst)) return take(*steps, problems);
    if (report_crowded_parents(problems)) return;
    const KeySet among_rows = apart != 0 ? apart : all_;
    report_too_small(keys_, {keys_in(among_rows), component_.members},
                     part(among_rows, laid_out_, problem_.rows), sources, problems);
  }

  [[nodiscard]] std::vector<const PlannedKey*> keys_in(KeySet keys) const {
    std::vector<const PlannedKey*> result;
    for (std::size_t k = 0; k < component_.keys.size(); ++k) {
      if ((keys >> k & 1U) != 0) result.push_back(component_.keys[k]);
    }
    return result;
  }

  // False when no parent has more rows than the other members of its keys have room for.
  bool report_crowded_parents(core::Diagnostics& problems) {
    for (std::size_t m = 0; m < component_.members.size(); ++m) {
      if ((laid_out_ >> m & 1U) == 0) continue;
      const KeySet held = keys_with(MemberSet{1} << m);
      const SchemeProblem rest = part(held, laid_out_, state(m).layout->most_children());
      if (find_scheme(rest)) continue;
      report_crowded(keys_, component_.members[m], *keys_in(held).front(), rest.rows, most_rows(rest),
                     problems);
      return true;
    }
    return false;
  }

  enum class Order : std::uint8_t { RowsFirst, ParentsFirst };

  // The keys in `apart` among all rows, and those of each laid-out foreign key among its parents' children.
  [[nodiscard]] std::optional<std::vector<Step>> steps_by_parents(KeySet apart, Order order) {
    std::vector<Step> steps;
    MemberSet taken = laid_out_;
    const bool is_sound = order == Order::RowsFirst
                              ? add_among_rows(apart, taken, steps) && add_by_parents(apart, taken, steps)
                              : add_by_parents(apart, taken, steps) && add_among_rows(apart, taken, steps);
    return is_sound ? std::optional(std::move(steps)) : std::nullopt;
  }

  [[nodiscard]] bool add_among_rows(KeySet keys, MemberSet& taken, std::vector<Step>& steps) const {
    if (keys == 0) return true;
    auto scheme = find_scheme(part(keys, taken, problem_.rows));
    if (!scheme) return false;
    taken |= members_of(*scheme);
    steps.push_back({*std::move(scheme)});
    return true;
  }

  [[nodiscard]] bool add_by_parents(KeySet apart, MemberSet& taken, std::vector<Step>& steps) {
    KeySet open = all_ & ~apart;
    for (std::size_t m = 0; m < component_.members.size(); ++m) {
      const KeySet held = (laid_out_ >> m & 1U) != 0 ? open & keys_with(MemberSet{1} << m) : 0;
      if (held == 0) continue;
      auto step = among_children(m, state(m).layout, held, taken);
      if (!step) continue;
      taken |= members_of(step->scheme) | step->by_shares;
      open &= ~held;
      steps.push_back(*std::move(step));
    }
    return open == 0;
  }

  // The keys in `held` among the children of each value of the root: evenly if no skew is lost by that, else
  // by the shares of the skewed members as far as they go.
  [[nodiscard]] std::optional<Step> among_children(std::size_t root, const Layout& layout, KeySet held,
                                                   MemberSet taken) {
    const std::uint64_t most = layout->most_children();
    auto even = find_scheme(part(held, taken, most));
    if (!even) return std::nullopt;
    Step step{*std::move(even), root, layout};
    const MemberSet by_shares = step.scheme.is_even ? told_by_shares(held, taken, most) : 0;
    if (by_shares == 0) return step;
    const KeySet open = held & ~keys_with(by_shares);
    auto rest = open == 0 ? std::optional(Scheme{}) : find_scheme(part(open, taken | by_shares, most));
    if (rest) step = {*std::move(rest), root, layout, by_shares};
    return step;
  }

  // One skewed member for each of the keys, if it has a place for each of `most` rows.
  [[nodiscard]] MemberSet told_by_shares(KeySet keys, MemberSet taken, std::uint64_t most) {
    MemberSet told = 0;
    for (std::size_t k = 0; k < problem_.keys.size(); ++k) {
      const MemberSet members = problem_.keys[k] & ~taken;
      if ((keys >> k & 1U) == 0 || (members & told) != 0) continue;
      for (std::size_t m = 0; m < component_.members.size(); ++m) {
        if ((members >> m & 1U) == 0 || state(m).choice.skew == nullptr) continue;
        if (drawn_places(*state(m).choice.skew) < most) continue;
        told |= MemberSet{1} << m;
        break;
      }
    }
    return told;
  }

  // Around a skewed member: its values get their shares of the rows, as far as the other members of its keys
  // have room. Keys without it come first. The first member around which all skews are kept, or else the
  // first.
  [[nodiscard]] std::optional<std::vector<Step>> steps_by_shares() {
    std::optional<std::vector<Step>> first;
    for (std::size_t m = 0; m < component_.members.size(); ++m) {
      if (state(m).choice.skew == nullptr) continue;
      auto steps = steps_by_shares(m);
      if (steps && lost_skews(*steps).empty()) return steps;
      if (!first) first = std::move(steps);
    }
    return first;
  }

  [[nodiscard]] std::optional<std::vector<Step>> steps_by_shares(std::size_t m) {
    const MemberChoice& choice = state(m).choice;
    const KeySet held = keys_with(MemberSet{1} << m);
    std::vector<Step> steps;
    MemberSet taken = MemberSet{1} << m;
    if (const KeySet apart = all_ & ~held; apart != 0) {
      auto scheme = find_scheme(part(apart, taken, problem_.rows));
      if (!scheme || scheme->is_even) return std::nullopt;
      taken |= members_of(*scheme);
      steps.push_back({*std::move(scheme)});
    }
    const std::uint64_t room = most_rows(drawn(part(held, taken, problem_.rows)));
    // One row each is no skew.
    if (room < 2 || capped_product(choice.count, room) < problem_.rows) return std::nullopt;
    auto layout = std::make_shared<core::SkewedLayout>(stream_.part("layout"), *choice.skew, choice.order,
                                                       problem_.rows, room);
    auto step = among_children(m, std::move(layout), held, taken);
    if (!step) return std::nullopt;
    steps.push_back(*std::move(step));
    return steps;
  }

  // With no more values of skewed members than they are drawn from.
  [[nodiscard]] SchemeProblem drawn(SchemeProblem problem) {
    for (std::size_t m = 0; m < problem.members.size(); ++m) {
      SchemeMember& member = problem.members[m];
      if (!member.is_skewed) continue;
      member.count = std::min(member.count, drawn_places(*state(m).choice.skew));
      member.most = std::min(member.most, member.count);
    }
    return problem;
  }

  // Members that the steps choose evenly although they are asked not to be.
  [[nodiscard]] std::vector<std::size_t> lost_skews(const std::vector<Step>& steps) {
    MemberSet kept = 0;
    MemberSet even = 0;
    for (const Step& step : steps) {
      kept |= step.by_shares | (step.root ? MemberSet{1} << *step.root : 0);
      even |= members_of(step.scheme);
    }
    std::vector<std::size_t> lost;
    for (std::size_t m = 0; m < component_.members.size(); ++m) {
      const bool is_even = ((even & ~kept) >> m & 1U) != 0;
      if (is_even && state(m).choice.skew != nullptr) lost.push_back(component_.members[m]);
    }
    return lost;
  }

  void take(const std::vector<Step>& steps, core::Diagnostics& problems) {
    warn_of_lost_skews(keys_, lost_skews(steps), problems);
    for (std::size_t number = 0; number < steps.size(); ++number) {
      const core::Stream stream = number == 0 ? stream_ : stream_.part(number);
      if (steps[number].root) {
        arrange_among_children(stream, steps[number]);
      } else {
        arrange_among_rows(stream, steps[number].scheme);
      }
    }
  }

  void arrange_among_rows(core::Stream stream, const Scheme& scheme) {
    std::unique_ptr<Node> point = distinct_choice(stream, scheme.points);
    const auto& only = scheme.coordinates;
    if (only.size() == 1 && only.front().member && scheme.followers.empty()) {
      const std::size_t member = component_.members[*only.front().member];
      const bool is_open = keys_.plan.members[member].kind == Kind::Gate && scheme.points == 1;
      if (!is_open) return setter_.set(member, std::move(point), {});
    }
    setter_.arrange(stream, component_.members, scheme, setter_.graph().add(std::move(point)));
  }

  void arrange_among_children(core::Stream stream, const Step& step) {
    Graph& graph = setter_.graph();
    const MemberState& root = state(*step.root);
    const NodeId placed =
        root.layout != nullptr ? root.placed : graph.add(parent_in_layout(step.layout), {}, 2);
    if (root.layout == nullptr) {
      setter_.set(component_.members[*step.root], coordinate(1, kMaxPoints), {slot_of(placed, kParentRow)});
    }
    if (step.by_shares != 0) choose_by_shares(stream.part("shares"), step, placed);
    if (step.scheme.coordinates.empty()) return;
    const NodeId point = graph.add(point_of_rank(stream, step.scheme.points),
                                   {slot_of(placed, kParentRow), slot_of(placed, kRankInParent)});
    setter_.arrange(stream, component_.members, step.scheme, point);
  }

  void choose_by_shares(core::Stream stream, const Step& step, NodeId placed) {
    for (std::size_t m = 0; m < component_.members.size(); ++m) {
      if ((step.by_shares >> m & 1U) == 0) continue;
      const MemberChoice& choice = state(m).choice;
      setter_.set(component_.members[m],
                  place_of_rank(stream.part(m), *choice.skew, choice.order, step.layout),
                  {slot_of(placed, kParentRow), slot_of(placed, kRankInParent)});
    }
  }

  Setter& setter_;
  core::Stream stream_;
  const KeyComponent& component_;
  SchemeProblem problem_;
  KeyMembers& keys_;
  KeySet all_;
  MemberSet laid_out_ = 0;
};

// A gate beside foreign keys alone is meant for several children of a parent; beside a column it opens when
// that has too few values.
void ask_gates(KeyMembers& keys) {
  for (const PlannedKey& key : keys.plan.keys) {
    const bool has_column = std::any_of(key.members.begin(), key.members.end(), [&](std::size_t member) {
      return keys.plan.members[member].kind == Kind::Column;
    });
    for (const std::size_t member : key.members) {
      if (keys.plan.members[member].kind != Kind::Gate) continue;
      keys.members[member].choice = {has_column ? 1 : kLeastGate, kMaxPoints, {}};
    }
  }
}

std::vector<KeyComponent> components_of(const KeyMembers& keys) {
  std::vector<KeyComponent> components;
  for (const PlannedKey& key : keys.plan.keys) {
    const bool is_vouched = std::any_of(key.members.begin(), key.members.end(),
                                        [&](std::size_t member) { return keys.members[member].is_vouched; });
    if (is_vouched) continue;
    KeyComponent joined{{&key}, key.members};
    for (auto other = components.begin(); other != components.end();) {
      const bool is_shared =
          std::any_of(joined.members.begin(), joined.members.end(),
                      [&](std::size_t member) { return contains(other->members, member); });
      if (!is_shared) {
        ++other;
        continue;
      }
      joined.keys.insert(joined.keys.end(), other->keys.begin(), other->keys.end());
      for (const std::size_t member : other->members) {
        if (!contains(joined.members, member)) joined.members.push_back(member);
      }
      other = components.erase(other);
    }
    components.push_back(std::move(joined));
  }
  return components;
}

SchemeProblem problem_of(const KeyMembers& keys, const KeyComponent& component, std::uint64_t rows) {
  SchemeProblem problem{{}, {}, rows};
  for (const std::size_t number : component.members) {
    const MemberChoice& choice = keys.members[number].choice;
    problem.members.push_back({std::min(choice.count, kMaxPoints), std::min(choice.most, kMaxPoints),
                               keys.plan.members[number].kind == Kind::ForeignKey, choice.skew != nullptr});
  }
  for (const PlannedKey* key : component.keys) {
    MemberSet set = 0;
    for (std::size_t m = 0; m < component.members.size(); ++m) {
      if (contains(key->members, component.members[m])) set |= MemberSet{1} << m;
    }
    problem.keys.push_back(set);
  }
  return problem;
}

// Keys draw under the names their columns draw under, so that renaming a constraint changes no value.
core::Stream stream_of(const schema::Table& table, core::Stream stream, const KeyComponent& component) {
  std::string name = "key";
  for (const PlannedKey* key : component.keys) {
    for (const std::size_t column : key->columns) name += '\0' + table.columns[column].stream;
  }
  return stream.part(name);
}

void set_nulls(Graph& graph, core::Stream stream, std::uint64_t rows, const KeyMembers& keys,
               std::size_t column, core::Diagnostics& problems) {
  const ColumnNulls& nulls = keys.nulls[column];
  const auto& limit = keys.plan.null_limits[column];
  const double wanted = static_cast<double>(rows) * nulls.ratio;
  if (!limit || rows == 0) return graph.set_node(*nulls.node, nulls.make());
  const std::uint64_t made = wanted < 1 ? 0 : std::min(rows, limit->most);
  const core::Stream of_column = stream.part("key").part(keys.table->columns[column].stream).part("null");
  graph.set_node(*nulls.node, null_unless_held(of_column, rows, rows - made));
  if (wanted > static_cast<double>(made)) warn_of_lost_nulls(keys, column, made, problems);
}

}  // namespace

void arrange_keys(Graph& graph, core::Stream stream, std::uint64_t rows,
                  const std::vector<std::string>& sources, KeyMembers& keys, core::Diagnostics& problems) {
  Setter setter(graph, keys);
  if (rows > 1) report_constants(keys, rows, problems);
  ask_gates(keys);
  for (const KeyComponent& component : components_of(keys)) {
    const bool all_asked =
        std::all_of(component.members.begin(), component.members.end(),
                    [&](std::size_t member) { return keys.members[member].choice.count > 0; });
    // Its generator was in error, and that has been reported; or nothing is ever asked for.
    if (!all_asked || rows == 0) continue;
    ComponentArrangement(setter, stream_of(*keys.table, stream, component), component,
                         problem_of(keys, component, rows), keys)
        .arrange(sources, problems);
  }
  for (std::size_t member = 0; member < keys.members.size(); ++member) {
    const MemberState& state = keys.members[member];
    if (state.node && !state.is_set) setter.set_free(stream.part("key").part(member), member);
  }
  for (std::size_t column = 0; column < keys.nulls.size(); ++column) {
    if (keys.nulls[column].make) set_nulls(graph, stream, rows, keys, column, problems);
  }
}

}  // namespace datagen::generators
