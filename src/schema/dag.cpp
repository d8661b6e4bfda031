#include "schema/dag.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <queue>

namespace datagen::schema {

namespace {

using Graph = std::vector<std::vector<std::size_t>>;

// All below works on ranks: a table's place in the order of (schema, name), so that the order of the file is
// forgotten.
struct RankedGraph {
  std::vector<std::size_t> table_of;  // rank -> index into Model::tables
  Graph parents;
  Graph children;
};

RankedGraph rank_tables(const Model& model, const KeyFilter& counts) {
  RankedGraph graph;
  const std::size_t count = model.tables.size();
  graph.table_of.resize(count);
  std::iota(graph.table_of.begin(), graph.table_of.end(), 0UL);
  std::stable_sort(graph.table_of.begin(), graph.table_of.end(),
                   [&](std::size_t a, std::size_t b) { return model.tables[a].name < model.tables[b].name; });
  std::vector<std::size_t> rank_of(count);
  for (std::size_t rank = 0; rank < count; ++rank) rank_of[graph.table_of[rank]] = rank;
  graph.parents.resize(count);
  graph.children.resize(count);
  for (std::size_t rank = 0; rank < count; ++rank) {
    std::vector<std::size_t>& parents = graph.parents[rank];
    const std::size_t table = graph.table_of[rank];
    const std::vector<ForeignKey>& keys = model.tables[table].foreign_keys;
    for (std::size_t number = 0; number < keys.size(); ++number) {
      const std::size_t parent = keys[number].referenced_table;
      if (parent < count && parent != table && counts(table, number)) parents.push_back(rank_of[parent]);
    }
    std::sort(parents.begin(), parents.end());
    parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
    for (const std::size_t parent : parents) graph.children[parent].push_back(rank);
  }
  return graph;
}

// Tarjan's algorithm with a stack of its own: chains of foreign keys can be as long as there are tables.
class StrongComponents {
 public:
  explicit StrongComponents(const Graph& edges)
      : edges_(edges), index_(edges.size(), kUnseen), low_(edges.size()), of_(edges.size(), kUnseen) {
    for (std::size_t node = 0; node < edges.size(); ++node) {
      if (index_[node] == kUnseen) walk(node);
    }
  }

  [[nodiscard]] const std::vector<std::vector<std::size_t>>& members() const { return members_; }
  [[nodiscard]] std::size_t of(std::size_t node) const { return of_[node]; }

 private:
  static constexpr std::size_t kUnseen = static_cast<std::size_t>(-1);
  struct Visit {
    std::size_t node;
    std::size_t next_edge;
  };

  void walk(std::size_t root) {
    std::vector<Visit> visits;
    enter(root, visits);
    while (!visits.empty()) {
      Visit& visit = visits.back();
      const std::size_t node = visit.node;
      if (visit.next_edge < edges_[node].size()) {
        const std::size_t next = edges_[node][visit.next_edge++];
        if (index_[next] == kUnseen) {
          enter(next, visits);
        } else if (of_[next] == kUnseen) {
          low_[node] = std::min(low_[node], index_[next]);
        }
        continue;
      }
      visits.pop_back();
      if (!visits.empty()) low_[visits.back().node] = std::min(low_[visits.back().node], low_[node]);
      if (low_[node] == index_[node]) close(node);
    }
  }

  void enter(std::size_t node, std::vector<Visit>& visits) {
    index_[node] = low_[node] = counter_++;
    open_.push_back(node);
    visits.push_back({node, 0});
  }

  void close(std::size_t node) {
    std::vector<std::size_t>& component = members_.emplace_back();
    std::size_t last = kUnseen;
    do {
      last = open_.back();
      open_.pop_back();
      of_[last] = members_.size() - 1;
      component.push_back(last);
    } while (last != node);
    std::sort(component.begin(), component.end());
  }

  const Graph& edges_;
  std::vector<std::size_t> index_;
  std::vector<std::size_t> low_;
  std::vector<std::size_t> of_;
  std::vector<std::size_t> open_;
  std::vector<std::vector<std::size_t>> members_;
  std::size_t counter_ = 0;
};

using LeastFirst = std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>>;

// A component is ready when all parents outside it are out. Its tables then come parents first; where only
// the cycle holds all of them back, the least name goes.
void append_component(const RankedGraph& graph, const StrongComponents& components, std::size_t component,
                      std::vector<std::size_t>& order) {
  const std::vector<std::size_t>& members = components.members()[component];
  if (members.size() == 1) return order.push_back(members.front());
  std::vector<std::size_t> waiting(members.size(), 0);
  const auto place = [&](std::size_t rank) {
    return static_cast<std::size_t>(std::lower_bound(members.begin(), members.end(), rank) - members.begin());
  };
  for (std::size_t i = 0; i < members.size(); ++i) {
    for (const std::size_t parent : graph.parents[members[i]]) {
      if (components.of(parent) == component) ++waiting[i];
    }
  }
  std::vector<bool> done(members.size(), false);
  LeastFirst ready;
  std::size_t least = 0;
  for (std::size_t placed = 0; placed < members.size(); ++placed) {
    while (!ready.empty() && done[ready.top()]) ready.pop();
    while (least < members.size() && done[least]) ++least;
    const std::size_t chosen = ready.empty() ? least : ready.top();
    done[chosen] = true;
    order.push_back(members[chosen]);
    for (const std::size_t child : graph.children[members[chosen]]) {
      if (components.of(child) == component && --waiting[place(child)] == 0) ready.push(place(child));
    }
  }
}

std::vector<std::size_t> order_ranks(const RankedGraph& graph, const StrongComponents& components) {
  const auto& members = components.members();
  std::vector<std::size_t> waiting(members.size(), 0);
  for (std::size_t rank = 0; rank < graph.parents.size(); ++rank) {
    for (const std::size_t parent : graph.parents[rank]) {
      if (components.of(parent) != components.of(rank)) ++waiting[components.of(rank)];
    }
  }
  // Keyed by the least rank of the component.
  LeastFirst ready;
  for (std::size_t component = 0; component < members.size(); ++component) {
    if (waiting[component] == 0) ready.push(members[component].front());
  }
  std::vector<std::size_t> order;
  order.reserve(graph.parents.size());
  while (!ready.empty()) {
    const std::size_t component = components.of(ready.top());
    ready.pop();
    append_component(graph, components, component, order);
    for (const std::size_t rank : members[component]) {
      for (const std::size_t child : graph.children[rank]) {
        const std::size_t other = components.of(child);
        if (other != component && --waiting[other] == 0) ready.push(members[other].front());
      }
    }
  }
  return order;
}

// A shortest way from `start` back to itself along foreign keys, inside its component; closed.
std::vector<std::size_t> cycle_through(const RankedGraph& graph, const StrongComponents& components,
                                       std::size_t start, std::vector<std::size_t>& came_from,
                                       std::size_t longest) {
  std::vector<std::size_t> touched;
  std::vector<std::size_t> level = {start};
  std::vector<std::size_t> cycle;
  constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);
  for (std::size_t length = 1; length <= longest && cycle.empty() && !level.empty(); ++length) {
    std::vector<std::size_t> next_level;
    for (const std::size_t node : level) {
      for (const std::size_t parent : graph.parents[node]) {
        if (components.of(parent) != components.of(start) || came_from[parent] != kNowhere) continue;
        came_from[parent] = node;
        touched.push_back(parent);
        next_level.push_back(parent);
      }
    }
    if (came_from[start] != kNowhere) {
      cycle.push_back(start);
      for (std::size_t at = came_from[start]; at != start; at = came_from[at]) cycle.push_back(at);
      cycle.push_back(start);
      std::reverse(cycle.begin(), cycle.end());
    }
    level = std::move(next_level);
  }
  for (const std::size_t node : touched) came_from[node] = kNowhere;
  return cycle;
}

// One shortest cycle of a component. Trying every start is quadratic; past a bound on the work a short cycle
// through the least name has to do.
std::vector<std::size_t> shortest_cycle(const RankedGraph& graph, const StrongComponents& components,
                                        const std::vector<std::size_t>& members,
                                        std::vector<std::size_t>& came_from) {
  constexpr std::size_t kMaxStarts = 200;
  std::vector<std::size_t> best;
  for (std::size_t i = 0; i < std::min(members.size(), kMaxStarts); ++i) {
    const std::size_t longest = best.empty() ? members.size() : best.size() - 2;
    std::vector<std::size_t> cycle = cycle_through(graph, components, members[i], came_from, longest);
    if (!cycle.empty() && (best.empty() || cycle.size() < best.size())) best = std::move(cycle);
    if (best.size() == 3) break;  // a -> b -> a: no shorter one exists
  }
  return best;
}

}  // namespace

TableOrder order_tables(const Model& model) {
  return order_tables(model, [](std::size_t, std::size_t) { return true; });
}

TableOrder order_tables(const Model& model, const KeyFilter& counts) {
  const RankedGraph graph = rank_tables(model, counts);
  const StrongComponents components(graph.parents);
  const auto to_tables = [&](std::vector<std::size_t> ranks) {
    for (std::size_t& rank : ranks) rank = graph.table_of[rank];
    return ranks;
  };
  TableOrder result;
  result.tables = to_tables(order_ranks(graph, components));
  std::vector<std::size_t> came_from(model.tables.size(), static_cast<std::size_t>(-1));
  std::vector<std::vector<std::size_t>> cyclic;
  for (const auto& members : components.members()) {
    if (members.size() > 1) cyclic.push_back(members);
  }
  std::sort(cyclic.begin(), cyclic.end());
  for (const auto& members : cyclic) {
    result.cycles.push_back(to_tables(shortest_cycle(graph, components, members, came_from)));
    result.groups.push_back(to_tables(members));
  }
  return result;
}

std::string describe_cycle(const Model& model, const std::vector<std::size_t>& cycle) {
  std::string text;
  for (const std::size_t table : cycle) {
    if (!text.empty()) text += " -> ";
    text += display(model.tables[table].name);
  }
  return text;
}

}  // namespace datagen::schema
