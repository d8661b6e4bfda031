#include "generators/references/parent_conditions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/suggest.hpp"
#include "generators/conditions.hpp"
#include "generators/literals.hpp"
#include "generators/model_build.hpp"
#include "generators/nodes/rule_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators {

namespace {

class ConditionsBuild {
 public:
  ConditionsBuild(ModelBuild& build, std::size_t table, std::size_t number)
      : build_(build),
        child_(build.model().tables[table]),
        foreign_key_(child_.foreign_keys[number]),
        parent_number_(foreign_key_.referenced_table),
        parent_(build.model().tables[parent_number_]) {}

  ParentConditions all() {
    for (const schema::RuleCondition& condition : foreign_key_.where) add(condition);
    for (const std::size_t column : foreign_key_.referenced_columns) add_presence(column);
    ParentConditions result{is_sound_, std::nullopt};
    if (!is_sound_ || conditions_.empty()) return result;
    if (conditions_.size() == 1) {
      result.holds = conditions_.front().path.node;
      return result;
    }
    const std::size_t count = conditions_.size();
    // Number 0 of one rule: all conditions hold.
    const NodeId rule = build_.graph().add(first_rule({count}), std::move(conditions_));
    result.holds = build_.graph().add(lookup({1, 0}), {slot_of(rule)});
    return result;
  }

 private:
  void add(const schema::RuleCondition& condition) {
    const std::size_t errors_before = build_.errors().error_count();
    const auto node = build_condition(build_, parent_number_, condition, "where");
    if (node && is_possible(condition)) {
      conditions_.push_back(slot_of(*node));
      return;
    }
    is_sound_ = false;
    if (node || build_.errors().error_count() != errors_before) return;
    build_.problems().error(
        condition.offset,
        fmt::format(
            "\"where\" of foreign key \"{}\" of table \"{}\" needs column \"{}.{}\", whose value cannot be "
            "known before the foreign key's",
            foreign_key_.name, schema::display(child_.name), schema::display(parent_.name),
            parent_.columns[condition.column].name));
  }

  // A cell that is a word of a list is never another one.
  bool is_possible(const schema::RuleCondition& condition) {
    const CellPlan& cell = *build_.cell(parent_number_, condition.column);
    if (!is_one_word(cell)) return true;
    const core::Dictionary& dictionary = *cell.pieces.front().dictionary;
    std::vector<std::string_view> words;
    for (std::uint32_t i = 0; i < dictionary.size(); ++i) words.push_back(dictionary[i]);
    const Config config(nullptr, {}, "where", condition.offset, build_.errors());
    const ColumnBuild column(build_, parent_number_, condition.column, config);
    for (const schema::JsonValue* value : condition.values) {
      if (value->kind == schema::JsonKind::Null) continue;
      const auto text = literal_text(column, *value);
      if (!text || std::find(words.begin(), words.end(), *text) != words.end()) continue;
      build_.errors().error(value->offset, fmt::format("{} never is \"{}\"", column.display(), *text),
                            core::did_you_mean(*text, words));
      return false;
    }
    return true;
  }

  void add_presence(std::size_t column) {
    if (!parent_.columns[column].nullable) return;
    const CellPlan* cell = build_.cell(parent_number_, column);
    if (cell != nullptr && !cell->nulls.empty())
      conditions_.push_back(slot_of(build_presence(build_, *cell)));
  }

  ModelBuild& build_;
  const schema::Table& child_;
  const schema::ForeignKey& foreign_key_;
  std::size_t parent_number_;
  const schema::Table& parent_;
  std::vector<SlotRef> conditions_;
  bool is_sound_ = true;
};

}  // namespace

ParentConditions parent_conditions(ModelBuild& build, std::size_t table, std::size_t foreign_key) {
  return ConditionsBuild(build, table, foreign_key).all();
}

}  // namespace datagen::generators
