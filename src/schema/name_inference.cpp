#include "schema/name_inference.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>

namespace datagen::schema {

namespace {

using Words = std::vector<std::string>;

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
char lower(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
bool is_word(char c) {
  return is_lower(c) || is_upper(c) || is_digit(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// Whether a word starts at `at`: behind a separator, between letters and digits, in camelCase, and at the
// last capital of "IPAddress".
bool starts_word(std::string_view name, std::size_t at) {
  if (at == 0 || !is_word(name[at - 1])) return true;
  const char before = name[at - 1];
  if (is_digit(name[at]) != is_digit(before)) return true;
  const bool is_followed_by_lower = at + 1 < name.size() && is_lower(name[at + 1]);
  return is_upper(name[at]) && (is_lower(before) || (is_upper(before) && is_followed_by_lower));
}

// Calls `visit` with each part of a text between separators.
template <typename Visit>
void for_each_part(std::string_view text, char separator, Visit visit) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    visit(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

enum class Place : std::uint8_t { Last, Whole, First };

// One part of a pattern's context.
struct Context {
  enum class Of : std::uint8_t { Rows, TableWord, Neighbour };
  Of of;
  Words words;  // TableWord: one, in the singular
};

// One alternative of a pattern's words.
struct Alternative {
  const NamePattern* pattern;
  Words words;
  Place place;  // which words of the name they are
  std::shared_ptr<const std::vector<Context>> contexts;
};

// All alternatives by the word that a name must have there: a name is compared with the few that share it.
struct Alternatives {
  using ByWord = std::unordered_map<std::string, std::vector<Alternative>>;
  ByWord by_last_word;
  ByWord by_first_word;
};

std::vector<Context> contexts_of(std::string_view context) {
  std::vector<Context> result;
  for_each_part(context, ' ', [&](std::string_view part) {
    if (part.starts_with('+')) {
      result.push_back({Context::Of::Neighbour, words_of(part.substr(1))});
    } else if (part.starts_with('*')) {
      result.push_back({Context::Of::TableWord, {singular(part.substr(1))}});
    } else {
      result.push_back({Context::Of::Rows, words_of(part)});
    }
  });
  return result;
}

void add_alternative(Alternatives& index, const NamePattern& pattern, std::string_view text,
                     const std::shared_ptr<const std::vector<Context>>& contexts) {
  Alternative made{&pattern, words_of(text), Place::Last, contexts};
  if (text.starts_with('=')) made.place = Place::Whole;
  if (text.ends_with('*')) made.place = Place::First;
  auto& by_word = made.place == Place::First ? index.by_first_word[made.words.front()]
                                             : index.by_last_word[made.words.back()];
  by_word.push_back(std::move(made));
}

const Alternatives& alternatives() {
  static const Alternatives index = [] {
    Alternatives made;
    for (const NamePattern& pattern : name_patterns()) {
      const auto contexts = std::make_shared<const std::vector<Context>>(contexts_of(pattern.context));
      for_each_part(pattern.words, '|',
                    [&](std::string_view text) { add_alternative(made, pattern, text, contexts); });
    }
    return made;
  }();
  return index;
}

bool ends_in(const Words& name, const Words& words) {
  return words.size() <= name.size() && std::equal(words.rbegin(), words.rend(), name.rbegin());
}

bool is_match(const Alternative& alternative, const Words& name) {
  const Words& words = alternative.words;
  if (alternative.place == Place::First) {
    return words.size() < name.size() && std::equal(words.begin(), words.end(), name.begin());
  }
  return ends_in(name, words) && (alternative.place == Place::Last || name.size() == words.size());
}

// ends_in(words_of(name), words) without making words: those of the name are found from its end.
bool ends_in(std::string_view name, const Words& words) {
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    while (!name.empty() && !is_word(name.back())) name.remove_suffix(1);
    std::size_t begin = name.size();
    while (begin > 0 && is_word(name[begin - 1])) {
      --begin;
      if (starts_word(name, begin)) break;
    }
    const std::string_view found = name.substr(begin);
    if (!std::equal(found.begin(), found.end(), word->begin(), word->end(),
                    [](char a, char b) { return lower(a) == b; }))
      return false;
    name = name.substr(0, begin);
  }
  return true;
}

bool has_neighbour(const Table& table, std::size_t column, const Words& ending) {
  for (std::size_t other = 0; other < table.columns.size(); ++other) {
    // A switch is about something else: is_city makes no address.
    const bool is_switch = table.columns[other].type.id == TypeId::Boolean;
    if (other != column && !is_switch && ends_in(table.columns[other].name, ending)) return true;
  }
  return false;
}

bool is_number(const std::string& word) {
  return std::all_of(word.begin(), word.end(), is_digit);
}

// The words of a table's name up to the noun that its rows are, that one in the singular.
Words row_words(const Table& table) {
  // Words behind the noun that say where or when the rows are kept.
  static constexpr std::array<std::string_view, 16> kBehind{
      "archive", "archived", "history", "backup", "table",  "tbl",  "old", "new",
      "tmp",     "temp",     "staging", "data",   "master", "list", "dim", "fact"};
  Words words = words_of(table.name.name);
  while (words.size() > 1 && (is_number(words.back()) ||
                              std::find(kBehind.begin(), kBehind.end(), words.back()) != kBehind.end())) {
    words.pop_back();
  }
  if (!words.empty()) words.back() = singular(words.back());
  return words;
}

// What is asked about a column, the words that all patterns are compared with made once.
struct Asked {
  const Table& table;
  std::size_t column;
  char kind;
  Words rows;         // row_words()
  Words table_words;  // each in the singular
};

Asked asked_of(const Table& table, std::size_t column, char kind) {
  Asked asked{table, column, kind, row_words(table), words_of(table.name.name)};
  for (std::string& word : asked.table_words) word = singular(word);
  return asked;
}

// How well a pattern's contexts fit, 0 where it has none; nothing where none of them holds.
std::optional<int> context_fit(const std::vector<Context>& contexts, const Asked& asked) {
  if (contexts.empty()) return 0;
  std::optional<int> best;
  const auto hold = [&best](int fit) { best = std::max(best.value_or(0), fit); };
  for (const Context& context : contexts) {
    switch (context.of) {
      case Context::Of::Neighbour:
        if (has_neighbour(asked.table, asked.column, context.words)) hold(3);
        break;
      case Context::Of::Rows:
        if (ends_in(asked.rows, context.words)) hold(2);
        break;
      case Context::Of::TableWord:
        if (std::find(asked.table_words.begin(), asked.table_words.end(), context.words.front()) !=
            asked.table_words.end())
          hold(1);
        break;
    }
  }
  return best;
}

char letter_of(ValueKind kind) {
  switch (kind) {
    case ValueKind::Number: return 'n';
    case ValueKind::Text: return 't';
    case ValueKind::Boolean: return 'b';
    case ValueKind::Date: return 'd';
    case ValueKind::Moment: return 'm';
    case ValueKind::Time: return 'c';
    case ValueKind::Interval: return 'i';
    case ValueKind::Uuid: return 'u';
    case ValueKind::Json: return 'j';
    case ValueKind::Other: break;
  }
  return '\0';
}

std::string joined(Words::const_iterator begin, Words::const_iterator end) {
  std::string result;
  for (; begin != end; ++begin) {
    if (!result.empty()) result += ' ';
    result += *begin;
  }
  return result;
}

// How specific a match is; greater ones win.
using Specificity = std::pair<std::size_t, int>;

struct Match {
  const Alternative* alternative = nullptr;
  Specificity specificity{};
};

void find_best(const Alternatives::ByWord& by_word, const std::string& key, const Words& name,
               const Asked& asked, Match& best) {
  const auto found = by_word.find(key);
  if (found == by_word.end()) return;
  for (const Alternative& candidate : found->second) {
    if (candidate.pattern->kinds.find(asked.kind) == std::string_view::npos || !is_match(candidate, name))
      continue;
    const std::optional<int> fit = context_fit(*candidate.contexts, asked);
    if (!fit) continue;
    const std::size_t words = candidate.place == Place::First ? 0 : candidate.words.size();
    const Specificity specificity{words, *fit};
    if (best.alternative == nullptr || specificity > best.specificity) best = {&candidate, specificity};
  }
}

Inference inference_of(const Alternative& match, const Words& name) {
  const auto words = static_cast<std::ptrdiff_t>(match.words.size());
  const bool is_first = match.place == Place::First;
  const auto begin = is_first ? name.begin() : name.end() - words;
  const auto end = is_first ? name.begin() + words : name.end();
  return {match.pattern->generator, "name \"" + joined(begin, end) + (is_first ? " ...\"" : "\""),
          match.pattern, joined(name.begin(), begin)};
}

}  // namespace

ValueKind value_kind(const Type& base) {
  if (base.dimensions > 0) return ValueKind::Other;
  switch (base.id) {
    case TypeId::SmallInt:
    case TypeId::Integer:
    case TypeId::BigInt:
    case TypeId::Real:
    case TypeId::DoublePrecision:
    case TypeId::Numeric:
    case TypeId::Money: return ValueKind::Number;
    case TypeId::Char:
    case TypeId::VarChar:
    case TypeId::Text:
    case TypeId::Citext: return ValueKind::Text;
    case TypeId::Boolean: return ValueKind::Boolean;
    case TypeId::Date: return ValueKind::Date;
    case TypeId::Timestamp:
    case TypeId::TimestampTz: return ValueKind::Moment;
    case TypeId::Time:
    case TypeId::TimeTz: return ValueKind::Time;
    case TypeId::Interval: return ValueKind::Interval;
    case TypeId::Uuid: return ValueKind::Uuid;
    case TypeId::Json:
    case TypeId::Jsonb: return ValueKind::Json;
    default: return ValueKind::Other;
  }
}

std::vector<std::string> words_of(std::string_view name) {
  Words words;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (!is_word(name[i])) continue;
    if (starts_word(name, i)) words.emplace_back();
    words.back() += lower(name[i]);
  }
  return words;
}

std::string singular(std::string_view word) {
  // What the endings below would get wrong.
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kIrregular{{
      {"people", "person"},
      {"children", "child"},
      {"men", "man"},
      {"women", "woman"},
      {"movies", "movie"},
      {"cookies", "cookie"},
      {"series", "series"},
      {"species", "species"},
      {"news", "news"},
      {"caches", "cache"},
      {"quizzes", "quiz"},
      {"shoes", "shoe"},
      {"diagnoses", "diagnosis"},
      {"analyses", "analysis"},
      {"theses", "thesis"},
      {"lens", "lens"},
      {"gas", "gas"},
      {"sms", "sms"},
  }};
  for (const auto& [plural, one] : kIrregular) {
    if (word == plural) return std::string(one);
  }
  const auto without = [&word](std::size_t letters, std::string_view instead = {}) {
    return std::string(word.substr(0, word.size() - letters)).append(instead);
  };
  if (word.size() < 4 || !word.ends_with('s')) return std::string(word);
  for (const std::string_view kept : {"ss", "us", "is"}) {
    if (word.ends_with(kept)) return std::string(word);
  }
  if (word.ends_with("ies")) return without(3, "y");
  for (const std::string_view ending : {"sses", "xes", "ches", "shes", "oes"}) {
    if (word.ends_with(ending)) return without(2);
  }
  const bool is_us = word.ends_with("uses") && !word.ends_with("ouses") && !word.ends_with("auses");
  return without(is_us ? 2 : 1);
}

std::string row_noun(const Table& table) {
  const Words words = row_words(table);
  return words.empty() ? std::string() : words.back();
}

Inference infer_by_name(const Table& table, std::size_t column, ValueKind kind) {
  const Asked asked = asked_of(table, column, letter_of(kind));
  Words name = words_of(table.columns[column].name);
  while (!name.empty()) {
    Match best;
    find_best(alternatives().by_last_word, name.back(), name, asked, best);
    if (best.alternative == nullptr) {
      find_best(alternatives().by_first_word, name.front(), name, asked, best);
    }
    if (best.alternative != nullptr) return inference_of(*best.alternative, name);
    if (!is_number(name.back())) break;
    name.pop_back();
  }
  return {};
}

}  // namespace datagen::schema
