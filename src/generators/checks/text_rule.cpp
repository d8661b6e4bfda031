#include "generators/checks/text_rule.hpp"

#include <algorithm>

#include "core/utf8.hpp"

namespace datagen::generators::checks {

namespace {

using Kind = TextRule::Kind;
using Subject = TextRule::Subject;

Truth negated(Truth value) {
  return value == Truth::True ? Truth::False : value == Truth::False ? Truth::True : Truth::Unknown;
}

bool are_patterns(const std::vector<TextRule>& rules) {
  return std::all_of(rules.begin(), rules.end(),
                     [](const TextRule& rule) { return rule.kind == TextRule::Kind::Like; });
}
// One of them or another.
std::string suggested_choice(const std::vector<TextRule>& rules, std::size_t most_characters,
                             bool is_distinct) {
  std::string all;
  for (const TextRule& rule : rules)
    all += (all.empty() ? "" : "|") + rule.suggestion(most_characters, is_distinct);
  return all;
}

// The subject of a rule, whose storage is `changed` where it is another text.
std::string_view subject_of(Subject subject, std::string_view text, std::string& changed) {
  switch (subject) {
    case Subject::Text: return text;
    case Subject::Trimmed: return without_spaces_around(text);
    case Subject::Lower: changed = lower_case(text); return changed;
    case Subject::Upper: changed = upper_case(text); return changed;
  }
  return text;
}

}  // namespace

Truth TextRule::of(std::string_view text) const {
  std::string changed;
  const std::string_view own = subject_of(subject, text, changed);
  switch (kind) {
    case Kind::Constant: return constant;
    case Kind::And:
    case Kind::Or: {
      Truth total = truth(kind == Kind::And);
      for (const TextRule& part : parts)
        total = kind == Kind::And ? std::min(total, part.of(text)) : std::max(total, part.of(text));
      return total;
    }
    case Kind::Not: return negated(parts.front().of(text));
    case Kind::IsNull: return Truth::False;
    case Kind::OneOf: {
      const std::size_t end = is_padded ? own.find_last_not_of(' ') + 1 : own.size();
      const bool is_in = std::find(texts.begin(), texts.end(), own.substr(0, end)) != texts.end();
      return is_in ? Truth::True : has_null ? Truth::Unknown : Truth::False;
    }
    case Kind::Like: return truth(like->matches(own));
    case Kind::Expression: return truth(expression->matches(own));
    case Kind::Characters:
      return truth(lengths.contains(static_cast<std::int64_t>(core::count_characters(own))));
    case Kind::Bytes: return truth(lengths.contains(static_cast<std::int64_t>(own.size())));
    case Kind::LowerCase: return truth(is_in_lower_case(text));
    case Kind::UpperCase: return truth(is_in_upper_case(text));
    case Kind::Trimmed: return truth(without_spaces_around(text).size() == text.size());
  }
  return Truth::Unknown;
}

Truth TextRule::of_null() const {
  switch (kind) {
    case Kind::Constant: return constant;
    case Kind::And:
    case Kind::Or: {
      Truth total = truth(kind == Kind::And);
      for (const TextRule& part : parts)
        total = kind == Kind::And ? std::min(total, part.of_null()) : std::max(total, part.of_null());
      return total;
    }
    case Kind::Not: return negated(parts.front().of_null());
    case Kind::IsNull: return Truth::True;
    default: return Truth::Unknown;
  }
}

std::optional<std::vector<std::string>> TextRule::values() const {
  switch (kind) {
    case Kind::OneOf: {
      if (has_null || texts.empty()) return std::nullopt;
      return texts;
    }
    case Kind::IsNull: return std::vector<std::string>{};
    case Kind::And: {
      std::optional<std::vector<std::string>> found;
      for (const TextRule& part : parts) {
        if (!found) found = part.values();
      }
      if (found) std::erase_if(*found, [&](const std::string& text) { return of(text) == Truth::False; });
      return found;
    }
    case Kind::Or: {
      std::vector<std::string> all;
      for (const TextRule& part : parts) {
        const auto own = part.values();
        if (!own) return std::nullopt;
        for (const std::string& text : *own) {
          if (std::find(all.begin(), all.end(), text) == all.end()) all.push_back(text);
        }
      }
      return all;
    }
    default: return std::nullopt;
  }
}

std::string TextRule::suggestion(std::size_t most_characters, bool is_distinct) const {
  switch (kind) {
    case Kind::Like: return expression_like(*like, most_characters, is_distinct);
    case Kind::Expression: return expression->source();
    case Kind::Or:
      if (are_patterns(parts)) return suggested_choice(parts, most_characters, is_distinct);
      [[fallthrough]];
    case Kind::And:
      for (const TextRule& part : parts) {
        std::string own = part.suggestion(most_characters, is_distinct);
        if (!own.empty()) return own;
      }
      return {};
    default: return {};
  }
}

IntervalSet TextRule::characters() const {
  IntervalSet all({0, kAllIntegers.max});
  switch (kind) {
    case Kind::Characters:
    case Kind::Bytes: return lengths;  // as many, of ASCII
    case Kind::And: {
      IntervalSet common = all;
      for (const TextRule& part : parts) common = common.intersected(part.characters());
      return common;
    }
    case Kind::Or: {
      IntervalSet total;
      for (const TextRule& part : parts) total = total.united(part.characters());
      return total;
    }
    default: return all;
  }
}

}  // namespace datagen::generators::checks
