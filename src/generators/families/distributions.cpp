// The `distribution` shorthand: numbers that are normal, log-normal, exponential, Poisson or Zipf
// distributed; uniform and weighted ones are choices.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <span>

#include "core/distributions.hpp"
#include "core/number_text.hpp"
#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/families/ranges.hpp"
#include "generators/nodes/choice_nodes.hpp"
#include "generators/nodes/value_nodes.hpp"

namespace datagen::generators::families {

namespace {

// A distribution drawn per row: the object is called with the row's draw.
template <typename Distribution>
class Distributed final : public Node {
 public:
  Distributed(core::Stream stream, Distribution distribution)
      : stream_(stream), distribution_(std::move(distribution)) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      call.output()[i] = static_cast<std::uint64_t>(distribution_(stream_.draw(call.rows[i])));
    }
  }

 private:
  core::Stream stream_;
  Distribution distribution_;
};

template <typename Distribution>
NodeId distributed(ColumnBuild& column, Distribution distribution) {
  return column.add(std::make_unique<Distributed<Distribution>>(column.stream(), std::move(distribution)));
}

double unit_of(const ColumnBuild& column) {
  return static_cast<double>(core::kPowersOf10[number_scale(column.type())]);
}

// A parameter that the limits of its key have been asked about, and that has to be there.
std::optional<double> parameter(const ColumnBuild& column, std::string_view key) {
  column.config().require(key);
  return column.config().number(key);
}

// "mean" where 0 and numbers below it are no means.
std::optional<double> positive_mean(const ColumnBuild& column) {
  const std::optional<double> mean = parameter(column, "mean");
  if (!mean || *mean > 0) return mean;
  column.error(column.config().offset("mean"), "\"mean\" must be above 0");
  return std::nullopt;
}

// Mean and bounds, scaled; a mean that the bounds shut out could only be met by redrawing nearly every value.
struct Shape {
  double mean;
  NumberLimits bounds;
};

std::optional<Shape> shape(ColumnBuild& column, std::int64_t least_by_default) {
  const NumberLimits limits = number_limits(column.type());
  const std::optional<NumberLimits> bounds =
      configured_bounds(column, {std::max(limits.min, least_by_default), limits.max});
  const std::optional<double> mean = parameter(column, "mean");
  if (!bounds || !mean) return std::nullopt;
  const double scaled = *mean * unit_of(column);
  if (scaled < static_cast<double>(bounds->min) || scaled > static_cast<double>(bounds->max)) {
    column.error(
        column.config().offset("mean"),
        fmt::format("\"mean\" {} is outside \"min\" and \"max\"", to_json(*column.config().find("mean"))),
        "values near the mean could never be made");
    return std::nullopt;
  }
  return Shape{scaled, *bounds};
}

core::Bounds bounds_of(const Shape& shape) {
  return {shape.bounds.min, shape.bounds.max};
}

NodeId normal(ColumnBuild& column) {
  const std::optional<Shape> asked = shape(column, std::numeric_limits<std::int64_t>::min());
  const std::optional<double> deviation = parameter(column, "std_dev");
  if (!asked || !deviation) return 0;
  return distributed(column,
                     core::NormalDistribution(asked->mean, *deviation * unit_of(column), bounds_of(*asked)));
}

NodeId log_normal(ColumnBuild& column) {
  const std::optional<double> deviation = parameter(column, "std_dev");
  if (!positive_mean(column)) return 0;
  const std::optional<Shape> asked = shape(column, 0);
  if (!asked || !deviation) return 0;
  return distributed(
      column, core::LogNormalDistribution(asked->mean, *deviation * unit_of(column), bounds_of(*asked)));
}

NodeId exponential(ColumnBuild& column) {
  const std::optional<Shape> asked = shape(column, 0);
  if (!asked) return 0;
  if (asked->mean <= static_cast<double>(asked->bounds.min)) {
    column.error(column.config().offset("mean"),
                 "\"mean\" of an exponential distribution must be above \"min\"",
                 "its values begin at \"min\", which is 0 unless given");
    return 0;
  }
  return distributed(column, core::ExponentialDistribution(asked->mean, bounds_of(*asked)));
}

NodeId poisson(ColumnBuild& column) {
  const std::optional<double> mean = positive_mean(column);
  if (!mean) return 0;
  const auto greatest = static_cast<double>(number_limits(column.type()).max) / unit_of(column);
  const double most = std::min(core::PoissonDistribution::kMaxMean, greatest / 2);
  if (*mean > most) {
    column.error(column.config().offset("mean"),
                 fmt::format("\"mean\" of a poisson distribution in a column of type {} must be at most {}",
                             schema::sql_type(column.model(), column.type()), most));
    return 0;
  }
  const NodeId count = distributed(column, core::PoissonDistribution(*mean));
  return column.add(affine(0, static_cast<std::int64_t>(unit_of(column))), {slot_of(count)});
}

NodeId zipf(ColumnBuild& column) {
  const NumberLimits limits = number_limits(column.type());
  const auto unit = static_cast<std::int64_t>(unit_of(column));
  const std::optional<double> alpha = parameter(column, "alpha");
  const std::optional<NumberLimits> bounds =
      configured_bounds(column, {std::min(unit, limits.max), limits.max});
  if (!alpha || !bounds) return 0;
  const std::uint64_t count =
      (static_cast<std::uint64_t>(bounds->max) - static_cast<std::uint64_t>(bounds->min)) /
          static_cast<std::uint64_t>(unit) +
      1;
  const NodeId rank = distributed(column, core::ZipfDistribution(*alpha, count));
  return column.add(affine(bounds->min, unit), {slot_of(rank)});
}

struct Kind {
  std::string_view type;
  std::initializer_list<std::string_view> keys;  ///< besides "type"
  CellPlan (*cell)(ColumnBuild& column);         ///< or
  NodeId (*node)(ColumnBuild& column);           ///< scaled numbers
};

const std::array<Kind, 7>& kinds() {
  static const std::array<Kind, 7> table{{
      {"weighted", {"weights"}, weighted_distribution, nullptr},
      {"uniform", {"min", "max"}, integer_range, nullptr},
      {"normal", {"mean", "std_dev", "min", "max"}, nullptr, normal},
      {"log_normal", {"mean", "std_dev", "min", "max"}, nullptr, log_normal},
      {"exponential", {"mean", "min", "max"}, nullptr, exponential},
      {"poisson", {"mean"}, nullptr, poisson},
      {"zipf", {"alpha", "min", "max"}, nullptr, zipf},
  }};
  return table;
}

// Keys of other distributions would silently do nothing.
void refuse_other_keys(const ColumnBuild& column, const Kind& kind) {
  for (const ConfigKey& key : kDistributionKeys) {
    const bool is_used =
        key.name == "type" || std::find(kind.keys.begin(), kind.keys.end(), key.name) != kind.keys.end();
    if (is_used || column.config().find(key.name) == nullptr) continue;
    column.error(column.config().offset(key.name),
                 fmt::format("\"{}\" means nothing to distribution \"{}\"", key.name, kind.type));
  }
}

bool makes_numbers(const Kind& kind) {
  return kind.type != "weighted";
}

}  // namespace

CellPlan distribution(ColumnBuild& column) {
  const std::string type = column.config().string("type").value_or("");
  const auto kind =
      std::find_if(kinds().begin(), kinds().end(), [&](const Kind& row) { return row.type == type; });
  if (makes_numbers(*kind) && column.kind() != schema::ValueKind::Number) {
    column.error(column.config().offset("type"),
                 fmt::format("distribution \"{}\" makes numbers, which {} of type {} cannot hold", type,
                             column.display(), schema::sql_type(column.model(), column.type())));
    return {};
  }
  refuse_other_keys(column, *kind);
  if (column.config().has_errors()) return {};
  if (kind->cell != nullptr) return kind->cell(column);
  const NodeId scaled = kind->node(column);
  return column.config().has_errors() ? CellPlan{} : number_cell(column, slot_of(scaled));
}

}  // namespace datagen::generators::families
