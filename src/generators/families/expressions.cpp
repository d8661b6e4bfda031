#include "generators/families/expressions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/dictionary.hpp"
#include "generators/cells.hpp"
#include "generators/expressions/cell_values.hpp"
#include "generators/expressions/expression.hpp"
#include "generators/expressions/injectivity.hpp"
#include "generators/expressions/logic_nodes.hpp"
#include "generators/expressions/random_functions.hpp"
#include "generators/expressions/table_scope.hpp"
#include "generators/keys/key_names.hpp"
#include "generators/model_build.hpp"
#include "schema/json_place.hpp"
#include "schema/sql_expression.hpp"
#include "schema/sql_tree.hpp"

namespace datagen::generators::families {

namespace {

using expressions::Nulls;
using expressions::Value;

constexpr std::string_view kNullHint = "use coalesce(.., ..) for the rows where it is NULL";

// A value where the column is NOT NULL: what must not be is a problem where it is known now, and ends the run
// where it comes up.
bool keeps_not_null(ColumnBuild& column, Value& value) {
  const bool may_be_null = column.column().nullable || column.rows() == 0;
  if (may_be_null || value.nulls == Nulls::Never) return true;
  if (value.nulls == Nulls::Certain) {
    column.error(
        column.config().offset("expression"),
        fmt::format("expression of {}: what it reads is NULL in some rows, but the column is NOT NULL",
                    column.display()),
        std::string(kNullHint));
    return false;
  }
  const std::uint8_t slots = expressions::slots_of(value.type.kind);
  std::vector<SlotRef> inputs;
  for (std::uint8_t i = 0; i < slots; ++i) inputs.push_back(slot_of(value.node, i));
  value.node = column.add(expressions::refuse_null(slots, column.display(), std::string(kNullHint)),
                          std::move(inputs), slots);
  return true;
}

// The values of a unique column differ where those that its expression is made of do.
bool keeps_distinct(ColumnBuild& column, const schema::SqlNode& tree, expressions::Kind kind) {
  if (!column.must_be_distinct()) return true;
  ModelBuild& build = column.model_build();
  const std::vector<std::size_t> told =
      expressions::told_columns(build, column.table_number(), tree, column.folds_case());
  const bool is_distinct =
      column.rows() <= 1 || (expressions::stay_apart(column.model(), kind, column.type()) &&
                             expressions::keeps_keys(column.table(), column.number(), told));
  if (is_distinct) {
    column.vouch_distinct();
    return true;
  }
  column.error(column.config().offset("expression"),
               fmt::format("{} is unique, but its expression may give two rows the same value ({})",
                           column.display(), key_over(column.table(), column.number())),
               "make it of a unique column and constants, such as 'A-' || id");
  return false;
}

// CASE WHEN .. THEN 'a' WHEN .. THEN 'b' ELSE 'a' END: the texts, each once, and the CASE that gives their
// numbers.
struct ChosenTexts {
  std::vector<std::string> texts;
  schema::SqlNode numbers;
};

std::optional<ChosenTexts> chosen_texts(const schema::SqlNode& tree) {
  if (tree.kind != schema::SqlKind::Case) return std::nullopt;
  ChosenTexts chosen{{}, tree};
  std::vector<schema::SqlNode>& arguments = chosen.numbers.arguments;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const bool is_condition = i % 2 == 0 && i + 1 < arguments.size();
    if (is_condition) continue;
    schema::SqlNode& result = arguments[i];
    if (result.kind != schema::SqlKind::String) return std::nullopt;
    auto known = std::find(chosen.texts.begin(), chosen.texts.end(), result.text);
    if (known == chosen.texts.end()) known = chosen.texts.insert(known, result.text);
    result.kind = schema::SqlKind::Integer;
    result.text = std::to_string(known - chosen.texts.begin());
  }
  return chosen;
}

// The texts as a column of the type has them; nullptr where it is not one of texts, or has no room for them.
core::DictionaryPtr words_of_type(const std::vector<std::string>& texts, const schema::Type& type) {
  const bool is_char = type.id == schema::TypeId::Char;
  const bool is_text = is_char || type.id == schema::TypeId::Text || type.id == schema::TypeId::VarChar;
  if (!is_text || type.dimensions > 0) return nullptr;
  const core::Dictionary words(texts);
  if (type.length == schema::Type::kUnset) return std::make_shared<const core::Dictionary>(words);
  const auto length = static_cast<std::uint32_t>(type.length);
  if (words.max_characters() > length) return nullptr;
  return is_char ? fitted_dictionary(words, length, true) : std::make_shared<const core::Dictionary>(words);
}

// A choice of constant texts as words, which need no copies; nothing for other expressions. The expression is
// known to be sound.
std::optional<CellPlan> chosen_words(ColumnBuild& column, const schema::SqlNode& tree,
                                     expressions::Workbench bench, expressions::Scope& scope) {
  const std::optional<ChosenTexts> chosen = chosen_texts(tree);
  if (!chosen) return std::nullopt;
  core::DictionaryPtr words = words_of_type(chosen->texts, column.type());
  if (!words) return std::nullopt;
  expressions::RandomCalls random(column.stream().part("random"));  // the same draws once more
  bench.random = &random;
  const std::optional<Value> number = expressions::build_value(bench, scope, chosen->numbers);
  if (!number || number->nulls != Nulls::Never) return std::nullopt;
  return CellPlan{{word(slot_of(number->node), std::move(words))}, {}};
}

}  // namespace

CellPlan expression(ColumnBuild& column) {
  const schema::JsonValue& text = *column.config().find("expression");
  const auto report = [&](std::size_t inner, const std::string& message, std::string hint) {
    column.error(schema::place_in(text, inner),
                 fmt::format("expression of {}: {}", column.display(), message), std::move(hint));
  };
  if (const auto fault = schema::check_expression(text.string)) {
    report(fault->offset, fault->message, {});
    return {};
  }
  std::vector<expressions::Complaint> complaints;
  ModelBuild& build = column.model_build();
  expressions::RandomCalls random(column.stream().part("random"));
  const expressions::Workbench bench{build.graph(),
                                     column.model(),
                                     column.reference_time(),
                                     std::make_shared<const std::string>(column.display()),
                                     complaints,
                                     &random};
  expressions::TableScope scope(bench, build, column.table_number());
  const schema::SqlNode tree = schema::parse_sql_tree(text.string);
  std::optional<Value> value = expressions::build_value(bench, scope, tree);
  const expressions::Kind kind = value ? value->type.kind : expressions::Kind::Unknown;
  if (value) value = expressions::assign(bench, *std::move(value), column.type());
  for (expressions::Complaint& complaint : complaints) {
    report(complaint.offset, complaint.message, std::move(complaint.hint));
  }
  if (!value) column.config().note_error();  // maybe something is wrong with a column that it reads
  if (!value || !keeps_not_null(column, *value) || !keeps_distinct(column, tree, kind)) return {};
  if (auto words = chosen_words(column, tree, bench, scope)) return *std::move(words);
  return expressions::cell_of_value(build.graph(), column.model(), value->node, column.type());
}

}  // namespace datagen::generators::families
