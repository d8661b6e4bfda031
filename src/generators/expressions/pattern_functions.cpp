// LIKE, SIMILAR TO, ~ and regexp_replace() as functions of texts; their patterns are constants.
#include <array>
#include <memory>

#include "generators/expressions/functions.hpp"
#include "generators/expressions/patterns.hpp"

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
  std::shared_ptr<const RegularPattern> pattern;
  bool is_negated;
  bool operator()(RowContext& context, std::string_view text) const {
    return pattern->is_found_in(text, context.arena) != is_negated;
  }
};

template <LetterCase kCase, bool kNegated>
std::unique_ptr<Node> like(std::string_view constant, NodeOptions options) {
  const auto [pattern, escape] = split(constant);
  return row_node(Like{std::make_shared<const LikePattern>(pattern, escape, kCase), kNegated},
                  std::move(options));
}
template <LetterCase kCase, bool kNegated>
std::unique_ptr<Node> found(std::string_view pattern, NodeOptions options) {
  return row_node(Found{std::make_shared<const RegularPattern>(pattern, kCase), kNegated},
                  std::move(options));
}
template <bool kNegated>
std::unique_ptr<Node> similar(std::string_view constant, NodeOptions options) {
  const auto [pattern, escape] = split(constant);
  return found<LetterCase::Matters, kNegated>(similar_to_regular(pattern, escape), std::move(options));
}

struct Replace {
  std::shared_ptr<const RegularPattern> pattern;
  bool replaces_all = false;

  std::string_view operator()(RowContext& context, std::string_view text, std::string_view by) const {
    if (by.find('\\') != std::string_view::npos)
      fail("\\ in the replacement of regexp_replace() is not understood");
    std::string_view result;
    std::size_t copied = 0;
    std::size_t from = 0;
    while (const auto match = pattern->find(text, from, context.arena)) {
      result = joined(context, result, text.substr(copied, match->begin - copied), by);
      copied = match->end;
      from = match->end;
      if (match->begin == match->end) from += from < text.size() ? character_at(text, from) : 1;
      if (!replaces_all || from > text.size()) break;
    }
    return joined(context, result, text.substr(copied), {});
  }

 private:
  static std::size_t character_at(std::string_view text, std::size_t at) {
    std::size_t size = 1;
    while (at + size < text.size() && (static_cast<unsigned char>(text[at + size]) & 0xC0U) == 0x80U) ++size;
    return size;
  }
  static std::string_view joined(RowContext& context, std::string_view a, std::string_view b,
                                 std::string_view c) {
    const std::size_t size = a.size() + b.size() + c.size();
    char* const begin = context.arena.allocate(size);
    std::copy(c.begin(), c.end(), std::copy(b.begin(), b.end(), std::copy(a.begin(), a.end(), begin)));
    return {begin, size};
  }
};

template <bool kAll>
std::unique_ptr<Node> replace(std::string_view constant, NodeOptions options) {
  auto pattern = std::make_shared<const RegularPattern>(constant, LetterCase::Matters);
  if (pattern->has_short_quantifier()) fail("regexp_replace() with *?, +? or ?? is not understood");
  return row_node(Replace{std::move(pattern), kAll}, std::move(options));
}

constexpr auto kMatters = LetterCase::Matters;
constexpr auto kIgnored = LetterCase::Ignored;
constexpr Kind kText = Kind::Text;
constexpr Kind kBoolean = Kind::Boolean;

constexpr std::array kFunctions{
    Function{"like", {kText, kText}, kBoolean, nullptr, like<kMatters, false>, 1},
    Function{"not like", {kText, kText}, kBoolean, nullptr, like<kMatters, true>, 1},
    Function{"ilike", {kText, kText}, kBoolean, nullptr, like<kIgnored, false>, 1},
    Function{"not ilike", {kText, kText}, kBoolean, nullptr, like<kIgnored, true>, 1},
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
    Function{"regexp_replace", {kText, kText, kText}, kText, nullptr, replace<false>, 1},
    Function{"regexp_replace_all", {kText, kText, kText}, kText, nullptr, replace<true>, 1},
};

}  // namespace

std::span<const Function> pattern_functions() {
  return kFunctions;
}

}  // namespace datagen::generators::expressions
