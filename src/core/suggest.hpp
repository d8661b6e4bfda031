// "did you mean": the known name nearest to a wrong one.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace datagen::core {

/// Edits (insert, delete, replace, swap of neighbours) between two names, ASCII letter case ignored:
/// Damerau-Levenshtein distance, optimal string alignment form.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The nearest of `known` to `wrong`, when near enough to be what was meant (at most a third of its length,
/// at least one edit); ties go to the first.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view wrong,
                                                      std::span<const std::string_view> known);

/// `did you mean "NAME"?` or an empty string.
[[nodiscard]] std::string did_you_mean(std::string_view wrong, std::span<const std::string_view> known);

}  // namespace datagen::core
