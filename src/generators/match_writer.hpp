// Random matches of a regular expression for the rows of a block, all of them side by side.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/block.hpp"
#include "generators/draw_states.hpp"
#include "generators/regular_expression.hpp"

namespace datagen::generators {

/// The texts that write_random_match() writes, faster: the expression as a flat list of steps, alternatives
/// that are plain words as a table, and each step done for all rows that take it before the next one, since
/// the draws of one row wait for each other. Const, any thread.
class MatchWriter {
 public:
  static constexpr std::size_t kMargin = 32;

  explicit MatchWriter(const Expression& expression);

  /// Bytes that a row's text needs: the longest match and what stores write behind their end, kMargin.
  [[nodiscard]] std::size_t room() const noexcept { return room_; }

  /// What is known of the rows: where the draws of each begin, and where its text goes on.
  struct Texts {
    core::Slot states;
    std::array<char*, core::kBlockRows> ends;
  };
  /// Writes a match for each of the first `count` rows, which advances its end and uses up its state.
  void write(Texts& texts, std::uint32_t count) const;

 private:
  enum class Kind : std::uint8_t {
    Text,      // words_[first]
    Letter,    // one of `count` bytes from letters_[first] on
    Word,      // one of `count` words from words_[first] on, behind `least` draws
    Sequence,  // `count` steps from parts_[first] on
    Choice,    // one of them
    Repeat,    // parts_[first] so many times: `least` and up to `count` - 1 more
  };
  struct Step {
    Kind kind;
    std::uint32_t first;
    std::uint32_t count;
    std::uint32_t least = 0;
    bool is_last = false;  // nothing is drawn behind it
  };
  // A text that is always there: its characters, of which there is one each, are drawn all the same.
  struct Literal {
    std::string text;
    std::uint32_t draws = 0;

    void append(const Literal& other) {
      text += other.text;
      draws += other.draws;
    }
  };
  struct Word {
    std::uint32_t offset;  // in bytes_
    std::uint32_t size;
    std::uint32_t draws;  // behind the one that picks it
  };
  struct Rows {
    std::array<std::uint8_t, core::kBlockRows> of;
    std::uint32_t count = 0;
    void add(std::uint8_t row) { of[count++] = row; }
    // Those of a whole block are in order.
    [[nodiscard]] bool are_all() const { return count == core::kBlockRows; }
  };

  static std::optional<Literal> literal_of(const Expression& expression);
  static bool is_words(const Expression& expression);
  // Where `is_last`, nothing is drawn behind the step.
  std::uint32_t add(const Expression& expression, bool is_last);
  std::uint32_t add_step(const Step& step);
  std::uint32_t add_parts(Kind kind, const std::vector<std::uint32_t>& parts, std::uint32_t count,
                          std::uint32_t least = 0);
  std::uint32_t add_sequence(const Expression& expression, bool is_last);
  std::uint32_t add_words(const std::vector<Expression>& alternatives, const Literal& before,
                          const Literal& behind, bool is_last);
  std::uint32_t add_letters(const std::vector<std::string>& characters, bool is_last);
  void add_word(const Literal& word);

  // The rows' states side by side, and back.
  static core::Slot states_of(const Texts& texts, const Rows& rows);
  static void put_back(const core::Slot& states, Texts& texts, const Rows& rows);
  // What the next draw of each row, side by side, chooses of `count`.
  [[nodiscard]] core::Slot choose(std::uint32_t count, Texts& texts, const Rows& rows) const;

  void run(const Step& step, Texts& texts, const Rows& rows) const;
  void write_text(const Step& step, Texts& texts, const Rows& rows) const;
  void write_letters(const Step& step, Texts& texts, const Rows& rows) const;
  void write_words(const Step& step, Texts& texts, const Rows& rows) const;
  void run_choice(const Step& step, Texts& texts, const Rows& rows) const;
  void run_repeat(const Step& step, Texts& texts, const Rows& rows) const;
  // Once, or not at all.
  void run_optional(const Step& step, Texts& texts, const Rows& rows) const;

  std::vector<Step> steps_;
  std::vector<std::uint32_t> parts_;  // indexes into steps_
  std::vector<Word> words_;
  std::string letters_;
  std::string bytes_;
  std::uint32_t root_ = 0;
  std::size_t room_ = 0;
  const DrawChains& chains_;
};

}  // namespace datagen::generators
