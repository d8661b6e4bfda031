#include "generators/rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generators/cells.hpp"
#include "generators/conditions.hpp"
#include "generators/literals.hpp"
#include "generators/model_build.hpp"
#include "generators/nodes/rule_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators {

namespace {

using core::PieceKind;
using schema::RuleOutcome;
using schema::ValueKind;

bool are_alike(const PlannedPiece& a, const PlannedPiece& b) {
  return a.kind == b.kind && a.width == b.width && a.text == b.text && a.dictionary == b.dictionary;
}

// Whether both print their slots in the same way.
bool are_alike(const CellPlan& a, const CellPlan& b) {
  return std::equal(a.pieces.begin(), a.pieces.end(), b.pieces.begin(), b.pieces.end(),
                    [](const PlannedPiece& x, const PlannedPiece& y) { return are_alike(x, y); });
}

// One outcome: a cell, or NULL in every row.
struct Branch {
  bool is_null = false;
  CellPlan cell;
};

class RulesBuild {
 public:
  RulesBuild(ModelBuild& build, std::size_t table, std::size_t column)
      : build_(build),
        table_(table),
        column_(column),
        rules_(*build.model().tables[table].columns[column].rules),
        config_(nullptr, {}, "rules", rules_.offset, build.reports().errors),
        own_(build, table, column, config_) {}

  std::optional<CellPlan> cell() {
    if (own_.must_be_distinct()) {
      own_.error(rules_.offset,
                 fmt::format("{} has rules and must be distinct, which rules do not see to", own_.display()),
                 "remove it from the key, or its rules");
      return std::nullopt;
    }
    const std::optional<NodeId> rule = choose_rule();
    std::vector<Branch> branches;
    for (const schema::Rule& each : rules_.rules) add(outcome(each.then), branches);
    add(rules_.otherwise ? outcome(*rules_.otherwise) : without_rules(), branches);
    if (!rule || branches.size() != rules_.rules.size() + 1) return std::nullopt;
    return select(*rule, std::move(branches));
  }

 private:
  static void add(std::optional<Branch> branch, std::vector<Branch>& branches) {
    if (!branch) return;
    // A text that one branch need not escape is like any other's.
    for (PlannedPiece& part : branch->cell.pieces) {
      if (part.kind == PieceKind::Text) part.width = 0;
    }
    branches.push_back(*std::move(branch));
  }

  // Which rule a row falls under.
  std::optional<NodeId> choose_rule() {
    std::vector<SlotRef> inputs;
    std::vector<std::size_t> counts;
    bool is_sound = true;
    for (const schema::Rule& rule : rules_.rules) {
      counts.push_back(rule.conditions.size());
      for (const schema::RuleCondition& condition : rule.conditions) {
        const std::optional<NodeId> holds = build_condition(build_, table_, condition, "rules");
        is_sound = is_sound && holds;
        if (holds) inputs.push_back(slot_of(*holds));
      }
    }
    if (!is_sound) return std::nullopt;
    return own_.add(first_rule(std::move(counts)), std::move(inputs));
  }

  std::optional<Branch> outcome(const RuleOutcome& asked) {
    switch (asked.kind) {
      case RuleOutcome::Kind::Value: return value_branch(asked.value);
      case RuleOutcome::Kind::Range:
      case RuleOutcome::Kind::Generator: break;
    }
    const Source source =
        named_source(build_.model(), own_.table(), own_.column(),
                     {asked.generator, asked.config, "rules", asked.offset}, build_.reports().errors);
    return generated(source, asked.offset);
  }

  std::optional<Branch> without_rules() {
    const Source source =
        source_without_rules(build_.model(), build_.names(table_), column_, std::nullopt, build_.reports());
    return generated(source, own_.column().generator.offset);
  }

  std::optional<Branch> generated(const Source& source, std::size_t offset) {
    if (source.kind != Source::Kind::Generator) return std::nullopt;
    std::optional<CellPlan> cell = build_.generated_cell(table_, column_, source, offset);
    if (!cell) return std::nullopt;
    return Branch{false, *std::move(cell)};
  }

  std::optional<Branch> value_branch(const schema::JsonValue* value) {
    if (value == nullptr || value->kind == schema::JsonKind::Null) return Branch{true, {}};
    const std::optional<std::string> text = literal_text(own_, *value);
    if (!text) return std::nullopt;
    return Branch{false, value_cell(*text)};
  }

  // The text in the form that generators give to the column's values, so that the two can stand side by side.
  CellPlan value_cell(const std::string& text) {
    CellPlan form;
    switch (own_.kind()) {
      case ValueKind::Number: form = number_cell(own_, slot_of(own_.row())); break;
      case ValueKind::Date:
      case ValueKind::Moment: form = moment_cell(own_, own_.row()); break;
      default: break;
    }
    const auto value = form.pieces.empty() ? std::nullopt : slot_value(form.pieces.front(), text);
    if (!value) return literal_cell(own_, constant(0), {text});
    form.pieces.front().slot = slot_of(constant(static_cast<std::int64_t>(*value)));
    return form;
  }

  NodeId constant(std::int64_t value) { return own_.add(affine(value, 0), {slot_of(own_.row())}); }

  std::optional<CellPlan> select(NodeId rule, std::vector<Branch> branches) {
    const auto first =
        std::find_if(branches.begin(), branches.end(), [](const Branch& branch) { return !branch.is_null; });
    if (first == branches.end()) return build_.always_null(table_);
    const CellPlan form = first->cell;
    for (Branch& branch : branches) {
      if (branch.is_null) branch.cell.pieces = form.pieces;
    }
    const auto all = [&](auto test) {
      return std::all_of(branches.begin(), branches.end(),
                         [&](const Branch& branch) { return test(branch.cell); });
    };
    std::vector<SelectedBranch> selected(branches.size());
    CellPlan result;
    const std::optional<std::size_t> longest = longest_text(branches);
    if (all(is_one_word)) {
      result.pieces = {word({}, merged_words(branches, selected))};
    } else if (all([&](const CellPlan& cell) { return are_alike(cell, form); })) {
      result.pieces = form.pieces;
    } else {
      for (Branch& branch : branches) {
        const NodeId text = changed_text_node(own_, branch.cell.pieces, TextChange::None);
        branch.cell.pieces = {piece(PieceKind::Text, slot_of(text))};
        result.text_bytes = std::max(result.text_bytes, branch.cell.text_bytes);
      }
      result.pieces = branches.front().cell.pieces;
    }
    result.max_bytes = longest;
    connect(rule, branches, std::move(selected), result);
    return result;
  }

  // Bytes of the longest text of any branch; empty where one does not know.
  static std::optional<std::size_t> longest_text(const std::vector<Branch>& branches) {
    std::size_t longest = 0;
    for (const Branch& branch : branches) {
      if (branch.is_null) continue;
      const std::optional<std::size_t> bytes =
          branch.cell.max_bytes ? branch.cell.max_bytes : max_bytes(branch.cell.pieces);
      if (!bytes) return std::nullopt;
      longest = std::max(longest, *bytes);
    }
    return longest;
  }

  // The words of all branches one behind the other.
  static core::DictionaryPtr merged_words(const std::vector<Branch>& branches,
                                          std::vector<SelectedBranch>& selected) {
    std::vector<std::string_view> words;
    for (std::size_t b = 0; b < branches.size(); ++b) {
      selected[b].word_offset = words.size();
      const core::Dictionary& own = *branches[b].cell.pieces.front().dictionary;
      for (std::uint32_t i = 0; i < own.size(); ++i) words.push_back(own[i]);
    }
    return std::make_shared<core::Dictionary>(words);
  }

  // Gives the pieces of `result` the slots of a node that selects among those of the branches.
  void connect(NodeId rule, const std::vector<Branch>& branches, std::vector<SelectedBranch> selected,
               CellPlan& result) {
    std::vector<SlotRef> inputs{slot_of(rule)};
    for (const Branch& branch : branches) {
      for (const PlannedPiece& part : branch.cell.pieces) {
        for (std::uint8_t slot = 0; slot < slots_of(part.kind); ++slot) {
          inputs.push_back(part.slot);
          inputs.back().output = static_cast<std::uint8_t>(part.slot.output + slot);
        }
      }
    }
    const std::size_t slots = (inputs.size() - 1) / branches.size();
    bool may_be_null = false;
    for (std::size_t b = 0; b < branches.size(); ++b) {
      selected[b].is_null = branches[b].is_null;
      selected[b].null_inputs = branches[b].cell.nulls.size();
      add_nulls(branches[b].cell, inputs);
      may_be_null = may_be_null || branches[b].is_null || selected[b].null_inputs > 0;
    }
    const NodeId node = own_.add(select_branch(std::move(selected), slots), std::move(inputs),
                                 static_cast<std::uint8_t>(slots), Nullability::MayBeNull);
    std::uint8_t slot = 0;
    for (PlannedPiece& part : result.pieces) {
      if (slots_of(part.kind) > 0) part.slot = slot_of(node, slot);
      slot = static_cast<std::uint8_t>(slot + slots_of(part.kind));
    }
    if (may_be_null) result.nulls = {{{}, node}};
  }

  ModelBuild& build_;
  std::size_t table_;
  std::size_t column_;
  const schema::Rules& rules_;
  Config config_;
  ColumnBuild own_;
};

}  // namespace

std::optional<CellPlan> rules_cell(ModelBuild& build, std::size_t table, std::size_t column) {
  return RulesBuild(build, table, column).cell();
}

}  // namespace datagen::generators
