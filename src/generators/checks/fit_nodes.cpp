#include "generators/checks/fit_nodes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "core/error.hpp"
#include "core/utf8.hpp"
#include "generators/nodes/nested_node.hpp"

namespace datagen::generators::checks {

namespace {

Wide floor_divided(Wide a, Wide b) {
  if (b == 1) return a;  // as mostly: a division of 128 bits is a call
  return a / b - (a % b < 0 ? 1 : 0);
}

std::int64_t as_slot(Wide value) {
  return static_cast<std::int64_t>(std::clamp<Wide>(value, kAllIntegers.min, kAllIntegers.max));
}

std::uint64_t nulls_of(const NodeCall& call, std::size_t first_input, std::size_t count) {
  std::uint64_t nulls = 0;
  for (std::size_t i = 0; i < count; ++i) nulls |= call.input_nulls(first_input + i);
  return nulls;
}

class BoundedFitNode final : public Node {
 public:
  BoundedFitNode(core::Stream stream, BoundedFit fit)
      : stream_(stream),
        fit_(std::move(fit)),
        hull_(fit_.allowed.hull()),
        mirrors_(on_grains(hull_, fit_.grain)),
        has_gaps_(fit_.allowed.intervals().size() > 1) {}

  void fill(const NodeCall& call) const override {
    const std::uint64_t* own = call.input(0);
    if (fit_.neighbours.empty()) {
      for (std::uint32_t i = 0; i < call.count; ++i) {
        call.output()[i] = fitted(own[i], Range{hull_, false, false}, call.rows[i]);
      }
      return;
    }
    for (std::uint32_t i = 0; i < call.count; ++i) {
      call.output()[i] = fitted(own[i], range_of(call, i), call.rows[i]);
    }
  }

 private:
  struct Range {
    Interval bounds;
    bool has_own_min;  // from a neighbour
    bool has_own_max;
  };

  [[nodiscard]] Range range_of(const NodeCall& call, std::uint32_t row) const {
    Range range{hull_, false, false};
    std::size_t input = 1;
    for (const Neighbour& neighbour : fit_.neighbours) {
      const bool is_null = ((nulls_of(call, input + 1, neighbour.null_inputs) >> row) & 1U) != 0;
      if (!is_null) narrow(range, neighbour, static_cast<std::int64_t>(call.input(input)[row]));
      input += 1 + neighbour.null_inputs;
    }
    return range;
  }

  static void narrow(Range& range, const Neighbour& neighbour, std::int64_t other) {
    const Wide value = Wide{other} * neighbour.other_unit;
    if (neighbour.is_below) {
      const std::int64_t least = as_slot(-floor_divided(-(value + neighbour.gap), neighbour.own_unit));
      if (least <= range.bounds.min) return;
      range.bounds.min = least;
      range.has_own_min = true;
    } else {
      const std::int64_t most = as_slot(floor_divided(value - neighbour.gap, neighbour.own_unit));
      if (most >= range.bounds.max) return;
      range.bounds.max = most;
      range.has_own_max = true;
    }
  }

  [[nodiscard]] std::uint64_t fitted(std::uint64_t slot, const Range& range, std::uint64_t row) const {
    const auto value = static_cast<std::int64_t>(slot);
    const auto [min, max] = range.bounds;
    if (value >= min && value <= max && (!has_gaps_ || fit_.allowed.contains(value))) return slot;
    // What is far outside of a range that is asked for is drawn anew.
    const bool is_anew = fit_.is_closed && distance(value) > static_cast<Wide>(size_of(hull_)) / 8;
    if (!range.has_own_min && !range.has_own_max && !is_anew) {
      const Wide mirrored = Wide{value < min ? mirrors_.min : mirrors_.max} * 2 - value;
      const bool turns_negative = value >= 0 && mirrored < 0;
      if (!turns_negative && mirrored >= min && mirrored <= max &&
          fit_.allowed.contains(static_cast<std::int64_t>(mirrored)))
        return static_cast<std::uint64_t>(mirrored);
    }
    const std::uint64_t draw = stream_.draw(row);
    for (const Interval window : {near(value, range), range.bounds, hull_}) {
      if (const auto found = pick(window, draw)) return static_cast<std::uint64_t>(*found);
    }
    return static_cast<std::uint64_t>(std::clamp(value, hull_.min, hull_.max));
  }

  // Whole seconds stay whole seconds where an end lies just before one.
  [[nodiscard]] static Interval on_grains(Interval ends, std::int64_t grain) {
    return {as_slot(-floor_divided(-Wide{ends.min}, grain) * grain),
            as_slot(floor_divided(ends.max, grain) * grain)};
  }

  [[nodiscard]] Wide distance(std::int64_t value) const {
    return value < hull_.min ? Wide{hull_.min} - value : value > hull_.max ? Wide{value} - hull_.max : 0;
  }

  // Where a new value is looked for: close to the bound that was broken.
  [[nodiscard]] Interval near(std::int64_t value, const Range& range) const {
    const auto [min, max] = range.bounds;
    // Of a list of values each is as likely as the others.
    constexpr std::uint64_t kFew = 4096;
    const bool is_between = range.has_own_min && range.has_own_max;
    // A million numbers, or a range of moments, are drawn from as a whole.
    constexpr std::uint64_t kNotTooMany = 1'000'000;
    const bool is_whole = fit_.is_closed && !range.has_own_min && !range.has_own_max &&
                          (fit_.grain > 1 || size_of(hull_) <= kNotTooMany);
    if (is_whole) return {min, max};
    if (is_between || (fit_.allowed.intervals().size() > 1 && fit_.allowed.size() <= kFew)) return {min, max};
    const bool is_from_min = range.has_own_min || (!range.has_own_max && value < min);
    const Wide bound = is_from_min ? min : range.has_own_max || value > max ? max : value;
    // Half of a large number: a discount of a price.
    const Wide reach =
        std::max<Wide>(fit_.reach, (bound < 0 ? -bound : bound) / 2 * (fit_.grain == 1 ? 1 : 0));
    Interval window{as_slot(bound - reach), as_slot(bound + reach)};
    // A number that has to be less than one of 0 or more does not turn negative.
    if (range.has_own_max && bound >= 0 && fit_.grain == 1)
      window.min = std::max<std::int64_t>(window.min, 0);
    return {std::max(window.min, min), std::min(window.max, max)};
  }

  [[nodiscard]] std::optional<std::int64_t> pick(Interval window, std::uint64_t draw) const {
    window = {std::max(window.min, hull_.min), std::min(window.max, hull_.max)};
    if (window.min > window.max) return std::nullopt;
    if (fit_.allowed.intervals().size() == 1) return even(window, draw);
    const std::uint64_t first = fit_.allowed.rank(window.min);
    const std::uint64_t last = fit_.allowed.rank(window.max) + (fit_.allowed.contains(window.max) ? 1 : 0);
    if (first >= last) return std::nullopt;
    return fit_.allowed.nth(first + core::below(draw, last - first));
  }

  [[nodiscard]] std::int64_t even(Interval window, std::uint64_t draw) const {
    const Interval grains{as_slot(-floor_divided(-Wide{window.min}, fit_.grain)),
                          as_slot(floor_divided(window.max, fit_.grain))};
    const bool has_grains = grains.min <= grains.max;
    const Interval steps = has_grains ? grains : window;
    const std::uint64_t offset = core::below(draw, size_of(steps));
    const auto step = static_cast<std::int64_t>(static_cast<std::uint64_t>(steps.min) + offset);
    return has_grains ? step * fit_.grain : step;
  }

  core::Stream stream_;
  BoundedFit fit_;
  Interval hull_;
  Interval mirrors_;  // its ends, as far inside as whole grains are
  bool has_gaps_;     // not all of the hull is allowed
};

class NthOf final : public Node {
 public:
  explicit NthOf(IntervalSet set) : set_(std::move(set)) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      call.output()[i] = static_cast<std::uint64_t>(set_.nth(call.input(0)[i]));
    }
  }

 private:
  IntervalSet set_;
};

class AllowedEntry final : public Node {
 public:
  AllowedEntry(core::Stream stream, std::vector<std::uint64_t> allowed)
      : stream_(stream), allowed_(std::move(allowed)), is_allowed_(allowed_.back() + 1) {
    for (const std::uint64_t entry : allowed_) is_allowed_[entry] = true;
  }
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::uint64_t entry = call.input(0)[i];
      const bool stays = entry < is_allowed_.size() && is_allowed_[entry];
      call.output()[i] = stays ? entry : allowed_[core::below(stream_.draw(call.rows[i]), allowed_.size())];
    }
  }

 private:
  core::Stream stream_;
  std::vector<std::uint64_t> allowed_;
  std::vector<bool> is_allowed_;
};

class RealRow final : public Node {
 public:
  explicit RealRow(Alias alias) : alias_(alias) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) call.output()[i] = alias_.real_row(call.rows[i]);
  }

 private:
  Alias alias_;
};

class SameValues final : public Node {
 public:
  explicit SameValues(std::size_t count) : count_(count) {}
  void fill(const NodeCall& call) const override {
    for (std::size_t i = 0; i < count_; ++i) std::copy_n(call.input(i), call.count, call.output(i));
    if (const std::uint64_t nulls = call.input_nulls(0); nulls != 0) *call.null_mask = nulls;
  }

 private:
  std::size_t count_;
};

class TextFitNode final : public NestedNode {
 public:
  TextFitNode(CellPlan own, TextFit fit) : NestedNode({std::move(own)}), fit_(std::move(fit)) {}

  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      const std::string_view own = text_at(call.input(0)[i], call.input(1)[i]);
      if (holds(own)) {
        call.output(0)[i] = call.input(0)[i];
        call.output(1)[i] = call.input(1)[i];
      } else {
        mend(call, i, own);
      }
    }
  }

 private:
  // Draws of its own generator before another text takes its place, and where none does.
  static constexpr std::size_t kRedraws = 12;
  static constexpr std::size_t kMostRedraws = 4096;

  static std::string_view text_at(std::uint64_t begin, std::uint64_t size) {
    return {reinterpret_cast<const char*>(begin), size};
  }

  [[nodiscard]] bool holds(std::string_view text) const {
    return std::all_of(fit_.rules.begin(), fit_.rules.end(),
                       [&](const TextRule& rule) { return rule.of(text) != Truth::False; });
  }

  // The same, and short enough for the column.
  [[nodiscard]] bool fits(std::string_view text) const {
    return holds(text) && (fit_.most_characters == 0 || core::count_characters(text) <= fit_.most_characters);
  }

  static void store(const NodeCall& call, std::uint32_t row, std::string_view text) {
    char* const bytes = call.arena->allocate(text.size());
    std::copy(text.begin(), text.end(), bytes);
    call.output(0)[row] = reinterpret_cast<std::uintptr_t>(bytes);
    call.output(1)[row] = text.size();
  }

  void mend(const NodeCall& call, std::uint32_t row, std::string_view own) const {
    if (store_changed(call, row, own, false) || redraw(call, row, 1, kRedraws)) return;
    if (fit_.has_substitute) {
      const std::string_view substitute = text_at(call.input(2)[row], call.input(3)[row]);
      if (fits(substitute)) return store(call, row, substitute);
      if (store_changed(call, row, substitute, false)) return;
    }
    if (store_changed(call, row, own, true)) return;
    // An attempt of a whole row is given up for the next one.
    const bool is_attempt = fit_.alias.real_row(call.rows[row]) != call.rows[row];
    if (!is_attempt && redraw(call, row, kRedraws + 1, kMostRedraws)) return;
    throw core::Error(core::ExitCode::CannotGenerate,
                      fmt::format("row {}: no text of {} in {} tries", fit_.alias.real_row(call.rows[row]),
                                  fit_.what, kMostRedraws));
  }

  [[nodiscard]] bool store_changed(const NodeCall& call, std::uint32_t row, std::string_view text,
                                   bool sizes) const {
    const std::string other = changed(text, sizes);
    const bool is_met = fits(other);
    if (is_met) store(call, row, other);
    return is_met;
  }

  // The first attempt from `first` to `last` that meets the rules.
  [[nodiscard]] bool redraw(const NodeCall& call, std::uint32_t row, std::size_t first,
                            std::size_t last) const {
    const std::uint16_t slot = program().cells().front().pieces.front().slot;
    std::array<std::uint64_t, core::kBlockRows> rows{};
    while (first <= last) {
      const std::size_t count = std::min<std::size_t>(rows.size(), last - first + 1);
      for (std::size_t i = 0; i < count; ++i) rows[i] = fit_.alias.attempt(call.rows[row], first + i);
      const core::Block block = program().run({rows.data(), count}, *call.nested);
      for (std::size_t i = 0; i < count; ++i) {
        const std::string_view other = text_at(block.slots[slot].values[i], block.slots[slot + 1].values[i]);
        if (!holds(other)) continue;
        store(call, row, other);
        return true;
      }
      first += count;
    }
    return false;
  }

  // In the letters that the rules ask for, without spaces around; of the wanted length where `sizes`.
  [[nodiscard]] std::string changed(std::string_view text, bool sizes) const {
    std::string result(text);
    for (const TextRule& rule : fit_.rules) spell(rule, result);
    if (!sizes) return result;
    const std::size_t least = static_cast<std::size_t>(fit_.characters.min);
    const std::size_t most = static_cast<std::size_t>(fit_.characters.max);
    if (core::count_characters(result) > most) {
      result = core::first_characters(result, most);
      while (result.ends_with(' ')) result.back() = 'a';
    }
    const std::string filling = result.empty() ? "a" : result;
    for (std::size_t missing = core::count_characters(result); missing < least;) {
      const std::string_view more = core::first_characters(filling, least - missing);
      result += more;
      missing += core::count_characters(more);
    }
    return result;
  }

  static void spell(const TextRule& rule, std::string& text) {
    if (rule.kind == TextRule::Kind::And || rule.kind == TextRule::Kind::Or) {
      for (const TextRule& part : rule.parts) spell(part, text);
    } else if (rule.kind == TextRule::Kind::LowerCase) {
      text = lower_case(text);
    } else if (rule.kind == TextRule::Kind::UpperCase) {
      text = upper_case(text);
    } else if (rule.kind == TextRule::Kind::Trimmed) {
      const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
      text.erase(0, begin);
      while (text.ends_with(' ')) text.pop_back();
    }
  }

  TextFit fit_;
};

}  // namespace

std::unique_ptr<Node> bounded_fit(core::Stream stream, BoundedFit fit) {
  return std::make_unique<BoundedFitNode>(stream, std::move(fit));
}

std::unique_ptr<Node> nth_of(IntervalSet set) {
  return std::make_unique<NthOf>(std::move(set));
}

std::unique_ptr<Node> allowed_entry(core::Stream stream, std::vector<std::uint64_t> allowed) {
  return std::make_unique<AllowedEntry>(stream, std::move(allowed));
}

std::unique_ptr<Node> real_row(Alias alias) {
  return std::make_unique<RealRow>(alias);
}

std::unique_ptr<Node> same_values(std::size_t count) {
  return std::make_unique<SameValues>(count);
}

std::unique_ptr<Node> text_fit(CellPlan own, TextFit fit) {
  return std::make_unique<TextFitNode>(std::move(own), std::move(fit));
}

}  // namespace datagen::generators::checks
