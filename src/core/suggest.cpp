#include "core/suggest.hpp"

#include <algorithm>
#include <vector>

namespace datagen::core {

namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> current(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replace = last[j - 1] + (lower(a[i - 1]) == lower(b[j - 1]) ? 0U : 1U);
      current[j] = std::min({last[j] + 1, current[j - 1] + 1, replace});
      const bool swapped =
          i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
      if (swapped) current[j] = std::min(current[j], before_last[j - 2] + 1);
    }
    std::swap(before_last, last);
    std::swap(last, current);
  }
  return last[b.size()];
}

std::optional<std::string_view> nearest(std::string_view wrong, std::span<const std::string_view> known) {
  // A name the user could not have meant is worse than none: a third of its letters may differ, names far too
  // long to be a slip are not compared at all.
  constexpr std::size_t kLongestName = 128;
  if (wrong.size() > kLongestName) return std::nullopt;
  const std::size_t limit = std::max<std::size_t>(1, wrong.size() / 3);
  std::optional<std::string_view> best;
  std::size_t best_distance = limit + 1;
  for (const std::string_view candidate : known) {
    const std::size_t longer = std::max(candidate.size(), wrong.size());
    const std::size_t shorter = std::min(candidate.size(), wrong.size());
    if (longer - shorter > limit) continue;
    const std::size_t distance = edit_distance(wrong, candidate);
    if (distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view wrong, std::span<const std::string_view> known) {
  const std::optional<std::string_view> name = nearest(wrong, known);
  if (!name) return {};
  return "did you mean \"" + std::string(*name) + "\"?";
}

}  // namespace datagen::core
