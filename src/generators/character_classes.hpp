// Sets of characters that regular expressions write in short: \d, [:alpha:], ranges, complements.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace datagen::generators {

/// Code points as UTF-8, each one text.
using Characters = std::vector<std::string>;

/// The largest range that is spelled out: more than any alphabet has, little enough to list.
inline constexpr std::size_t kLargestRange = 4096;

/// The characters of a class that a letter behind a backslash names: d, w, s or their complements D, W, S.
/// Nothing for other letters.
[[nodiscard]] std::optional<Characters> escaped_class(char letter);
/// The ASCII characters of a POSIX class by its name without colons ("alpha"). Nothing for other names.
[[nodiscard]] std::optional<Characters> posix_class(std::string_view name);
[[nodiscard]] std::span<const std::string_view> posix_class_names();
/// The letters and digits that "." stands for.
[[nodiscard]] Characters any_character();
/// The printable ASCII characters that are not among these.
[[nodiscard]] Characters all_but(const Characters& excluded);
/// From one character to another, both included; nothing when that runs backwards. At most kLargestRange + 1
/// characters are made.
[[nodiscard]] Characters character_range(std::string_view first, std::string_view last);

}  // namespace datagen::generators
