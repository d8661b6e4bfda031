// Matches and tables of leagues: a team does not play itself, a result fits its score, and what a team played
// in a season is what it won, drew and lost.
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/families/lists.hpp"
#include "generators/families/neighbours.hpp"
#include "generators/families/parts.hpp"
#include "generators/families/shapes.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/number_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

// The numbers of a team's season: those of the row's other columns, and where it lacks one, what that column
// would have.
class Season {
 public:
  explicit Season(ColumnBuild& column) : column_(column) {}

  [[nodiscard]] RowNumber played() {
    return known("matches_played", [&] { return draw("matches_played", 24, 38, Curve::High); });
  }
  [[nodiscard]] RowNumber won() {
    return known("matches_won", [&] { return part("matches_won", played(), 10, 75); });
  }
  // None where the row does not tell them.
  [[nodiscard]] std::optional<RowNumber> drawn() {
    if (!column_meant(column_, "matches_drawn")) return std::nullopt;
    return known("matches_drawn", [&] { return drawn_of_rest(); });
  }
  [[nodiscard]] NodeId drawn_of_rest() {
    return part("matches_drawn", RowNumber{slot_of(sum({{1, played()}, {-1, won()}})), 0, {}}, 10, 45);
  }
  [[nodiscard]] RowNumber lost() {
    return known("matches_lost", [&] {
      std::vector<Term> terms{{1, played()}, {-1, won()}};
      if (const auto number = drawn()) terms.push_back({-1, *number});
      return sum(terms);
    });
  }
  // Three for each match won, one for each drawn.
  [[nodiscard]] std::vector<Term> points() {
    std::vector<Term> terms{{3, won()}};
    if (const auto number = drawn()) terms.push_back({1, *number});
    return terms;
  }
  // Of twenty teams: who has more points stands above.
  [[nodiscard]] RowNumber position() {
    return {
        slot_of(column_.shared_node(
            "standing_position",
            [&] {
              const NodeId quarter = column_.add(product_of_two(4, 0, 21), {slot_of(sum(points())), one()});
              return column_.add(affine(22, -1), {slot_of(quarter)});
            })),
        0,
        {}};
  }
  // About two in each match that ends well for who shoots them, and some in any.
  [[nodiscard]] RowNumber goals_for() {
    return known("season_goals_for", [&] { return goals("season_goals_for", won()); });
  }
  [[nodiscard]] RowNumber goals_against() {
    return known("season_goals_against", [&] { return goals("season_goals_against", lost()); });
  }

 private:
  template <typename Make>
  RowNumber known(std::string_view generator, Make make) {
    const auto number = number_meant(column_, {generator});
    if (number && number->scale == 0) return *number;
    return {slot_of(column_.shared_node(generator, make)), 0, {}};
  }
  SlotRef one() { return slot_of(column_.add(affine(1, 0), {slot_of(column_.row())})); }
  NodeId draw(std::string_view name, std::int64_t least, std::int64_t most, Curve curve) {
    return column_.add(curved_range(column_.shared_stream(name), least, most, curve));
  }
  NodeId part(std::string_view name, const RowNumber& whole, std::int64_t least, std::int64_t most) {
    const NodeId percent = draw(name, least, most, Curve::Even);
    return column_.add(product_of_two(100, 0, kMost), {whole.slot, slot_of(percent)});
  }
  NodeId goals(std::string_view name, const RowNumber& matches) {
    const RowNumber others{slot_of(part(name, played(), 40, 90)), 0, {}};
    return sum({{2, matches}, {1, others}});
  }
  NodeId sum(const std::vector<Term>& terms) {
    std::vector<std::int64_t> factors;
    std::vector<SlotRef> inputs;
    for (const Term& term : terms) {
      factors.push_back(term.factor);
      inputs.push_back(term.number.slot);
    }
    return column_.add(signed_sum(std::move(factors), 0, kMost), std::move(inputs));
  }

  static constexpr std::int64_t kMost = 1'000'000;  // more than any season has

  ColumnBuild& column_;
};

// The terms' sum as the column's value.
CellPlan season_cell(ColumnBuild& column, const std::vector<Term>& terms) {
  if (column.must_be_distinct()) return shaped_numbers(column, {0, 38, Curve::Low});
  return cell_of(column, sum_of(column, terms));
}

// The score of one side of the row's match.
std::optional<RowNumber> score_of(ColumnBuild& column, std::string_view side) {
  const schema::Table& table = column.table();
  for (std::size_t other = 0; other < table.columns.size(); ++other) {
    const std::vector<std::string> words = schema::words_of(table.columns[other].name);
    const bool is_score =
        words.size() == 2 && words[0] == side && (words[1] == "score" || words[1] == "goals");
    if (!is_score || other == column.number()) continue;
    if (auto number = number_in(column, other)) return number;
  }
  return std::nullopt;
}

}  // namespace

CellPlan team_name(ColumnBuild& column) {
  const words::WordList teams = kTeamName.texts;
  const auto other = column_meant(column, "team_name");
  const auto opponent = other ? word_in(column, *other) : std::nullopt;
  if (!opponent || opponent->dictionary->size() != teams.size() || column.must_be_distinct())
    return list_cell(column, teams);
  const NodeId drawn = column.choose(teams.size());
  const NodeId team = column.add(different_choice(teams.size()), {opponent->slot, slot_of(drawn)});
  return word_cell(column, team, teams);
}

CellPlan match_result(ColumnBuild& column) {
  static constexpr std::array<std::string_view, 3> kResults{"away win", "draw", "home win"};
  const auto home = score_of(column, "home");
  const auto away = score_of(column, "away");
  if (!home || !away || home->scale != away->scale || column.must_be_distinct())
    return list_cell(column, kResults);
  const NodeId lead = column.add(signed_sum({1, -1}, -1, 1), {home->slot, away->slot});
  CellPlan cell = word_cell(column, column.add(affine(1, 1), {slot_of(lead)}), kResults);
  if (column.column().nullable) {
    append_nulls(cell.nulls, home->nulls);
    append_nulls(cell.nulls, away->nulls);
  }
  return cell;
}

CellPlan matches_played(ColumnBuild& column) {
  return season_cell(column, {{1, Season(column).played()}});
}
CellPlan matches_won(ColumnBuild& column) {
  return season_cell(column, {{1, Season(column).won()}});
}
CellPlan matches_drawn(ColumnBuild& column) {
  return season_cell(column, {{1, RowNumber{slot_of(Season(column).drawn_of_rest()), 0, {}}}});
}
CellPlan matches_lost(ColumnBuild& column) {
  return season_cell(column, {{1, Season(column).lost()}});
}
CellPlan season_goals_for(ColumnBuild& column) {
  return season_cell(column, {{1, Season(column).goals_for()}});
}
CellPlan season_goals_against(ColumnBuild& column) {
  return season_cell(column, {{1, Season(column).goals_against()}});
}
CellPlan goal_difference(ColumnBuild& column) {
  Season season(column);
  return season_cell(column, {{1, season.goals_for()}, {-1, season.goals_against()}});
}
CellPlan standing_points(ColumnBuild& column) {
  return season_cell(column, Season(column).points());
}
CellPlan standing_position(ColumnBuild& column) {
  return season_cell(column, {{1, Season(column).position()}});
}

}  // namespace datagen::generators::families
