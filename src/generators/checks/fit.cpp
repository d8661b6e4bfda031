#include "generators/checks/fit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/calendar.hpp"
#include "core/decimal.hpp"
#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "generators/checks/cell_forms.hpp"
#include "generators/checks/fit_nodes.hpp"
#include "generators/checks/part_fits.hpp"
#include "generators/checks/redraw.hpp"
#include "generators/checks/text_samples.hpp"
#include "generators/nodes/text_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"
#include "generators/registry.hpp"

namespace datagen::generators::checks {

namespace {

using core::PieceKind;

schema::JsonValue json_string(std::string text, std::size_t offset) {
  schema::JsonValue value;
  value.kind = schema::JsonKind::String;
  value.string = std::move(text);
  value.offset = offset;
  return value;
}

schema::JsonValue json_object(std::string key, schema::JsonValue member, std::size_t offset) {
  schema::JsonValue object;
  object.kind = schema::JsonKind::Object;
  object.offset = offset;
  object.members.push_back({std::move(key), offset, std::move(member)});
  return object;
}

Source other_source(std::string_view generator, const schema::JsonValue* config, std::string reason) {
  return {Source::Kind::Generator,
          0,
          find_generator(generator),
          config,
          {std::string(generator), std::move(reason)},
          nullptr};
}

bool allows_text(const ColumnFit& fit, std::string_view text) {
  if (fit.measure.kind == Measure::Kind::None) return fit.allows(text);
  const auto slot = slot_of_text(fit.measure, text);
  return !slot || fit.allowed.contains(*slot);
}

// How many of the slot's units are one of the measure's: a latitude has six places in a column of type real.
// 0 where the value is no one slot.
std::int64_t units_of(const CellPlan& cell, Measure measure) {
  if (is_one_slot(cell, measure)) return 1;
  if (measure.kind != Measure::Kind::Number || cell.pieces.empty()) return 0;
  const unsigned places = cell.pieces.front().width;
  if (places <= measure.scale || places >= core::kPowersOf10.size()) return 0;
  const auto unit = static_cast<std::int64_t>(core::kPowersOf10[places - measure.scale]);
  measure.scale = places;
  return is_one_slot(cell, measure) ? unit : 0;
}

// The values in a smaller unit; what 64 bits cannot hold ends where they do.
IntervalSet in_units(const IntervalSet& values, std::int64_t unit) {
  const auto scaled = [&](std::int64_t value) {
    const Wide product = Wide{value} * unit;
    return static_cast<std::int64_t>(std::clamp<Wide>(product, kAllIntegers.min, kAllIntegers.max));
  };
  IntervalSet result;
  for (const Interval& interval : values.intervals())
    result = result.united(IntervalSet({scaled(interval.min), scaled(interval.max)}));
  return result;
}

PlannedPiece slot_piece(Measure measure, NodeId node) {
  switch (measure.kind) {
    case Measure::Kind::Boolean: return piece(PieceKind::Boolean, slot_of(node));
    case Measure::Kind::Date: return piece(PieceKind::Date, slot_of(node));
    case Measure::Kind::Moment: return piece(PieceKind::Timestamp, slot_of(node));
    case Measure::Kind::Clock: return piece(PieceKind::Time, slot_of(node));
    default: break;
  }
  if (measure.scale == 0) return piece(PieceKind::Integer, slot_of(node));
  return piece(PieceKind::Decimal, slot_of(node), static_cast<std::uint8_t>(measure.scale));
}

// Columns that bound a value row by row, and the inputs that say how.
struct Neighbours {
  std::vector<Neighbour> list{};
  std::vector<SlotRef> inputs{};
};

// Whose values are fitted: a column, or a part of its values.
struct FitTarget {
  ModelBuild& build;
  std::size_t table;
  const schema::Column& column;
  const ColumnFit& fit;
  core::Stream stream;
  std::string generator;  // for messages
  std::string display;
  std::string checks;
};

// What a cell becomes so that its values meet what is asked of them alone, and keep off its neighbours.
class ValueFit {
 public:
  explicit ValueFit(FitTarget target)
      : target_(std::move(target)), build_(target_.build), fit_(target_.fit), stream_(target_.stream) {}

  std::optional<CellPlan> fitted(CellPlan cell, Neighbours neighbours) {
    if (fit_.measure.kind != Measure::Kind::None) return bounded(std::move(cell), std::move(neighbours));
    if (!fit_.rules.empty() && !fit_.is_met) return spelt(std::move(cell));
    return cell;
  }
  /// Whether the cell was not understood, and stayed as it is.
  [[nodiscard]] bool is_left() const noexcept { return is_left_; }
  /// Whether texts meet the rules by chance alone.
  [[nodiscard]] bool is_unsure() const noexcept { return is_unsure_; }

 private:
  CellPlan left(CellPlan cell) {
    is_left_ = true;
    return cell;
  }

  [[nodiscard]] schema::Type base() const { return schema::base_type(build_.model(), target_.column.type); }

  // Numbers, moments and truth values.
  std::optional<CellPlan> bounded(CellPlan cell, Neighbours neighbours) {
    if (neighbours.list.empty() && (!fit_.is_bounded || fit_.is_met)) return cell;
    if (is_one_word(cell)) {
      if (neighbours.list.empty()) return without_words(std::move(cell));
      if (!words_to_slots(cell)) return left(std::move(cell));
    }
    const std::int64_t unit = units_of(cell, fit_.measure);
    if (unit == 0) return left(std::move(cell));
    std::vector<SlotRef> inputs = std::move(neighbours.inputs);
    inputs.insert(inputs.begin(), cell.pieces.front().slot);
    for (Neighbour& neighbour : neighbours.list) {
      neighbour.other_unit *= unit;
      neighbour.gap *= unit;
    }
    BoundedFit fit{in_units(fit_.allowed, unit), std::move(neighbours.list), reach_of(fit_.measure) * unit,
                   grain_of(fit_.measure), is_closed()};
    const NodeId node = build_.graph().add(bounded_fit(stream_, std::move(fit)), std::move(inputs));
    cell.pieces.front().slot = slot_of(node);
    cell.distinct_rows = 0;
    return cell;
  }

  // Whether checks, not the type, say both ends of the range.
  [[nodiscard]] bool is_closed() const {
    const Interval limits = limits_of(build_.model(), target_.column.type);
    const Interval hull = fit_.allowed.hull();
    return hull.min > limits.min && hull.max < limits.max;
  }

  // Entries of a list, less those that are refused.
  std::optional<CellPlan> without_words(CellPlan cell) {
    const core::Dictionary& words = *cell.pieces.front().dictionary;
    std::vector<std::uint64_t> allowed;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      if (allows_text(fit_, words[i])) allowed.push_back(i);
    }
    if (allowed.size() == words.size()) return cell;
    if (allowed.empty()) return none_left();
    const NodeId node =
        build_.graph().add(allowed_entry(stream_, std::move(allowed)), {cell.pieces.front().slot});
    cell.pieces.front().slot = slot_of(node);
    cell.distinct_rows = 0;
    return cell;
  }

  std::optional<CellPlan> none_left() {
    build_.errors().error(
        target_.column.generator.offset > 0 ? target_.column.generator.offset : target_.column.offset,
        fmt::format("generator \"{}\" of {} makes no value that meets {}", target_.generator, target_.display,
                    target_.checks));
    return std::nullopt;
  }

  bool words_to_slots(CellPlan& cell) {
    const core::Dictionary& words = *cell.pieces.front().dictionary;
    std::vector<std::uint64_t> slots;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      const auto slot = slot_of_text(fit_.measure, words[i]);
      if (!slot) return false;
      slots.push_back(static_cast<std::uint64_t>(*slot));
    }
    const NodeId node = build_.graph().add(lookup(std::move(slots)), {cell.pieces.front().slot});
    cell.pieces = {slot_piece(fit_.measure, node)};
    if (base().id == schema::TypeId::TimestampTz) cell.pieces.push_back(literal("+00"));
    return true;
  }

  // Texts and labels.
  std::optional<CellPlan> spelt(CellPlan cell) {
    if (is_one_word(cell)) {
      const core::Dictionary& words = *cell.pieces.front().dictionary;
      bool any = false;
      for (std::uint32_t i = 0; i < words.size() && !any; ++i) any = fit_.allows(words[i]);
      const bool is_list = base().id == schema::TypeId::Custom;
      if (any || is_list) return without_words(std::move(cell));
    }
    if (is_short_enough(cell)) return cell;
    std::vector<SlotRef> inputs = input_slots(cell.pieces);
    const NodeId own =
        build_.graph().add(changed_text(std::move(cell.pieces), TextChange::None, 0), std::move(inputs), 2);
    const CellPlan own_text{.pieces = {piece(PieceKind::Text, slot_of(own))}, .nulls = {}};
    const std::int32_t length = base().length;
    TextFit fit{fit_.rules,   alias_of(build_.options().rows[target_.table]),
                false,        length == schema::Type::kUnset ? 0 : static_cast<std::size_t>(length),
                characters(), fmt::format("{} met {}", target_.display, target_.checks)};
    inputs = {slot_of(own, 0), slot_of(own, 1)};
    if (const auto substitute = substitute_text()) {
      fit.has_substitute = true;
      inputs.push_back(slot_of(*substitute, 0));
      inputs.push_back(slot_of(*substitute, 1));
    }
    is_unsure_ = !fit.has_substitute;
    const NodeId node = build_.graph().add(text_fit(own_text, std::move(fit)), std::move(inputs), 2);
    cell.pieces = {piece(PieceKind::Text, slot_of(node))};
    cell.distinct_rows = 0;
    if (cell.max_bytes) cell.max_bytes = std::max<std::size_t>(*cell.max_bytes, 64);
    return cell;
  }

  // Rules that only bound the length from above hold for every text that is short enough.
  [[nodiscard]] bool is_short_enough(const CellPlan& cell) const {
    const std::optional<std::size_t> most = max_characters(cell.pieces);
    const std::optional<std::size_t> bytes = cell.max_bytes ? cell.max_bytes : max_bytes(cell.pieces);
    return std::all_of(fit_.rules.begin(), fit_.rules.end(), [&](const TextRule& rule) {
      if (rule.kind != TextRule::Kind::Characters && rule.kind != TextRule::Kind::Bytes) return false;
      const bool is_at_most = rule.lengths.intervals().size() == 1 && rule.lengths.hull().min <= 0;
      if (!is_at_most) return false;
      const auto limit = static_cast<std::uint64_t>(rule.lengths.hull().max);
      if (bytes && *bytes <= limit) return true;
      return rule.kind == TextRule::Kind::Characters && most && *most <= limit;
    });
  }

  [[nodiscard]] Interval characters() const {
    IntervalSet lengths({0, kAllIntegers.max});
    for (const TextRule& rule : fit_.rules) lengths = lengths.intersected(rule.characters());
    const schema::Type base = this->base();
    if (base.length != schema::Type::kUnset) lengths = lengths.intersected(IntervalSet({0, base.length}));
    return lengths.is_empty() ? Interval{0, kAllIntegers.max} : lengths.intervals().front();
  }

  // A text that matches what the rules suggest.
  std::optional<NodeId> substitute_text() {
    std::vector<TextRule> rules = fit_.rules;
    if (base().length != schema::Type::kUnset) {
      rules.push_back({.kind = TextRule::Kind::Characters, .lengths = IntervalSet({0, base().length})});
    }
    const std::optional<std::string> pattern = suggested_pattern(fit_, base(), false);
    if (pattern) {
      return build_.graph().add(pattern_text(stream_.part("pattern"), *pattern, std::move(rules)), {}, 2);
    }
    const auto texts = fit_.texts();
    if (texts && !texts->empty())
      return build_.graph().add(one_of_texts(stream_.part("pattern"), *texts), {}, 2);
    // What a schema asks for by name gives way to no random letters.
    const bool is_inferred =
        target_.column.generator.choice == schema::GeneratorChoice::Inferred && !target_.column.rules;
    const auto plain = is_inferred ? plain_pattern(fit_, base()) : std::nullopt;
    if (!plain) return std::nullopt;
    return build_.graph().add(pattern_text(stream_.part("pattern"), *plain, std::move(rules)), {}, 2);
  }

  FitTarget target_;
  ModelBuild& build_;
  const ColumnFit& fit_;
  core::Stream stream_;
  bool is_left_ = false;
  bool is_unsure_ = false;
};

class CellFit {
 public:
  CellFit(ModelBuild& build, std::size_t table, std::size_t column)
      : build_(build), table_(table), column_(column), fits_(build.fits(table)), fit_(fits_.column(column)) {}

  std::optional<CellPlan> fitted(CellPlan cell) {
    if (fit_.refuses_values) return build_.always_null(table_);
    if (fit_.refuses_null && !refuse_nulls(cell)) return std::nullopt;
    if (is_fixed(build_, table_, column_)) return cell;
    const bool has_neighbours = fit_.measure.kind != Measure::Kind::None;
    ValueFit value({build_, table_, asked(), fit_, build_.stream(table_).part(asked().stream).part("check"),
                    build_.source(table_, column_).choice.generator, display(), fits_.names_of(column_)});
    auto result = value.fitted(std::move(cell), has_neighbours ? find_neighbours() : Neighbours{});
    fit_.is_left = fit_.is_left || value.is_left();
    fit_.is_unsure = fit_.is_unsure || value.is_unsure();
    return result;
  }

 private:
  [[nodiscard]] const schema::Column& asked() const { return build_.model().tables[table_].columns[column_]; }
  [[nodiscard]] std::string display() const {
    return fmt::format("column \"{}.{}\"", schema::display(build_.model().tables[table_].name), asked().name);
  }

  bool refuse_nulls(CellPlan& cell) {
    if (asked().null_ratio.value_or(0) > 0) {
      build_.errors().error(asked().offset, fmt::format("{} has a \"null_ratio\", but {} refuses NULL",
                                                        display(), fits_.names_of(column_)));
      return false;
    }
    // A reference without a parent stays NULL.
    if (build_.source(table_, column_).kind != Source::Kind::ForeignKey) cell.nulls.clear();
    return true;
  }

  // The columns that are built before this one bound it; it bounds the others.
  Neighbours find_neighbours() {
    Neighbours neighbours;
    for (const Distance& distance : fits_.distances()) {
      const bool is_greater = distance.greater == column_;
      if (!is_greater && distance.lesser != column_) continue;
      const std::size_t other = is_greater ? distance.lesser : distance.greater;
      const CellPlan* cell = neighbour_cell(other);
      if (cell == nullptr) continue;
      if (!is_one_slot(*cell, fits_.column(other).measure)) {
        fit_.is_left = true;
        continue;
      }
      neighbours.inputs.push_back(cell->pieces.front().slot);
      for (const NodePath& path : cell->nulls) neighbours.inputs.push_back({path, 0});
      neighbours.list.push_back({is_greater, is_greater ? distance.greater_unit : distance.lesser_unit,
                                 is_greater ? distance.lesser_unit : distance.greater_unit, distance.gap,
                                 cell->nulls.size()});
    }
    return neighbours;
  }

  const CellPlan* neighbour_cell(std::size_t other) {
    if (const CellPlan* built = build_.built_cell(table_, other)) {
      build_.note_read({table_, other});
      return &cell_seen_by(build_, table_, column_, other, *built);
    }
    if (build_.is_building(table_, other)) return nullptr;
    return other < column_ || is_fixed(build_, table_, other) ? build_.cell(table_, other) : nullptr;
  }

  ModelBuild& build_;
  std::size_t table_;
  std::size_t column_;
  TableFits& fits_;
  ColumnFit& fit_;
};

// The part of a range that reads best: where it lies in `allowed`, or as many values beside it.
IntervalSet moved_into(const IntervalSet& allowed, Interval wanted) {
  IntervalSet common = allowed.intersected(IntervalSet(wanted));
  const std::uint64_t wanted_size = size_of(wanted);
  // Most of it is left: a salary above 0 stays a salary.
  if (common.size() >= wanted_size / 4 && !common.is_empty()) return common;
  const Interval hull = allowed.hull();
  // Little of it is, but a price below 60 is none below 0.
  if (wanted.min >= 0 && hull.min < 0 && !common.is_empty()) return common;
  if (size_of(hull) <= wanted_size) return allowed;
  const auto span = static_cast<Wide>(wanted_size) - 1;
  // Below the range or above it: as many values from the nearer end on.
  const bool is_above = hull.min > wanted.min;
  const Wide begin = is_above ? Wide{hull.min} : Wide{hull.max} - span;
  const Interval beside{static_cast<std::int64_t>(std::max<Wide>(begin, hull.min)),
                        static_cast<std::int64_t>(std::min<Wide>(begin + span, hull.max))};
  const IntervalSet moved = allowed.intersected(IntervalSet(beside));
  return moved.is_empty() ? allowed : moved;
}

std::string decimal_text(std::int64_t value, Measure measure) {
  if (measure.kind == Measure::Kind::Date) {
    const core::CivilDate date = core::civil_from_days(value);
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
  }
  if (measure.kind == Measure::Kind::Moment)
    return decimal_text(core::day_of(value), {Measure::Kind::Date, 0});
  std::string digits = fmt::format("{}", value < 0 ? -static_cast<Wide>(value) : Wide{value});
  if (measure.scale > 0) {
    if (digits.size() <= measure.scale) digits.insert(0, measure.scale + 1 - digits.size(), '0');
    digits.insert(digits.size() - measure.scale, 1, '.');
    while (digits.ends_with('0')) digits.pop_back();
    if (digits.ends_with('.')) digits.pop_back();
  }
  if (value < 0) digits.insert(0, 1, '-');
  return digits;
}

}  // namespace

std::optional<CellPlan> fitted_value(ColumnBuild& part, const ColumnFit& fit, std::string generator,
                                     std::string checks, CellPlan cell) {
  return ValueFit({part.model_build(), part.table_number(), part.column(), fit, part.stream().part("check"),
                   std::move(generator), part.display(), std::move(checks)})
      .fitted(std::move(cell), {});
}

const ColumnFit* fit_of(ColumnBuild& column) {
  ModelBuild& build = column.model_build();
  const bool is_part = &column.table() != &build.model().tables[column.table_number()];
  if (is_part) return fit_of_part(column);
  const ColumnFit& fit = build.fits(column.table_number()).column(column.number());
  return fit.is_free() ? nullptr : &fit;
}

bool is_fixed(ModelBuild& build, std::size_t table, std::size_t column) {
  const Source& source = build.source(table, column);
  if (source.kind == Source::Kind::ForeignKey || source.kind == Source::Kind::None ||
      source.kind == Source::Kind::File)
    return true;
  const bool is_distinct =
      source.kind == Source::Kind::Generator && source.generator->distinct == Distinct::Always;
  const bool is_counted = is_distinct && source.generator->name == "sequence";
  const bool is_expression =
      source.kind == Source::Kind::Generator &&
      (source.generator->name == "expression" || source.generator->name.starts_with("stretch_"));
  const bool is_key = is_distinct && is_in_key(build.model().tables[table], column);
  return is_counted || is_expression || is_key || build.keys(table).is_member(column);
}

bool is_redrawable(ModelBuild& build, std::size_t table, std::size_t column) {
  return !is_fixed(build, table, column) && !build.references().tables[table].is_of_family[column];
}

std::optional<IntervalSet> fitted_range(ColumnBuild& column, Interval wanted) {
  const ColumnFit* fit = fit_of(column);
  if (fit == nullptr || !fit->is_bounded || fit->allowed.is_empty()) return IntervalSet(wanted);
  const IntervalSet common = fit->allowed.intersected(IntervalSet(wanted));
  if (column.is_inferred() && column.config().owner() != "rules") {
    return column.must_be_distinct() && common.size() >= column.rows() ? common
                                                                       : moved_into(fit->allowed, wanted);
  }
  if (!common.is_empty()) return common;
  column.error(column.config().offset(),
               fmt::format("generator \"{}\" of {} makes {} to {}, none of which meets {}",
                           column.config().owner(), column.display(), decimal_text(wanted.min, fit->measure),
                           decimal_text(wanted.max, fit->measure),
                           column.model_build().fits(column.table_number()).names_of(column.number())));
  return std::nullopt;
}

bool keep_allowed(ColumnBuild& column, std::vector<std::string>& texts, std::vector<double>* weights) {
  const ColumnFit* fit = fit_of(column);
  if (fit == nullptr || texts.empty()) return true;
  std::vector<std::string> kept;
  std::vector<double> kept_weights;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!allows_text(*fit, texts[i])) continue;
    kept.push_back(texts[i]);
    if (weights != nullptr && i < weights->size()) kept_weights.push_back((*weights)[i]);
  }
  if (kept.empty()) {
    if (fit->refuses_values) return true;
    column.error(column.config().offset(),
                 fmt::format("generator \"{}\" of {} makes no value that meets {}", column.config().owner(),
                             column.display(),
                             column.model_build().fits(column.table_number()).names_of(column.number())));
    return false;
  }
  texts = std::move(kept);
  if (weights != nullptr) *weights = std::move(kept_weights);
  return true;
}

namespace {

// Numbers that count rows: from the least allowed one on, or others where nothing counts on them.
Source counted_source(const schema::Column& own, TableFits& fits, std::size_t column, Source source) {
  const ColumnFit& fit = fits.column(column);
  const std::string_view name = source.generator->name;
  const bool is_counter =
      source.generator->distinct == Distinct::Always || name == "position" || name == "running_number";
  const bool counts = is_counter && fit.is_bounded;
  if (!counts || fit.allowed.is_empty() || fit.allowed.contains(1)) return source;
  if (name != "sequence") return other_source("number", nullptr, fits.names_of(column));
  const std::int64_t start = fit.allowed.hull().min;
  if (start < 1 || fit.measure.scale > 0 || !own.owned_sequence.empty()) return source;
  const std::size_t offset = fits.sources()[fit.sources.front()].offset;
  schema::JsonValue number = json_string(fmt::format("{}", start), offset);
  number.kind = schema::JsonKind::Number;
  return other_source("sequence", fits.keep(json_object("start", std::move(number), offset)),
                      fits.names_of(column));
}

}  // namespace

Source fitted_source(const schema::Model& model, std::size_t table, std::size_t column, TableFits& fits,
                     Source source) {
  const schema::Table& asked = model.tables[table];
  const schema::Column& own = asked.columns[column];
  const ColumnFit& fit = fits.column(column);
  const bool may_change = source.kind == Source::Kind::Generator && !own.rules &&
                          own.generator.choice == schema::GeneratorChoice::Inferred;
  const schema::Type base = schema::base_type(model, own.type);
  if (!may_change || base.id == schema::TypeId::Custom || fit.is_free()) return source;
  if (fit.measure.kind == Measure::Kind::Number) return counted_source(own, fits, column, std::move(source));
  if (fit.rules.empty()) return source;
  const std::size_t offset = fits.sources()[fit.sources.front()].offset;
  if (const auto texts = fit.texts()) {
    if (texts->empty() || share_that_meets(model, table, column, source, fit) >= 1) return source;
    schema::JsonValue list;
    list.kind = schema::JsonKind::Array;
    list.offset = offset;
    for (const std::string& text : *texts) list.elements.push_back(json_string(text, offset));
    return other_source("enum", fits.keep(json_object("values", std::move(list), offset)),
                        fits.names_of(column));
  }
  const bool is_key = is_in_key(asked, column);
  const auto pattern = suggested_pattern(fit, base, is_key);
  if (!pattern) return source;
  const double share = share_that_meets(model, table, column, source, fit);
  if (share >= (is_key ? 1.0 : 0.5)) return source;
  return other_source("pattern", fits.keep(json_object("pattern", json_string(*pattern, offset), offset)),
                      fits.names_of(column));
}

std::optional<CellPlan> fitted_cell(ModelBuild& build, std::size_t table, std::size_t column, CellPlan cell) {
  TableFits& fits = build.fits(table);
  const bool is_ordered = std::any_of(
      fits.distances().begin(), fits.distances().end(),
      [&](const Distance& distance) { return distance.lesser == column || distance.greater == column; });
  if (fits.column(column).is_free() && !is_ordered) return cell;
  return CellFit(build, table, column).fitted(std::move(cell));
}

}  // namespace datagen::generators::checks
