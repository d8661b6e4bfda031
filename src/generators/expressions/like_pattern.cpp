#include "generators/expressions/like_pattern.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"
#include "generators/expressions/fault.hpp"

namespace datagen::generators::expressions {

LikePattern::LikePattern(std::string_view pattern, std::string_view escape, core::LetterCase letter_case)
    : case_(letter_case) {
  if (core::count_characters(escape) > 1) fail("invalid escape string: it must be empty or one character");
  while (!pattern.empty()) {
    const bool is_escaped = !escape.empty() && pattern.starts_with(escape);
    if (is_escaped) pattern.remove_prefix(escape.size());
    if (pattern.empty()) fail("LIKE pattern must not end with escape character");
    const char32_t letter = core::take_character(pattern);
    if (!is_escaped && letter == '%') {
      if (items_.empty() || items_.back().kind != Kind::AnyText) items_.push_back({Kind::AnyText, 0, 0});
    } else if (!is_escaped && letter == '_') {
      items_.push_back({Kind::AnyLetter, 0, 0});
    } else {
      items_.push_back(
          {Kind::Letter, letter, case_ == core::LetterCase::Ignored ? core::to_lower(letter) : letter});
    }
  }
  const bool has_any_letter = std::any_of(items_.begin(), items_.end(),
                                          [](const Item& item) { return item.kind == Kind::AnyLetter; });
  if (has_any_letter || case_ == core::LetterCase::Ignored) return;
  pieces_.emplace_back();
  for (const Item& item : items_) {
    if (item.kind == Kind::AnyText) {
      pieces_.emplace_back();
    } else {
      std::array<char, 4> bytes{};
      pieces_.back().append(bytes.data(), core::write_character(bytes.data(), item.letter));
    }
  }
}

bool LikePattern::matches(std::string_view text) const {
  if (pieces_.empty()) return matches_letters(text);
  const std::string& first = pieces_.front();
  const std::string& last = pieces_.back();
  if (pieces_.size() == 1) return text == first;
  if (text.size() < first.size() + last.size() || !text.starts_with(first) || !text.ends_with(last))
    return false;
  std::string_view rest = text.substr(first.size(), text.size() - first.size() - last.size());
  for (std::size_t i = 1; i + 1 < pieces_.size(); ++i) {
    const std::size_t at = rest.find(pieces_[i]);
    if (at == std::string_view::npos) return false;
    rest.remove_prefix(at + pieces_[i].size());
  }
  return true;
}

bool LikePattern::matches_letters(std::string_view text) const {
  std::size_t item = 0;
  // Where the last % began to match, and what it would take next.
  std::size_t behind_any = items_.size() + 1;
  std::string_view retry;
  while (!text.empty()) {
    if (item < items_.size() && items_[item].kind == Kind::AnyText) {
      behind_any = ++item;
      retry = text;
      continue;
    }
    char32_t letter = core::take_character(text);
    if (case_ == core::LetterCase::Ignored) letter = core::to_lower(letter);
    if (item < items_.size() && (items_[item].kind == Kind::AnyLetter || items_[item].matched == letter)) {
      ++item;
      continue;
    }
    if (behind_any > items_.size()) return false;
    static_cast<void>(core::take_character(retry));
    text = retry;
    item = behind_any;
  }
  while (item < items_.size() && items_[item].kind == Kind::AnyText) ++item;
  return item == items_.size();
}

}  // namespace datagen::generators::expressions
