// From the text of a regular expression to its automaton.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/regular_automaton.hpp"
#include "core/utf8.hpp"

namespace datagen::core {

namespace {

// Repeats are written out: (a{100}){100} must be refused before it is.
constexpr std::size_t kMostStates = 5'000;
constexpr int kMostRepeats = 255;  // DUPMAX of PostgreSQL's regguts.h
constexpr int kEndless = -1;
constexpr int kMostNesting = 100;

[[noreturn]] void fail(std::string message) {
  throw RegularFault{std::move(message)};
}

// Reads a pattern and writes the states: a part is its first state, its ends are patched to what follows.
class Reader {
 public:
  Reader(RegularAutomaton& result, std::string_view text) : result_(result), rest_(text) {}

  void read() {
    if (rest_.starts_with("***")) fail("regular expressions with *** in front are not understood");
    take_options();
    Part whole = alternatives(0);
    if (!rest_.empty()) fail("invalid regular expression: parentheses () not balanced");
    patch(whole.ends, add({Kind::Match}));
    result_.start = whole.start;
  }

 private:
  using Kind = RegularAutomaton::Kind;
  using State = RegularAutomaton::State;
  using Letters = RegularAutomaton::Letters;
  // A way out of a state that leads nowhere yet.
  struct End {
    std::uint32_t state;
    bool is_other;
  };
  struct Part {
    std::uint32_t start;
    std::vector<End> ends;
  };

  bool take(std::string_view expected) {
    if (!rest_.starts_with(expected)) return false;
    rest_.remove_prefix(expected.size());
    return true;
  }

  // (?i) and the like in front of all.
  void take_options() {
    if (!rest_.starts_with("(?") || rest_.size() < 3 || rest_[2] < 'a' || rest_[2] > 'z') return;
    const std::size_t end = rest_.find(')');
    for (const char option : rest_.substr(2, end == std::string_view::npos ? end : end - 2)) {
      if (option == 'i') {
        result_.letter_case = LetterCase::Ignored;
      } else if (option == 'c') {
        result_.letter_case = LetterCase::Matters;
      } else if (option != 's') {
        fail(fmt::format("the option {} of regular expressions is not understood", option));
      }
    }
    if (end != std::string_view::npos) rest_.remove_prefix(end + 1);
  }

  std::uint32_t add(State state) {
    if (result_.states.size() >= kMostStates) fail("invalid regular expression: it is too complex");
    result_.states.push_back(state);
    return static_cast<std::uint32_t>(result_.states.size() - 1);
  }
  void patch(const std::vector<End>& ends, std::uint32_t target) {
    for (const End& end : ends) {
      State& state = result_.states[end.state];
      (end.is_other ? state.other : state.next) = target;
    }
  }

  Part letter_part(Letters letters) {
    result_.letters.push_back(std::move(letters));
    const auto number = static_cast<std::uint32_t>(result_.letters.size() - 1);
    const std::uint32_t state = add({Kind::Letter, RegularAutomaton::kOpen, number});
    return {state, {{state, false}}};
  }
  Part test_part(Kind kind) {
    const std::uint32_t state = add({kind, RegularAutomaton::kOpen, 0});
    return {state, {{state, false}}};
  }
  Part empty_part() {
    const std::uint32_t state = add({Kind::Split, RegularAutomaton::kOpen, RegularAutomaton::kOpen});
    return {state, {{state, false}, {state, true}}};
  }

  Part alternatives(int depth) {
    if (depth > kMostNesting) fail("invalid regular expression: it is nested too deep");
    Part result = sequence(depth);
    while (take("|")) {
      Part other = sequence(depth);
      const std::uint32_t split = add({Kind::Split, result.start, other.start});
      result.start = split;
      result.ends.insert(result.ends.end(), other.ends.begin(), other.ends.end());
    }
    return result;
  }

  Part sequence(int depth) {
    std::optional<Part> result;
    while (!rest_.empty() && rest_.front() != '|' && rest_.front() != ')') {
      Part next = repeated(depth);
      if (!result) {
        result = std::move(next);
      } else {
        patch(result->ends, next.start);
        result->ends = std::move(next.ends);
      }
    }
    return result ? *std::move(result) : empty_part();
  }

  Part repeated(int depth) {
    const std::string_view before = rest_;
    Part part = atom(depth);
    while (!rest_.empty()) {
      int least = 0;
      int most = 0;
      const std::string_view source = before.substr(0, before.size() - rest_.size());
      if (!take_quantifier(least, most)) break;
      if (rest_.starts_with("?")) {
        result_.has_short_quantifier = true;
        rest_.remove_prefix(1);
      }
      part = times(source, std::move(part), least, most, depth);
    }
    return part;
  }

  bool take_quantifier(int& least, int& most) {
    if (take("*")) {
      least = 0;
      most = kEndless;
    } else if (take("+")) {
      least = 1;
      most = kEndless;
    } else if (take("?")) {
      least = 0;
      most = 1;
    } else if (rest_.size() > 1 && rest_[0] == '{' && rest_[1] >= '0' && rest_[1] <= '9') {
      rest_.remove_prefix(1);
      least = number();
      most = least;
      if (take(",")) most = rest_.starts_with("}") ? kEndless : number();
      if (!take("}")) fail("invalid regular expression: braces {} not balanced");
      if (least > kMostRepeats || most > kMostRepeats || (most != kEndless && most < least))
        fail("invalid regular expression: invalid repetition count(s)");
    } else {
      return false;
    }
    return true;
  }

  int number() {
    int value = 0;
    while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9' && value <= kMostRepeats) {
      value = value * 10 + (rest_.front() - '0');
      rest_.remove_prefix(1);
    }
    return value;
  }

  // `first` and copies of it, which are read again from its source.
  Part times(std::string_view source, Part first, int least, int most, int depth) {
    const auto copy = [&] { return Reader(result_, source).repeated(depth); };
    if (most == 0) return empty_part();
    std::optional<Part> result;
    bool is_used = false;
    const auto next = [&] {
      if (is_used) return copy();
      is_used = true;
      return std::move(first);
    };
    const auto append = [&](Part part) {
      if (!result) {
        result = std::move(part);
        return;
      }
      patch(result->ends, part.start);
      result->ends = std::move(part.ends);
    };
    for (int i = 0; i < least; ++i) append(next());
    if (most == kEndless) {
      append(loop(next()));
      return *std::move(result);
    }
    for (int i = least; i < most; ++i) append(optional_part(next()));
    return *std::move(result);
  }

  Part loop(const Part& part) {
    const std::uint32_t split = add({Kind::Split, part.start, RegularAutomaton::kOpen});
    patch(part.ends, split);
    return {split, {{split, true}}};
  }
  Part optional_part(Part part) {
    const std::uint32_t split = add({Kind::Split, part.start, RegularAutomaton::kOpen});
    part.start = split;
    part.ends.push_back({split, true});
    return part;
  }

  Part atom(int depth) {
    if (take("(")) return group(depth);
    if (take("[")) return letter_part(bracket());
    if (take(".")) return letter_part({{}, true});
    if (take("^")) return test_part(Kind::Begin);
    if (take("$")) return test_part(Kind::End);
    if (take("\\")) return escaped();
    if (rest_.front() == '*' || rest_.front() == '+' || rest_.front() == '?')
      fail("invalid regular expression: quantifier operand invalid");
    const char32_t letter = take_character(rest_);
    return letter_part({{{letter, letter}}, false});
  }

  Part group(int depth) {
    if (rest_.starts_with("?=") || rest_.starts_with("?!") || rest_.starts_with("?<"))
      fail("look-around in regular expressions is not understood");
    take("?:");
    Part part = alternatives(depth + 1);
    if (!take(")")) fail("invalid regular expression: parentheses () not balanced");
    return part;
  }

  Part escaped() {
    if (rest_.empty()) fail("invalid regular expression: invalid escape \\ sequence");
    const char kind = rest_.front();
    constexpr std::array<std::pair<char, Kind>, 6> kTests{{{'m', Kind::WordBegin},
                                                           {'M', Kind::WordEnd},
                                                           {'y', Kind::WordEdge},
                                                           {'Y', Kind::NoWordEdge},
                                                           {'A', Kind::Begin},
                                                           {'Z', Kind::End}}};
    for (const auto& [letter, test] : kTests) {
      if (letter != kind) continue;
      rest_.remove_prefix(1);
      return test_part(test);
    }
    if (kind >= '1' && kind <= '9') fail("back references in regular expressions are not understood");
    Letters letters;
    if (!take_class_escape(letters)) {
      const char32_t letter = escaped_letter();
      letters.ranges = {{letter, letter}};
    }
    return letter_part(std::move(letters));
  }

  // \d, \s, \w and their opposites.
  bool take_class_escape(Letters& letters) {
    const char kind = rest_.front();
    const char lower = static_cast<char>(kind | 0x20);
    if (lower != 'd' && lower != 's' && lower != 'w') return false;
    rest_.remove_prefix(1);
    add_class(lower == 'd' ? "digit" : lower == 's' ? "space" : "word", letters);
    letters.is_negated = kind != lower;
    return true;
  }

  char32_t escaped_letter() {
    constexpr std::array<std::pair<char, char32_t>, 8> kControls{{{'n', '\n'},
                                                                  {'t', '\t'},
                                                                  {'r', '\r'},
                                                                  {'f', '\f'},
                                                                  {'v', '\v'},
                                                                  {'a', '\a'},
                                                                  {'b', '\b'},
                                                                  {'e', 033}}};
    const char kind = rest_.front();
    for (const auto& [letter, control] : kControls) {
      if (letter != kind) continue;
      rest_.remove_prefix(1);
      return control;
    }
    if (kind == 'u') return hexadecimal(4);
    if (kind == 'x') return hexadecimal(std::max<std::size_t>(count_hexadecimal(rest_.substr(1)), 1));
    if (kind == 'B') {
      rest_.remove_prefix(1);
      return '\\';
    }
    const bool is_letter = (kind >= 'a' && kind <= 'z') || (kind >= 'A' && kind <= 'Z') || kind == '0';
    if (is_letter) fail("invalid regular expression: invalid escape \\ sequence");
    return take_character(rest_);
  }

  // As PostgreSQL, which takes all that follow, but no more than a character has.
  static std::size_t count_hexadecimal(std::string_view text) {
    constexpr std::size_t kMost = 6;
    return std::min({text.find_first_not_of("0123456789abcdefABCDEF"), text.size(), kMost});
  }

  char32_t hexadecimal(std::size_t digits) {
    char32_t value = 0;
    rest_.remove_prefix(1);
    for (std::size_t i = 0; i < digits; ++i) {
      const std::size_t digit =
          rest_.empty() ? std::string_view::npos
                        : std::string_view("0123456789abcdef").find(static_cast<char>(rest_.front() | 0x20));
      if (digit == std::string_view::npos) fail("invalid regular expression: invalid escape \\ sequence");
      value = value * 16 + static_cast<char32_t>(digit);
      rest_.remove_prefix(1);
    }
    return value;
  }

  static void add_class(std::string_view name, Letters& letters) {
    const auto add = [&](char32_t first, char32_t last) { letters.ranges.push_back({first, last}); };
    const bool has_digits = name == "digit" || name == "alnum" || name == "word" || name == "xdigit";
    const bool has_lower = name == "lower" || name == "alpha" || name == "alnum" || name == "word";
    const bool has_upper = name == "upper" || name == "alpha" || name == "alnum" || name == "word";
    if (has_digits) add('0', '9');
    if (has_lower) add('a', 'z');
    if (has_upper) add('A', 'Z');
    if (has_lower && has_upper) add(0xC0, 0x1FFF);
    if (name == "word") add('_', '_');
    if (name == "xdigit") {
      add('a', 'f');
      add('A', 'F');
    } else if (name == "space") {
      add('\t', '\r');
      add(' ', ' ');
    } else if (name == "blank") {
      add(' ', ' ');
      add('\t', '\t');
    } else if (name == "punct") {
      add('!', '/');
      add(':', '@');
      add('[', '`');
      add('{', '~');
    } else if (name == "cntrl") {
      add(0, 0x1F);
      add(0x7F, 0x7F);
    } else if (name == "print" || name == "graph") {
      add(name == "print" ? ' ' : '!', '~');
      add(0xA1, 0x10FFFF);
    } else if (!has_digits && !has_lower && !has_upper) {
      fail("invalid regular expression: invalid character class");
    }
  }

  Letters bracket() {
    Letters letters;
    letters.is_negated = take("^");
    bool is_first = true;
    while (is_first || !rest_.starts_with("]")) {
      if (rest_.empty()) fail("invalid regular expression: brackets [] not balanced");
      is_first = false;
      bracket_item(letters);
    }
    rest_.remove_prefix(1);
    return letters;
  }

  void bracket_item(Letters& letters) {
    if (take("[:")) {
      const std::size_t end = rest_.find(":]");
      if (end == std::string_view::npos) fail("invalid regular expression: brackets [] not balanced");
      add_class(rest_.substr(0, end), letters);
      rest_.remove_prefix(end + 2);
      return;
    }
    if (rest_.starts_with("[.") || rest_.starts_with("[="))
      fail("collating elements in regular expressions are not understood");
    if (rest_.starts_with("\\") && rest_.size() > 1) {
      const std::string_view saved = rest_;
      rest_.remove_prefix(1);
      Letters escaped;
      if (take_class_escape(escaped)) {
        if (escaped.is_negated) fail("\\D, \\S and \\W within brackets are not understood");
        letters.ranges.insert(letters.ranges.end(), escaped.ranges.begin(), escaped.ranges.end());
        return;
      }
      rest_ = saved;
    }
    const char32_t first = bracket_letter();
    char32_t last = first;
    if (rest_.size() > 1 && rest_[0] == '-' && rest_[1] != ']') {
      rest_.remove_prefix(1);
      last = bracket_letter();
    }
    if (last < first) fail("invalid regular expression: invalid character range");
    letters.ranges.push_back({first, last});
  }

  char32_t bracket_letter() {
    if (rest_.size() > 1 && rest_.front() == '\\') {
      rest_.remove_prefix(1);
      return escaped_letter();
    }
    return take_character(rest_);
  }

  RegularAutomaton& result_;
  std::string_view rest_;
};

}  // namespace

RegularAutomaton read_regular_expression(std::string_view pattern, LetterCase letter_case) {
  RegularAutomaton result;
  result.letter_case = letter_case;
  Reader(result, pattern).read();
  return result;
}

}  // namespace datagen::core
