#include "generators/match_writer.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <optional>

#include "core/draw.hpp"

namespace datagen::generators {

namespace {

using ExpressionKind = Expression::Kind;

// Words up to this size are written by one copy of this size.
constexpr std::size_t kWide = MatchWriter::kMargin;

// Writes a text that has kWide bytes behind its end; returns the end of what is written.
inline char* copy(const char* text, std::size_t size, char* out) {
  std::memcpy(out, text, kWide);
  if (size > kWide) std::memcpy(out + kWide, text + kWide, size - kWide);
  return out + size;
}

}  // namespace

MatchWriter::MatchWriter(const Expression& expression)
    : room_(expression.max_bytes + kWide), chains_(draw_chains(core::wanted_instructions())) {
  root_ = add(expression, true);
  bytes_.append(kWide, '\0');
}

// What matches one text alone.
std::optional<MatchWriter::Literal> MatchWriter::literal_of(const Expression& expression) {
  if (expression.kind == ExpressionKind::Characters) {
    if (expression.characters.size() != 1) return std::nullopt;
    return Literal{expression.characters.front(), 1};
  }
  if (expression.kind != ExpressionKind::Concatenation) return std::nullopt;
  Literal all;
  for (const Expression& part : expression.parts) {
    const std::optional<Literal> literal = literal_of(part);
    if (!literal) return std::nullopt;
    all.append(*literal);
  }
  return all;
}

// Whether all alternatives are plain words.
bool MatchWriter::is_words(const Expression& expression) {
  return expression.kind == ExpressionKind::Alternation &&
         std::all_of(expression.parts.begin(), expression.parts.end(),
                     [](const Expression& part) { return literal_of(part).has_value(); });
}

// Returns the step's index, which its own parts are in front of.
std::uint32_t MatchWriter::add(const Expression& expression, bool is_last) {
  switch (expression.kind) {
    case ExpressionKind::Characters: return add_letters(expression.characters, is_last);
    case ExpressionKind::Concatenation: return add_sequence(expression, is_last);
    case ExpressionKind::Alternation: {
      if (is_words(expression)) return add_words(expression.parts, {}, {}, is_last);
      std::vector<std::uint32_t> parts;
      for (const Expression& part : expression.parts) parts.push_back(add(part, is_last));
      return add_parts(Kind::Choice, parts, static_cast<std::uint32_t>(parts.size()));
    }
    case ExpressionKind::Repeat: break;
  }
  const bool is_repeated = expression.max_repeats > 1;
  return add_parts(Kind::Repeat, {add(expression.parts.front(), is_last && !is_repeated)},
                   expression.max_repeats - expression.min_repeats + 1, expression.min_repeats);
}

std::uint32_t MatchWriter::add_step(const Step& step) {
  steps_.push_back(step);
  return static_cast<std::uint32_t>(steps_.size() - 1);
}

std::uint32_t MatchWriter::add_parts(Kind kind, const std::vector<std::uint32_t>& parts, std::uint32_t count,
                                     std::uint32_t least) {
  const auto first = static_cast<std::uint32_t>(parts_.size());
  parts_.insert(parts_.end(), parts.begin(), parts.end());
  return add_step({kind, first, count, least});
}

// Literals side by side are one text; words have those around them in theirs, as far as no more than one draw
// comes before the one that picks the word.
std::uint32_t MatchWriter::add_sequence(const Expression& expression, bool is_last) {
  std::vector<std::uint32_t> parts;
  const auto end = expression.parts.end();
  const auto take_literals = [end](auto& part) {
    Literal all;
    for (; part != end; ++part) {
      const std::optional<Literal> literal = literal_of(*part);
      if (!literal) break;
      all.append(*literal);
    }
    return all;
  };
  for (auto part = expression.parts.begin(); part != end;) {
    Literal text = take_literals(part);
    const bool joins_words = text.draws <= 1 && part != end && is_words(*part);
    if (!joins_words && text.draws > 0) {
      add_word(text);
      parts.push_back(add_step(
          {Kind::Text, static_cast<std::uint32_t>(words_.size() - 1), 1, 0, is_last && part == end}));
    }
    if (part == end) break;
    const Expression& whole = *part++;
    if (is_words(whole)) {
      const Literal behind = take_literals(part);
      parts.push_back(add_words(whole.parts, joins_words ? text : Literal{}, behind, is_last && part == end));
    } else {
      parts.push_back(add(whole, is_last && part == end));
    }
  }
  return add_parts(Kind::Sequence, parts, static_cast<std::uint32_t>(parts.size()));
}

std::uint32_t MatchWriter::add_words(const std::vector<Expression>& alternatives, const Literal& before,
                                     const Literal& behind, bool is_last) {
  const auto first = static_cast<std::uint32_t>(words_.size());
  for (const Expression& alternative : alternatives) {
    Literal word{before.text};
    word.append(*literal_of(alternative));
    word.append(behind);
    add_word(word);
  }
  return add_step(
      {Kind::Word, first, static_cast<std::uint32_t>(alternatives.size()), before.draws, is_last});
}

std::uint32_t MatchWriter::add_letters(const std::vector<std::string>& characters, bool is_last) {
  const auto count = static_cast<std::uint32_t>(characters.size());
  const auto is_byte = [](const std::string& character) { return character.size() == 1; };
  if (std::all_of(characters.begin(), characters.end(), is_byte)) {
    const auto first = static_cast<std::uint32_t>(letters_.size());
    for (const std::string& character : characters) letters_ += character;
    return add_step({Kind::Letter, first, count});
  }
  const auto first = static_cast<std::uint32_t>(words_.size());
  for (const std::string& character : characters) add_word({character});
  return add_step({Kind::Word, first, count, 0, is_last});
}

void MatchWriter::add_word(const Literal& word) {
  words_.push_back(
      {static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(word.text.size()), word.draws});
  bytes_ += word.text;
}

void MatchWriter::write(Texts& texts, std::uint32_t count) const {
  Rows rows;
  for (std::uint32_t row = 0; row < count; ++row) rows.add(static_cast<std::uint8_t>(row));
  run(steps_[root_], texts, rows);
}

core::Slot MatchWriter::states_of(const Texts& texts, const Rows& rows) {
  if (rows.are_all()) return texts.states;
  core::Slot states;
  for (std::uint32_t i = 0; i < rows.count; ++i) states.values[i] = texts.states.values[rows.of[i]];
  return states;
}

void MatchWriter::put_back(const core::Slot& states, Texts& texts, const Rows& rows) {
  if (rows.are_all()) {
    texts.states = states;
  } else {
    for (std::uint32_t i = 0; i < rows.count; ++i) texts.states.values[rows.of[i]] = states.values[i];
  }
}

core::Slot MatchWriter::choose(std::uint32_t count, Texts& texts, const Rows& rows) const {
  core::Slot chosen;
  core::Slot states = states_of(texts, rows);
  chains_.choose(states, 0, count, chosen, rows.count);
  put_back(states, texts, rows);
  return chosen;
}

void MatchWriter::run(const Step& step, Texts& texts, const Rows& rows) const {
  switch (step.kind) {
    case Kind::Text: return write_text(step, texts, rows);
    case Kind::Letter: return write_letters(step, texts, rows);
    case Kind::Word: return write_words(step, texts, rows);
    case Kind::Sequence:
      for (std::uint32_t i = 0; i < step.count; ++i) run(steps_[parts_[step.first + i]], texts, rows);
      return;
    case Kind::Choice: return run_choice(step, texts, rows);
    case Kind::Repeat: return run_repeat(step, texts, rows);
  }
}

void MatchWriter::write_text(const Step& step, Texts& texts, const Rows& rows) const {
  const Word word = words_[step.first];
  const char* const bytes = bytes_.data();
  for (std::uint32_t i = 0; i < rows.count; ++i) {
    char*& end = texts.ends[rows.of[i]];
    end = copy(bytes + word.offset, word.size, end);
  }
  if (step.is_last) return;
  for (std::uint32_t draw = 0; draw < word.draws; ++draw) {
    for (std::uint32_t i = 0; i < rows.count; ++i) {
      std::uint64_t& state = texts.states.values[rows.of[i]];
      state = next_state(state);
    }
  }
}

void MatchWriter::write_letters(const Step& step, Texts& texts, const Rows& rows) const {
  const core::Slot chosen = choose(step.count, texts, rows);
  const char* const letters = letters_.data() + step.first;
  for (std::uint32_t i = 0; i < rows.count; ++i) *texts.ends[rows.of[i]]++ = letters[chosen.values[i]];
}

void MatchWriter::write_words(const Step& step, Texts& texts, const Rows& rows) const {
  core::Slot states = states_of(texts, rows);
  core::Slot chosen;
  chains_.choose(states, step.least, step.count, chosen, rows.count);
  core::Slot draws;
  // What is written might be this object's own memory, for all the compiler knows.
  const Word* const words = words_.data() + step.first;
  const char* const bytes = bytes_.data();
  for (std::uint32_t i = 0; i < rows.count; ++i) {
    const std::uint8_t row = rows.of[i];
    const Word& word = words[chosen.values[i]];
    texts.ends[row] = copy(bytes + word.offset, word.size, texts.ends[row]);
    draws.values[i] = word.draws;
  }
  if (step.is_last) return;
  chains_.advance(states, draws, rows.count);
  put_back(states, texts, rows);
}

void MatchWriter::run_choice(const Step& step, Texts& texts, const Rows& rows) const {
  const core::Slot chosen = choose(step.count, texts, rows);
  // The rows of the first one left, then those of the next, so that few of many alternatives are looked at.
  std::uint64_t left =
      rows.count == core::kBlockRows ? ~std::uint64_t{0} : (std::uint64_t{1} << rows.count) - 1;
  while (left != 0) {
    const std::uint64_t alternative = chosen.values[static_cast<std::size_t>(std::countr_zero(left))];
    Rows taking;
    for (std::uint32_t i = 0; i < rows.count; ++i) {
      if (chosen.values[i] != alternative) continue;
      taking.add(rows.of[i]);
      left &= ~(std::uint64_t{1} << i);
    }
    run(steps_[parts_[step.first + alternative]], texts, taking);
  }
}

void MatchWriter::run_repeat(const Step& step, Texts& texts, const Rows& rows) const {
  const Step& repeated = steps_[parts_[step.first]];
  if (step.least == 0 && step.count == 2) return run_optional(repeated, texts, rows);
  const core::Slot more = choose(step.count, texts, rows);
  std::uint64_t most = 0;
  for (std::uint32_t i = 0; i < rows.count; ++i) most = std::max(most, step.least + more.values[i]);
  for (std::uint64_t time = 0; time < most; ++time) {
    Rows taking;
    for (std::uint32_t i = 0; i < rows.count; ++i) {
      taking.of[taking.count] = rows.of[i];
      taking.count += time < step.least + more.values[i] ? 1 : 0;
    }
    run(repeated, texts, taking);
  }
}

void MatchWriter::run_optional(const Step& step, Texts& texts, const Rows& rows) const {
  const core::Slot chosen = choose(2, texts, rows);
  Rows taking;
  std::uint32_t count = 0;
  for (std::uint32_t i = 0; i < rows.count; ++i) {
    taking.of[count] = rows.of[i];
    count += static_cast<std::uint32_t>(chosen.values[i]);
  }
  taking.count = count;
  run(step, texts, taking);
}

}  // namespace datagen::generators
