// Texts that match a regular expression.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "core/encoded_cell.hpp"
#include "core/row_draws.hpp"
#include "generators/cells.hpp"
#include "generators/families/families.hpp"
#include "generators/match_writer.hpp"
#include "generators/regular_expression.hpp"
#include "generators/text_arena.hpp"
#include "schema/json_place.hpp"

namespace datagen::generators::families {

namespace {

void set_text(const NodeCall& call, std::uint32_t row, const char* begin, const char* end) {
  call.output(0)[row] = reinterpret_cast<std::uintptr_t>(begin);
  call.output(1)[row] = static_cast<std::uint64_t>(end - begin);
}

class RandomMatch final : public Node {
 public:
  RandomMatch(core::Stream stream, const Expression& expression) : stream_(stream), matches_(expression) {}
  void fill(const NodeCall& call) const override {
    MatchWriter::Texts texts;
    std::array<char*, core::kBlockRows> begins;
    char* const room = call.arena->allocate(matches_.room() * call.count);
    for (std::uint32_t i = 0; i < call.count; ++i) begins[i] = texts.ends[i] = room + i * matches_.room();
    core::kDrawRows(stream_, {call.rows, call.count}, texts.states.values.data());
    matches_.write(texts, call.count);
    for (std::uint32_t i = 0; i < call.count; ++i) set_text(call, i, begins[i], texts.ends[i]);
  }

 private:
  core::Stream stream_;
  MatchWriter matches_;
};

// Match number input 0 of the head, then a random match of the tail.
class NumberedMatch final : public Node {
 public:
  NumberedMatch(core::Stream stream, Expression head, Expression tail)
      : stream_(stream), head_(std::move(head)), tail_(std::move(tail)) {}
  void fill(const NodeCall& call) const override {
    for (std::uint32_t i = 0; i < call.count; ++i) {
      char* const begin = call.arena->allocate(head_.max_bytes + tail_.max_bytes);
      std::uint64_t state = stream_.draw(call.rows[i]);
      set_text(call, i, begin, write_random_match(tail_, state, write_match(head_, call.input(0)[i], begin)));
    }
  }

 private:
  core::Stream stream_;
  Expression head_;
  Expression tail_;
};

// Cuts an expression with more matches than can be numbered: as many parts as can be, and the rest.
std::pair<Expression, Expression> split(const Expression& whole) {
  Expression head;
  Expression tail;
  for (const Expression& part : whole.parts) {
    const bool fits = tail.parts.empty() && part.texts <= kMaxChoices / head.texts;
    Expression& side = fits ? head : tail;
    side.texts = fits ? side.texts * part.texts : kMostTexts;
    side.max_bytes += part.max_bytes;
    side.parts.push_back(part);
  }
  return {std::move(head), std::move(tail)};
}

// Of the shortest and the longest match.
struct Characters {
  std::size_t fewest;
  std::size_t most;
};

Characters characters_of(const Expression& expression) {
  const bool is_alternation = expression.kind == Expression::Kind::Alternation;
  Characters total{is_alternation ? SIZE_MAX : 0, 0};
  for (const Expression& part : expression.parts) {
    const Characters own = characters_of(part);
    total.fewest = is_alternation ? std::min(total.fewest, own.fewest) : total.fewest + own.fewest;
    total.most = is_alternation ? std::max(total.most, own.most) : total.most + own.most;
  }
  if (expression.kind == Expression::Kind::Characters) return {1, 1};
  return {total.fewest * expression.min_repeats, total.most * expression.max_repeats};
}

// Whether all matches are what core::kPlainText asks of texts; MatchWriter's have its margin.
bool is_plain(const Expression& expression) {
  static_assert(core::kPlainMargin <= MatchWriter::kMargin);
  if (expression.min_bytes == 0) return false;
  for (unsigned byte = 0; byte < expression.all_bytes.size(); ++byte) {
    if (expression.all_bytes[byte] && !core::is_plain(static_cast<unsigned char>(byte))) return false;
  }
  return true;
}

std::optional<Expression> parse(ColumnBuild& column) {
  column.config().require("pattern");
  const std::string text = column.config().string("pattern").value_or("");
  if (column.config().has_errors()) return std::nullopt;
  ExpressionError error{};
  std::optional<Expression> expression = parse_expression(text, error);
  if (!expression) {
    column.error(
        schema::place_in(*column.config().find("pattern"), error.offset),
        fmt::format("pattern \"{}\" fails at character {}: {}", text, error.offset + 1, error.message),
        error.hint);
  }
  return expression;
}

}  // namespace

CellPlan pattern(ColumnBuild& column) {
  std::optional<Expression> expression = parse(column);
  if (!expression) return {};
  if (column.folds_case()) expression = without_case(*expression);
  const double mean_bytes = static_cast<double>(expression->min_bytes + expression->max_bytes) / 2;
  const Characters characters = characters_of(*expression);
  if (!can_hold(column, characters.fewest, column.config().offset("pattern"))) return {};
  const std::size_t longest_bytes = expression->max_bytes;
  NodeId node = 0;
  if (!column.must_be_distinct()) {
    node = column.add(std::make_unique<RandomMatch>(column.stream(), *expression), {}, 2);
  } else {
    if (!expression->is_unambiguous) {
      column.problem(fmt::format("{} is unique, but its pattern can make the same text in several ways",
                                 column.display()),
                     "write a pattern whose parts have fixed lengths or clear ends");
      return {};
    }
    const bool is_concatenation = expression->kind == Expression::Kind::Concatenation;
    auto [head, tail] = is_concatenation ? split(*expression) : std::pair(*expression, Expression{});
    const NodeId index = column.choose(head.texts);
    node = column.add(
        std::make_unique<NumberedMatch>(column.stream().part("tail"), std::move(head), std::move(tail)),
        {slot_of(index)}, 2);
  }
  const bool is_drawn = !column.must_be_distinct();
  const std::uint8_t width = is_drawn && is_plain(*expression) ? core::kPlainText : 0;
  return text_cell(column, {piece(core::PieceKind::Text, slot_of(node), width)},
                   {.text_bytes = mean_bytes, .max_characters = characters.most, .max_bytes = longest_bytes});
}

}  // namespace datagen::generators::families
