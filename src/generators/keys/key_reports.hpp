// What is said of keys that rows are too many for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/diagnostics.hpp"
#include "generators/keys/key_members.hpp"
#include "generators/keys/key_scheme.hpp"

namespace datagen::generators {

/// Keys that share members, directly or by others, and all members of them.
struct KeyComponent {
  std::vector<const PlannedKey*> keys;
  std::vector<std::size_t> members;  ///< numbers in KeyPlan::members
};

/// `problem` is the component's: its keys and members are pairwise with those.
void report_too_small(const KeyMembers& keys, const KeyComponent& component, const SchemeProblem& problem,
                      const std::vector<std::string>& sources, core::Diagnostics& problems);

/// Where `most` rows of one parent of a laid-out foreign key need values that differ in `key`, which has room
/// for `room`.
void report_crowded(const KeyMembers& keys, std::size_t laid_out, const PlannedKey& key, std::uint64_t most,
                    std::uint64_t room, core::Diagnostics& problems);

/// Foreign keys among these members, which lose their distribution. Weights of a column give way silently, as
/// the schema asks for its values to be distinct.
void warn_of_lost_skews(const KeyMembers& keys, const std::vector<std::size_t>& members,
                        core::Diagnostics& problems);

/// Keys over constants alone, which have room for one row.
void report_constants(const KeyMembers& keys, std::uint64_t rows, core::Diagnostics& problems);

/// The column is NULL in `made` rows, not in as many as its null_ratio asks for.
void warn_of_lost_nulls(const KeyMembers& keys, std::size_t column, std::uint64_t made,
                        core::Diagnostics& problems);

}  // namespace datagen::generators
