// Which columns keep a value of their own in every row whatever is asked of their table.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "generators/model_build.hpp"

namespace datagen::generators::duplicates {

/// Why the column's values cannot repeat by themselves: its key, reference, sequence, check. Asked once its
/// cell is built.
[[nodiscard]] std::optional<std::string> why_always_fresh(ModelBuild& build, std::size_t table,
                                                          std::size_t column);

/// What its values follow, which would then no longer agree with it: another column of the row or of a
/// parent, all of whose rows but those of `reused` columns count.
[[nodiscard]] std::optional<std::string> why_following(ModelBuild& build, std::size_t table,
                                                       std::size_t column, bool is_reuse);

/// Whether a check of the table compares the column with others.
[[nodiscard]] bool is_checked_beside_others(ModelBuild& build, std::size_t table, std::size_t column);

}  // namespace datagen::generators::duplicates
