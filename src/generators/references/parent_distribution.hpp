// `distribution` of a foreign key: how unevenly parents are chosen.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/diagnostics.hpp"
#include "core/place_draw.hpp"
#include "core/skew.hpp"
#include "schema/model.hpp"

namespace datagen::generators {

struct ParentDistribution {
  enum class Kind : std::uint8_t { Uniform, Zipf, Normal, Exponential, Weighted };
  Kind kind = Kind::Uniform;
  double alpha = 1;             ///< Zipf
  double mean = 0.5;            ///< Normal, Exponential: a fraction of the parents
  double std_dev = 0.15;        ///< Normal: the same
  std::vector<double> weights;  ///< Weighted
  /// Weighted, by key: the object, pairwise with `weights`; nullptr when parents are cut into groups.
  const schema::JsonValue* keys = nullptr;
  bool is_scattered = false;  ///< places are anywhere in the table and not in the order of its rows
};

/// Reads what the foreign key says, uniform when it says nothing. Parameters that mean nothing to the
/// distribution, and what it lacks, are reported.
[[nodiscard]] std::optional<ParentDistribution> read_parent_distribution(
    const schema::Table& table, const schema::ForeignKey& foreign_key, core::Diagnostics& errors);

/// For plans, what is not as of any foreign key: ", zipf", ", unique", ", where status".
[[nodiscard]] std::string describe_parent_choice(const schema::Table& parent,
                                                 const schema::ForeignKey& foreign_key);

/// Shares of `parents` places; 1 to 2^62 parents, and at least as many as there are weights. Not for Uniform
/// and for weights by key.
[[nodiscard]] core::Skew skew_of(const ParentDistribution& distribution, std::uint64_t parents);

/// Draws by the same shares among any number of places up to `most`. Not for weights by key.
[[nodiscard]] core::PlaceDraw place_draw_of(const ParentDistribution& distribution, std::uint64_t most);

}  // namespace datagen::generators
