// Nodes that see to it that values meet what checks ask: those that do already stay as they are.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/draw.hpp"
#include "generators/checks/interval_set.hpp"
#include "generators/checks/linear.hpp"
#include "generators/checks/text_rule.hpp"
#include "generators/graph.hpp"

namespace datagen::generators::checks {

/// What bounds a value row by row: the slot of another column of the row.
struct Neighbour {
  bool is_below;  ///< own * own_unit >= other * other_unit + gap; else own * own_unit + gap <= ..
  Wide own_unit;
  Wide other_unit;
  Wide gap;
  std::size_t null_inputs;  ///< inputs behind its slot that say where it is NULL and bounds nothing
};

struct BoundedFit {
  IntervalSet allowed;  ///< slots; not empty
  std::vector<Neighbour> neighbours{};
  std::int64_t reach;      ///< how far from a bound new values lie, in slots
  std::int64_t grain = 1;  ///< which new values are multiples of, where there are any
  bool is_closed = false;  ///< both ends of `allowed` are asked for
};

/// Input 0 where it is allowed, else a value that is: mirrored at the bound it breaks, or drawn near it.
/// Inputs: the slot; for each neighbour its slot and its null inputs.
[[nodiscard]] std::unique_ptr<Node> bounded_fit(core::Stream stream, BoundedFit fit);

/// The value of the set with so many smaller ones as input 0 says.
[[nodiscard]] std::unique_ptr<Node> nth_of(IntervalSet set);

/// Input 0, an index, where it is one of `allowed` (in order, not empty), else one of them.
[[nodiscard]] std::unique_ptr<Node> allowed_entry(core::Stream stream, std::vector<std::uint64_t> allowed);

/// A row's number in which attempts are counted above bit `shift`.
struct Alias {
  unsigned shift;
  [[nodiscard]] std::uint64_t real_row(std::uint64_t row) const noexcept {
    return row & ((std::uint64_t{1} << shift) - 1);
  }
  [[nodiscard]] std::uint64_t attempt(std::uint64_t row, std::uint64_t number) const noexcept {
    return row + (number << shift);
  }
  /// Which attempt the row is; 0: none.
  [[nodiscard]] std::uint64_t number_of(std::uint64_t row) const noexcept { return row >> shift; }
  /// Attempts that there are numbers for.
  [[nodiscard]] std::uint64_t most_attempts() const noexcept {
    return (std::uint64_t{1} << (64 - shift)) - 1;
  }
};
/// For a table of so many rows; the same for all tables below a trillion, so that growing changes nothing.
[[nodiscard]] constexpr Alias alias_of(std::uint64_t rows) noexcept {
  constexpr unsigned kUsualBits = 40;
  constexpr unsigned kMostBits = 60;  // row counts go to 10^18
  return {rows >> kUsualBits == 0 ? kUsualBits : kMostBits};
}

/// The row's number without attempts.
[[nodiscard]] std::unique_ptr<Node> real_row(Alias alias);
/// The inputs as they are, in as many slots, NULL where the first is.
[[nodiscard]] std::unique_ptr<Node> same_values(std::size_t count);

struct TextFit {
  std::vector<TextRule> rules;
  Alias alias;
  bool has_substitute;          ///< inputs 2 and 3 are a text that is likely to meet them
  std::size_t most_characters;  ///< that the column holds; 0: any number
  Interval characters{0, kAllIntegers.max};
  std::string what{};  ///< `column "t.a" met check "a"`, for messages
};

/// Two slots (text): inputs 0 and 1 where that text meets the rules, else what `own` - a cell of one Text -
/// gives for other rows, else the substitute, else the text cut, filled and spelt as the rules ask. A row
/// that none of them helps throws core::Error.
[[nodiscard]] std::unique_ptr<Node> text_fit(CellPlan own, TextFit fit);

}  // namespace datagen::generators::checks
