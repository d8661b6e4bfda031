// The sequence behind a column: where it starts, how it steps, where it stands after the rows.
#pragma once

#include <cstdint>
#include <optional>

#include "generators/config.hpp"
#include "schema/model.hpp"

namespace datagen::generators::families {

struct SequenceSteps {
  std::int64_t start = 1;
  std::int64_t increment = 1;

  /// How many values there are within [min, max].
  [[nodiscard]] std::uint64_t room(std::int64_t min, std::int64_t max) const noexcept;
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
