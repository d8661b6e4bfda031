// Sums of columns and constants: what two sides of a comparison come down to where they can be reckoned with.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "generators/checks/interval_set.hpp"
#include "schema/model.hpp"
#include "schema/sql_tree.hpp"

namespace datagen::generators::checks {

__extension__ using Wide = __int128;

/// units / 10^scale, exactly.
struct Decimal {
  Wide units = 0;
  unsigned scale = 0;

  [[nodiscard]] bool is_zero() const noexcept { return units == 0; }
};
/// Nothing where 128 bits do not hold the result.
[[nodiscard]] std::optional<Decimal> sum(Decimal a, Decimal b);
[[nodiscard]] std::optional<Decimal> product(Decimal a, Decimal b);
[[nodiscard]] std::optional<Decimal> read_decimal(std::string_view text);

/// What the slots of a column count.
struct Measure {
  enum class Kind : std::uint8_t {
    None,     ///< not a single number
    Number,   ///< units of 10^-scale
    Boolean,  ///< 0 and 1
    Date,     ///< days since 1970-01-01
    Moment,   ///< microseconds since 1970-01-01T00:00:00Z
    Clock,    ///< microseconds since midnight
  };
  Kind kind = Kind::None;
  unsigned scale = 0;  ///< Number
};
[[nodiscard]] Measure measure_of(const schema::Model& model, const schema::Type& type);
/// What the type can hold, in the measure's units.
[[nodiscard]] Interval limits_of(const schema::Model& model, const schema::Type& type);

/// What expressions are read against: the columns of one table, or the VALUE of a domain.
struct Scope {
  const schema::Model* model;
  const schema::Table* table;            ///< nullptr for a domain
  const schema::Type* domain = nullptr;  ///< the type of VALUE
  std::int64_t reference_time;           ///< what now() is

  /// The column that a Column node names; 0 for VALUE.
  [[nodiscard]] std::optional<std::size_t> column(const schema::SqlNode& node) const;
  [[nodiscard]] const schema::Type& type(std::size_t column) const;
  [[nodiscard]] Measure measure(std::size_t column) const { return measure_of(*model, type(column)); }
};

/// factor * column + ... + constant, of numbers or of microseconds.
struct Linear {
  enum class Kind : std::uint8_t {
    Number,
    Time,  ///< microseconds: moments and intervals
    Days,  ///< the difference of two dates, in microseconds
  };
  struct Term {
    std::size_t column;
    Decimal factor;
  };
  Kind kind = Kind::Number;
  std::vector<Term> terms{};  ///< each column once, none with factor 0
  Decimal low{};              ///< the constant; months are 28 to 31 days, so that it has two ends
  Decimal high{};
  bool has_clock = false;  ///< a part of it is the present
  bool is_whole = true;    ///< only integers are in it, so that `/` would cut
};

/// Nothing when the expression is anything else.
[[nodiscard]] std::optional<Linear> read_linear(const Scope& scope, const schema::SqlNode& node);
/// a - b, where they can be compared.
[[nodiscard]] std::optional<Linear> difference(const Linear& a, const Linear& b);

/// One unit of a column's slot in what a Linear of `kind` counts.
[[nodiscard]] Decimal unit_of(Measure measure);

/// The slots of a column for which `factor * column + constant <op> 0`, `op` one of = <> < <= > >=.
[[nodiscard]] std::optional<IntervalSet> solve(Measure measure, const Linear& linear, std::string_view op);

/// floor(a / b) and ceil(a / b) of decimals, b > 0; cut to 64 bits. `is_exact`: they are the same.
struct Quotient {
  std::int64_t floor;
  bool is_exact;
};
[[nodiscard]] std::optional<Quotient> quotient(Decimal a, Decimal b);

}  // namespace datagen::generators::checks
