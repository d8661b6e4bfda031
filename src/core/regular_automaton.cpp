#include "core/regular_automaton.hpp"

#include <algorithm>

namespace datagen::core {

bool RegularAutomaton::accepts(const Letters& set, char32_t letter) const {
  const auto holds = [&](char32_t c) {
    return std::any_of(set.ranges.begin(), set.ranges.end(),
                       [&](const Range& range) { return c >= range.first && c <= range.last; });
  };
  bool is_held = holds(letter);
  if (!is_held && letter_case == LetterCase::Ignored)
    is_held = holds(to_lower(letter)) || holds(to_upper(letter));
  return is_held != set.is_negated;
}

}  // namespace datagen::core
