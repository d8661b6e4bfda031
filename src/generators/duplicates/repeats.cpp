#include "generators/duplicates/repeats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "generators/duplicates/fresh_columns.hpp"
#include "generators/keys/distinct_keys.hpp"
#include "generators/registry.hpp"

namespace datagen::generators::duplicates {

namespace {

using schema::DuplicateStrategy;

std::string percent(double share) {
  return fmt::format("{:.4g}%", share * 100);
}

std::string count_of(std::uint64_t values) {
  return values == 1 ? "1 value" : fmt::format("{} values", values);
}

std::string describe(const schema::Duplicates& asked) {
  switch (asked.strategy) {
    case DuplicateStrategy::GenerateNew: break;
    case DuplicateStrategy::AllowSimple: return "one value (allow_simple)";
    case DuplicateStrategy::SmartDuplicates:
      return fmt::format("{} of {} at most (smart_duplicates)", percent(asked.probability),
                         count_of(asked.pool));
    case DuplicateStrategy::CachedPool: return fmt::format("{} at most (cached_pool)", count_of(asked.pool));
    case DuplicateStrategy::WeightedRandom: {
      const auto [top, middle, fresh] = asked.weights;
      const double sum = top + middle + fresh;
      return fmt::format("{} of {} at most, {} new (weighted_random)", percent((top + middle) / sum),
                         count_of(asked.pool), percent(fresh / sum));
    }
  }
  return {};
}

std::string describe(const schema::Reuse& asked) {
  return fmt::format("{} of {} rows (reuse)", percent(asked.probability), asked.sample_size);
}

// The nodes that a node is computed from, those of other rows not counted.
void add_reached(const Graph& graph, NodeId node, std::set<NodeId>& reached) {
  if (!reached.insert(node).second) return;
  for (const SlotRef& input : graph.entry(node).inputs)
    add_reached(graph, input.path.hops.empty() ? input.path.node : input.path.hops.front(), reached);
}

}  // namespace

TableRepeats::TableRepeats(const schema::Model& model, std::size_t table)
    : model_(model), table_(model.tables[table]), columns_(table_.columns.size()) {}

Source TableRepeats::given_source(std::size_t column, Source source) {
  const schema::AskedDuplicates asked = schema::duplicates_of(model_, table_, column);
  const bool is_given = asked.strategy != nullptr && asked.strategy->value != nullptr;
  const bool is_made = source.kind == Source::Kind::Rules ||
                       (source.kind == Source::Kind::Generator && source.generator->name != "sequence");
  if (!is_given || !is_made || is_in_key(table_, column)) return source;
  schema::JsonValue list;
  list.kind = schema::JsonKind::Array;
  list.offset = asked.strategy->value->offset;
  list.elements.push_back(*asked.strategy->value);
  schema::JsonValue config;
  config.kind = schema::JsonKind::Object;
  config.offset = list.offset;
  config.members.push_back({"values", list.offset, std::move(list)});
  columns_[column].is_given = true;
  const schema::JsonValue* kept = &given_.insert_or_assign(column, std::move(config)).first->second;
  return {Source::Kind::Generator, 0, find_generator("enum"), kept, {"enum", "duplicates"}};
}

std::optional<std::size_t> TableRepeats::given_at(std::size_t column) const {
  const auto given = given_.find(column);
  return given == given_.end() ? std::nullopt : std::optional(given->second.offset);
}

// One column of a table that repeats, while it is built.
class Repeating {
 public:
  Repeating(ModelBuild& build, std::size_t table, std::size_t column)
      : build_(build),
        table_(table),
        column_(column),
        repeats_(build.repeats(table)),
        own_(build.model().tables[table].columns[column]),
        asked_(schema::duplicates_of(build.model(), build.model().tables[table], column)) {}

  CellPlan cell(CellPlan cell) {
    if (asked_.strategy == nullptr && asked_.reuse == nullptr) return cell;
    if (const auto why = why_fresh()) {
      state().note = "fresh values: " + *why;
      if (asked_.is_own) refuse(*why);
      return cell;
    }
    state().note = asked_.reuse != nullptr ? describe(*asked_.reuse) : describe(*asked_.strategy);
    if (asked_.reuse != nullptr) return reused(cell);
    return state().is_given ? cell : pooled(std::move(cell));
  }

 private:
  TableRepeats::Column& state() { return repeats_.columns_[column_]; }

  // A column that is asked for by itself may follow others: they then agree no more, as its table's say.
  std::optional<std::string> why_fresh() {
    if (auto why = why_always_fresh(build_, table_, column_)) return why;
    if (asked_.is_own && !is_checked_beside_others(build_, table_, column_)) return std::nullopt;
    return why_following(build_, table_, column_, asked_.reuse != nullptr);
  }

  void refuse(const std::string& why) {
    build_.errors().error(asked_.strategy->offset,
                          fmt::format("values of column \"{}.{}\" cannot repeat: {}",
                                      schema::display(build_.model().tables[table_].name), own_.name, why),
                          "leave out what asks for it");
  }

  // All pieces and NULLs are those of the row that is repeated.
  CellPlan reused(const CellPlan& cell) {
    state().is_reused = true;
    CellPlan result = cell.behind(reused_rows_node(build_, table_, *asked_.reuse));
    result.nulls.pop_back();
    result.distinct_rows = 0;
    return result;
  }

  // Where the row's own value is NULL it stays so: the share of NULLs is what the column asks for.
  CellPlan pooled(CellPlan cell) {
    const std::string name = draws_of(cell);
    const auto [found, is_new] = repeats_.pools_.try_emplace(name);
    if (is_new) {
      auto pool = std::make_unique<RowPool>(build_.stream(table_).part(name), *asked_.strategy,
                                            build_.options().rows[table_]);
      found->second.pool = pool.get();
      found->second.node = build_.graph().add(std::move(pool));
    }
    found->second.pool->add_member(cell);
    for (PlannedPiece& piece : cell.pieces) {
      if (piece.kind != core::PieceKind::Literal) piece.slot = piece.slot.behind(found->second.node);
    }
    cell.distinct_rows = 0;
    return cell;
  }

  // Columns that share their row's person, place or moment repeat the same rows, so that they go on to agree;
  // not those that are asked for by themselves.
  std::string draws_of(const CellPlan& cell) {
    const bool has_one = asked_.strategy->strategy == DuplicateStrategy::AllowSimple;
    if (!asked_.is_own && !has_one) {
      if (const auto shared = source_shared(cell)) return "duplicates of " + *shared;
    }
    return "duplicates of column " + own_.stream;
  }

  // The shared node that the others which the cell reads are made of; the first by name.
  std::optional<std::string> source_shared(const CellPlan& cell) {
    std::set<NodeId> reached;
    for (const PlannedPiece& piece : cell.pieces) {
      if (piece.kind == core::PieceKind::Literal) continue;
      const NodePath& path = piece.slot.path;
      add_reached(build_.graph(), path.hops.empty() ? path.node : path.hops.front(), reached);
    }
    for (const auto& [name, node] : build_.shared_nodes(table_)) {
      if (is_shared(name) && reached.contains(node) && !reads_shared(node)) return name;
    }
    return std::nullopt;
  }

  static bool is_shared(const std::string& name) { return name != "row" && name != "real row"; }

  bool reads_shared(NodeId node) {
    std::set<NodeId> reached;
    add_reached(build_.graph(), node, reached);
    return std::any_of(
        build_.shared_nodes(table_).begin(), build_.shared_nodes(table_).end(), [&](const auto& shared) {
          return is_shared(shared.first) && shared.second != node && reached.contains(shared.second);
        });
  }

  ModelBuild& build_;
  std::size_t table_;
  std::size_t column_;
  TableRepeats& repeats_;
  const schema::Column& own_;
  schema::AskedDuplicates asked_;
};

ReusedRows reused_rows_of(ModelBuild& build, std::size_t table, const schema::Reuse& asked) {
  return {build.stream(table).part("reuse"), asked};
}

NodeId reused_rows_node(ModelBuild& build, std::size_t table, const schema::Reuse& asked) {
  return build.shared(table, "reuse",
                      [&] { return build.graph().add(reused_rows(reused_rows_of(build, table, asked))); });
}

CellPlan repeated_cell(ModelBuild& build, std::size_t table, std::size_t column, CellPlan cell) {
  return Repeating(build, table, column).cell(std::move(cell));
}

}  // namespace datagen::generators::duplicates
