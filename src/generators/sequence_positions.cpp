// A column counts through its sequence, or takes the key of a parent that does: then its values are known
// without making them. Of any other column the script asks the rows, once they are in.
#include "generators/sequence_positions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "generators/cells.hpp"
#include "generators/families/sequences.hpp"
#include "generators/model_build.hpp"

namespace datagen::generators {

namespace {

using families::SequenceLimits;
using families::SequenceSteps;

// The values of a column's rows; bounds that need not be reached.
struct KnownValues {
  std::int64_t least;
  std::int64_t greatest;
  std::optional<std::int64_t> last;  // of a sequence that has started over: where it stands
};

SequenceSteps steps_of(ModelBuild& build, std::size_t table, std::size_t column) {
  const schema::Table& asked = build.model().tables[table];
  const Source& source = build.source(table, column);
  core::Diagnostics ignored;  // build_generated() has reported what is wrong
  const Config config(source.config, source.generator->keys, source.generator->name, 0, ignored);
  return families::sequence_steps(build.model(), asked, asked.columns[column], &config);
}

// Of a table with rows; nothing where only the rows tell.
std::optional<KnownValues> known_values(ModelBuild& build, std::size_t table, std::size_t column) {
  const Source& source = build.source(table, column);
  if (source.kind == Source::Kind::ForeignKey) {
    const schema::ForeignKey& key = build.model().tables[table].foreign_keys[source.foreign_key];
    const auto place = std::find(key.columns.begin(), key.columns.end(), column) - key.columns.begin();
    // Of a parent without rows only NULLs come.
    if (build.options().rows[key.referenced_table] == 0) return std::nullopt;
    return known_values(build, key.referenced_table, key.referenced_columns[static_cast<std::size_t>(place)]);
  }
  if (source.kind != Source::Kind::Generator || source.generator->name != "sequence") return std::nullopt;
  const SequenceSteps steps = steps_of(build, table, column);
  const std::uint64_t rows = build.options().rows[table];
  const std::int64_t last = steps.last(rows);
  if (steps.cycles(rows)) return KnownValues{last, last, last};
  return KnownValues{std::min(steps.start, last), std::max(steps.start, last), std::nullopt};
}

// Whether the values of the type are numbers that a sequence could give.
bool is_number(const schema::Model& model, const schema::Type& type) {
  const schema::Type base = schema::base_type(model, type);
  return base.dimensions == 0 && base.id <= schema::TypeId::Numeric;
}

// A sequence on its way past the values of its columns.
class Standing {
 public:
  Standing(schema::QualifiedName name, std::int64_t start, std::int64_t increment, SequenceLimits limits,
           bool cycles)
      : start_(start), increment_(increment), limits_(limits), cycles_(cycles) {
    position_.sequence = std::move(name);
    position_.value = start;
    position_.ascends = increment > 0;
    position_.end = increment > 0 ? limits.greatest : limits.least;
  }

  void pass(ModelBuild& build, std::size_t table, std::size_t column) {
    if (build.options().rows[table] == 0) return;
    const schema::Column& asked = build.model().tables[table].columns[column];
    const std::optional<KnownValues> known = known_values(build, table, column);
    const auto is_inside = [&] {
      return position_.ascends ? known->greatest <= limits_.greatest : known->least >= limits_.least;
    };
    if (known && is_inside()) {
      pass(*known);
      warn_at_end(build, table, column);
    } else if (is_number(build.model(), asked.type)) {
      position_.uses.push_back({table, column});
    }
  }

  [[nodiscard]] SequencePosition position() && { return std::move(position_); }

 private:
  void pass(const KnownValues& values) {
    const std::int64_t furthest = values.last.value_or(position_.ascends ? values.greatest : values.least);
    // What lies before its start does not come again.
    const std::int64_t reached = position_.is_called ? position_.value : start_;
    const bool is_behind = position_.ascends ? furthest < reached : furthest > reached;
    if (is_behind && !values.last) return;
    position_.value = furthest;
    position_.is_called = true;
  }

  void warn_at_end(ModelBuild& build, std::size_t table, std::size_t column) {
    const SequenceSteps rest{position_.value, increment_};
    if (cycles_ || !position_.is_called || rest.room(limits_.least, limits_.greatest) > 1) return;
    const schema::Table& asked = build.model().tables[table];
    build.problems().warning(asked.columns[column].offset,
                             fmt::format("sequence \"{}\" stands at its end, {}, behind the rows of column "
                                         "\"{}.{}\"; the next INSERT that "
                                         "needs a value of it fails",
                                         schema::display(position_.sequence), position_.value,
                                         schema::display(asked.name), asked.columns[column].name));
  }

  SequencePosition position_;
  std::int64_t start_;
  std::int64_t increment_;
  SequenceLimits limits_;
  bool cycles_;
};

Standing owned_standing(const schema::Table& table, const schema::Column& column) {
  const NumberLimits limits = number_limits(column.type);
  return {{table.name.schema, column.owned_sequence}, 1, 1, {1, limits.max}, false};
}

}  // namespace

std::vector<SequencePosition> sequence_positions(ModelBuild& build) {
  const schema::Model& model = build.model();
  std::vector<Standing> standings;
  for (const schema::Sequence& sequence : model.sequences) {
    standings.emplace_back(sequence.name, sequence.start, sequence.increment,
                           families::sequence_limits(sequence), sequence.cycle);
  }
  for (std::size_t table = 0; table < model.tables.size(); ++table) {
    const schema::Table& asked = model.tables[table];
    for (std::size_t number = 0; number < asked.columns.size(); ++number) {
      const schema::Column& column = asked.columns[number];
      if (const auto free_sequence = families::default_sequence(model, asked, column)) {
        standings[*free_sequence].pass(build, table, number);
      }
      if (!column.owned_sequence.empty()) {
        standings.push_back(owned_standing(asked, column));
        standings.back().pass(build, table, number);
      }
    }
  }
  std::vector<SequencePosition> positions;
  positions.reserve(standings.size());
  for (Standing& standing : standings) positions.push_back(std::move(standing).position());
  std::sort(positions.begin(), positions.end(),
            [](const SequencePosition& a, const SequencePosition& b) { return a.sequence < b.sequence; });
  return positions;
}

}  // namespace datagen::generators
