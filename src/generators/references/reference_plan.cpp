#include "generators/references/reference_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "core/decimal.hpp"
#include "generators/references/reference_groups.hpp"
#include "schema/dag.hpp"

namespace datagen::generators {

namespace {

using Path = std::vector<ReferenceId>;

// A column that the value of another is taken from, and the foreign keys that lead to its row.
struct Stop {
  std::size_t table;
  std::size_t column;
  Path path;
};

// An ancestor that the row reaches by `ascent`, and the parents of a follower by `up`.
struct Meeting {
  Path ascent;
  Path up;
};

bool holds(const schema::ForeignKey& key, std::size_t column) {
  return std::find(key.columns.begin(), key.columns.end(), column) != key.columns.end();
}

std::size_t referenced_column(const schema::ForeignKey& key, std::size_t column) {
  const auto place = std::find(key.columns.begin(), key.columns.end(), column) - key.columns.begin();
  return key.referenced_columns[static_cast<std::size_t>(place)];
}

// Whether `per_parent` gives every parent a child.
bool has_children_everywhere(const schema::JsonValue& per_parent) {
  const schema::JsonValue* least =
      per_parent.kind == schema::JsonKind::Object ? per_parent.find("min") : &per_parent;
  return least != nullptr && core::parse_scaled(least->string, 0).value_or(0) >= 1;
}

// Places the followers of all groups.
class Followers {
 public:
  Followers(const schema::Model& model, std::span<const std::uint64_t> rows, ReferenceGroups& groups,
            ReferencePlan& plan, core::Diagnostics& errors, core::Diagnostics& problems)
      : model_(model), rows_(rows), groups_(groups), plan_(plan), errors_(errors), problems_(problems) {}

  void place_all(std::span<const std::size_t> order) {
    for (const std::size_t table : order) {
      for (std::size_t group = 0; group < groups_.of(table).size(); ++group) place(table, group);
    }
  }

 private:
  // Each asks less than the one before.
  enum class Demand : std::uint8_t { Apart, AlwaysFound, Placed };

  // Another leader may do where the first cannot: parents that are fewer, columns that meet, parents that are
  // not always those of another foreign key.
  void place(std::size_t table, std::size_t group) {
    const std::vector<std::size_t> choices = groups_.of(table)[group].references;
    const std::optional<std::size_t> first = groups_.of(table)[group].leader;
    if (first && choices.size() == 1) return;
    if (!first && place_in_family(table, choices)) return;
    for (const Demand demand : {Demand::Apart, Demand::AlwaysFound, Demand::Placed}) {
      if (try_leader(table, group, first, demand)) return;
      for (const std::size_t choice : choices) {
        if (first && choice != *first && try_leader(table, group, choice, demand)) return;
      }
    }
    static_cast<void>(try_leader(table, group, first, Demand::Placed));
    report_apart(table, group);
  }

  bool try_leader(std::size_t table, std::size_t group, std::optional<std::size_t> leader, Demand demand) {
    if (!groups_.change_leader(table, group, leader)) return false;
    placed_.assign(model_.tables[table].foreign_keys.size(), false);
    are_apart_ = true;
    if (leader) placed_[*leader] = true;
    std::vector<ReferenceRole>& roles = plan_.tables[table].roles;
    for (const std::size_t number : groups_.of(table)[group].references) {
      roles[number].follows = false;
      roles[number].always_found = true;
    }
    const bool all = place_followers(table, group);
    const auto is_found = [&](std::size_t number) {
      return roles[number].always_found || may_be_missing(model_, {table, number});
    };
    const std::vector<std::size_t>& references = groups_.of(table)[group].references;
    const bool all_found = std::all_of(references.begin(), references.end(), is_found);
    if (!all || (demand != Demand::Placed && !all_found) || (demand == Demand::Apart && !are_apart_))
      return false;
    for (const std::size_t number : references) {
      lay_out(roles[number]);
      if (!is_found(number)) report_missing({table, number});
      if (roles[number].follows && must_lead({table, number})) report_wishes({table, number});
    }
    return true;
  }

  // Rows are laid out for one foreign key alone. Trees may well be chains.
  [[nodiscard]] bool must_lead(ReferenceId reference) const {
    const schema::ForeignKey& key = key_of(model_, reference);
    return key.per_parent != nullptr || (key.unique && key.referenced_table != reference.table);
  }

  // Self-references whose shared columns come from nowhere else: rows make families of one value.
  bool place_in_family(std::size_t table, const std::vector<std::size_t>& references) {
    const auto is_tree = [&](std::size_t number) {
      const schema::ForeignKey& key = key_of(model_, {table, number});
      if (key.referenced_table != table) return false;
      const auto starts = static_cast<std::size_t>(
          std::count_if(key.columns.begin(), key.columns.end(), [&](std::size_t column) {
            return starts_here({table, number}, column);
          }));
      return starts < key.columns.size();
    };
    if (!std::all_of(references.begin(), references.end(), is_tree)) return false;
    ReferencePlan::Table& plan = plan_.tables[table];
    for (const std::size_t number : references) {
      plan.roles[number] = {.follows = true, .is_in_family = true};
      for (const std::size_t column : key_of(model_, {table, number}).columns) {
        if (starts_here({table, number}, column)) {
          plan.is_of_family[column] = true;
        } else if (!plan.sources[column]) {
          plan.sources[column] = number;
        }
      }
    }
    return true;
  }

  bool place_followers(std::size_t table, std::size_t group) {
    const std::vector<std::size_t>& references = groups_.of(table)[group].references;
    for (bool has_progress = true; has_progress;) {
      has_progress = false;
      // Those that follow in full go first: what they say decides more of the others' columns.
      for (const bool only_in_full : {true, false}) {
        for (const std::size_t number : references) {
          if (placed_[number] || has_progress) continue;
          has_progress = place_follower({table, number}, only_in_full);
        }
      }
    }
    return std::all_of(references.begin(), references.end(),
                       [&](std::size_t number) { return placed_[number]; });
  }

  bool place_follower(ReferenceId follower, bool only_in_full) {
    const std::optional<Meeting> meeting = choose_meeting(follower);
    if (!meeting || (only_in_full && !meeting->up.empty())) return false;
    ReferenceRole& role = plan_.tables[follower.table].roles[follower.number];
    role.follows = true;
    role.ascent = meeting->ascent;
    role.descent.assign(meeting->up.rbegin(), meeting->up.rend());
    role.always_found = is_always_found(follower.table, *meeting);
    are_apart_ = are_apart_ && !is_too_near(*meeting, has_own_columns(follower));
    placed_[follower.number] = true;
    for (const std::size_t column : key_of(model_, follower).columns) {
      std::optional<std::size_t>& source = plan_.tables[follower.table].sources[column];
      if (!source && !starts_here(follower, column)) source = follower.number;
    }
    return true;
  }

  // Whether the column's value comes back to it: then a circle starts with it.
  [[nodiscard]] bool starts_here(ReferenceId follower, std::size_t column) const {
    const schema::ForeignKey& key = key_of(model_, follower);
    const std::vector<Stop> way = way_up(key.referenced_table, referenced_column(key, column));
    return way.back().table == follower.table && way.back().column == column;
  }

  // The nearest ancestor reads best: an order's address is its customer's, not just its tenant's. Where that
  // may have no such parent and one is needed, the nearest that always has.
  [[nodiscard]] std::optional<Meeting> choose_meeting(ReferenceId follower) const {
    std::vector<Meeting> found = meetings(follower);
    if (found.empty()) return std::nullopt;
    const bool has_own = has_own_columns(follower);
    std::stable_sort(found.begin(), found.end(), [&](const Meeting& a, const Meeting& b) {
      const auto rank = [&](const Meeting& meeting) {
        return std::pair(is_too_near(meeting, has_own), meeting.ascent.size() + meeting.up.size());
      };
      return rank(a) < rank(b);
    });
    if (may_be_missing(model_, follower)) return found.front();
    const auto always = std::find_if(found.begin(), found.end(), [&](const Meeting& meeting) {
      return is_always_found(follower.table, meeting);
    });
    return always == found.end() ? found.back() : *always;
  }

  // Two foreign keys to one table are not to have the same parent always: the row that the ascent came from
  // is all there is where each of its ancestors has but one child.
  [[nodiscard]] bool is_too_near(const Meeting& meeting, bool has_own_columns) const {
    return has_own_columns && goes_back(meeting) &&
           std::none_of(meeting.up.begin(), meeting.up.end(),
                        [&](ReferenceId at) { return has_siblings(at); });
  }

  // Down the way that the ascent came, where it found at least one row.
  [[nodiscard]] static bool goes_back(const Meeting& meeting) {
    return meeting.ascent.size() >= meeting.up.size() &&
           std::equal(meeting.up.rbegin(), meeting.up.rend(), meeting.ascent.rbegin());
  }

  [[nodiscard]] bool has_siblings(ReferenceId reference) const {
    const schema::ForeignKey& key = key_of(model_, reference);
    return key.per_parent != nullptr || rows_[reference.table] > rows_[key.referenced_table];
  }

  [[nodiscard]] bool has_own_columns(ReferenceId follower) const {
    return shared_columns(follower).size() < key_of(model_, follower).columns.size();
  }

  // Columns whose values are known without the follower.
  [[nodiscard]] std::vector<std::size_t> shared_columns(ReferenceId follower) const {
    const schema::Table& table = model_.tables[follower.table];
    std::vector<std::size_t> shared;
    for (const std::size_t column : table.foreign_keys[follower.number].columns) {
      bool is_known = starts_here(follower, column);
      for (std::size_t other = 0; other < table.foreign_keys.size(); ++other)
        is_known = is_known || (placed_[other] && holds(table.foreign_keys[other], column));
      if (is_known) shared.push_back(column);
    }
    return shared;
  }

  [[nodiscard]] std::vector<Meeting> meetings(ReferenceId follower) const {
    const schema::ForeignKey& key = key_of(model_, follower);
    std::vector<Meeting> common;
    bool is_first = true;
    for (const std::size_t column : shared_columns(follower)) {
      std::vector<Meeting> here =
          meetings_of(ways_from_row(follower, column), ways_down(key, column), follower);
      if (is_first) {
        common = std::move(here);
      } else {
        std::erase_if(common, [&](const Meeting& meeting) {
          return std::none_of(here.begin(), here.end(), [&](const Meeting& other) {
            return other.ascent == meeting.ascent && other.up == meeting.up;
          });
        });
      }
      is_first = false;
    }
    return common;
  }

  [[nodiscard]] std::vector<Meeting> meetings_of(const std::vector<Stop>& from_row,
                                                 const std::vector<Stop>& down, ReferenceId follower) const {
    const bool is_self = key_of(model_, follower).referenced_table == follower.table;
    std::vector<Meeting> found;
    for (const Stop& a : from_row) {
      for (const Stop& b : down) {
        if (a.table != b.table || a.column != b.column) continue;
        // A row is its own parent only where nothing else is known of either.
        const bool is_itself = is_self && a.path.empty() && b.path.empty();
        if (!is_itself || !has_own_columns(follower)) found.push_back({a.path, b.path});
      }
    }
    return found;
  }

  // From a column up to where its value is born.
  [[nodiscard]] std::vector<Stop> way_up(std::size_t table, std::size_t column) const {
    std::vector<Stop> way{{table, column, {}}};
    while (const std::optional<std::size_t> source =
               plan_.tables[way.back().table].sources[way.back().column]) {
      Stop next = way.back();
      const ReferenceId reference{next.table, *source};
      const schema::ForeignKey& key = key_of(model_, reference);
      next.column = referenced_column(key, next.column);
      next.table = key.referenced_table;
      next.path.push_back(reference);
      way.push_back(std::move(next));
    }
    return way;
  }

  // The row itself, and the ways up through the foreign keys that are placed.
  [[nodiscard]] std::vector<Stop> ways_from_row(ReferenceId follower, std::size_t column) const {
    const schema::Table& table = model_.tables[follower.table];
    std::vector<Stop> ways{{follower.table, column, {}}};
    for (std::size_t number = 0; number < table.foreign_keys.size(); ++number) {
      const schema::ForeignKey& key = table.foreign_keys[number];
      if (!placed_[number] || !holds(key, column)) continue;
      for (Stop stop : way_up(key.referenced_table, referenced_column(key, column))) {
        stop.path.insert(stop.path.begin(), {follower.table, number});
        ways.push_back(std::move(stop));
      }
    }
    return ways;
  }

  // The way up from the follower's parents, as far as one can come down again.
  [[nodiscard]] std::vector<Stop> ways_down(const schema::ForeignKey& key, std::size_t column) const {
    std::vector<Stop> ways = way_up(key.referenced_table, referenced_column(key, column));
    std::erase_if(ways, [&](const Stop& stop) {
      return !std::all_of(stop.path.begin(), stop.path.end(),
                          [&](ReferenceId reference) { return can_go_down(reference); });
    });
    return ways;
  }

  // Children of any parent are found where they are laid out, and none of them is without it.
  [[nodiscard]] bool can_go_down(ReferenceId reference) const {
    const schema::ForeignKey& key = key_of(model_, reference);
    const auto has_nulls = [&](std::size_t column) {
      return model_.tables[reference.table].columns[column].null_ratio.value_or(0) > 0;
    };
    return !plan_.role(reference).follows && key.referenced_table != reference.table &&
           !(has_wishes(key) && key.per_parent == nullptr) &&
           std::none_of(key.columns.begin(), key.columns.end(), has_nulls);
  }

  // Whether every parent of `reference` has a child.
  [[nodiscard]] bool covers(ReferenceId reference) const {
    const schema::ForeignKey& key = key_of(model_, reference);
    if (key.per_parent != nullptr) return key.where.empty() && has_children_everywhere(*key.per_parent);
    return rows_[reference.table] >= rows_[key.referenced_table];
  }

  // Children that are fewer than their parents have the same parents in all tables: those are enough where
  // the row comes to its ancestor from one of them.
  [[nodiscard]] bool is_always_found(std::size_t table, const Meeting& meeting) const {
    if (rows_[table] == 0 || meeting.up.empty() || goes_back(meeting)) return true;
    if (!std::all_of(meeting.up.begin(), meeting.up.end() - 1, [&](ReferenceId at) { return covers(at); }))
      return false;
    if (covers(meeting.up.back())) return true;
    return !meeting.ascent.empty() && is_nested(meeting.ascent.back(), meeting.up.back());
  }

  [[nodiscard]] bool is_nested(ReferenceId above, ReferenceId down) const {
    return key_of(model_, above).per_parent == nullptr && key_of(model_, down).per_parent == nullptr &&
           can_go_down(above) && rows_[above.table] <= rows_[down.table];
  }

  void lay_out(const ReferenceRole& role) {
    const auto mark = [&](ReferenceId at) { plan_.tables[at.table].roles[at.number].is_laid_out = true; };
    if (!role.follows || role.descent.empty()) return;
    std::for_each(role.descent.begin(), role.descent.end(), mark);
    if (!covers(role.descent.front()) && !role.ascent.empty() &&
        is_nested(role.ascent.back(), role.descent.front()))
      mark(role.ascent.back());
  }

  [[nodiscard]] std::string name_of(std::size_t table, std::size_t column) const {
    const schema::Table& asked = model_.tables[table];
    return fmt::format("\"{}.{}\"", schema::display(asked.name), asked.columns[column].name);
  }

  [[nodiscard]] std::string birth_of(ReferenceId reference, std::size_t column) const {
    const schema::ForeignKey& key = key_of(model_, reference);
    const Stop birth = way_up(key.referenced_table, referenced_column(key, column)).back();
    return name_of(birth.table, birth.column);
  }

  // The first foreign key of the group that could not be placed.
  void report_apart(std::size_t table, std::size_t group) {
    const schema::Table& asked = model_.tables[table];
    for (const std::size_t number : groups_.of(table)[group].references) {
      if (placed_[number]) continue;
      const schema::ForeignKey& key = asked.foreign_keys[number];
      for (std::size_t other = 0; other < asked.foreign_keys.size(); ++other) {
        if (!placed_[other]) continue;
        const auto shared = std::find_if(key.columns.begin(), key.columns.end(), [&](std::size_t column) {
          return holds(asked.foreign_keys[other], column);
        });
        if (shared == key.columns.end()) continue;
        return report_pair({table, number}, {table, other}, *shared);
      }
      return report_circle({table, number});
    }
  }

  void report_circle(ReferenceId apart) {
    const schema::ForeignKey& key = key_of(model_, apart);
    errors_.error(
        key.offset,
        fmt::format("foreign key \"{}\" of table \"{}\" takes its values from table \"{}\", which takes "
                    "them from it; no value can start the circle",
                    key.name, schema::display(model_.tables[apart.table].name),
                    schema::display(model_.tables[key.referenced_table].name)));
  }

  void report_pair(ReferenceId apart, ReferenceId placed, std::size_t column) {
    const schema::ForeignKey& key = key_of(model_, apart);
    const std::string ours = birth_of(apart, column);
    const std::string others = birth_of(placed, column);
    const std::string fact =
        fmt::format("foreign keys \"{}\" and \"{}\" of table \"{}\" share column \"{}\"",
                    key_of(model_, placed).name, key.name, schema::display(model_.tables[apart.table].name),
                    model_.tables[apart.table].columns[column].name);
    if (ours != others) {
      errors_.error(
          key.offset,
          fmt::format("{}, but the one takes its values from {} and the other from {}", fact, others, ours),
          "let both lead to one table: give the tables that they reference a foreign key to it");
      return;
    }
    errors_.error(
        key.offset,
        fmt::format("{}, but of table \"{}\" it is not known which rows belong to a value of {}", fact,
                    schema::display(model_.tables[key.referenced_table].name), ours),
        "rows are found by foreign keys that have no NULLs, \"distribution\" or \"where\", and that "
        "do not follow others");
  }

  void report_wishes(ReferenceId follower) {
    const schema::ForeignKey& key = key_of(model_, follower);
    errors_.error(
        key.offset,
        fmt::format("foreign key \"{}\" of table \"{}\" shares columns with another one, which decides its "
                    "parents; what it asks for by itself cannot be had",
                    key.name, schema::display(model_.tables[follower.table].name)),
        R"(keep "per_parent" and "unique" for one of them)");
  }

  void report_missing(ReferenceId follower) {
    const ReferenceRole& role = plan_.role(follower);
    const schema::Table& table = model_.tables[follower.table];
    const auto lacking =
        std::find_if(role.descent.begin(), role.descent.end(), [&](ReferenceId at) { return !covers(at); });
    if (lacking == role.descent.end()) return;
    const schema::Table& children = model_.tables[lacking->table];
    const schema::Table& parents = model_.tables[key_of(model_, *lacking).referenced_table];
    const std::uint64_t wanted = rows_[key_of(model_, *lacking).referenced_table];
    problems_.error(
        key_of(model_, follower).offset,
        fmt::format("foreign key \"{}\" of table \"{}\" needs rows of table \"{}\" for every row of table "
                    "\"{}\", which shares its columns; there are {} for {}",
                    key_of(model_, follower).name, schema::display(table.name),
                    schema::display(children.name), schema::display(parents.name), rows_[lacking->table],
                    wanted),
        fmt::format("give table \"{}\" a \"row_count\" of {} or more, or make a column of the foreign key "
                    "nullable",
                    schema::display(children.name), wanted));
  }

  const schema::Model& model_;
  std::span<const std::uint64_t> rows_;
  ReferenceGroups& groups_;
  ReferencePlan& plan_;
  core::Diagnostics& errors_;
  core::Diagnostics& problems_;
  std::vector<bool> placed_;  // foreign keys of the table in work whose parents are known
  bool are_apart_ = true;     // none of these has, with columns of its own, the parent of another
};

}  // namespace

ReferencePlan plan_references(const schema::Model& model, std::span<const std::uint64_t> rows,
                              core::Diagnostics& errors, core::Diagnostics& problems) {
  ReferencePlan plan;
  plan.tables.reserve(model.tables.size());
  for (const schema::Table& table : model.tables) {
    plan.tables.push_back({std::vector<ReferenceRole>(table.foreign_keys.size()),
                           std::vector<std::optional<std::size_t>>(table.columns.size()),
                           std::vector<bool>(table.columns.size())});
  }
  const std::vector<std::size_t> order = schema::order_tables(model).tables;
  ReferenceGroups groups(model, order, rows, plan);
  Followers(model, rows, groups, plan, errors, problems).place_all(order);
  return plan;
}

}  // namespace datagen::generators
