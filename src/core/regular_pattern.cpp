#include "core/regular_pattern.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>

#include "core/letter_case.hpp"
#include "core/utf8.hpp"

namespace datagen::core {

namespace {

using Kind = RegularAutomaton::Kind;
using State = RegularAutomaton::State;

}  // namespace

RegularPattern::RegularPattern(std::string_view pattern, LetterCase letter_case)
    : automaton_(read_regular_expression(pattern, letter_case)), table_(RegularTable::make(automaton_)) {}

// The states that are reached at one place of the text; each at most once.
class RegularPattern::Walk {
 public:
  Walk(const RegularAutomaton& automaton, std::string_view text, std::span<std::uint32_t> memory)
      : automaton_(automaton),
        text_(text),
        current_{list(memory, 0)},
        next_{list(memory, 1)},
        pending_{list(memory, 2)},
        marks_{list(memory, 3)} {
    std::fill(marks_.begin(), marks_.end(), 0U);
  }

  // Adds the state and all that it leads to without a letter. True when the end of the pattern is among
  // them.
  bool add(std::uint32_t state, std::size_t at) {
    bool is_match = false;
    std::size_t waiting = 0;
    const auto push = [&](std::uint32_t number) {
      if (marks_[number] == round_) return;
      marks_[number] = round_;
      pending_[waiting++] = number;
    };
    push(state);
    while (waiting > 0) {
      const std::uint32_t number = pending_[--waiting];
      const State& reached = automaton_.states[number];
      if (reached.kind == Kind::Letter) {
        next_[next_size_++] = number;
      } else if (reached.kind == Kind::Match) {
        is_match = true;
      } else if (reached.kind == Kind::Split) {
        if (reached.next != RegularAutomaton::kOpen) push(reached.next);
        if (reached.other != RegularAutomaton::kOpen) push(reached.other);
      } else if (holds(reached.kind, at)) {
        push(reached.next);
      }
    }
    return is_match;
  }
  // What was added is now where the walk stands.
  void step() {
    std::swap(current_, next_);
    current_size_ = next_size_;
    next_size_ = 0;
    ++round_;
  }
  bool take(char32_t letter, std::size_t behind) {
    bool is_match = false;
    for (std::size_t i = 0; i < current_size_; ++i) {
      const State& state = automaton_.states[current_[i]];
      if (automaton_.accepts(automaton_.letters[state.other], letter)) is_match |= add(state.next, behind);
    }
    return is_match;
  }
  [[nodiscard]] bool is_stuck() const { return current_size_ == 0; }

 private:
  [[nodiscard]] std::span<std::uint32_t> list(std::span<std::uint32_t> memory, std::size_t number) const {
    const std::size_t count = automaton_.states.size();
    return memory.subspan(number * count, count);
  }

  [[nodiscard]] bool is_word_at(std::size_t at) const {
    std::string_view rest = text_.substr(at);
    if (rest.empty()) return false;
    const char32_t letter = take_character(rest);
    return letter == '_' || is_word_character(letter);
  }
  [[nodiscard]] bool is_word_before(std::size_t at) const {
    if (at == 0) return false;
    --at;
    while (at > 0 && continues_character(text_[at])) --at;
    return is_word_at(at);
  }
  [[nodiscard]] bool holds(Kind test, std::size_t at) const {
    switch (test) {
      case Kind::Begin: return at == 0;
      case Kind::End: return at == text_.size();
      case Kind::WordBegin: return !is_word_before(at) && is_word_at(at);
      case Kind::WordEnd: return is_word_before(at) && !is_word_at(at);
      case Kind::WordEdge: return is_word_before(at) != is_word_at(at);
      default: return is_word_before(at) == is_word_at(at);
    }
  }

  const RegularAutomaton& automaton_;
  std::string_view text_;
  std::span<std::uint32_t> current_;
  std::span<std::uint32_t> next_;
  std::span<std::uint32_t> pending_;
  std::span<std::uint32_t> marks_;
  std::size_t current_size_ = 0;
  std::size_t next_size_ = 0;
  std::uint32_t round_ = 1;
};

bool RegularPattern::is_found_in(std::string_view text, std::span<std::uint32_t> memory) const {
  if (const auto is_found = table_ ? table_->is_found_in(text) : std::nullopt) return *is_found;
  Walk walk(automaton_, text, memory);
  std::string_view rest = text;
  // A match may begin anywhere: the start joins the walk at every place.
  if (walk.add(automaton_.start, 0)) return true;
  while (!rest.empty()) {
    walk.step();
    const char32_t letter = take_character(rest);
    const std::size_t at = text.size() - rest.size();
    if (walk.take(letter, at) || walk.add(automaton_.start, at)) return true;
  }
  return false;
}

std::optional<RegularPattern::Match> RegularPattern::find(std::string_view text, std::size_t from,
                                                          std::span<std::uint32_t> memory) const {
  for (std::size_t begin = from;;) {
    Walk walk(automaton_, text, memory);
    std::optional<Match> longest;
    if (walk.add(automaton_.start, begin)) longest = Match{begin, begin};
    std::string_view rest = text.substr(begin);
    while (!rest.empty()) {
      walk.step();
      if (walk.is_stuck()) break;
      const char32_t letter = take_character(rest);
      const std::size_t at = text.size() - rest.size();
      if (walk.take(letter, at)) longest = Match{begin, at};
    }
    if (longest) return longest;
    if (begin == text.size()) return std::nullopt;
    begin += first_characters(text.substr(begin), 1).size();
  }
}

}  // namespace datagen::core
