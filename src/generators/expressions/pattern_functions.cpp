// LIKE, SIMILAR TO, ~ and regexp_replace() as functions of texts; their patterns are constants.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>

#include "core/utf8.hpp"
#include "generators/expressions/functions.hpp"
#include "generators/expressions/like_pattern.hpp"
#include "generators/expressions/regular_patterns.hpp"
#include "generators/expressions/similar_to.hpp"

namespace datagen::generators::expressions {

namespace {

// What stands between a LIKE pattern and its escape character where both are one constant.
constexpr char kEscapeMark = '\0';

struct EscapedPattern {
  std::string_view pattern;
  std::string_view escape = "\\";
};
EscapedPattern split(std::string_view constant) {
  const std::size_t mark = constant.find(kEscapeMark);
  if (mark == std::string_view::npos) return {constant};
  return {constant.substr(0, mark), constant.substr(mark + 1)};
}

struct Like {
  std::shared_ptr<const LikePattern> pattern;
  bool is_negated;
  bool operator()(RowContext& /*context*/, std::string_view text) const {
    return pattern->matches(text) != is_negated;
  }
};
struct Found {
  std::shared_ptr<const core::RegularPattern> pattern;
  bool is_negated;
  bool operator()(RowContext& context, std::string_view text) const {
    return pattern->is_found_in(text, matching_memory(*pattern, context.arena)) != is_negated;
  }
};

template <core::LetterCase kCase, bool kNegated>
std::unique_ptr<Node> like(std::string_view constant, NodeOptions options) {
  const auto [pattern, escape] = split(constant);
  return row_node(Like{std::make_shared<const LikePattern>(pattern, escape, kCase), kNegated},
                  std::move(options));
}
template <core::LetterCase kCase, bool kNegated>
std::unique_ptr<Node> found(std::string_view pattern, NodeOptions options) {
  return row_node(Found{regular_pattern(pattern, kCase), kNegated}, std::move(options));
}
template <bool kNegated>
std::unique_ptr<Node> similar(std::string_view constant, NodeOptions options) {
  const auto [pattern, escape] = split(constant);
  return found<core::LetterCase::Matters, kNegated>(similar_to_regular(pattern, escape), std::move(options));
}

// The matches one after the other, none within another; `visit(match)` says whether to go on.
template <typename Visit>
void for_each_match(const core::RegularPattern& pattern, std::string_view text, TextArena& arena,
                    const Visit& visit) {
  const std::span<std::uint32_t> memory = matching_memory(pattern, arena);
  std::size_t from = 0;
  while (from <= text.size()) {
    const auto match = pattern.find(text, from, memory);
    if (!match || !visit(*match)) return;
    from = match->end;
    if (match->begin == match->end)
      from += from < text.size() ? core::first_characters(text.substr(from), 1).size() : 1;
  }
}

struct CountMatches {
  std::shared_ptr<const core::RegularPattern> pattern;
  std::int64_t operator()(RowContext& context, std::string_view text) const {
    std::int64_t count = 0;
    for_each_match(*pattern, text, context.arena, [&](core::RegularPattern::Match /*match*/) {
      ++count;
      return true;
    });
    return count;
  }
};
struct Replace {
  std::shared_ptr<const core::RegularPattern> pattern;
  bool replaces_all = false;

  std::string_view operator()(RowContext& context, std::string_view text, std::string_view by) const {
    if (by.find('\\') != std::string_view::npos)
      fail("\\ in the replacement of regexp_replace() is not understood");
    std::string_view result;
    std::size_t copied = 0;
    for_each_match(*pattern, text, context.arena, [&](core::RegularPattern::Match match) {
      result = joined(context, result, text.substr(copied, match.begin - copied), by);
      copied = match.end;
      return replaces_all;
    });
    return joined(context, result, text.substr(copied), {});
  }

 private:
  static std::string_view joined(RowContext& context, std::string_view a, std::string_view b,
                                 std::string_view c) {
    const std::size_t size = a.size() + b.size() + c.size();
    char* const begin = context.arena.allocate(size);
    std::copy(c.begin(), c.end(), std::copy(b.begin(), b.end(), std::copy(a.begin(), a.end(), begin)));
    return {begin, size};
  }
};

// Where it matters how long a match is.
std::shared_ptr<const core::RegularPattern> longest(std::string_view constant) {
  auto pattern = regular_pattern(constant, core::LetterCase::Matters);
  if (pattern->has_short_quantifier()) fail("the quantifiers *?, +? and ?? are not understood here");
  return pattern;
}

template <bool kAll>
std::unique_ptr<Node> replace(std::string_view pattern, NodeOptions options) {
  return row_node(Replace{longest(pattern), kAll}, std::move(options));
}
std::unique_ptr<Node> count_matches(std::string_view pattern, NodeOptions options) {
  return row_node(CountMatches{longest(pattern)}, std::move(options));
}

constexpr auto kMatters = core::LetterCase::Matters;
constexpr auto kIgnored = core::LetterCase::Ignored;
constexpr Kind kText = Kind::Text;
constexpr Kind kBoolean = Kind::Boolean;

constexpr std::array kFunctions{
    Function{"similar to", {kText, kText}, kBoolean, nullptr, similar<false>, 1},
    Function{"not similar to", {kText, kText}, kBoolean, nullptr, similar<true>, 1},
    Function{"~~", {kText, kText}, kBoolean, nullptr, like<kMatters, false>, 1},
    Function{"!~~", {kText, kText}, kBoolean, nullptr, like<kMatters, true>, 1},
    Function{"~~*", {kText, kText}, kBoolean, nullptr, like<kIgnored, false>, 1},
    Function{"!~~*", {kText, kText}, kBoolean, nullptr, like<kIgnored, true>, 1},
    Function{"~", {kText, kText}, kBoolean, nullptr, found<kMatters, false>, 1},
    Function{"!~", {kText, kText}, kBoolean, nullptr, found<kMatters, true>, 1},
    Function{"~*", {kText, kText}, kBoolean, nullptr, found<kIgnored, false>, 1},
    Function{"!~*", {kText, kText}, kBoolean, nullptr, found<kIgnored, true>, 1},
    Function{"regexp_like", {kText, kText}, kBoolean, nullptr, found<kMatters, false>, 1},
    Function{"regexp_count", {kText, kText}, Kind::Integer, nullptr, count_matches, 1},
    Function{"regexp_replace", {kText, kText, kText}, kText, nullptr, replace<false>, 1},
    Function{"regexp_replace g", {kText, kText, kText}, kText, nullptr, replace<true>, 1},
};

}  // namespace

std::span<const Function> pattern_functions() {
  return kFunctions;
}

}  // namespace datagen::generators::expressions
