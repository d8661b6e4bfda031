// Matches: a team does not play itself.
#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/families/lists.hpp"
#include "generators/families/neighbours.hpp"
#include "generators/nodes/choice_nodes.hpp"

namespace datagen::generators::families {

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

}  // namespace datagen::generators::families
