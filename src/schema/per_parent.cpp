#include "schema/per_parent.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/dag.hpp"
#include "schema/exact_number.hpp"
#include "schema/format.hpp"

namespace datagen::schema {

namespace {

using core::ChildCounts;
using Kind = ChildCounts::Kind;

struct KindName {
  std::string_view name;
  Kind kind;
};
constexpr std::array<KindName, 6> kKinds{{{"uniform", Kind::Uniform},
                                          {"zipf", Kind::Zipf},
                                          {"poisson", Kind::Poisson},
                                          {"normal", Kind::Normal},
                                          {"exponential", Kind::Exponential},
                                          {"weighted", Kind::Weighted}}};

static_assert(kMostChildren == core::kMostChildren);

// The mean of a Poisson distribution; above it the odds of single numbers are no longer worth telling apart.
constexpr double kMostPoissonMean = 1e6;

std::string_view name_of(Kind kind) {
  return std::find_if(kKinds.begin(), kKinds.end(), [&](const KindName& row) { return row.kind == kind; })
      ->name;
}

std::string owner_of(const Table& table, const ForeignKey& key) {
  return fmt::format("foreign key \"{}\" of table \"{}\"", key.name, display(table.name));
}

std::optional<std::uint64_t> whole_number(std::string_view text) {
  const ExactInteger number = read_integer(text);
  if (number.fault != IntegerFault::None || number.negative || number.magnitude > core::kMostChildren)
    return std::nullopt;
  return number.magnitude;
}

const JsonValue* member(const JsonValue* object, std::string_view key, JsonKind kind) {
  if (object == nullptr || object->kind != JsonKind::Object) return nullptr;
  const JsonValue* value = object->find(key);
  return value != nullptr && value->kind == kind ? value : nullptr;
}

class CountsReader {
 public:
  CountsReader(const JsonValue& json, std::string owner, core::Diagnostics& problems)
      : json_(json), owner_(std::move(owner)), problems_(problems) {}

  std::optional<ChildCounts> read() {
    if (json_.kind == JsonKind::Number) {
      const auto count = whole_number(json_.string);
      if (!count) return std::nullopt;
      return ChildCounts{.min = *count, .max = *count};
    }
    if (json_.kind != JsonKind::Object || !read_kind()) return std::nullopt;
    refuse_useless();
    const bool is_read = counts_.kind == Kind::Weighted ? read_weights() : read_bounds() && read_parameters();
    return is_read && is_sound_ ? std::optional(counts_) : std::nullopt;
  }

 private:
  bool read_kind() {
    const JsonValue* name = json_.find("distribution");
    if (name == nullptr) return true;
    if (name->kind == JsonKind::Object) {
      parameters_ = name;
      name = name->find("type");
    }
    if (name == nullptr || name->kind != JsonKind::String) return false;
    const auto* const row = std::find_if(kKinds.begin(), kKinds.end(),
                                         [&](const KindName& known) { return known.name == name->string; });
    if (row == kKinds.end()) return false;
    counts_.kind = row->kind;
    return true;
  }

  // Parameters of other distributions would silently do nothing.
  void refuse_useless() {
    const auto refuse = [&](const JsonValue* object, std::string_view key, bool is_useful) {
      if (is_useful || object == nullptr || object->find(key) == nullptr) return;
      error(object->find(key)->offset,
            fmt::format("\"{}\" means nothing to \"{}\" children", key, name_of(counts_.kind)));
    };
    const Kind kind = counts_.kind;
    refuse(parameters_, "alpha", kind == Kind::Zipf);
    refuse(parameters_, "mean", kind == Kind::Poisson || kind == Kind::Normal || kind == Kind::Exponential);
    refuse(parameters_, "std_dev", kind == Kind::Normal);
    refuse(parameters_, "weights", kind == Kind::Weighted);
    refuse(&json_, "min", kind != Kind::Weighted);
    refuse(&json_, "max", kind != Kind::Weighted);
  }

  bool read_bounds() {
    const JsonValue* min = member(&json_, "min", JsonKind::Number);
    const JsonValue* max = member(&json_, "max", JsonKind::Number);
    if ((min == nullptr && json_.find("min") != nullptr) || (max == nullptr && json_.find("max") != nullptr))
      return false;
    const auto least = min == nullptr ? std::uint64_t{0} : whole_number(min->string);
    const auto most = max == nullptr ? core::kMostChildren : whole_number(max->string);
    if (!least || !most) return false;
    if (*least > *most)
      return error(min->offset, fmt::format("\"min\" {} is greater than \"max\" {}", *least, *most));
    has_max_ = max != nullptr;
    if (!has_max_ && (counts_.kind == Kind::Uniform || counts_.kind == Kind::Zipf)) {
      return error(json_.offset, fmt::format("\"per_parent\" of {} has no \"max\"", owner_),
                   R"(write the most children of a parent, as in {"min": 0, "max": 20})");
    }
    counts_.min = *least;
    counts_.max = *most;
    return true;
  }

  bool read_parameters() {
    const auto min = static_cast<double>(counts_.min);
    const auto max = static_cast<double>(counts_.max);
    switch (counts_.kind) {
      case Kind::Zipf: return read_number("alpha", 1.0, counts_.alpha);
      case Kind::Poisson:
        return read_number("mean", (min + max) / 2, counts_.mean) &&
               check_mean(counts_.mean > 0 && counts_.mean <= kMostPoissonMean,
                          fmt::format("must be above 0 and at most {}", kMostPoissonMean));
      case Kind::Normal:
        return read_number("mean", (min + max) / 2, counts_.mean) &&
               check_mean(counts_.mean >= min && counts_.mean <= max, "is outside \"min\" and \"max\"") &&
               read_number("std_dev", (max - min) / 6, counts_.std_dev) && keep_deviation();
      case Kind::Exponential:
        return read_number("mean", min + (max - min) / 4, counts_.mean) &&
               check_mean(counts_.mean > min && counts_.mean <= max,
                          "must be above \"min\" and at most \"max\"");
      case Kind::Uniform:
      case Kind::Weighted: return true;
    }
    return false;
  }

  // Without "max" there is nothing that a fallback could follow from.
  bool read_number(std::string_view key, double fallback, double& into) {
    into = fallback;
    if (parameters_ != nullptr && parameters_->find(key) != nullptr) {
      const JsonValue* value = member(parameters_, key, JsonKind::Number);
      if (value == nullptr) return false;
      into = read_double(value->string);
      return true;
    }
    if (has_max_) return true;
    return error(
        json_.offset,
        fmt::format("\"per_parent\" of {} has no \"max\", and its distribution no \"{}\"", owner_, key),
        "write one of them");
  }

  bool check_mean(bool is_good, std::string_view fault) {
    if (is_good) return true;
    const JsonValue* mean = member(parameters_, "mean", JsonKind::Number);
    return error(mean == nullptr ? json_.offset : mean->offset,
                 fmt::format("\"mean\" {} of {} children {}", counts_.mean, name_of(counts_.kind), fault));
  }

  // So narrow a bell is a point; none has no width at all.
  bool keep_deviation() {
    counts_.std_dev = std::max(counts_.std_dev, 1e-3);
    return true;
  }

  bool read_weights() {
    const JsonValue* weights = member(parameters_, "weights", JsonKind::Object);
    if (weights == nullptr) {
      if (parameters_ != nullptr && parameters_->find("weights") != nullptr) return false;
      return error(json_.offset, fmt::format("\"per_parent\" of {} has no \"weights\"", owner_),
                   R"(write them as in {"type": "weighted", "weights": {"0": 50, "1": 30}})");
    }
    if (weights->members.size() > core::kMostWeights) {
      return error(weights->offset,
                   fmt::format("\"per_parent\" of {} has {} weights; at most {} are possible", owner_,
                               weights->members.size(), core::kMostWeights));
    }
    for (const JsonMember& weight : weights->members) add_weight(weight);
    if (counts_.weights.size() != weights->members.size()) return false;
    std::erase_if(counts_.weights, [](const auto& weight) { return weight.second <= 0; });
    if (counts_.weights.empty()) return error(weights->offset, "all weights are 0");
    std::sort(counts_.weights.begin(), counts_.weights.end());
    counts_.min = counts_.weights.front().first;
    counts_.max = counts_.weights.back().first;
    return true;
  }

  void add_weight(const JsonMember& weight) {
    const bool is_digits = !weight.key.empty() && std::all_of(weight.key.begin(), weight.key.end(),
                                                              [](char c) { return c >= '0' && c <= '9'; });
    const auto count = is_digits ? whole_number(weight.key) : std::nullopt;
    if (!count) {
      error(weight.key_offset, fmt::format("\"{}\" is no number of children", weight.key),
            fmt::format("it may be 0 to {}", core::kMostChildren));
      return;
    }
    const bool is_known = std::any_of(counts_.weights.begin(), counts_.weights.end(),
                                      [&](const auto& known) { return known.first == *count; });
    if (is_known) {
      error(weight.key_offset, fmt::format("the weight of {} children is given twice", *count));
      return;
    }
    if (weight.value.kind != JsonKind::Number) return;
    counts_.weights.emplace_back(*count, read_double(weight.value.string));
  }

  bool error(std::size_t offset, std::string message, std::string hint = {}) {
    problems_.error(offset, std::move(message), std::move(hint));
    is_sound_ = false;
    return false;
  }

  const JsonValue& json_;
  const JsonValue* parameters_ = nullptr;  // of the distribution
  std::string owner_;
  core::Diagnostics& problems_;
  ChildCounts counts_;
  bool has_max_ = false;
  bool is_sound_ = true;
};

// What would choose parents once more.
void refuse_other_choice(const std::string& owner, const ForeignKey& key, core::Diagnostics& problems) {
  if (key.distribution != nullptr) {
    problems.error(
        key.distribution->offset, fmt::format("{} has \"per_parent\" and \"distribution\"", owner),
        R"(every parent has its children by "per_parent"; say how many in its own "distribution")");
  }
}

void refuse_nulls(const std::string& owner, const Table& table, const ForeignKey& key,
                  core::Diagnostics& problems) {
  for (const std::size_t column : key.columns) {
    if (table.columns[column].null_ratio.value_or(0) <= 0) continue;
    problems.error(table.columns[column].offset,
                   fmt::format("column \"{}.{}\" has a \"null_ratio\", and {} has \"per_parent\"",
                               display(table.name), table.columns[column].name, owner),
                   "every row is laid out for a parent; remove one of the two");
  }
}

// The circles of tables whose rows are laid out for each other, each closed.
std::vector<std::vector<std::size_t>> circles(const Model& model) {
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  const auto parent_of = [&](std::size_t table) {
    const auto key = laid_out_key(model.tables[table]);
    return key ? model.tables[table].foreign_keys[*key].referenced_table : kNone;
  };
  std::vector<std::vector<std::size_t>> result;
  std::vector<std::size_t> walked_from(model.tables.size(), kNone);
  for (std::size_t start = 0; start < model.tables.size(); ++start) {
    std::size_t table = start;
    for (; table != kNone && walked_from[table] == kNone; table = parent_of(table))
      walked_from[table] = start;
    if (table == kNone || walked_from[table] != start) continue;
    std::vector<std::size_t>& circle = result.emplace_back(1, table);
    do {
      circle.push_back(parent_of(circle.back()));
    } while (circle.back() != table);
  }
  return result;
}

void check_key(const Model& model, const Table& table, const ForeignKey& key, core::Diagnostics& problems) {
  const std::string owner = owner_of(table, key);
  const auto counts = child_counts(table, key, problems);
  if (key.unique && counts && counts->max > 1) {
    problems.error(key.per_parent->offset,
                   fmt::format("{} is \"unique\", but its \"per_parent\" gives a parent {} children", owner,
                               counts->min == counts->max ? std::to_string(counts->max)
                                                          : fmt::format("up to {}", counts->max)),
                   "a parent of a unique foreign key has one child at most");
  }
  if (&model.tables[key.referenced_table] == &table) {
    problems.error(key.per_parent->offset,
                   fmt::format("{} references its own table and cannot have \"per_parent\"", owner),
                   R"(a tree's shape is said by "root_share" and "depth")");
    return;
  }
  refuse_other_choice(owner, key, problems);
  refuse_nulls(owner, table, key, problems);
}

}  // namespace

std::optional<std::size_t> laid_out_key(const Table& table) noexcept {
  for (std::size_t key = 0; key < table.foreign_keys.size(); ++key) {
    if (table.foreign_keys[key].per_parent != nullptr) return key;
  }
  return std::nullopt;
}

std::optional<ChildCounts> child_counts(const Table& table, const ForeignKey& key,
                                        core::Diagnostics& problems) {
  return CountsReader(*key.per_parent, owner_of(table, key), problems).read();
}

void check_per_parent(const Model& model, core::Diagnostics& problems) {
  for (std::size_t number = 0; number < model.tables.size(); ++number) {
    const Table& table = model.tables[number];
    const auto first = laid_out_key(table);
    for (const ForeignKey& key : table.foreign_keys) {
      if (key.per_parent == nullptr) continue;
      check_key(model, table, key, problems);
      if (&key == &table.foreign_keys[*first]) continue;
      problems.error(
          key.per_parent->offset,
          fmt::format("table \"{}\" has two foreign keys with \"per_parent\"", display(table.name)),
          "rows are laid out for the parents of one; leave the other to its \"distribution\"");
    }
  }
  for (const std::vector<std::size_t>& circle : circles(model)) {
    if (circle.size() <= 2) continue;  // a reference to its own table, which has been refused
    const Table& table = model.tables[circle.front()];
    problems.error(table.foreign_keys[*laid_out_key(table)].per_parent->offset,
                   fmt::format("the numbers of rows follow from each other in a circle of \"per_parent\": {}",
                               describe_cycle(model, circle)),
                   "give one of the tables a \"row_count\" instead");
  }
}

std::string describe(const ChildCounts& counts, std::string_view parent) {
  if (counts.min == counts.max) return fmt::format("{} per {}", counts.min, parent);
  const bool has_end = counts.max < core::kMostChildren;
  const std::string range =
      has_end ? fmt::format("{} to {}", counts.min, counts.max) : fmt::format("{} or more", counts.min);
  if (counts.kind == Kind::Uniform) return fmt::format("{} per {}", range, parent);
  return fmt::format("{} per {}, {}", range, parent, name_of(counts.kind));
}

}  // namespace datagen::schema
