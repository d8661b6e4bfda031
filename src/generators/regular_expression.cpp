#include "generators/regular_expression.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/draw.hpp"
#include "core/suggest.hpp"
#include "core/utf8.hpp"
#include "generators/character_classes.hpp"

namespace datagen::generators {

namespace {

using Kind = Expression::Kind;

// A match is built in one go: a megabyte of it is a mistake.
constexpr std::size_t kMostBytes = 1UL << 20U;
constexpr std::uint32_t kMostNesting = 50;
// Repeats multiply: (((a{1000}){1000}){1000}) must be refused before it is unrolled.
constexpr std::uint32_t kLargestRepeat = 1000;

std::uint64_t add_texts(std::uint64_t a, std::uint64_t b) {
  return std::min(kMostTexts, a + b);
}

std::uint64_t multiply_texts(std::uint64_t a, std::uint64_t b) {
  return b != 0 && a > kMostTexts / b ? kMostTexts : a * b;
}

std::size_t multiply_bytes(std::size_t bytes, std::uint32_t times) {
  return bytes > kMostBytes / std::max<std::uint32_t>(times, 1) ? kMostBytes + 1 : bytes * times;
}

bool has_fixed_length(const Expression& part) {
  return part.min_bytes == part.max_bytes;
}

void describe_characters(Expression& node) {
  node.texts = node.characters.size();
  node.min_bytes = SIZE_MAX;
  for (const std::string& character : node.characters) {
    node.min_bytes = std::min(node.min_bytes, character.size());
    node.max_bytes = std::max(node.max_bytes, character.size());
    node.first_bytes.set(static_cast<unsigned char>(character.front()));
    for (const char byte : character) node.all_bytes.set(static_cast<unsigned char>(byte));
  }
}

// Where a part of varying length ends is certain when what follows it cannot begin with anything it holds.
bool is_delimited(const Expression& part, const Expression* next) {
  return next != nullptr && next->min_bytes > 0 && (part.all_bytes & next->first_bytes).none();
}

bool concatenation_is_unambiguous(const std::vector<Expression>& parts) {
  // From the left, each part ends where its length or what follows it says. Behind one part whose end is open
  // only parts of fixed length may stand: they are cut off from the right.
  bool has_open_part = false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!parts[i].is_unambiguous) return false;
    const Expression* next = i + 1 < parts.size() ? &parts[i + 1] : nullptr;
    if (has_fixed_length(parts[i])) continue;
    if (has_open_part) return false;
    has_open_part = !is_delimited(parts[i], next);
  }
  return true;
}

void describe_concatenation(Expression& node) {
  bool may_begin_here = true;
  for (const Expression& part : node.parts) {
    node.texts = multiply_texts(node.texts, part.texts);
    node.min_bytes += part.min_bytes;
    node.max_bytes = std::min(node.max_bytes + part.max_bytes, kMostBytes + 1);
    if (may_begin_here) node.first_bytes |= part.first_bytes;
    may_begin_here = may_begin_here && part.min_bytes == 0;
    node.all_bytes |= part.all_bytes;
  }
  node.is_unambiguous = concatenation_is_unambiguous(node.parts);
}

bool are_apart(const Expression& a, const Expression& b) {
  if (a.max_bytes < b.min_bytes || b.max_bytes < a.min_bytes) return true;
  return a.min_bytes > 0 && b.min_bytes > 0 && (a.first_bytes & b.first_bytes).none();
}

void describe_alternation(Expression& node) {
  node.texts = 0;
  node.min_bytes = SIZE_MAX;
  for (std::size_t i = 0; i < node.parts.size(); ++i) {
    const Expression& part = node.parts[i];
    node.texts = add_texts(node.texts, part.texts);
    node.min_bytes = std::min(node.min_bytes, part.min_bytes);
    node.max_bytes = std::max(node.max_bytes, part.max_bytes);
    node.first_bytes |= part.first_bytes;
    node.all_bytes |= part.all_bytes;
    node.is_unambiguous = node.is_unambiguous && part.is_unambiguous;
    for (std::size_t j = 0; j < i; ++j)
      node.is_unambiguous = node.is_unambiguous && are_apart(node.parts[j], part);
  }
}

void describe_repeat(Expression& node) {
  const Expression& part = node.parts.front();
  node.texts = 0;
  std::uint64_t texts = 1;
  for (std::uint32_t times = 0; times <= node.max_repeats; ++times) {
    if (times >= node.min_repeats) node.texts = add_texts(node.texts, texts);
    texts = multiply_texts(texts, part.texts);
  }
  node.min_bytes = multiply_bytes(part.min_bytes, node.min_repeats);
  node.max_bytes = multiply_bytes(part.max_bytes, node.max_repeats);
  node.first_bytes = part.first_bytes;
  node.all_bytes = part.all_bytes;
  node.is_unambiguous = part.is_unambiguous && has_fixed_length(part) && part.min_bytes > 0;
}

void describe(Expression& node) {
  for (const Expression& part : node.parts) node.nodes += part.nodes;
  switch (node.kind) {
    case Kind::Characters: return describe_characters(node);
    case Kind::Concatenation: return describe_concatenation(node);
    case Kind::Alternation: return describe_alternation(node);
    case Kind::Repeat: return describe_repeat(node);
  }
}

Expression characters_of(std::vector<std::string> characters) {
  Expression node;
  node.kind = Kind::Characters;
  node.characters = std::move(characters);
  describe(node);
  return node;
}

// Thrown inside the parser alone.
struct ParseFailure {
  ExpressionError error;
};

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Expression parse() {
    if (const std::size_t zero = text_.find('\0'); zero != std::string_view::npos)
      fail(zero, "the character U+0000 cannot be stored");
    Expression result = alternation();
    if (!at_end()) fail(at_, "unmatched \")\"");
    return result;
  }

 private:
  [[noreturn]] static void fail(std::size_t offset, std::string message, std::string hint = {}) {
    throw ParseFailure{{offset, std::move(message), std::move(hint)}};
  }

  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  bool accept(char c) {
    if (at_end() || peek() != c) return false;
    ++at_;
    return true;
  }

  Expression alternation() {
    if (++nesting_ > kMostNesting)
      fail(at_, fmt::format("groups are nested more than {} deep", kMostNesting));
    std::vector<Expression> branches;
    do {
      branches.push_back(concatenation());
    } while (accept('|'));
    --nesting_;
    if (branches.size() == 1) return std::move(branches.front());
    Expression node;
    node.kind = Kind::Alternation;
    node.parts = std::move(branches);
    describe(node);
    return node;
  }

  Expression concatenation() {
    Expression node;
    // "^" counts as the beginning in the outermost alternatives, each of which begins the text.
    if (nesting_ == 1) accept('^');
    while (!at_end() && peek() != '|' && peek() != ')') {
      if (peek() == '$' && is_last()) {
        ++at_;
        break;
      }
      append_repeated(node.parts, atom());
    }
    describe(node);
    if (node.max_bytes > kMostBytes)
      fail(0, "its matches can be longer than a megabyte", "lower the repeat counts");
    return node;
  }

  // "$" counts as the end where nothing but closing brackets follows, or the next outermost alternative.
  [[nodiscard]] bool is_last() const {
    const std::size_t next = std::min(text_.find_first_not_of(')', at_ + 1), text_.size());
    return next == text_.size() || (nesting_ == 1 && peek(1) == '|');
  }

  // A fixed repeat is unrolled: its places can then be drawn and permuted one by one. Large ones are not, or
  // nested ones would double at each level.
  void append_repeated(std::vector<Expression>& parts, Expression atom) {
    const std::size_t begin = at_;
    std::uint32_t min = 1;
    std::uint32_t max = 1;
    if (!repeat_counts(min, max)) return parts.push_back(std::move(atom));
    if (multiply_bytes(atom.max_bytes, max) > kMostBytes) {
      fail(begin, "its matches can be longer than a megabyte", "lower the repeat counts");
    }
    if (peek() == '?') ++at_;  // lazy repeats match the same texts
    if (peek() == '+') fail(at_, "possessive repeats cannot be generated", "leave out the second \"+\"");
    if (min == max && min * atom.nodes <= kLargestRepeat) {
      for (std::uint32_t i = 0; i < min; ++i) parts.push_back(atom);
      return;
    }
    Expression node;
    node.kind = Kind::Repeat;
    node.min_repeats = min;
    node.max_repeats = max;
    node.parts.push_back(std::move(atom));
    describe(node);
    parts.push_back(std::move(node));
  }

  bool repeat_counts(std::uint32_t& min, std::uint32_t& max) {
    if (accept('?')) return set(min, 0, max, 1);
    if (accept('*')) return set(min, 0, max, kMostRepeats);
    if (accept('+')) return set(min, 1, max, kMostRepeats);
    if (peek() != '{' || !(peek(1) >= '0' && peek(1) <= '9')) return false;
    const std::size_t begin = at_++;
    min = max = count(begin);
    if (accept(',')) max = peek() == '}' ? std::max(min, kMostRepeats) : count(begin);
    if (!accept('}')) fail(begin, "unmatched \"{\"");
    if (min > max) fail(begin, fmt::format("repeat from {} to {} runs backwards", min, max));
    return true;
  }

  static bool set(std::uint32_t& min, std::uint32_t low, std::uint32_t& max, std::uint32_t high) {
    min = low;
    max = high;
    return true;
  }

  std::uint32_t count(std::size_t begin) {
    std::uint32_t value = 0;
    if (!(peek() >= '0' && peek() <= '9')) fail(begin, "a repeat is written {n}, {n,} or {n,m}");
    while (peek() >= '0' && peek() <= '9') {
      value = value * 10 + static_cast<std::uint32_t>(peek() - '0');
      if (value > kLargestRepeat)
        fail(begin, fmt::format("repeats above {} are not supported", kLargestRepeat));
      ++at_;
    }
    return value;
  }

  Expression atom() {
    const std::size_t begin = at_;
    switch (peek()) {
      case '(': return group();
      case '[': return characters_of(bracket());
      case '\\': ++at_; return characters_of(escape(begin));
      case '.': ++at_; return characters_of(any_character());
      case '*':
      case '+':
      case '?': fail(at_, fmt::format("nothing to repeat before \"{}\"", peek()));
      case '^':
      case '$':
        fail(at_, fmt::format("\"{}\" stands inside the expression", peek()),
             fmt::format("write \\{}", peek()));
      default: return characters_of({code_point()});
    }
  }

  Expression group() {
    const std::size_t begin = at_++;
    if (accept('?') && !accept(':')) skip_group_name(begin);
    Expression inside = alternation();
    if (!accept(')')) fail(begin, "unmatched \"(\"");
    return inside;
  }

  // (?<name> and (?P<name>: the name changes no text.
  void skip_group_name(std::size_t begin) {
    if (peek() == 'P' && peek(1) == '<') ++at_;
    const bool is_look_behind = peek(1) == '=' || peek(1) == '!';
    const std::size_t end = text_.find('>', at_);
    if (peek() != '<' || is_look_behind || end == std::string_view::npos) {
      const bool looks = peek() == '=' || peek() == '!' || peek() == '<';
      fail(begin, fmt::format("{} cannot be generated", looks ? "look-around" : "this kind of group"),
           "use ( ) or (?: )");
    }
    at_ = end + 1;
  }

  std::string code_point() {
    const std::size_t begin = at_++;
    while (!at_end() && core::continues_character(peek())) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  // After a backslash: a class of characters or one character.
  Characters escape(std::size_t begin) {
    if (at_end()) fail(begin, "a backslash at the end stands for nothing", "write \\\\");
    const char c = peek();
    if (std::optional<Characters> known = escaped_class(c)) {
      ++at_;
      return *std::move(known);
    }
    const std::size_t control = std::string_view("tnr").find(c);
    if (control != std::string_view::npos) {
      ++at_;
      return {std::string(1, "\t\n\r"[control])};
    }
    if (c >= '0' && c <= '9') fail(begin, "back-references cannot be generated", "write the text again");
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      fail(begin, fmt::format("\"\\{}\" cannot be generated", c),
           "\\d, \\w, \\s, \\t, \\n and escaped punctuation can");
    }
    return {code_point()};
  }

  Characters bracket() {
    const std::size_t begin = at_++;
    const bool is_negated = accept('^');
    Characters characters;
    for (bool is_first = true; is_first || peek() != ']'; is_first = false) {
      if (at_end()) fail(begin, "unmatched \"[\"");
      bracket_item(characters);
    }
    ++at_;
    std::sort(characters.begin(), characters.end());
    characters.erase(std::unique(characters.begin(), characters.end()), characters.end());
    if (is_negated) characters = all_but(characters);
    if (characters.empty()) fail(begin, "the class holds no character");
    return characters;
  }

  // One character, escape, range or POSIX class.
  void bracket_item(Characters& characters) {
    const std::size_t begin = at_;
    Characters items = peek() == '[' && peek(1) == ':' ? named_class() : bracket_character();
    if (peek() == '-' && peek(1) != ']' && at_ + 1 < text_.size()) {
      ++at_;
      const Characters last = bracket_character();
      if (items.size() != 1 || last.size() != 1) fail(begin, "a range runs between two characters");
      items = character_range(items[0], last[0]);
      const std::string_view range = text_.substr(begin, at_ - begin);
      if (items.empty()) fail(begin, fmt::format("range {} runs backwards", range));
      if (items.size() > kLargestRange)
        fail(begin, fmt::format("range {} holds more than {} characters", range, kLargestRange));
    }
    characters.insert(characters.end(), items.begin(), items.end());
  }

  // [:alpha:]
  Characters named_class() {
    const std::size_t begin = at_;
    const std::size_t end = text_.find(":]", begin + 2);
    if (end == std::string_view::npos) fail(begin, "unmatched \"[:\"");
    const std::string_view name = text_.substr(begin + 2, end - begin - 2);
    std::optional<Characters> characters = posix_class(name);
    if (!characters) {
      fail(begin, fmt::format("class [:{}:] cannot be generated", name),
           core::did_you_mean(name, posix_class_names()));
    }
    at_ = end + 2;
    return *std::move(characters);
  }

  Characters bracket_character() {
    const std::size_t begin = at_;
    if (accept('\\')) return escape(begin);
    return {code_point()};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t nesting_ = 0;
};

char* copy(const std::string& text, char* out) {
  return std::copy(text.begin(), text.end(), out);
}

std::uint64_t power(std::uint64_t base, std::uint32_t exponent) {
  std::uint64_t result = 1;
  for (std::uint32_t i = 0; i < exponent; ++i) result = multiply_texts(result, base);
  return result;
}

char folded_byte(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

// Letters of ASCII: others have no class of pairs that patterns for keys would use.
std::vector<std::string> without_pairs(const std::vector<std::string>& characters) {
  std::vector<std::string> kept;
  for (const std::string& character : characters) {
    const bool is_known = std::any_of(kept.begin(), kept.end(), [&](const std::string& other) {
      return other.size() == 1 && character.size() == 1 &&
             folded_byte(other.front()) == folded_byte(character.front());
    });
    if (!is_known) kept.push_back(character);
  }
  return kept;
}

}  // namespace

Expression without_case(const Expression& expression) {
  Expression node;
  node.kind = expression.kind;
  node.min_repeats = expression.min_repeats;
  node.max_repeats = expression.max_repeats;
  node.characters = without_pairs(expression.characters);
  for (const Expression& part : expression.parts) node.parts.push_back(without_case(part));
  describe(node);
  // A letter stands for both of its forms where parts are told apart.
  for (std::size_t lower = 'a'; lower <= 'z'; ++lower) {
    const std::size_t upper = lower - 'a' + 'A';
    for (std::bitset<256>* bytes : {&node.first_bytes, &node.all_bytes}) {
      const bool is_held = bytes->test(lower) || bytes->test(upper);
      bytes->set(lower, is_held);
      bytes->set(upper, is_held);
    }
  }
  return node;
}

std::optional<Expression> parse_expression(std::string_view text, ExpressionError& error) {
  try {
    return Parser(text).parse();
  } catch (const ParseFailure& failure) {
    error = failure.error;
    return std::nullopt;
  }
}

char* write_match(const Expression& expression, std::uint64_t index, char* out) {
  switch (expression.kind) {
    case Kind::Characters: return copy(expression.characters[index], out);
    case Kind::Concatenation:
      for (const Expression& part : expression.parts) {
        out = write_match(part, index % part.texts, out);
        index /= part.texts;
      }
      return out;
    case Kind::Alternation:
      for (const Expression& part : expression.parts) {
        if (index < part.texts) return write_match(part, index, out);
        index -= part.texts;
      }
      return out;
    case Kind::Repeat: {
      const Expression& part = expression.parts.front();
      std::uint32_t times = expression.min_repeats;
      for (; times < expression.max_repeats; ++times) {
        const std::uint64_t texts = power(part.texts, times);
        if (index < texts) break;
        index -= texts;
      }
      for (; times > 0; --times) {
        out = write_match(part, index % part.texts, out);
        index /= part.texts;
      }
      return out;
    }
  }
  return out;
}

char* write_random_match(const Expression& expression, std::uint64_t& state, char* out) {
  const auto pick = [&state](std::uint64_t count) {
    state = core::mix(state + 0x9E3779B97F4A7C15ULL);
    return core::below(state, count);
  };
  switch (expression.kind) {
    case Kind::Characters: return copy(expression.characters[pick(expression.characters.size())], out);
    case Kind::Concatenation:
      for (const Expression& part : expression.parts) out = write_random_match(part, state, out);
      return out;
    case Kind::Alternation:
      return write_random_match(expression.parts[pick(expression.parts.size())], state, out);
    case Kind::Repeat: {
      const std::uint64_t spread = expression.max_repeats - expression.min_repeats + 1;
      for (std::uint64_t times = expression.min_repeats + pick(spread); times > 0; --times) {
        out = write_random_match(expression.parts.front(), state, out);
      }
      return out;
    }
  }
  return out;
}

}  // namespace datagen::generators
