#include "generators/references/parent_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/suggest.hpp"
#include "generators/cells.hpp"
#include "generators/literals.hpp"
#include "generators/model_build.hpp"
#include "generators/nodes/matching_parent.hpp"
#include "generators/nodes/parent_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"
#include "generators/program.hpp"
#include "generators/references/parent_conditions.hpp"
#include "generators/references/parent_distribution.hpp"
#include "generators/references/row_scan.hpp"

namespace datagen::generators {

namespace {

using Kind = ParentDistribution::Kind;

class ParentChoice {
 public:
  ParentChoice(ModelBuild& build, std::size_t table, std::size_t number)
      : build_(build),
        table_(table),
        number_(number),
        child_(build.model().tables[table]),
        foreign_key_(child_.foreign_keys[number]),
        parents_(build.options().rows[foreign_key_.referenced_table]),
        stream_(
            build.stream(table).part(child_.columns[foreign_key_.columns.front()].stream).part("parent")) {}

  std::optional<NodeId> node() {
    const auto distribution = read_parent_distribution(child_, foreign_key_, build_.errors());
    const ParentConditions conditions = parent_conditions(build_, table_, number_);
    if (!distribution || !conditions.is_sound || !is_possible(*distribution) || parents_ == 0)
      return std::nullopt;
    if (distribution->keys != nullptr) return by_key(*distribution, conditions);
    if (!conditions.holds) return chosen_from(parents_, drawn_by(*distribution, parents_));
    const bool is_of_key =
        build_.keys(table_).choose_foreign_key(build_.graph(), number_, {parents_, parents_}).has_value();
    if (is_of_key && parents_ <= kMostScannedRows)
      static_cast<void>(build_.finish_keys_early(foreign_key_.referenced_table));
    if (parents_ <= kMostScannedRows && is_complete(build_.graph(), *conditions.holds))
      return listed(*distribution, *conditions.holds);
    return searched(*distribution, *conditions.holds);
  }

 private:
  // A draw, and what it is by: no skew where it is even.
  struct Drawn {
    ParentDrawPtr draw;
    std::shared_ptr<const core::Skew> skew;
    Scatter scatter = Scatter::None;
  };

  // As the keys need that the foreign key is part of, else as the draw says.
  std::optional<NodeId> chosen_from(std::uint64_t count, const Drawn& drawn) {
    MemberChoice choice{count, count, [draw = drawn.draw] { return drawn_parent(draw); }, drawn.skew};
    if (drawn.scatter != Scatter::None) choice.order.emplace(stream_.part("order"));
    const auto of_key = build_.keys(table_).choose_foreign_key(build_.graph(), number_, std::move(choice));
    return of_key ? of_key : build_.graph().add(drawn_parent(drawn.draw));
  }

  // Few parents: those that match are known, and the distribution is one of them.
  std::optional<NodeId> listed(const ParentDistribution& distribution, NodeId holds) {
    const std::vector<CellPlan> cells{number_of(holds)};
    const std::vector<std::uint32_t> rows = rows_that_hold(Program(build_.graph(), cells), parents_);
    if (rows.empty()) {
      report_none();
      return std::nullopt;
    }
    const std::optional<Drawn> drawn = distribution.kind == Kind::Weighted
                                           ? weighted_among(rows, skew_of(distribution, parents_))
                                           : drawn_by(distribution, rows.size());
    if (!drawn) return std::nullopt;
    const auto entry = chosen_from(rows.size(), *drawn);
    if (!entry) return std::nullopt;
    return build_.graph().add(lookup({rows.begin(), rows.end()}), {slot_of(*entry)});
  }

  // Entries of a list of rows by the shares of those; nothing, and that is reported, when all are 0.
  std::optional<Drawn> weighted_among(const std::vector<std::uint32_t>& rows, const core::Skew& all) {
    std::vector<double> weights;
    double sum = 0;
    for (const std::uint32_t row : rows) {
      weights.push_back(static_cast<double>(all.share_before(row + 1ULL) - all.share_before(row)));
      sum += weights.back();
    }
    if (!(sum > 0)) {
      report_none();
      return std::nullopt;
    }
    const auto skew = std::make_shared<const core::Skew>(core::Skew::weighted(rows.size(), weights));
    return Drawn{skewed_draw(stream_, skew, Scatter::None), skew};
  }

  // Many parents, or such whose columns are not known yet: drawn until they match.
  std::optional<NodeId> searched(const ParentDistribution& distribution, NodeId holds) {
    if (build_.keys(table_).choose_foreign_key(build_.graph(), number_, {parents_, parents_})) {
      report_unlisted();
      return std::nullopt;
    }
    ParentSearch search{drawn_by(distribution, parents_).draw, parents_, stream_.part("fallback"), {}, {}};
    if (distribution.kind == Kind::Weighted) {
      search.may_be_chosen = [all = skew_of(distribution, parents_)](std::uint64_t row) {
        return all.share_before(row + 1) > all.share_before(row);
      };
    }
    search.report_none = [choice = *this] { choice.report_none(); };
    return build_.graph().add(matching_parent(number_of(holds), std::move(search)), {}, 1,
                              is_nullable() ? Nullability::MayBeNull : Nullability::NeverNull);
  }

  void report_unlisted() {
    const std::string why =
        parents_ > kMostScannedRows
            ? fmt::format("possible for at most {} parents; table \"{}\" has {}", kMostScannedRows,
                          parent_name(), parents_)
            : fmt::format("not possible where the columns of table \"{}\" depend on more than their own rows",
                          parent_name());
    build_.problems().error(
        foreign_key_.where.empty() ? foreign_key_.offset : foreign_key_.where.front().offset,
        fmt::format(
            "foreign key \"{}\" of table \"{}\" is part of a key and chooses among the parents that meet "
            "a condition, which is {}",
            foreign_key_.name, schema::display(child_.name), why));
  }

  std::optional<NodeId> by_key(const ParentDistribution& distribution, const ParentConditions& conditions) {
    const std::size_t errors_before = build_.errors().error_count();
    const std::size_t offset = foreign_key_.distribution->offset;
    if (foreign_key_.columns.size() != 1 || parents_ > kMostScannedRows) {
      const std::string why = foreign_key_.columns.size() != 1
                                  ? fmt::format("{} columns", foreign_key_.columns.size())
                                  : fmt::format("{} parents", parents_);
      build_.problems().error(
          offset,
          fmt::format(
              "foreign key \"{}\" of table \"{}\" has weights by key and {}; it may have one column and "
              "at most {} parents",
              foreign_key_.name, schema::display(child_.name), why, kMostScannedRows),
          "write an array of weights, one for each group of parents");
      return std::nullopt;
    }
    const std::size_t key_column = foreign_key_.referenced_columns.front();
    const CellPlan* key = build_.cell(foreign_key_.referenced_table, key_column);
    if (key == nullptr) return std::nullopt;  // build_reference() tells
    const Config config(nullptr, {}, "weights", offset, build_.errors());
    ColumnBuild column(build_, foreign_key_.referenced_table, key_column, config);
    KeySearch search{{}, distribution.weights, parents_, stream_, {}, {}};
    for (const schema::JsonMember& member : distribution.keys->members) {
      search.keys.push_back(literal_text(column, member.key, member.key_offset).value_or(""));
    }
    if (build_.errors().error_count() != errors_before) return std::nullopt;
    search.report_unknown = [choice = *this, keys = distribution.keys](
                                std::size_t number, const std::vector<std::string>& known) {
      choice.report_unknown_key(keys->members[number], known);
    };
    search.report_none = [choice = *this] { choice.report_none(); };
    const CellPlan text{.pieces = {piece(core::PieceKind::Text,
                                         slot_of(changed_text_node(column, key->pieces, TextChange::None)))},
                        .nulls = {}};
    std::optional<CellPlan> holds;
    if (conditions.holds) holds = number_of(*conditions.holds);
    const auto make = [text, holds, search] { return parent_by_key(text, holds, search); };
    const auto of_key =
        build_.keys(table_).choose_foreign_key(build_.graph(), number_, {parents_, parents_, make});
    if (of_key) {
      warn_of_key();
      return of_key;
    }
    return build_.graph().add(make(), {}, 1, is_nullable() ? Nullability::MayBeNull : Nullability::NeverNull);
  }

  // A key arranges shares of places, not of keys' values.
  void warn_of_key() const {
    build_.problems().warning(
        foreign_key_.distribution->offset,
        fmt::format("foreign key \"{}\" of table \"{}\" has weights by key and is part of a key, which may "
                    "choose its parents evenly",
                    foreign_key_.name, schema::display(child_.name)),
        "write an array of weights, one for each group of parents");
  }

  void report_unknown_key(const schema::JsonMember& key, const std::vector<std::string>& known) const {
    const std::vector<std::string_view> names(known.begin(), known.end());
    build_.problems().error(
        key.key_offset,
        fmt::format("foreign key \"{}\" of table \"{}\" has a weight for \"{}\", which is the "
                    "key of no row of table \"{}\"",
                    foreign_key_.name, schema::display(child_.name), key.key, parent_name()),
        core::did_you_mean(key.key, names));
  }

  [[nodiscard]] bool is_nullable() const {
    return std::all_of(foreign_key_.columns.begin(), foreign_key_.columns.end(),
                       [&](std::size_t column) { return child_.columns[column].nullable; });
  }

  [[nodiscard]] std::string parent_name() const {
    return schema::display(build_.model().tables[foreign_key_.referenced_table].name);
  }

  // Without a parent a nullable foreign key is NULL; any other has no value.
  void report_none() const {
    const std::uint64_t rows = build_.options().rows[table_];
    if (is_nullable() || rows == 0) return;
    const std::uint64_t seen = std::min(parents_, kMostScannedRows);
    const std::string among =
        seen < parents_ ? fmt::format("the first {} of {}", seen, parents_) : fmt::format("{}", parents_);
    build_.problems().error(
        foreign_key_.where.empty() ? foreign_key_.offset : foreign_key_.where.front().offset,
        fmt::format("table \"{}\" has {} rows, each of which needs a parent; of {} rows of table \"{}\" none "
                    "can be one",
                    schema::display(child_.name), rows, among, parent_name()),
        foreign_key_.where.empty() ? "the referenced columns are NULL in all of them"
                                   : "no row has the values that \"where\" asks for");
  }

  bool is_possible(const ParentDistribution& distribution) {
    if (foreign_key_.unique && distribution.kind != Kind::Uniform) {
      build_.errors().error(foreign_key_.distribution->offset,
                            fmt::format("foreign key \"{}\" of table \"{}\" is unique and has a distribution",
                                        foreign_key_.name, schema::display(child_.name)),
                            "no parent has more than one child: there is nothing to distribute");
      return false;
    }
    const std::size_t groups = distribution.keys == nullptr ? distribution.weights.size() : 0;
    if (parents_ == 0 || groups <= parents_) return true;
    build_.problems().error(
        foreign_key_.distribution->offset,
        fmt::format("foreign key \"{}\" of table \"{}\" has {} weights for {} rows of table \"{}\"",
                    foreign_key_.name, schema::display(child_.name), groups, parents_,
                    schema::display(build_.model().tables[foreign_key_.referenced_table].name)),
        "write as many weights as there are parents, or fewer");
    return false;
  }

  [[nodiscard]] Drawn drawn_by(const ParentDistribution& distribution, std::uint64_t count) const {
    if (distribution.kind == Kind::Uniform) return {even_draw(stream_, count), nullptr};
    // Only a zipf distribution's shares stay with their places when there are more parents.
    const Scatter scattered = distribution.kind == Kind::Zipf ? Scatter::Growing : Scatter::Shuffled;
    const Scatter scatter = distribution.is_scattered ? scattered : Scatter::None;
    const auto skew = std::make_shared<const core::Skew>(skew_of(distribution, count));
    return {skewed_draw(stream_, skew, scatter), skew, scatter};
  }

  ModelBuild& build_;
  std::size_t table_;
  std::size_t number_;
  const schema::Table& child_;
  const schema::ForeignKey& foreign_key_;
  std::uint64_t parents_;
  core::Stream stream_;
};

}  // namespace

std::optional<NodeId> choose_parents(ModelBuild& build, std::size_t table, std::size_t foreign_key) {
  return ParentChoice(build, table, foreign_key).node();
}

}  // namespace datagen::generators
