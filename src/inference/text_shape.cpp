#include "inference/text_shape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace datagen::inference {

TextShape::Class TextShape::class_of(char c) {
  if (c >= 'A' && c <= 'Z') return Class::Capital;
  if (c >= 'a' && c <= 'z') return Class::Small;
  if (c >= '0' && c <= '9') return Class::Digit;
  return Class::Other;
}

std::vector<TextShape::Run> TextShape::runs_of(std::string_view text) {
  std::vector<Run> runs;
  for (const char c : text) {
    const Class kind = class_of(c);
    if (runs.empty() || runs.back().kind != kind) runs.push_back({kind, 0, 0, {}, true});
    runs.back().text += c;
    runs.back().least = runs.back().most = runs.back().text.size();
  }
  return runs;
}

void TextShape::add(std::string_view text) {
  if (!has_shape_) return;
  if (text.size() > kMaxLength || text.empty()) {
    has_shape_ = false;
  } else if (is_empty_) {
    is_empty_ = false;
    runs_ = runs_of(text);
    has_shape_ = runs_.size() <= kMaxRuns;
  } else {
    has_shape_ = merge(text);
  }
  if (!has_shape_) runs_ = {};
}

// Run by run, without memory of its own: this is asked of every value.
bool TextShape::merge(std::string_view text) {
  std::size_t begin = 0;
  for (Run& run : runs_) {
    std::size_t end = begin;
    while (end < text.size() && class_of(text[end]) == run.kind) ++end;
    const std::string_view part = text.substr(begin, end - begin);
    if (part.empty()) return false;
    run.is_fixed = run.is_fixed && part == run.text;
    if (run.kind == Class::Other && !run.is_fixed) return false;
    run.least = std::min(run.least, part.size());
    run.most = std::max(run.most, part.size());
    begin = end;
  }
  return begin == text.size();
}

void TextShape::append(std::string& pattern, const Run& run) {
  constexpr std::string_view kSpecial = "\\^$.|?*+()[]{}/";
  if (run.is_fixed) {
    for (const char c : run.text) {
      if (kSpecial.find(c) != std::string_view::npos) pattern += '\\';
      pattern += c;
    }
    return;
  }
  pattern += run.kind == Class::Digit ? "[0-9]" : run.kind == Class::Capital ? "[A-Z]" : "[a-z]";
  if (run.least != run.most) {
    pattern += fmt::format("{{{},{}}}", run.least, run.most);
  } else if (run.most > 1) {
    pattern += fmt::format("{{{}}}", run.most);
  }
}

std::optional<std::string> TextShape::pattern() const {
  if (!has_shape_ || is_empty_) return std::nullopt;
  const auto varies = [](Class kind) {
    return [kind](const Run& run) { return run.kind == kind && !run.is_fixed; };
  };
  const bool has_digits = std::any_of(runs_.begin(), runs_.end(), varies(Class::Digit));
  const bool has_capitals = std::any_of(runs_.begin(), runs_.end(), [](const Run& run) {
    return run.kind == Class::Capital && !run.is_fixed && run.least > 1;
  });
  // A word is no code, nor are several: "Smith", "new york".
  if (!has_digits && !has_capitals) return std::nullopt;
  std::string pattern;
  for (const Run& run : runs_) append(pattern, run);
  return pattern;
}

}  // namespace datagen::inference
