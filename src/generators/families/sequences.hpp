// The sequence behind a column: where it starts, how it steps, where it stands after the rows.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>

#include "generators/config.hpp"
#include "schema/model.hpp"

namespace datagen::generators::families {

/// The least and the greatest value of a sequence: given ones, else PostgreSQL's.
struct SequenceLimits {
  std::int64_t least = 1;
  std::int64_t greatest = std::numeric_limits<std::int64_t>::max();
};
[[nodiscard]] SequenceLimits sequence_limits(const schema::Sequence& sequence);

/// The values that rows count through.
struct SequenceSteps {
  std::int64_t start = 1;
  std::int64_t increment = 1;
  /// Of a sequence that cycles: the values up to its end, then those of every further round. 0: it does not.
  std::uint64_t first_round = 0;
  std::uint64_t round = 0;
  std::int64_t restart = 1;  ///< the first value of the further rounds

  /// How many values there are within [min, max] before it cycles.
  [[nodiscard]] std::uint64_t room(std::int64_t min, std::int64_t max) const noexcept;
  /// Whether so many rows make it start over.
  [[nodiscard]] bool cycles(std::uint64_t rows) const noexcept {
    return first_round > 0 && rows > first_round;
  }
  /// The value of the last of `rows` > 0 rows.
  [[nodiscard]] std::int64_t last(std::uint64_t rows) const noexcept;
};

/// The free sequence that a column's default takes its values from (`nextval('name')`), or nothing.
[[nodiscard]] std::optional<std::size_t> default_sequence(const schema::Model& model,
                                                          const schema::Table& table,
                                                          const schema::Column& column);

/// The column's own configuration, else the sequence of its default, else 1, 2, 3. `config` may be nullptr.
[[nodiscard]] SequenceSteps sequence_steps(const schema::Model& model, const schema::Table& table,
                                           const schema::Column& column, const Config* config);

}  // namespace datagen::generators::families
