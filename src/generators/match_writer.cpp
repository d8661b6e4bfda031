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
constexpr std::size_t kWide = 32;

// The draw that picks one of `count`.
std::uint64_t pick(std::uint64_t& state, std::uint64_t count) {
  state = next_state(state);
  return core::below(state, count);
}

struct Literal {
  std::string text;
  std::uint32_t draws = 0;
};

// What matches one text alone.
std::optional<Literal> literal_of(const Expression& expression) {
  if (expression.kind == ExpressionKind::Characters) {
    if (expression.characters.size() != 1) return std::nullopt;
    return Literal{expression.characters.front(), 1};
  }
  if (expression.kind != ExpressionKind::Concatenation) return std::nullopt;
  Literal all;
  for (const Expression& part : expression.parts) {
    const std::optional<Literal> literal = literal_of(part);
    if (!literal) return std::nullopt;
    all.text += literal->text;
    all.draws += literal->draws;
  }
  return all;
}

}  // namespace

MatchWriter::MatchWriter(const Expression& expression)
    : room_(expression.max_bytes + kWide), advance_(advance_states(core::wanted_instructions())) {
  root_ = add(expression);
  bytes_.append(kWide, '\0');
}

// Returns the step's index, which its own parts are in front of.
std::uint32_t MatchWriter::add(const Expression& expression) {
  switch (expression.kind) {
    case ExpressionKind::Characters: return add_letters(expression.characters);
    case ExpressionKind::Concatenation: return add_sequence(expression);
    case ExpressionKind::Alternation: {
      const auto is_literal = [](const Expression& part) { return literal_of(part).has_value(); };
      if (std::all_of(expression.parts.begin(), expression.parts.end(), is_literal))
        return add_words(expression.parts);
      std::vector<std::uint32_t> parts;
      for (const Expression& part : expression.parts) parts.push_back(add(part));
      return add_parts(Kind::Choice, parts, static_cast<std::uint32_t>(parts.size()));
    }
    case ExpressionKind::Repeat: break;
  }
  return add_parts(Kind::Repeat, {add(expression.parts.front())},
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

// Literals side by side are one text.
std::uint32_t MatchWriter::add_sequence(const Expression& expression) {
  std::vector<std::uint32_t> parts;
  Literal text;
  const auto end_text = [&] {
    if (text.draws == 0) return;
    add_word(text.text, text.draws);
    parts.push_back(add_step({Kind::Text, static_cast<std::uint32_t>(words_.size() - 1), 1}));
    text = {};
  };
  for (const Expression& part : expression.parts) {
    if (const std::optional<Literal> literal = literal_of(part)) {
      text.text += literal->text;
      text.draws += literal->draws;
      continue;
    }
    end_text();
    parts.push_back(add(part));
  }
  end_text();
  return add_parts(Kind::Sequence, parts, static_cast<std::uint32_t>(parts.size()));
}

std::uint32_t MatchWriter::add_words(const std::vector<Expression>& alternatives) {
  const auto first = static_cast<std::uint32_t>(words_.size());
  for (const Expression& alternative : alternatives) {
    const std::optional<Literal> literal = literal_of(alternative);
    add_word(literal->text, literal->draws);
  }
  return add_step({Kind::Word, first, static_cast<std::uint32_t>(alternatives.size())});
}

std::uint32_t MatchWriter::add_letters(const std::vector<std::string>& characters) {
  const auto count = static_cast<std::uint32_t>(characters.size());
  const auto is_byte = [](const std::string& character) { return character.size() == 1; };
  if (std::all_of(characters.begin(), characters.end(), is_byte)) {
    const auto first = static_cast<std::uint32_t>(letters_.size());
    for (const std::string& character : characters) letters_ += character;
    return add_step({Kind::Letter, first, count});
  }
  const auto first = static_cast<std::uint32_t>(words_.size());
  for (const std::string& character : characters) add_word(character, 0);
  return add_step({Kind::Word, first, count});
}

void MatchWriter::add_word(const std::string& text, std::uint32_t draws) {
  words_.push_back(
      {static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(text.size()), draws});
  bytes_ += text;
}

void MatchWriter::write(Texts& texts, std::uint32_t count) const {
  Rows rows;
  for (std::uint32_t row = 0; row < count; ++row) rows.add(static_cast<std::uint8_t>(row));
  run(steps_[root_], texts, rows);
}

void MatchWriter::run(const Step& step, Texts& texts, const Rows& rows) const {
  switch (step.kind) {
    case Kind::Text: return write_text(words_[step.first], texts, rows);
    case Kind::Letter: return write_letters(step, texts, rows);
    case Kind::Word: return write_words(step, texts, rows);
    case Kind::Sequence:
      for (std::uint32_t i = 0; i < step.count; ++i) run(steps_[parts_[step.first + i]], texts, rows);
      return;
    case Kind::Choice: return run_choice(step, texts, rows);
    case Kind::Repeat: return run_repeat(step, texts, rows);
  }
}

char* MatchWriter::copy(const Word& word, char* out) const {
  const char* const text = bytes_.data() + word.offset;
  std::memcpy(out, text, kWide);
  if (word.size > kWide) std::memcpy(out + kWide, text + kWide, word.size - kWide);
  return out + word.size;
}

void MatchWriter::write_text(const Word& word, Texts& texts, const Rows& rows) const {
  for (std::uint32_t i = 0; i < rows.count; ++i) {
    char*& end = texts.ends[rows.of[i]];
    end = copy(word, end);
  }
  for (std::uint32_t draw = 0; draw < word.draws; ++draw) {
    for (std::uint32_t i = 0; i < rows.count; ++i) {
      std::uint64_t& state = texts.states[rows.of[i]];
      state = next_state(state);
    }
  }
}

void MatchWriter::write_letters(const Step& step, Texts& texts, const Rows& rows) const {
  for (std::uint32_t i = 0; i < rows.count; ++i) {
    const std::uint8_t row = rows.of[i];
    *texts.ends[row]++ = letters_[step.first + pick(texts.states[row], step.count)];
  }
}

void MatchWriter::write_words(const Step& step, Texts& texts, const Rows& rows) const {
  std::array<std::uint64_t, core::kBlockRows> states;
  std::array<std::uint32_t, core::kBlockRows> draws;
  for (std::uint32_t i = 0; i < rows.count; ++i) {
    const std::uint8_t row = rows.of[i];
    states[i] = texts.states[row];
    const Word& word = words_[step.first + pick(states[i], step.count)];
    texts.ends[row] = copy(word, texts.ends[row]);
    draws[i] = word.draws;
  }
  advance_({states.data(), rows.count}, draws.data());
  for (std::uint32_t i = 0; i < rows.count; ++i) texts.states[rows.of[i]] = states[i];
}

void MatchWriter::run_choice(const Step& step, Texts& texts, const Rows& rows) const {
  std::array<std::uint32_t, core::kBlockRows> chosen;
  for (std::uint32_t i = 0; i < rows.count; ++i) {
    chosen[i] = static_cast<std::uint32_t>(pick(texts.states[rows.of[i]], step.count));
  }
  // The rows of the first one left, then those of the next, so that few of many alternatives are looked at.
  std::uint64_t left =
      rows.count == core::kBlockRows ? ~std::uint64_t{0} : (std::uint64_t{1} << rows.count) - 1;
  while (left != 0) {
    const std::uint32_t alternative = chosen[static_cast<std::size_t>(std::countr_zero(left))];
    Rows taking;
    for (std::uint32_t i = 0; i < rows.count; ++i) {
      if (chosen[i] != alternative) continue;
      taking.add(rows.of[i]);
      left &= ~(std::uint64_t{1} << i);
    }
    run(steps_[parts_[step.first + alternative]], texts, taking);
  }
}

void MatchWriter::run_repeat(const Step& step, Texts& texts, const Rows& rows) const {
  std::array<std::uint64_t, core::kBlockRows> times;
  std::uint64_t most = 0;
  for (std::uint32_t i = 0; i < rows.count; ++i) {
    times[i] = step.least + pick(texts.states[rows.of[i]], step.count);
    most = std::max(most, times[i]);
  }
  const Step& repeated = steps_[parts_[step.first]];
  for (std::uint64_t time = 0; time < most; ++time) {
    Rows taking;
    for (std::uint32_t i = 0; i < rows.count; ++i) {
      taking.of[taking.count] = rows.of[i];
      taking.count += time < times[i] ? 1 : 0;
    }
    run(repeated, texts, taking);
  }
}

}  // namespace datagen::generators
