#include "core/regular_table.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace datagen::core {

namespace {

using Kind = RegularAutomaton::Kind;
using State = RegularAutomaton::State;

constexpr std::size_t kMostStates = 256;
// States of the automaton looked at while the table is made, some milliseconds.
constexpr std::size_t kMostSteps = 200'000;

bool asks_for_words(const State& state) {
  return state.kind == Kind::WordBegin || state.kind == Kind::WordEnd || state.kind == Kind::WordEdge ||
         state.kind == Kind::NoWordEdge;
}

}  // namespace

class RegularTable::Maker {
 public:
  explicit Maker(const RegularAutomaton& automaton)
      : automaton_(automaton), marks_(automaton.states.size(), 0) {}

  std::optional<RegularTable> make() {
    if (std::any_of(automaton_.states.begin(), automaton_.states.end(), asks_for_words)) return std::nullopt;
    sort_letters();
    add_state({}, true);  // kFound
    const std::vector<std::uint32_t> start{automaton_.start};
    const Reached first = reach(start, {.is_begin = true, .is_end = false});
    // A pattern that matches nothing at all is found in every text.
    if (!first.is_match) add_state(first.letters, reach(start, {.is_begin = true, .is_end = true}).is_match);
    for (std::size_t state = kStart; state < sets_.size(); ++state) {
      for (std::size_t letters = 0; letters < table_.class_count_; ++letters) {
        const auto next = follow(state, representatives_[letters]);
        if (!next) return std::nullopt;
        table_.next_[state * table_.class_count_ + letters] = *next;
      }
    }
    if (first.is_match) add_state({}, true);
    return std::move(table_);
  }

 private:
  struct Place {
    bool is_begin;
    bool is_end;
  };
  // What is reached without a letter.
  struct Reached {
    std::vector<std::uint32_t> letters;  // states that take one, ascending
    bool is_match = false;
  };

  // Letters that the same sets hold are of one class.
  void sort_letters() {
    std::map<std::vector<bool>, std::uint8_t> classes;
    for (char32_t letter = 0; letter < kLetters; ++letter) {
      std::vector<bool> holders;
      holders.reserve(automaton_.letters.size());
      for (const RegularAutomaton::Letters& set : automaton_.letters)
        holders.push_back(automaton_.accepts(set, letter));
      const auto [found, is_new] =
          classes.try_emplace(std::move(holders), static_cast<std::uint8_t>(classes.size()));
      if (is_new) representatives_.push_back(letter);
      table_.classes_[letter] = found->second;
    }
    table_.class_count_ = classes.size();
  }

  std::uint16_t add_state(std::vector<std::uint32_t> letters, bool is_found_at_end) {
    const auto number = static_cast<std::uint16_t>(sets_.size());
    sets_.push_back(std::move(letters));
    table_.is_found_at_end_.push_back(is_found_at_end ? 1 : 0);
    table_.next_.resize(sets_.size() * table_.class_count_, kFound);
    return number;
  }

  // Nothing when the table has grown large. The start joins at every place, as a match may begin anywhere.
  std::optional<std::uint16_t> follow(std::size_t state, char32_t letter) {
    std::vector<std::uint32_t> targets{automaton_.start};
    for (const std::uint32_t number : sets_[state]) {
      const State& taken = automaton_.states[number];
      if (automaton_.accepts(automaton_.letters[taken.other], letter)) targets.push_back(taken.next);
    }
    steps_ += sets_[state].size();
    Reached reached = reach(targets, {.is_begin = false, .is_end = false});
    if (reached.is_match) return kFound;
    const bool is_found_at_end = reach(targets, {.is_begin = false, .is_end = true}).is_match;
    const auto [found, is_new] = numbers_.try_emplace({reached.letters, is_found_at_end}, std::uint16_t{0});
    if (!is_new) return found->second;
    if (sets_.size() == kMostStates || steps_ > kMostSteps) return std::nullopt;
    found->second = add_state(std::move(reached.letters), is_found_at_end);
    return found->second;
  }

  Reached reach(const std::vector<std::uint32_t>& from, Place place) {
    Reached reached;
    std::vector<std::uint32_t> pending;
    ++round_;
    const auto push = [&](std::uint32_t number) {
      if (number == RegularAutomaton::kOpen || marks_[number] == round_) return;
      marks_[number] = round_;
      pending.push_back(number);
    };
    for (const std::uint32_t number : from) push(number);
    while (!pending.empty()) {
      const std::uint32_t number = pending.back();
      const State& state = automaton_.states[number];
      pending.pop_back();
      ++steps_;
      switch (state.kind) {
        case Kind::Letter: reached.letters.push_back(number); break;
        case Kind::Match: reached.is_match = true; break;
        case Kind::Split:
          push(state.next);
          push(state.other);
          break;
        case Kind::Begin:
          if (place.is_begin) push(state.next);
          break;
        default:
          if (place.is_end) push(state.next);
      }
    }
    std::sort(reached.letters.begin(), reached.letters.end());
    return reached;
  }

  const RegularAutomaton& automaton_;
  RegularTable table_;
  std::vector<char32_t> representatives_;         // of each class
  std::vector<std::vector<std::uint32_t>> sets_;  // of each state of the table
  std::map<std::pair<std::vector<std::uint32_t>, bool>, std::uint16_t> numbers_;
  std::vector<std::uint32_t> marks_;
  std::uint32_t round_ = 0;
  std::size_t steps_ = 0;
};

std::optional<RegularTable> RegularTable::make(const RegularAutomaton& automaton) {
  return Maker(automaton).make();
}

std::optional<bool> RegularTable::is_found_in(std::string_view text) const noexcept {
  std::size_t state = kStart;
  for (const char c : text) {
    const auto letter = static_cast<unsigned char>(c);
    if (letter >= kLetters) return std::nullopt;
    state = next_[state * class_count_ + classes_[letter]];
    if (state == kFound) return true;
  }
  return is_found_at_end_[state] != 0;
}

}  // namespace datagen::core
